// The set-up desk: a bare agency's first office and its operator, by a link that works once.
export { setupPath, setupRoutes } from './routes.ts'
