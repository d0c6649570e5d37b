// Lengths of time in words: `2일 3시간 남음`, `1시간 20분 지남`. It imports nothing that runs, because the browser's ticker runs this same file.
import type { Language } from './language.ts'

/** plain: `2일 3시간`; left: `2일 3시간 남음`; past: `2일 3시간 지남`. */
export type DurationStyle = 'plain' | 'left' | 'past'

const units = [
  { ms: 86_400_000, ko: '일', en: 'day' },
  { ms: 3_600_000, ko: '시간', en: 'hour' },
  { ms: 60_000, ko: '분', en: 'minute' },
  { ms: 1_000, ko: '초', en: 'second' },
] as const

/** Seconds are told only below this length; above it they would only flicker. */
const secondsBelow = 10 * 60_000

/** The two largest units that matter, rounded down, so that no more time is promised than there is. */
export function formatDuration(ms: number, lang: Language, style: DurationStyle = 'plain'): string {
  const length = Math.max(0, ms)
  const finest = length < secondsBelow ? 1_000 : 60_000
  const parts: string[] = []
  let rest = length
  let unitsLeft = 2
  for (const unit of units) {
    if (unit.ms < finest || unitsLeft === 0) break
    const count = Math.floor(rest / unit.ms)
    rest -= count * unit.ms
    if (count > 0) parts.push(amount(count, unit, lang))
    if (parts.length > 0) unitsLeft -= 1
  }
  const text = parts.length > 0 ? parts.join(' ') : amount(0, units[3], lang)
  if (style === 'plain') return text
  if (lang === 'ko') return `${text} ${style === 'left' ? '남음' : '지남'}`
  return `${text} ${style === 'left' ? 'left' : 'over'}`
}

/** What is left until a moment, or how long ago it passed. */
export function formatRemaining(msLeft: number, lang: Language): string {
  return msLeft >= 0 ? formatDuration(msLeft, lang, 'left') : formatDuration(-msLeft, lang, 'past')
}

function amount(count: number, unit: (typeof units)[number], lang: Language): string {
  if (lang === 'ko') return `${count}${unit.ko}`
  return `${count} ${unit.en}${count === 1 ? '' : 's'}`
}
