// A stretch of counting cut into pieces for the trace: time that counts, and time that does not with the reason.
import { type Calendar, type DayIndex, dayIndexAt, isWorkingDay } from '../calendar/calendar.ts'
import { weekdayOf } from '../time/civil-day.ts'
import type { Instant, Words } from '../time/instant.ts'
import { type DayRange, isDayOut, type Span } from './spans.ts'

export type Piece =
  /** Part of one day, with the working time in it and the breaks (lunch) that were stepped over. */
  | {
      readonly is: 'hours'
      readonly day: DayIndex
      readonly from: Instant
      readonly until: Instant
      readonly ms: number
      readonly overLunch: boolean
    }
  /** Whole days that count; `overWeekend` when days off of the week lie between them. */
  | {
      readonly is: 'days'
      readonly first: DayIndex
      readonly last: DayIndex
      readonly count: number
      readonly ms: number
      readonly overWeekend: boolean
    }
  /** Days or hours that do not count. `names` are those of holidays. */
  | {
      readonly is: 'out'
      readonly why: OutReason
      readonly first: DayIndex
      readonly last: DayIndex
      readonly from: Instant
      readonly until: Instant
      readonly names: readonly Words[]
    }

export type OutReason = 'weekend' | 'holiday' | 'closed' | 'excluded'

type OpenRun = { first: DayIndex; last: DayIndex; count: number; ms: number; overWeekend: boolean }

/** Gathers pieces in order, joining neighbours of one kind, and weekends between whole days into those days. */
class Pieces {
  readonly list: Piece[] = []
  readonly calendar: Calendar

  constructor(calendar: Calendar) {
    this.calendar = calendar
  }

  hours(day: DayIndex, from: Instant, until: Instant, ms: number, overLunch: boolean): void {
    this.list.push({ is: 'hours', day, from, until, ms, overLunch })
  }

  wholeDay(day: DayIndex, ms: number): void {
    const before = this.list.at(-1)
    const weekend = before?.is === 'out' && before.why === 'weekend' ? before : undefined
    const run = weekend === undefined ? before : this.list.at(-2)
    if (run?.is === 'days') {
      if (weekend !== undefined) this.list.pop()
      const overWeekend = run.overWeekend || weekend !== undefined
      this.list[this.list.length - 1] = { ...run, last: day, count: run.count + 1, ms: run.ms + ms, overWeekend }
      return
    }
    const started: OpenRun = { first: day, last: day, count: 1, ms, overWeekend: false }
    this.list.push({ is: 'days', ...started })
  }

  out(why: OutReason, first: DayIndex, last: DayIndex, from: Instant, until: Instant): void {
    const holiday = why === 'holiday' ? this.calendar.holidays.get(this.calendar.firstDay + first) : undefined
    const names = holiday === undefined ? [] : [holiday.name]
    const before = this.list.at(-1)
    if (before?.is === 'out' && before.why === why) {
      this.list[this.list.length - 1] = { ...before, last, until, names: [...before.names, ...names] }
      return
    }
    this.list.push({ is: 'out', why, first, last, from, until, names })
  }

  /** A day on which nothing counts, with the reason the calendar gives. */
  dayOff(day: DayIndex): void {
    const { dayStarts } = this.calendar
    this.out(reasonOf(this.calendar, day), day, day, dayStarts[day]!, dayStarts[day + 1]!)
  }
}

export function reasonOf(calendar: Calendar, day: DayIndex): OutReason {
  const weekday = weekdayOf(calendar.firstDay + day)
  if (!isWorkingDay(calendar, day)) {
    // A holiday on a Saturday or Sunday takes nothing more away; naming it would read as if it did.
    if (weekday >= 5) return 'weekend'
    return calendar.holidays.has(calendar.firstDay + day) ? 'holiday' : 'closed'
  }
  return 'closed'
}

