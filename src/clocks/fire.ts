// The timer: finds the clocks whose next moment has come and records what time has brought about. The verdict itself
// never depends on it: a command that comes late is judged by the facts, and a worker that was down catches up.
import { HorizonError, type Instant } from '#engine'
import { type Database, statement, timestamp } from '#kit/database'
import type { Log } from '#kit/log'
import type { Desk, Ledger, Settled } from '#ledger'
import type { ClockBook } from './book.ts'
import { firings } from './firings.ts'
import { forgetStuck, keepStuck } from './standing.ts'

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
  'update clock set next_at = $3 where matter_id = any($1::uuid[]) and next_at <= $2',
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
      if (!desk) log.error({ kind }, 'clocks run on matters that no desk knows; they are tried again later')
      const round = desk ? await settleRound(options, desk, [...ids]) : noDesk(ids)
      const shown = new Set<string>()
      for (const [reason, of] of Map.groupBy(round.unread, ([, why]) => why)) {
        for (const [matterId] of of) shown.add(matterId)
        await keepStuck(ledger.database, kind, [...new Set(of.map(([matterId]) => matterId))], reason, now)
      }
      const read = [...ids].filter((matterId) => !shown.has(matterId))
      if (read.length > 0) await forgetStuck(ledger.database, read)
      if (round.stuck.length > 0)
        await postpone.run(ledger.database, [round.stuck, timestamp(now), timestamp(now + retryMs)])
      matters += round.written
      count += round.facts
      progressed ||= round.written > 0 || round.stuck.length > 0
    }
    if (rows.length < roundMax || !progressed) return { matters, facts: count }
  }
}

type Round = {
  readonly written: number
  readonly facts: number
  readonly stuck: string[]
  /** Those of them that cannot be read, each with why. */
  readonly unread: (readonly [matterId: string, reason: string])[]
}

function noDesk(ids: ReadonlySet<string>): Round {
  return {
    written: 0,
    facts: 0,
    stuck: [...ids],
    unread: [...ids].map((id) => [id, 'no desk knows this kind'] as const),
  }
}

/** Only what is ours to say: another's message may repeat what a citizen wrote (R38). */
function reasonOf(error: Error): string {
  const { code } = error as { code?: unknown }
  return error instanceof HorizonError ? error.message : `${error.name}${typeof code === 'string' ? ` ${code}` : ''}`
}

/** One round over one desk's matters. `stuck` are those that nothing can be recorded on, although a clock says it is time. */
async function settleRound(
  { ledger, book, log, now }: Parameters<typeof fireDue>[0],
  desk: Desk<unknown>,
  ids: readonly string[],
): Promise<Round> {
  const settled: Settled[] = []
  const stuck: string[] = []
  const unread: (readonly [string, string])[] = []
  const give = (matterId: string, error: Error) => {
    log.error({ matterId, error: error.message }, 'a clock cannot be read; it is tried again later')
    stuck.push(matterId)
    unread.push([matterId, reasonOf(error)])
  }
  for (const [matterId, facts] of await ledger.readMany(ids)) {
    try {
      const add = firings(facts, book().readings(desk.kind, facts, now), now)
      settled.push({ matterId, facts, add })
      // Its rows are written anew, which is all that most of them need; a row of a promise that is gone stays behind.
      if (add.length === 0) stuck.push(matterId)
    } catch (error) {
      give(matterId, error as Error)
    }
  }
  const { written, failed } = await ledger.appendMany(desk, settled, now)
  for (const { matterId, error } of failed) give(matterId, error)
  return { written, facts: settled.reduce((sum, one) => sum + one.add.length, 0), stuck, unread }
}

/** When the timer must look again at the latest. */
export async function nextFiring(database: Database): Promise<Instant | null> {
  return (await nextMoment.find(database))?.next_at ?? null
}
