// A fact as the ledger keeps it, and one that is about to be written.
import type { Fact, Instant, Json } from '#engine'

export type Actor =
  | { readonly kind: 'citizen' }
  | {
      readonly kind: 'officer'
      readonly id: string
      readonly officeId: string
      /** The officer for whom they stood in. */
      readonly actingFor?: string
    }
  | { readonly kind: 'system' }

export type StoredFact = Fact & {
  readonly seq: number
  readonly recordedAt: Instant
  readonly body: { readonly [field: string]: Json }
  readonly actor: Actor
}

export type NewFact = {
  readonly type: string
  readonly at: Instant
  readonly body: { readonly [field: string]: Json }
}

/** Free text that a fact names by its id. */
export type NewText = {
  readonly textId: string
  readonly kind: string
  readonly language: string
  readonly words: string
}

export type NewPerson = {
  readonly personId: string
  readonly part: 'petitioner'
  readonly name: string
  readonly phone?: string
  readonly mail?: string
  readonly address?: string
  readonly company?: string
}

export type NewFile = {
  readonly fileId: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
  readonly part: string
}

/** What a decision wants recorded: facts, and beside them the personal data and free text that they name. */
export type Outcome = {
  readonly facts: readonly NewFact[]
  readonly texts?: readonly NewText[]
  readonly people?: readonly NewPerson[]
  readonly files?: readonly NewFile[]
}

/** An expected no, as a value: `code` finds the words, `fields` fill them. */
export type Refusal = {
  readonly refused: string
  readonly fields?: { readonly [name: string]: string | number }
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value
}
