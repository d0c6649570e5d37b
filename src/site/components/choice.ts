// Questions with given answers: select, radio cards, checkboxes.
import { attribute, each, type Html, html, when } from '#kit/html'
import { type FieldProps, field, fieldGroup, fieldId, hintAndError, requiredMark, wiring } from './field.ts'

export type Option = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly disabled?: boolean
}

export type SelectProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  /** The first line when nothing is chosen yet. */
  readonly placeholder?: string
  readonly width?: 'short' | 'medium' | 'full'
}

export function select(props: SelectProps): Html {
  return field(
    props,
    html`<select class="input ${props.width ?? 'full'}" id="${fieldId(props.name)}" name="${props.name}"${wiring(props)}>${when(
      props.placeholder,
      (text) => html`<option value="">${text}</option>`,
    )}${each(
      props.options,
      (option) =>
        html`<option value="${option.value}"${attribute('selected', option.value === props.value)}${attribute('disabled', option.disabled)}>${option.label}</option>`,
    )}</select>`,
  )
}

export type RadioProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  /** cards: each answer a large card (the default); inline: short answers side by side. */
  readonly shape?: 'cards' | 'inline'
}

/** The first answer carries the field's id, so that an error in the summary leads there. */
export function radioGroup(props: RadioProps): Html {
  return fieldGroup(
    props,
    html`<div class="choices">${each(props.options, (option, place) => answer('radio', props.name, option, place, option.value === props.value))}</div>`,
    props.shape ?? 'cards',
  )
}

export type CheckboxGroupProps = FieldProps & {
  readonly options: readonly Option[]
  readonly values?: readonly string[]
  readonly shape?: 'cards' | 'inline'
}

export function checkboxGroup(props: CheckboxGroupProps): Html {
  return fieldGroup(
    props,
    html`<div class="choices">${each(props.options, (option, place) => answer('checkbox', props.name, option, place, props.values?.includes(option.value) ?? false))}</div>`,
    props.shape ?? 'cards',
  )
}

export type CheckboxProps = FieldProps & { readonly value?: string; readonly checked?: boolean }

/** One box to tick, such as a consent. */
export function checkbox(props: CheckboxProps): Html {
  const id = fieldId(props.name)
  return html`<div class="field single${props.error ? ' wrong' : ''}">${hintAndError(props)}<div class="choice"><input type="checkbox" id="${id}" name="${props.name}" value="${props.value ?? 'yes'}"${attribute('checked', props.checked)}${wiring(props)}><label for="${id}">${props.label}${requiredMark(props)}</label></div></div>`
}

function answer(type: 'radio' | 'checkbox', name: string, option: Option, place: number, chosen: boolean): Html {
  const id = place === 0 ? fieldId(name) : `${fieldId(name)}-${place + 1}`
  return html`<div class="choice"><input type="${type}" id="${id}" name="${name}" value="${option.value}"${attribute('checked', chosen)}${attribute('disabled', option.disabled)}${attribute('aria-describedby', option.hint && `${id}-note`)}><label for="${id}">${option.label}</label>${when(option.hint, (hint) => html`<p class="choice-hint" id="${id}-note">${hint}</p>`)}</div>`
}
