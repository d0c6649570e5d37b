// Settlement: recomputes every reading from facts and compares it with the rows. Differences must be zero; what is
// found is reported, and repaired only when asked.
import type { Instant } from '#engine'
import { statement } from '#kit/database'
import { type Desk, type Ledger, mattersFrom, type StoredFact } from '#ledger'
import type { ClockBook, ClockReading } from './book.ts'

type ClockRow = {
  matter_id: string
  promise: string
  run: number
  state: string
  started_at: Instant
  due_at: Instant
  stopped_at: Instant | null
  broken_at: Instant | null
  next_at: Instant | null
}
const rowsOf = statement<ClockRow>(
  'clocks-rows-of',
  `select matter_id, promise, run, state, started_at, due_at, stopped_at, broken_at, next_at
   from clock where matter_id = any($1::uuid[])`,
)

export type Difference = {
  readonly matterId: string
  readonly promise: string
  readonly run: number
  readonly what: string
}
export type Settlement = {
  readonly matters: number
  readonly clocks: number
  readonly differences: readonly Difference[]
}

type Facts = readonly StoredFact[]

const pageSize = 500
const differencesMax = 1_000
const firstId = '00000000-0000-0000-0000-000000000000'

export async function settleClocks(options: {
  ledger: Ledger
  book: ClockBook
  desk: Desk<never>
  asOf: Instant
  repair: boolean
}): Promise<Settlement> {
  const { ledger, book, desk, asOf } = options
  const differences: Difference[] = []
  let matters = 0
  let clocks = 0
  for (let after = firstId; ; ) {
    const ids = await mattersFrom(ledger.database, desk.kind, after, pageSize)
    if (ids.length === 0) return { matters, clocks, differences }
    after = ids.at(-1) as string
    const facts = await ledger.readMany(ids)
    const rows = new Map<string, ClockRow[]>()
    for (const row of await rowsOf.all(ledger.database, [ids]))
      rows.set(row.matter_id, [...(rows.get(row.matter_id) ?? []), row])
    const suspected = new Map<string, { held: Facts; found: Difference[] }>()
    for (const [matterId, held] of facts) {
      matters += 1
      const computed = book.readings(desk.kind, held, asOf)
      clocks += computed.length
      const found = compare(matterId, computed, rows.get(matterId) ?? [], asOf)
      // What happened after the settlement began is for the next one.
      if (found.length > 0 && held.every((fact) => fact.at <= asOf)) suspected.set(matterId, { held, found })
    }
    const wrong = new Map<string, Facts>()
    const again = suspected.size === 0 ? facts : await ledger.readMany([...suspected.keys()])
    for (const [matterId, { held, found }] of suspected) {
      // A matter that changed between the two reads is no difference.
      if (again.get(matterId)?.length !== held.length) continue
      wrong.set(matterId, held)
      if (differences.length < differencesMax) differences.push(...found)
    }
    if (options.repair) await ledger.rebuild(desk, wrong, asOf)
  }
}

function compare(
  matterId: string,
  computed: readonly ClockReading[],
  rows: readonly ClockRow[],
  asOf: Instant,
): Difference[] {
  const left = new Map(rows.map((row) => [`${row.promise} ${row.run}`, row]))
  const found: Difference[] = []
  const differ = (promise: string, run: number, what: string) => found.push({ matterId, promise, run, what })
  for (const { reading } of computed) {
    const { promise, run } = reading
    const row = left.get(`${promise} ${run}`)
    left.delete(`${promise} ${run}`)
    if (!row) {
      differ(promise, run, 'no row')
      continue
    }
    // What the timer is about to write is not a difference yet.
    if (row.next_at !== null && row.next_at <= asOf) continue
    // An open pause moves the due time on with each moment; it is settled when the pause ends.
    if (reading.state !== 'paused' && row.due_at !== reading.dueAt)
      differ(promise, run, `due ${row.due_at}, computed ${reading.dueAt}`)
    if (row.state !== reading.state) differ(promise, run, `state ${row.state}, computed ${reading.state}`)
    if (row.started_at !== reading.startedAt)
      differ(promise, run, `started ${row.started_at}, computed ${reading.startedAt}`)
    if ((row.stopped_at ?? undefined) !== reading.stoppedAt)
      differ(promise, run, `stopped ${row.stopped_at}, computed ${reading.stoppedAt}`)
    if ((row.broken_at ?? undefined) !== reading.brokenAt)
      differ(promise, run, `broken ${row.broken_at}, computed ${reading.brokenAt}`)
  }
  for (const row of left.values()) differ(row.promise, row.run, 'a row that no fact explains')
  return found
}
