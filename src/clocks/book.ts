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
  type WorkingHours,
  why,
} from '#engine'
import { inOrder, type OpeningHours, withWindows } from './opening-hours.ts'

export type ClockReading = {
  readonly edition: Edition
  readonly editionHash: string
  readonly reading: Reading
  /** What the citizen was told: a day off that was declared later moves the due time and leaves this (lesson 14). */
  readonly promisedAt: Instant
  /** The calendar under which it started, by which it runs to its end. */
  readonly calendarVersion: string
}

export type ClockBook = {
  /** The calendar by which a clock that starts now runs. */
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

type DatedCalendar = {
  readonly calendar: Calendar
  readonly version: string
  readonly from: Instant
  readonly until: Instant
}

/** @param now which hours are those of clocks that start now, where the agency has changed its opening hours */
export function openClockBook(
  charter: Charter,
  addedDays: readonly Holiday[],
  opening: readonly OpeningHours[] = [],
  now: Instant = Number.POSITIVE_INFINITY,
): ClockBook {
  const calendars = openCalendars(charter, addedDays, opening)
  const held = calendars.find((one) => now >= one.from && now < one.until) ?? calendars.at(-1)
  if (!held) throw new Error('A charter has a calendar')
  const { calendar, version } = held
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
        for (const dated of calendars) {
          for (const reading of readings(held.edition, facts, dated.calendar, asOf)) {
            // A run belongs to the edition and the hours that were in force when it started: later ones never touch it.
            if (!startedIn(held, reading) || !startedIn(dated, reading)) continue
            found.push({
              edition: held.edition,
              editionHash: held.hash,
              reading,
              promisedAt: promisedAt(reading, facts),
              calendarVersion: dated.version,
            })
          }
        }
      }
      return found
    },
    why(kind, facts, asOf, promise, run) {
      for (const held of byKind.get(kind) ?? []) {
        if (held.edition.promise !== promise) continue
        for (const dated of calendars) {
          const found = readings(held.edition, facts, dated.calendar, asOf).some(
            (reading) => reading.run === run && startedIn(held, reading) && startedIn(dated, reading),
          )
          if (found) return why(held.edition, facts, dated.calendar, asOf, run)
        }
      }
      return []
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

function openCalendars(
  charter: Charter,
  addedDays: readonly Holiday[],
  opening: readonly OpeningHours[],
): readonly DatedCalendar[] {
  const text = charter.calendar
  const version = addedDays.length === 0 ? text.version : `${text.version}+${addedDays.length}`
  const options = { extraHolidays: [...addedDays] }
  const compile = (hours: WorkingHours) => compileCalendar({ ...text, hours }, options)
  const found: DatedCalendar[] = [
    { calendar: compile(text.hours), version, from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY },
  ]
  for (const change of inOrder(opening)) {
    const from = change.from === '' ? Number.NEGATIVE_INFINITY : parseInstant(change.from, text.zone)
    const before = found.pop()
    if (before && before.from < from) found.push({ ...before, until: from })
    found.push({
      calendar: compile(withWindows(text.hours, change.windows)),
      version: `${version} ${change.windows.join(' ')}`,
      from,
      until: Number.POSITIVE_INFINITY,
    })
  }
  return found
}

function startedIn(span: { readonly from: Instant; readonly until: Instant }, reading: Reading): boolean {
  return reading.startedAt >= span.from && reading.startedAt < span.until
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
