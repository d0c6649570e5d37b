// The matter page: who asks what, the promises on it, what can be done now and what cannot, and all that has happened.
import type { Charter } from '#charter'
import type { ClockBook } from '#clocks'
import type { Instant } from '#engine'
import type { FileState } from '#kit/files'
import { each, type Html, html, when } from '#kit/html'
import { formatDateTime, formatNumber, type Language, t, type Words } from '#kit/i18n'
import { type Notice, type NoticeTable, NoticeWordsError, renderNotice } from '#notices'
import { type Directory, inChargeOf, inChargeWords } from '#people'
import {
  disclosure,
  draftArrived,
  errorSummary,
  heading,
  linkButton,
  notice,
  type SummaryRow,
  section,
  summaryList,
  table,
  tag,
  timeline,
} from '#site'
import type { CommandName } from '../decide/commands.ts'
import { type Result, results } from '../facts.ts'
import type { HandbookItem } from '../handbook.ts'
import { commandTitle, commandWords } from '../words/commands.ts'
import {
  channelLabels,
  closingLabels,
  groundLabels,
  kindLabels,
  labelOf,
  resultLabels,
  stageLabels,
} from '../words/labels.ts'
import { periodText } from '../words/periods.ts'
import { refusalParts } from '../words/refusals.ts'
import { filePartWords, fileStateWords, revealWords, matterWords as w } from '../words/staff.ts'
import { clockCards, clockCardView } from './clock-cards.ts'
import type { Matter } from './matter.ts'
import type { FileRow } from './queries.ts'
import { type PurposeForm, purposeForm } from './reveal.ts'
import { timelineEntry } from './timeline.ts'

export type MatterContext = {
  readonly lang: Language
  readonly zone: string
  readonly now: Instant
  readonly book: ClockBook
  readonly charter: Charter
  readonly directory: Directory
  readonly handbook: (item: string) => HandbookItem | undefined
  readonly noticeWords: NoticeTable
  readonly promiseTitle: (promise: string) => Words | undefined
  /** How it stands with each file, by its hash (R29). */
  readonly fileStates: ReadonlyMap<string, FileState>
  /** What was asked to see name and contact, when that came back with errors. */
  readonly asked?: Pick<PurposeForm, 'asked' | 'errors'>
}

export function matterHref(number: string, command?: string): string {
  return `/staff/petitions/${number}${command ? `/${command}` : ''}`
}

export function matterMain(
  matter: Matter,
  files: readonly FileRow[],
  notices: readonly Notice[],
  context: MatterContext,
  done: CommandName | undefined,
): Html {
  const { lang, zone, directory } = context
  const { state } = matter
  const head = html`${errorSummary({ lang, errors: context.asked?.errors ?? [] })}${heading({
    title: matter.title,
    above: html`<p class="above">${t(w.heading, lang, matter.number)} ${tag({ text: t(stageLabels[state.stage], lang), tone: 'info' })}${when(state.broken > 0, () => html` ${tag({ text: t(stageBroken, lang), tone: 'danger' })}`)}</p>`,
  })}`
  const left = html`${whatNow(matter, lang)}${section({ title: t(w.petition, lang) }, html`<div class="as-written">${matter.body}</div>`, html`<h3>${t(w.files, lang)}</h3>`, fileList(matter, files, context))}${section(
    { title: t(w.history, lang) },
    timeline({
      lang,
      zone,
      label: t(w.history, lang),
      entries: matter.facts.map((fact) =>
        timelineEntry(fact, { lang, zone, directory, texts: matter.texts, promiseTitle: context.promiseTitle }),
      ),
    }),
  )}${section({ title: t(w.notices, lang) }, noticeList(notices, matter, context))}`
  const cards = clockCards(matter.readings, { ...context, facts: matter.facts })
  const right = html`${summary(matter, context)}${section({ title: t(w.clocks, lang) }, cards.length === 0 ? html`<p>${t(w.noClocks, lang)}</p>` : each(cards, clockCardView))}`
  return html`${when(done, (name) => doneNotice(name, matter, lang))}${head}<div class="split"><div>${left}</div><div>${right}</div></div>`
}

