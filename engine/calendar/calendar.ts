// A compiled calendar: flat arrays over the days and windows of its whole span, so that each question is answered
// by one or two look-ups. Nothing in it changes after compiling.
import { type CivilDay, civilDateText, dayMs } from '../time/civil-day.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { Zone } from '../time/zone.ts'
import type { CountingSettings, Holiday } from './calendar-text.ts'

/** A day of the calendar, counted from its first day. */
export type DayIndex = number

export type Calendar = {
  readonly id: string
  readonly version: string
  /** IANA name. */
  readonly zone: string
  readonly office: string | undefined
  /** The last day that is known. */
  readonly horizon: CivilDate
  readonly firstOn: CivilDate
  readonly counting: CountingSettings
  readonly holidays: ReadonlyMap<CivilDay, Holiday>
  readonly zoneTable: Zone
  readonly firstDay: CivilDay
  readonly days: number
  readonly startsAt: Instant
  /** The moment at which the last known day ends. */
  readonly endsAt: Instant
  /** A due time from this moment on is near the horizon. */
  readonly warnsFrom: Instant
  /** Offset of the first day: a first guess at the day of a moment, corrected by dayStarts. */
  readonly guessOffset: number
  /** Start of each day, and of the day after the last. */
  readonly dayStarts: Float64Array
  /** Last moment of each day for periods in days. */
  readonly dayEnds: Float64Array
  /** The first window of each day; entry `days` is the number of windows. */
  readonly firstWindow: Int32Array
  readonly windowStarts: Float64Array
  readonly windowEnds: Float64Array
  /** Working time before each window; the last entry is the whole. */
  readonly workedBefore: Float64Array
  /** For each started quarter of an hour of working time, the window that holds it. */
  readonly windowOfQuarter: Int32Array
  /** Working days of law before each day; entry `days` is their number. */
  readonly workingDaysBefore: Int32Array
  /** The days that are working days of law, ascending. */
  readonly workingDays: Int32Array
}

export const quarterMs = 900_000

/** Asked beyond the days that a calendar knows. It is refused rather than guessed (lesson 11). */
export class HorizonError extends Error {
  override readonly name = 'HorizonError'

  constructor(calendar: Calendar, found: string) {
    super(`${found}: calendar ${calendar.id} ${calendar.version} knows ${calendar.firstOn} to ${calendar.horizon}`)
  }
}

/** The calendar's day that holds a moment. */
export function dayIndexAt(calendar: Calendar, at: Instant): DayIndex {
  if (!(at >= calendar.startsAt && at < calendar.endsAt)) throw beyond(calendar, at)
  const { dayStarts } = calendar
  let day = Math.floor((at + calendar.guessOffset) / dayMs) - calendar.firstDay
  if (day < 0) day = 0
  else if (day >= calendar.days) day = calendar.days - 1
  while (at < dayStarts[day]!) day -= 1
  while (at >= dayStarts[day + 1]!) day += 1
  return day
}

function beyond(calendar: Calendar, at: Instant): HorizonError {
  if (!Number.isFinite(at)) return new HorizonError(calendar, `${at} is not a moment`)
  const day = Math.floor((at + calendar.guessOffset) / dayMs)
  return new HorizonError(
    calendar,
    `${civilDateText(day)} is ${at < calendar.startsAt ? 'before the first' : 'after the last'} known day`,
  )
}

export function civilDateOfIndex(calendar: Calendar, day: DayIndex): CivilDate {
  return civilDateText(calendar.firstDay + day)
}

/** Refuses a day index outside the calendar. */
export function knownDay(calendar: Calendar, day: DayIndex): DayIndex {
  if (day >= 0 && day < calendar.days) return day
  throw new HorizonError(
    calendar,
    `${civilDateText(calendar.firstDay + day)} is ${day < 0 ? 'before the first' : 'after the last'} known day`,
  )
}

export function isWorkingDay(calendar: Calendar, day: DayIndex): boolean {
  return calendar.workingDaysBefore[day + 1]! > calendar.workingDaysBefore[day]!
}

/** The first working day of law on or after a day. */
export function workingDayFrom(calendar: Calendar, day: DayIndex): DayIndex {
  return workingDayNumber(calendar, calendar.workingDaysBefore[knownDay(calendar, day)]!)
}

/** The working day with that ordinal. */
export function workingDayNumber(calendar: Calendar, ordinal: number): DayIndex {
  const day = calendar.workingDays[ordinal]
  if (day === undefined) throw new HorizonError(calendar, 'the period ends after the last known day')
  return day
}
