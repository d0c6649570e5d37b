// The account desk: what an officer does about signing in themselves, and what an operator does about it for others.
export { accountRoutes } from './routes.ts'
