// Starts that must be refused, over real processes: each in one sentence of each language and with an exit code that
// is not 0, and the same start works once the cause is gone. And how a house that runs is stopped or comes back.
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { startTemporary } from '#kit/postgres'
import { endAll, freePort, type StartOptions, startNpm, startRefused, startRunning } from '../running.ts'
import { boundedDisk } from './bounded-disk.ts'
import { petition } from './petition-form.ts'

const scratch = mkdtempSync(join(tmpdir(), 'dajim-start-'))
const ready = join(scratch, 'ready')

/** Made once and copied, because making a cluster takes a second. */
before(async () => {
  const house = await startRunning({ data: ready, port: await freePort(), flags: ['--empty'] })
  assert.equal(await house.stop(), 0)
})
after(async () => {
  await endAll()
  rmSync(scratch, { recursive: true, force: true })
})

function folderWithData(name: string): string {
  const folder = join(scratch, name)
  cpSync(ready, folder, { recursive: true, verbatimSymlinks: true })
  return folder
}

async function assertRefused(options: StartOptions, words: RegExp): Promise<string> {
  const { code, said } = await startRefused(options)
  assert.notEqual(code, 0)
  assert.notEqual(code, null)
  // The log stands beside it where the database itself failed; it is one JSON object a line.
  const lines = said.trimEnd().split('\n')
  const [korean = '', english = '', ...more] = lines.filter((line) => !line.startsWith('{'))
  assert.match(korean, words, said)
  assert.match(korean, /[가-힣].*[.]$/)
  assert.match(english, /^[\x20-\x7E\u2018-\u201D]*[.]$/)
  assert.deepEqual(more, [], 'one sentence of each language and nothing else')
  return said
}

async function assertStarts(options: StartOptions): Promise<void> {
  const house = await startRunning(options)
  try {
    assert.equal((await petition(house.base, 'starts')).status, 201)
  } finally {
    assert.equal(await house.stop(), 0)
  }
}

const bare = async (data: string, more: Partial<StartOptions> = {}) => ({
  data,
  port: await freePort(),
  flags: ['--empty'],
  ...more,
})

test('a port that another program has', async () => {
  const data = join(scratch, 'port')
  const other = await startRunning(await bare(folderWithData('port-owner')))
  const port = Number(new URL(other.base).port)
  await assertRefused({ data, port, flags: ['--empty'] }, new RegExp(`${port}번 포트`))
  assert.equal(existsSync(data), false, 'nothing was touched')
  assert.equal(await other.stop(), 0)
  await assertStarts({ data, port, flags: ['--empty'] })
})

test('a second start on the same data names the first, which goes on', async () => {
  const data = folderWithData('second')
  const first = await startRunning(await bare(data))
  await assertRefused(await bare(data), new RegExp(`이미 실행 중인 다짐\\(프로세스 ${first.pid}\\)`))
  assert.equal((await petition(first.base, 'goes on')).status, 201)
  assert.equal(await first.stop(), 0)
  await assertStarts(await bare(data))
})

test('a data folder that is a file, lies under a file, or cannot be made', async () => {
  const file = join(scratch, 'file')
  writeFileSync(file, 'kept')
  await assertRefused(await bare(file), /폴더가 아닙니다/)
  await assertRefused(await bare(join(file, 'deeper')), /폴더가 아닙니다/)
  assert.equal(readFileSync(file, 'utf8'), 'kept')
  if (process.platform === 'linux') await assertRefused(await bare('/proc/dajim'), /읽고 쓸 수 없습니다/)
})

test('a data folder that may not be written', async (t) => {
  const disk = boundedDisk(join(scratch, 'frozen'), 120 * 1024 * 1024)
  if (!disk) {
    t.diagnostic('no file system may be mounted here: a folder of another account stands for the read-only one')
    await assertRefused(await bare(process.getuid?.() === 0 ? '/sys/dajim' : '/root/dajim'), /읽고 쓸 수 없습니다/)
    return
  }
  try {
    cpSync(ready, join(disk.folder, 'data'), { recursive: true })
    disk.freeze()
    await assertRefused(await bare(join(disk.folder, 'data')), /읽고 쓸 수 없습니다/)
    await assertRefused(await bare(join(disk.folder, 'new')), /읽고 쓸 수 없습니다/)
  } finally {
    disk.remove()
  }
})

