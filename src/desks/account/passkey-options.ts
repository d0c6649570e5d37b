// What a browser is to ask of a passkey, fetched at the press of a button, so that a page that was open for long still works.
import { Hono } from 'hono'
import { problem, sessionToken, siteOf, type Web, type WebEnv } from '#channels/web'
import { freshMs } from '#people'
import type { AccountHouse } from './account-house.ts'
import { hasFactor } from './give-factor.ts'
import { passkeyOptionsPath } from './passkey-form.ts'

export function passkeyOptionRoutes(house: AccountHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { sessions } = house

  routes.get(passkeyOptionsPath, async (c) => {
    const site = siteOf(web, c)
    if (!site) return problem(web, c, 404)
    const { passkeys } = sessions.factors
    const now = web.realClock.now()
    const use = c.req.query('for')
    if (use === 'sign-in') return c.json({ add: false, options: await passkeys.ask(null, site, now) })
    const token = sessionToken(web, c) ?? ''
    const [whole, half] = [await sessions.find(token, now), await sessions.findHalf(token, now)]
    const officer = (whole ?? half)?.officer
    if (!officer) return problem(web, c, 403)
    if (use === 'again') return c.json({ add: false, options: await passkeys.ask(officer.officerId, site, now) })
    // Only somebody who just showed that it is them adds one, or somebody who has none and is signing in.
    const isFresh = whole?.factorAt != null && now - whole.factorAt <= freshMs
    if (use !== 'add' || !(isFresh || (half && !hasFactor(await sessions.factors.held(officer, site)))))
      return problem(web, c, 403)
    const login = (await sessions.passwords.login(officer.officerId)) ?? officer.officerId
    const offered = { officerId: officer.officerId, login, name: officer.nameKo }
    return c.json({ add: true, options: await passkeys.offer(offered, site, now) })
  })

  return routes
}
