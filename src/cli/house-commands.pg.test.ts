// `dajim settle` and `dajim token` on a real database, and without one.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { movableClock, realClock } from '#kit/clock'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { loadSample } from '#sample'
import { openHouse } from '../house.ts'
import { health } from './health.ts'
import { settle } from './settle.ts'
import { token } from './token.ts'

function listener() {
  const lines: string[] = []
  const errors: string[] = []
  return { lines, errors, io: { out: (line: string) => lines.push(line), err: (line: string) => errors.push(line) } }
}

test('settle finds what was changed behind the facts, and repairs it; token lets an officer in', async (t) => {
  const { url } = await testDatabase(t)
  const dataFolder = await mkdtemp(join(tmpdir(), 'dajim-cli-'))
  const clock = movableClock(0)
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  t.after(async () => {
    await house.close()
    await rm(dataFolder, { recursive: true })
  })
  await loadSample({ house, clock, say: () => {}, count: 60 })
  const env = { DATABASE_URL: url, DAJIM_DATA: dataFolder, DAJIM_LOG: 'silent' }
  const run = async (command: typeof settle, ...argv: string[]) => {
    const { lines, errors, io } = listener()
    return { code: await command(argv, io, env), lines, errors }
  }

  const clean = await run(settle)
  assert.equal(clean.code, 0)
  assert.match(clean.lines.at(-1) ?? '', /^6\d matters, \d+ clocks, 0 differences$/)

  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(
    `update clock set due_at = due_at + interval '1 day' where ctid = (select ctid from clock where state = 'kept' limit 1)`,
  )
  await owner.end()
  const found = await run(settle)
  assert.equal(found.code, 1)
  assert.match(found.lines[0] ?? '', /: due \d+, computed \d+$/)
  const repaired = await run(settle, '--repair')
  assert.equal(repaired.code, 0)
  assert.equal((await run(settle)).code, 0)

  // No worker looks after this house, and that must be acted upon.
  const told = await run(health)
  assert.equal(told.code, 1)
  assert.ok(told.lines.some((line) => line.startsWith('ACT ')))
  assert.ok(told.lines.some((line) => line.includes('Database: PostgreSQL')))
  assert.equal((await run(health, 'more')).code, 2)

  const given = await run(token, 'officer')
  assert.equal(given.code, 0)
  const signedIn = await house.sessions.find(given.lines[0] ?? '', realClock.now())
  assert.equal(signedIn?.kind, 'token')
  assert.equal(signedIn?.officer.officerId, 'lee-suhyeon')
  const nobody = await run(token, 'nobody')
  assert.equal(nobody.code, 1)
  assert.equal(nobody.errors.length, 1)
})

test('without a database each says so in one sentence', async () => {
  for (const [command, argv] of [
    [settle, []],
    [token, ['officer']],
  ] as const) {
    const none = listener()
    assert.equal(await command(argv, none.io, {}), 1)
    assert.match(none.errors.join(), /DATABASE_URL/)
    const away = listener()
    assert.equal(
      await command(argv, away.io, { DATABASE_URL: 'postgresql://nobody:secret@127.0.0.1:1/x', DAJIM_DATA: tmpdir() }),
      1,
    )
    assert.equal(away.errors.length, 1)
    assert.doesNotMatch(away.errors.join(), /secret/)
  }
  const { io } = listener()
  assert.equal(await settle(['--what'], io, {}), 2)
  assert.equal(await token([], io, {}), 2)
})
