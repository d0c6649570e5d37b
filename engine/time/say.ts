// Moments, days and lengths of time in the words of a Korean public page, and in English.
import { type CivilDay, dayMs, partsOf, twoDigits, weekdayOf } from './civil-day.ts'
import type { Instant, Words } from './instant.ts'
import { wallClock, type Zone } from './zone.ts'

const weekdaysKo = ['월', '화', '수', '목', '금', '토', '일']
const weekdaysEn = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026. 11. 27.(금)` and `Fri 27 Nov 2026`. */
export function sayDay(day: CivilDay): Words {
  const { year, month, day: of } = partsOf(day)
  const weekday = weekdayOf(day)
  return {
    ko: `${year}. ${month}. ${of}.(${weekdaysKo[weekday]})`,
    en: `${weekdaysEn[weekday]} ${of} ${monthsEn[month - 1]} ${year}`,
  }
}

/** One day, or the first and the last of several. */
export function sayDays(first: CivilDay, last: CivilDay): Words {
  const from = sayDay(first)
  if (first === last) return from
  const until = sayDay(last)
  return { ko: `${from.ko}–${until.ko}`, en: `${from.en} to ${until.en}` }
}

/** `09:00`; seconds only where there are any. A moment that ends a day may be said as 24:00. */
export function sayTime(zone: Zone, at: Instant, endsDay = false): string {
  const wall = wallClock(zone, at)
  const ms = ((wall % dayMs) + dayMs) % dayMs
  if (endsDay && ms === 0) return '24:00'
  const seconds = Math.floor(ms / 1000)
  const text = `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? text : `${text}:${twoDigits(seconds % 60)}`
}

/** `2026. 11. 27.(금) 16:00`. */
export function sayMoment(zone: Zone, at: Instant): Words {
  const day = sayDay(Math.floor(wallClock(zone, at) / dayMs))
  const time = sayTime(zone, at)
  return { ko: `${day.ko} ${time}`, en: `${day.en} ${time}` }
}

/** `1시간 30분` and `1 hour 30 minutes`; parts that are nought are left out. */
export function sayLength(ms: number): Words {
  const seconds = Math.floor(ms / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = seconds % 60
  const ko: string[] = []
  const en: string[] = []
  if (hours > 0) ko.push(`${hours}시간`)
  if (hours > 0) en.push(plural(hours, 'hour'))
  if (minutes > 0) ko.push(`${minutes}분`)
  if (minutes > 0) en.push(plural(minutes, 'minute'))
  if (rest > 0 || ko.length === 0) ko.push(`${rest}초`)
  if (rest > 0 || en.length === 0) en.push(plural(rest, 'second'))
  return { ko: ko.join(' '), en: en.join(' ') }
}

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
