// The records pages: what is kept how long, what waits to be destroyed, holds, and each certificate.
import type { Instant } from '#engine'
import { each, type Html, html, when } from '#kit/html'
import { formatDate, formatDateTime, formatNumber, type Language, t, type Words } from '#kit/i18n'
import type { Directory, Hold } from '#people'
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
  textField,
} from '#site'
import type { RecordClassName } from './classes.ts'
import type { Destruction } from './destruction.ts'
import { classLabels, w } from './words.ts'

export const recordsPath = '/staff/records'
/** 표준 개인정보 보호지침: without delay is within five days. */
const lateMs = 5 * 86_400_000

export type Ground = {
  readonly lang: Language
  readonly zone: string
  readonly now: Instant
  readonly directory: Directory
}
export type ClassLine = {
  readonly name: RecordClassName
  readonly years: number
  readonly source: string
  readonly before: Instant
}
export type ShownHold = Hold & { readonly number: string }
export type RecordsPage = {
  readonly classes: readonly ClassLine[]
  readonly underWay: readonly Destruction[]
  readonly holds: readonly ShownHold[]
  readonly done: readonly Destruction[]
  readonly next?: string | undefined
  readonly mayHold: boolean
  readonly said?: Words | undefined
  readonly errors?: readonly FormError[] | undefined
  readonly typed?: { readonly [name: string]: string } | undefined
}

const nameOf = (officerId: string | undefined | null, { directory, lang }: Ground) => {
  const officer = directory.officer(officerId)
  return officer ? (lang === 'ko' ? officer.nameKo : officer.nameEn) : (officerId ?? '')
}

export function recordsMain(page: RecordsPage, ground: Ground): Html {
  const { lang, zone } = ground
  const { errors = [] } = page
  return html`${errorSummary({ lang, errors })}${when(page.said, (said) => notice({ lang, tone: 'success', body: t(said, lang), announced: true }))}${heading(
    { title: t(w.title, lang), lead: t(w.lead, lang) },
  )}${section({ title: t(w.underWay, lang) }, underWayView(page, ground))}${section(
    { title: t(w.holds, lang) },
    holdsView(page, ground),
  )}${section(
    { title: t(w.classes, lang) },
    table({
      caption: t(w.classes, lang),
      captionHidden: true,
      narrow: 'stack',
      columns: [w.class, w.period, w.source, w.before].map((label) => ({ label: t(label, lang) })),
      rows: page.classes.map(({ name, years, source, before }) => ({
        cells: [t(classLabels[name], lang), t(w.years, lang, years), source, formatDate(before, lang, zone)],
      })),
    }),
  )}${section({ title: t(w.done, lang) }, doneView(page, ground))}`
}

function underWayView({ underWay, typed = {}, errors = [] }: RecordsPage, { lang, zone, now }: Ground): Html {
  if (underWay.length === 0) return emptyState({ title: t(w.nothing, lang) })
  return each(underWay, (one) => {
    const late = one.approvedAt === null && now - one.proposedAt > lateMs
    const mine = typed['destruction'] === one.destructionId
    return html`<article class="clock">${summaryList({
      dense: true,
      rows: [
        { term: t(w.class, lang), value: t(classLabels[one.class], lang) },
        { term: t(w.endedBefore, lang), value: formatDateTime(one.endedBefore, lang, zone) },
        { term: t(w.listed, lang), value: formatNumber(one.listed) },
        { term: t(w.proposedAt, lang), value: formatDateTime(one.proposedAt, lang, zone) },
        {
          term: t(w.state, lang),
          value: html`${tag({ text: t(one.approvedAt === null ? w.proposed : w.approved, lang), tone: 'info' })}${when(late, () => html` ${tag({ text: t(w.late, lang), tone: 'danger' })}`)}`,
        },
      ],
    })}${when(one.approvedAt === null, () =>
      form(
        { action: `${recordsPath}/ask`, hidden: { destruction: one.destructionId } },
        reasonField(lang, askReason(one.class), mine ? typed[askReason(one.class)] : '', errors),
        buttonRow(button({ label: t(w.ask, lang) })),
      ),
    )}</article>`
  })
}

/** Each form of a page names its fields apart. */
export const askReason = (name: RecordClassName) => `reason-${name.replace(' ', '-')}`

function reasonField(lang: Language, name: string, value: string | undefined, errors: readonly FormError[]): Html {
  return textField({
    lang,
    name,
    label: t(w.reason, lang),
    hint: t(w.reasonHint, lang),
    required: true,
    maxLength: 200,
    autocomplete: 'off',
    value,
    error: errorOf(errors, name),
  })
}

