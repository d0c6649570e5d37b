// "Are you sure?" as a page of its own: what will happen, one button to do it, one link back. No dialog, no script.
import { each, type Html, html, type Slot } from '#kit/html'
import { type Language, t, words } from '#kit/i18n'
import { button, buttonRow, linkButton } from './button.ts'
import { type FormProps, form } from './form.ts'
import { heading } from './heading.ts'

export type ConfirmationProps = {
  readonly lang: Language
  /** The question: `이 민원을 취하할까요?` */
  readonly title: string
  /** 3 where it stands inside another page, as on the style page. */
  readonly titleLevel?: 1 | 3
  readonly consequences: readonly (string | Html)[]
  readonly form: FormProps
  /** Further fields, such as a reason. */
  readonly fields?: Slot
  /** The doing, in words: `취하하기`. */
  readonly label: string
  readonly danger?: boolean
  readonly cancelHref: string
}

const w = words({ cancel: { ko: '돌아가기', en: 'Go back' } })

export function confirmation(props: ConfirmationProps): Html {
  return html`${props.titleLevel === 3 ? html`<h3>${props.title}</h3>` : heading({ title: props.title })}<ul class="plain-list">${each(props.consequences, (line) => html`<li>${line}</li>`)}</ul>${form(
    props.form,
    props.fields,
    buttonRow(
      button({ label: props.label, kind: props.danger ? 'danger' : 'primary', size: 'large' }),
      linkButton({ label: t(w.cancel, props.lang), kind: 'tertiary', size: 'large', href: props.cancelHref }),
    ),
  )}`
}
