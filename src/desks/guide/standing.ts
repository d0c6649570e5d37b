// How promises stand in numbers. Nothing is said of what has not ended: no data is not a hundred per cent.
import type { Tally } from '#clocks'
import { civilDateOf, type Instant } from '#engine'
import { formatNumber, type Language, t } from '#kit/i18n'
import type { FigureTile } from '#site'
import { g } from './words.ts'

export const noTally: Tally = { kept: 0, broken: 0, open: 0, void: 0 }

export function sumOf(tallies: Iterable<Tally>): Tally {
  let sum = noTally
  for (const one of tallies)
    sum = {
      kept: sum.kept + one.kept,
      broken: sum.broken + one.broken,
      open: sum.open + one.open,
      void: sum.void + one.void,
    }
  return sum
}

/** `97.3%`, rounded down to a tenth, so that a single broken promise never reads as all kept. */
export function rateWords({ kept, broken }: Tally): string | undefined {
  const ended = kept + broken
  if (ended === 0) return undefined
  return `${formatNumber(Math.floor((kept / ended) * 1000) / 10)}%`
}

export function tiles(tally: Tally, lang: Language, withVoid = false): FigureTile[] {
  const count = (n: number) => t(g.count, lang, formatNumber(n))
  const rate = rateWords(tally)
  return [
    {
      label: t(g.rate, lang),
      value: rate ?? t(g.noData, lang),
      note: rate
        ? t(g.rateOf, lang, formatNumber(tally.kept), formatNumber(tally.kept + tally.broken))
        : t(g.noDataYet, lang),
    },
    { label: t(g.kept, lang), value: count(tally.kept), ...(tally.kept > 0 ? { tone: 'success' as const } : {}) },
    { label: t(g.broken, lang), value: count(tally.broken), ...(tally.broken > 0 ? { tone: 'danger' as const } : {}) },
    { label: t(g.running, lang), value: count(tally.open), ...(tally.open > 0 ? { tone: 'info' as const } : {}) },
    ...(withVoid ? [{ label: t(g.voided, lang), value: count(tally.void), note: t(g.voidedNote, lang) }] : []),
  ]
}

/** The first day of the month so many months before the one that a moment lies in. */
export function monthsBack(now: Instant, zone: string, months: number): string {
  const today = civilDateOf(now, zone)
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
}