test('a wrong DATABASE_URL, told without its password', async () => {
  const server = await startTemporary()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    await client.query(`create role locked login superuser password 'right'`)
    const { rows } = await client.query<{ hba_file: string }>('show hba_file')
    const [row] = rows
    await client.query(
      `copy (values ('local all locked scram-sha-256'), ('local all all trust')) to '${row?.hba_file.replaceAll("'", "''")}'`,
    )
    await client.query('select pg_reload_conf()')
    const of = (user: string, database = 'dajim') =>
      server.url.replace('///dajim', `///${database}`).replace(/user=\w+/, `user=${user}`)
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['postgresql://dajim:geheim@no-such-host.invalid/dajim', /그런 이름의 서버를/],
      [`postgresql://dajim:geheim@127.0.0.1:${await freePort()}/dajim`, /받는 서버가 없습니다/],
      [`${of('locked')}&password=geheim`, /계정이나 비밀번호/],
      [`${of('nobody_here')}&password=geheim`, /계정이나 비밀번호/],
      [`${of('dajim', 'no_such_database')}&password=geheim`, /그런 이름의 데이터베이스가/],
      ['postgresql://dajim:geheim@[broken/dajim', /주소의 모양/],
    ]
    const data = join(scratch, 'url')
    for (const [databaseUrl, words] of wrong) {
      const said = await assertRefused(await bare(data, { databaseUrl }), words)
      assert.doesNotMatch(said, /geheim/)
    }
    const said = await assertRefused(
      await bare(data, { databaseUrl: server.url, env: { DATABASE_OWNER_URL: `${of('locked')}&password=geheim` } }),
      /DATABASE_OWNER_URL의 데이터베이스/,
    )
    assert.doesNotMatch(said, /geheim/)
    await assertStarts(await bare(data, { databaseUrl: `${of('locked')}&password=right` }))
  } finally {
    await client.end()
    await server.stop()
  }
})

test('an account that may not make tables is sent to DATABASE_OWNER_URL', async () => {
  const server = await startTemporary()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    await client.query('create role weak login')
    const weak = server.url.replace(/user=\w+/, 'user=weak')
    const data = join(scratch, 'weak')
    await assertRefused(await bare(data, { databaseUrl: weak }), /DATABASE_OWNER_URL에 소유자/)
    await assertStarts(await bare(data, { databaseUrl: server.url }))
    // The owner migrates, and the house itself works through an account that owns nothing.
    await client.query('grant dajim_app, dajim_system to weak')
    await assertStarts(await bare(data, { databaseUrl: weak, env: { DATABASE_OWNER_URL: server.url } }))
  } finally {
    await client.end()
    await server.stop()
  }
})

test('a full disk at the first start', async (t) => {
  const disk = boundedDisk(join(scratch, 'full'), 160 * 1024 * 1024)
  if (!disk) {
    t.diagnostic('no file system may be mounted here: an initdb that finds no space stands for the full disk')
    const bin = join(scratch, 'bin-full')
    mkdirSync(bin)
    writeFileSync(join(bin, 'postgres'), '#!/bin/sh\necho "postgres (PostgreSQL) 18.4"\n', { mode: 0o755 })
    writeFileSync(join(bin, 'initdb'), '#!/bin/sh\necho "No space left on device" >&2; exit 1\n', { mode: 0o755 })
    const data = join(scratch, 'full-data')
    await assertRefused(await bare(data, { env: { DAJIM_POSTGRES_BIN: bin } }), /빈 자리가 없어/)
    await assertStarts(await bare(data))
    return
  }
  t.diagnostic('a file system of 160 MB in memory')
  try {
    const data = join(disk.folder, 'data')
    // Full at once; in the middle of making the cluster; in the middle of making tables.
    for (const leave of [0, 20, 41]) {
      disk.free()
      disk.fill(leave * 1024 * 1024)
      await assertRefused(await bare(data), /빈 자리가 없어/)
    }
    disk.free()
    await assertStarts(await bare(data))
  } finally {
    disk.remove()
  }
})

