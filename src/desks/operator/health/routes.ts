// Health for people and for machines: the page, what a load balancer asks, and figures for a collector. None of it tells a
// secret; figures are told on this machine, or to whoever has the token of DAJIM_METRICS_TOKEN.
import { Hono } from 'hono'
import { clientAddress, problem, staffMay, type Web, type WebContext, type WebEnv } from '#channels/web'
import { sameBytes, sha256 } from '#kit/crypto'
import { statement } from '#kit/database'
import { t } from '#kit/i18n'
import { type OperatorHouse, operatorPath } from '../house.ts'
import { operatorPage } from '../page.ts'
import { w } from '../words.ts'
import type { HealthLine } from './line.ts'
import { readHealth } from './read-health.ts'
import { metricsText } from './say.ts'
import { healthMain } from './view.ts'

const ready = statement<{ migrations: number }>('health-ready', 'select count(*) as migrations from migration')
const readyWithinMs = 2_000
/** Asked again and again, the same answer is given for so long. */
const rememberedMs = 5_000

export function healthRoutes(house: OperatorHouse, web: Web, metricsToken: string | undefined): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  let remembered: { at: number; lines: Promise<readonly HealthLine[]> } | undefined

  function lines(): Promise<readonly HealthLine[]> {
    const now = web.realClock.now()
    if (!remembered || now - remembered.at > rememberedMs || now < remembered.at) {
      const asked = readHealth(house, now)
      remembered = { at: now, lines: asked }
      // A failure is not remembered.
      asked.catch(() => {
        remembered = undefined
      })
    }
    return remembered.lines
  }

  routes.get('/health/live', (c) => c.json({ live: true }))

  routes.get('/health/ready', async (c) => {
    const stopping = web.stopping?.aborted ?? false
    const late = new Promise<undefined>((done) => {
      setTimeout(() => done(undefined), readyWithinMs).unref()
    })
    const found = stopping ? undefined : await Promise.race([ready.find(house.database).catch(() => undefined), late])
    return found ? c.json({ ready: true }) : c.json({ ready: false }, 503, { 'retry-after': '5' })
  })

  routes.get('/metrics', async (c) => {
    if (!mayCollect(c)) return problem(web, c, 404)
    return c.text(metricsText(await lines()), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })

  routes.get(`${operatorPath}/health`, staffMay(web, 'health.see'), async (c) => {
    const { lang } = c.get('display')
    return operatorPage(house, web, c, {
      title: t(w.healthTitle, lang),
      crumbs: [{ label: t(w.title, lang), href: operatorPath }],
      main: healthMain(await readHealth(house, web.realClock.now()), lang),
    })
  })

  function mayCollect(c: WebContext): boolean {
    const given = /^Bearer (\S{1,200})$/.exec(c.req.header('authorization') ?? '')?.[1]
    if (metricsToken && given) return sameBytes(sha256(given), sha256(metricsToken))
    // A proxy on this machine brings strangers along; it names them, and then this is not our own machine asking.
    const brought = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
      (name) => c.req.header(name) !== undefined,
    )
    return !brought && /^(127\.\d+\.\d+\.\d+|::1)$/.test(clientAddress(c))
  }

  return routes
}
