// The page on which a petition is followed.
import { each, type Html, html, when } from '#kit/html'
import { formatDateTime, type Language, t } from '#kit/i18n'
import {
  button,
  buttonRow,
  clockView,
  disclosure,
  emptyState,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  linkButton,
  notice,
  radioGroup,
  section,
  summaryList,
  tag,
  textArea,
  timeline,
} from '#site'
import { fileSize } from './files-view.ts'
import { citizenFileStates } from './form-words.ts'
import { openingsView } from './openings.ts'
import type { HeldFile } from './queries.ts'
import type { ShownDocument, ShownNotice, TrackModel } from './track-presenter.ts'
import { k } from './track-words.ts'

export type TrackPageProps = {
  readonly lang: Language
  readonly zone: string
  readonly model: TrackModel
  readonly key: string
  readonly said?: 'papers' | 'withdrawn' | 'rated'
  readonly errors?: readonly FormError[]
  /** What was chosen and written when the rating came back with an error. */
  readonly rating?: { readonly stars?: string | undefined; readonly words?: string | undefined }
}

const saidWords = { papers: k.papersSent, withdrawn: k.withdrawn, rated: k.rated } as const

export function petitionPath(number: string): string {
  return `/petition/${number}`
}

export function trackPage(props: TrackPageProps): Html {
  const { lang, zone, model, errors = [] } = props
  const path = petitionPath(model.number)
  return html`${errorSummary({ lang, errors })}${when(props.said, (said) => notice({ lang, tone: 'success', body: t(saidWords[said], lang), announced: true }))}${heading(
    {
      title: model.title,
      above: html`${tag({ text: model.stage, tone: model.tone })}`,
      lead: model.sentence,
      beside: form(
        { action: '/track/end', inline: true },
        button({ label: t(k.end, lang), kind: 'tertiary', size: 'small' }),
      ),
    },
  )}${brokenNotice(model, lang)}${when(model.supplement, (asked) =>
    notice({
      lang,
      tone: 'warning',
      title: t(k.supplementTitle, lang),
      body: html`<p class="as-written">${asked.words}</p><p>${asked.by}</p>${linkButton({ label: t(k.supplementSend, lang), href: `${path}/papers` })}`,
    }),
  )}${summaryList({
    rows: [
      { term: t(k.number, lang), value: model.number },
      { term: t(k.inCharge, lang), value: model.inCharge },
    ],
  })}${each(model.answers, (answer) => section({ title: answer.title, beside: html`${when(answer.tag, (text) => tag({ text, tone: 'success' }))}` }, documentBody(answer, lang, zone)))}${when(model.may.rate, () => rateSection(props))}${section(
    { title: t(k.clocksTitle, lang) },
    each(model.clocks.main, (clock) => clockView(clock)),
    when(model.clocks.more.length, (count) =>
      disclosure({
        summary: t(k.moreClocks, lang, count),
        body: html`<div class="choices">${each(model.clocks.more, (clock) => clockView(clock))}</div>`,
      }),
    ),
  )}${section({ title: t(k.timelineTitle, lang) }, timeline({ lang, zone, entries: model.timeline }))}${section(
    { title: t(k.noticesTitle, lang) },
    noticeList(model.notices, lang, zone),
  )}${section(
    { title: t(k.documentsTitle, lang) },
    disclosure({ summary: model.own.title, body: documentBody(model.own, lang, zone) }),
    when(model.files.length, () => fileList(model, lang)),
  )}${section({ title: t(k.openedTitle, lang), id: 'opened' }, openingsView(model.openings, lang), html`<p><a href="/privacy/request?number=${model.number}">${t(k.dataRequest, lang)}</a></p>`)}${when(
    model.may.addPapers || model.may.withdraw,
    () =>
      section(
        { title: t(k.actionsTitle, lang) },
        buttonRow(
          model.may.addPapers
            ? linkButton({ label: t(k.addPapers, lang), kind: 'secondary', href: `${path}/papers` })
            : '',
          model.may.withdraw
            ? linkButton({ label: t(k.withdraw, lang), kind: 'tertiary', href: `${path}/withdraw` })
            : '',
        ),
      ),
  )}<div><p class="hint">${t(k.idle, lang)}</p></div>`
}

function brokenNotice(model: TrackModel, lang: Language): Html {
  return html`${when(model.broken, (broken) =>
    notice({
      lang,
      tone: 'danger',
      title: t(k.brokenTitle, lang),
      body: html`<ul class="plain-list">${each(broken.lines, (line) => html`<li>${line}</li>`)}</ul>${when(broken.open, html`<p>${t(k.brokenStill, lang)}</p>`)}${when(broken.voucher, html`<p>${t(k.brokenVoucher, lang)}</p>`)}<p>${t(k.brokenPublic, lang)} <a href="/charter">${t(k.brokenSee, lang)}</a></p>`,
    }),
  )}`
}

function documentBody(document: ShownDocument, lang: Language, zone: string): Html {
  return html`<article class="clock"><p class="hint">${formatDateTime(document.at, lang, zone)}</p><div class="as-written">${document.body}</div></article>`
}

function fileList(model: TrackModel, lang: Language): Html {
  return html`<h3>${t(k.yourFiles, lang)}</h3><ul class="plain-list">${each(
    model.files,
    (file: HeldFile) =>
      html`<li><a href="${petitionPath(model.number)}/files/${file.fileId}">${file.name} (${fileSize(file.bytes)})<span class="sr-only"> ${t(k.download, lang)}</span></a>${when(t(citizenFileStates[model.fileStates.get(file.sha256.toString('hex')) ?? 'gone'], lang), (state) => html` <span class="hint">${state}</span>`)}</li>`,
  )}</ul>`
}

function noticeList(notices: readonly ShownNotice[], lang: Language, zone: string): Html {
  if (notices.length === 0) return emptyState({ title: t(k.noNotices, lang) })
  return each(notices, (one) =>
    disclosure({
      summary: `${one.subject} · ${formatDateTime(one.at, lang, zone)}`,
      body: html`<div class="as-written" lang="${one.language}">${one.body}</div>`,
    }),
  )
}

function rateSection({ lang, model, key, errors = [], rating }: TrackPageProps): Html {
  const stars = [
    ['5', k.star5],
    ['4', k.star4],
    ['3', k.star3],
    ['2', k.star2],
    ['1', k.star1],
  ] as const
  return section(
    { title: t(k.rateTitle, lang), id: 'rate' },
    form(
      { action: `${petitionPath(model.number)}/rate`, key },
      radioGroup({
        lang,
        name: 'stars',
        label: t(k.rateStars, lang),
        required: true,
        value: rating?.stars,
        error: errorOf(errors, 'stars'),
        options: stars.map(([value, label]) => ({ value, label: t(label, lang) })),
      }),
      textArea({
        lang,
        name: 'words',
        label: t(k.rateWords, lang),
        required: false,
        rows: 4,
        maxLength: 2_000,
        value: rating?.words,
        error: errorOf(errors, 'words'),
      }),
      buttonRow(button({ label: t(k.rateDo, lang) })),
    ),
  )
}
