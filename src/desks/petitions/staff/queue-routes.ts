// The queues: the page, its rows alone for live lists, the stream of events, and finding a petition by its number.
import { Hono, type MiddlewareHandler } from 'hono'
import {
  mayDo,
  problem,
  readerOf,
  sessionToken,
  staffOnly,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { t } from '#kit/i18n'
import type { Officer, Sight } from '#people'
import type { PetitionsDesk } from '../desk.ts'
import { petitionKinds } from '../facts.ts'
import { parseReceiptNumber } from '../number.ts'
import { findByNumber, type QueueAsk, queues } from '../queries.ts'
import { firstQueue, queuesOf, readingSight, scopeOf } from '../sight.ts'
import { openStages } from '../state.ts'
import { queueWords as w } from '../words/staff.ts'
import { createLiveQueues } from './live.ts'
import { readQueueAs } from './queries.ts'
import { eventsPath, parseKey, type QueueContext, type QueuePlace, queueMain, queueRows } from './queue-view.ts'
import { closedPage, officerOf, promiseTitles, staffHtml, zoneOf } from './signed-in.ts'

/** The place that an address names; undefined when this officer may not see it. Filters that nobody offers are passed over. */
function placeOf(c: WebContext, sight: Sight, officer: Officer): QueuePlace | undefined {
  const asked = c.req.query('queue')
  const queue = asked === undefined ? firstQueue(sight, officer) : queues.find((name) => name === asked)
  if (queue === undefined || !queuesOf(sight, officer).includes(queue)) return undefined
  const state = [...openStages].find((stage) => stage === c.req.query('state'))
  const kind = petitionKinds.find((name) => name === c.req.query('kind'))
  const after = parseKey(c.req.query('after'))
  return { queue, ...(state ? { state } : {}), ...(kind ? { kind } : {}), ...(after ? { after } : {}) }
}

export function queueRoutes(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const live = createLiveQueues(desk.house.ledger, web)
  const signedIn = staffOnly(web)
  const passive = staffOnly(web, { passive: true })
  const readers: MiddlewareHandler<WebEnv> = (c, next) =>
    mayDo(c, 'petitions.read') ? next() : Promise.resolve(closedPage(web, c))

  const contextOf = (c: WebContext): QueueContext => {
    const now = web.clock.now()
    return {
      lang: c.get('display').lang,
      zone: zoneOf(desk),
      now,
      directory: web.directory,
      promiseTitle: promiseTitles(desk, now),
    }
  }
  const read = (c: WebContext, place: QueuePlace, options: { refresh?: boolean } = {}) => {
    const officer = officerOf(c)
    const sight = readingSight(desk.house, officer, web.clock.now())
    const scope = scopeOf(place.queue, sight, officer)
    const ask = { ...place, scope, officerId: officer.officerId } as QueueAsk
    return readQueueAs(desk.house, readerOf(c, officer, web.clock.now()), ask, options)
  }
  const notYours = (c: WebContext) =>
    problem(web, c, 403, { what: t(w.notYours, c.get('display').lang), backHref: '/staff/petitions' })

  routes.get('/staff', signedIn, (c) =>
    c.redirect(mayDo(c, 'petitions.read') ? '/staff/petitions' : '/staff/handbook', 303),
  )

  routes.get('/staff/petitions', signedIn, readers, async (c) => {
    const officer = officerOf(c)
    const sight = readingSight(desk.house, officer, web.clock.now())
    const place = placeOf(c, sight, officer)
    if (!place) return notYours(c)
    const context = contextOf(c)
    const { rows, next } = await read(c, place)
    return staffHtml(desk, web, c, {
      title: t(w.title, context.lang),
      now: context.now,
      main: queueMain({ place, queues: queuesOf(sight, officer), rows, next }, context),
    })
  })

  routes.get('/staff/petitions/rows', passive, readers, async (c) => {
    const officer = officerOf(c)
    const sight = readingSight(desk.house, officer, web.clock.now())
    const place = placeOf(c, sight, officer)
    if (!place) return notYours(c)
    const { rows } = await read(c, place, { refresh: true })
    const context = contextOf(c)
    return c.html(queueRows(rows, context) as string, 200, { 'x-now': String(context.now) })
  })

  routes.get(eventsPath, passive, readers, async (c) => {
    const officer = officerOf(c)
    const session = sessionToken(web, c) ?? ''
    const stream = await live.open(readingSight(desk.house, officer, web.clock.now()), session)
    if (!stream) return problem(web, c, 503)
    return c.body(stream, 200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' })
  })

  routes.get('/staff/petitions/find', signedIn, readers, async (c) => {
    const number = parseReceiptNumber((c.req.query('number') ?? '').slice(0, 50))
    const reading = desk.house.readingAs(officerOf(c), web.clock.now())
    const found = number === undefined ? undefined : await findByNumber(reading, number)
    if (found) return c.redirect(`/staff/petitions/${number}`, 303)
    return problem(web, c, 404, { what: t(w.noNumber, c.get('display').lang), backHref: '/staff/petitions' })
  })

  return routes
}
