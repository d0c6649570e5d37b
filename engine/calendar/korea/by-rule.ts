// The Korean public days that the law itself makes, for any year from 2018: fixed days, lunar days and substitutes,
// each rule from the year in which it began. Temporary and election days cannot be derived and are not here.
import { type CivilDay, civilDateText, civilDayOf, weekdayOf } from '../../time/civil-day.ts'
import type { Holiday } from '../calendar-text.ts'
import { nameOf, type PublicDayName, substituteNameOf } from './names.ts'

/** When a day is made up for: 규정 제3조 sets three kinds. */
type MadeUp = 'saturday, sunday or overlap' | 'sunday or overlap' | 'never'

type RuleDay = { readonly day: PublicDayName; readonly on: CivilDay; readonly madeUp: MadeUp }

const firstYear = 2018

/**
 * Substitutes: 설날, 추석 and 어린이날 since 2014; 3·1절, 광복절, 개천절 and 한글날 since August 2021; 부처님 오신 날 and
 * 기독탄신일 since May 2023; 제헌절 and 노동절 with their return as holidays in 2026; 1월 1일 and 현충일 never.
 */
function ruleDays(year: number): readonly RuleDay[] {
  const all = 'saturday, sunday or overlap'
  const national: MadeUp = year > 2021 ? all : 'never'
  const nationalFromAugust: MadeUp = year >= 2021 ? all : 'never'
  const since2023: MadeUp = year >= 2023 ? all : 'never'
  const fixed = (day: PublicDayName, month: number, of: number, madeUp: MadeUp): RuleDay => ({
    day,
    on: civilDayOf(year, month, of),
    madeUp,
  })
  const seollal = lunar(year, 'M01', 1)
  const chuseok = lunar(year, 'M08', 15)
  return [
    fixed('newYear', 1, 1, 'never'),
    fixed('independence', 3, 1, national),
    ...(year >= 2026 ? [fixed('labour', 5, 1, all)] : []),
    fixed('children', 5, 5, all),
    fixed('memorial', 6, 6, 'never'),
    ...(year >= 2026 ? [fixed('constitution', 7, 17, all)] : []),
    fixed('liberation', 8, 15, nationalFromAugust),
    fixed('foundation', 10, 3, nationalFromAugust),
    fixed('hangeul', 10, 9, nationalFromAugust),
    fixed('christmas', 12, 25, since2023),
    // Lunar days last: where one meets a fixed day, the substitute carries the lunar day's name.
    { day: 'seollalEve', on: seollal - 1, madeUp: 'sunday or overlap' },
    { day: 'seollal', on: seollal, madeUp: 'sunday or overlap' },
    { day: 'seollalMorrow', on: seollal + 1, madeUp: 'sunday or overlap' },
    { day: 'buddha', on: lunar(year, 'M04', 8), madeUp: since2023 },
    { day: 'chuseokEve', on: chuseok - 1, madeUp: 'sunday or overlap' },
    { day: 'chuseok', on: chuseok, madeUp: 'sunday or overlap' },
    { day: 'chuseokMorrow', on: chuseok + 1, madeUp: 'sunday or overlap' },
  ]
}

function lunar(year: number, monthCode: string, day: number): CivilDay {
  const date = Temporal.PlainDate.from({ calendar: 'dangi', year, monthCode, day }, { overflow: 'reject' })
  const { year: isoYear, month, day: isoDay } = date.withCalendar('iso8601')
  return civilDayOf(isoYear, month, isoDay)
}

const saturday = 5
const sunday = 6

/** The festival whose name the substitute carries. */
function festivalOf(day: PublicDayName): PublicDayName {
  if (day === 'seollalEve' || day === 'seollalMorrow') return 'seollal'
  if (day === 'chuseokEve' || day === 'chuseokMorrow') return 'chuseok'
  return day
}

/**
 * @example
 * koreanDaysByRule(2027).find((day) => day.on === '2027-05-03')?.name.ko // '대체공휴일(노동절)'
 */
export function koreanDaysByRule(year: number): readonly Holiday[] {
  if (!Number.isInteger(year) || year < firstYear)
    throw new RangeError(`rules are known from ${firstYear}, not for ${year}`)
  const byDay = new Map<CivilDay, RuleDay[]>()
  for (const day of ruleDays(year)) byDay.set(day.on, [...(byDay.get(day.on) ?? []), day])
  const days = [...byDay].sort(([a], [b]) => a - b)
  const substitutes = new Map<CivilDay, PublicDayName>()
  for (const [on, together] of days) {
    for (const lost of lostDays(on, together)) {
      let instead = on + 1
      while (byDay.has(instead) || substitutes.has(instead) || weekdayOf(instead) >= saturday) instead += 1
      substitutes.set(instead, festivalOf(lost.day))
    }
  }
  const statutory = days.map(
    ([on, together]): Holiday => ({
      on: civilDateText(on),
      name: nameOf(...together.map((one) => one.day)),
      kind: 'statutory',
      status: 'expected',
      source: '관공서의 공휴일에 관한 규정 제2조',
    }),
  )
  const madeUp = [...substitutes].map(
    ([on, day]): Holiday => ({
      on: civilDateText(on),
      name: substituteNameOf(day),
      kind: 'substitute',
      status: 'expected',
      source: '관공서의 공휴일에 관한 규정 제3조',
    }),
  )
  return [...statutory, ...madeUp].sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** Holidays of one date that are made up for: on a weekend each that the rule names, on a weekday all but one. */
function lostDays(on: CivilDay, together: readonly RuleDay[]): readonly RuleDay[] {
  const weekday = weekdayOf(on)
  if (weekday === sunday) return together.filter((one) => one.madeUp !== 'never')
  if (weekday === saturday) return together.filter((one) => one.madeUp === 'saturday, sunday or overlap')
  const overlapping = together.filter((one) => one.madeUp !== 'never')
  return overlapping.slice(Math.max(0, overlapping.length - (together.length - 1)))
}
