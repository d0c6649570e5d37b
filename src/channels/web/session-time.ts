// When the session ends, for the warning on staff pages: GET looks without touching it, POST extends it, which only our own
// pages can send (R24). Somebody who is not signed in is told nothing but where to sign in.
import { Hono } from 'hono'
import type { SignedIn } from '#people'
import { sessionTimePath } from '#site'
import { staffOnly, type Web, type WebContext, type WebEnv } from './web.ts'

/** Which end comes first: the idle one, or the absolute one that nothing extends (R06). */
export function endOf({ idleEndsAt, expiresAt }: SignedIn): { readonly endsAt: number; readonly isFinal: boolean } {
  const isFinal = idleEndsAt === undefined || expiresAt <= idleEndsAt
  return { endsAt: isFinal ? expiresAt : idleEndsAt, isFinal }
}

export function sessionTimeRoutes(web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const say = (c: WebContext) => {
    const signedIn = c.get('signedIn')
    if (!signedIn) throw new Error('Behind staffOnly alone')
    return c.json({ now: web.realClock.now(), ...endOf(signedIn) })
  }
  routes.get(sessionTimePath, staffOnly(web, { passive: true }), say)
  routes.post(sessionTimePath, staffOnly(web), say)
  return routes
}
