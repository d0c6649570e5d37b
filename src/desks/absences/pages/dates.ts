// Days and hours as the forms send them, read into moments; and spans as they are shown. Pure.
import { type CivilDate, civilDateOf, type Instant, parseCivilDate, parseInstant } from '#engine'
import { formatDate, formatDateTime, type Language, t, type Words } from '#kit/i18n'
import type { FormError } from '#site'
import { w } from '../words/pages.ts'

const hourMs = 3_600_000
export const dayMs = 24 * hourMs

/** The civil date so many days later; from noon, so that no change of the clocks can move it. */
export function daysLater(on: CivilDate, days: number, zone: string): CivilDate {
  return civilDateOf(parseInstant(on, zone) + days * dayMs + 12 * hourMs, zone)
}

export const startOf = (on: CivilDate, zone: string): Instant => parseInstant(on, zone)

export type Typed = { readonly [name: string]: string }
type Read = { readonly from: Instant; readonly until: Instant }

export function readDate(typed: Typed, field: string): CivilDate | Words {
  const value = (typed[field] ?? '').trim()
  if (value === '') return w.missing
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '2000-01-01' || value > '2099-12-31') return w.notDate
  try {
    parseCivilDate(value)
    return value
  } catch {
    return w.notDate
  }
}

/** Whole days from the first to the last; hours when times are given, on the days between too. */
export function readSpan(typed: Typed, zone: string, lang: Language): Read | { errors: FormError[] } {
  const errors: FormError[] = []
  const wrong = (field: string, message: Words) => errors.push({ field, message: t(message, lang) })
  const date = (field: string) => {
    const found = readDate(typed, field)
    if (typeof found === 'string') return found
    wrong(field, found)
    return ''
  }
  const time = (field: string) => {
    const value = (typed[field] ?? '').trim()
    if (value !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) wrong(field, w.notTime)
    return value
  }
  const [first, last] = [date('firstOn'), date('lastOn')]
  const [from, until] = [time('fromTime'), time('untilTime')]
  if ((from === '') !== (until === '')) wrong(from === '' ? 'fromTime' : 'untilTime', w.bothTimes)
  if (errors.length > 0) return { errors }
  if (from !== '')
    return { from: parseInstant(`${first}T${from}`, zone), until: parseInstant(`${last}T${until}`, zone) }
  return { from: startOf(first, zone), until: startOf(daysLater(last, 1, zone), zone) }
}

/** What the form shows for a span that stands. */
export function typedOf(from: Instant, until: Instant, zone: string): Typed {
  const whole = isWholeDays(from, until, zone)
  const clock = (at: Instant) => formatDateTime(at, 'ko', zone).slice(-5)
  return {
    firstOn: civilDateOf(from, zone),
    lastOn: civilDateOf(whole ? until - 1 : until, zone),
    ...(whole ? {} : { fromTime: clock(from), untilTime: clock(until) }),
  }
}

export function isWholeDays(from: Instant, until: Instant, zone: string): boolean {
  return startOf(civilDateOf(from, zone), zone) === from && startOf(civilDateOf(until, zone), zone) === until
}

/** `2026. 11. 24.(화)–2026. 11. 26.(목)`, or with hours where the days are not whole. */
export function spanText(from: Instant, until: Instant, lang: Language, zone: string): string {
  if (!isWholeDays(from, until, zone))
    return `${formatDateTime(from, lang, zone)} – ${civilDateOf(from, zone) === civilDateOf(until, zone) ? formatDateTime(until, 'ko', zone).slice(-5) : formatDateTime(until, lang, zone)}`
  const [first, last] = [formatDate(from, lang, zone), formatDate(until - 1, lang, zone)]
  return first === last ? first : `${first} – ${last}`
}
