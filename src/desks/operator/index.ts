// The operator's desk: how the house is doing, what stands still and needs a person, and what needs a second one.
export { ballastName, type Ground } from './health/ground.ts'
export { readHealth } from './health/read-health.ts'
export { healthState, healthText } from './health/say.ts'
export { operatorRoutes } from './routes.ts'