function holdsView({ holds, mayHold, typed = {}, errors = [] }: RecordsPage, ground: Ground): Html {
  const { lang, zone } = ground
  const list =
    holds.length === 0
      ? html`<p>${t(w.noHolds, lang)}</p>`
      : table({
          caption: t(w.holds, lang),
          captionHidden: true,
          narrow: 'stack',
          columns: [w.number, w.kind, w.reason, w.until, w.setBy, w.lift].map((label) => ({ label: t(label, lang) })),
          rows: holds.map((hold) => ({
            cells: [
              hold.number,
              t(w[hold.kind], lang),
              hold.reason,
              hold.untilAt === null ? t(w.open, lang) : formatDate(hold.untilAt, lang, zone),
              `${nameOf(hold.setBy, ground)} · ${formatDate(hold.setAt, lang, zone)}`,
              when(mayHold, () => liftForm(hold, lang)),
            ],
          })),
        })
  const setting = form(
    { action: `${recordsPath}/hold` },
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
      name: 'kind',
      label: t(w.kind, lang),
      required: true,
      shape: 'inline',
      value: typed['kind'],
      options: (['retention', 'secrecy'] as const).map((value) => ({ value, label: t(w[value], lang) })),
      error: errorOf(errors, 'kind'),
    }),
    textField({
      lang,
      name: 'until',
      label: t(w.until, lang),
      hint: t(w.untilHint, lang),
      required: false,
      width: 'medium',
      autocomplete: 'off',
      value: typed['until'],
      error: errorOf(errors, 'until'),
    }),
    reasonField(lang, 'reason', typed['reason'], errors),
    buttonRow(button({ label: t(w.set, lang), kind: 'secondary' })),
  )
  return html`<p>${t(w.holdsLead, lang)}</p>${list}${when(mayHold, () => setting)}`
}

function liftForm(hold: ShownHold, lang: Language): Html {
  return form(
    {
      action: `${recordsPath}/lift`,
      inline: true,
      hidden: { hold: hold.holdId },
      label: `${t(w.lift, lang)} ${hold.number}`,
    },
    html`<input class="input medium" name="reason" aria-label="${t(w.reason, lang)}" maxlength="200" autocomplete="off">`,
    button({ label: t(w.lift, lang), kind: 'tertiary', size: 'small' }),
  )
}

function doneView({ done, next }: RecordsPage, { lang, zone }: Ground): Html {
  if (done.length === 0) return html`<p>${t(w.noneDone, lang)}</p>`
  return html`${table({
    caption: t(w.done, lang),
    captionHidden: true,
    narrow: 'stack',
    columns: [w.certificateNumber, w.class, w.destroyed, w.held, w.doneAt].map((label) => ({ label: t(label, lang) })),
    rows: done.map((one) => ({
      cells: [
        html`<a href="${recordsPath}/${one.number ?? ''}">${one.number ?? ''}</a>`,
        t(classLabels[one.class], lang),
        formatNumber(one.destroyed),
        formatNumber(one.held),
        one.doneAt === null ? '' : formatDateTime(one.doneAt, lang, zone),
      ],
    })),
  })}${pagination({ lang, next })}`
}

export type Certificate = {
  readonly destruction: Destruction
  readonly source: string
  readonly years: number
  readonly askedBy: string
  readonly approvedBy: string
  readonly reason: string
}

export function certificateMain(certificate: Certificate, ground: Ground): Html {
  const { lang, zone } = ground
  const { destruction: one } = certificate
  return html`${heading({ title: `${t(w.certificate, lang)} ${one.number ?? ''}`, lead: t(w.means, lang) })}${summaryList(
    {
      rows: [
        { term: t(w.class, lang), value: t(classLabels[one.class], lang) },
        { term: t(w.period, lang), value: `${t(w.years, lang, certificate.years)} (${certificate.source})` },
        { term: t(w.endedBefore, lang), value: formatDateTime(one.endedBefore, lang, zone) },
        { term: t(w.listed, lang), value: formatNumber(one.listed) },
        { term: t(w.destroyed, lang), value: formatNumber(one.destroyed) },
        { term: t(w.held, lang), value: formatNumber(one.held) },
        { term: t(w.files, lang), value: formatNumber(one.files) },
        { term: t(w.hash, lang), value: html`<code>${one.listHash.toString('hex')}</code>` },
        { term: t(w.reason, lang), value: certificate.reason },
        { term: t(w.askedBy, lang), value: nameOf(certificate.askedBy, ground) },
        { term: t(w.approvedBy, lang), value: nameOf(certificate.approvedBy, ground) },
        { term: t(w.doneAt, lang), value: one.doneAt === null ? '' : formatDateTime(one.doneAt, lang, zone) },
      ],
    },
  )}<p><a href="${recordsPath}/${one.number ?? ''}.json">JSON</a></p>`
}
