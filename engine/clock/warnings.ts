// When to warn before a clock is due: counted back from the due time, over the same countable time as the period.
import { type Calendar, type DayIndex, dayIndexAt, isWorkingDay, workingDayFrom } from '../calendar/calendar.ts'
import { lastInstantOfWorked, workedUpTo } from '../calendar/working-time.ts'
import type { Warning } from '../promise/edition.ts'
import { endsWithDay, hourMs, type ParsedPeriod, parsePeriod, wallClockMs } from '../promise/parse-period.ts'
import type { Period } from '../promise/period.ts'
import type { Instant } from '../time/instant.ts'
import type { WarnAt } from './clock-reading.ts'
import type { CountedStage } from './due.ts'
import { daysOut, type Exclusion, isDayOut, type Span } from './spans.ts'
import { spansOf } from './stage.ts'

/**
 * A promise whose period its starting fact chooses may list warnings in hours and in days; those of the period's own
 * kind are used, and all of them when none is. A warning that would come before the start is left out.
 */
export function warningsOf(
  calendar: Calendar,
  warns: readonly Warning[],
  last: CountedStage,
  exclude: readonly Exclusion[],
  startedAt: Instant,
  period: Period,
): readonly WarnAt[] {
  const inDays = endsWithDay(parsePeriod(period).unit)
  const ofKind = warns.filter((warn) => endsWithDay(parsePeriod(warn.before).unit) === inDays)
  const spans = spansOf(calendar, last.stage, exclude, last.endsAt)
  const found: WarnAt[] = []
  for (const { before, tell } of ofKind.length > 0 ? ofKind : warns) {
    const at = countedBack(calendar, last.endsAt, parsePeriod(before), spans)
    if (at !== null && at > startedAt && at <= last.endsAt) found.push({ at, tell, before })
  }
  return found.sort((a, b) => a.at - b.at)
}

function countedBack(calendar: Calendar, dueAt: Instant, before: ParsedPeriod, spans: readonly Span[]): Instant | null {
  switch (before.unit) {
    case 'wh':
      return workedBack(calendar, dueAt, before.amount * hourMs, spans)
    case 'h':
    case 'm':
    case 's':
      return dueAt - wallClockMs(before, calendar.counting.ringSeconds)
    case 'rings':
      return dueAt - before.amount * calendar.counting.ringSeconds * 1000
    case 'wd':
      return workingDaysBack(calendar, dueAt, before.amount, spans)
    case 'cd':
      return civilDaysBack(calendar, dueAt, before.amount)
    case 'w':
      return civilDaysBack(calendar, dueAt, before.amount * 7)
    case 'mo':
      return civilDaysBack(calendar, dueAt, before.amount * 30)
    case 'y':
      return civilDaysBack(calendar, dueAt, before.amount * 365)
  }
}

function workedBack(calendar: Calendar, dueAt: Instant, ms: number, spans: readonly Span[]): Instant | null {
  let worked = workedUpTo(calendar, dueAt)
  let left = ms
  for (const span of spans.toReversed()) {
    if (span.from >= dueAt) continue
    const spanEnd = workedUpTo(calendar, Math.min(span.until, dueAt))
    const between = worked - spanEnd
    if (left <= between) break
    left -= between
    worked = workedUpTo(calendar, span.from)
  }
  return worked - left < 0 ? null : lastInstantOfWorked(calendar, worked - left)
}

/** `1wd` before the last day is the opening of the working day before it. */
function workingDaysBack(calendar: Calendar, dueAt: Instant, amount: number, spans: readonly Span[]): Instant | null {
  const ranges = daysOut(calendar, spans)
  let ordinal = calendar.workingDaysBefore[dayIndexAt(calendar, dueAt)]!
  let left = amount
  while (left > 0) {
    ordinal -= 1
    const day = calendar.workingDays[ordinal]
    if (day === undefined) return null
    if (!isDayOut(ranges, day)) left -= 1
  }
  return openingOf(calendar, calendar.workingDays[ordinal]!)
}

/** On a day off people are told at the opening of the working day before it. */
function civilDaysBack(calendar: Calendar, dueAt: Instant, amount: number): Instant | null {
  let day = dayIndexAt(calendar, dueAt) - amount
  while (day >= 0 && !isWorkingDay(calendar, day)) day -= 1
  return day < 0 ? null : openingOf(calendar, workingDayFrom(calendar, day))
}

function openingOf(calendar: Calendar, day: DayIndex): Instant {
  const first = calendar.firstWindow[day]!
  return first < calendar.firstWindow[day + 1]! ? calendar.windowStarts[first]! : calendar.dayStarts[day]!
}
