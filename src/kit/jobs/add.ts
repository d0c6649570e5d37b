// Adding a job: one statement of the caller's own transaction, so that the job is there exactly if the facts are.
import { z } from 'zod'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { Task } from './task.ts'

const insertJob = statement<{ id: number }>(
  'jobs-add',
  `select id from graphile_worker.add_job($1, payload => $2::json, run_at => $3::timestamptz, max_attempts => $4::int,
     job_key => $5)`,
)

/** Ids, numbers and truth: nothing that a person could have written about another. */
const idsOnly = z.record(
  z.string(),
  z.union([z.string().regex(/^[\w.:/-]{1,200}$/), z.number(), z.boolean(), z.null()]),
)

export type AddedJob = {
  /** Of two jobs with one key that wait, the later takes the place of the earlier. */
  readonly key?: string
  /** Real time, not the sample's: a job waits for the world. */
  readonly runAt?: number
  readonly attemptsMax?: number
}

/**
 * @returns the job's number.
 * @throws ZodError when the payload has not the task's shape, or holds anything but ids.
 */
export async function addJob<P>(on: Queryable, task: Task<P>, payload: P, options: AddedJob = {}): Promise<number> {
  const held = idsOnly.parse(task.payload.parse(payload))
  const added = await insertJob.find(on, [
    task.name,
    JSON.stringify(held),
    options.runAt === undefined ? null : timestamp(options.runAt),
    options.attemptsMax ?? task.attemptsMax,
    // A key is one task's own.
    options.key === undefined ? null : `${task.name}:${options.key}`,
  ])
  return added?.id ?? 0
}
