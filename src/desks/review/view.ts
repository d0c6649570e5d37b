// The pages of the access review: the month with what stands out, one finding, and the lines behind it.
import type { CivilDate, Instant } from '#engine'
import { each, type Html, html, when } from '#kit/html'
import { formatDate, formatDateTime, formatNumber, type Language, t } from '#kit/i18n'
import { accessWords, type Directory, maskOrigin, purposeWords } from '#people'
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
  summaryList,
  table,
  tag,
  textArea,
  textField,
} from '#site'
import { type HeldFinding, type Line, marks, type Signature } from './review.ts'
import { markLabels, ruleLabels, ruleNumbers, w } from './words.ts'

export const reviewPath = '/staff/access-review'
export type Ground = {
  readonly lang: Language
  readonly zone: string
  readonly directory: Directory
  readonly numbers: ReadonlyMap<string, string>
  readonly phone: string
}
export type MonthPage = {
  /** Such as 2026-11. */
  readonly month: string
  readonly totals: { readonly days: number; readonly opened: number; readonly officers: number }
  readonly findings: readonly HeldFinding[]
  readonly signature: Signature | undefined
  /** The month before the present one, when it is not signed and the 10th is over. */
  readonly unsigned: string | undefined
  readonly said?: string | undefined
  readonly errors?: readonly FormError[]
}

function nameOf(officerId: string | null, { directory, lang }: Ground): string {
  const officer = directory.officer(officerId)
  const office = directory.office(officer?.officeId)
  if (!officer) return officerId ?? ''
  return lang === 'ko'
    ? `${office?.nameKo ?? ''} ${officer.nameKo}`.trim()
    : `${officer.nameEn}, ${office?.nameEn ?? ''}`
}

const markTone = { ok: 'success', ask: 'warning', misuse: 'danger' } as const

export function monthMain(page: MonthPage, ground: Ground): Html {
  const { lang, zone } = ground
  const { month, totals, findings, signature, errors = [] } = page
  const pick = form(
    { action: reviewPath, method: 'get', inline: true, label: t(w.month, lang) },
    textField({ lang, name: 'month', label: t(w.month, lang), value: month, width: 'short', autocomplete: 'off' }),
    button({ label: t(w.go, lang), kind: 'secondary' }),
  )
  const list =
    findings.length === 0
      ? emptyState({ title: t(w.none, lang) })
      : table({
          caption: t(w.findings, lang),
          captionHidden: true,
          narrow: 'stack',
          columns: [w.findings, w.day, w.officer, w.mark].map((label) => ({ label: t(label, lang) })),
          rows: findings.map((finding) => ({
            cells: [
              html`<div><a href="${reviewPath}/findings/${finding.findingId}">${t(ruleLabels[finding.rule], lang)}</a><p class="hint">${t(ruleNumbers[finding.rule], lang, finding.figure, finding.least)}</p></div>`,
              formatDate(finding.day, lang),
              nameOf(finding.officerId, ground),
              finding.mark ? tag({ text: t(markLabels[finding.mark], lang), tone: markTone[finding.mark] }) : '',
            ],
          })),
        })
  const signing = signature
    ? html`<p>${t(w.signedBy, lang, nameOf(signature.signedBy, ground), formatDateTime(signature.signedAt, lang, zone))}</p><div class="as-written">${signature.words}</div>`
    : form(
        { action: `${reviewPath}/sign`, hidden: { month } },
        html`<p>${t(w.signLead, lang)}</p>`,
        textArea({
          lang,
          name: 'words',
          label: t(w.words, lang),
          required: true,
          rows: 3,
          maxLength: 1_000,
          error: errorOf(errors, 'words'),
        }),
        buttonRow(button({ label: t(w.signDo, lang) })),
      )
  return html`${errorSummary({ lang, errors })}${when(page.said, (said) => notice({ lang, tone: 'success', body: said, announced: true }))}${when(page.unsigned, (late) => notice({ lang, tone: 'warning', body: t(w.unsigned, lang, late) }))}${heading(
    { title: `${t(w.title, lang)} ${month}`, lead: t(w.lead, lang) },
  )}${pick}<p>${t(w.totals, lang, formatNumber(totals.opened), formatNumber(totals.officers), formatNumber(totals.days))}</p>${section({ title: t(w.findings, lang) }, list)}${section({ title: t(w.sign, lang) }, signing)}`
}

