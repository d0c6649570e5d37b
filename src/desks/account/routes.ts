// The pages of the account desk, put together.
import { Hono } from 'hono'
import type { Web, WebEnv } from '#channels/web'
import type { AccountHouse } from './account-house.ts'
import { confirmRoutes } from './confirm.ts'
import { invitationRoutes } from './invitation.ts'
import { meRoutes } from './me.ts'
import { meFactorRoutes } from './me-factors.ts'
import { officerAccountRoutes } from './officer-account.ts'
import { passkeyOptionRoutes } from './passkey-options.ts'
import { providerRoutes } from './provider.ts'
import { secondStepRoutes } from './second-step.ts'

export function accountRoutes(house: AccountHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.route('/', confirmRoutes(house, web))
  routes.route('/', passkeyOptionRoutes(house, web))
  routes.route('/', providerRoutes(house, web))
  routes.route('/', secondStepRoutes(house, web))
  routes.route('/', invitationRoutes(house, web))
  routes.route('/', meRoutes(house, web))
  routes.route('/', meFactorRoutes(house, web))
  routes.route('/', officerAccountRoutes(house, web))
  return routes
}
