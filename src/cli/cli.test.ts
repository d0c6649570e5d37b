// The command `dajim` as a process: what it prints, and its exit codes.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))
const dajim = (...args: string[]) =>
  spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1' },
  })

test('each command answers, and what is not one is refused', () => {
  assert.match(dajim('--version').stdout, /^\d+\.\d+\.\d+\n$/)
  assert.match(dajim('help').stdout, /due .*\n\s+charter/)
  const due = dajim('due', '--from', '2026-11-23T10:00', '--period', '24wh')
  assert.equal(due.stdout, '2026-11-26T10:00:00+09:00\n')
  assert.equal(due.status, 0)
  const checked = dajim('charter', 'check', 'charters/mss')
  assert.match(checked.stdout, /^OK: /)
  assert.equal(checked.status, 0)
  for (const command of ['settle', 'token'])
    assert.equal(dajim(command, ...(command === 'token' ? ['officer'] : [])).status, 1)
  const unknown = dajim('dance')
  assert.equal(unknown.status, 2)
  assert.match(unknown.stderr, /"dance" is not a command/)
})
