// The officers' pages of the petitions desk.
import { Hono } from 'hono'
import type { Web, WebEnv } from '#channels/web'
import type { PetitionsDesk } from '../desk.ts'
import { commandRoutes } from './command-routes.ts'
import { glassRoutes } from './glass-routes.ts'
import { handOverRoutes } from './hand-over-routes.ts'
import { handbookRoutes } from './handbook-routes.ts'
import { matterRoutes } from './matter-routes.ts'
import { queueRoutes } from './queue-routes.ts'
import { searchRoutes } from './search-routes.ts'

export function petitionStaffPages(desk: PetitionsDesk, web: Web, worker: { wake: () => void }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.route('/', queueRoutes(desk, web))
  routes.route('/', searchRoutes(desk, web))
  routes.route('/', glassRoutes(desk, web))
  routes.route('/', handbookRoutes(desk, web))
  routes.route('/', handOverRoutes(desk, web, worker))
  routes.route('/', matterRoutes(desk, web))
  routes.route('/', commandRoutes(desk, web, worker))
  return routes
}
