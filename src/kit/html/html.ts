// The template tag of every page: hono's `html`, narrowed so that only text, numbers and other Html can be inserted.
import { html as escaping } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of finished markup. */
export type Html = HtmlEscapedString

/** What may stand in a template: text (escaped), numbers, markup, lists of these; `undefined`, `null` and booleans stand for nothing. */
export type Slot = Html | string | number | boolean | null | undefined | readonly Slot[]

/** Markup with its inserted values escaped. No promise can be inserted, so the result is always ready. */
export const html = escaping as (strings: TemplateStringsArray, ...values: readonly Slot[]) => Html

const nothing = html``

export function each<Item>(items: readonly Item[], show: (item: Item, place: number) => Slot): Html {
  return html`${items.map(show)}`
}

/** The markup if there is something to show, with the value narrowed; nothing otherwise. */
export function when<Value>(
  value: Value,
  show: Html | ((value: Exclude<Value, undefined | null | false | '' | 0>) => Html),
): Html {
  if (!value) return nothing
  return typeof show === 'function' ? show(value as Exclude<Value, undefined | null | false | '' | 0>) : show
}

/** Pieces with something between them. */
export function joined(pieces: readonly Html[], between: Html): Html {
  return html`${pieces.flatMap((piece, place) => (place === 0 ? [piece] : [between, piece]))}`
}

/** An attribute with a space before it, or nothing: `<input${attribute('value', value)}>`. `true` gives the bare name. */
export function attribute(name: string, value: string | number | boolean | undefined): Html {
  if (value === undefined || value === false) return nothing
  return value === true ? html` ${name}` : html` ${name}="${value}"`
}

/** An address that cannot run a script: a path of ours, a part of the page, or one of four schemes. Anything else becomes `#`. */
export function safeHref(address: string): string {
  return /^(?:\/(?![/\\])|[#?]|https?:\/\/|mailto:|tel:)/i.test(address) ? address : '#'
}
