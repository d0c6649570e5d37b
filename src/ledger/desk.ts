// What a desk hands the ledger: how its facts fold into a state, and which rows follow from a change.
import type { Instant } from '#engine'
import type { Outcome, StoredFact } from './stored-fact.ts'

/** Everything about one matter at the moment its new facts are about to be written. */
export type Change<State> = {
  readonly matterId: string
  readonly version: number
  readonly state: State
  readonly facts: readonly StoredFact[]
  readonly added: readonly StoredFact[]
  readonly outcome: Outcome
  readonly now: Instant
}

/** Rows for the companion tables, by companion name. */
export type Rows = { readonly [companion: string]: readonly object[] }

export type Desk<State> = {
  /** The kind of matter: `petition`. */
  readonly kind: string
  readonly initial: State
  evolve(state: State, fact: StoredFact): State
  /** Pure: the list row, clock readings and notices that go into the same statement as the facts. */
  derive(change: Change<State>): Rows
}

/**
 * A table that changes in the same statement as the facts. `sql` is given the parameter that holds its rows as a JSON
 * array and returns a data-modifying statement; it may be several CTEs, the last of them named like the companion.
 */
export type Companion = {
  readonly name: string
  sql(rows: string): string
  /** Deletes what it drew from a matter's words and people, when the matter is erased; given the parameter of its id. */
  erase?(matterId: string): string
}
