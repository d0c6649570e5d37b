// The web role: every desk's pages mounted in one app.
import type { Hono } from 'hono'
import { scimRoutes } from '#channels/scim'
import { createWebApp, sessionTimeRoutes, signInRoutes, type Web, type WebEnv } from '#channels/web'
import { absenceRoutes, countAskedOf } from '#desks/absences'
import { accountRoutes } from '#desks/account'
import { calendarRoutes } from '#desks/calendar'
import { guideRoutes } from '#desks/guide'
import { operatorRoutes } from '#desks/operator'
import { organisationRoutes } from '#desks/organisation'
import { petitionApi, petitionPages, petitionStaffPages } from '#desks/petitions'
import { privacyPages, privacyStaffPages } from '#desks/privacy'
import { recordsRoutes } from '#desks/records'
import { reviewRoutes } from '#desks/review'
import { settingsRoutes, setupRoutes } from '#desks/setup'
import { may } from '#people'
import type { House } from './house.ts'
import { tasksOf } from './jobs.ts'

export function createApp(
  house: House,
  given: Web,
  wake: () => void,
  options: { readonly metricsToken?: string | undefined } = {},
): Hono<WebEnv> {
  const web: Web = {
    ...given,
    // What the operator set holds at once, over what stood when the house was opened.
    get agency() {
      return { ...given.agency, ...house.agencySet() }
    },
    waiting: async (officer) => ({
      '/staff/absences': await countAskedOf(house.database, officer.officerId),
      // Who watches sees at once, on every page, that somebody broke the glass.
      ...(may(officer, 'glass.see')
        ? { '/staff/break-glass': await house.glass.ofToday(house.readingAs(officer, given.clock.now())) }
        : {}),
    }),
  }
  const app = createWebApp(web)
  app.route('/', signInRoutes(web))
  app.route('/', sessionTimeRoutes(web))
  app.route('/', accountRoutes(house, web))
  app.route('/', guideRoutes({ ...house, database: house.ledger.database }, web))
  app.route('/', petitionPages(house.petitions, web))
  app.route('/', petitionStaffPages(house.petitions, web, { wake }))
  app.route('/', absenceRoutes(house.absences, web, { wake }))
  app.route('/', organisationRoutes(house, web))
  app.route('/', privacyPages(house, web))
  app.route('/', privacyStaffPages(house, web))
  app.route('/', scimRoutes(house, web))
  app.route('/', reviewRoutes(house, web))
  app.route('/', recordsRoutes(house, web))
  app.route('/', calendarRoutes(house, web, { wake }))
  app.route('/', petitionApi(house.petitions, web))
  const taskNames = tasksOf(house).map(({ task }) => task.name)
  app.route('/', operatorRoutes({ ...house, database: house.ledger.database, taskNames }, web, { ...options, wake }))
  app.route('/', settingsRoutes(house, web))
  app.route('/', setupRoutes(house, web))
  return app
}
