// Reading facts: of one matter, of several at once, and all of them in the order in which they were committed.

import type { Json } from '#engine'
import { type Queryable, statement } from '#kit/database'
import type { Actor, StoredFact } from './stored-fact.ts'

type FactRow = {
  matter_id: string
  seq: number
  kind: string
  type: string
  happened_at: number
  recorded_at: number
  actor_kind: Actor['kind']
  actor_id: string | null
  office_id: string | null
  acting_for: string | null
  body: { [field: string]: Json }
}

const columns =
  'matter_id, seq, kind, type, happened_at, recorded_at, actor_kind, actor_id, office_id, acting_for, body'

const factsOfMatter = statement<FactRow>(
  'ledger-facts-of-matter',
  `select ${columns} from fact where matter_id = $1 order by seq`,
)
/** The matter's key comes on the first row, so that a command needs no second look. */
const factsAndKey = statement<FactRow & { wrapped: Buffer | null; erased: boolean | null }>(
  'ledger-facts-and-key',
  `select ${columns},
     case when seq = 1 then (select wrapped from matter_key where matter_id = $1) end as wrapped,
     case when seq = 1 then exists(select from matter_key where matter_id = $1 and erased_at is not null) end as erased
   from fact where matter_id = $1 order by seq`,
)
const factsOfMatters = statement<FactRow>(
  'ledger-facts-of-matters',
  `select ${columns} from fact where matter_id = any($1::uuid[]) order by matter_id, seq`,
)
// Only facts of transactions that every later reader will also see: a gap cannot be filled behind the follower.
const factsAfter = statement<FactRow & { position: number }>(
  'ledger-facts-after',
  `select ${columns}, position from fact
   where position > $1 and transaction_id < pg_snapshot_xmin(pg_current_snapshot()) order by position limit $2`,
)
const mattersAfter = statement<{ matter_id: string }>(
  'ledger-matters-after',
  `select distinct matter_id from fact where matter_id > $1 and kind = $2 order by matter_id limit $3`,
)
const lastPosition = statement<{ position: number }>(
  'ledger-last-position',
  'select coalesce(max(position), 0) as position from fact',
)

export async function readFacts(on: Queryable, matterId: string): Promise<StoredFact[]> {
  return (await factsOfMatter.all(on, [matterId])).map(storedFact)
}

export type KeyedFacts = {
  readonly facts: StoredFact[]
  readonly wrapped: Buffer | null
  readonly erased: boolean
}

export async function readFactsAndKey(on: Queryable, matterId: string): Promise<KeyedFacts> {
  const rows = await factsAndKey.all(on, [matterId])
  return { facts: rows.map(storedFact), wrapped: rows[0]?.wrapped ?? null, erased: rows[0]?.erased ?? false }
}

export async function readManyFacts(on: Queryable, matterIds: readonly string[]): Promise<Map<string, StoredFact[]>> {
  const found = new Map<string, StoredFact[]>()
  for (const row of await factsOfMatters.all(on, [matterIds])) {
    const held = found.get(row.matter_id)
    if (held) held.push(storedFact(row))
    else found.set(row.matter_id, [storedFact(row)])
  }
  return found
}

export type FollowedFact = StoredFact & { readonly matterId: string; readonly kind: string; readonly position: number }

/** The facts after a position, at most `limit` of them, in order; ask again from the last one's position. */
export async function followFacts(on: Queryable, after: number, limit: number): Promise<FollowedFact[]> {
  const rows = await factsAfter.all(on, [after, limit])
  return rows.map((row) => ({ ...storedFact(row), matterId: row.matter_id, kind: row.kind, position: row.position }))
}

/** Matters of a kind in the order of their ids, by key: the way a whole ledger is walked through. */
export async function mattersFrom(on: Queryable, kind: string, after: string, limit: number): Promise<string[]> {
  return (await mattersAfter.all(on, [after, kind, limit])).map((row) => row.matter_id)
}

export async function lastFactPosition(on: Queryable): Promise<number> {
  return (await lastPosition.find(on))?.position ?? 0
}

function storedFact(row: FactRow): StoredFact {
  const actor: Actor =
    row.actor_kind === 'officer'
      ? {
          kind: 'officer',
          id: row.actor_id ?? '',
          officeId: row.office_id ?? '',
          ...(row.acting_for === null ? {} : { actingFor: row.acting_for }),
        }
      : { kind: row.actor_kind }
  return { seq: row.seq, type: row.type, at: row.happened_at, recordedAt: row.recorded_at, body: row.body, actor }
}
