// The same code on another major version of PostgreSQL: every database test again, on a server found on this machine
// or named by DAJIM_TEST_POSTGRES_BIN. Production may run any of 15 to 18.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { test } from 'node:test'
import { serverRefusal, startTestServer } from '#kit/postgres'

const ROOT = new URL('..', import.meta.url).pathname
const OLDEST = 15
/** A file that hangs fails by itself, named, instead of holding up the whole run. */
const fileMs = 180_000

test('the database tests pass on another major version of PostgreSQL', async (t) => {
  const bin = otherInstallation()
  if (bin === undefined) {
    t.diagnostic('no second PostgreSQL is installed: only the refusal of old versions is checked')
    const facts = { encoding: 'UTF8', ctype: 'C.UTF-8', provider: 'c' }
    assert.equal(serverRefusal({ ...facts, versionNumber: 140_012 })?.code, 'DATABASE_UNSUPPORTED')
    assert.equal(serverRefusal({ ...facts, versionNumber: 150_000 }), undefined)
    return
  }
  t.diagnostic(`second server: ${bin}`)
  const server = await startTestServer({ bin })
  try {
    const files = globSync('{engine,src,tests,charters}/**/*.pg.test.ts', { cwd: ROOT })
    assert.ok(files.length > 0, 'there are database tests to run')
    const { code, output } = await runTests(files, {
      DAJIM_TEST_SERVER_URL: server.url,
      DAJIM_TEST_TEMPLATE: server.template,
    })
    assert.equal(code, 0, `on ${bin}:\n${output}`)
  } finally {
    await server.stop()
  }
})

function otherInstallation(): string | undefined {
  const named = process.env['DAJIM_TEST_POSTGRES_BIN']
  const found = globSync('/usr/lib/postgresql/*/bin').filter((bin) => {
    const major = Number(bin.split('/').at(-2))
    return major >= OLDEST && major !== 18 && existsSync(`${bin}/initdb`)
  })
  return named ?? found.sort().at(-1)
}

function runTests(files: string[], added: Record<string, string>): Promise<{ code: number | null; output: string }> {
  // Inside a test run node:test marks its children; without the mark ours are a run of their own with its own result.
  const { NODE_TEST_CONTEXT: _, ...env } = { ...process.env, ...added }
  const child = spawn(
    process.execPath,
    ['--test', '--test-reporter=tap', '--test-concurrency=2', `--test-timeout=${fileMs}`, ...files],
    {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: failuresOf(output) }))
  })
}

function failuresOf(tap: string): string {
  const lines = tap.split('\n')
  const failed = lines.flatMap((line, at) => (/^\s*not ok/.test(line) ? lines.slice(at, at + 30) : []))
  return failed.join('\n')
}
