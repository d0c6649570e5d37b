// The test run: one temporary database server for all test files, then node:test over the whole house.
// The server stops with the run, however that ends.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { startTestServer } from '#kit/postgres'

const PLACES = ['engine', 'src', 'charters', 'tests', 'tools'].map((place) => `${place}/**/*.test.ts`)
const CONCURRENCY = 2

// Listened to from the first moment: a signal must never end us before the server has.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
let interrupted: NodeJS.Signals | undefined
for (const signal of signals) {
  process.on(signal, () => {
    interrupted ??= signal
  })
}

const server = await startTestServer()
try {
  process.exitCode = interrupted ? codeOf(interrupted) : await runTests(process.argv.slice(2))
} finally {
  await server.stop()
}

/** Runs the test files named, or all of them; fulfilled with the exit code. */
function runTests(named: string[]): Promise<number> {
  const files = named.length > 0 ? named : PLACES
  const env = { ...process.env, DAJIM_TEST_SERVER_URL: server.url, DAJIM_TEST_TEMPLATE: server.template }
  const child = spawn(process.execPath, ['--test', `--test-concurrency=${CONCURRENCY}`, ...files], {
    stdio: 'inherit',
    env,
  })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? codeOf(signal ?? 'SIGKILL')))
  })
}

/** As a shell tells it. */
function codeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}