/** Working hours from the start to the end of a stage, day by day. */
export function hourPieces(
  calendar: Calendar,
  startedAt: Instant,
  endsAt: Instant,
  spans: readonly Span[],
): readonly Piece[] {
  const pieces = new Pieces(calendar)
  const last = dayIndexAt(calendar, endsAt)
  for (let day = dayIndexAt(calendar, startedAt); day <= last; day += 1) {
    const dayFrom = Math.max(calendar.dayStarts[day]!, startedAt)
    const dayUntil = Math.min(calendar.dayStarts[day + 1]!, endsAt)
    const first = calendar.firstWindow[day]!
    const end = calendar.firstWindow[day + 1]!
    if (first === end) {
      if (dayUntil > dayFrom) pieces.dayOff(day)
      continue
    }
    if (calendar.windowEnds[end - 1]! <= startedAt || calendar.windowStarts[first]! >= endsAt) continue
    const free = freeParts(dayFrom, dayUntil, spans)
    if (free.length === 0) {
      pieces.out('excluded', day, day, calendar.dayStarts[day]!, calendar.dayStarts[day + 1]!)
      continue
    }
    let shownOut = dayFrom
    for (const part of free) {
      const worked = workedParts(calendar, first, end, part)
      if (part.from > shownOut) pieces.out('excluded', day, day, shownOut, part.from)
      shownOut = part.until
      if (worked === null) continue
      const whole =
        worked.from === calendar.windowStarts[first] &&
        worked.until === calendar.windowEnds[end - 1] &&
        free.length === 1
      if (whole) pieces.wholeDay(day, worked.ms)
      else pieces.hours(day, worked.from, worked.until, worked.ms, worked.parts > 1)
    }
    if (shownOut < dayUntil) pieces.out('excluded', day, day, shownOut, dayUntil)
  }
  return trimmed(pieces.list)
}

function freeParts(from: Instant, until: Instant, spans: readonly Span[]): readonly Span[] {
  const free: Span[] = []
  let at = from
  for (const span of spans) {
    if (span.until <= at || span.from >= until) continue
    if (span.from > at) free.push({ from: at, until: span.from })
    at = span.until
  }
  if (at < until) free.push({ from: at, until })
  return free
}

function workedParts(calendar: Calendar, first: number, end: number, part: Span) {
  let from = Number.NaN
  let until = Number.NaN
  let ms = 0
  let parts = 0
  for (let window = first; window < end; window += 1) {
    const start = Math.max(calendar.windowStarts[window]!, part.from)
    const close = Math.min(calendar.windowEnds[window]!, part.until)
    if (close <= start) continue
    if (parts === 0) from = start
    until = close
    ms += close - start
    parts += 1
  }
  return parts === 0 ? null : { from, until, ms, parts }
}

/** Working days from the first counted to the last. */
export function workingDayPieces(
  calendar: Calendar,
  from: DayIndex,
  last: DayIndex,
  out: readonly DayRange[],
): readonly Piece[] {
  const pieces = new Pieces(calendar)
  for (let day = from; day <= last; day += 1) {
    if (isDayOut(out, day)) pieces.out('excluded', day, day, calendar.dayStarts[day]!, calendar.dayStarts[day + 1]!)
    else if (isWorkingDay(calendar, day)) pieces.wholeDay(day, 0)
    else pieces.dayOff(day)
  }
  return trimmed(pieces.list)
}

/** Civil days from the first counted to the last: every day counts but those left out. */
export function civilDayPieces(
  calendar: Calendar,
  from: DayIndex,
  last: DayIndex,
  out: readonly DayRange[],
): readonly Piece[] {
  const pieces = new Pieces(calendar)
  for (let day = from; day <= last; day += 1) {
    if (isDayOut(out, day)) pieces.out('excluded', day, day, calendar.dayStarts[day]!, calendar.dayStarts[day + 1]!)
    else pieces.wholeDay(day, 0)
  }
  return trimmed(pieces.list)
}

/** Nothing that does not count is said after the last that does. */
function trimmed(list: Piece[]): readonly Piece[] {
  let end = list.length
  while (end > 0 && list[end - 1]!.is === 'out') end -= 1
  return end === 0 ? list : list.slice(0, end)
}
