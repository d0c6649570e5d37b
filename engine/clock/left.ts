// How much of a period is left at a moment, counted as the period counts.
import { type Calendar, dayIndexAt } from '../calendar/calendar.ts'
import { workingBetween } from '../calendar/working-time.ts'
import { endsWithDay, hourMs, type PeriodUnit } from '../promise/parse-period.ts'
import type { Instant } from '../time/instant.ts'
import type { Counted } from './clock-reading.ts'
import type { CountedStage } from './due.ts'
import { daysOut, type Exclusion } from './spans.ts'
import { spansOf } from './stage.ts'

export function leftOf(calendar: Calendar, last: CountedStage, exclude: readonly Exclusion[], at: Instant): Counted {
  const { unit } = last.stage
  if (at >= last.endsAt) return { unit, left: 0, leftMs: 0 }
  const spans = exclude.length === 0 ? [] : spansOf(calendar, last.stage, exclude, last.endsAt)
  if (endsWithDay(unit)) return { unit, left: daysLeft(calendar, last, spans, at), leftMs: last.endsAt - at }
  const measured = unit === 'wh' ? (from: Instant, until: Instant) => workingBetween(calendar, from, until) : minus
  let leftMs = measured(at, last.endsAt)
  for (const span of spans) {
    const from = Math.max(span.from, at)
    const until = Math.min(span.until, last.endsAt)
    if (until > from) leftMs -= measured(from, until)
  }
  if (unit === 'rings') return { unit, left: Math.ceil(leftMs / (calendar.counting.ringSeconds * 1000)), leftMs }
  return { unit, left: leftMs / lengthOf(unit), leftMs }
}

function lengthOf(unit: PeriodUnit): number {
  if (unit === 'm') return 60_000
  return unit === 's' ? 1000 : hourMs
}

const minus = (from: Instant, until: Instant): number => until - from

/** Days that still count, today included. */
function daysLeft(calendar: Calendar, last: CountedStage, spans: Parameters<typeof daysOut>[1], at: Instant): number {
  const today = dayIndexAt(calendar, at)
  const end = dayIndexAt(calendar, last.endsAt)
  const inWorkingDays = last.stage.unit === 'wd'
  const between = (first: number, past: number) =>
    inWorkingDays ? calendar.workingDaysBefore[past]! - calendar.workingDaysBefore[first]! : past - first
  const from = inWorkingDays ? today : Math.max(today, last.stage.firstDay)
  let left = between(from, end + 1)
  for (const range of daysOut(calendar, spans)) {
    const first = Math.max(range.first, from)
    const past = Math.min(range.last, end) + 1
    if (past > first) left -= between(first, past)
  }
  return left
}
