// A promise's period and how it is counted, said from the edition itself.
import type { Edition, Period, Within } from '#engine'
import { type PeriodUnit, parsePeriod } from '#engine'
import type { Language, Words } from '#kit/i18n'

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

/** `근무시간 24시간(3일)`, `근무일 7일`. One day has as many hours as the calendar's settings say. */
export function periodWords(period: Period, hoursPerDay: number): Words {
  const { amount, unit } = parsePeriod(period)
  switch (unit) {
    case 'wh': {
      const days = amount / hoursPerDay
      const whole = Number.isInteger(days)
      return {
        ko: `근무시간 ${amount}시간${whole ? `(${days}일)` : ''}`,
        en: `${plural(amount, 'working hour')}${whole ? ` (${plural(days, 'day')})` : ''}`,
      }
    }
    case 'wd':
      return { ko: `근무일 ${amount}일`, en: plural(amount, 'working day') }
    case 'cd':
      return { ko: `${amount}일(달력의 날)`, en: plural(amount, 'calendar day') }
    case 'w':
      return { ko: `${amount}주`, en: plural(amount, 'week') }
    case 'mo':
      return { ko: `${amount}개월`, en: plural(amount, 'month') }
    case 'y':
      return { ko: `${amount}년`, en: plural(amount, 'year') }
    case 'h':
      return { ko: `${amount}시간`, en: plural(amount, 'hour') }
    case 'm':
      return { ko: `${amount}분`, en: plural(amount, 'minute') }
    case 's':
      return amount % 60 === 0
        ? { ko: `${amount / 60}분`, en: plural(amount / 60, 'minute') }
        : { ko: `${amount}초`, en: plural(amount, 'second') }
    case 'rings':
      return { ko: `벨이 ${amount}번째 울리기 전`, en: `before ring ${amount}` }
  }
}

const counting: { readonly [unit in PeriodUnit]: Words } = {
  wh: {
    ko: '근무시간만 세요. 밤, 점심시간, 토요일, 일요일, 공휴일은 빼요.',
    en: 'Only working hours count: no nights, lunch hours, weekends or public holidays.',
  },
  wd: {
    ko: '첫날을 넣어 근무일을 세요. 토요일, 일요일, 공휴일은 빼요. 마지막 날이 끝날 때까지예요.',
    en: 'Working days count, the first day among them; weekends and public holidays do not. It lasts until the end of the last day.',
  },
  cd: {
    ko: '첫날을 빼고 달력의 날을 모두 세요. 마지막 날이 쉬는 날이면 다음 근무일까지예요.',
    en: 'All calendar days count, the first not among them; a last day that is off moves to the next working day.',
  },
  w: { ko: '첫날을 넣어 달력으로 세요.', en: 'By the calendar, the first day included.' },
  mo: { ko: '첫날을 넣어 달력으로 세요.', en: 'By the calendar, the first day included.' },
  y: { ko: '첫날을 넣어 달력으로 세요.', en: 'By the calendar, the first day included.' },
  h: { ko: '밤과 쉬는 날에도 시계대로 세요.', en: 'By the clock on the wall, through nights and days off.' },
  m: { ko: '시계대로 세요.', en: 'By the clock on the wall.' },
  s: { ko: '시계대로 세요.', en: 'By the clock on the wall.' },
  rings: { ko: '벨 횟수를 세요.', en: 'By the number of rings.' },
}

/** Kinds of matter by which an edition sets its periods; a value without words is shown as it is. */
const kindNames: { readonly [kind: string]: Words } = {
  general: { ko: '간단한 안내나 불편 신고', en: 'simple advice' },
  inquiry: { ko: '제도나 절차 질문', en: 'questions about schemes' },
  'inquiry-law': { ko: '법령 해석 질문', en: 'questions of law' },
  proposal: { ko: '제안', en: 'proposals' },
  grievance: { ko: '고충', en: 'grievances' },
}

type Line = { readonly period: Words; readonly counted: Words }

export function periodLines(edition: Edition, hoursPerDay: number): readonly Line[] {
  if (edition.measure.as !== 'clock') return []
  const { within } = edition.measure
  if (typeof within === 'string') return [lineOf(within, hoursPerDay)]
  return 'periods' in within ? byKind(within, hoursPerDay) : [byItem]
}

const byItem: Line = {
  period: { ko: '건마다 정한 기한', en: 'the period set for each case' },
  counted: {
    ko: '5일 이하는 근무시간으로, 6일 이상은 근무일로 세요.',
    en: 'Up to five days in working hours, longer in working days.',
  },
}

const lineOf = (period: Period, hoursPerDay: number): Line => ({
  period: periodWords(period, hoursPerDay),
  counted: counting[parsePeriod(period).unit],
})

function byKind(within: Extract<Within, { periods: unknown }>, hoursPerDay: number): readonly Line[] {
  const lines = Object.entries(within.periods).map(([kind, period]): Line => {
    const name = kindNames[kind] ?? { ko: kind, en: kind }
    const { period: words, counted } = lineOf(period, hoursPerDay)
    return { period: { ko: `${name.ko}: ${words.ko}`, en: `${name.en}: ${words.en}` }, counted }
  })
  if (!within.else) return lines
  const other = {
    ko: `확인서·승인·등록 신청: 민원편람에서 정한 기간`,
    en: 'certificates, approvals and registrations: the period of the handbook',
  }
  return [...lines, { period: other, counted: byItem.counted }]
}

/** Each way of counting once, in the order in which the periods name them. */
export function countingLines(edition: Edition, hoursPerDay: number, lang: Language): string[] {
  return [...new Set(periodLines(edition, hoursPerDay).map((line) => line.counted[lang]))]
}
