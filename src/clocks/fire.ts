// The timer: finds the clocks whose next moment has come and records what time has brought about. The verdict itself
// never depends on it: a command that comes late is judged by the facts, and a worker that was down catches up.
import type { Instant } from '#engine'
import { type Database, statement, timestamp } from '#kit/database'
import type { Log } from '#kit/log'
import type { Desk, Ledger, Settled } from '#ledger'
import type { ClockBook } from './book.ts'
import { firings } from './firings.ts'

/** Matters in one round: their facts are read and written in one statement each. */
const roundMax = 500
/** How long a clock whose matter cannot be read waits before it is tried again. */
const retryMs = 10 * 60_000

const dueMatters = statement<{ matter_id: string; kind: string }>(
  'clocks-due-matters',
  `select matter_id, kind from clock where next_at <= $1 order by next_at limit $2`,
)
const nextMoment = statement<{ next_at: number | null }>(
  'clocks-next-moment',
  'select min(next_at) as next_at from clock',
)
const postpone = statement(
  'clocks-postpone',
  'update clock set next_at = $2 where matter_id = $1 and next_at is not null',
)

export type Fired = { readonly matters: number; readonly facts: number }

/** Records everything that is due at `now`, however much it is. `desks` finds the desk of a kind of matter. */
export async function fireDue(options: {
  ledger: Ledger
  book: () => ClockBook
  desks: (kind: string) => Desk<unknown> | undefined
  log: Log
  now: Instant
}): Promise<Fired> {
  const { ledger, now, log } = options
  let matters = 0
  let count = 0
  for (;;) {
    const rows = await dueMatters.all(ledger.database, [timestamp(now), roundMax])
    const kinds = new Map<string, Set<string>>()
    for (const row of rows) {
      const held = kinds.get(row.kind)
      if (held) held.add(row.matter_id)
      else kinds.set(row.kind, new Set([row.matter_id]))
    }
    let progressed = false
    for (const [kind, ids] of kinds) {
      const desk = options.desks(kind)
      const settled: Settled[] = []
      const unreadable: string[] = []
      for (const [matterId, facts] of await ledger.readMany([...ids])) {
        try {
          const add = firings(facts, options.book().readings(kind, facts, now), now)
          settled.push({ matterId, facts, add })
        } catch (error) {
          log.error({ matterId, error: (error as Error).message }, 'a clock cannot be read; it is tried again later')
          unreadable.push(matterId)
        }
      }
      if (desk) {
        const written = await ledger.appendMany(desk, settled, now)
        matters += written
        count += settled.reduce((sum, one) => sum + one.add.length, 0)
        progressed ||= written > 0
      }
      for (const matterId of desk ? unreadable : [...ids])
        await postpone.run(ledger.database, [matterId, timestamp(now + retryMs)])
      progressed ||= unreadable.length > 0 || !desk
    }
    if (rows.length < roundMax || !progressed) return { matters, facts: count }
  }
}

/** When the timer must look again at the latest. */
export async function nextFiring(database: Database): Promise<Instant | null> {
  return (await nextMoment.find(database))?.next_at ?? null
}
