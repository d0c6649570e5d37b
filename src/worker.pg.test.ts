// The worker over a real database: a house that is restarted every day settles every day, says that it is there, and each
// process follows what another has changed.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { lastSettlement, workerLook } from '#clocks'
import { realClock } from '#kit/clock'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { openHouse } from './house.ts'
import { startWorker } from './worker.ts'

const hour = 3_600_000

test('settlement follows the day, not the uptime; what is held in memory follows in every process', async (t) => {
  const cleanings: (() => unknown)[] = []
  t.after(async () => {
    for (const clean of cleanings.toReversed()) await clean()
  })
  const { url } = await testDatabase({ after: (work) => void cleanings.push(work) })
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-worker-'))
  cleanings.push(() => rmSync(dataFolder, { recursive: true }))
  const open = async () => {
    const house = await openHouse({
      databaseUrl: url,
      charterFolder: 'charters/mss',
      dataFolder,
      clock: realClock,
      log: silentLog,
      connectionsMax: 6,
    })
    cleanings.push(() => house.close())
    return house
  }
  const [first, second] = [await open(), await open()]
  const start = realClock.now()
  let ahead = 0
  const now = () => realClock.now() + ahead
  const until = async (what: () => Promise<boolean>) => {
    const end = realClock.now() + 20_000
    while (!(await what())) {
      assert.ok(realClock.now() < end, 'it did not come about in 20 seconds')
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  const began = async () => (await lastSettlement(first.database))?.beganAt ?? 0

  const worker = startWorker(first, now)
  await until(async () => (await workerLook(first.database)) !== undefined)
  assert.equal(await began(), 0, 'nothing is settled while the house still starts')
  ahead = 11_000
  worker.wake()
  await until(async () => (await began()) > start)
  await worker.stop()
  const settledAt = await began()

  // Restarted, as every day: not again before a day has passed, and then again although this run is young.
  for (const [later, again] of [
    [20 * hour, false],
    [25 * hour, true],
  ] as const) {
    ahead = later
    const next = startWorker(first, now)
    await until(async () => ((await workerLook(first.database))?.beganAt ?? 0) > start + later - hour)
    ahead += 11_000
    next.wake()
    if (again) await until(async () => (await began()) > settledAt)
    else {
      const seen = (await workerLook(first.database))?.lookedAt ?? 0
      ahead += 6_000
      next.wake()
      await until(async () => ((await workerLook(first.database))?.lookedAt ?? 0) > seen)
      assert.equal(await began(), settledAt)
    }
    await next.stop()
  }

  // Two processes: the second never gets the lock and follows all the same.
  const workers = [startWorker(first, now), startWorker(second, now)]
  await first.settings.set('sign-in', { ...first.settings.get('sign-in'), idleMinutes: 7 }, 'seol', now())
  assert.equal(second.settings.get('sign-in').idleMinutes, 10)
  ahead += 16_000
  await until(async () => second.settings.get('sign-in').idleMinutes === 7)
  await Promise.all(workers.map((one) => one.stop()))
})
