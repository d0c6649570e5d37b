// The records desk: how long what is kept, and its end.
export { endedBefore as recordsEndedBefore } from './classes.ts'
export { openRecords, type Records } from './destruction.ts'
export { recordsRoutes } from './routes.ts'
