// Keeps clock readings in step with facts and fires what is due.
export { type ClockBook, type ClockReading, openClockBook } from './book.ts'
export { type AddedDay, addDay, type MovedClock, type Preview, previewDay, readAddedDays } from './calendar-days.ts'
export { type Fired, fireDue, nextFiring } from './fire.ts'
export { firings } from './firings.ts'
export { countOpenOf, readDueOf } from './of-officers.ts'
export type { OpeningHours } from './opening-hours.ts'
export { clockCompanion, clockRows, type Responsible } from './rows.ts'
export { type Difference, type Settlement, settleClocks } from './settle.ts'
export {
  dueLag,
  type KeptSettlement,
  keepSettlement,
  lastSettlement,
  retryMatter,
  type StuckMatter,
  settleTask,
  stuckMatters,
  tellLook,
  type WorkerLook,
  workerLook,
} from './standing.ts'
export { compactTally, readTally, type Tally } from './tally.ts'
