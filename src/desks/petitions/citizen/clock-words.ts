// Clocks in a citizen's words: until when, how much is left, and how much of the period is used.
import { type Instant, parsePeriod, type Reading } from '#engine'
import { formatDate, formatDateTime, type Language, t } from '#kit/i18n'
import { k } from './track-words.ts'

const hourMs = 3_600_000
const minuteMs = 60_000

/** `2026. 12. 2.(수) 16:00까지`; a period in days ends with its day: `2026. 12. 1.(화)까지`. */
export function untilWords(reading: Pick<Reading, 'dueAt' | 'legalEnd'>, lang: Language, zone: string): string {
  if (reading.legalEnd !== null) return t(k.untilDay, lang, formatDate(reading.legalEnd, lang))
  return t(k.until, lang, formatDateTime(reading.dueAt, lang, zone))
}

/** What was promised to the citizen, in the form of the reading's own period, wherever the due time has moved since. */
export function promisedWords(promisedAt: Instant, reading: Reading, lang: Language, zone: string): string {
  if (reading.legalEnd !== null) return t(k.untilDay, lang, formatDate(promisedAt, lang, zone))
  return t(k.until, lang, formatDateTime(promisedAt, lang, zone))
}

/** What is left in the period's own measure; undefined where the ticking words say enough. */
export function leftWords({ counted }: Reading, lang: Language): string | undefined {
  if (counted.unit === 'wh') return t(k.workingLeft, lang, workingTime(counted.leftMs, lang))
  if (counted.unit === 'wd') return t(k.workingDaysLeft, lang, Math.ceil(counted.left))
  if (counted.unit === 'cd') return t(k.daysLeft, lang, Math.ceil(counted.left))
  return undefined
}

/** Working time is told in hours and minutes: a day of it has eight hours, not twenty-four. */
function workingTime(ms: number, lang: Language): string {
  const hours = Math.floor(ms / hourMs)
  const minutes = Math.floor((ms % hourMs) / minuteMs)
  const parts = [
    hours > 0 ? t(k.hours, lang, hours) : '',
    minutes > 0 || hours === 0 ? t(k.minutes, lang, minutes) : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** How much of the period and its extensions is used, 0 to 100. */
export function usedPercent(reading: Reading): number {
  const whole = [reading.period, ...reading.extensions.map((one) => one.by)]
    .map((period) => parsePeriod(period))
    .filter((period) => period.unit === reading.counted.unit)
    .reduce((sum, period) => sum + period.amount, 0)
  if (whole === 0) return 0
  return Math.min(100, Math.max(0, Math.round(100 * (1 - reading.counted.left / whole))))
}

export function standingWords(reading: Reading, lang: Language): string | undefined {
  switch (reading.state) {
    case 'kept':
      return t(k.keptWords, lang)
    case 'broken':
      return t(reading.stoppedAt === undefined ? k.brokenOpen : k.brokenLate, lang)
    case 'void':
      return t(k.voidWords, lang)
    case 'running':
    case 'warned':
    case 'paused':
      return leftWords(reading, lang)
  }
}
