// Signing in at the agency's own provider and coming back: the browser keeps what it waits for in a sealed cookie, and
// whatever goes wrong is told on the sign-in page.
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import {
  comesFrom,
  keepSession,
  providerPath,
  sessionToken,
  siteOf,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import type { ProviderFailure } from '#people'
import { ownPath } from '#site'
import type { AccountHouse } from './account-house.ts'
import { stepPath } from './second-step.ts'

const backPath = `${providerPath}/back`
const keptSeconds = 600

export function providerRoutes(house: AccountHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { provider, sessions } = house
  const cookie = web.secure ? '__Host-dajim-oidc' : 'dajim-oidc'
  /** As the provider knows it: by the public address when there is one. */
  const redirectUri = (c: WebContext) => `${new URL(web.origin ?? c.req.url).origin}${backPath}`

  function failed(c: WebContext, failure: ProviderFailure, back: string): Response {
    web.log.warn({ failure }, "the agency's own sign-in failed")
    const query = new URLSearchParams({ provider: failure, ...(back === '/' ? {} : { back }) })
    return c.redirect(`/staff/sign-in?${query}`, 303)
  }

  routes.get(providerPath, async (c) => {
    const back = ownPath(c.req.query('back')).slice(0, 500)
    const answer = await provider.start({ redirectUri: redirectUri(c), back, now: web.realClock.now() })
    if ('failed' in answer) return failed(c, answer.failed, back)
    const kept = { path: '/', httpOnly: true, secure: web.secure, sameSite: 'Lax', maxAge: keptSeconds } as const
    setCookie(c, cookie, answer.pending, kept)
    return c.redirect(answer.to, 303)
  })

  routes.get(backPath, async (c) => {
    const now = web.realClock.now()
    const address = new URL(redirectUri(c))
    address.search = new URL(c.req.url).search
    const answer = await provider.finish({ address, pending: getCookie(c, cookie), now })
    deleteCookie(c, cookie, { path: '/', secure: web.secure })
    if ('failed' in answer) return failed(c, answer.failed, '/')
    const { officerId } = answer
    // Whoever is held to a passkey is asked for it whatever the provider says it asked (R02).
    const officer = web.directory.officer(officerId)
    const strong = officer ? (await sessions.factors.held(officer, siteOf(web, c))).strong : true
    const lacks = await sessions.lacking(officerId, now, answer.counts && !strong ? 'factor' : undefined)
    // A session that this browser had before ends here: its secret is never carried over (R05).
    const before = sessionToken(web, c)
    if (before) await sessions.end(before)
    keepSession(web, c, await sessions.start(officerId, { factor: 'provider', lacks }, comesFrom(c), now))
    const to = answer.back === '/' ? '/staff' : answer.back
    return c.redirect(lacks === null ? to : `${stepPath}?back=${encodeURIComponent(to)}`, 303)
  })

  return routes
}
