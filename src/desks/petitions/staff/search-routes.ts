// The officers' search: the form, and what it finds. A search is a form that is posted: names and numbers of people stand
// in no address, no history and no log.
import { Hono, type MiddlewareHandler } from 'hono'
import { mayDo, readerOf, readFormToShow, staffOnly, type Web, type WebContext, type WebEnv } from '#channels/web'
import { t } from '#kit/i18n'
import { isRefusal } from '#ledger'
import type { PetitionsDesk } from '../desk.ts'
import { findPetitions } from '../search/find.ts'
import { refusalText } from '../words/refusals.ts'
import { searchWords as w } from '../words/search.ts'
import { type SearchView, searchMain, searchPath } from './search-view.ts'
import { closedPage, officerOf, staffHtml, zoneOf } from './signed-in.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function searchRoutes(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const readers: MiddlewareHandler<WebEnv> = (c, next) =>
    mayDo(c, 'petitions.read') ? next() : Promise.resolve(closedPage(web, c))
  const page = (c: WebContext, view: Omit<SearchView, 'lang' | 'zone'>) => {
    const { lang } = c.get('display')
    return staffHtml(
      desk,
      web,
      c,
      {
        title: t(w.title, lang),
        now: web.clock.now(),
        path: searchPath,
        hasErrors: view.errors.length > 0,
        main: searchMain({ ...view, lang, zone: zoneOf(desk) }),
      },
      view.errors.length > 0 ? 422 : 200,
    )
  }

  routes.get(searchPath, staffOnly(web), readers, (c) => page(c, { typed: '', errors: [] }))

  routes.post(searchPath, staffOnly(web), readers, async (c) => {
    const { fields } = await readFormToShow(c)
    const typed = (fields['q'] ?? '').replaceAll('\u0000', '')
    const before = uuid.test(fields['before'] ?? '') ? fields['before'] : undefined
    const reader = readerOf(c, officerOf(c), web.clock.now())
    const found = await findPetitions(desk.house, reader, typed, before)
    if (!isRefusal(found)) return page(c, { typed, errors: [], found })
    return page(c, { typed, errors: [{ field: 'q', message: refusalText(found, c.get('display').lang) }] })
  })

  return routes
}
