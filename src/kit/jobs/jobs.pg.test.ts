// Jobs over a real database: done once, retried with a maximum, parked, tried again, dropped, handed back at a stop.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { realClock } from '#kit/clock'
import { appRole, connect, type Database, transaction } from '#kit/database'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { addJob } from './add.ts'
import { countJobs, dropJob, parkedJobs, retryJob } from './parked.ts'
import { type Jobs, startJobs } from './run.ts'
import { declareTask, doTask, errorWords, JobFault, type TaskDone } from './task.ts'

const look = declareTask('look at a file', z.strictObject({ fileId: z.string() }), 2)
const known = [look.name]

type Opened = { readonly database: Database; begin(tasks: readonly TaskDone[]): Promise<Jobs> }

async function open(t: { after(work: () => Promise<void>): void }): Promise<Opened> {
  const cleanings: (() => Promise<void>)[] = []
  t.after(async () => {
    for (const clean of cleanings.toReversed()) await clean()
  })
  const { url } = await testDatabase({ after: (work) => void cleanings.push(work) })
  const database = connect(url, { role: appRole, max: 6 })
  cleanings.push(() => database.end())
  return {
    database,
    begin: async (tasks) => {
      const jobs = await startJobs({ database, tasks, log: silentLog })
      cleanings.push(() => jobs.stop())
      return jobs
    },
  }
}
async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  const end = realClock.now() + 20_000
  while (!(await what())) {
    if (realClock.now() > end) throw new Error('it did not come about in 20 seconds')
    await new Promise((done) => setTimeout(done, 30))
  }
}

test('a job is there exactly if its transaction is, and is done once', async (t) => {
  const { database, begin } = await open(t)
  const done: string[] = []
  await begin([doTask(look, async ({ fileId }) => void done.push(fileId))])
  await assert.rejects(
    transaction(database, async (client) => {
      await addJob(client, look, { fileId: 'never' })
      throw new Error('undone')
    }),
  )
  await transaction(database, (client) => addJob(client, look, { fileId: 'a' }))
  await addJob(database, look, { fileId: 'b' }, { key: 'b', runAt: realClock.now() + 3_600_000 })
  await addJob(database, look, { fileId: 'c' }, { key: 'b' })
  await until(() => done.length === 2)
  await until(async () => (await countJobs(database, known)).running === 0)
  assert.deepEqual(done.toSorted(), ['a', 'c'], 'a later job of one key takes the place of the one that waits')
  assert.equal((await countJobs(database, known)).waiting, 0)
})

test('R38: a payload holds ids alone, and an error that is kept holds no words of others', async (t) => {
  const { database } = await open(t)
  const words = declareTask('say', z.strictObject({ text: z.string() }))
  for (const text of ['홍길동', 'a b', 'a@b.kr', 'x'.repeat(201)])
    await assert.rejects(addJob(database, words, { text }))
  await addJob(database, words, { text: '00000000-0000-0000-0000-000000000001' })
  assert.equal(errorWords(new JobFault('The scanner does not answer.')), 'The scanner does not answer.')
  const told = errorWords(new TypeError('홍길동 has no address'))
  assert.doesNotMatch(told, /홍길동/)
  assert.match(told, /^TypeError at src\/kit\/jobs\/jobs\.pg\.test\.ts:\d+$/)
  assert.equal(errorWords(Object.assign(new Error('홍'), { code: 'ECONNREFUSED', stack: '' })), 'Error ECONNREFUSED')
})

test('what fails again and again is parked; a person has it tried again or drops it, and that is kept', async (t) => {
  const { database, begin } = await open(t)
  let broken = true
  await begin([
    doTask(look, async (_, turn) => {
      if (broken) throw new JobFault(turn.isLast ? 'last' : 'first')
    }),
  ])
  const jobId = await addJob(database, look, { fileId: 'a' }, { attemptsMax: 1 })
  await until(async () => (await countJobs(database, known)).parked === 1)
  const [parked] = await parkedJobs(database, known, 10)
  assert.equal(parked?.jobId, jobId)
  assert.equal(parked?.lastError, 'last')
  const step = { jobId, known, reason: '서버를 고침', officerId: 'seol', now: realClock.now() }
  broken = false
  assert.equal(await retryJob(database, step), true)
  await until(async () => (await countJobs(database, known)).waiting === 0)
  assert.equal(await dropJob(database, step), false, 'it is parked no more')

  broken = true
  const second = await addJob(database, look, { fileId: 'b' }, { attemptsMax: 1 })
  await until(async () => (await countJobs(database, known)).parked === 1)
  assert.equal(await dropJob(database, { ...step, jobId: second, reason: '지운 파일' }), true)
  assert.equal((await parkedJobs(database, known, 10)).length, 0)
  const { rows } = await database.query(
    'select what, reason, officer_id, last_error, payload from job_entry order by 1',
  )
  assert.deepEqual(rows, [
    { what: 'dropped', reason: '지운 파일', officer_id: 'seol', last_error: 'last', payload: { fileId: 'b' } },
    { what: 'tried again', reason: '서버를 고침', officer_id: 'seol', last_error: 'last', payload: { fileId: 'a' } },
  ])
  await assert.rejects(database.query('delete from job_entry'), /permission denied/)
})

test('a job that nobody knows any more is shown, not forgotten', async (t) => {
  const { database } = await open(t)
  await addJob(database, look, { fileId: 'a' }, { runAt: realClock.now() - 2 * 3_600_000 })
  assert.equal((await parkedJobs(database, known, 10)).length, 0)
  assert.equal((await parkedJobs(database, ['another'], 10))[0]?.unknown, true)
})

test('R58: a stop hands back what is under way, uncounted; a crash hands it back counted', async (t) => {
  const { database, begin } = await open(t)
  let begun = 0
  const waiting = doTask(look, (_, turn) => {
    begun += 1
    return new Promise<void>((_done, failed) => turn.signal.addEventListener('abort', () => failed(new Error('stop'))))
  })
  const first = await begin([waiting])
  await addJob(database, look, { fileId: 'a' })
  await until(() => begun === 1)
  await first.stop()
  const attempts = async () =>
    (await database.query('select attempts, locked_at, last_error from graphile_worker.jobs')).rows[0]
  assert.deepEqual(await attempts(), { attempts: 0, locked_at: null, last_error: null })

  // As a process leaves it that was killed in the middle.
  await database.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone', attempts = 1`)
  const done: number[] = []
  await begin([doTask(look, async (_, turn) => void done.push(turn.attempt))])
  await until(() => done.length === 1)
  assert.deepEqual(done, [2])
})
