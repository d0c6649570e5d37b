// The petitions desk.
export { petitionApi } from './api/routes.ts'
export { petitionPages } from './citizen/routes.ts'
export { type CommandName, commandNames, commandRules } from './decide/commands.ts'
export { processingPeriod } from './decide/period.ts'
export {
  type CommandRequest,
  createPetitionsDesk,
  type Given,
  type Invalid,
  type Offered,
  type PetitionsDesk,
} from './desk.ts'
export { machineryFacts, type PetitionKind, petitionFacts } from './facts.ts'
export { type FileStore, folderStore } from './file-store.ts'
export { type Handbook, type HandbookItem, openHandbook } from './handbook.ts'
export type { PetitionsHouse } from './house.ts'
export { petitionCompanion } from './list.ts'
export { parseReceiptNumber, receiptNumber } from './number.ts'
export { petitionStaffPages } from './staff/routes.ts'
export type { PetitionState } from './state.ts'
export { type PetitionInput, petitionInput, type Submitted } from './submit.ts'
