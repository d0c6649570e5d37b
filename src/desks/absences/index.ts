// The absences desk.
export { type AbsencesDesk, createAbsencesDesk } from './desk.ts'
export { absenceCompanion } from './list.ts'
