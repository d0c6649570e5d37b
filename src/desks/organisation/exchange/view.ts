// The pages of files in and out: what to choose, what would change, which rows are wrong.
import { type Html, html, when } from '#kit/html'
import { formatNumber, type Language, t } from '#kit/i18n'
import { fieldWords, refusalWords } from '#people'
import {
  button,
  buttonRow,
  errorOf,
  errorSummary,
  type FormError,
  figureTiles,
  fileField,
  form,
  heading,
  linkButton,
  notice,
  radioGroup,
  section,
  table,
  textArea,
  textField,
} from '#site'
import { differenceTable } from '../ask-view.ts'
import { staffPath } from '../context.ts'
import { type DifferenceLine, fieldLabel } from '../difference.ts'
import { columnsOf, type ExchangeKind, exchangeKinds } from './columns.ts'
import type { ImportPlan, RowProblem } from './plan-import.ts'
import { x } from './words.ts'

export const filesPath = `${staffPath}/files`
export const exportPath = (kind: ExchangeKind, ending: 'xlsx' | 'csv') => `${filesPath}/${kind}s.${ending}`

const kindWords = { office: x.offices, officer: x.officers } as const

export function filesMain(
  page: {
    readonly typed: { readonly [name: string]: string }
    readonly errors: readonly FormError[]
    readonly done: number | undefined
  },
  lang: Language,
): Html {
  const { typed, errors, done } = page
  const downloads = exchangeKinds.flatMap((kind) =>
    (['xlsx', 'csv'] as const).map((ending) =>
      linkButton({
        label: t(x.download, lang, t(kindWords[kind], lang), ending.toUpperCase()),
        href: exportPath(kind, ending),
        kind: 'secondary',
      }),
    ),
  )
  return html`${when(done !== undefined, () => notice({ lang, tone: 'success', title: t(x.done, lang, formatNumber(done ?? 0)), announced: true }))}${heading({ title: t(x.title, lang), lead: t(x.lead, lang) })}${errorSummary({ lang, errors })}${section(
    { title: t(x.export, lang), lead: t(x.exportLead, lang) },
    buttonRow(...downloads),
  )}${section(
    { title: t(x.import, lang), lead: t(x.importLead, lang) },
    form(
      { action: filesPath, files: true },
      radioGroup({
        lang,
        name: 'kind',
        label: t(x.what, lang),
        required: true,
        shape: 'inline',
        value: typed['kind'],
        error: errorOf(errors, 'kind'),
        options: exchangeKinds.map((kind) => ({ value: kind, label: t(kindWords[kind], lang) })),
      }),
      fileField({
        lang,
        name: 'file',
        label: t(x.file, lang),
        hint: t(x.fileHint, lang),
        required: true,
        accept: '.xlsx,.csv',
        error: errorOf(errors, 'file'),
      }),
      textField({
        lang,
        name: 'from',
        label: t(x.from, lang),
        hint: t(x.fromHint, lang),
        required: false,
        width: 'short',
        autocomplete: 'off',
        value: typed['from'],
        error: errorOf(errors, 'from'),
      }),
      buttonRow(
        button({ label: t(x.look, lang) }),
        linkButton({ label: t(x.back, lang), href: staffPath, kind: 'tertiary' }),
      ),
    ),
  )}`
}

export const linesShownMax = 200

export function importPreviewMain(
  page: {
    readonly importId: string
    readonly counts: ImportPlan['counts']
    readonly lines: readonly DifferenceLine[]
    readonly effects: readonly (string | Html)[]
    readonly stale: boolean
  },
  lang: Language,
): Html {
  const { counts } = page
  const tile = (label: string, n: number) => ({ label, value: t(x.count, lang, formatNumber(n)) })
  return html`${when(page.stale, () => notice({ lang, tone: 'warning', body: t(x.stale, lang), announced: true }))}${heading({ title: t(x.previewTitle, lang) })}${figureTiles(
    [
      tile(t(x.added, lang), counts.added),
      tile(t(x.changed, lang), counts.changed),
      tile(t(x.ended, lang), counts.ended),
      tile(t(x.untouched, lang), counts.untouched),
    ],
  )}${section(
    { title: t(x.firstLines, lang, formatNumber(Math.min(linesShownMax, page.lines.length))) },
    differenceTable(page.lines.slice(0, linesShownMax), lang),
  )}${when(page.effects.length > 0, () => html`<ul class="plain-list">${page.effects.map((line) => html`<li>${line}</li>`)}</ul>`)}${form(
    { action: `${filesPath}/${page.importId}` },
    buttonRow(
      button({ label: t(x.confirm, lang), size: 'large' }),
      linkButton({ label: t(x.back, lang), href: filesPath, kind: 'tertiary', size: 'large' }),
    ),
  )}`
}

export function wrongRowsMain(
  page: { readonly kind: ExchangeKind; readonly problems: readonly RowProblem[]; readonly count: number },
  lang: Language,
): Html {
  const title = t(x.wrongTitle, lang, formatNumber(page.count))
  return html`${heading({ title, lead: t(x.wrongLead, lang) })}${table({
    caption: title,
    captionHidden: true,
    narrow: 'stack',
    columns: [{ label: t(x.row, lang) }, { label: t(x.code, lang) }, { label: t(x.why, lang) }],
    rows: page.problems.map((one) => ({ cells: [String(one.row), one.id.slice(0, 64), problemWords(one, lang)] })),
  })}${buttonRow(linkButton({ label: t(x.back, lang), href: filesPath, kind: 'secondary' }))}`
}

function problemWords({ problem }: RowProblem, lang: Language): string {
  switch (problem.code) {
    case 'SAME_ID':
      return t(x.SAME_ID, lang, String(problem.other))
    case 'NO_ID':
      return t(x.NO_ID, lang)
    case 'NOT_YES_NO':
      return t(x.NOT_YES_NO, lang)
    default: {
      const field = 'field' in problem && problem.field ? `${fieldLabel(problem.field, lang)}: ` : ''
      return `${field}${refusalWords(problem, lang)}`
    }
  }
}

export const knownColumns = (kind: ExchangeKind, lang: Language): string =>
  columnsOf[kind].map((column) => fieldWords[column][lang]).join(', ')

/** More than a hundred people in one file need a second person (R14). */
export function fourEyesMain(
  page: {
    readonly action: string
    readonly count: number
    readonly approvalId: string
    readonly asked: boolean
    readonly errors: readonly FormError[]
  },
  lang: Language,
): Html {
  const { errors } = page
  return html`${when(page.asked, () => notice({ lang, tone: 'success', body: t(x.asked, lang), announced: true }))}${heading({ title: t(x.export, lang), lead: t(x.eyes, lang, formatNumber(page.count)) })}${errorSummary({ lang, errors })}${
    page.approvalId === ''
      ? form(
          { action: page.action },
          textArea({
            lang,
            name: 'reason',
            label: t(x.reason, lang),
            rows: 3,
            maxLength: 500,
            required: true,
            error: errorOf(errors, 'reason'),
          }),
          buttonRow(
            button({ label: t(x.ask, lang) }),
            linkButton({ label: t(x.back, lang), href: filesPath, kind: 'tertiary' }),
          ),
        )
      : form(
          { action: page.action, hidden: { approval: page.approvalId } },
          html`<p>${t(x.approvalId, lang)}: <code>${page.approvalId}</code></p>`,
          buttonRow(
            button({ label: t(x.get, lang) }),
            linkButton({ label: t(x.back, lang), href: filesPath, kind: 'tertiary' }),
          ),
        )
  }`
}
