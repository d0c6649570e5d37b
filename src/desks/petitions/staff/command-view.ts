// The page of one command: its form with what was typed, why it was refused and what has changed since, and for an
// answer the editor with its template, checks and similar answers.
import { each, type Html, html, when } from '#kit/html'
import { formatDate, type Language, t } from '#kit/i18n'
import type { Refusal } from '#ledger'
import {
  button,
  buttonRow,
  checkbox,
  disclosure,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  linkButton,
  notice,
  radioGroup,
  section,
  select,
  type TimelineEntry,
  tabs,
  tag,
  textArea,
  textField,
  timeline,
} from '#site'
import type { CommandName } from '../decide/commands.ts'
import type { Result } from '../facts.ts'
import { commandTitle, commandWords, fieldWords, formWords as w } from '../words/commands.ts'
import { kindLabels, resultLabels } from '../words/labels.ts'
import { refusalParts } from '../words/refusals.ts'
import type { FormField } from './command-fields.ts'
import { type LetterCheck, needsRemedies, resultsFor } from './letter.ts'
import type { Matter } from './matter.ts'
import { draftName, matterHref } from './matter-view.ts'
import type { Similar } from './queries.ts'

export type CommandView = {
  readonly lang: Language
  readonly zone: string
  readonly matter: Matter
  readonly name: CommandName
  readonly fields: readonly FormField[]
  /** What was typed, by field; absent when the form is new. */
  readonly typed?: { readonly [name: string]: string }
  readonly key: string
  readonly errors: readonly FormError[]
  readonly refusal?: Refusal | undefined
  /** The facts that came since the officer opened the form. */
  readonly changed?: readonly TimelineEntry[]
  /** It may not be given at all now, so there is no form. */
  readonly closed: boolean
  readonly reply?: ReplyView
}

export type ReplyView = {
  readonly result: Result
  readonly checks: readonly { readonly check: LetterCheck; readonly passed: boolean }[]
  readonly similar: readonly Similar[]
}

export function commandMain(view: CommandView): Html {
  const { lang, name, matter } = view
  const words = commandWords[name]
  const intro = heading({
    title: t(commandTitle(name), lang),
    above: html`<p class="above">${matter.number} · ${matter.title}</p>`,
    ...(words
      ? { lead: html`${t(words.lead, lang)}${when(words.law, (law) => html` <span class="law">(${law})</span>`)}` }
      : {}),
  })
  const back = linkButton({ label: t(w.back, lang), href: matterHref(matter.number), kind: 'tertiary', size: 'large' })
  const said = html`${when(view.refusal, (refusal) => refusalNotice(refusal, view))}${errorSummary({ lang, errors: view.errors })}`
  if (view.closed) return html`${intro}${said}${buttonRow(back)}`
  const body = view.reply ? replyForm(view, view.reply, back) : commandForm(view, back)
  return html`${intro}${said}${body}`
}

function refusalNotice(refusal: Refusal, view: CommandView): Html {
  const { lang } = view
  const parts = refusalParts(refusal, lang)
  return notice({
    lang,
    tone: 'danger',
    title: t(w.refused, lang),
    announced: true,
    body: html`<p>${parts.what} ${parts.next}</p>${when(parts.law, (law) => html`<p class="law">${t(w.law, lang)}: ${law}</p>`)}${when(
      view.changed !== undefined && view.changed.length > 0,
      () => html`<h3>${t(w.changed, lang)}</h3>${timeline({ lang, zone: view.zone, entries: view.changed ?? [] })}`,
    )}`,
  })
}

const hiddenOf = (view: CommandView) => ({ version: String(view.matter.version), key: view.key })

function commandForm(view: CommandView, back: Html): Html {
  const { lang, matter, name } = view
  return form(
    {
      action: matterHref(matter.number, name),
      hidden: hiddenOf(view),
      ...(view.fields.length > 0 ? { draft: draftName(matter.number, name) } : {}),
    },
    each(view.fields, (field) => fieldView(field, view)),
    buttonRow(button({ label: t(commandTitle(name), lang), size: 'large' }), back),
  )
}

