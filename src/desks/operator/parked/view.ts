// The pages of parked work: the list, and one piece of it with what may be done.
import { type Html, html, when } from '#kit/html'
import { formatDateTime, type Language, t } from '#kit/i18n'
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
  type SummaryRow,
  section,
  summaryList,
  table,
  tabs,
  textField,
} from '#site'
import { operatorPath } from '../house.ts'
import { type Parked, type ParkedKind, parkedKinds } from './parked.ts'
import { w } from './words.ts'

export const parkedPath = `${operatorPath}/parked`
export type ParkedContext = {
  readonly lang: Language
  readonly zone: string
  readonly numbers: ReadonlyMap<string, string>
}

export function parkedList(
  view: {
    readonly kind: ParkedKind | undefined
    readonly rows: readonly Parked[]
    readonly next: string | undefined
    readonly full: boolean
    readonly done: 'retried' | 'dropped' | 'gone' | undefined
  },
  { lang, zone, numbers }: ParkedContext,
): Html {
  const { kind, rows, done } = view
  return html`${when(done, (what) => notice({ lang, tone: what === 'gone' ? 'info' : 'success', title: t(w[what], lang), announced: true }))}${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${tabs(
    {
      label: t(w.kinds, lang),
      items: [
        { label: t(w.all, lang), href: parkedPath, current: kind === undefined },
        ...parkedKinds.map((one) => ({
          label: t(w[one], lang),
          href: `${parkedPath}?kind=${one}`,
          current: one === kind,
        })),
      ],
    },
  )}${
    rows.length === 0
      ? emptyState({ title: t(w.none, lang) })
      : table({
          caption: t(w.title, lang),
          captionHidden: true,
          narrow: 'stack',
          rowHeader: 1,
          columns: [
            { label: t(w.kind, lang) },
            { label: t(w.what, lang) },
            { label: t(w.since, lang) },
            { label: t(w.why, lang) },
            { label: t(w.matter, lang) },
          ],
          rows: rows.map((row) => ({
            key: `${row.kind} ${row.id}`,
            cells: [
              t(w[row.kind], lang),
              html`<a href="${parkedPath}/${row.kind}/${row.id}">${t(row.what, lang)}</a>`,
              html`<span class="keep">${formatDateTime(row.since, lang, zone)}</span>`,
              html`<span translate="no">${row.why}</span>`,
              numbers.get(row.matterId ?? '') ?? '–',
            ],
          })),
        })
  }${when(view.full && kind === undefined, () => html`<p>${t(w.more, lang)}</p>`)}${pagination({ lang, next: view.next })}`
}

const titles = { job: w.jobTitle, clock: w.clockTitle, notice: w.noticeTitle, settlement: w.settlementTitle } as const
const means = { job: w.jobMeans, clock: w.clockMeans, notice: w.noticeMeans, settlement: w.settlementMeans } as const
export const titleOf = (kind: ParkedKind) => titles[kind]

export function parkedOne(
  view: {
    readonly row: Parked
    readonly more: readonly SummaryRow[]
    readonly typed: { readonly [name: string]: string }
    readonly errors: readonly FormError[]
  },
  { lang, zone, numbers }: ParkedContext,
): Html {
  const { row, errors, typed } = view
  const number = numbers.get(row.matterId ?? '')
  const address = `${parkedPath}/${row.kind}/${row.id}`
  const reason = (name: 'retryReason' | 'dropReason', hint: string) =>
    textField({
      lang,
      name,
      label: t(w[name], lang),
      hint,
      value: typed[name],
      required: true,
      autocomplete: 'off',
      error: errorOf(errors, name),
    })
  return html`${heading({ title: t(titles[row.kind], lang), lead: t(means[row.kind], lang) })}${errorSummary({ lang, errors })}${summaryList(
    {
      rows: [
        { term: t(w.what, lang), value: t(row.what, lang) },
        { term: t(w.since, lang), value: formatDateTime(row.since, lang, zone) },
        { term: t(w.why, lang), value: html`<span translate="no">${row.why}</span>` },
        ...(number ? [{ term: t(w.matter, lang), value: number }] : []),
        ...view.more,
      ],
    },
  )}${when(
    row.kind === 'job',
    () =>
      html`${section(
        { title: t(w.retry, lang) },
        form(
          { action: `${address}/retry` },
          reason('retryReason', t(w.retryHint, lang)),
          buttonRow(button({ label: t(w.retry, lang) })),
        ),
      )}${section(
        { title: t(w.drop, lang) },
        form(
          { action: `${address}/drop` },
          reason('dropReason', t(w.dropHint, lang)),
          buttonRow(button({ label: t(w.drop, lang), kind: 'danger' })),
        ),
      )}`,
  )}${when(row.kind === 'clock', () => form({ action: `${address}/retry` }, buttonRow(button({ label: t(w.tryNow, lang) }))))}${when(
    row.kind === 'settlement',
    () => form({ action: `${address}/retry` }, buttonRow(button({ label: t(w.repair, lang) }))),
  )}`
}
