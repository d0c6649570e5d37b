// All errors of a form at its head, each a link to its field. It takes the focus when the page opens, without a script.
import { each, type Html, html } from '#kit/html'
import { type Language, t, words } from '#kit/i18n'
import { fieldId } from './field.ts'
import { icons } from './icons.ts'

/** `field` is the input's name; an error of the whole form has none. */
export type FormError = { readonly field?: string; readonly message: string }

const w = words({
  title: {
    ko: (count: number) => `입력한 내용을 확인해 주세요 (${count}건)`,
    en: (count: number) => `Please check what you entered (${count})`,
  },
})

export function errorSummary(props: { readonly lang: Language; readonly errors: readonly FormError[] }): Html {
  if (props.errors.length === 0) return html``
  return html`<div class="notice danger" id="errors" role="alert" tabindex="-1" autofocus>${icons.danger}<div><h2 class="notice-title">${t(w.title, props.lang, props.errors.length)}</h2><ul>${each(
    props.errors,
    (error) =>
      html`<li>${error.field === undefined ? error.message : html`<a href="#${fieldId(error.field)}">${error.message}</a>`}</li>`,
  )}</ul></div></div>`
}

/** The message for a field, to hand to the field's own component. */
export function errorOf(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message
}
