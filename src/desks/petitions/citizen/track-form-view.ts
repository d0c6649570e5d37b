// The way back to a petition: number and access code; and the pages that ask once more or take papers.
import type { FileState } from '#kit/files'
import { type Html, html, when } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import {
  button,
  buttonRow,
  confirmation,
  disclosure,
  errorOf,
  errorSummary,
  type FormError,
  fileField,
  form,
  heading,
  linkButton,
  notice,
  textArea,
  textField,
} from '#site'
import type { Draft } from './drafts.ts'
import { acceptedFiles, heldFiles } from './files-view.ts'
import { f } from './form-words.ts'
import { petitionPath } from './track-view.ts'
import { k } from './track-words.ts'

export type TrackFormProps = {
  readonly lang: Language
  readonly number: string
  readonly errors: readonly FormError[]
  readonly ended?: boolean
}

/** The secret is never filled in again. */
export function trackFormPage({ lang, number, errors, ended }: TrackFormProps): Html {
  return html`${when(ended, () => notice({ lang, tone: 'success', body: t(k.ended, lang), announced: true }))}${errorSummary({ lang, errors })}${heading({ title: t(k.trackTitle, lang), lead: t(k.trackLead, lang) })}${form(
    { action: '/track' },
    textField({
      lang,
      name: 'number',
      label: t(k.number, lang),
      hint: t(k.numberHint, lang),
      required: true,
      value: number,
      autocomplete: 'off',
      spellcheck: false,
      width: 'medium',
      error: errorOf(errors, 'number'),
    }),
    textField({
      lang,
      name: 'secret',
      label: t(k.secret, lang),
      hint: t(k.secretHint, lang),
      required: true,
      autocomplete: 'off',
      spellcheck: false,
      error: errorOf(errors, 'secret'),
    }),
    buttonRow(button({ label: t(k.open, lang), size: 'large' })),
  )}${disclosure({ summary: t(k.lost, lang), body: html`<p>${t(k.lostHow, lang)}</p>` })}`
}

export function withdrawPage({ lang, number, key }: { lang: Language; number: string; key: string }): Html {
  return confirmation({
    lang,
    title: t(k.withdrawTitle, lang),
    consequences: [t(k.withdraw1, lang), t(k.withdraw2, lang), t(k.withdraw3, lang)],
    form: { action: `${petitionPath(number)}/withdraw`, key },
    label: t(k.withdrawDo, lang),
    danger: true,
    cancelHref: petitionPath(number),
  })
}

export type PapersProps = {
  readonly lang: Language
  readonly number: string
  readonly key: string
  readonly draft: Pick<Draft, 'files' | 'answers'>
  readonly errors: readonly FormError[]
  readonly asked: string | undefined
  readonly added?: number
  readonly states: ReadonlyMap<string, FileState>
}

export function papersPage({ lang, number, key, draft, errors, asked, added, states }: PapersProps): Html {
  const action = `${petitionPath(number)}/papers`
  return html`${errorSummary({ lang, errors })}${when(added, (count) => notice({ lang, tone: 'success', body: t(f.filesAdded, lang, count), announced: true }))}${heading({ title: t(k.papersTitle, lang), lead: t(k.papersLead, lang) })}${when(asked, (words) => notice({ lang, tone: 'warning', title: t(k.supplementTitle, lang), body: html`<p class="as-written">${words}</p>` }))}${heldFiles({ lang, files: draft.files, removeAction: `${action}/remove`, states })}${form(
    { action, files: true, key },
    fileField({
      lang,
      name: 'files',
      label: t(f.filesPick, lang),
      hint: t(f.filesHint, lang),
      required: false,
      multiple: true,
      accept: acceptedFiles,
      error: errorOf(errors, 'files'),
    }),
    buttonRow(button({ label: t(f.filesAdd, lang), kind: 'secondary', name: 'go', value: 'add' })),
    textArea({
      lang,
      name: 'words',
      label: t(k.papersWords, lang),
      required: false,
      rows: 5,
      maxLength: 5_000,
      value: draft.answers['words'],
      error: errorOf(errors, 'words'),
    }),
    buttonRow(
      button({ label: t(k.papersSend, lang), size: 'large', name: 'go', value: 'send' }),
      linkButton({ label: t(f.back, lang), kind: 'tertiary', size: 'large', href: petitionPath(number) }),
    ),
  )}`
}
