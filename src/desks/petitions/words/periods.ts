// Periods and moments as people read them: `24wh` is 근무시간 24시간, `7wd` is 7일(근무일 기준).
import { formatDate, type Language, type Words } from '#kit/i18n'

type Unit = (amount: number) => Words

const plural = (amount: number, one: string) => `${amount} ${one}${amount === 1 ? '' : 's'}`

const units: { readonly [unit: string]: Unit } = {
  wh: (n) => ({ ko: `근무시간 ${n}시간`, en: plural(n, 'working hour') }),
  wd: (n) => ({ ko: `${n}일(근무일 기준)`, en: plural(n, 'working day') }),
  cd: (n) => ({ ko: `${n}일(달력 기준)`, en: plural(n, 'calendar day') }),
  w: (n) => ({ ko: `${n}주`, en: plural(n, 'week') }),
  mo: (n) => ({ ko: `${n}개월`, en: plural(n, 'month') }),
  y: (n) => ({ ko: `${n}년`, en: plural(n, 'year') }),
  h: (n) => ({ ko: `${n}시간`, en: plural(n, 'hour') }),
  m: (n) => ({ ko: `${n}분`, en: plural(n, 'minute') }),
  s: (n) => ({ ko: `${n}초`, en: plural(n, 'second') }),
}

const shape = /^(\d+)([a-z]+)$/

/** A period of the engine in words; a text that is no period is given back as it is. */
export function periodText(period: string, lang: Language): string {
  const match = shape.exec(period)
  const unit = units[match?.[2] ?? '']
  return unit ? unit(Number(match?.[1]))[lang] : period
}

/** A civil date, or a moment with its offset as `formatInstant` writes it, by its own wall clock. */
export function momentText(moment: string | number | undefined, lang: Language): string {
  const text = String(moment ?? '')
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return text
  const date = formatDate(text.slice(0, 10), lang)
  const time = /^T(\d{2}:\d{2})/.exec(text.slice(10))?.[1]
  if (time === undefined) return date
  return lang === 'ko' ? `${date} ${time}` : `${date}, ${time}`
}
