// Reads the windows and dates of a calendar's text and refuses what cannot be meant, naming the place.
import { type CivilDay, parseCivilDate, TimeTextError } from '../time/civil-day.ts'
import type { CivilDate } from '../time/instant.ts'
import type { CalendarText, Holiday, Weekday, Window, WorkingHours } from './calendar-text.ts'

export class CalendarTextError extends Error {
  override readonly name = 'CalendarTextError'
  /** Where in the text: `hours.week.mon[1]`, `holidays[3].on`. */
  readonly place: string

  constructor(place: string, found: string) {
    super(`${place}: ${found}`)
    this.place = place
  }
}

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A window as milliseconds of its civil day, half-open. */
export type DayWindow = { readonly from: number; readonly until: number }

/** The longest calendar: each day costs about 60 bytes, and no law is known for longer. */
const daysMax = 366 * 60
const windowsPerDayMax = 48

const windowPattern = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/

function readWindow(place: string, text: Window): DayWindow {
  const found = windowPattern.exec(text)
  if (found === null) throw new CalendarTextError(place, `"${text}" is not a window; write 09:00-12:00`)
  const from = minuteOfDay(place, text, Number(found[1]), Number(found[2]))
  const until = minuteOfDay(place, text, Number(found[3]), Number(found[4]))
  if (until <= from) throw new CalendarTextError(place, `"${text}" ends before it begins`)
  return { from: from * 60_000, until: until * 60_000 }
}

function minuteOfDay(place: string, text: Window, hours: number, minutes: number): number {
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) {
    throw new CalendarTextError(place, `"${text}" has no such time of day; the last is 24:00`)
  }
  return hours * 60 + minutes
}

function readWindows(place: string, windows: readonly Window[]): readonly DayWindow[] {
  if (windows.length > windowsPerDayMax) throw new CalendarTextError(place, `more than ${windowsPerDayMax} windows`)
  const read = windows.map((window, index) => readWindow(`${place}[${index}]`, window))
  const ordered = read.toSorted((a, b) => a.from - b.from)
  for (let index = 1; index < ordered.length; index += 1) {
    if (ordered[index]!.from < ordered[index - 1]!.until) {
      throw new CalendarTextError(place, `windows overlap: ${windows.join(', ')}`)
    }
  }
  return ordered
}

export function readDate(place: string, text: CivilDate): CivilDay {
  try {
    return parseCivilDate(text)
  } catch (error) {
    if (error instanceof TimeTextError) throw new CalendarTextError(place, error.message)
    throw error
  }
}

export type ReadHours = {
  readonly week: readonly (readonly DayWindow[])[]
  readonly dates: ReadonlyMap<CivilDay, readonly DayWindow[]>
}

export function readHours(place: string, hours: WorkingHours): ReadHours {
  const week = weekdays.map((day) => readWindows(`${place}.week.${day}`, hours.week[day]))
  const dates = new Map<CivilDay, readonly DayWindow[]>()
  for (const [on, windows] of Object.entries(hours.dates ?? {})) {
    dates.set(readDate(`${place}.dates["${on}"]`, on), readWindows(`${place}.dates["${on}"]`, windows))
  }
  if (week.every((windows) => windows.length === 0)) throw new CalendarTextError(`${place}.week`, 'has no working time')
  return { week, dates }
}

export function readHolidays(place: string, holidays: readonly Holiday[], known: Map<CivilDay, Holiday>): void {
  holidays.forEach((holiday, index) => {
    const day = readDate(`${place}[${index}].on`, holiday.on)
    const other = known.get(day)
    if (other !== undefined) {
      throw new CalendarTextError(
        `${place}[${index}]`,
        `${holiday.on} is there twice: ${other.name.ko} and ${holiday.name.ko}; give the day once, with both names`,
      )
    }
    known.set(day, holiday)
  })
}

export function readSpan(text: CalendarText): { readonly first: CivilDay; readonly last: CivilDay } {
  const first = readDate('from', text.from)
  const last = readDate('until', text.until)
  if (last < first) throw new CalendarTextError('until', `${text.until} is before ${text.from}`)
  if (last - first > daysMax) throw new CalendarTextError('until', `more than ${daysMax} days after ${text.from}`)
  return { first, last }
}

const dayEndPattern = /^(\d{2}):(\d{2})(?::(\d{2}))?$/

/** The last millisecond of a day for periods in days, as milliseconds of the day. */
export function readDayEnd(text: string): number {
  const found = dayEndPattern.exec(text)
  const hours = Number(found?.[1])
  const minutes = Number(found?.[2])
  const seconds = Number(found?.[3] ?? 0)
  if (found === null || hours > 24 || minutes > 59 || seconds > 59 || (hours === 24 && minutes + seconds > 0)) {
    throw new CalendarTextError('counting.dayEndsAt', `"${text}" is not a time of day; write 23:59:59`)
  }
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000
  // 23:59:59 means the end of the day, of which its last millisecond is the last moment that keeps the promise.
  return ms >= 86_399_000 ? 86_399_999 : ms
}
