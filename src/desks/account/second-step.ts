// The second step of signing in: the factor that a half session still lacks, set up first by whoever has none (R02), and a
// new password where the agency wants one each year (R01). Nothing else is open to a half session.
import { Hono, type MiddlewareHandler } from 'hono'
import {
  clientAddress,
  keepSession,
  readForm,
  sessionToken,
  siteOf,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { type Html, html, when } from '#kit/html'
import { t } from '#kit/i18n'
import type { Factor, HalfSignedIn, Held } from '#people'
import { button, buttonRow, errorSummary, type FormError, form, heading, ownPath } from '#site'
import type { AccountHouse } from './account-house.ts'
import { addApp, addPasskey, appSection, codesMain, passkeySection } from './enrol.ts'
import { factorForms, givenFactor, hasFactor } from './give-factor.ts'
import { newPasswordFields, readNewPassword } from './new-password.ts'
import { openPage, type Status } from './pages.ts'
import { w } from './words.ts'

export const stepPath = '/staff/second-step'
/** After this many wrong codes the half session ends, and the password is asked again. */
const triesMax = 5

type HalfEnv = { Variables: WebEnv['Variables'] & { half: HalfSignedIn; held: Held } }

export function secondStepRoutes(house: AccountHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<HalfEnv>()
  const { sessions } = house

  const halfOnly: MiddlewareHandler<HalfEnv> = async (c, next) => {
    const half = await sessions.findHalf(sessionToken(web, c as unknown as WebContext) ?? '', web.realClock.now())
    if (!half) return c.redirect('/staff', 303)
    c.set('half', half)
    c.set('held', await sessions.factors.held(half.officer, siteOf(web, c as unknown as WebContext)))
    return next()
  }
  const backOf = (back: string | undefined) => (ownPath(back) === '/' ? '/staff' : ownPath(back))

  async function page(
    c: WebContext,
    half: HalfSignedIn,
    held: Held,
    back: string,
    errors: readonly FormError[],
    status: Status,
  ) {
    const { lang } = c.get('display')
    const hidden = { back }
    const summary = errorSummary({ lang, errors })
    const leave = form(
      { action: '/staff/sign-out' },
      buttonRow(button({ label: t(w.otherAccount, lang), kind: 'text' })),
    )
    const show = (title: string, lead: string, body: Html) => {
      const main = html`${heading({ title, lead })}${summary}${body}${leave}`
      return openPage(
        web,
        c,
        { title, main, path: `${stepPath}?back=${encodeURIComponent(back)}`, hasErrors: errors.length > 0 },
        status,
      )
    }
    if (half.lacks === 'password')
      return show(
        t(w.passwordTitle, lang),
        t(w.passwordOld, lang),
        form(
          { action: `${stepPath}/password`, hidden },
          newPasswordFields(lang, errors),
          buttonRow(button({ label: t(w.change, lang), size: 'large' })),
        ),
      )
    if (usable(held))
      return show(
        t(w.stepTitle, lang),
        t(w.stepLead, lang),
        factorForms({ action: stepPath, hidden, errors, held }, lang),
      )
    const app = held.strong
      ? undefined
      : await appSection(house, web, c, { officer: half.officer, action: `${stepPath}/app`, hidden, errors })
    return show(
      t(w.enrolTitle, lang),
      t(held.strong ? w.enrolStrong : w.enrolLead, lang),
      html`${passkeySection(web, c, `${stepPath}/passkey`, hidden)}${when(app, (part) => part)}`,
    )
  }

  /** The session under a new secret, with whatever it lacks next (R05). */
  async function given(c: WebContext, factor: Factor): Promise<boolean> {
    const half = await sessions.findHalf(sessionToken(web, c) ?? '', web.realClock.now())
    if (!half) return false
    const now = web.realClock.now()
    const lacks = await sessions.lacking(half.officer.officerId, now, 'factor')
    const token = await sessions.renew(sessionToken(web, c) ?? '', { factor, lacks }, now)
    if (token === undefined) return false
    keepSession(web, c, token)
    return true
  }

  routes.get(stepPath, halfOnly, (c) =>
    page(c as unknown as WebContext, c.get('half'), c.get('held'), backOf(c.req.query('back')), [], 200),
  )

  routes.post(stepPath, halfOnly, async (c) => {
    const context = c as unknown as WebContext
    const [half, held] = [c.get('half'), c.get('held')]
    const fields = await readForm(c)
    const back = backOf(fields['back'])
    if (half.lacks !== 'factor' || !usable(held)) return page(context, half, held, back, [], 422)
    const answer = await givenFactor(house, web, context, half.officer, fields, held)
    if ('errors' in answer) {
      if (
        answer.status === 422 &&
        (fields['code'] ?? '') !== '' &&
        (await sessions.countTry(half.sessionId)) >= triesMax
      )
        await sessions.end(sessionToken(web, context) ?? '')
      return page(context, half, held, back, answer.errors, answer.status)
    }
    if (!(await given(context, answer.factor))) return c.redirect('/staff/sign-in', 303)
    return c.redirect(back, 303)
  })

  for (const kind of ['passkey', 'app'] as const)
    routes.post(`${stepPath}/${kind}`, halfOnly, async (c) => {
      const context = c as unknown as WebContext
      const [half, held] = [c.get('half'), c.get('held')]
      const fields = await readForm(c)
      const back = backOf(fields['back'])
      // Whoever has a factor gives it; a password alone adds no other beside it.
      if (half.lacks !== 'factor' || usable(held) || (kind === 'app' && held.strong))
        return page(context, half, held, back, [], 422)
      const add = kind === 'app' ? addApp : addPasskey
      const errors = await add(house, web, context, half.officer, fields)
      if (errors) {
        if ((await sessions.countTry(half.sessionId)) >= triesMax) await sessions.end(sessionToken(web, context) ?? '')
        return page(context, half, held, back, errors, 422)
      }
      if (!(await given(context, kind === 'app' ? 'one-time code' : 'passkey')))
        return c.redirect('/staff/sign-in', 303)
      const main = await codesMain(house, web, context, half.officer, back)
      return openPage(web, context, { title: t(w.codesTitle, c.get('display').lang), main, path: stepPath })
    })

  routes.post(`${stepPath}/password`, halfOnly, async (c) => {
    const context = c as unknown as WebContext
    const [half, held] = [c.get('half'), c.get('held')]
    const fields = await readForm(c)
    const back = backOf(fields['back'])
    if (half.lacks !== 'password') return page(context, half, held, back, [], 422)
    const { officer, sessionId } = half
    const read = await readNewPassword(house, officer, fields, c.get('display').lang)
    if ('errors' in read) return page(context, half, held, back, read.errors, 422)
    const by = { officerId: officer.officerId, address: clientAddress(c), keptId: sessionId }
    await sessions.passwords.set(officer.officerId, read.password, by, web.realClock.now())
    if (!(await given(context, 'password'))) return c.redirect('/staff/sign-in', 303)
    return c.redirect(back, 303)
  })

  return routes as unknown as Hono<WebEnv>
}

/** Whether they have a factor that is enough for what they may do; else one is set up first. */
function usable(held: Held): boolean {
  return held.strong ? held.passkeys.length > 0 || held.recoveryCodes > 0 : hasFactor(held)
}