/** Says that it is done, and lets the browser forget the text that it kept for the form. */
function doneNotice(name: CommandName, matter: Matter, lang: Language): Html {
  const drafts =
    name === 'reply'
      ? results.map((result) => draftName(matter.number, name, result))
      : [draftName(matter.number, name)]
  return html`${notice({ lang, tone: 'success', title: t(w.done, lang, t(commandTitle(name), lang)), announced: true })}${each(drafts, draftArrived)}`
}

/** The name under which the browser keeps a form's unsent text. */
export function draftName(number: string, command: CommandName, result?: Result): string {
  return [number, command, result].filter(Boolean).join(' ')
}

const stageBroken: Words = { ko: '약속 어김', en: 'Promise broken' }

function summary(matter: Matter, context: MatterContext): Html {
  const { lang, zone, directory } = context
  const { state, petitioner } = matter
  const office = directory.office(state.officeId)
  const found = inChargeOf(directory, state.officerId, context.now)
  const moment = (at: Instant | undefined) =>
    at === undefined ? t(w.notReceived, lang) : formatDateTime(at, lang, zone)
  const item = state.item === undefined ? undefined : context.handbook(state.item)
  const rows: SummaryRow[] = [
    { term: t(w.petitioner, lang), value: petitioner?.name ?? '' },
    { term: t(w.phone, lang), value: petitioner?.phone ?? '' },
    ...(petitioner?.company ? [{ term: t(w.company, lang), value: petitioner.company }] : []),
    ...(petitioner?.mail ? [{ term: t(w.mail, lang), value: petitioner.mail }] : []),
    ...(petitioner?.address ? [{ term: t(w.address, lang), value: petitioner.address }] : []),
    { term: t(w.kind, lang), value: t(kindLabels[state.kind], lang) },
    ...(state.item
      ? [{ term: t(w.item, lang), value: (lang === 'ko' ? item?.titleKo : item?.titleEn) ?? state.item }]
      : []),
    ...(state.period ? [{ term: t(w.period, lang), value: periodText(state.period, lang) }] : []),
    { term: t(w.channel, lang), value: t(channelLabels[state.channel], lang) },
    { term: t(w.submitted, lang), value: moment(state.submittedAt) },
    { term: t(w.arrived, lang), value: moment(state.arrivedAt) },
    { term: t(w.received, lang), value: moment(state.receivedAt) },
    { term: t(w.office, lang), value: (lang === 'ko' ? office?.nameKo : office?.nameEn) ?? t(w.none, lang) },
    {
      term: t(w.officer, lang),
      value: found ? `${inChargeWords(found, lang)} (${found.reached.phone})` : t(w.none, lang),
    },
    ...(state.pingPong > 0 ? [{ term: t(w.pingPong, lang), value: t(w.times, lang, state.pingPong) }] : []),
    ...(state.result ? [{ term: t(w.result, lang), value: t(resultLabels[state.result], lang) }] : []),
  ]
  return html`${petitioner && reveal(matter, petitioner.masked, context)}${summaryList({ rows, dense: true })}${when(state.lead, () => html`<p>${t(w.lead, lang)}</p>`)}`
}

/** Why it is masked and how it is seen; once a purpose stands, how long it does. */
function reveal(matter: Matter, masked: boolean, { lang, asked }: MatterContext): Html {
  if (!masked) return html`<p class="hint">${t(w.revealed, lang)}</p>`
  return html`<p class="hint">${t(w.masked, lang)}</p>${disclosure({
    summary: t(revealWords.title, lang),
    open: asked !== undefined,
    body: purposeForm({ lang, action: matterHref(matter.number, 'reveal'), label: t(revealWords.do, lang), ...asked }),
  })}`
}

