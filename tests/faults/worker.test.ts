// The worker, with two houses as processes of their own on one database: one of them fires, the other takes over when
// it is killed, and what came due while nobody was there is recorded with its true time.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { handClock, realClock } from '#kit/clock'
import { connect, type Database } from '#kit/database'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { isRefusal } from '#ledger'
import { openHouse } from '../../src/house.ts'
import { endAll, freePort, startRunning } from '../running.ts'

const minute = 60_000
const periodMs = 60 * minute
const item = 'clock-hour'
const data = mkdtempSync(join(tmpdir(), 'dajim-worker-'))
let databaseUrl = ''
let database: Database

before(async () => {
  // The server stops last of all, so it is cleaned up by a hook that was set before ours.
  databaseUrl = (await testDatabase({ after: (work) => void cleanings.push(work) })).url
  database = connect(databaseUrl, { max: 2 })
})
const cleanings: (() => Promise<void>)[] = []
after(async () => {
  await endAll()
  await database.end()
  for (const work of cleanings) await work()
  rmSync(data, { recursive: true, force: true })
})

/** A petition whose answer is due at a moment: an item of one clock hour, received an hour earlier. */
async function dueAt(moment: number, key: string): Promise<string> {
  const clock = handClock(moment - periodMs)
  const house = await openHouse({ databaseUrl, charterFolder: 'charters/mss', dataFolder: data, clock, log: silentLog })
  try {
    await house.petitions.house.handbook.publish(
      {
        item,
        edition: 1,
        titleKo: '한 시간 민원',
        titleEn: 'An hour’s item',
        period: '1h',
        papers: { ko: [], en: [] },
        feeWon: 0,
        law: '시험',
        receipt: 'automatic',
        officeId: null,
        retired: false,
      },
      'test',
      clock.now(),
    )
    const opened = await house.petitions.open({
      input: {
        kind: 'statutory',
        item,
        title: `시계 시험 ${key}`,
        body: '기한이 곧 옵니다.',
        name: '홍길동',
        phone: '01000001234',
        address: '서울',
        language: 'ko',
      },
      channel: 'web',
      files: [],
      key,
      actor: { kind: 'citizen' },
      now: clock.now(),
    })
    assert.ok(!isRefusal(opened), JSON.stringify(opened))
    assert.equal(opened.dueAt, moment)
    return opened.matterId
  } finally {
    await house.close()
  }
}

type Break = { happened: number; recorded: number }

/** The breaks of the answer's promise on a matter, as they are on record. */
async function breaksOf(matterId: string): Promise<Break[]> {
  const { rows } = await database.query<{ happened_at: number; recorded_at: number }>(
    `select happened_at, recorded_at from fact
     where matter_id = $1 and type = 'PromiseBroken' and body ->> 'promise' = 'petition-answer'`,
    [matterId],
  )
  return rows.map((row) => ({ happened: row.happened_at, recorded: row.recorded_at }))
}

/** The database process whose connection holds the worker's lock. */
async function holders(): Promise<number[]> {
  const { rows } = await database.query<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and granted and objid = 13570002
       and database = (select oid from pg_database where datname = current_database())`,
  )
  return rows.map((row) => row.pid)
}

async function eventually<T>(what: string, withinMs: number, look: () => Promise<T | undefined>): Promise<T> {
  const began = performance.now()
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    assert.ok(performance.now() - began < withinMs, `${what}: not within ${withinMs} ms`)
  }
}

const firstBreak = (matterId: string, withinMs: number) =>
  eventually('the break', withinMs, async () => (await breaksOf(matterId))[0])
const holder = () => eventually('a holder of the lock', 15_000, async () => (await holders())[0])
const start = async () => startRunning({ data, port: await freePort(), databaseUrl })

test('two on one database: one fires, the other takes over, and what was missed keeps its true time', async () => {
  const first = await start()
  const firstHolder = await holder()
  const second = await start()

  const soon = realClock.now() + 3_000
  const matter = await dueAt(soon, 'soon')
  const broken = await firstBreak(matter, 15_000)
  assert.equal(broken.happened, soon)
  assert.ok(broken.recorded >= soon, 'never before its time')
  assert.ok(broken.recorded - soon < 5_000, `${broken.recorded - soon} ms after its time`)
  assert.deepEqual(await holders(), [firstHolder], 'one worker holds the lock, and it is still the first')

  await first.kill()
  const next = realClock.now() + 4_000
  const nextMatter = await dueAt(next, 'after the kill')
  const taken = await firstBreak(nextMatter, 20_000)
  assert.equal(taken.happened, next)
  assert.ok(taken.recorded - next < 5_000, `${taken.recorded - next} ms after its time`)
  const secondHolder = await holder()
  assert.notEqual(secondHolder, firstHolder)

  await second.kill()
  const missed = realClock.now() - 10 * minute
  const missedMatter = await dueAt(missed, 'while nobody was there')
  assert.deepEqual(await breaksOf(missedMatter), [])
  const third = await start()
  const late = await firstBreak(missedMatter, 15_000)
  assert.equal(late.happened, missed, 'its true time')
  assert.ok(late.recorded - missed >= 10 * minute, 'and the time at which it was recorded')

  for (const one of [matter, nextMatter, missedMatter]) assert.equal((await breaksOf(one)).length, 1, 'once')
  assert.equal(await third.stop(), 0)
})

test('the holder that is stopped in the usual way hands over at once', async () => {
  const first = await start()
  const held = await holder()
  const second = await start()
  assert.equal(await first.stop(), 0)
  const began = performance.now()
  const taken = await eventually('the next holder', 10_000, async () =>
    (await holders()).find((process) => process !== held),
  )
  assert.notEqual(taken, held)
  assert.ok(performance.now() - began < 5_000)
  assert.equal(await second.stop(), 0)
})
