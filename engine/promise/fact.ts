// A fact as the engine sees it: something that happened to a matter, in the past tense, and never taken back.
import type { Instant } from '../time/instant.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export type Fact = {
  readonly type: string
  /** When it happened. Facts of one matter are handed in in the order in which they were recorded. */
  readonly at: Instant
  /** When the database recorded it; absent in scenarios, where it is the same moment. */
  readonly recordedAt?: Instant
  readonly body?: { readonly [field: string]: Json }
}

/** Matches facts of one type, and when `where` is given only those whose body fields have one of the values. */
export type FactPattern =
  | string
  | { readonly fact: string; readonly where: { readonly [field: string]: string | boolean | readonly string[] } }
