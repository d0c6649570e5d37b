// The organisation desk: offices and officers with their history, roles, files in and out, and the page for citizens.
export { organisationRoutes } from './routes.ts'
