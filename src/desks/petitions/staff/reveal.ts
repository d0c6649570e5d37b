// Asking an officer why: the small form before a name, a contact or a file is shown. What is chosen is written to the
// access log, where the petitioner reads it.
import { z } from 'zod'
import { type Html, html } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import { purposes, purposeWords } from '#people'
import { button, buttonRow, errorOf, errorSummary, type FormError, form, heading, select, textField } from '#site'
import { wordsInput } from '../decide/words-input.ts'
import { fieldProblem } from '../words/fields.ts'
import { revealWords as w } from '../words/staff.ts'

const wordsMax = 200

export const revealInput = z
  .strictObject({
    purpose: z.enum(purposes, 'NOT_CHOSEN'),
    words: wordsInput(wordsMax, 0)
      .transform((value) => value || undefined)
      .optional(),
  })
  .refine(({ purpose, words }) => purpose !== 'other' || words !== undefined, { path: ['words'], error: 'MISSING' })

export type Asked = { readonly purpose?: string | undefined; readonly words?: string | undefined }

/** The purpose, or what is wrong with it at each field. */
export function readPurpose(
  asked: Asked,
  lang: Language,
): { readonly purpose: string; readonly purposeWords?: string | undefined } | { readonly errors: FormError[] } {
  const parsed = revealInput.safeParse({ purpose: asked.purpose, words: asked.words ?? '' })
  if (parsed.success) return { purpose: parsed.data.purpose, purposeWords: parsed.data.words }
  const labels: { readonly [field: string]: string } = { purpose: t(w.purpose, lang), words: t(w.words, lang) }
  return {
    errors: parsed.error.issues.slice(0, 2).map(({ path, message }) => {
      const field = String(path[0] ?? 'purpose')
      return { field, message: `${labels[field] ?? ''}: ${fieldProblem(message, lang, wordsMax)}` }
    }),
  }
}

export type PurposeForm = {
  readonly lang: Language
  readonly action: string
  readonly label: string
  readonly asked?: Asked | undefined
  readonly errors?: readonly FormError[] | undefined
}

export function purposeForm({ lang, action, label, asked = {}, errors = [] }: PurposeForm): Html {
  return form(
    { action },
    select({
      lang,
      name: 'purpose',
      label: t(w.purpose, lang),
      hint: t(w.hint, lang),
      required: true,
      value: asked.purpose,
      placeholder: t(w.choose, lang),
      options: purposes.map((value) => ({ value, label: t(purposeWords[value], lang) })),
      error: errorOf(errors, 'purpose'),
    }),
    textField({
      lang,
      name: 'words',
      label: t(w.words, lang),
      hint: t(w.wordsHint, lang),
      required: false,
      maxLength: wordsMax,
      autocomplete: 'off',
      value: asked.words,
      error: errorOf(errors, 'words'),
    }),
    buttonRow(button({ label, kind: 'secondary' })),
  )
}

/** The form alone on a page, as it stands before a download. */
export function purposePage(title: string, lead: string, props: PurposeForm): Html {
  return html`${errorSummary({ lang: props.lang, errors: props.errors ?? [] })}${heading({ title, lead })}${purposeForm(props)}`
}
