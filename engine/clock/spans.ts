// Time that is left out of a period: what the law does not count (시행령 제20조). Each exclusion becomes a span of
// moments; spans that touch are joined, so that time left out for two reasons is left out once.
import { type Calendar, type DayIndex, dayIndexAt } from '../calendar/calendar.ts'
import type { Instant } from '../time/instant.ts'

export type Exclusion = {
  readonly from: Instant
  readonly until: Instant
  /** `whole days`: every civil day touched, both end days included (절차법 시행령 제11조); `exact`: to the millisecond. */
  readonly counts: 'whole days' | 'exact'
}

export class ExclusionError extends Error {
  override readonly name = 'ExclusionError'
}

/** Half-open. */
export type Span = { readonly from: Instant; readonly until: Instant }

function daySafe(calendar: Calendar, at: Instant): DayIndex {
  if (at < calendar.startsAt) return 0
  if (at >= calendar.endsAt) return calendar.days - 1
  return dayIndexAt(calendar, at)
}

export function spanOf(calendar: Calendar, exclusion: Exclusion): Span {
  const { from, until, counts } = exclusion
  if (!(until >= from)) throw new ExclusionError('an excluded time ends before it begins')
  if (counts === 'exact') {
    return { from: Math.max(from, calendar.startsAt), until: Math.min(until, calendar.endsAt) }
  }
  return {
    from: calendar.dayStarts[daySafe(calendar, from)]!,
    until: calendar.dayStarts[daySafe(calendar, until) + 1]!,
  }
}

/** Adds a span to joined spans in ascending order, and keeps them so. */
export function joined(spans: readonly Span[], added: Span): readonly Span[] {
  if (added.until <= added.from) return spans
  const result: Span[] = []
  let { from, until } = added
  let placed = false
  for (const span of spans) {
    if (span.until < from) result.push(span)
    else if (span.from > until) {
      if (!placed) result.push({ from, until })
      placed = true
      result.push(span)
    } else {
      from = Math.min(from, span.from)
      until = Math.max(until, span.until)
    }
  }
  if (!placed) result.push({ from, until })
  return result
}

/** Days from `first` to `last`, both included. */
export type DayRange = { readonly first: DayIndex; readonly last: DayIndex }

/**
 * The days that spans take out of a period in days. A day is out when its whole working time lies in the spans,
 * or, where nobody works that day, the whole day does.
 */
export function daysOut(calendar: Calendar, spans: readonly Span[]): readonly DayRange[] {
  const ranges: DayRange[] = []
  for (const span of sameDayJoined(calendar, spans)) {
    let first = daySafe(calendar, span.from)
    let last = daySafe(calendar, span.until - 1)
    if (!isOut(calendar, first, span)) first += 1
    if (last >= first && !isOut(calendar, last, span)) last -= 1
    if (last >= first) ranges.push({ first, last })
  }
  return ranges
}

/** Joins spans with no working time between them on one day: out from 9 to 12 and from 13 to 18 is the whole day. */
function sameDayJoined(calendar: Calendar, spans: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const before = result.at(-1)
    const day = daySafe(calendar, span.from)
    if (
      before !== undefined &&
      daySafe(calendar, before.until) === day &&
      !worksBetween(calendar, day, before.until, span.from)
    ) {
      result[result.length - 1] = { from: before.from, until: span.until }
    } else result.push(span)
  }
  return result
}

function worksBetween(calendar: Calendar, day: DayIndex, from: Instant, until: Instant): boolean {
  for (let window = calendar.firstWindow[day]!; window < calendar.firstWindow[day + 1]!; window += 1) {
    if (calendar.windowStarts[window]! < until && calendar.windowEnds[window]! > from) return true
  }
  return false
}

function isOut(calendar: Calendar, day: DayIndex, span: Span): boolean {
  const first = calendar.firstWindow[day]!
  const end = calendar.firstWindow[day + 1]!
  if (first === end) return span.from <= calendar.dayStarts[day]! && span.until >= calendar.dayStarts[day + 1]!
  return span.from <= calendar.windowStarts[first]! && span.until >= calendar.windowEnds[end - 1]!
}

export function isDayOut(ranges: readonly DayRange[], day: DayIndex): boolean {
  return ranges.some((range) => day >= range.first && day <= range.last)
}
