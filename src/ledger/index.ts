// Facts: append, read, follow.
export type { Change, Companion, Desk, Rows } from './desk.ts'
export { type CommandKey, type Decision, fold, type Handled } from './entry.ts'
export { createLedger, type Ledger, type Request, type Settled } from './handle.ts'
export { type FollowedFact, followFacts, lastFactPosition, mattersFrom } from './read.ts'
export {
  type Actor,
  isRefusal,
  type NewFact,
  type NewFile,
  type NewPerson,
  type NewText,
  type Outcome,
  type Refusal,
  type StoredFact,
} from './stored-fact.ts'
export { newMatterId } from './write.ts'
