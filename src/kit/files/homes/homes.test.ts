// One contract, two homes: a folder, and a bucket of a real server of the S3 API on this machine.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderHome } from './folder-home.ts'
import { type Home, ObjectMissingError, StoreAwayError } from './home.ts'
import { s3Home } from './s3-home.ts'
import { s3Server } from './s3-server.ts'

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'dajim-files-'))
  t.after(() => rm(path, { recursive: true, force: true }))
  return path
}
async function whole(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}
async function names(home: Home): Promise<string[]> {
  const found: string[] = []
  for await (const { name } of home.list()) found.push(name)
  return found.sort()
}

async function keepsTheContract(t: TestContext, home: Home): Promise<void> {
  const work = await folder(t)
  const put = async (name: string, bytes: Buffer) => {
    const path = join(work, 'part')
    await writeFile(path, bytes)
    await home.put(name, path)
    await assert.rejects(stat(path), 'the part has gone into its home')
  }
  const [first, second] = ['a'.repeat(32), `${'b'.repeat(32)}-display`]
  const bytes = randomBytes(3_000_000)
  assert.deepEqual(await names(home), [])
  await put(first, bytes)
  await put(second, Buffer.from('small'))
  assert.ok((await whole(await home.get(first))).equals(bytes))
  assert.equal((await whole(await home.get(second))).toString(), 'small')
  assert.deepEqual(await names(home), [first, second])
  for await (const object of home.list()) {
    assert.equal(object.bytes, object.name === first ? bytes.length : 5)
    assert.ok(Math.abs(Date.now() - object.storedAt) < 60_000)
  }
  await put(second, Buffer.from('again'))
  assert.equal((await whole(await home.get(second))).toString(), 'again', 'the later one stands')
  await home.delete(first)
  await home.delete(first)
  await assert.rejects(home.get(first), ObjectMissingError)
  assert.deepEqual(await names(home), [second])
  for (const name of ['', '../house.key', `${'a'.repeat(32)}/x`, 'A'.repeat(32)])
    await assert.rejects(async () => home.get(name), /a name of ours/, name)
}

test('a folder keeps the contract of a home', async (t) => {
  const path = await folder(t)
  await keepsTheContract(t, folderHome(join(path, 'files')))
  assert.equal((await stat(join(path, 'files', 'bb'))).mode & 0o077, 0, 'nobody else may look in')
})

test('a bucket keeps the contract of a home', async (t) => {
  const { endpoint, settings } = await s3Server(t, await folder(t))
  await keepsTheContract(t, s3Home(settings))
  const elsewhere = s3Home({ ...settings, bucket: 'not-there' })
  await assert.rejects(elsewhere.put('c'.repeat(32), join(import.meta.dirname, 'home.ts')), StoreAwayError)
  assert.ok((await readFile(join(import.meta.dirname, 'home.ts'))).length > 0, 'what was not taken is still there')
  const strangers = s3Home({ ...settings, accessKeyId: 'nobody' })
  await assert.rejects(strangers.get(`${'b'.repeat(32)}-display`), StoreAwayError)
  assert.ok(endpoint.startsWith('http://127.0.0.1:'))
})

test('a store that is away, stumbles, hangs or redirects: three tries, an end, never another address', async (t) => {
  const asked: string[] = []
  let answer = 503
  const server = createServer((request, response) => {
    asked.push(request.method ?? '')
    request.resume()
    if (answer === 0) return
    response.writeHead(answer, answer === 302 ? { location: 'http://127.0.0.1:9/' } : {})
    response.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = { endpoint, region: 'r', bucket: 'b', prefix: '', accessKeyId: 'k', secretAccessKey: 's' }
  const home = s3Home(settings, { timeMs: 200 })
  for (const [code, tries] of [
    [503, 3],
    [403, 1],
    [302, 3],
    [0, 3],
  ] as const) {
    answer = code
    asked.length = 0
    await assert.rejects(home.get('a'.repeat(32)), StoreAwayError)
    assert.equal(asked.length, tries, `HTTP ${code}`)
  }
  const gone = s3Home({ ...settings, endpoint: 'http://127.0.0.1:9' })
  await assert.rejects(gone.delete('a'.repeat(32)), StoreAwayError)
})
