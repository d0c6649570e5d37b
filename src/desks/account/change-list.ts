// What happened to an account, newest first, as its owner and the operator read it.
import type { Web } from '#channels/web'
import { type Html, html } from '#kit/html'
import { formatDateTime, type Language, t } from '#kit/i18n'
import { readChanges } from '#people'
import { emptyState, section, table } from '#site'
import type { AccountHouse } from './account-house.ts'
import { changeWords, w } from './words.ts'

export async function changeSection(house: AccountHouse, web: Web, officerId: string, lang: Language): Promise<Html> {
  const changes = await readChanges(house.database, officerId)
  const zone = house.charter.calendar.zone
  const nameOf = (id: string) => {
    const officer = web.directory.anyOfficer(id)
    return officer ? (lang === 'ko' ? officer.nameKo : officer.nameEn) : id
  }
  return section(
    { title: t(w.changes, lang) },
    changes.length === 0
      ? emptyState({ title: t(w.noChanges, lang) })
      : table({
          caption: t(w.changes, lang),
          captionHidden: true,
          narrow: 'stack',
          columns: [{ label: t(w.what, lang) }, { label: t(w.when, lang) }, { label: t(w.by, lang) }],
          rows: changes.map((one) => ({
            key: one.changeId,
            cells: [
              t(changeWords[one.what], lang),
              html`<span class="keep">${formatDateTime(one.changedAt, lang, zone)}</span>`,
              nameOf(one.changedBy),
            ],
          })),
        }),
  )
}
