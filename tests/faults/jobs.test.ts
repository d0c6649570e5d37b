// A job runner killed in the middle of its jobs: none is lost, each is done by the next one, and one that kills every process
// that takes it up ends before the operator instead of going round for ever.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { realClock } from '#kit/clock'
import { appRole, connect } from '#kit/database'
import { addJob, countJobs, declareTask, parkedJobs } from '#kit/jobs'
import { testDatabase } from '#kit/postgres'

const runner = fileURLToPath(new URL('./job-runner.ts', import.meta.url))
const task = declareTask('leave a mark', z.strictObject({ mark: z.string() }))
const known = [task.name]
const jobs = 12

test('kill -9 in the middle of jobs: each is done, none is lost, and what kills again and again is parked', async (t) => {
  const cleanings: (() => unknown)[] = []
  t.after(async () => {
    for (const clean of cleanings.toReversed()) await clean()
  })
  const { url } = await testDatabase({ after: (work) => void cleanings.push(work) })
  const database = connect(url, { role: appRole, max: 3 })
  cleanings.push(() => database.end())
  const owner = connect(url, { max: 1 })
  await owner.query('create table job_mark (mark text primary key); grant select, insert on job_mark to dajim_app')
  await owner.end()
  const start = (mode: 'hang' | 'work') => {
    const child: ChildProcess = spawn(process.execPath, [runner, url, mode], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const ended = new Promise<void>((done) => child.on('close', () => done()))
    const kill = async () => {
      child.kill('SIGKILL')
      await ended
    }
    cleanings.push(kill)
    return { said: () => said, kill }
  }
  const until = async (what: () => boolean | Promise<boolean>) => {
    const end = realClock.now() + 40_000
    while (!(await what())) {
      assert.ok(realClock.now() < end, 'it did not come about in 40 seconds')
      await new Promise((done) => setTimeout(done, 30))
    }
  }

  for (let place = 0; place < jobs; place += 1) await addJob(database, task, { mark: `mark-${place}` })
  const first = start('hang')
  await until(() => first.said().split('began').length === 3)
  await first.kill()
  assert.equal((await countJobs(database, known)).running, 2, 'two were taken and nobody does them')
  const second = start('work')
  await until(async () => (await database.query('select count(*)::int as held from job_mark')).rows[0].held === jobs)
  await until(async () => {
    const { waiting, running, parked } = await countJobs(database, known)
    return waiting + running + parked === 0
  })
  assert.equal(second.said().match(/began \S+ 2\n/g)?.length, 2, 'the two were taken up a second time')
  await second.kill()

  await addJob(database, task, { mark: 'deadly' }, { attemptsMax: 2 })
  for (let kill = 0; kill < 2; kill += 1) {
    const one = start('hang')
    await until(() => one.said().includes('began deadly'))
    await one.kill()
  }
  const last = start('hang')
  await until(async () => (await parkedJobs(database, known, 10)).length === 1)
  assert.equal(last.said(), '', 'it is not taken up a third time')
  assert.match((await parkedJobs(database, known, 10))[0]?.lastError ?? '', /the process ended in the middle/)
  await last.kill()
})
