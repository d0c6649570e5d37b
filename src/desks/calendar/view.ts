// The calendar's pages: a year, the form for a day off, and what it would move.
import type { Preview } from '#clocks'
import type { CivilDate, Instant, Words } from '#engine'
import { type Html, html, when } from '#kit/html'
import { formatDate, formatDateTime, formatNumber, type Language, t } from '#kit/i18n'
import type { Directory } from '#people'
import {
  button,
  buttonRow,
  emptyState,
  errorOf,
  errorSummary,
  type FormError,
  figureTiles,
  form,
  heading,
  linkButton,
  notice,
  radioGroup,
  section,
  summaryList,
  table,
  tabs,
  tag,
  textField,
} from '#site'
import { kinds, statuses, type Typed } from './day-form.ts'
import { kindWords, statusWords, w } from './words.ts'
import type { Year } from './year.ts'

export const calendarPath = '/staff/calendar'
export type Context = { readonly lang: Language; readonly zone: string; readonly directory: Directory }

export function yearMain(
  view: {
    readonly year: Year
    readonly years: readonly number[]
    readonly horizon: CivilDate
    readonly left: number
    readonly near: boolean
    readonly mayAdd: boolean
    readonly moved: number | undefined
  },
  context: Context,
): Html {
  const { lang, zone, directory } = context
  const { year } = view
  const add = linkButton({ label: t(w.add, lang), href: `${calendarPath}/new`, kind: 'secondary' })
  const horizonWords = t(w.horizon, lang, formatDate(view.horizon, lang))
  const off =
    year.off.length === 0
      ? emptyState({ title: t(w.noneOff, lang) })
      : table({
          caption: t(w.off, lang),
          captionHidden: true,
          narrow: 'stack',
          columns: [
            { label: t(w.day, lang) },
            { label: t(w.name, lang) },
            { label: t(w.kind, lang) },
            { label: t(w.status, lang) },
            { label: t(w.source, lang) },
            { label: t(w.announcedOn, lang) },
            { label: t(w.from, lang) },
          ],
          rows: year.off.map((day) => {
            const officer = directory.officer(day.recorded?.by)
            const who = (lang === 'ko' ? officer?.nameKo : officer?.nameEn) ?? day.recorded?.by ?? ''
            return {
              key: day.on,
              cells: [
                html`<time class="keep" datetime="${day.on}">${formatDate(day.on, lang)}</time>`,
                day.name[lang],
                html`<span class="keep">${t(kindWords[day.kind], lang)}</span>`,
                day.status === 'in force'
                  ? t(statusWords[day.status], lang)
                  : tag({ text: t(statusWords[day.status], lang), tone: 'info' }),
                day.source,
                day.announcedOn ? formatDate(day.announcedOn, lang) : t(w.none, lang),
                day.recorded
                  ? t(w.added, lang, who, formatDateTime(day.recorded.at, lang, zone))
                  : html`<span class="keep">${t(w.charter, lang)}</span>`,
              ],
            }
          }),
        })
  return html`${when(view.moved !== undefined, () => notice({ lang, tone: 'success', title: t(w.done, lang, formatNumber(view.moved ?? 0)), announced: true }))}${heading({ title: t(w.title, lang), lead: t(w.lead, lang), ...(view.mayAdd ? { beside: add } : {}) })}${
    view.near
      ? notice({ lang, tone: 'warning', title: t(w.near, lang, view.left), body: horizonWords })
      : html`<p>${horizonWords}</p>`
  }${tabs({
    label: t(w.years, lang),
    items: view.years.map((one) => ({
      label: String(one),
      href: `${calendarPath}?year=${one}`,
      current: one === year.year,
    })),
  })}${section({ title: t(w.off, lang) }, off)}${section(
    { title: t(w.months, lang) },
    table({
      caption: t(w.months, lang),
      captionHidden: true,
      columns: [{ label: t(w.month, lang) }, { label: t(w.workingDays, lang), align: 'end' }],
      rows: [
        ...year.months.map((count, place) => ({ cells: [t(w.monthOf, lang, place + 1), count] })),
        { cells: [t(w.whole, lang), year.months.reduce((sum, count) => sum + count, 0)] },
      ],
    }),
  )}`
}

