// Dates and times as people read them: `2026. 11. 23.(월) 15:30` and `Mon 23 Nov 2026, 15:30`, hours 00 to 23.
// Working out a zone with Intl costs microseconds, so its offset is remembered per zone and UTC day.
import type { Language } from './language.ts'

const weekdays = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `2026. 11. 23.(월) 15:30` */
export function formatDateTime(instant: number, lang: Language, zone: string): string {
  const local = localTime(instant, zone)
  return lang === 'ko' ? `${dateOf(local, lang)} ${timeOf(local)}` : `${dateOf(local, lang)}, ${timeOf(local)}`
}

/** `2026. 11. 23.(월)`, of an instant in a zone, or of a civil date `YYYY-MM-DD`, which needs no zone. */
export function formatDate(day: number | string, lang: Language, zone = 'UTC'): string {
  return dateOf(typeof day === 'string' ? new Date(`${day}T00:00:00Z`) : localTime(day, zone), lang)
}

/** `15:30` */
export function formatTime(instant: number, zone: string): string {
  return timeOf(localTime(instant, zone))
}

/** The machine's form for `<time datetime>`: `2026-11-23T15:30:00+09:00`. */
export function isoDateTime(instant: number, zone: string): string {
  const offset = offsetMinutes(instant, zone)
  const local = new Date(instant + offset * minute)
  const size = Math.abs(offset)
  const sign = offset < 0 ? '-' : '+'
  const day = `${local.getUTCFullYear()}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`
  return `${day}T${timeOf(local)}:${two(local.getUTCSeconds())}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** A date whose UTC fields are the wall clock of the zone. */
function localTime(instant: number, zone: string): Date {
  return new Date(instant + offsetMinutes(instant, zone) * minute)
}

function dateOf(local: Date, lang: Language): string {
  const year = local.getUTCFullYear()
  const month = local.getUTCMonth()
  const day = local.getUTCDate()
  const weekday = weekdays[lang][local.getUTCDay()]
  return lang === 'ko' ? `${year}. ${month + 1}. ${day}.(${weekday})` : `${weekday} ${day} ${months[month]} ${year}`
}

function timeOf(local: Date): string {
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

const minute = 60_000
const day = 86_400_000

type Zone = { readonly format: Intl.DateTimeFormat; readonly steadyDays: Map<number, number | undefined> }

const zones = new Map<string, Zone>()

/** About ten years of days for each zone; then the memory starts afresh. */
const rememberedDays = 4_000

function offsetMinutes(instant: number, zoneName: string): number {
  let zone = zones.get(zoneName)
  if (zone === undefined) {
    zone = { format: zoneFormat(zoneName), steadyDays: new Map() }
    zones.set(zoneName, zone)
  }
  const dayNumber = Math.floor(instant / day)
  const known = zone.steadyDays.get(dayNumber)
  if (known !== undefined) return known
  const offset = measuredOffset(instant, zone.format)
  // On a day on which the clocks change the offset is measured anew each time.
  const start = dayNumber * day
  if (offset === measuredOffset(start, zone.format) && offset === measuredOffset(start + day, zone.format)) {
    if (zone.steadyDays.size >= rememberedDays) zone.steadyDays.clear()
    zone.steadyDays.set(dayNumber, offset)
  }
  return offset
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
  return new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', calendar: 'gregory', ...numeric })
}

function measuredOffset(instant: number, format: Intl.DateTimeFormat): number {
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0 } = part
  const local = Date.UTC(year, month - 1, date, hour, minutes)
  return Math.round((local - Math.floor(instant / minute) * minute) / minute)
}
