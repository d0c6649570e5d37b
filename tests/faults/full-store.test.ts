// A disk that is full and a bucket that is away, through the petition form: "not now" in words, the form as it was, nothing
// half kept; with room again the same form goes on.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { StoreAwayError } from '#kit/files'
import { type Browser, fillIn, openCitizen } from '../../src/desks/petitions/citizen/fixture.ts'
import { boundedDisk } from './bounded-disk.ts'

const start = '2026-11-20 16:40'
const mega = 1024 * 1024
const large = Buffer.alloc(6 * mega, 'a')

type Citizen = Awaited<ReturnType<typeof openCitizen>>

const add = (one: Browser, name: string, bytes: Uint8Array, go = 'add') =>
  one.upload('/petition/new/files', [[name, bytes]], { go })

async function rowsOf({ house }: Citizen): Promise<number> {
  const { rows } = await house.ledger.database.query<{ n: string }>('select count(*) as n from stored_file')
  return Number(rows[0]?.n)
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && entry.name !== 'ballast').map(({ name }) => name)
}

function assertNotNow(answer: Awaited<ReturnType<typeof add>>, name: string): void {
  assert.equal(answer.status, 503, /id="errors".*?<\/ul>/s.exec(answer.text)?.[0] ?? answer.text.slice(0, 500))
  assert.ok(answer.text.includes(`${name}: 지금은 파일을 받을 수 없어요. 쓰신 내용은 그대로 있어요.`))
}

test('R27: a full disk is a 503 in words; what was added stays, nothing is half kept, and it goes on with room again', async (t) => {
  const agency = await openCitizen(t, start)
  const folder = join(agency.house.ground.dataFolder, 'files')
  const disk = boundedDisk(folder, 4 * mega)
  if (!disk) t.diagnostic('no small disk may be mounted here: the store itself says that the disk is full')
  try {
    const one = agency.browser()
    await fillIn(one)
    assert.match((await add(one, '먼저.txt', Buffer.from('먼저 온 글'))).text, /넣은 파일 1개/)
    const before = disk ? filesIn(folder) : []
    const { files } = agency.house.petitions.house
    const full = disk
      ? undefined
      : t.mock.method(files, 'receive', async (_: string, content: AsyncIterable<Uint8Array>) => {
          for await (const _chunk of content);
          throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        })
    const refused = await add(one, '큰 글.txt', large, 'next')
    full?.mock.restore()
    assertNotNow(refused, '큰 글.txt')
    assert.match(refused.text, /넣은 파일 1개/)
    assert.equal(await rowsOf(agency), 1)
    if (disk) assert.deepEqual(filesIn(folder), before, 'nothing of what did not fit lies there')
    assert.match((await one.get('/petition/new/words')).text, /정책자금 신청 문의/)
    assert.equal((await add(one, '작은 글.txt', Buffer.from('작은 글'), 'next')).location, '/petition/new/review')
    assert.match((await one.get('/petition/new/review')).text, /먼저\.txt.*작은 글\.txt/s)
  } finally {
    // Before the house goes with its folder, in which the disk lies.
    disk?.remove()
  }
})

test('R27: a bucket that is away is a 503 in words; the petition can be sent without the file', async (t) => {
  const bucket = {
    DAJIM_FILES: 's3://files/a?endpoint=http://127.0.0.1:9',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'y',
  }
  Object.assign(process.env, bucket)
  t.after(() => {
    for (const name of Object.keys(bucket)) delete process.env[name]
  })
  const agency = await openCitizen(t, start)
  assert.equal(agency.house.files.home, 's3')
  const one = agency.browser()
  await fillIn(one)
  const refused = await add(one, '나중.txt', Buffer.from('나중에 온 글'), 'next')
  assertNotNow(refused, '나중.txt')
  assert.match(refused.text, /아직 넣은 파일이 없어요/)
  assert.equal(await rowsOf(agency), 0)
  assert.deepEqual(filesIn(join(agency.house.ground.dataFolder, 'files')), [], 'nothing is left of what was on its way')
  await assert.rejects(agency.house.files.receive('a.txt', oneOf('a'), 0), StoreAwayError)
  assert.equal((await one.post('/petition/new/review', { go: 'send' })).status, 303)
})

async function* oneOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