export function fieldView(
  field: FormField,
  view: {
    readonly lang: Language
    readonly typed?: { readonly [name: string]: string }
    readonly errors: readonly FormError[]
  },
): Html {
  const { lang, typed } = view
  const value = typed === undefined ? field.value : (typed[field.name] ?? '')
  const props = {
    lang,
    name: field.name,
    label: field.label,
    ...(field.hint ? { hint: field.hint } : {}),
    required: field.required,
    error: errorOf(view.errors, field.name),
  }
  switch (field.as) {
    case 'words':
      return textArea({ ...props, value, rows: field.rows, maxLength: field.max })
    case 'line':
      return textField({
        ...props,
        value,
        maxLength: field.max,
        width: field.max > 20 ? 'full' : 'medium',
        autocomplete: 'off',
      })
    case 'count':
      return textField({ ...props, value, inputMode: 'numeric', width: 'short', autocomplete: 'off' })
    case 'select':
      return select({
        ...props,
        value,
        options: field.options,
        ...(field.placeholder ? { placeholder: field.placeholder } : {}),
      })
    case 'radio':
      return radioGroup({ ...props, value, options: field.options })
    case 'check': {
      const { required: _, ...optional } = props
      return checkbox({ ...optional, value: field.tick, checked: value === field.tick })
    }
  }
}

function replyForm(view: CommandView, reply: ReplyView, back: Html): Html {
  const { lang, matter } = view
  const action = matterHref(matter.number, 'reply')
  const results = resultsFor(matter.state.kind)
  const letter = view.fields.find((field) => field.name === 'letter')
  const remedies = view.fields.find((field) => field.name === 'remedies')
  const choice =
    results.length < 2
      ? html``
      : html`${tabs({
          label: t(w.results, lang),
          items: results.map((result) => ({
            label: t(resultLabels[result], lang),
            href: `${action}?result=${result}`,
            current: result === reply.result,
          })),
        })}<p class="hint">${t(w.resultLead, lang)}</p>`
  const checks = section(
    { title: t(w.checks, lang) },
    html`<ul class="checks">${each(
      reply.checks,
      ({ check, passed }) =>
        html`<li>${tag({ text: t(passed ? w.ok : w.missing, lang), tone: passed ? 'success' : 'warning' })} ${t(w[check], lang)}</li>`,
    )}</ul>`,
  )
  const editor = form(
    {
      action,
      hidden: { ...hiddenOf(view), result: reply.result },
      draft: draftName(matter.number, 'reply', reply.result),
    },
    html`<p>${t(fieldWords.result, lang)}: <strong>${t(resultLabels[reply.result], lang)}</strong></p>`,
    letter ? fieldView(letter, view) : '',
    remedies && needsRemedies(reply.result) ? fieldView({ ...remedies, required: true }, view) : '',
    buttonRow(
      button({ label: t(w.sendReply, lang), size: 'large' }),
      button({ label: t(w.check, lang), kind: 'secondary', size: 'large', name: 'do', value: 'check' }),
      back,
    ),
  )
  const petition = disclosure({
    summary: matter.title,
    body: html`<div class="as-written">${matter.body}</div>`,
    open: true,
  })
  return html`${choice}<div class="split"><div>${editor}</div><div>${checks}${petition}${similarList(reply.similar, view)}</div></div>`
}

function similarList(similar: readonly Similar[], { lang, zone }: CommandView): Html {
  return section(
    { title: t(w.similar, lang) },
    similar.length === 0
      ? html`<p>${t(w.noSimilar, lang)}</p>`
      : each(similar, (one) =>
          disclosure({
            summary: one.title,
            body: html`<p class="hint">${one.number} · ${t(kindLabels[one.kind], lang)}${when(one.result, (result) => html` · ${t(resultLabels[result], lang)}`)} · ${formatDate(one.closedAt, lang, zone)}</p><div class="as-written">${one.answer}</div><p><a href="${matterHref(one.number)}">${one.number}</a></p>`,
          }),
        ),
  )
}
