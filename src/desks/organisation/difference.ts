// Changes told in words: each field before and after, and what follows from them for roles, accounts and petitions.
import { type Html, html } from '#kit/html'
import { formatDate, t } from '#kit/i18n'
import { type Change, fieldWords, type Organisation, roleWords } from '#people'
import { named, type View } from './context.ts'
import { w } from './words.ts'

type Fields = { readonly [field: string]: unknown }
export type DifferenceLine = {
  readonly who: string
  readonly field: string
  readonly before: string
  readonly after: string
}

export const fieldLabel = (field: string, lang: View['lang']): string =>
  field in fieldWords ? t(fieldWords[field as keyof typeof fieldWords], lang) : field

/** A value as a page shows it. */
export function shownValue(field: string, value: unknown, { lang, directory }: View, held?: Organisation): string {
  if (value === true) return t(w.yes, lang)
  if (value === false) return t(w.no, lang)
  if (typeof value !== 'string' || value === '') return field === 'parentId' ? t(w.top, lang) : t(w.empty, lang)
  if (field === 'parentId' || field === 'officeId') {
    const office = held?.offices.get(value) ?? directory.office(value)
    return office ? named(office, lang) : value
  }
  if (field === 'photo') return value.slice(0, 8)
  return value
}

export function differenceLines(held: Organisation, after: Organisation, changes: readonly Change[], view: View) {
  const { lang } = view
  return changes.flatMap((change): DifferenceLine[] => {
    const map = (one: Organisation) => (change.kind === 'office' ? one.offices : one.officers)
    const before = map(held).get(change.id) as Fields | undefined
    const then = map(after).get(change.id) as (Fields & { nameKo: string; nameEn: string }) | undefined
    const isNew = before === undefined
    return Object.entries(change.changes)
      .filter(([, value]) => !(isNew && (value === '' || value === null || value === false)))
      .filter(([field]) => !(isNew && field === 'ended'))
      .map(([field, value]) => ({
        who: then ? named(then, lang) : change.id,
        field: fieldLabel(field, lang),
        before: isNew ? '' : shownValue(field, before[field], view, held),
        after: shownValue(field, value, view, after),
      }))
  })
}

/** What follows beyond the fields themselves, each as a sentence. */
export function effects(
  held: Organisation,
  after: Organisation,
  changes: readonly Change[],
  from: string,
  view: View,
): readonly (string | Html)[] {
  const { lang, directory } = view
  const lines: string[] = [from <= held.day ? t(w.effectNow, lang) : t(w.effectThen, lang, formatDate(from, lang))]
  for (const change of changes) {
    if (change.kind === 'office') {
      const office = after.offices.get(change.id)
      if (office?.ended && change.changes.ended) lines.push(t(w.effectEnded, lang, named(office, lang)))
      continue
    }
    const before = held.officers.get(change.id)
    const then = after.officers.get(change.id)
    if (!before || !then) continue
    const roles = before.grants
      .filter((grant) => grant.officeId === before.officeId)
      .map((grant) => t(w.roleAt, lang, t(roleWords[grant.role], lang), nameOfOffice(grant.officeId, directory, lang)))
    if (then.ended && !before.ended) lines.push(t(w.effectLeft, lang, named(then, lang)))
    else if (!then.ended && before.ended) lines.push(t(w.effectReturned, lang, named(then, lang)))
    else if (then.officeId !== before.officeId && roles.length > 0)
      lines.push(t(w.effectMoved, lang, named(then, lang), roles.join(', ')))
  }
  lines.push(t(w.effectKept, lang))
  return lines.map((line) => html`${line}`)
}

function nameOfOffice(officeId: string, directory: View['directory'], lang: View['lang']): string {
  const office = directory.office(officeId)
  return office ? named(office, lang) : officeId
}
