// Runs jobs, in the one process that holds the worker's lock. What a process that died had taken is handed back when the
// next one begins; what cannot be finished when the house stops is handed back at once (R58).
import type { Runner } from 'graphile-worker'
import { type Database, type Queryable, statement } from '#kit/database'
import type { Log } from '#kit/log'
import { tellLog } from './library-log.ts'
import { errorWords, type TaskDone } from './task.ts'

const atOnceMax = 2
/** A job that waits for its time, or whose notification was lost, is found this soon. */
const lookMs = 2_000
/** Jobs under way are given this long when the house stops; the web's requests have 20 seconds (R58). */
const finishMs = 12_000
const handedBack = 'handed back when the house stopped'

// It counts as an attempt: a job that brings the process down must end by being parked.
const freeTaken = statement(
  'jobs-free-taken',
  `update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = now(),
     last_error = 'the process ended in the middle of it' where locked_at is not null`,
)
const freeQueues = statement(
  'jobs-free-queues',
  'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
)
const handBack = statement(
  'jobs-hand-back',
  `update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = now(),
     attempts = greatest(0, attempts - 1), last_error = null where last_error = $1 or locked_at is not null`,
)

export type Jobs = { stop(): Promise<void> }

/** To be called by whoever holds the worker's lock, and by nobody else. */
export async function startJobs(options: {
  readonly database: Database
  readonly tasks: readonly TaskDone[]
  readonly log: Log
}): Promise<Jobs> {
  const { database, log } = options
  const { run } = await import('graphile-worker')
  await freeEverything(database)
  const stopping = new AbortController()
  const taskList = Object.fromEntries(
    options.tasks.map(({ task, run: doIt }) => [
      task.name,
      async (
        payload: unknown,
        { job }: { readonly job: { readonly attempts: number; readonly max_attempts: number } },
      ) => {
        try {
          await doIt(payload, {
            signal: stopping.signal,
            attempt: job.attempts,
            isLast: job.attempts >= job.max_attempts,
          })
        } catch (error) {
          const kept = new Error(stopping.signal.aborted ? handedBack : errorWords(error))
          delete kept.stack
          throw kept
        }
      },
    ]),
  )
  // Nothing is looked for in files: the tasks are those given here, and there is no timetable.
  const runner: Runner = await run(
    {
      pgPool: database,
      concurrency: atOnceMax,
      pollInterval: lookMs,
      noHandleSignals: true,
      logger: await tellLog(log),
    },
    taskList,
    [],
  )
  runner.promise.catch((error: Error) => log.error({ error: errorWords(error) }, 'the job queue ended unasked'))
  return {
    stop: async () => {
      stopping.abort()
      let waited: NodeJS.Timeout | undefined
      const late = new Promise<void>((done) => {
        waited = setTimeout(done, finishMs)
      })
      await Promise.race([runner.stop().catch(() => {}), late])
      clearTimeout(waited)
      await handBack.run(database, [handedBack])
    },
  }
}

async function freeEverything(on: Queryable): Promise<void> {
  await freeTaken.run(on)
  await freeQueues.run(on)
}
