// The receipt (접수증, 규칙 별지 제2호서식의 항목): number and secret, what was promised and until when, how it was counted.

import type { Charter } from '#charter'
import type { ClockBook } from '#clocks'
import { each, type Html, html, when } from '#kit/html'
import { formatDateTime, type Language, t } from '#kit/i18n'
import { disclosure, draftArrived, heading, linkButton, notice, receipt, type SummaryRow, section } from '#site'
import { answerPromise } from '../decide/rule.ts'
import type { Handbook } from '../handbook.ts'
import { spacedSecret } from '../number.ts'
import { kindLabels } from '../words/labels.ts'
import { periodText } from '../words/periods.ts'
import { untilWords } from './clock-words.ts'
import type { Matter } from './load-matter.ts'
import { sentencesOf } from './track-clocks.ts'
import { petitionPath } from './track-view.ts'
import { k } from './track-words.ts'

export type ReceiptGiven = {
  readonly matter: Matter
  readonly secret: string
  readonly charter: Pick<Charter, 'sentences'>
  readonly book: ClockBook
  readonly handbook: Pick<Handbook, 'item'>
  readonly inCharge: string
  readonly agency: string
  readonly lang: Language
  readonly now: number
}

export type ReceiptModel = {
  readonly number: string
  readonly secret: string
  readonly promise: string
  readonly sentences: readonly string[]
  readonly why: readonly string[]
  readonly rows: readonly SummaryRow[]
}

export function receiptModel(given: ReceiptGiven): ReceiptModel {
  const { matter, lang, book, now } = given
  const { state, texts, person } = matter
  const zone = book.calendar.zone
  // Until an officer has received it, what is promised is the receipt itself (시행령 제6조제8항).
  const shown = matter.readings.findLast(({ reading }) => reading.promise === answerPromise) ?? matter.readings.at(0)
  const isAnswer = shown?.reading.promise === answerPromise
  const item = state.item ? given.handbook.item(state.item) : undefined
  const itemName = item ? `: ${lang === 'ko' ? item.titleKo : item.titleEn}` : ''
  const promise = shown
    ? t(isAnswer ? k.promisedAnswer : k.promisedIntake, lang, untilWords(shown.reading, lang, zone))
    : ''
  const row = (term: string, value: string | undefined): SummaryRow[] => (value ? [{ term, value }] : [])
  return {
    number: state.number,
    secret: spacedSecret(given.secret),
    promise,
    sentences: shown ? sentencesOf(given.charter, shown.edition.cites, lang) : [],
    why: shown
      ? book.why('petition', matter.facts, now, shown.reading.promise, shown.reading.run).map((step) => step[lang])
      : [],
    rows: [
      ...row(t(k.promised, lang), promise),
      ...row(t(k.subject, lang), texts.get(state.titleId)),
      ...row(t(k.kind, lang), `${kindLabels[state.kind][lang]}${itemName}`),
      ...row(t(k.petitioner, lang), [person?.name, person?.company].filter(Boolean).join(', ')),
      ...row(t(k.sentAt, lang), formatDateTime(state.submittedAt, lang, zone)),
      ...row(
        t(k.receivedAt, lang),
        state.receivedAt === undefined ? undefined : formatDateTime(state.receivedAt, lang, zone),
      ),
      ...row(t(k.within, lang), state.period ? periodText(state.period, lang) : undefined),
      ...row(t(k.filesSent, lang), matter.files.length > 0 ? t(k.fileCount, lang, matter.files.length) : undefined),
      ...row(t(k.inCharge, lang), given.inCharge),
      ...row(t(k.issuer, lang), given.agency),
    ],
  }
}

export function receiptPage(model: ReceiptModel, lang: Language): Html {
  return html`${draftArrived('petition-words')}${draftArrived('petition-person')}${heading({ title: t(k.receiptDone, lang), lead: model.promise })}${notice({ lang, tone: 'warning', body: t(k.receiptLead, lang) })}${receipt(
    {
      lang,
      title: t(k.receiptTitle, lang),
      number: model.number,
      secret: model.secret,
      rows: model.rows,
    },
  )}<div class="button-row">${linkButton({ label: t(k.goTrack, lang), href: petitionPath(model.number), size: 'large' })}<button type="button" class="button secondary large" hidden data-print>${t(k.print, lang)}</button></div>${disclosure(
    {
      summary: t(k.whyTitle, lang),
      body: html`<ol class="plain-list">${each(model.why, (step) => html`<li>${step}</li>`)}</ol>`,
    },
  )}${section(
    { title: t(k.sentenceTitle, lang) },
    each(model.sentences, (sentence) => html`<blockquote class="clock-sentence">${sentence}</blockquote>`),
  )}${section(
    { title: t(k.nextTitle, lang) },
    html`<ol class="plain-list">${each([k.next1, k.next2, k.next3, k.next4], (line) => html`<li>${t(line, lang)}</li>`)}</ol>`,
  )}${when(model.number, html`<div><p class="hint">${t(k.lost, lang)}: ${t(k.lostHow, lang)}</p></div>`)}`
}
