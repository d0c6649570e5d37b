// The test run: one temporary database server for all test files, then node:test over the whole house.
// The server stops with the run, however that ends.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { startTestServer } from '#kit/postgres'

const PLACES = ['engine', 'src', 'charters', 'tests', 'tools'].map((place) => `${place}/**/*.test.ts`)
const CONCURRENCY = 2

const server = await startTestServer()
try {
  process.exitCode = await runTests(process.argv.slice(2))
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
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}