export type FindingPage = {
  readonly finding: HeldFinding
  readonly errors?: readonly FormError[]
  readonly typed?: { readonly [name: string]: string }
}

export function findingMain({ finding, errors = [], typed = {} }: FindingPage, ground: Ground): Html {
  const { lang, directory, numbers, phone } = ground
  const office = directory.office(directory.officer(finding.officerId)?.officeId)
  const officeName = (lang === 'ko' ? office?.nameKo : office?.nameEn) ?? ''
  const matter = finding.matterId === null ? undefined : (numbers.get(finding.matterId) ?? '')
  return html`${errorSummary({ lang, errors })}${heading({ title: t(ruleLabels[finding.rule], lang), lead: t(ruleNumbers[finding.rule], lang, finding.figure, finding.least) })}${summaryList(
    {
      rows: [
        { term: t(w.day, lang), value: formatDate(finding.day, lang) },
        ...(finding.officerId === null
          ? []
          : [
              {
                term: t(w.officer, lang),
                value: html`${nameOf(finding.officerId, ground)} <a href="${reviewPath}/lines?officer=${finding.officerId}&day=${finding.day}">${t(w.lines, lang)}</a>`,
              },
            ]),
        ...(matter === undefined ? [] : [{ term: t(w.petition, lang), value: matter }]),
        ...(finding.mark === null
          ? []
          : [
              {
                term: t(w.mark, lang),
                value: tag({ text: t(markLabels[finding.mark], lang), tone: markTone[finding.mark] }),
              },
              { term: t(w.words, lang), value: html`<div class="as-written">${finding.words}</div>` },
            ]),
      ],
    },
  )}${when(finding.mark === 'misuse', () =>
    section(
      { title: t(w.notice, lang) },
      html`<p>${t(w.noticeLead, lang)}</p><div class="as-written">${t(w.noticeText, lang, formatDate(finding.day, lang), officeName, phone)}</div>`,
    ),
  )}${section(
    { title: t(w.mark, lang) },
    form(
      { action: `${reviewPath}/findings/${finding.findingId}` },
      radioGroup({
        lang,
        name: 'mark',
        label: t(w.mark, lang),
        required: true,
        shape: 'inline',
        value: typed['mark'],
        options: marks.map((value) => ({ value, label: t(markLabels[value], lang) })),
        error: errorOf(errors, 'mark'),
      }),
      textArea({
        lang,
        name: 'words',
        label: t(w.words, lang),
        required: true,
        rows: 3,
        maxLength: 1_000,
        value: typed['words'],
        error: errorOf(errors, 'words'),
      }),
      buttonRow(button({ label: t(w.keep, lang) })),
    ),
  )}`
}

export type LinesPage = {
  readonly officerId: string
  readonly day: CivilDate
  readonly lines: readonly Line[]
  readonly next?: string | undefined
}

export function linesMain({ officerId, day, lines, next }: LinesPage, ground: Ground): Html {
  const { lang, zone, numbers } = ground
  const label = (
    table: { readonly [code: string]: { readonly ko: string; readonly en: string } },
    code: string | null,
  ) => (code === null ? '' : (table[code]?.[lang] ?? code))
  const at = (instant: Instant) => formatDateTime(instant, lang, zone)
  return html`${heading({ title: t(w.linesTitle, lang), lead: `${nameOf(officerId, ground)} · ${formatDate(day, lang)}` })}${
    lines.length === 0
      ? emptyState({ title: t(w.noLines, lang) })
      : table({
          caption: t(w.linesTitle, lang),
          captionHidden: true,
          narrow: 'stack',
          columns: [w.at, w.action, w.purpose, w.petition, w.origin].map((one) => ({ label: t(one, lang) })),
          rows: lines.map((line) => ({
            cells: [
              at(line.at),
              label(accessWords, line.action),
              label(purposeWords, line.purpose),
              html`${each(line.matterIds, (id) => html`${numbers.get(id) ?? ''} `)}`,
              maskOrigin(line.origin),
            ],
          })),
        })
  }${pagination({ lang, next })}`
}
