// Jobs that failed for good, and jobs that nobody knows any more: they wait here for a person, who has them tried again
// or drops them with a reason. Every such step is kept.
import { type Database, type Queryable, statement, timestamp, transaction } from '#kit/database'

export type ParkedJob = {
  readonly jobId: number
  readonly task: string
  readonly since: number
  readonly addedAt: number
  readonly attempts: number
  readonly lastError: string
  /** Its task is not known to this version. */
  readonly unknown: boolean
}
export type JobCounts = {
  readonly waiting: number
  readonly running: number
  readonly parked: number
  /** When the job that waits longest should have begun; null when none waits. */
  readonly oldestDueAt: number | null
}

/** A job of a task that this version does not know is shown when it has waited this long. */
const unknownAfter = "interval '1 hour'"
const parkedNow = `(j.locked_at is null and (j.attempts >= j.max_attempts
  or (not (t.identifier = any($1::text[])) and j.run_at < now() - ${unknownAfter})))`
const from = 'from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id'

const listParked = statement<ParkedJob>(
  'jobs-parked',
  `select j.id as "jobId", t.identifier as task, j.updated_at as since, j.created_at as "addedAt", j.attempts,
     coalesce(j.last_error, '') as "lastError", not (t.identifier = any($1::text[])) as unknown
   ${from} where ${parkedNow} and j.id > $2 order by j.id limit $3`,
)
const countAll = statement<JobCounts>(
  'jobs-count',
  `select count(*) filter (where j.locked_at is null and not ${parkedNow}) as waiting,
     count(*) filter (where j.locked_at is not null) as running, count(*) filter (where ${parkedNow}) as parked,
     min(j.run_at) filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now()) as "oldestDueAt"
   ${from}`,
)
const lockParked = statement<ParkedJob & { payload: object }>(
  'jobs-lock-parked',
  `select j.id as "jobId", t.identifier as task, j.updated_at as since, j.created_at as "addedAt", j.attempts,
     coalesce(j.last_error, '') as "lastError", not (t.identifier = any($1::text[])) as unknown, j.payload
   ${from} where ${parkedNow} and j.id = $2 for update of j`,
)
const again = statement(
  'jobs-retry',
  'update graphile_worker._private_jobs set attempts = 0, run_at = now(), updated_at = now() where id = $1',
)
const wake = statement('jobs-wake', `select pg_notify('jobs:insert', '{"count":1}')`)
const remove = statement('jobs-drop', 'delete from graphile_worker._private_jobs where id = $1')
const insertEntry = statement(
  'jobs-insert-entry',
  `insert into job_entry (at, job_id, task, payload, last_error, what, reason, officer_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

/** At most `limit` of them, oldest first, after the job `after`. `known`: the names of the tasks of this version. */
export function parkedJobs(
  on: Queryable,
  known: readonly string[],
  limit: number,
  after = 0,
): Promise<readonly ParkedJob[]> {
  return listParked.all(on, [known, after, limit])
}

export async function countJobs(on: Queryable, known: readonly string[]): Promise<JobCounts> {
  return (await countAll.find(on, [known])) ?? { waiting: 0, running: 0, parked: 0, oldestDueAt: null }
}

type Step = {
  readonly jobId: number
  readonly known: readonly string[]
  readonly reason: string
  readonly officerId: string
  readonly now: number
}

/** Has it tried again with a fresh count of attempts; false when it is parked no more. */
export function retryJob(database: Database, step: Step): Promise<boolean> {
  return decide(database, 'tried again', step, async (client) => {
    await again.run(client, [step.jobId])
    await wake.run(client)
  })
}

/** Lets go of it for ever; false when it is parked no more. */
export function dropJob(database: Database, step: Step): Promise<boolean> {
  return decide(database, 'dropped', step, (client) => remove.run(client, [step.jobId]))
}

function decide(
  database: Database,
  what: 'tried again' | 'dropped',
  step: Step,
  act: (client: Queryable) => Promise<unknown>,
): Promise<boolean> {
  return transaction(database, async (client) => {
    const job = await lockParked.find(client, [step.known, step.jobId])
    if (!job) return false
    await act(client)
    await insertEntry.run(client, [
      timestamp(step.now),
      job.jobId,
      job.task,
      JSON.stringify(job.payload),
      job.lastError,
      what,
      step.reason,
      step.officerId,
    ])
    return true
  })
}
