// The page of approvals: what waits, what was, and one request with everything that its answer hangs on.

import { type Html, html, when } from '#kit/html'
import { formatDateTime, type Language, t } from '#kit/i18n'
import type { NoApproval } from '#people'
import { type Approval, approvalKinds, type Directory, noApprovalWords } from '#people'
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
  type Row,
  section,
  summaryList,
  table,
  tag,
  textArea,
} from '#site'
import { approvalsPath } from '../house.ts'
import { officerName } from '../page.ts'
import { stateTones, stateWords, w } from './words.ts'

export type ApprovalContext = { readonly lang: Language; readonly zone: string; readonly directory: Directory }

const stateTag = (approval: Approval, lang: Language) =>
  tag({ text: t(stateWords[approval.state], lang), tone: stateTones[approval.state] })

function list(caption: string, rows: readonly Approval[], { lang, zone, directory }: ApprovalContext): Html {
  return table({
    caption,
    captionHidden: true,
    narrow: 'stack',
    columns: [
      { label: t(w.what, lang) },
      { label: t(w.by, lang) },
      { label: t(w.at, lang) },
      { label: t(w.until, lang) },
      { label: t(w.state, lang) },
    ],
    rows: rows.map(
      (approval): Row => ({
        key: approval.approvalId,
        cells: [
          html`<a href="${approvalsPath}/${approval.approvalId}">${t(approvalKinds[approval.kind].is, lang)}</a>`,
          officerName(directory, approval.requestedBy, lang),
          html`<span class="keep">${formatDateTime(approval.requestedAt, lang, zone)}</span>`,
          html`<span class="keep">${formatDateTime(approval.expiresAt, lang, zone)}</span>`,
          html`<span class="keep">${stateTag(approval, lang)}</span>`,
        ],
      }),
    ),
  })
}

export function approvalsMain(
  view: {
    readonly waiting: readonly Approval[]
    readonly all: readonly Approval[]
    readonly next: string | undefined
    readonly done: 'done' | 'performed' | undefined
  },
  context: ApprovalContext,
): Html {
  const { lang } = context
  return html`${when(view.done, (what) => notice({ lang, tone: 'success', title: t(w[what], lang), announced: true }))}${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${section(
    { title: t(w.waiting, lang) },
    view.waiting.length === 0
      ? emptyState({ title: t(w.noneWaiting, lang) })
      : list(t(w.waiting, lang), view.waiting, context),
  )}${section(
    { title: t(w.all, lang) },
    view.all.length === 0 ? html`<p>${t(w.none, lang)}</p>` : list(t(w.all, lang), view.all, context),
    pagination({ lang, next: view.next }),
  )}`
}

export function approvalMain(
  view: {
    readonly approval: Approval
    readonly why: NoApproval | undefined
    readonly isOwn: boolean
    readonly typed: string
    readonly errors: readonly FormError[]
  },
  { lang, zone, directory }: ApprovalContext,
): Html {
  const { approval, why, errors } = view
  const address = `${approvalsPath}/${approval.approvalId}`
  const moment = (at: number | null) => (at === null ? '' : formatDateTime(at, lang, zone))
  const answers = approval.state === 'waiting' || approval.state === 'expired'
  return html`${heading({ title: t(approvalKinds[approval.kind].is, lang), above: stateTag(approval, lang) })}${errorSummary({ lang, errors })}${summaryList(
    {
      rows: [
        { term: t(w.by, lang), value: officerName(directory, approval.requestedBy, lang) },
        { term: t(w.at, lang), value: moment(approval.requestedAt) },
        { term: t(w.until, lang), value: moment(approval.expiresAt) },
        { term: t(w.reason, lang), value: approval.reason },
        { term: t(w.subject, lang), value: html`<span translate="no">${approval.subject}</span>` },
        { term: t(w.proposal, lang), value: proposalList(approval.proposal) },
        ...(approval.answeredBy
          ? [
              {
                term: t(w.answeredBy, lang),
                value: `${officerName(directory, approval.answeredBy, lang)} · ${moment(approval.answeredAt)}`,
              },
              { term: t(w.words, lang), value: approval.words },
            ]
          : []),
        ...(approval.usedBy
          ? [
              {
                term: t(w.usedBy, lang),
                value: `${officerName(directory, approval.usedBy, lang)} · ${moment(approval.usedAt)}`,
              },
            ]
          : []),
      ],
    },
  )}${when(answers && why && !view.isOwn, () => notice({ lang, tone: 'info', body: t(noApprovalWords[why?.noApproval ?? 'UNKNOWN'], lang) }))}${when(
    approval.state === 'waiting' && (view.isOwn || !why),
    () =>
      section(
        { title: t(w.give, lang), ...(view.isOwn ? { lead: t(w.withdrawLead, lang) } : {}) },
        form(
          { action: address },
          textArea({
            lang,
            name: 'words',
            label: t(w.answerWords, lang),
            hint: t(w.answerHint, lang),
            rows: 3,
            required: true,
            value: view.typed,
            error: errorOf(errors, 'words'),
          }),
          view.isOwn
            ? buttonRow(button({ label: t(w.withdraw, lang), kind: 'secondary', name: 'answer', value: 'withdrawn' }))
            : buttonRow(
                button({ label: t(w.approve, lang), name: 'answer', value: 'approved' }),
                button({ label: t(w.refuse, lang), kind: 'secondary', name: 'answer', value: 'refused' }),
              ),
        ),
      ),
  )}`
}

/** What would be done, field by field as it was asked: numbers, ids and settings of ours. What is sealed says nothing. */
function proposalList(proposal: unknown): Html {
  if (proposal === null || typeof proposal !== 'object') return html`${String(proposal ?? '–')}`
  const rows = Object.entries(proposal).map(([term, value]) => ({
    term,
    value: term.endsWith('Sealed') ? '••••' : typeof value === 'object' ? JSON.stringify(value) : String(value),
  }))
  return html`<div translate="no">${summaryList({ dense: true, rows })}</div>`
}
