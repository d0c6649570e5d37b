// All of the operator's pages, and what machines ask about health.
import { Hono } from 'hono'
import { staffMay, type Web, type WebEnv } from '#channels/web'
import { t } from '#kit/i18n'
import { approvalRoutes } from './approvals/routes.ts'
import { readHealth } from './health/read-health.ts'
import { healthRoutes } from './health/routes.ts'
import { type OperatorHouse, operatorPath } from './house.ts'
import { countedMax, hubMain } from './hub.ts'
import { operatorPage } from './page.ts'
import { parkedOfAll } from './parked/parked.ts'
import { parkedRoutes } from './parked/routes.ts'
import { policyRoutes } from './policy/routes.ts'
import { w } from './words.ts'

export function operatorRoutes(
  house: OperatorHouse,
  web: Web,
  options: { readonly wake: () => void; readonly metricsToken?: string | undefined },
): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get(operatorPath, staffMay(web, 'health.see'), async (c) => {
    const { lang } = c.get('display')
    const by = c.get('signedIn')?.officer
    const [parked, waiting, health] = await Promise.all([
      parkedOfAll(house, countedMax + 1),
      house.approvals.waiting(web.clock.now()),
      readHealth(house, web.realClock.now()),
    ])
    const mine = waiting.filter((one) => by && house.approvals.whyNot(one, by, web.clock.now()) === undefined)
    return operatorPage(house, web, c, {
      title: t(w.title, lang),
      main: hubMain({ parked: parked.length, approvals: mine.length, health }, lang),
    })
  })
  routes.route('/', parkedRoutes(house, web, options))
  routes.route('/', approvalRoutes(house, web))
  routes.route('/', policyRoutes(house, web))
  routes.route('/', healthRoutes(house, web, options.metricsToken))
  return routes
}
