// Buttons and links that look like buttons. A button does something, a link goes somewhere.
import { attribute, each, type Html, html, type Slot, safeHref, when } from '#kit/html'
import { type IconName, icons } from './icons.ts'

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger' | 'text'
export type ButtonSize = 'small' | 'medium' | 'large'

type Look = {
  readonly label: string
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly icon?: IconName
  /** More words for a screen reader, where the label alone is not clear out of its place. */
  readonly hidden?: string
}

export type ButtonProps = Look & {
  readonly type?: 'submit' | 'button'
  readonly name?: string
  readonly value?: string
  /** The id of the form it belongs to, when it stands outside. */
  readonly form?: string
  readonly formAction?: string
  readonly describedBy?: string
  readonly disabled?: boolean
  /** The letter for the keyboard shortcuts of a staff page. */
  readonly shortcut?: string
}

export function button(props: ButtonProps): Html {
  return html`<button type="${props.type ?? 'submit'}" class="${look(props)}"${attribute('name', props.name)}${attribute('value', props.value)}${attribute('form', props.form)}${attribute('formaction', props.formAction && safeHref(props.formAction))}${attribute('aria-describedby', props.describedBy)}${attribute('disabled', props.disabled)}${attribute('data-shortcut', props.shortcut)}>${inside(props)}</button>`
}

export type LinkButtonProps = Look & { readonly href: string; readonly shortcut?: string }

export function linkButton(props: LinkButtonProps): Html {
  return html`<a class="${look(props)}" href="${safeHref(props.href)}"${attribute('data-shortcut', props.shortcut)}>${inside(props)}</a>`
}

/** Buttons side by side; on a narrow screen one below the other. The first is the main one. */
export function buttonRow(...buttons: readonly Slot[]): Html {
  return html`<div class="button-row">${each(buttons, (one) => one)}</div>`
}

function look({ kind = 'primary', size = 'medium' }: Look): string {
  return `button ${kind} ${size}`
}

function inside({ label, icon, hidden }: Look): Html {
  return html`${when(icon, (name) => icons[name])}<span>${label}</span>${when(hidden, (more) => html`<span class="sr-only"> ${more}</span>`)}`
}
