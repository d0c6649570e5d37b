// Runs promises over a history of matters: facts + editions + calendar -> readings and counts. Matters come one at a
// time and none is kept, so that a year of a ministry fits in the memory of one matter.
import type { Calendar } from '../calendar/calendar.ts'
import type { Reading, State } from '../clock/clock-reading.ts'
import { readings } from '../clock/reading.ts'
import type { Edition } from '../promise/edition.ts'
import type { Fact } from '../promise/fact.ts'
import { parseCivilDate } from '../time/civil-day.ts'
import type { Instant } from '../time/instant.ts'
import { instantAt } from '../time/zone.ts'

export type Matter = { readonly id: string; readonly kind: string; readonly facts: readonly Fact[] }

export type Counts = { readonly [promise: string]: Readonly<Record<State, number>> }

export type Replay = {
  /** Runs through all matters, handing out each reading with its matter and edition, and answers the counts. */
  readonly each: (told: (reading: Reading, matter: Matter, edition: Edition) => void) => Promise<Counts>
  /** Runs through all matters for the counts alone. */
  readonly counts: () => Promise<Counts>
}

/** An edition with the span of moments in which a run that begins is its own. */
type EditionSpan = {
  readonly edition: Edition
  readonly from: Instant
  readonly until: Instant
  readonly count: Record<State, number>
}

/** The readings of each matter under the editions that were in force when each run began. */
export function replay(
  matters: Iterable<Matter> | AsyncIterable<Matter>,
  editions: readonly Edition[],
  calendar: Calendar,
  asOf: Instant,
): Replay {
  const each: Replay['each'] = async (told) => {
    const counts: Record<string, Record<State, number>> = {}
    const byKind = spansByKind(editions, calendar, counts)
    const take = (matter: Matter) => {
      for (const { edition, from, until, count } of byKind.get(matter.kind) ?? []) {
        for (const reading of readings(edition, matter.facts, calendar, asOf)) {
          if (reading.startedAt < from || reading.startedAt >= until) continue
          count[reading.state] += 1
          told(reading, matter, edition)
        }
      }
    }
    if (Symbol.iterator in matters) for (const matter of matters) take(matter)
    else for await (const matter of matters) take(matter)
    return counts
  }
  return { each, counts: () => each(() => undefined) }
}

function spansByKind(
  editions: readonly Edition[],
  calendar: Calendar,
  counts: Record<string, Record<State, number>>,
): ReadonlyMap<string, readonly EditionSpan[]> {
  const byKind = new Map<string, EditionSpan[]>()
  for (const edition of editions) {
    if (edition.measure.as !== 'clock' && edition.measure.as !== 'invariant') continue
    counts[edition.promise] ??= { running: 0, paused: 0, warned: 0, kept: 0, broken: 0, void: 0 }
    const next = editions
      .filter((other) => other.promise === edition.promise && other.from > edition.from)
      .reduce(
        (first: string | undefined, other) => (first === undefined || other.from < first ? other.from : first),
        undefined,
      )
    const span: EditionSpan = {
      edition,
      from: startOf(calendar, edition.from, 0),
      until: Math.min(
        next === undefined ? Number.POSITIVE_INFINITY : startOf(calendar, next, 0),
        edition.lastOn === undefined ? Number.POSITIVE_INFINITY : startOf(calendar, edition.lastOn, 1),
      ),
      count: counts[edition.promise]!,
    }
    byKind.set(edition.matter, [...(byKind.get(edition.matter) ?? []), span])
  }
  return byKind
}

function startOf(calendar: Calendar, on: string, daysLater: number): Instant {
  return instantAt(calendar.zoneTable, parseCivilDate(on) + daysLater, 0)
}
