// Reading petitions: by number, in the queues, one whole. Every list is paged by key and served by an index.
import type { Instant } from '#engine'
import { type Queryable, type Statement, statement, timestamp } from '#kit/database'
import type { OpenSealed } from '#ledger'
import type { NamedPetition } from './decide/rule.ts'
import type { PetitionKind } from './facts.ts'
import type { PetitionStage } from './state.ts'

const named = statement<NamedPetition>(
  'petitions-named',
  'select matter_id as "matterId", number, state as stage, kind from petition where number = any($1::text[])',
)
const merged = statement<{ matter_id: string }>(
  'petitions-merged',
  `select matter_id from fact where type = 'PetitionMerged' and body ->> 'into' = $1 limit 1000`,
)
const byNumber = statement<{ matterId: string; secretHash: Buffer }>(
  'petitions-by-number',
  'select matter_id as "matterId", secret_hash as "secretHash" from petition where number = $1',
)

export async function findNumbers(on: Queryable, numbers: readonly string[]): Promise<Map<string, NamedPetition>> {
  if (numbers.length === 0) return new Map()
  return new Map((await named.all(on, [numbers])).map((row) => [row.number, row]))
}

export async function findMerged(on: Queryable, lead: string): Promise<string[]> {
  return (await merged.all(on, [lead])).map((row) => row.matter_id)
}

const numbersOf = statement<{ matterId: string; number: string }>(
  'petitions-numbers-of',
  'select matter_id as "matterId", number from petition where matter_id = any($1::uuid[])',
)

export async function findNumbersOf(on: Queryable, matterIds: readonly string[]): Promise<Map<string, string>> {
  if (matterIds.length === 0) return new Map()
  return new Map((await numbersOf.all(on, [matterIds])).map((row) => [row.matterId, row.number]))
}

export function findByNumber(
  on: Queryable,
  number: string,
): Promise<{ matterId: string; secretHash: Buffer } | undefined> {
  return byNumber.find(on, [number])
}

export type QueueRow = {
  readonly matterId: string
  readonly number: string
  readonly kind: PetitionKind
  readonly item: string | null
  readonly state: PetitionStage
  /** Null once the petition's words were erased; so is the name. */
  readonly title: string | null
  readonly petitioner: string | null
  readonly officeId: string | null
  readonly officerId: string | null
  readonly receivedAt: Instant | null
  readonly arrivedAt: Instant
  readonly nextDueAt: Instant | null
  readonly nextPromise: string | null
  readonly pingPong: number
  readonly broken: number
}

/** A row as the database holds it: the words are sealed. */
type SealedRow = Omit<QueueRow, 'title' | 'petitioner'> & {
  readonly textId: string
  readonly words: Buffer | null
  readonly personId: string | null
  readonly name: Buffer | null
  readonly wrapped: Buffer | null
}

const queueColumns = `p.matter_id as "matterId", p.number, p.kind, p.item, p.state, p.title_id as "textId",
  t.words_sealed as words, r.person_id as "personId", r.name_sealed as name, k.wrapped,
  p.office_id as "officeId", p.officer_id as "officerId", p.received_at as "receivedAt", p.arrived_at as "arrivedAt",
  p.next_due_at as "nextDueAt", p.next_promise as "nextPromise", p.ping_pong as "pingPong", p.broken`

const ofPeople = 'officer_id = who.id'

/** Of several people each one's page is read in the order of their index and cut again, so that a long list costs no more. */
function pageOf(where: string, which: string, order: string): string {
  const rows = `select * from petition where open and ${where} and ${which} order by ${order}`
  return where === ofPeople
    ? `select one.* from unnest($1::text[]) as who (id) cross join lateral (${rows}) one order by ${order}`
    : rows
}

/** Rows first, words after: the joins then touch one page of rows and no more. */
function queueStatement(name: string, where: string): Statement<SealedRow> {
  return statement<SealedRow>(
    name,
    `select ${queueColumns} from (
       ${pageOf(
         where,
         `(next_due_at, matter_id) > ($2, $3) and ($4::text is null or state = $4) and ($5::text is null or kind = $5)
         and $7 <> all (concerned)`,
         'next_due_at, matter_id limit $6',
       )}) p
     left join private_text t on t.matter_id = p.matter_id and t.text_id = p.title_id
     left join person r on r.matter_id = p.matter_id and r.part = 'petitioner'
     left join matter_key k on k.matter_id = p.matter_id
     order by p.next_due_at, p.matter_id`,
  )
}

