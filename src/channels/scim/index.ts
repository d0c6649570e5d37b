// The channel of an agency's own directory: SCIM 2.0.
export { scimRoutes } from './routes.ts'
