// Word tables: every sentence of ours stands once, in Korean and English side by side, so that neither can be forgotten.
import type { Language } from './language.ts'

/** One text in both languages. The engine's `Words` has the same shape. */
export type Words = { readonly ko: string; readonly en: string }

/** A text with parameters: the two functions take the same arguments. */
export type Phrase<Args extends readonly unknown[]> = {
  readonly ko: (...args: Args) => string
  readonly en: (...args: Args) => string
}

/** A table holds phrases of any arguments; `t` checks each one where it is used. */
type Entry = Words | Phrase<never[]>

/** Declares a table. It returns the table as it is: what it adds is the check that every entry has both languages. */
export function words<Table extends Readonly<Record<string, Entry>>>(table: Table): Table {
  return table
}

/** The text of an entry in a language: `t(w.title, lang)`, and with parameters `t(w.due, lang, when)`. */
export function t(entry: Words, lang: Language): string
export function t<Args extends readonly unknown[]>(entry: Phrase<Args>, lang: Language, ...args: Args): string
export function t(entry: Words | Phrase<readonly unknown[]>, lang: Language, ...args: readonly unknown[]): string {
  const text = entry[lang]
  return typeof text === 'string' ? text : text(...args)
}
