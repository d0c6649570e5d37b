// The absences desk.
import { Hono } from 'hono'
import type { Web, WebEnv } from '#channels/web'
import type { AbsencesDesk } from './desk.ts'
import { calendarFeeds } from './feed/routes.ts'
import { absenceOpenings } from './pages/opening-routes.ts'
import { absencePages } from './pages/routes.ts'

export { type AbsencesDesk, createAbsencesDesk } from './desk.ts'
export { absenceCompanion } from './list.ts'
export { countAskedOf } from './queries.ts'

export function absenceRoutes(desk: AbsencesDesk, web: Web, worker: { wake: () => void }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.route('/', absenceOpenings(desk, web, worker))
  routes.route('/', calendarFeeds(desk, web))
  routes.route('/', absencePages(desk, web, worker))
  return routes
}
