// What the frame must know of the agency; all of it is the charter's or the operator's, none of it ours.
import type { Words } from '#kit/i18n'

export type Agency = {
  readonly name: Words
  /** Stands in the same place on every page (KWCAG: help that is easy to find). */
  readonly help: { readonly phone: string; readonly hours?: Words }
  /** The address of its logo. */
  readonly logo?: string
  readonly address?: Words
  /** A made-up agency: every page says so. */
  readonly sample?: boolean
  /** Only an operator who is a public agency may claim so; the banner and the identifier are off otherwise. */
  readonly official?: boolean
  readonly footerLinks?: readonly { readonly label: Words; readonly href: string }[]
}
