// The store on a real database, in both homes: sealed on its way and at rest, given out only when it may be, forgotten
// with its last reference, whole through a scanner that goes and a store that is away.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { createKeyring, masterKey } from '#kit/crypto'
import { appRole, connect } from '#kit/database'
import { testDatabase } from '#kit/postgres'
import { createFileStore, type FileStoreOptions } from './file-store.ts'
import { fileLimits } from './file-types.ts'
import { folderHome } from './homes/folder-home.ts'
import { StoreAwayError } from './homes/home.ts'
import { s3Home } from './homes/s3-home.ts'
import { s3Server } from './homes/s3-server.ts'
import { docxParts, jpeg, pdf, zip } from './hostile.ts'
import { type Scanner, ScannerAwayError } from './scan/scanner.ts'
import { makeTicket, useTicket } from './tickets.ts'

const now = Date.parse('2026-11-26T00:00:00Z')
const hour = 60 * 60_000

async function ground(t: TestContext, given: Partial<FileStoreOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'dajim-store-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const { url } = await testDatabase(t)
  const database = connect(url, { role: appRole, max: 3 })
  t.after(() => database.end())
  const referred = new Set<string>()
  const options: FileStoreOptions = {
    database,
    keyring: createKeyring([masterKey(randomBytes(32))]),
    hashKey: randomBytes(32),
    home: folderHome(join(folder, 'files')),
    incoming: join(folder, 'files', 'incoming'),
    refers: async (_, sha256) => referred.has(sha256),
    ...given,
  }
  const store = createFileStore(options)
  const send = (name: string, bytes: Buffer, at = now) => store.receive(name, Readable.from([bytes]), at)
  const keep = async (name: string, bytes: Buffer) => {
    const kept = await send(name, bytes)
    assert.ok('sha256' in kept, JSON.stringify(kept))
    return kept
  }
  const lying = async () => {
    const names = await readdir(folder, { recursive: true, withFileTypes: true })
    return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  }
  return { store, send, keep, referred, lying, options, database }
}

async function whole(opened: Awaited<ReturnType<ReturnType<typeof createFileStore>['open']>>): Promise<Buffer> {
  assert.ok('stream' in opened, JSON.stringify(opened))
  const parts: Buffer[] = []
  for await (const part of opened.stream) parts.push(part)
  const bytes = Buffer.concat(parts)
  assert.equal(bytes.length, opened.bytes)
  return bytes
}

test('R26 R28 R39: a file lies sealed under a random name, once, and comes out whole; its copy names nobody', async (t) => {
  const { store, keep, lying } = await ground(t)
  const original = zip(docxParts('비밀 문장'))
  const kept = await keep('a.docx', original)
  assert.equal((await keep('b.docx', original)).sha256, kept.sha256)
  const files = await lying()
  assert.equal(files.length, 2, 'the file and its copy for display, nothing that was on its way')
  for (const path of files) {
    assert.ok(!path.includes(kept.sha256))
    const bytes = await readFile(path)
    assert.ok(!bytes.includes('word/document.xml') && !bytes.includes('PK\u0003\u0004'))
  }
  assert.ok((await whole(await store.open(kept.sha256, 'original'))).equals(original))
  const copy = await whole(await store.open(kept.sha256, 'display'))
  assert.ok(copy.includes('word/document.xml') && !copy.includes('PlantedAuthor'))
  const text = await keep('a.txt', Buffer.from('글'))
  assert.equal((await whole(await store.open(text.sha256, 'display'))).toString(), '글')
  assert.deepEqual(await store.open('00'.repeat(32), 'display'), { refused: 'FILE_GONE' })
})

test('R27: 20 MB pass and one byte more does not; what is refused leaves nothing behind', async (t) => {
  const { send, lying } = await ground(t)
  const before = process.memoryUsage.rss()
  const large = Buffer.alloc(fileLimits.bytes, 'a')
  assert.ok('sha256' in (await send('a.txt', large)))
  const grown = (process.memoryUsage.rss() - before) / 1024 / 1024
  assert.ok(grown < 256, `grew by ${Math.round(grown)} MB`)
  const refused = async (name: string, bytes: Buffer) => {
    const kept = await send(name, bytes)
    return 'refused' in kept ? kept.refused : 'taken'
  }
  assert.equal(await refused('a.txt', Buffer.concat([large, Buffer.from('b')])), 'FILE_TOO_LARGE')
  assert.equal(await refused('a.txt', Buffer.alloc(0)), 'FILE_EMPTY')
  assert.equal(await refused('a.heic', Buffer.from('x')), 'FILE_HEIC')
  assert.equal(await refused('a.exe', Buffer.from('x')), 'FILE_TYPE')
  assert.equal(await refused('a.pdf', Buffer.from('x')), 'FILE_NOT_WHAT_IT_SAYS')
  assert.equal((await lying()).length, 1)
})

test('R52: a file is gone with its last reference, not before, and not while it is being sent again', async (t) => {
  const { store, send, keep, referred, lying, database } = await ground(t)
  const { sha256 } = await keep('a.jpg', await jpeg())
  assert.equal((await lying()).length, 2)
  referred.add(sha256)
  assert.equal(await store.forget(sha256, now + hour), false)
  assert.equal(await store.sweep(now + hour), 0)
  referred.delete(sha256)
  assert.equal(await store.forget(sha256, now + 1000), false, 'a form may be about to name it')
  await send('again.jpg', await jpeg(), now + hour)
  assert.equal(await store.forget(sha256, now + hour + 1000), false)
  assert.deepEqual(await store.check(), [{ object: (await store.check())[0]?.object, what: 'not referred to' }])
  assert.equal(await store.sweep(now + 2 * hour), 1)
  assert.deepEqual(await lying(), [])
  assert.equal(await store.forget(sha256, now + 3 * hour), false)
  assert.deepEqual(await store.check(), [])
  const lost = await keep('b.txt', Buffer.from('b'))
  referred.add(lost.sha256)
  for (const path of await lying()) await rm(path)
  assert.deepEqual(
    (await store.check()).map(({ what }) => what),
    ['object missing'],
  )
  await database.query('delete from stored_file')
})

