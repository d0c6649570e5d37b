// One line of text, and several lines with a count of characters.
import { attribute, type Html, html, when } from '#kit/html'
import { formatNumber, t, words } from '#kit/i18n'
import { type FieldProps, field, fieldId, wiring } from './field.ts'

export type TextFieldProps = FieldProps & {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'date' | 'datetime-local' | 'time' | 'number'
  /** The browser's own filling: `name`, `email`, `tel`, `one-time-code` … (KWCAG: nothing is asked twice). */
  readonly autocomplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'search'
  readonly maxLength?: number
  readonly width?: 'short' | 'medium' | 'full'
  readonly spellcheck?: boolean
}

export function textField(props: TextFieldProps): Html {
  const { value, type = 'text', width = 'full' } = props
  return field(
    props,
    html`<input class="input ${width}" type="${type}" id="${fieldId(props.name)}" name="${props.name}"${attribute('value', value)}${attribute('autocomplete', props.autocomplete)}${attribute('inputmode', props.inputMode)}${attribute('maxlength', props.maxLength)}${attribute('spellcheck', props.spellcheck === undefined ? undefined : String(props.spellcheck))}${wiring(props)}>`,
  )
}

const w = words({
  most: {
    ko: (count: string) => `최대 ${count}자까지 쓸 수 있어요.`,
    en: (count: string) => `You can write up to ${count} characters.`,
  },
})

export type TextAreaProps = FieldProps & {
  readonly value?: string | undefined
  readonly rows?: number
  /** Said in words and counted in the browser. The field itself is not cut off, so that a pasted text is not lost. */
  readonly maxLength?: number
}

export function textArea(props: TextAreaProps): Html {
  const id = fieldId(props.name)
  const limit = props.maxLength
  const countId = limit === undefined ? undefined : `${id}-count`
  return field(
    props,
    html`<textarea class="input full" id="${id}" name="${props.name}" rows="${props.rows ?? 8}"${attribute('data-count', limit)}${wiring(props, countId)}>
${props.value ?? ''}</textarea>${when(limit, (most) => html`<p class="count" id="${id}-count">${t(w.most, props.lang, formatNumber(most))}</p>`)}`,
  )
}
