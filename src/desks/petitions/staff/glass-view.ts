// The break-glass page: the form, and what was opened by whom and why.
import { type Html, html, when } from '#kit/html'
import { formatDateTime, type Language, t } from '#kit/i18n'
import type { Directory, GlassOpening } from '#people'
import {
  button,
  emptyState,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  notice,
  table,
  textArea,
  textField,
} from '#site'
import { glassWords as w } from '../words/glass.ts'

export const glassPath = '/staff/break-glass'

export type GlassView = {
  readonly lang: Language
  readonly zone: string
  readonly directory: Directory
  readonly mayBreak: boolean
  readonly watches: boolean
  readonly openings: readonly (GlassOpening & { readonly number: string; readonly stands: boolean })[]
  readonly errors?: readonly FormError[]
  readonly typed?: { readonly [field: string]: string }
  /** The number that was opened just now. */
  readonly opened?: string
}

export function glassMain(view: GlassView): Html {
  const { lang, errors = [], typed = {}, opened, mayBreak, watches } = view
  const done = when(opened, (number) =>
    notice({
      lang,
      tone: 'success',
      title: t(w.done, lang),
      body: html`<p><a href="/staff/petitions/${number}">${t(w.openIt, lang)} ${number}</a></p>`,
      announced: true,
    }),
  )
  const ask = when(mayBreak, () =>
    form(
      { action: glassPath, label: t(w.title, lang) },
      textField({
        lang,
        name: 'number',
        label: t(w.number, lang),
        value: typed['number'] ?? '',
        error: errorOf(errors, 'number'),
        maxLength: 50,
        autocomplete: 'off',
      }),
      textArea({
        lang,
        name: 'reason',
        label: t(w.reason, lang),
        hint: t(w.reasonHint, lang),
        value: typed['reason'] ?? '',
        error: errorOf(errors, 'reason'),
        rows: 3,
        maxLength: 300,
      }),
      button({ label: t(w.go, lang), kind: 'primary' }),
    ),
  )
  return html`${done}${heading({ title: t(w.title, lang), lead: t(mayBreak ? w.lead : w.watchLead, lang) })}${errorSummary({ lang, errors })}${ask}${when(watches, () => list(view))}`
}

function list({ lang, zone, openings, directory }: GlassView): Html {
  if (openings.length === 0) return emptyState({ title: t(w.none, lang) })
  return table({
    caption: t(w.title, lang),
    columns: [w.number, w.who, w.when, w.until, w.reason].map((label) => ({ label: t(label, lang) })),
    rows: openings.map((opening) => {
      const officer = directory.officer(opening.officerId)
      return {
        key: opening.openingId,
        cells: [
          html`<a class="keep" href="/staff/petitions/${opening.number}">${opening.number}</a>`,
          (lang === 'ko' ? officer?.nameKo : officer?.nameEn) ?? opening.officerId,
          html`<span class="keep">${formatDateTime(opening.openedAt, lang, zone)}</span>`,
          html`<span class="keep">${formatDateTime(opening.endsAt, lang, zone)}${when(opening.stands, () => html` <strong>${t(w.standing, lang)}</strong>`)}</span>`,
          opening.reason,
        ],
      }
    }),
    narrow: 'stack',
  })
}
