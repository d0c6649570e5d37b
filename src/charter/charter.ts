// An agency's charter as the house holds it: its sentences, its promises with their editions, and its calendar.
import type { CalendarText, Edition, Words } from '#engine'

/** One place where a sentence stands in the published text: the file's line, and the order within that line. */
export type Place = {
  readonly line: number
  readonly order?: number
  readonly section: string
  readonly item?: string
}

/** A sentence of the charter, letter for letter. One that the charter repeats is one sentence with several places. */
export type Sentence = {
  readonly id: string
  readonly text: string
  readonly en: string
  readonly places: readonly Place[]
  /** Names of the promises that carry it out. */
  readonly boundTo?: readonly string[]
  /** Why no clock, record or figure can show that it is kept. */
  readonly notMeasurable?: Words
}

export type Section = {
  readonly id: string
  readonly title: Words
  /** The published text lacks this heading; it is ours. */
  readonly headingLost?: true
}

/** A heading or an item number that stands between the sentences. */
export type Marker = { readonly line: number; readonly order?: number; readonly text: string }

export type CharterPromise = {
  readonly promise: string
  readonly code: string
  /** Oldest first. */
  readonly editions: readonly Edition[]
  /** Its newest edition waits for a desk; the charter page says `준비 중`. */
  readonly coming: boolean
}

export type Charter = {
  readonly id: string
  readonly agency: Words
  readonly title: Words
  readonly preamble: Words
  /** Where people call for help. */
  readonly help: { readonly phone: string; readonly hours: Words }
  readonly sections: readonly Section[]
  readonly markers: readonly Marker[]
  readonly sentences: readonly Sentence[]
  /** By code, then by name. */
  readonly promises: readonly CharterPromise[]
  readonly calendar: CalendarText
  /** The folder it was read from. */
  readonly folder: string
  /** Promises with a clock that runs on this kind of matter now; those still to come are left out. */
  clocksOn(matterKind: string): readonly CharterPromise[]
}

/** Something wrong in a charter folder: where, what, and what to do about it. */
export type Problem = { readonly file: string; readonly line: number; readonly says: string }

export class CharterError extends Error {
  override readonly name = 'CharterError'
  readonly problems: readonly Problem[]

  constructor(folder: string, problems: readonly Problem[]) {
    const first = problems[0]
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
    super(`The charter in ${folder} cannot be used: ${first ? problemText(first) : 'it is empty'}${more}`)
    this.problems = problems
  }
}

export const problemText = (problem: Problem): string => `${problem.file}:${problem.line}: ${problem.says}`
