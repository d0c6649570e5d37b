// The set-up desk: a bare agency's first settings, office and operator by a link that works once, and the same settings
// later on the operator's pages.
export { setupPath, setupRoutes } from './routes.ts'

export { settingsRoutes } from './settings-routes.ts'
