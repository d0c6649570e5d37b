// The handbook's pages: the list of items, one item with its editions, the form.
import type { Instant } from '#engine'
import { each, type Html, html, when } from '#kit/html'
import { formatDateTime, formatMoney, type Language, t } from '#kit/i18n'
import type { Directory } from '#people'
import {
  button,
  buttonRow,
  emptyState,
  errorSummary,
  type FormError,
  form,
  heading,
  linkButton,
  notice,
  section,
  summaryList,
  table,
  tag,
} from '#site'
import type { HandbookItem } from '../handbook.ts'
import { periodText } from '../words/periods.ts'
import { handbookWords as w } from '../words/staff.ts'
import type { FormField } from './command-fields.ts'
import { fieldView } from './command-view.ts'

export type Edition = HandbookItem & { readonly recordedAt: Instant; readonly recordedBy: string }
type Context = {
  readonly lang: Language
  readonly zone: string
  readonly directory: Directory
  readonly mayEdit: boolean
}

export const handbookPath = '/staff/handbook'
export const itemHref = (item: string) => `${handbookPath}/${item}`

export function titleOf(item: HandbookItem, lang: Language): string {
  return lang === 'ko' ? item.titleKo : item.titleEn
}

const feeText = (item: HandbookItem, lang: Language) =>
  html`<span class="keep">${item.feeWon === 0 ? t(w.free, lang) : formatMoney(item.feeWon, lang)}</span>`
const receiptText = (item: HandbookItem, lang: Language) =>
  t(item.receipt === 'automatic' ? w.automatic : w.byOfficer, lang)
const officeText = (item: HandbookItem, { lang, directory }: Context) => {
  const office = directory.office(item.officeId)
  return (lang === 'ko' ? office?.nameKo : office?.nameEn) ?? t(w.noOffice, lang)
}
const stateTag = (item: HandbookItem, lang: Language) =>
  item.retired ? tag({ text: t(w.retired, lang), icon: 'none' }) : tag({ text: t(w.inUse, lang), tone: 'success' })

export function handbookList(items: readonly HandbookItem[], context: Context): Html {
  const { lang, mayEdit } = context
  const add = linkButton({ label: t(w.add, lang), href: `${handbookPath}/new`, kind: 'secondary' })
  return html`${heading({ title: t(w.title, lang), lead: t(w.lead, lang), ...(mayEdit ? { beside: add } : {}) })}${
    items.length === 0
      ? emptyState({ title: t(w.nothing, lang) })
      : table({
          caption: t(w.title, lang),
          captionHidden: true,
          narrow: 'stack',
          columns: [
            { label: t(w.name, lang) },
            { label: t(w.period, lang) },
            { label: t(w.fee, lang), align: 'end' },
            { label: t(w.receipt, lang) },
            { label: t(w.office, lang) },
            { label: t(w.state, lang) },
          ],
          rows: items.map((item) => ({
            cells: [
              html`<a href="${itemHref(item.item)}">${titleOf(item, lang)}</a>`,
              periodText(item.period, lang),
              feeText(item, lang),
              receiptText(item, lang),
              officeText(item, context),
              stateTag(item, lang),
            ],
          })),
        })
  }`
}

export function handbookItem(item: HandbookItem, editions: readonly Edition[], context: Context, saved: boolean): Html {
  const { lang, mayEdit } = context
  const papers = item.papers[lang]
  return html`${when(saved, () => notice({ lang, tone: 'success', title: t(w.saved, lang), announced: true }))}${heading(
    {
      title: titleOf(item, lang),
      above: html`<p class="above">${t(w.editionOf, lang, item.edition)} ${stateTag(item, lang)}</p>`,
      ...(mayEdit ? { beside: linkButton({ label: t(w.edit, lang), href: `${itemHref(item.item)}/edit` }) } : {}),
    },
  )}${summaryList({
    rows: [
      { term: t(w.period, lang), value: periodText(item.period, lang) },
      { term: t(w.fee, lang), value: feeText(item, lang) },
      { term: t(w.law, lang), value: item.law },
      { term: t(w.receipt, lang), value: receiptText(item, lang) },
      { term: t(w.office, lang), value: officeText(item, context) },
      {
        term: t(w.papers, lang),
        value:
          papers.length === 0
            ? t(w.free, lang)
            : html`<ul class="plain-list">${each(papers, (paper) => html`<li>${paper}</li>`)}</ul>`,
      },
    ],
  })}${section({ title: t(w.history, lang) }, editionTable(editions, context))}`
}

function editionTable(editions: readonly Edition[], { lang, zone, directory }: Context): Html {
  return table({
    caption: t(w.history, lang),
    captionHidden: true,
    columns: [
      { label: t(w.edition, lang) },
      { label: t(w.recorded, lang) },
      { label: t(w.by, lang) },
      { label: t(w.name, lang) },
      { label: t(w.period, lang) },
      { label: t(w.fee, lang), align: 'end' },
      { label: t(w.papers, lang) },
      { label: t(w.law, lang) },
      { label: t(w.state, lang) },
    ],
    rows: editions.map((item) => {
      const officer = directory.anyOfficer(item.recordedBy)
      return {
        cells: [
          t(w.editionOf, lang, item.edition),
          formatDateTime(item.recordedAt, lang, zone),
          (lang === 'ko' ? officer?.nameKo : officer?.nameEn) ?? item.recordedBy,
          titleOf(item, lang),
          periodText(item.period, lang),
          feeText(item, lang),
          item.papers[lang].join(', '),
          item.law,
          stateTag(item, lang),
        ],
      }
    }),
  })
}

export function handbookFormMain(
  view: {
    readonly action: string
    readonly backHref: string
    readonly isNew: boolean
    readonly edition: number
    readonly fields: readonly FormField[]
    readonly typed: { readonly [name: string]: string }
    readonly errors: readonly FormError[]
    /** Somebody else saved meanwhile: their editions are shown beside what was typed. */
    readonly changed?: readonly Edition[]
  },
  context: Context,
): Html {
  const { lang } = context
  return html`${heading({ title: t(view.isNew ? w.newTitle : w.editTitle, lang), lead: t(w.lead, lang) })}${when(
    view.changed,
    (editions) =>
      notice({
        lang,
        tone: 'danger',
        title: t(w.changed, lang),
        announced: true,
        body: editionTable(editions, context),
      }),
  )}${errorSummary({ lang, errors: view.errors })}${form(
    { action: view.action, hidden: { edition: String(view.edition) } },
    each(view.fields, (field) => fieldView(field, { lang, typed: view.typed, errors: view.errors })),
    buttonRow(
      button({ label: t(w.save, lang), size: 'large' }),
      linkButton({ label: t(w.back, lang), href: view.backHref, kind: 'tertiary', size: 'large' }),
    ),
  )}`
}
