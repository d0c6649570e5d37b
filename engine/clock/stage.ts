// One stretch of counting: the period as promised, an extension of it, or what is left after a move. Here stands
// how each unit counts (법 제19조, 시행령 제19·20조, 민법 제157–161조).
import {
  type Calendar,
  type DayIndex,
  dayIndexAt,
  isWorkingDay,
  knownDay,
  workingDayFrom,
  workingDayNumber,
} from '../calendar/calendar.ts'
import { addWorking, workingBetween } from '../calendar/working-time.ts'
import {
  endsWithDay,
  hourMs,
  type ParsedPeriod,
  type PeriodUnit,
  runsOnWallClock,
  wallClockMs,
} from '../promise/parse-period.ts'
import { civilDayOf, daysInMonth, parseCivilDate, partsOf } from '../time/civil-day.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import { daysOut, type Exclusion, isDayOut, joined, type Span, spanOf } from './spans.ts'

export type Stage = {
  readonly unit: PeriodUnit
  /** Counting begins here; excluded time that lies earlier does not matter. */
  readonly startedAt: Instant
  /** The first day that counts, for units of days. */
  readonly firstDay: DayIndex
  /** Where the period would end with nothing excluded: milliseconds for hours, a day for civil days, working days for wd. */
  readonly length: number
  /** Exclusions that began before this moment were known and are already in the length. */
  readonly heedsFrom: Instant
}

const minuteMs = 60_000

/** The stage of a period that begins at a moment. With `firstDayCounts`, cd counts the first day too. */
export function stageOf(calendar: Calendar, startedAt: Instant, period: ParsedPeriod, firstDayCounts = false): Stage {
  const { unit, amount } = period
  const heedsFrom = Number.NEGATIVE_INFINITY
  // 5일 이하: 민원의 접수시각부터 시간 단위로 계산한다. Counted from the minute of receipt, the one that the citizen reads.
  if (unit === 'wh')
    return {
      unit,
      startedAt: Math.floor(startedAt / minuteMs) * minuteMs,
      firstDay: 0,
      length: amount * hourMs,
      heedsFrom,
    }
  if (runsOnWallClock(unit)) {
    dayIndexAt(calendar, startedAt)
    return { unit, startedAt, firstDay: 0, length: wallClockMs(period, calendar.counting.ringSeconds), heedsFrom }
  }
  let day = dayIndexAt(calendar, startedAt)
  if (startedAt > calendar.dayEnds[day]!) day = knownDay(calendar, day + 1)
  switch (unit) {
    case 'wd':
      // 6일 이상: 일 단위로 계산하고 첫날을 산입하되 공휴일과 토요일은 산입하지 아니한다.
      return { unit, startedAt, firstDay: workingDayFrom(calendar, day), length: amount, heedsFrom }
    case 'cd': {
      // 민법 제157조: 기간의 초일은 산입하지 아니한다. An extension begins at 0 o'clock, so its first day counts.
      const firstDay = firstDayCounts ? day : day + 1
      return { unit, startedAt, firstDay, length: firstDay + amount - 1, heedsFrom }
    }
    case 'w':
      return { unit, startedAt, firstDay: day, length: day + amount * 7 - 1, heedsFrom }
    case 'mo':
      return { unit, startedAt, firstDay: day, length: monthsEnd(calendar, day, amount), heedsFrom }
    case 'y':
      return { unit, startedAt, firstDay: day, length: monthsEnd(calendar, day, amount * 12), heedsFrom }
  }
  throw new TypeError(`unit ${unit satisfies 'h' | 'm' | 's' | 'rings'} was handled before`)
}

/** 민법 제160조: 최후의 월에서 그 기산일에 해당한 날의 전일로 만료한다; 해당일이 없는 때에는 그 월의 말일로. */
function monthsEnd(calendar: Calendar, day: DayIndex, months: number): DayIndex {
  const start = partsOf(calendar.firstDay + day)
  const month = start.year * 12 + start.month - 1 + months
  const year = Math.floor(month / 12)
  const monthOfYear = (month % 12) + 1
  const last = daysInMonth(year, monthOfYear)
  const end = start.day > last ? civilDayOf(year, monthOfYear, last) : civilDayOf(year, monthOfYear, start.day) - 1
  return end - calendar.firstDay
}

/** The stage in which a promise runs to the end of the working day of a civil date, told at a moment. */
export function stageTo(calendar: Calendar, unit: PeriodUnit, to: CivilDate, toldAt: Instant): Stage {
  const day = workingDayFrom(calendar, knownDay(calendar, parseCivilDate(to) - calendar.firstDay))
  const toldOn = dayIndexAt(calendar, toldAt)
  const shared = { unit, startedAt: toldAt, heedsFrom: toldAt }
  if (unit === 'wh') return { ...shared, firstDay: 0, length: workingBetween(calendar, toldAt, closeOf(calendar, day)) }
  if (!endsWithDay(unit)) return { ...shared, firstDay: 0, length: closeOf(calendar, day) - toldAt }
  if (unit !== 'wd') return { ...shared, firstDay: toldOn, length: day }
  const firstDay = workingDayFrom(calendar, toldOn)
  return { ...shared, firstDay, length: calendar.workingDaysBefore[day]! - calendar.workingDaysBefore[firstDay]! + 1 }
}

