// An absence in words: for whom it may be told why, who acts, and how it stands.
import { type Language, t } from '#kit/i18n'
import type { Directory, Officer } from '#people'
import type { TagProps } from '#site'
import type { AbsenceRow } from '../queries.ts'
import { kindWords, stateWords, w } from '../words/pages.ts'

export type RowContext = {
  readonly lang: Language
  readonly zone: string
  readonly now: number
  readonly directory: Directory
  readonly reader: Officer
  /** Whether the reader leads that office. */
  readonly leads: (officeId: string) => boolean
}

export function nameOf({ directory, lang }: Pick<RowContext, 'directory' | 'lang'>, officerId: string | null): string {
  const officer = directory.officer(officerId)
  return (lang === 'ko' ? officer?.nameKo : officer?.nameEn) ?? officerId ?? ''
}

/** Why somebody is away is for themselves and their head; others read that they are away. */
export function kindOf(row: Pick<AbsenceRow, 'kind' | 'officerId' | 'officeId'>, context: RowContext): string {
  const mayKnow = row.officerId === context.reader.officerId || context.leads(row.officeId)
  return mayKnow ? t(kindWords[row.kind], context.lang) : t(w.away, context.lang)
}

export function standInOf(row: AbsenceRow, context: RowContext): string {
  const { lang, directory, now } = context
  if (row.standInId === null) {
    if (row.askedId === null) return t(w.nobody, lang)
    return t(row.unconfirmed ? w.unconfirmed : w.waitsFor, lang, nameOf(context, row.askedId))
  }
  const name = nameOf(context, row.standInId)
  if (row.state !== 'begun') return name
  const found = directory.standInFor(row.officerId, now)
  if (!found) return name
  if (found.standInId === undefined) return t(w.chainBroken, lang, name)
  return found.path
    .slice(1)
    .map((id) => nameOf(context, id))
    .join(' → ')
}

export function stateTag(row: Pick<AbsenceRow, 'state' | 'standInId' | 'lost'>, lang: Language): TagProps {
  const tone =
    row.state === 'held' || (row.state === 'begun' && (row.standInId === null || row.lost))
      ? 'danger'
      : row.state === 'begun'
        ? 'info'
        : 'neutral'
  return { text: t(stateWords[row.state], lang), tone }
}
