// The officers' pages of the privacy desk: what is to be answered, one request, and registering one made in person.
import type { Instant } from '#engine'
import { type Html, html, when } from '#kit/html'
import { formatDate, formatDateTime, type Language, t } from '#kit/i18n'
import type { Directory } from '#people'
import {
  button,
  buttonRow,
  emptyState,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  notice,
  pagination,
  radioGroup,
  section,
  select,
  summaryList,
  table,
  tag,
  textArea,
  textField,
} from '#site'
import { correctable, grounds, whats } from './facts.ts'
import type { RequestRow } from './list.ts'
import type { RequestState } from './state.ts'
import { doneLabels, fieldLabels, groundLabels, staffWords as s, stageLabels, w, whatLabels } from './words.ts'

export const staffPath = '/staff/data-requests'
type Typed = { readonly [name: string]: string }
export type Ground = {
  readonly lang: Language
  readonly zone: string
  readonly now: Instant
  readonly directory: Directory
}
export type ListPage = {
  readonly rows: readonly (RequestRow & { readonly about: string })[]
  readonly next?: string | undefined
  readonly said?: string | undefined
  readonly errors?: readonly FormError[]
  readonly typed?: Typed
  readonly mayRegister: boolean
}

export function listMain({ rows, next, said, errors = [], typed = {}, mayRegister }: ListPage, ground: Ground): Html {
  const { lang, zone, now, directory } = ground
  const office = (officeId: string | null) => {
    const held = directory.office(officeId)
    return (lang === 'ko' ? held?.nameKo : held?.nameEn) ?? ''
  }
  const list =
    rows.length === 0
      ? emptyState({ title: t(s.empty, lang) })
      : table({
          caption: t(s.title, lang),
          captionHidden: true,
          narrow: 'stack',
          columns: [w.due, w.requestNumber, w.kind, s.petition, s.office].map((label) => ({ label: t(label, lang) })),
          rowHeader: 1,
          rows: rows.map((row) => ({
            cells: [
              html`<div>${row.dueAt === null ? '' : formatDate(row.dueAt, lang, zone)}${when(row.dueAt !== null && row.dueAt < now, () => html` ${tag({ text: t(s.late, lang), tone: 'danger' })}`)}</div>`,
              html`<a href="${staffPath}/${row.number}">${row.number}</a>`,
              t(whatLabels[row.what], lang),
              row.about,
              office(row.officeId),
            ],
          })),
        })
  const register = form(
    { action: staffPath },
    textField({
      lang,
      name: 'number',
      label: t(w.number, lang),
      required: true,
      width: 'medium',
      autocomplete: 'off',
      value: typed['number'],
      error: errorOf(errors, 'number'),
    }),
    radioGroup({
      lang,
      name: 'what',
      label: t(w.what, lang),
      required: true,
      shape: 'inline',
      value: typed['what'],
      options: whats.map((value) => ({ value, label: t(whatLabels[value], lang) })),
      error: errorOf(errors, 'what'),
    }),
    ...correctable.map((field) =>
      textField({
        lang,
        name: `values-${field}`,
        label: `${t(w.values, lang)}: ${t(fieldLabels[field], lang)}`,
        required: false,
        autocomplete: 'off',
        value: typed[`values-${field}`],
        error: errorOf(errors, `values-${field}`),
      }),
    ),
    textArea({
      lang,
      name: 'words',
      label: t(w.words, lang),
      required: false,
      rows: 3,
      maxLength: 2_000,
      value: typed['words'],
      error: errorOf(errors, 'words'),
    }),
    buttonRow(button({ label: t(w.send, lang), kind: 'secondary' })),
  )
  return html`${errorSummary({ lang, errors })}${when(said, (text) => notice({ lang, tone: 'success', body: text, announced: true }))}${heading(
    { title: t(s.title, lang), lead: t(s.lead, lang) },
  )}${list}${pagination({ lang, next })}${when(mayRegister, () => section({ title: t(s.register, lang) }, html`<p>${t(s.registerLead, lang)}</p>`, register))}`
}

export type OnePage = {
  readonly state: RequestState
  readonly dueAt: Instant | null
  readonly about: string
  readonly kept: boolean
  readonly said: string | undefined
  readonly values: { readonly [field: string]: string }
  readonly answer: string | undefined
  readonly mayDecide: boolean
  readonly errors?: readonly FormError[]
  readonly typed?: Typed
}

export function oneMain(page: OnePage, { lang, zone }: Ground): Html {
  const { state, errors = [], typed = {} } = page
  const values = correctable.flatMap((field) =>
    page.values[field] ? [`${t(fieldLabels[field], lang)}: ${page.values[field]}`] : [],
  )
  const decide = form(
    { action: `${staffPath}/${state.number}` },
    when(state.what === 'erase', () => html`<p>${t(page.kept ? s.kept : s.whole, lang)}</p>`),
    radioGroup({
      lang,
      name: 'answer',
      label: t(s.answer, lang),
      required: true,
      shape: 'inline',
      value: typed['answer'],
      options: [
        { value: 'grant', label: t(s.grant, lang) },
        { value: 'refuse', label: t(s.refuse, lang) },
      ],
      error: errorOf(errors, 'answer'),
    }),
    select({
      lang,
      name: 'ground',
      label: t(s.ground, lang),
      required: false,
      value: typed['ground'],
      placeholder: t(s.choose, lang),
      options: grounds.map((value) => ({ value, label: t(groundLabels[value], lang) })),
      error: errorOf(errors, 'ground'),
    }),
    textArea({
      lang,
      name: 'words',
      label: t(s.words, lang),
      hint: t(s.wordsHint, lang),
      required: false,
      rows: 5,
      maxLength: 2_000,
      value: typed['words'],
      error: errorOf(errors, 'words'),
    }),
    buttonRow(button({ label: t(s.send, lang) })),
  )
  return html`${errorSummary({ lang, errors })}${heading({ title: `${t(whatLabels[state.what], lang)} ${state.number}`, above: html`<p class="above">${tag({ text: t(stageLabels[state.stage], lang), tone: 'info' })}</p>` })}${summaryList(
    {
      rows: [
        { term: t(s.petition, lang), value: html`<a href="/staff/petitions/${page.about}">${page.about}</a>` },
        { term: t(w.receivedAt, lang), value: formatDateTime(state.receivedAt, lang, zone) },
        ...(page.dueAt === null ? [] : [{ term: t(w.due, lang), value: formatDate(page.dueAt, lang, zone) }]),
        ...(values.length > 0
          ? [{ term: t(s.values, lang), value: html`<div class="as-written">${values.join('\n')}</div>` }]
          : []),
        ...(page.said ? [{ term: t(s.said, lang), value: html`<div class="as-written">${page.said}</div>` }] : []),
        ...(state.done ? [{ term: t(w.result, lang), value: t(doneLabels[state.done], lang) }] : []),
        ...(state.ground ? [{ term: t(s.ground, lang), value: t(groundLabels[state.ground], lang) }] : []),
        ...(page.answer ? [{ term: t(s.words, lang), value: html`<div class="as-written">${page.answer}</div>` }] : []),
      ],
    },
  )}${when(state.stage === 'open' && page.mayDecide, () => section({ title: t(s.decide, lang) }, decide))}`
}
