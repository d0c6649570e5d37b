// The set-up link's pages: shown while the link stands, and not found for everybody else and ever after. Each step is kept
// when it is sent, so that one can go back and forth, or come back tomorrow.
import { Hono } from 'hono'
import { comesFrom, keepSession, problem, readFormToShow, type Web, type WebContext, type WebEnv } from '#channels/web'
import { civilDateOf } from '#engine'
import { hashPassword } from '#kit/crypto'
import type { Html } from '#kit/html'
import { t } from '#kit/i18n'
import { setUp, setupLinkStands } from '#people'
import { type FormError, publicPage } from '#site'
import { readSetup } from './form.ts'
import { agencyForm } from './forms/agency.ts'
import { hoursForm } from './forms/hours.ts'
import { keyForm } from './forms/key.ts'
import { mailForm } from './forms/mail.ts'
import { logoRoute, takeLogo } from './logo.ts'
import { tryMail } from './probe.ts'
import type { FormContext, SettingForm, SetupHouse, Typed } from './setting-form.ts'
import { settingsPath } from './settings-routes.ts'
import { holidaysMain, peopleMain, type Step, settingMain, steps } from './view.ts'
import { w } from './words.ts'

export const setupPath = '/setup'
/** Who is named as having set what is set before there is anybody. */
const bySetup = 'setup'
const forms: Readonly<Partial<Record<Step, SettingForm>>> = {
  agency: agencyForm,
  hours: hoursForm,
  mail: mailForm,
  key: keyForm,
}

export function setupRoutes(house: SetupHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  logoRoute(routes, house.settings)

  routes.get(`${setupPath}/:token`, async (c) => {
    if (!(await stands(c))) return gone(c)
    return c.redirect(`${addressOf(c)}/${steps[0]}`, 303)
  })

  routes.post(`${setupPath}/:token/logo`, async (c) => {
    if (!(await stands(c))) return gone(c)
    const errors = await takeLogo(c, house.settings, bySetup, web.realClock.now())
    if (errors.length > 0) return stepPage(c, 'agency', agencyForm.typed(contextOf(c)), errors, 422)
    return c.redirect(`${addressOf(c)}/agency`, 303)
  })

  routes.get(`${setupPath}/:token/:step`, async (c) => {
    if (!(await stands(c))) return gone(c)
    const step = stepOf(c)
    if (!step) return problem(web, c, 404)
    return stepPage(c, step, forms[step]?.typed(contextOf(c)) ?? {}, [], 200)
  })

  routes.post(`${setupPath}/:token/:step`, async (c) => {
    if (!(await stands(c))) return gone(c)
    const step = stepOf(c)
    if (!step) return problem(web, c, 404)
    const context = contextOf(c)
    const { lang } = context
    const { fields, broken } = await readFormToShow(c)
    if (broken) return stepPage(c, step, fields, [{ message: t(w.broken, lang) }], 422)
    if (step === 'people') return finish(c, fields)
    const found = forms[step]
    if (found) {
      const read = found.read(fields, context)
      if ('errors' in read) return stepPage(c, step, fields, read.errors, 422)
      if (fields['probe'] === 'yes' && found === mailForm)
        return stepPage(c, step, fields, [], 200, await tryMail(fields, context))
      await house.settings.set(found.setting, read.value as never, bySetup, web.realClock.now())
      await house.reopenBook()
    }
    return c.redirect(`${addressOf(c)}/${steps[steps.indexOf(step) + 1]}`, 303)
  })

  async function finish(c: WebContext, fields: Typed): Promise<Response> {
    const { lang } = c.get('display')
    const told = readSetup(fields, lang)
    if ('errors' in told) return stepPage(c, 'people', fields, told.errors, 422)
    const { password, ...first } = told
    const now = web.realClock.now()
    const passwordHash = await hashPassword(password)
    if (!(await setUp(house.database, c.req.param('token') ?? '', { ...first, passwordHash }, now))) return gone(c)
    await web.directory.refresh()
    const signedIn = await web.sessions.signIn(first.login, password, comesFrom(c), now)
    if ('token' in signedIn) keepSession(web, c, signedIn.token)
    return c.redirect(`${settingsPath}/done`, 303) as unknown as Response
  }

  function stands(c: WebContext): Promise<boolean> {
    return setupLinkStands(house.database, c.req.param('token') ?? '', web.realClock.now())
  }

  function stepOf(c: WebContext): Step | undefined {
    return steps.find((step) => step === c.req.param('step'))
  }

  function addressOf(c: WebContext): string {
    return `${setupPath}/${c.req.param('token')}`
  }

  function contextOf(c: WebContext): FormContext {
    const today = civilDateOf(web.clock.now(), house.book().calendar.zone)
    return { house, lang: c.get('display').lang, today, first: true }
  }

  function gone(c: WebContext): Response {
    const { lang } = c.get('display')
    return problem(web, c, 404, {
      what: t(w.gone, lang),
      doNext: [t(w.goneNext, lang), t(w.goneStart, lang)],
      backHref: '/staff/sign-in',
    })
  }

  function stepPage(
    c: WebContext,
    step: Step,
    typed: Typed,
    errors: readonly FormError[],
    status: 200 | 422,
    said?: Html,
  ): Response {
    const display = c.get('display')
    const context = contextOf(c)
    const found = forms[step]
    const view = { base: addressOf(c), step, typed, errors, said }
    const main = found
      ? settingMain(found, view, context)
      : step === 'holidays'
        ? holidaysMain(view, context)
        : peopleMain(view, context)
    const page = publicPage({
      display,
      title: t(w.title, display.lang),
      path: `${addressOf(c)}/${step}`,
      agency: web.agency,
      main,
      hasErrors: errors.length > 0,
    })
    return c.html(page as string, status) as unknown as Response
  }

  return routes
}