export function dayFormMain(
  view: { readonly typed: Typed; readonly errors: readonly FormError[] },
  lang: Language,
): Html {
  const { typed, errors } = view
  const line = (
    name: string,
    label: string,
    more: { hint?: string; width?: 'medium' | 'full'; required?: boolean } = {},
  ) =>
    textField({
      lang,
      name,
      label,
      value: typed[name],
      required: more.required ?? true,
      width: more.width ?? 'full',
      autocomplete: 'off',
      error: errorOf(errors, name),
      ...(more.hint ? { hint: more.hint } : {}),
    })
  const date = { hint: t(w.dateHint, lang), width: 'medium' as const }
  return html`${heading({ title: t(w.add, lang), lead: t(w.addLead, lang) })}${errorSummary({ lang, errors })}${form(
    { action: `${calendarPath}/preview` },
    line('on', t(w.day, lang), date),
    line('nameKo', t(w.nameKo, lang)),
    line('nameEn', t(w.nameEn, lang)),
    radioGroup({
      lang,
      name: 'kind',
      label: t(w.kind, lang),
      required: true,
      shape: 'inline',
      value: typed['kind'],
      error: errorOf(errors, 'kind'),
      options: kinds.map((kind) => ({ value: kind, label: t(kindWords[kind], lang) })),
    }),
    radioGroup({
      lang,
      name: 'status',
      label: t(w.status, lang),
      required: true,
      shape: 'inline',
      value: typed['status'],
      error: errorOf(errors, 'status'),
      options: statuses.map((status) => ({ value: status, label: t(statusWords[status], lang) })),
    }),
    line('source', t(w.source, lang), { hint: t(w.sourceHint, lang) }),
    line('announcedOn', t(w.announcedOn, lang), { ...date, required: false }),
    buttonRow(
      button({ label: t(w.preview, lang), size: 'large' }),
      linkButton({ label: t(w.back, lang), href: calendarPath, kind: 'tertiary', size: 'large' }),
    ),
  )}`
}

export type MovedLine = {
  readonly number: string
  readonly promise: Words
  readonly from: Instant
  readonly to: Instant
}

export function previewMain(
  view: { readonly typed: Typed; readonly preview: Preview; readonly lines: readonly MovedLine[] },
  context: Context,
): Html {
  const { lang, zone } = context
  const { typed, preview, lines } = view
  return html`${heading({ title: t(w.previewTitle, lang) })}${summaryList({
    rows: [
      { term: t(w.day, lang), value: formatDate(typed['on'] ?? '', lang) },
      { term: t(w.name, lang), value: `${typed['nameKo']} / ${typed['nameEn']}` },
      { term: t(w.source, lang), value: typed['source'] ?? '' },
    ],
  })}${figureTiles([
    { label: t(w.matters, lang), value: t(w.count, lang, formatNumber(preview.matters)) },
    { label: t(w.clocks, lang), value: t(w.count, lang, formatNumber(preview.clocks)) },
  ])}${
    lines.length === 0
      ? html`<p>${t(w.nothingMoves, lang)}</p>`
      : table({
          caption: t(w.firstFifty, lang),
          columns: [
            { label: t(w.petition, lang) },
            { label: t(w.promise, lang) },
            { label: t(w.before, lang) },
            { label: t(w.after, lang) },
          ],
          rows: lines.map((line) => ({
            cells: [
              line.number,
              line.promise[lang],
              formatDateTime(line.from, lang, zone),
              formatDateTime(line.to, lang, zone),
            ],
          })),
        })
  }${notice({ lang, tone: 'warning', title: t(w.cannotUndo, lang), body: t(w.told, lang) })}${form(
    { action: `${calendarPath}/confirm`, hidden: typed },
    buttonRow(
      button({ label: t(w.confirm, lang), size: 'large' }),
      linkButton({ label: t(w.back, lang), href: calendarPath, kind: 'tertiary', size: 'large' }),
    ),
  )}`
}
