// The master key over real processes: missing or wrong it stops the start and harms nothing; it comes from a file, a
// command or a setting; and it is changed while the house is written to.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startTemporary } from '#kit/postgres'
import { endAll, freePort, type StartOptions, startRefused, startRunning } from '../running.ts'

const scratch = mkdtempSync(join(tmpdir(), 'dajim-keys-'))
after(async () => {
  await endAll()
  rmSync(scratch, { recursive: true, force: true })
})

const keys = { one: 'first master key, of forty letters or so!', two: 'second master key, of forty letters or so' }
const bare = async (data: string, more: Partial<StartOptions> = {}): Promise<StartOptions> => ({
  data,
  port: await freePort(),
  flags: ['--empty'],
  ...more,
})

async function assertRefused(options: StartOptions, words: RegExp, english: RegExp): Promise<void> {
  const { code, said } = await startRefused(options)
  assert.equal(code, 1, said)
  // The log stands beside it, one JSON object a line.
  const lines = said
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('{'))
  assert.equal(lines.length, 2, said)
  assert.match(lines[0] ?? '', words)
  assert.match(lines[1] ?? '', english)
  for (const key of Object.values(keys)) assert.ok(!said.includes(key))
}

type Sent = { readonly number: string; readonly secret: string; readonly title: string }

async function send(base: string, key: string): Promise<Sent> {
  const title = `열쇠 시험 ${key}`
  const answer = await fetch(`${base}/api/v1/petitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `keys-test-${key.replaceAll(' ', '-')}` },
    body: JSON.stringify({
      kind: 'inquiry',
      title,
      body: '정책자금을 신청하려고 합니다.',
      name: '홍길동',
      phone: '010-0000-1234',
      address: '서울 구로구',
    }),
  })
  assert.equal(answer.status, 201)
  return { ...((await answer.json()) as Sent), title }
}

async function titleOf(base: string, { number, secret }: Sent): Promise<string> {
  const answer = await fetch(`${base}/api/v1/petitions/${number}`, { headers: { 'x-access-secret': secret } })
  const held = (await answer.json()) as { title: string }
  assert.equal(answer.status, 200, JSON.stringify(held))
  return held.title
}

test('R39: a key file that is missing or another stops the start, changes nothing, and makes no new one', async () => {
  const data = join(scratch, 'file')
  const first = await startRunning(await bare(data))
  const sent = await send(first.base, 'kept')
  assert.equal(await first.stop(), 0)
  const key = join(data, 'house.key')
  const aside = join(scratch, 'aside.key')
  renameSync(key, aside)
  await assertRefused(await bare(data), /주 열쇠가 없습니다/, /master key is not there/)
  assert.equal(existsSync(key), false)
  writeFileSync(key, Buffer.alloc(32, 7))
  await assertRefused(await bare(data), /이 데이터베이스의 것/, /not that of this database/)
  writeFileSync(key, 'short')
  await assertRefused(await bare(data), /32바이트 열쇠가 아닙니다/, /not a key of 32 bytes/)
  rmSync(key)
  const wrong = await bare(data, { env: { DAJIM_KEY: keys.one } })
  await assertRefused(wrong, /이 데이터베이스의 것/, /not that of this database/)
  cpSync(aside, key)
  const again = await startRunning(await bare(data))
  assert.equal(await titleOf(again.base, sent), sent.title)
  assert.equal(await again.stop(), 0)
})

test('R39: a key from a command or a file; a command that gives none is told without what it said', async () => {
  const data = join(scratch, 'command')
  const by = (name: string, value: string) => ({ env: { [name]: value } })
  for (const command of [`echo ${keys.one} >&2; exit 3`, 'true', `echo ${keys.one}; exit 1`])
    await assertRefused(
      await bare(data, by('DAJIM_KEY_COMMAND', command)),
      /DAJIM_KEY_COMMAND의 명령이/,
      /DAJIM_KEY_COMMAND gave no master key/,
    )
  await assertRefused(await bare(data, by('DAJIM_KEY', 'too short')), /너무 짧습니다/, /too short/)
  await assertRefused(await bare(data, by('DAJIM_KEY_FILE', '/nowhere/key')), /DAJIM_KEY_FILE/, /DAJIM_KEY_FILE/)
  await assertRefused(
    await bare(data, { env: { DAJIM_KEY: keys.one, DAJIM_KEY_FILE: '/x' } }),
    /하나만 정해 주세요/,
    /Set only one/,
  )
  const file = join(scratch, 'key.txt')
  writeFileSync(file, `${keys.one}\n`)
  const asked = await startRunning(await bare(data, by('DAJIM_KEY_COMMAND', `cat ${file}`)))
  const sent = await send(asked.base, 'asked')
  assert.equal(await asked.stop(), 0)
  assert.equal(existsSync(join(data, 'house.key')), false)
  for (const more of [by('DAJIM_KEY_FILE', file), by('DAJIM_KEY', keys.one)]) {
    const house = await startRunning(await bare(data, more))
    assert.equal(await titleOf(house.base, sent), sent.title)
    assert.equal(await house.stop(), 0)
  }
  assert.equal(readFileSync(file, 'utf8'), `${keys.one}\n`)
})

async function dajim(
  argv: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../src/cli.ts', import.meta.url)), ...argv], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  return { code: await new Promise((done) => child.on('close', done)), said }
}

test('R39: the master key is changed under load without an error, and the new one then opens everything alone', async () => {
  const server = await startTemporary()
  const data = join(scratch, 'rotate')
  const at = (env: Record<string, string>) => bare(data, { databaseUrl: server.url, env })
  try {
    const before = await startRunning(await at({ DAJIM_KEY: keys.one }))
    const sent: Sent[] = []
    for (let place = 0; place < 40; place += 1) sent.push(await send(before.base, `before ${place}`))
    assert.equal(await before.stop(), 0)

    const both = { DAJIM_KEY: keys.two, DAJIM_KEY_OLD: keys.one }
    const house = await startRunning(await at(both))
    const done = new AbortController()
    const load = Array.from({ length: 4 }, async (_, lane) => {
      for (let place = 0; !done.signal.aborted; place += 1) {
        const one = await send(house.base, `lane ${lane} ${place}`)
        sent.push(one)
        const old = sent[place % 40] as Sent
        assert.equal(await titleOf(house.base, old), old.title)
        assert.equal(await titleOf(house.base, one), one.title)
      }
    })
    const env = { ...both, DATABASE_URL: server.url, DAJIM_DATA: data }
    const shown = await dajim(['keys'], env)
    assert.equal(shown.code, 0, shown.said)
    assert.equal(shown.said.match(/ wraps 40 of matter_key/g)?.length, 1, shown.said)
    const turned = await dajim(['keys', 'rotate'], env)
    done.abort()
    await Promise.all(load)
    assert.equal(turned.code, 0, turned.said)
    assert.match(turned.said, /No key hangs on an older master key/)
    assert.ok(sent.length > 44, 'it was written to meanwhile')
    assert.equal(await house.stop(), 0)

    const alone = await startRunning(await at({ DAJIM_KEY: keys.two }))
    for (const one of sent) assert.equal(await titleOf(alone.base, one), one.title)
    assert.equal(await alone.stop(), 0)
    await assertRefused(await at({ DAJIM_KEY: keys.one }), /이 데이터베이스의 것/, /not that of this database/)
  } finally {
    await server.stop()
  }
})
