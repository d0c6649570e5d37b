// The channel of an agency's own directory: SCIM 2.0.
export { scimPath, scimRoutes } from './routes.ts'
