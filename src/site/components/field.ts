// What every form field shares: label above, hint, error, and the ids that tie them to the input for a screen reader.
import { attribute, type Html, html, when } from '#kit/html'
import { type Language, t, words } from '#kit/i18n'
import { icons } from './icons.ts'

export type FieldProps = {
  readonly lang: Language
  /** The name that is posted; also the id, so that an error can lead to it. */
  readonly name: string
  readonly label: string
  readonly hint?: string | Html
  /** What is wrong and how to mend it, in one sentence. */
  readonly error?: string | undefined
  readonly required?: boolean
}

const w = words({
  required: { ko: '필수', en: 'required' },
  optional: { ko: '선택', en: 'optional' },
  error: { ko: '오류', en: 'Error' },
})

export function fieldId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '-')
}

/** The attributes that tie an input to its hint and error. `more` names further describing elements. */
export function wiring(props: FieldProps, more?: string): Html {
  const id = fieldId(props.name)
  const ids = [props.hint && `${id}-hint`, props.error && `${id}-error`, more].filter(Boolean).join(' ')
  return html`${attribute('aria-describedby', ids || undefined)}${attribute('aria-invalid', props.error ? 'true' : undefined)}${attribute('aria-required', props.required ? 'true' : undefined)}`
}

export function requiredMark(props: Pick<FieldProps, 'lang' | 'required'>): Html {
  if (props.required === undefined) return html``
  return props.required
    ? html` <span class="required">(${t(w.required, props.lang)})</span>`
    : html` <span class="optional">(${t(w.optional, props.lang)})</span>`
}

export function hintAndError(props: FieldProps): Html {
  const id = fieldId(props.name)
  return html`${when(props.hint, (hint) => html`<p class="hint" id="${id}-hint">${hint}</p>`)}${when(
    props.error,
    (error) =>
      html`<p class="field-error" id="${id}-error">${icons.danger}<span><span class="sr-only">${t(w.error, props.lang)}: </span>${error}</span></p>`,
  )}`
}

/** A field with one input. */
export function field(props: FieldProps, input: Html): Html {
  return html`<div class="field${props.error ? ' wrong' : ''}"><label for="${fieldId(props.name)}">${props.label}${requiredMark(props)}</label>${hintAndError(props)}${input}</div>`
}

/** A field with several inputs under one question. */
export function fieldGroup(props: FieldProps, inputs: Html, kind = ''): Html {
  const id = fieldId(props.name)
  const ids = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ')
  return html`<fieldset class="field group${props.error ? ' wrong' : ''}${kind && ` ${kind}`}"${attribute('aria-describedby', ids || undefined)}><legend>${props.label}${requiredMark(props)}</legend>${hintAndError(props)}${inputs}</fieldset>`
}