test('R39: an object that was changed, or exchanged for another, is not given out', async (t) => {
  const { store, keep, options, database } = await ground(t)
  const one = await keep('1.txt', Buffer.from('하나'))
  const two = await keep('2.txt', Buffer.from('둘둘'))
  const stands = await database.query<{ object: string }>('select object from stored_file order by received_at, object')
  const [a = '', b = ''] = stands.rows.map(({ object }) => object)
  assert.equal(options.home.kind, 'folder')
  await database.query(`update stored_file set object = case object when $1 then repeat('0', 32) else object end`, [a])
  await database.query('update stored_file set object = $1 where object = $2', [a, b])
  const opened = await Promise.allSettled([store.open(one.sha256, 'original'), store.open(two.sha256, 'original')])
  for (const one of opened) assert.ok(one.status === 'rejected' || 'refused' in one.value)
})

test('R29: with a scanner nothing is given out before it is clean; away it holds, back it drains, a find is blocked', async (t) => {
  let away = false
  const scanner: Scanner = {
    async scan(content) {
      if (away) throw new ScannerAwayError('away')
      const parts: Buffer[] = []
      for await (const part of content) parts.push(part)
      const found = Buffer.concat(parts).includes('BADBADBAD')
      return found ? { state: 'infected', signature: 'Test.Bad' } : { state: 'clean' }
    },
    async signaturesAt() {
      if (away) throw new ScannerAwayError('away')
      return now
    },
  }
  const { store, send, keep } = await ground(t, { scanner })
  const clean = await keep('clean.pdf', pdf())
  assert.ok('stream' in (await store.open(clean.sha256, 'display')))
  assert.deepEqual(await send('bad.pdf', pdf('BADBADBAD')), { refused: 'FILE_INFECTED' })
  away = true
  const held = await keep('held.txt', Buffer.from('held'))
  const bad = await keep('bad.txt', Buffer.from('BADBADBAD'))
  assert.deepEqual(await store.open(held.sha256, 'original'), { refused: 'FILE_HELD' })
  assert.equal(await store.scanWaiting(now), 0)
  assert.equal((await store.health()).scanner, 'away')
  assert.equal((await store.health()).waiting, 2)
  away = false
  assert.equal(await store.scanWaiting(now), 2)
  assert.equal((await whole(await store.open(held.sha256, 'original'))).toString(), 'held')
  for (const copy of ['original', 'display'] as const)
    assert.deepEqual(await store.open(bad.sha256, copy), { refused: 'FILE_INFECTED' })
  assert.deepEqual(await send('again.txt', Buffer.from('BADBADBAD')), { refused: 'FILE_INFECTED' })
  assert.deepEqual([...(await store.states([held.sha256, bad.sha256])).values()].sort(), ['clean', 'infected'])
})

test('R29: what came before there was a scanner waits for it, and is then given out again', async (t) => {
  const { store, keep, options } = await ground(t)
  const { sha256 } = await keep('a.txt', Buffer.from('a'))
  assert.ok('stream' in (await store.open(sha256, 'original')))
  assert.equal((await store.health()).scanner, 'none')
  const scanner: Scanner = { scan: async () => ({ state: 'clean' }), signaturesAt: async () => now }
  const later = createFileStore({ ...options, scanner })
  assert.deepEqual(await later.open(sha256, 'original'), { refused: 'FILE_HELD' })
  assert.equal(await later.scanWaiting(now), 1)
  assert.ok('stream' in (await later.open(sha256, 'original')))
})

test('a bucket as the home: kept and given out; away, an upload is refused as "not now" and leaves nothing', async (t) => {
  const buckets = await mkdtemp(join(tmpdir(), 'dajim-bucket-'))
  t.after(() => rm(buckets, { recursive: true, force: true }))
  const { settings, stop } = await s3Server(t, buckets)
  const { store, send, keep, lying, database } = await ground(t, { home: s3Home(settings) })
  const bytes = pdf('in a bucket')
  const { sha256 } = await keep('a.pdf', bytes)
  assert.ok((await whole(await store.open(sha256, 'original'))).equals(bytes))
  await stop()
  await assert.rejects(send('b.txt', Buffer.from('b')), StoreAwayError)
  assert.deepEqual(await lying(), [])
  assert.equal((await database.query('select 1 from stored_file')).rowCount, 1)
  await assert.rejects(store.open(sha256, 'original'), StoreAwayError)
})

test('R30: a way to a file works once, and not after its minutes', async (t) => {
  const { database } = await ground(t)
  const ticket = await makeTicket(database, { file: 'x' }, now)
  assert.deepEqual(await useTicket(database, ticket, now + 1000), { file: 'x' })
  assert.equal(await useTicket(database, ticket, now + 1000), undefined)
  const late = await makeTicket(database, { file: 'y' }, now)
  assert.equal(await useTicket(database, late, now + 5 * 60_000), undefined)
  assert.equal(await useTicket(database, 'invented', now), undefined)
})
