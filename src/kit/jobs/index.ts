// Jobs made ready: work that must happen although it cannot happen at once, kept in the database until it is done.
export { addJob } from './add.ts'
export { installJobs } from './install.ts'
export { countJobs, dropJob, parkedJobs, retryJob } from './parked.ts'
export { type Jobs, startJobs } from './run.ts'
export { declareTask, doTask, type TaskDone } from './task.ts'
