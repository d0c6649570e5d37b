// The search page: a form that keeps what was typed, and what was found. What was typed is posted, never in an address.
import { type Html, html, when } from '#kit/html'
import { formatDate, type Language, t } from '#kit/i18n'
import { maskName } from '#people'
import { button, emptyState, errorSummary, type FormError, form, heading, notice, table, textField } from '#site'
import type { Found, Hit } from '../search/find.ts'
import { typedMax } from '../search/query.ts'
import { kindLabels, stageLabels } from '../words/labels.ts'
import { placeLabels, searchWords as w } from '../words/search.ts'

export const searchPath = '/staff/search'

export type SearchView = {
  readonly lang: Language
  readonly zone: string
  readonly typed: string
  readonly errors: readonly FormError[]
  readonly found?: Found
}

export function searchMain(view: SearchView): Html {
  const { lang, typed, errors, found } = view
  const ask = form(
    { action: searchPath, label: t(w.title, lang) },
    textField({
      lang,
      name: 'q',
      label: t(w.typed, lang),
      hint: t(w.hint, lang),
      error: errors[0]?.message,
      value: typed,
      type: 'search',
      autocomplete: 'off',
      spellcheck: false,
      maxLength: typedMax,
    }),
    button({ label: t(w.go, lang) }),
  )
  return html`${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${errorSummary({ lang, errors })}${ask}${when(found, (held) => results(view, held))}`
}

function results(view: SearchView, { hits, next, cutOff }: Found): Html {
  const { lang, typed } = view
  const list =
    hits.length === 0
      ? when(!cutOff, () => emptyState({ title: t(w.none, lang), body: t(w.noneHint, lang) }))
      : table({
          caption: t(w.caption, lang),
          columns: [w.number, w.subject, w.kind, w.stage, w.petitioner, w.arrived, w.where].map((label) => ({
            label: t(label, lang),
          })),
          rows: hits.map((hit) => ({ key: hit.number, cells: cellsOf(hit, view) })),
          narrow: 'stack',
        })
  const further = when(next, (before) =>
    form(
      { action: searchPath, hidden: { q: typed, before }, inline: true },
      button({ label: t(w.next, lang), kind: 'secondary' }),
    ),
  )
  const cut = when(cutOff, () =>
    notice({ lang, tone: 'warning', title: t(w.cutOff, lang), body: html`<p>${t(w.narrow, lang)}</p>` }),
  )
  return html`<div class="queue" role="status">${list}</div>${cut}${further}`
}

function cellsOf(hit: Hit, { lang, zone }: SearchView): (string | Html)[] {
  return [
    html`<a class="keep" href="/staff/petitions/${hit.number}" data-row-link>${hit.number}</a>`,
    html`<div class="queue-title">${hit.title}</div>`,
    html`<span class="whole">${t(kindLabels[hit.kind], lang)}</span>`,
    html`<span class="whole">${t(stageLabels[hit.state], lang)}</span>`,
    html`<span class="keep">${maskName(hit.name ?? '')}</span>`,
    html`<span class="keep">${formatDate(hit.arrivedAt, lang, zone)}</span>`,
    hit.places.map((place) => t(placeLabels[place], lang)).join(', '),
  ]
}
