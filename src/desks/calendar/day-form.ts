// A day off as the operator's form sends it: read into a holiday, or each field's problem in words. Pure.
import { type CivilDate, type Holiday, parseCivilDate } from '#engine'
import { formatDate, type Language, t } from '#kit/i18n'
import type { FormError } from '#site'
import { w } from './words.ts'

export const kinds = ['temporary', 'election', 'substitute', 'statutory'] as const satisfies readonly Holiday['kind'][]
export const statuses = ['announced', 'in force', 'expected'] as const satisfies readonly Holiday['status'][]
const textMax = 200

export type Typed = { readonly [name: string]: string }
export const newDay: Typed = { kind: 'temporary', status: 'announced' }

export type Known = {
  readonly today: CivilDate
  readonly horizon: CivilDate
  readonly holidayOn: (day: CivilDate) => Holiday | undefined
}

const tidy = (value: string | undefined) => (value ?? '').normalize('NFC').trim()

export function readDay(typed: Typed, known: Known, lang: Language): { day: Holiday } | { errors: FormError[] } {
  const errors: FormError[] = []
  const wrong = (field: string, message: string) => {
    errors.push({ field, message })
    return ''
  }
  const text = (field: string): string => {
    const value = tidy(typed[field])
    if (value === '') return wrong(field, t(w.missing, lang))
    if (value.length > textMax) return wrong(field, t(w.tooLong, lang))
    if (value.includes('\u0000') || !value.isWellFormed()) return wrong(field, t(w.unsound, lang))
    return value
  }
  const date = (field: string): CivilDate => {
    const value = tidy(typed[field])
    if (value === '') return wrong(field, t(w.missing, lang))
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return wrong(field, t(w.notDate, lang))
    try {
      parseCivilDate(value)
      return value
    } catch {
      return wrong(field, t(w.noSuchDate, lang))
    }
  }
  const on = date('on')
  const held = on === '' ? undefined : known.holidayOn(on)
  if (on !== '' && on < known.today) wrong('on', t(w.past, lang))
  else if (on !== '' && on > known.horizon) wrong('on', t(w.beyond, lang, formatDate(known.horizon, lang)))
  else if (held) wrong('on', t(w.exists, lang, held.name[lang]))
  const [ko, en] = [text('nameKo'), text('nameEn')]
  const kind = kinds.find((one) => one === typed['kind'])
  if (!kind) wrong('kind', t(w.choose, lang))
  const status = statuses.find((one) => one === typed['status'])
  if (!status) wrong('status', t(w.choose, lang))
  const source = text('source')
  const announcedOn = tidy(typed['announcedOn']) === '' ? undefined : date('announcedOn')
  if (announcedOn && on !== '' && announcedOn > on) wrong('announcedOn', t(w.announcedLater, lang))
  if (errors.length > 0 || !kind || !status) return { errors }
  return { day: { on, name: { ko, en }, kind, status, source, ...(announcedOn ? { announcedOn } : {}) } }
}

/** The day as the confirming form sends it again. */
export function typedOf(day: Holiday): Typed {
  return {
    on: day.on,
    nameKo: day.name.ko,
    nameEn: day.name.en,
    kind: day.kind,
    status: day.status,
    source: day.source,
    ...(day.announcedOn ? { announcedOn: day.announcedOn } : {}),
  }
}