/** Petitions without a time of their own (waiting for papers) follow those that have one. */
function waitingStatement(name: string, where: string): Statement<SealedRow> {
  return statement<SealedRow>(
    name,
    `select ${queueColumns} from (
       ${pageOf(
         where,
         `next_due_at is null and matter_id > $2 and ($3::text is null or state = $3)
         and ($4::text is null or kind = $4) and $6 <> all (concerned)`,
         'matter_id limit $5',
       )}) p
     left join private_text t on t.matter_id = p.matter_id and t.text_id = p.title_id
     left join person r on r.matter_id = p.matter_id and r.part = 'petitioner'
     left join matter_key k on k.matter_id = p.matter_id
     order by p.matter_id`,
  )
}

export const queues = ['mine', 'office', 'unassigned', 'all'] as const
export type QueueName = (typeof queues)[number]

/** The officer with those whom they act for, the office, or the offices (null for all of them, an empty name for petitions that none has yet). */
export type QueueScope = string | readonly string[] | null
const inOffices = `($1::text[] is null or coalesce(office_id, '') = any($1::text[])
  or (state = 'transfer' and '' = any($1::text[])))`

/** What each queue holds. `$1` is its scope. */
const scopes: { readonly [queue in QueueName]: string } = {
  mine: ofPeople,
  office: 'office_id = $1',
  unassigned: `${inOffices} and officer_id is null`,
  all: inOffices,
}
const timed = Object.fromEntries(
  queues.map((queue) => [queue, queueStatement(`petitions-queue-${queue}`, scopes[queue])]),
) as {
  [queue in QueueName]: Statement<SealedRow>
}
const untimed = Object.fromEntries(
  queues.map((queue) => [queue, waitingStatement(`petitions-waiting-${queue}`, scopes[queue])]),
) as {
  [queue in QueueName]: Statement<SealedRow>
}

/** Where a page begins: after this row. `at` is null once the rows without a time have begun. */
export type QueueKey = { readonly at: Instant | null; readonly matterId: string }
const queuePageSize = 50
const firstId = '00000000-0000-0000-0000-000000000000'

export type QueueAsk = {
  readonly queue: QueueName
  readonly scope: QueueScope
  /** Who asks: what concerns them is not there. */
  readonly officerId: string
  readonly after?: QueueKey
  readonly state?: PetitionStage
  readonly kind?: PetitionKind
}

export async function readQueue(
  on: Queryable,
  sealed: OpenSealed,
  ask: QueueAsk,
): Promise<{ rows: QueueRow[]; next?: QueueKey }> {
  const state = ask.state ?? null
  const kind = ask.kind ?? null
  const want = queuePageSize + 1
  const rows: SealedRow[] = []
  if (ask.after?.at !== null) {
    const from = ask.after ? [timestamp(ask.after.at as number), ask.after.matterId] : ['-infinity', firstId]
    rows.push(...(await timed[ask.queue].all(on, [ask.scope, ...from, state, kind, want, ask.officerId])))
  }
  if (rows.length < want) {
    const from = ask.after?.at === null ? ask.after.matterId : firstId
    rows.push(...(await untimed[ask.queue].all(on, [ask.scope, from, state, kind, want - rows.length, ask.officerId])))
  }
  const page = rows.slice(0, queuePageSize)
  const opened = page.map((row) => openRow(sealed, row))
  const last = opened.at(-1)
  if (rows.length < want || !last) return { rows: opened }
  return { rows: opened, next: { at: last.nextDueAt, matterId: last.matterId } }
}

function openRow(sealed: OpenSealed, { textId, words, personId, name, wrapped, ...row }: SealedRow): QueueRow {
  const { matterId } = row
  return {
    ...row,
    title: sealed.words({ matterId, textId, words, wrapped }),
    petitioner: personId === null ? null : sealed.of({ matterId, personId, name, wrapped }, 'name'),
  }
}