test('flags and settings that are not known, or make no sense', async () => {
  const data = join(scratch, 'flags')
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['--frobnicate'], /'--frobnicate'/],
    [['somewhere'], /'somewhere'/],
    [['--port', 'abc'], /--port는.*abc/],
    [['--port', '70000'], /--port는.*70000/],
    [['--data'], /'--data/],
    [['--host', '203.0.113.1'], /203\.0\.113\.1는 이 컴퓨터의 주소가/],
  ]
  for (const [flags, words] of cases) await assertRefused(await bare(data, { flags }), words)
  await assertRefused(await bare(data, { env: { DAJIM_LOG: 'loud' } }), /DAJIM_LOG/)
  await assertRefused(await bare(data, { env: { DAJIM_CHARTER: '/nowhere' } }), /헌장 폴더 \/nowhere/)
  assert.equal(existsSync(data), false, 'nothing was touched')
})

test('Ctrl-C in a terminal stops npm, the house and the database within seconds', async () => {
  const data = folderWithData('ctrl-c')
  const port = await freePort()
  const house = await startNpm({ data, port, flags: ['--empty'] })
  const postmaster = Number(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  assert.equal((await petition(house.base, 'ctrl-c')).status, 201)
  // Browsers hold connections open on which they have asked nothing, or only half of something.
  const silent = connect(port, '127.0.0.1')
  const half = connect(port, '127.0.0.1', () => half.write('GET / HTTP/1.1\r\nHost: x\r\n'))
  for (const socket of [silent, half]) socket.on('error', () => {})
  await (await fetch(house.base)).text()
  const began = performance.now()
  process.kill(-house.pid, 'SIGINT')
  assert.equal(await house.ended, 0)
  const tookMs = performance.now() - began
  assert.ok(tookMs < 8_000, `${tookMs} ms`)
  assert.equal(existsSync(join(data, 'postgres/cluster/postmaster.pid')), false, 'shut down cleanly')
  assert.throws(() => process.kill(postmaster, 0), { code: 'ESRCH' })
  silent.destroy()
  half.destroy()
  await assertStarts(await bare(data))
})

test('killed outright, the next start has everything that was acknowledged', async () => {
  const data = folderWithData('killed')
  const first = await startRunning(await bare(data))
  const { number } = await petition(first.base, 'killed')
  await first.kill()
  const second = await startRunning(await bare(data))
  assert.equal((await petition(second.base, 'killed')).number, number)
  assert.equal(await second.stop(), 0)
})

test('--empty is a bare agency with a link that sets it up once', async () => {
  const data = join(scratch, 'empty')
  const linkIn = (said: string) => /\/setup\/[\w-]{43}/.exec(said)?.[0] ?? ''
  const first = await startRunning(await bare(data))
  const early = linkIn(first.said())
  assert.equal(await first.stop(), 0)
  const house = await startRunning(await bare(data))
  const link = linkIn(house.said())
  assert.notEqual(link, '')
  assert.equal((await fetch(house.base + early)).status, 404, 'each start voids the link before')
  assert.equal((await fetch(house.base + link)).status, 200)
  const words = {
    officeKo: '고객지원과',
    officeEn: 'Support',
    phone: '044-000-0000',
    address: '세종',
    operator: '설재민',
  }
  const secret = { login: 'seol', password: 'twelve characters', again: 'twelve characters' }
  const send = () =>
    fetch(`${house.base}${link}/people`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: house.base },
      body: new URLSearchParams({ ...words, ...secret }),
    })
  assert.equal((await send()).status, 303)
  assert.equal((await send()).status, 404)
  assert.equal(await house.stop(), 0)
  const again = await startRunning(await bare(data))
  assert.equal(linkIn(again.said()), '', 'set up once and for all')
  assert.equal(await again.stop(), 0)
})
