// Facts: append, read, follow.
export type { Change, Companion, Desk, Rows } from './desk.ts'
export { type CommandKey, type Decision, fold, type Handled } from './entry.ts'
export type { EraseMatter } from './erase.ts'
export { createLedger, type Ledger, type Request, type Settled } from './handle.ts'
export {
  type OpenSealed,
  type PersonField,
  type SealedFileName,
  type SealedPerson,
  type SealedText,
  sealFileName,
  sealPerson,
  sealText,
} from './open-sealed.ts'
export { type Reach, reachCompanion, reachRow } from './reach.ts'
export { type FollowedFact, followFacts, lastFactPosition, mattersFrom, readFacts } from './read.ts'
export { sealPlain } from './seal-plain.ts'
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
