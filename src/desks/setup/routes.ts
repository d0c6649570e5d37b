// The set-up link's page: shown while the link stands, and not found for everybody else and ever after.
import { Hono } from 'hono'
import { comesFrom, keepSession, problem, readFormToShow, type Web, type WebContext, type WebEnv } from '#channels/web'
import { hashPassword } from '#kit/crypto'
import type { Database } from '#kit/database'
import { t } from '#kit/i18n'
import { setUp, setupLinkStands } from '#people'
import { type FormError, publicPage } from '#site'
import { readSetup, type Typed } from './form.ts'
import { setupMain } from './view.ts'
import { w } from './words.ts'

export const setupPath = '/setup'

export function setupRoutes(house: { readonly database: Database }, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get(`${setupPath}/:token`, async (c) => {
    if (!(await stands(c))) return gone(c)
    return formPage(c, {}, [], 200)
  })

  routes.post(`${setupPath}/:token`, async (c) => {
    if (!(await stands(c))) return gone(c)
    const { fields, broken } = await readFormToShow(c)
    const { lang } = c.get('display')
    if (broken) return formPage(c, fields, [{ message: t(w.broken, lang) }], 422)
    const told = readSetup(fields, lang)
    if ('errors' in told) return formPage(c, fields, told.errors, 422)
    const { password, ...first } = told
    const now = web.realClock.now()
    const passwordHash = await hashPassword(password)
    if (!(await setUp(house.database, c.req.param('token'), { ...first, passwordHash }, now))) return gone(c)
    await web.directory.refresh()
    const signedIn = await web.sessions.signIn(first.login, password, comesFrom(c), now)
    if ('token' in signedIn) keepSession(web, c, signedIn.token)
    return c.redirect('/staff', 303)
  })

  function stands(c: WebContext): Promise<boolean> {
    return setupLinkStands(house.database, c.req.param('token') ?? '', web.realClock.now())
  }

  function gone(c: WebContext): Response {
    const { lang } = c.get('display')
    return problem(web, c, 404, {
      what: t(w.gone, lang),
      doNext: [t(w.goneNext, lang), t(w.goneStart, lang)],
      backHref: '/staff/sign-in',
    })
  }

  function formPage(c: WebContext, typed: Typed, errors: readonly FormError[], status: 200 | 422): Response {
    const display = c.get('display')
    const { lang } = display
    const page = publicPage({
      display,
      title: t(w.title, lang),
      path: c.req.path,
      agency: web.agency,
      main: setupMain({ action: c.req.path, typed, errors }, lang),
      hasErrors: errors.length > 0,
    })
    return c.html(page as string, status) as unknown as Response
  }

  return routes
}
