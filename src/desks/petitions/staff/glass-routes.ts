// Break-glass: the form for who may open a petition out of reach, and the list for who watches. What concerns the officer
// does not exist here either.
import { Hono } from 'hono'
import {
  freshFactor,
  mayDo,
  readerOf,
  readFormToShow,
  staffOnly,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { t } from '#kit/i18n'
import type { PetitionsDesk } from '../desk.ts'
import { parseReceiptNumber } from '../number.ts'
import { findByNumber, findNumbersOf } from '../queries.ts'
import { glassWords as w } from '../words/glass.ts'
import { type GlassView, glassMain, glassPath } from './glass-view.ts'
import { closedPage, officerOf, staffHtml, zoneOf } from './signed-in.ts'

const reasonLeast = 10
const reasonMax = 300

export function glassRoutes(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { house } = desk

  async function page(c: WebContext, extra: Pick<GlassView, 'errors' | 'typed' | 'opened'> = {}): Promise<Response> {
    const { lang } = c.get('display')
    const now = web.clock.now()
    const reading = house.readingAs(officerOf(c), now)
    const openings = mayDo(c, 'glass.see') ? await house.glass.newest(reading) : []
    const numbers = await findNumbersOf(
      reading,
      openings.map((opening) => opening.matterId),
    )
    const view: GlassView = {
      lang,
      zone: zoneOf(desk),
      directory: web.directory,
      mayBreak: mayDo(c, 'glass.break'),
      openings: openings.flatMap((opening) => {
        const number = numbers.get(opening.matterId)
        return number === undefined ? [] : [{ ...opening, number, stands: opening.endsAt > web.realClock.now() }]
      }),
      watches: mayDo(c, 'glass.see'),
      ...extra,
    }
    const errors = extra.errors ?? []
    return staffHtml(
      desk,
      web,
      c,
      { title: t(w.title, lang), now, path: glassPath, hasErrors: errors.length > 0, main: glassMain(view) },
      errors.length > 0 ? 422 : 200,
    )
  }

  routes.get(glassPath, staffOnly(web), (c) =>
    mayDo(c, 'glass.see') || mayDo(c, 'glass.break') ? page(c) : closedPage(web, c),
  )

  routes.post(
    glassPath,
    staffOnly(web),
    async (c, next) => (mayDo(c, 'glass.break') ? next() : closedPage(web, c)),
    freshFactor(web),
    async (c) => {
      const { lang } = c.get('display')
      const officer = officerOf(c)
      const { fields: typed } = await readFormToShow(c)
      const reason = (typed['reason'] ?? '').trim()
      const number = parseReceiptNumber((typed['number'] ?? '').slice(0, 50))
      const found = number === undefined ? undefined : await findByNumber(house.ledger.database, number)
      const concerned = found ? await desk.concerns(found.matterId, officer.officerId) : false
      const there = found && !concerned ? found : undefined
      const errors = [
        ...(there ? [] : [{ field: 'number', message: t(w.noNumber, lang) }]),
        ...(reason.length > reasonLeast && reason.length <= reasonMax
          ? []
          : [{ field: 'reason', message: t(w.noReason, lang) }]),
      ]
      if (errors.length > 0 || !there || number === undefined) return page(c, { errors, typed })
      const reading = {
        action: 'open',
        purpose: 'emergency',
        purposeWords: reason,
        matterIds: [there.matterId],
      } as const
      await house.access.through(readerOf(c, officer, web.clock.now()), reading, () =>
        house.glass.open({ matterId: there.matterId, officerId: officer.officerId, reason }),
      )
      return page(c, { opened: number })
    },
  )

  return routes
}
