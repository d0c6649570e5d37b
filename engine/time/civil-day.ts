// Civil days as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar. No zone is involved
// here. A date that does not exist (31 February) is refused, never rolled over into the next month.
import type { CivilDate } from './instant.ts'

/** Days since 1970-01-01. */
export type CivilDay = number

export const dayMs = 86_400_000

/** A date or a moment that cannot be read, or that does not exist. */
export class TimeTextError extends Error {
  override readonly name = 'TimeTextError'
  readonly text: string

  constructor(text: string, expected: string) {
    super(`"${text.slice(0, 80)}" ${expected}`)
    this.text = text
  }
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : daysOfMonth[month - 1]!
}

export function civilDayOf(year: number, month: number, day: number): CivilDay {
  const before = year - 1
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0
  return before * 365 + leaps + daysBeforeMonth[month - 1]! + leapDay + day - 719_163
}

export type CivilParts = { readonly year: number; readonly month: number; readonly day: number }

export function partsOf(civilDay: CivilDay): CivilParts {
  let year = 1970 + Math.floor(civilDay / 365.2425)
  while (civilDay < civilDayOf(year, 1, 1)) year -= 1
  while (civilDay >= civilDayOf(year + 1, 1, 1)) year += 1
  let left = civilDay - civilDayOf(year, 1, 1)
  let month = 1
  while (left >= daysInMonth(year, month)) {
    left -= daysInMonth(year, month)
    month += 1
  }
  return { year, month, day: left + 1 }
}

/** 0 is Monday, 6 is Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (civilDay: CivilDay): number => (((civilDay + 3) % 7) + 7) % 7

export const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))

export function civilDateText(civilDay: CivilDay): CivilDate {
  const { year, month, day } = partsOf(civilDay)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

export function parseCivilDate(text: CivilDate): CivilDay {
  const found = datePattern.exec(text)
  if (found === null) throw new TimeTextError(text, 'is not a date; a date is written YYYY-MM-DD')
  return existingDay(text, Number(found[1]), Number(found[2]), Number(found[3]))
}

/** The day, or a refusal that says why there is no such day. */
export function existingDay(text: string, year: number, month: number, day: number): CivilDay {
  if (month < 1 || month > 12) throw new TimeTextError(text, `has no such month: ${month}`)
  if (day < 1 || day > daysInMonth(year, month)) {
    throw new TimeTextError(
      text,
      `is no day of the calendar: ${year}-${twoDigits(month)} has ${daysInMonth(year, month)} days`,
    )
  }
  return civilDayOf(year, month, day)
}
