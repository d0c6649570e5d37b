// From a decision to what is written: new facts numbered and folded in, and the rows that the desk derives from them.
import type { Instant } from '#engine'
import { sameBytes } from '#kit/crypto'
import type { Change, Desk } from './desk.ts'
import type { MatterKey } from './open-sealed.ts'
import type { Actor, Outcome, Refusal, StoredFact } from './stored-fact.ts'
import type { Entry } from './write.ts'

export type CommandKey = { readonly key: Buffer; readonly bodyHash: Buffer }
export type Decision<Answer extends object> = {
  readonly outcome: Outcome
  readonly answer: Answer
  /** Who did it, where the matter tells more of that than the request: a stand-in acts for somebody. */
  readonly actor?: Actor
}
export type Handled<Answer extends object> = {
  readonly answer: Answer
  readonly version: number
  readonly repeated: boolean
}

export function firstAnswer<Answer extends object>(
  before: { body_hash: Buffer; answer: object },
  key: CommandKey,
): Handled<Answer> | Refusal {
  // The same key with another body is another command by mistake (R35).
  if (!sameBytes(before.body_hash, key.bodyHash)) return { refused: 'KEY_USED_FOR_ANOTHER_COMMAND' }
  return { answer: before.answer as Answer, version: 0, repeated: true }
}

export function fold<State>(desk: Desk<State>, facts: readonly StoredFact[]): State {
  return facts.reduce((state, fact) => desk.evolve(state, fact), desk.initial)
}

/** Numbers the new facts, folds them in, and lets the desk derive its rows. */
export function entryOf<State>(
  desk: Desk<State>,
  matterId: string,
  facts: readonly StoredFact[],
  outcome: Outcome,
  actor: Actor,
  now: Instant,
  extra: { answer?: NonNullable<Entry['answer']>; key?: MatterKey },
): Entry {
  // The database gives the true time of recording; until then it is no earlier than the fact before.
  const recordedAt = Math.max(now, facts.at(-1)?.recordedAt ?? now)
  const added = outcome.facts.map((fact, index) => ({ ...fact, seq: facts.length + index + 1, recordedAt, actor }))
  const all = [...facts, ...added]
  const change: Change<State> = {
    matterId,
    version: all.length,
    state: fold(desk, all),
    facts: all,
    added,
    outcome,
    now,
  }
  return { matterId, kind: desk.kind, version: all.length, added, outcome, rows: desk.derive(change), ...extra }
}