/** Each command that may be given now, and each that may not, with the reason and the article: nothing is hidden. */
function whatNow(matter: Matter, lang: Language): Html {
  const open = matter.offered.filter((one) => one.refusal === null && commandWords[one.name])
  const closed = matter.offered.filter((one) => one.refusal !== null && commandWords[one.name])
  return section(
    { title: t(w.now, lang) },
    open.length === 0
      ? html`<p>${t(w.nothing, lang)}</p>`
      : html`<ul class="commands">${each(
          open,
          ({ name }, place) =>
            html`<li>${linkButton({ label: t(commandTitle(name), lang), href: matterHref(matter.number, name), kind: place === 0 || name === 'reply' ? 'primary' : 'secondary', ...(name === 'reply' ? { shortcut: 'r' } : {}) })}</li>`,
        )}</ul>`,
    when(closed.length > 0, () =>
      disclosure({
        summary: t(w.notNow, lang, closed.length),
        body: html`<dl class="reasons">${each(closed, ({ name, refusal }) => {
          const parts = refusalParts(refusal ?? { refused: '' }, lang)
          return html`<div><dt>${t(commandTitle(name), lang)}</dt><dd>${parts.what} ${parts.next}${when(parts.law, (law) => html` <span class="law">(${law})</span>`)}</dd></div>`
        })}</dl>`,
      }),
    ),
  )
}

function fileList(matter: Matter, files: readonly FileRow[], { lang, fileStates }: MatterContext): Html {
  const stateOf = (file: FileRow) => t(fileStateWords[fileStates.get(file.sha256.toString('hex')) ?? 'gone'], lang)
  if (files.length === 0) return html`<p>${t(w.noFiles, lang)}</p>`
  return table({
    caption: t(w.files, lang),
    captionHidden: true,
    narrow: 'stack',
    columns: [
      { label: t(w.fileName, lang) },
      { label: t(w.fileOf, lang) },
      { label: t(w.fileScan, lang) },
      { label: t(w.fileSize, lang), align: 'end' },
    ],
    rows: files.map((file) => ({
      cells: [
        html`<span><a href="${matterHref(matter.number)}/files/${file.fileId}">${file.name}</a> <a href="${matterHref(matter.number)}/files/${file.fileId}/original">(${t(w.fileOriginal, lang)}<span class="sr-only"> ${file.name}</span>)</a></span>`,
        t(labelOf(filePartWords, file.part), lang),
        stateOf(file),
        sizeText(file.bytes),
      ],
    })),
  })
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${formatNumber(Math.ceil(bytes / 1024))} KB`
  return `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`
}

function noticeList(notices: readonly Notice[], matter: Matter, context: MatterContext): Html {
  const { lang, zone } = context
  if (notices.length === 0) return html`<p>${t(w.noNotices, lang)}</p>`
  return html`${each(notices, (one) => {
    const said = noticeText(one, matter, context)
    return disclosure({
      summary: `${formatDateTime(one.createdAt, lang, zone)} ${said.subject}`,
      body: html`<div lang="${one.language}" class="as-written">${said.body}</div>`,
    })
  })}`
}

/** The notice with its free text filled in; one whose words were taken out of the charter still shows that it went. */
function noticeText(one: Notice, matter: Matter, context: MatterContext): { subject: string; body: string } {
  const textId = one.fields['textId']
  const words = typeof textId === 'string' ? matter.texts.get(textId) : undefined
  try {
    const ground = one.fields['ground']
    const fields = {
      ...one.fields,
      words: words ?? '',
      ...(ground === undefined
        ? {}
        : { ground: labelOf({ ...groundLabels, ...closingLabels }, String(ground))[one.language] }),
    }
    return renderNotice(context.noticeWords, one.kind, one.language, fields, context.zone)
  } catch (error) {
    if (!(error instanceof NoticeWordsError)) throw error
    return { subject: one.kind, body: words ?? '' }
  }
}
