// The pages of offices and officers: for officers, and what citizens see of them.
import { Hono } from 'hono'
import { mayDo, problem, staffMay, type Web, type WebContext, type WebEnv } from '#channels/web'
import type { Html } from '#kit/html'
import { t } from '#kit/i18n'
import { may, readPhoto } from '#people'
import { publicPage } from '#site'
import { askRoutes } from './ask-routes.ts'
import { contextOf, named, type OrganisationHouse, officesPath, staffPath } from './context.ts'
import { directoryRoutes } from './directory-routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { photoRoutes } from './photo-routes.ts'
import { officesMain, publicOfficeMain } from './public-view.ts'
import { rightsRoutes } from './rights-routes.ts'
import { type May, officeMain, officerMain, treeMain } from './staff-view.ts'
import { w } from './words.ts'

const queryMax = 100

export function organisationRoutes(house: OrganisationHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { organisation, directory } = house
  const context = contextOf(house, web)
  const queryOf = (c: WebContext) => (c.req.query('q') ?? '').trim().slice(0, queryMax)

  routes.get(staffPath, staffMay(web, 'people.see'), async (c) => {
    const { held } = await organisation.read(context.today())
    const view = context.view(c)
    const main = treeMain({ held, query: queryOf(c), may: mayOf(c, null), done: c.req.query('done') }, view)
    return context.page(c, { title: t(w.title, view.lang), main })
  })

  routes.get(`${staffPath}/offices/:id`, staffMay(web, 'people.see'), async (c) => {
    const { held } = await organisation.read(context.today())
    const office = held.offices.get(c.req.param('id') ?? '')
    if (!office) return problem(web, c, 404)
    const view = context.view(c)
    const history = await organisation.history('office', office.officeId)
    const may = mayOf(c, office.officeId)
    const main = officeMain({ office, held, history, may, done: c.req.query('done') }, view)
    const title = named(office, view.lang)
    return context.page(c, { title, main, crumbs: [{ label: title }] })
  })

  routes.get(`${staffPath}/officers/:id`, staffMay(web, 'people.see'), async (c) => {
    const { held } = await organisation.read(context.today())
    const officer = held.officers.get(c.req.param('id') ?? '')
    if (!officer) return problem(web, c, 404)
    const view = context.view(c)
    const history = await organisation.history('officer', officer.officerId)
    const may = mayOf(c, officer.officeId)
    const main = officerMain({ officer, held, history, may, done: c.req.query('done') }, view)
    const title = named(officer, view.lang)
    return context.page(c, { title, main, crumbs: [{ label: title }] })
  })

  routes.get(`${staffPath}/photos/:photo`, staffMay(web, 'people.see'), (c) => photoOf(c, false))
  routes.get(`${officesPath}/photos/:photo`, (c) => photoOf(c, true))

  routes.get(officesPath, async (c) => {
    const { held } = await organisation.read(context.today())
    const view = context.view(c)
    const main = officesMain({ held, query: queryOf(c), helpPhone: web.agency.help.phone }, view)
    return publicly(c, t(w.publicTitle, view.lang), main, [{ label: t(w.publicTitle, view.lang) }])
  })

  routes.get(`${officesPath}/:id`, async (c) => {
    const { held } = await organisation.read(context.today())
    const office = held.offices.get(c.req.param('id') ?? '')
    if (!office || office.ended) return problem(web, c, 404)
    const view = context.view(c)
    const history = await organisation.history('office', office.officeId)
    const title = named(office, view.lang)
    const crumbs = [{ label: t(w.publicTitle, view.lang), href: officesPath }, { label: title }]
    return publicly(c, title, publicOfficeMain({ office, held, history }, view), crumbs)
  })

  routes.route('/', askRoutes(house, web))
  routes.route('/', exchangeRoutes(house, web))
  routes.route('/', directoryRoutes(house, web))
  routes.route('/', photoRoutes(house, web))
  routes.route('/', rightsRoutes(house, web))

  function mayOf(c: WebContext, officeId: string | null): May {
    const officer = c.get('signedIn')?.officer
    return {
      edit: mayDo(c, 'people.edit'),
      own:
        officer !== undefined && officeId !== null && may(officer, 'people.edit own office', { officeId, directory }),
      rights: mayDo(c, 'rights.see'),
    }
  }

  /** A picture that we encoded ourselves; a browser may do nothing with it but show it (R29). */
  async function photoOf(c: WebContext, publicly: boolean): Promise<Response> {
    const name = c.req.param('photo') ?? ''
    const found = /^[0-9a-f]{40}$/.test(name) ? await readPhoto(house.database, name) : undefined
    if (!found || (publicly && !found.shown)) return problem(web, c, 404)
    return c.body(new Uint8Array(found.content), 200, {
      'content-type': found.type,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      // The name is the hash of the bytes; whether it may still be shown is asked again after an hour.
      'cache-control': publicly ? 'public, max-age=3600' : 'private, max-age=3600',
    }) as unknown as Response
  }

  function publicly(
    c: WebContext,
    title: string,
    main: Html,
    breadcrumb: readonly { label: string; href?: string }[],
  ): Response {
    const query = queryOf(c)
    const page = publicPage({
      display: c.get('display'),
      title,
      path: query === '' ? c.req.path : `${c.req.path}?q=${encodeURIComponent(query)}`,
      agency: web.agency,
      main,
      breadcrumb,
      now: web.clock.now(),
      width: 'wide',
    })
    return c.html(page as string) as unknown as Response
  }

  return routes
}
