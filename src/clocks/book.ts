// The book of clocks: which promises run on a kind of matter, under which edition, by which calendar. Pure over facts
// once it is opened; it is opened again when an operator adds a day to the calendar.
import type { Charter } from '#charter'
import { editionHash } from '#charter'
import {
  type Calendar,
  compileCalendar,
  type Edition,
  type Fact,
  type Holiday,
  type Instant,
  type OrderProblem,
  orderProblem,
  parseInstant,
  type Reading,
  readings,
  type Words,
  why,
} from '#engine'

export type ClockReading = {
  readonly edition: Edition
  readonly editionHash: string
  readonly reading: Reading
  /** What the citizen was told: a day off that was declared later moves the due time and leaves this (lesson 14). */
  readonly promisedAt: Instant
}

export type ClockBook = {
  readonly calendar: Calendar
  readonly calendarVersion: string
  /** Every run of every clock on one matter, as its facts stand at `asOf`. */
  readings(kind: string, facts: readonly Fact[], asOf: Instant): ClockReading[]
  why(kind: string, facts: readonly Fact[], asOf: Instant, promise: string, run: number): readonly Words[]
  edition(promise: string, at: Instant): Edition | undefined
  /** The first impossible order of facts that a clock of this kind finds: a stop before a start, an end without a beginning. */
  orderProblem(kind: string, facts: readonly Fact[]): OrderProblem | null
}

/** The measures that have readings on one matter: with a time, or at the moment of what happens. */
const measuresRead: ReadonlySet<Edition['measure']['as']> = new Set(['clock', 'invariant'])

type Dated = { readonly edition: Edition; readonly hash: string; readonly from: Instant; readonly until: Instant }

export function openClockBook(charter: Charter, addedDays: readonly Holiday[]): ClockBook {
  const calendar = compileCalendar(charter.calendar, { extraHolidays: [...addedDays] })
  const version = addedDays.length === 0 ? charter.calendar.version : `${charter.calendar.version}+${addedDays.length}`
  const byKind = new Map<string, Dated[]>()
  const byPromise = new Map<string, Dated[]>()
  for (const promise of charter.promises) {
    const dated = promise.editions.map((edition, index): Dated => {
      const next = promise.editions[index + 1]
      return {
        edition,
        hash: editionHash(edition),
        from: parseInstant(edition.from, calendar.zone),
        until: next ? parseInstant(next.from, calendar.zone) : Number.POSITIVE_INFINITY,
      }
    })
    byPromise.set(promise.promise, dated)
    for (const held of dated) {
      if (!measuresRead.has(held.edition.measure.as) || held.edition.coming) continue
      const list = byKind.get(held.edition.matter)
      if (list) list.push(held)
      else byKind.set(held.edition.matter, [held])
    }
  }

  return {
    calendar,
    calendarVersion: version,
    readings(kind, facts, asOf) {
      const found: ClockReading[] = []
      for (const held of byKind.get(kind) ?? []) {
        for (const reading of readings(held.edition, facts, calendar, asOf)) {
          // A run belongs to the edition that was in force when it started: a later one never touches it.
          if (reading.startedAt < held.from || reading.startedAt >= held.until) continue
          found.push({
            edition: held.edition,
            editionHash: held.hash,
            reading,
            promisedAt: promisedAt(reading, facts),
          })
        }
      }
      return found
    },
    why(kind, facts, asOf, promise, run) {
      const held = (byKind.get(kind) ?? []).find(
        (dated) =>
          dated.edition.promise === promise &&
          readings(dated.edition, facts, calendar, asOf).some(
            (reading) => reading.run === run && reading.startedAt >= dated.from && reading.startedAt < dated.until,
          ),
      )
      return held ? why(held.edition, facts, calendar, asOf, run) : []
    },
    orderProblem(kind, facts) {
      // A server's clock that was set back is the operator's concern (R56) and must not stop an officer's work.
      const timeless = facts.map(({ type, at, body }): Fact => ({ type, at, ...(body ? { body } : {}) }))
      for (const held of byKind.get(kind) ?? []) {
        const problem = orderProblem(held.edition, timeless)
        if (problem) return problem
      }
      return null
    },
    edition: (promise, at) => byPromise.get(promise)?.find((held) => at >= held.from && at < held.until)?.edition,
  }
}

function promisedAt(reading: Reading, facts: readonly Fact[]): Instant {
  const told = reading.extensions.at(-1)
  const since = told?.at ?? reading.startedAt
  const moved = facts.find(
    (fact) =>
      fact.type === 'DueMoved' &&
      fact.body?.['promise'] === reading.promise &&
      fact.body?.['run'] === reading.run &&
      fact.at >= since,
  )
  const from = moved?.body?.['from']
  if (typeof from === 'number') return from
  return told ? reading.dueAt : reading.firstDueAt
}
