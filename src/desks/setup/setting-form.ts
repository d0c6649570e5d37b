// The shape that every setting's form has: set-up and the pages of settings show the same ones.
import type { ClockBook } from '#clocks'
import type { Keyring } from '#kit/crypto'
import type { Database } from '#kit/database'
import type { Html } from '#kit/html'
import type { Language, Words } from '#kit/i18n'
import type { Approvals, Provider, SettingName, Settings } from '#people'
import type { FormError } from '#site'

export type Typed = { readonly [name: string]: string }

export type SetupHouse = {
  readonly database: Database
  readonly settings: Settings
  readonly keyring: Keyring
  readonly approvals: Approvals
  readonly charter: { readonly agency: Words; readonly help: { readonly phone: string } }
  readonly book: () => ClockBook
  readonly reopenBook: () => Promise<void>
  readonly ground: { readonly dataFolder: string; readonly keyPlace: 'file' | 'environment' | 'named file' | 'command' }
  /** Seals the password of the mail server. */
  readonly mailKey: Buffer
  /** Seals the secret by which we show ourselves to the agency's own sign-in, and tries that one. */
  readonly provider: Provider
}
export type FormContext = {
  readonly house: SetupHouse
  readonly lang: Language
  /** The agency's civil day. */
  readonly today: string
  /** Before there is an operator: what is set holds from the beginning, for nothing has started yet. */
  readonly first: boolean
}
export type Read = { readonly value: unknown } | { readonly errors: readonly FormError[] }

export type SettingForm = {
  readonly slug: string
  readonly setting: SettingName
  readonly title: Words
  readonly lead: Words
  /** As the form is filled when it is opened. No secret comes back. */
  typed(context: FormContext): Typed
  fields(typed: Typed, errors: readonly FormError[], context: FormContext): Html
  read(typed: Typed, context: FormContext): Read
  /** What only asking another machine can tell, once all else is right. */
  check?(value: unknown, context: FormContext): Promise<readonly FormError[]>
  /** In one line, for lists and for history. */
  say(value: unknown, lang: Language): string
  /** A change that lowers protection needs a second person (R14). */
  lowers?(before: unknown, after: unknown): boolean
}
