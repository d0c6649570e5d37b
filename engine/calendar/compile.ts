// Compiles a calendar's text into flat arrays, once. Zone rules are applied here and nowhere later.
import { type CivilDay, weekdayOf } from '../time/civil-day.ts'
import { instantAt, offsetAt, zoneOf } from '../time/zone.ts'
import { type Calendar, quarterMs } from './calendar.ts'
import type { CalendarText, Holiday } from './calendar-text.ts'
import {
  CalendarTextError,
  type DayWindow,
  readDate,
  readDayEnd,
  readHolidays,
  readHours,
  readSpan,
} from './check-text.ts'

export type CompileOptions = {
  /** The office whose own hours apply; an office without hours of its own has the agency's. */
  readonly office?: string
  /** Days added since the text was published, such as a temporary holiday announced last week. */
  readonly extraHolidays?: readonly Holiday[]
}

const noWindows: readonly DayWindow[] = []

/**
 * Working days of law are the weekdays that have hours in the week's plan and are no holiday (법 제19조: 공휴일과
 * 토요일은 산입하지 아니한다). A date with hours of its own changes working hours only; a holiday always closes.
 */
export function compileCalendar(text: CalendarText, options: CompileOptions = {}): Calendar {
  const { first, last } = readSpan(text)
  const days = last - first + 1
  const zoneTable = zoneOfText(text.zone)
  const office = options.office
  const ownHours = office === undefined ? undefined : text.offices?.[office]
  const hours = ownHours === undefined ? readHours('hours', text.hours) : readHours(`offices.${office}`, ownHours)
  for (const [name, other] of Object.entries(text.offices ?? {})) readHours(`offices.${name}`, other)
  const holidays = new Map<CivilDay, Holiday>()
  readHolidays('holidays', text.holidays, holidays)
  readHolidays('extraHolidays', options.extraHolidays ?? [], holidays)
  checkCounting(text)
  const dayEndMs = readDayEnd(text.counting.dayEndsAt)

  const dayStarts = new Float64Array(days + 1)
  for (let day = 0; day <= days; day += 1) dayStarts[day] = instantAt(zoneTable, first + day, 0)
  const dayEnds = new Float64Array(days)
  const firstWindow = new Int32Array(days + 1)
  const starts: number[] = []
  const ends: number[] = []
  const worked: number[] = [0]
  const workingDaysBefore = new Int32Array(days + 1)
  const workingDays: number[] = []

  for (let day = 0; day < days; day += 1) {
    const civilDay = first + day
    const nextStart = dayStarts[day + 1]!
    dayEnds[day] = dayEndMs === 86_399_999 ? nextStart - 1 : instantAt(zoneTable, civilDay, dayEndMs)
    firstWindow[day] = starts.length
    workingDaysBefore[day] = workingDays.length
    // A day that the zone skipped whole (Kiritimati, 1994-12-31) has no time to work in.
    if (nextStart <= dayStarts[day]! || holidays.has(civilDay)) continue
    const plan = hours.week[weekdayOf(civilDay)] ?? noWindows
    if (plan.length > 0) workingDays.push(day)
    for (const window of hours.dates.get(civilDay) ?? plan) {
      const start = instantAt(zoneTable, civilDay, window.from)
      const end = window.until === 86_400_000 ? nextStart : instantAt(zoneTable, civilDay, window.until)
      if (end <= start) continue
      starts.push(start)
      ends.push(end)
      worked.push(worked.at(-1)! + end - start)
    }
  }
  firstWindow[days] = starts.length
  workingDaysBefore[days] = workingDays.length

  return {
    id: text.id,
    version: text.version,
    zone: text.zone,
    office: ownHours === undefined ? undefined : office,
    horizon: text.until,
    firstOn: text.from,
    counting: text.counting,
    holidays,
    zoneTable,
    firstDay: first,
    days,
    startsAt: dayStarts[0]!,
    endsAt: dayStarts[days]!,
    warnsFrom: dayStarts[Math.max(0, days - text.warnDays)]!,
    guessOffset: offsetAt(zoneTable, dayStarts[0]!),
    dayStarts,
    dayEnds,
    firstWindow,
    windowStarts: Float64Array.from(starts),
    windowEnds: Float64Array.from(ends),
    workedBefore: Float64Array.from(worked),
    windowOfQuarter: quarters(worked),
    workingDaysBefore,
    workingDays: Int32Array.from(workingDays),
  }
}

function quarters(worked: readonly number[]): Int32Array {
  const whole = worked.at(-1)!
  const table = new Int32Array(Math.floor(whole / quarterMs) + 2)
  let window = 0
  for (let quarter = 0; quarter < table.length; quarter += 1) {
    while (window < worked.length - 2 && worked[window + 1]! < quarter * quarterMs) window += 1
    table[quarter] = window
  }
  return table
}

function zoneOfText(zone: string) {
  try {
    return zoneOf(zone)
  } catch {
    throw new CalendarTextError('zone', `"${zone}" is not a time zone; write an IANA name such as Asia/Seoul`)
  }
}

function checkCounting(text: CalendarText): void {
  const { extensionStarts, hoursPerDay, ringSeconds } = text.counting
  if (extensionStarts !== 'next working day' && extensionStarts !== 'at the old due time') {
    throw new CalendarTextError('counting.extensionStarts', `"${extensionStarts}" is not one of the two readings`)
  }
  if (!(hoursPerDay > 0 && hoursPerDay <= 24)) throw new CalendarTextError('counting.hoursPerDay', 'is not 1 to 24')
  if (!(ringSeconds > 0 && ringSeconds <= 60)) throw new CalendarTextError('counting.ringSeconds', 'is not 1 to 60')
  if (!(Number.isInteger(text.warnDays) && text.warnDays >= 0))
    throw new CalendarTextError('warnDays', 'is not a number of days')
  if (text.version === '') throw new CalendarTextError('version', 'is empty')
  for (const [index, holiday] of text.holidays.entries()) {
    if (holiday.announcedOn !== undefined) readDate(`holidays[${index}].announcedOn`, holiday.announcedOn)
  }
}
