// The Korean public days by name, as 관공서의 공휴일에 관한 규정 제2조 writes them.
import type { Words } from '../../time/instant.ts'

const publicDayNames = {
  newYear: { ko: '1월 1일', en: "New Year's Day" },
  seollalEve: { ko: '설날 전날', en: 'Eve of Seollal' },
  seollal: { ko: '설날', en: 'Seollal' },
  seollalMorrow: { ko: '설날 다음 날', en: 'Day after Seollal' },
  independence: { ko: '3·1절', en: 'Independence Movement Day' },
  labour: { ko: '노동절', en: 'Labour Day' },
  children: { ko: '어린이날', en: "Children's Day" },
  buddha: { ko: '부처님 오신 날', en: "Buddha's Birthday" },
  memorial: { ko: '현충일', en: 'Memorial Day' },
  constitution: { ko: '제헌절', en: 'Constitution Day' },
  liberation: { ko: '광복절', en: 'Liberation Day' },
  chuseokEve: { ko: '추석 전날', en: 'Eve of Chuseok' },
  chuseok: { ko: '추석', en: 'Chuseok' },
  chuseokMorrow: { ko: '추석 다음 날', en: 'Day after Chuseok' },
  foundation: { ko: '개천절', en: 'National Foundation Day' },
  hangeul: { ko: '한글날', en: 'Hangeul Day' },
  christmas: { ko: '기독탄신일', en: 'Christmas Day' },
} as const satisfies { readonly [day: string]: Words }

export type PublicDayName = keyof typeof publicDayNames

/** One name, or two joined where two holidays fall on one day. */
export function nameOf(...days: readonly PublicDayName[]): Words {
  return {
    ko: days.map((day) => publicDayNames[day].ko).join('·'),
    en: days.map((day) => publicDayNames[day].en).join(' and '),
  }
}

export function substituteNameOf(day: PublicDayName): Words {
  return { ko: `대체공휴일(${publicDayNames[day].ko})`, en: `Substitute holiday for ${publicDayNames[day].en}` }
}
