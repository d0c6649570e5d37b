// How the clocks are doing, as the operator sees it from any process: settlements, matters that cannot be read, and who
// looks after the clocks at the moment.
import { z } from 'zod'
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import { declareTask } from '#kit/jobs'
import type { Difference, Settlement } from './settle.ts'

export type KeptSettlement = {
  readonly beganAt: Instant
  readonly endedAt: Instant
  readonly matters: number
  readonly clocks: number
  readonly differences: number
  readonly firstDifferences: readonly Difference[]
}
export type StuckMatter = {
  readonly matterId: string
  readonly kind: string
  readonly since: Instant
  readonly lastAt: Instant
  readonly reason: string
}
export type WorkerLook = {
  readonly process: string
  readonly beganAt: Instant
  readonly lookedAt: Instant
  /** By the database's clock. */
  readonly secondsAgo: number
}

const shownMax = 20

const insertSettlement = statement(
  'clocks-insert-settlement',
  `insert into settlement (began_at, ended_at, matters, clocks, differences, first_differences)
   values ($1, $2, $3, $4, $5, $6::jsonb)`,
)
const newestSettlement = statement<KeptSettlement>(
  'clocks-newest-settlement',
  `select began_at as "beganAt", ended_at as "endedAt", matters, clocks, differences,
     first_differences as "firstDifferences" from settlement order by began_at desc limit 1`,
)
const putStuck = statement(
  'clocks-put-stuck',
  `insert into stuck_matter (matter_id, kind, since, last_at, reason)
   select id, $2, $3, $3, $4 from unnest($1::uuid[]) id
   on conflict (matter_id) do update set last_at = excluded.last_at, reason = excluded.reason`,
)
const freeStuck = statement('clocks-free-stuck', 'delete from stuck_matter where matter_id = any($1::uuid[])')
const listStuck = statement<StuckMatter>(
  'clocks-stuck',
  `select matter_id as "matterId", kind, since, last_at as "lastAt", reason from stuck_matter
   where matter_id > $1 order by matter_id limit $2`,
)
const putLook = statement(
  'clocks-put-look',
  `insert into worker_look (process, began_at, looked_at) values ($1, $2, now())
   on conflict (only_row) do update set process = excluded.process, began_at = excluded.began_at, looked_at = now()`,
)
const readLook = statement<WorkerLook>(
  'clocks-read-look',
  `select process, began_at as "beganAt", looked_at as "lookedAt",
     extract(epoch from now() - looked_at)::float8 as "secondsAgo" from worker_look`,
)
const oldestDue = statement<{ next_at: Instant | null }>(
  'clocks-oldest-due',
  'select min(next_at) as next_at from clock where next_at <= $1',
)

export async function keepSettlement(on: Queryable, found: Settlement, began: Instant, ended: Instant): Promise<void> {
  const { matters, clocks, differences } = found
  const first = JSON.stringify(differences.slice(0, shownMax))
  await insertSettlement.run(on, [timestamp(began), timestamp(ended), matters, clocks, differences.length, first])
}

export function lastSettlement(on: Queryable): Promise<KeptSettlement | undefined> {
  return newestSettlement.find(on)
}

export async function keepStuck(
  on: Queryable,
  kind: string,
  matterIds: readonly string[],
  reason: string,
  now: Instant,
): Promise<void> {
  await putStuck.run(on, [matterIds, kind, timestamp(now), reason])
}

export async function forgetStuck(on: Queryable, matterIds: readonly string[]): Promise<void> {
  await freeStuck.run(on, [matterIds])
}

/** By id, after the one named. */
export function stuckMatters(
  on: Queryable,
  limit: number,
  after = '00000000-0000-0000-0000-000000000000',
): Promise<readonly StuckMatter[]> {
  return listStuck.all(on, [after, limit])
}

export async function tellLook(on: Queryable, process: string, began: Instant): Promise<void> {
  await putLook.run(on, [process, timestamp(began)])
}

export function workerLook(on: Queryable): Promise<WorkerLook | undefined> {
  return readLook.find(on)
}

/** How long the clock that should be looked at first has been due, in milliseconds; 0 when none is. */
export async function dueLag(on: Queryable, now: Instant): Promise<number> {
  const at = (await oldestDue.find(on, [timestamp(now)]))?.next_at
  return at == null ? 0 : Math.max(0, now - at)
}

const readAgain = statement('clocks-read-again', 'update clock set next_at = $2 where matter_id = $1 and next_at > $2')

/** A matter that is tried again later is tried at the worker's next look instead. */
export async function retryMatter(on: Queryable, matterId: string, now: Instant): Promise<void> {
  await readAgain.run(on, [matterId, timestamp(now)])
}

/** A settlement that somebody asks for; `repair` rewrites the rows that differ. */
export const settleTask = declareTask('settle the clocks', z.strictObject({ repair: z.boolean() }), 3)
