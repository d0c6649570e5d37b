// Who is in charge at a moment, in words: the officer, and while they are away the stand-in too (영 제31조: the citizen is
// told the name and telephone of whoever handles the petition). One place, so that every page and call says the same.
import type { Instant } from '#engine'
import { type Language, t, words } from '#kit/i18n'
import type { Directory, Officer } from './officer.ts'
import type { AbsenceKind } from './stand-ins.ts'

const w = words({
  leave: { ko: '휴가 중', en: 'on leave' },
  trip: { ko: '출장 중', en: 'on a trip' },
  training: { ko: '교육 중', en: 'in training' },
  // Why somebody is suddenly not there is nobody's business.
  sudden: { ko: '부재 중', en: 'away' },
  away: { ko: (name: string, how: string) => `${name}(${how})`, en: (name: string, how: string) => `${name} (${how})` },
  both: {
    ko: (away: string, standIn: string) => `${away}, 업무대행자 ${standIn}`,
    en: (away: string, standIn: string) => `${away}, stand-in ${standIn}`,
  },
  for: {
    ko: (standIn: string, officer: string) => `${standIn}(${officer} 대행)`,
    en: (standIn: string, officer: string) => `${standIn} (for ${officer})`,
  },
})

export type InCharge = {
  readonly officer: Officer
  /** Present while the officer is away. */
  readonly away?: AbsenceKind
  readonly standIn?: Officer
  /** Who answers the telephone now: the stand-in while there is one. */
  readonly reached: Officer
}

type People = Pick<Directory, 'officer' | 'standInFor'>

export function inChargeOf(people: People, officerId: string | null | undefined, at: Instant): InCharge | undefined {
  const officer = people.officer(officerId)
  if (!officer) return undefined
  const found = people.standInFor(officerId, at)
  const standIn = people.officer(found?.standInId)
  return {
    officer,
    ...(found ? { away: found.kind } : {}),
    ...(standIn ? { standIn } : {}),
    reached: standIn ?? officer,
  }
}

const nameOf = (officer: Officer, lang: Language) => (lang === 'ko' ? officer.nameKo : officer.nameEn)

/** `홍길동`, `홍길동(휴가 중)`, `홍길동(휴가 중), 업무대행자 김하나` */
export function inChargeWords({ officer, away, standIn }: InCharge, lang: Language): string {
  const name = nameOf(officer, lang)
  if (!away) return name
  const said = t(w.away, lang, name, t(w[away], lang))
  return standIn ? t(w.both, lang, said, nameOf(standIn, lang)) : said
}

/** `김하나(홍길동 대행)`: what a stand-in did is told with both names. */
export function actingWords(officer: Officer, actingFor: Officer | undefined, lang: Language): string {
  const name = nameOf(officer, lang)
  return actingFor ? t(w.for, lang, name, nameOf(actingFor, lang)) : name
}