/** The close of the working day, or of the next day on which anybody works. */
function closeOf(calendar: Calendar, day: DayIndex): Instant {
  for (let on = day; on < calendar.days; on += 1) {
    const end = calendar.firstWindow[on + 1]!
    if (end > calendar.firstWindow[on]!) return calendar.windowEnds[end - 1]!
  }
  return calendar.dayEnds[knownDay(calendar, calendar.days)]!
}

/**
 * Where the stage ends. Exclusions come in the order in which they began; one that begins after the time is up
 * changes nothing, even where it leaves out whole days.
 */
export function endOf(calendar: Calendar, stage: Stage, exclusions: readonly Exclusion[]): Instant {
  let spans: readonly Span[] = []
  let end = endWithout(calendar, stage, spans)
  for (const exclusion of exclusions) {
    if (exclusion.from > end) break
    if (exclusion.from < stage.heedsFrom) continue
    const added = joined(spans, spanOf(calendar, exclusion))
    if (added === spans) continue
    spans = added
    end = endWithout(calendar, stage, spans)
  }
  return end
}

/** The spans that count in a stage: those begun before its time was up. */
export function spansOf(
  calendar: Calendar,
  stage: Stage,
  exclusions: readonly Exclusion[],
  end: Instant,
): readonly Span[] {
  let spans: readonly Span[] = []
  for (const exclusion of exclusions) {
    if (exclusion.from > end) break
    if (exclusion.from >= stage.heedsFrom) spans = joined(spans, spanOf(calendar, exclusion))
  }
  return spans
}

function endWithout(calendar: Calendar, stage: Stage, spans: readonly Span[]): Instant {
  if (stage.unit === 'wh') return hoursEnd(calendar, stage, spans)
  if (runsOnWallClock(stage.unit)) return wallClockEnd(calendar, stage, spans)
  const day =
    stage.unit === 'wd' ? workingDaysEnd(calendar, stage, spans) : civilDaysEnd(calendar, stage, spans).movedTo
  return calendar.dayEnds[day]!
}

/** 5일 이하: 접수시각부터 시간 단위로 계산한다. */
function hoursEnd(calendar: Calendar, stage: Stage, spans: readonly Span[]): Instant {
  let at = stage.startedAt
  let left = stage.length
  for (const span of spans) {
    if (span.until <= at) continue
    if (span.from > at) {
      const between = workingBetween(calendar, at, span.from)
      if (left <= between) break
      left -= between
    }
    at = span.until
  }
  return addWorking(calendar, at, left)
}

function wallClockEnd(calendar: Calendar, stage: Stage, spans: readonly Span[]): Instant {
  let at = stage.startedAt
  let left = stage.length
  for (const span of spans) {
    if (span.until <= at) continue
    if (span.from > at) {
      if (left <= span.from - at) break
      left -= span.from - at
    }
    at = span.until
  }
  dayIndexAt(calendar, at + left)
  return at + left
}

function workingDaysEnd(calendar: Calendar, stage: Stage, spans: readonly Span[]): DayIndex {
  const { workingDaysBefore } = calendar
  const first = workingDaysBefore[stage.firstDay]!
  let last = first + stage.length - 1
  for (const range of spans.length === 0 ? [] : daysOut(calendar, spans)) {
    const out = Math.max(workingDaysBefore[range.first]!, first)
    const outEnd = workingDaysBefore[range.last + 1]!
    if (outEnd > out && out <= last) last += outEnd - out
  }
  return workingDayNumber(calendar, last)
}

/** 민법 제159·161조: 기간말일의 종료로 만료하고, 말일이 토요일 또는 공휴일이면 그 익일로 만료한다. */
export function civilDaysEnd(
  calendar: Calendar,
  stage: Stage,
  spans: readonly Span[],
): { readonly lastDay: DayIndex; readonly movedTo: DayIndex } {
  const ranges = spans.length === 0 ? [] : daysOut(calendar, spans)
  let lastDay = stage.length
  for (const range of ranges) {
    const out = Math.max(range.first, stage.firstDay)
    if (range.last >= out && out <= lastDay) lastDay += range.last - out + 1
  }
  let movedTo = knownDay(calendar, lastDay)
  while (!isWorkingDay(calendar, movedTo) || (movedTo > lastDay && isDayOut(ranges, movedTo))) {
    movedTo = knownDay(calendar, movedTo + 1)
  }
  return { lastDay, movedTo }
}
