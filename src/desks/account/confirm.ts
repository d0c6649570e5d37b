// "Is it you?": a factor given again before a sensitive action, and the way back to it with the form still filled (R07).
import { Hono } from 'hono'
import {
  confirmPath,
  keepSession,
  readForm,
  sessionToken,
  siteOf,
  staffOnly,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { type Html, html } from '#kit/html'
import { t } from '#kit/i18n'
import type { SignedIn } from '#people'
import { button, buttonRow, errorSummary, type FormError, form, heading, linkButton, notice, ownPath } from '#site'
import type { AccountHouse } from './account-house.ts'
import { factorForms, givenFactor } from './give-factor.ts'
import { ownPage, type Status } from './pages.ts'
import { w } from './words.ts'

export function confirmRoutes(house: AccountHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const show = (c: WebContext, main: Html, status: Status, hasErrors = false) =>
    ownPage(
      house,
      web,
      c,
      { title: t(w.confirmTitle, c.get('display').lang), main, hasErrors, path: confirmPath },
      status,
    )
  const heldBy = (c: WebContext) => house.sessions.factors.held((c.get('signedIn') as SignedIn).officer, siteOf(web, c))
  const ask = async (
    c: WebContext,
    hidden: Readonly<Record<string, string>>,
    errors: readonly FormError[] = [],
    status: Status = 200,
  ) => {
    const { lang } = c.get('display')
    const top = heading({ title: t(w.confirmTitle, lang), lead: t(w.confirmLead, lang) })
    const forms = factorForms({ action: confirmPath, hidden, errors, held: await heldBy(c) }, lang)
    return show(c, html`${top}${errorSummary({ lang, errors })}${forms}`, status, errors.length > 0)
  }
  /** Where the person was, as the address or the form says it. */
  const placeOf = (back: string | undefined, held: string | undefined): Readonly<Record<string, string>> => ({
    ...(back === undefined ? {} : { back: ownPath(back) }),
    ...(held === undefined ? {} : { held: held.slice(0, 40) }),
  })

  routes.get(confirmPath, staffOnly(web), (c) => ask(c, placeOf(c.req.query('back'), c.req.query('held'))))

  routes.post(confirmPath, staffOnly(web), async (c) => {
    const fields = await readForm(c)
    const { lang } = c.get('display')
    const { officer, expiresAt } = c.get('signedIn') as SignedIn
    const now = web.realClock.now()
    const hidden = placeOf(fields['back'], fields['held'])
    const given = await givenFactor(house, web, c, officer, fields, await heldBy(c))
    if ('errors' in given) return ask(c, hidden, given.errors, given.status)
    // A new secret for a session that may now do more (R05); its end stays where it was.
    const token = await house.sessions.renew(sessionToken(web, c) ?? '', { ...given, lacks: null, expiresAt }, now)
    if (token === undefined) return c.redirect('/staff/sign-in', 303)
    keepSession(web, c, token)
    if (hidden['held'] === undefined) return c.redirect(ownPath(hidden['back'] ?? '/staff'), 303)
    const held = await house.sessions.held.take(hidden['held'], officer.officerId, now)
    if (!held)
      return show(
        c,
        html`${notice({ lang, tone: 'warning', title: t(w.heldGone, lang), announced: true })}${linkButton({ label: t(w.back, lang), href: '/staff' })}`,
        200,
      )
    const kept = Object.fromEntries(new URLSearchParams(held.body))
    return show(
      c,
      html`${heading({ title: t(w.goOnTitle, lang), lead: t(w.goOnLead, lang) })}${form({ action: held.path, hidden: kept }, buttonRow(button({ label: t(w.goOn, lang), size: 'large' })))}`,
      200,
    )
  })

  return routes
}
