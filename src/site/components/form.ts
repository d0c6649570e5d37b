// A form that works without JavaScript. It brings the hidden parts of every write: who asks (token) and which asking it is (key).
import { attribute, each, type Html, html, type Slot, safeHref } from '#kit/html'

export type FormProps = {
  readonly action: string
  readonly method?: 'post' | 'get'
  readonly id?: string
  /** The session's anti-forgery token. */
  readonly token?: string | undefined
  /** The idempotency key: the same key sent twice gives the first answer again. */
  readonly key?: string | undefined
  readonly hidden?: Readonly<Record<string, string>>
  /** For forms with files. */
  readonly files?: boolean
  /** A name under which unsent text is kept in this browser tab until it is sent; never for secrets. */
  readonly draft?: string
  readonly label?: string
  readonly inline?: boolean
}

/** `novalidate`: the server's own words are clearer than the browser's, and the same for everybody. */
export function form(props: FormProps, ...content: readonly Slot[]): Html {
  const hidden = Object.entries({
    ...(props.token === undefined ? {} : { _token: props.token }),
    ...(props.key === undefined ? {} : { _key: props.key }),
    ...props.hidden,
  })
  return html`<form class="${props.inline ? 'inline-form' : 'form'}" method="${props.method ?? 'post'}" action="${safeHref(props.action)}" novalidate${attribute('id', props.id)}${attribute('enctype', props.files && 'multipart/form-data')}${attribute('data-draft', props.draft)}${attribute('aria-label', props.label)}>${each(
    hidden,
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}${content}</form>`
}

/** On the page after a form has arrived: the browser forgets the unsent text it kept under this name. */
export function draftArrived(name: string): Html {
  return html`<span hidden data-draft-done="${name}"></span>`
}
