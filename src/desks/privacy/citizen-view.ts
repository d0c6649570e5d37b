// What the citizen sees: opening, their requests and a form for a new one, and everything that is held about them.
import { each, type Html, html, when } from '#kit/html'
import { formatDate, formatDateTime, type Language, t } from '#kit/i18n'
import {
  button,
  buttonRow,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  notice,
  radioGroup,
  section,
  summaryList,
  table,
  tag,
  textArea,
  textField,
} from '#site'
import type { HeldData } from './desk.ts'
import { correctable, whats } from './facts.ts'
import type { RequestState } from './state.ts'
import { doneLabels, fieldLabels, groundLabels, stageLabels, w, whatHints, whatLabels } from './words.ts'

export const requestPath = '/privacy/request'
type Typed = { readonly [name: string]: string }

export function openingPage(props: { lang: Language; typed: Typed; errors: readonly FormError[] }): Html {
  const { lang, typed, errors } = props
  return html`${errorSummary({ lang, errors })}${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${form(
    { action: requestPath },
    textField({
      lang,
      name: 'number',
      label: t(w.number, lang),
      required: true,
      width: 'medium',
      inputMode: 'numeric',
      autocomplete: 'off',
      value: typed['number'],
      error: errorOf(errors, 'number'),
    }),
    textField({ lang, name: 'secret', label: t(w.secret, lang), required: true, autocomplete: 'off' }),
    buttonRow(button({ label: t(w.open, lang), size: 'large' })),
  )}<p class="hint">${t(w.visit, lang)} <a href="/privacy">${lang === 'ko' ? '개인정보 처리방침' : 'Privacy policy'}</a></p>`
}

export type ShownRequest = {
  readonly state: RequestState
  readonly matterId: string
  readonly dueAt: number | null
  readonly answer?: string | undefined
}
export type RequestsPage = {
  readonly lang: Language
  readonly zone: string
  readonly number: string
  readonly secret: string
  readonly key: string
  readonly requests: readonly ShownRequest[]
  readonly said?: string | undefined
  readonly errors?: readonly FormError[] | undefined
  readonly typed?: Typed | undefined
  readonly held?: HeldData | undefined
}

export function requestsPage(page: RequestsPage): Html {
  const { lang, errors = [], typed = {}, number, secret } = page
  const opens = { number, secret }
  return html`${errorSummary({ lang, errors })}${when(page.said, (said) => notice({ lang, tone: 'success', body: said, announced: true }))}${heading(
    { title: t(w.title, lang), lead: `${t(w.number, lang)} ${number}` },
  )}${when(page.held, (held) => heldView(held, page))}${section({ title: t(w.mine, lang) }, requestList(page))}${section(
    { title: t(w.what, lang) },
    form(
      { action: requestPath, hidden: { ...opens, do: 'ask', key: page.key } },
      radioGroup({
        lang,
        name: 'what',
        label: t(w.what, lang),
        required: true,
        value: typed['what'],
        error: errorOf(errors, 'what'),
        options: whats.map((value) => ({ value, label: t(whatLabels[value], lang), hint: t(whatHints[value], lang) })),
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
        rows: 4,
        maxLength: 2_000,
        value: typed['words'],
        error: errorOf(errors, 'words'),
      }),
      buttonRow(button({ label: t(w.send, lang), size: 'large' })),
    ),
  )}`
}

function requestList({ requests, lang, zone, number, secret }: RequestsPage): Html {
  if (requests.length === 0) return html`<p>${t(w.none, lang)}</p>`
  return each(requests, ({ state, matterId, dueAt, answer }) => {
    const result = [
      state.done ? t(doneLabels[state.done], lang) : '',
      state.ground ? t(groundLabels[state.ground], lang) : '',
      answer ?? '',
      state.stage === 'refused' ? t(w.object, lang) : '',
    ].filter((line) => line !== '')
    return html`<article class="clock">${summaryList({
      dense: true,
      rows: [
        { term: t(w.requestNumber, lang), value: state.number },
        { term: t(w.kind, lang), value: t(whatLabels[state.what], lang) },
        { term: t(w.state, lang), value: tag({ text: t(stageLabels[state.stage], lang), tone: 'info' }) },
        { term: t(w.receivedAt, lang), value: formatDateTime(state.receivedAt, lang, zone) },
        ...(state.stage === 'open' && dueAt !== null
          ? [{ term: t(w.due, lang), value: formatDate(dueAt, lang, zone) }]
          : []),
        ...(result.length > 0
          ? [{ term: t(w.result, lang), value: html`<div class="as-written">${result.join('\n')}</div>` }]
          : []),
      ],
    })}${when(state.stage === 'open', () =>
      form(
        { action: requestPath, inline: true, hidden: { number, secret, do: 'withdraw', request: matterId } },
        button({ label: t(w.withdraw, lang), kind: 'tertiary', size: 'small' }),
      ),
    )}</article>`
  })
}

function heldView(held: HeldData, { lang, number, secret }: RequestsPage): Html {
  const person = correctable.flatMap((field) => {
    const value = held.petitioner[field]
    return value ? [{ term: t(fieldLabels[field], lang), value }] : []
  })
  const list = (title: string, lines: readonly string[]) =>
    html`<h3>${title}</h3>${lines.length === 0 ? html`<p>${t(w.nothing, lang)}</p>` : html`<ul class="plain-list">${each(lines, (line) => html`<li class="as-written">${line}</li>`)}</ul>`}`
  return section(
    { title: t(w.held, lang) },
    form(
      { action: requestPath, inline: true, hidden: { number, secret, do: 'json' } },
      button({ label: t(w.json, lang), kind: 'secondary' }),
    ),
    html`<h3>${t(w.person, lang)}</h3>${person.length > 0 ? summaryList({ rows: person }) : html`<p>${t(w.erased, lang)}</p>`}`,
    list(
      t(w.texts, lang),
      held.texts.map(({ words }) => words),
    ),
    list(
      t(w.files, lang),
      held.files.map(({ name }) => name),
    ),
    list(
      t(w.history, lang),
      held.history.map(({ at, what }) => `${at.slice(0, 16).replace('T', ' ')} ${what}`),
    ),
    list(
      t(w.notices, lang),
      held.notices.map(({ at, subject }) => `${at.slice(0, 16).replace('T', ' ')} ${subject}`),
    ),
    list(t(w.consents, lang), held.consents),
    table({
      caption: t(w.openedBy, lang),
      narrow: 'stack',
      columns: (lang === 'ko' ? ['때', '누가', '무엇을', '왜'] : ['When', 'Who', 'What', 'Why']).map((label) => ({
        label,
      })),
      rows: held.openedBy.map(({ at, who, what, why }) => ({ cells: [at, who, what, why] })),
    }),
  )
}
