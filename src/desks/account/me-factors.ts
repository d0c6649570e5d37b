// What I sign in with beside the password: passkeys, an authenticator app, recovery codes. Each is added and removed with a
// factor just given (R07), and the last one stays while the agency asks for one (R02).
import { Hono } from 'hono'
import {
  clientAddress,
  freshFactor,
  readForm,
  siteOf,
  staffOnly,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { type Html, html } from '#kit/html'
import { formatDate, t } from '#kit/i18n'
import type { Officer, SignedIn } from '#people'
import { button, buttonRow, errorSummary, type FormError, form, heading, linkButton, section, table } from '#site'
import type { AccountHouse } from './account-house.ts'
import { addApp, addPasskey, appSection, codesMain, passkeySection } from './enrol.ts'
import { hasFactor } from './give-factor.ts'
import { ownPage, type Status } from './pages.ts'
import { w } from './words.ts'

export const mePath = '/staff/me'

export async function factorSections(house: AccountHouse, web: Web, c: WebContext, officer: Officer): Promise<Html> {
  const { lang } = c.get('display')
  const zone = house.charter.calendar.zone
  const site = siteOf(web, c)
  const held = await house.sessions.factors.held(officer, site)
  const day = (at: number) => html`<span class="keep">${formatDate(at, lang, zone)}</span>`
  const remove = (action: string, named: string, hidden: Readonly<Record<string, string>> = {}) =>
    form(
      { action, hidden, inline: true },
      button({ label: t(w.remove, lang), kind: 'tertiary', size: 'small', hidden: named }),
    )
  const add = (label: string, href: string) => buttonRow(linkButton({ label, href, kind: 'secondary' }))
  const passkeys = section(
    { title: t(w.passkeys, lang), lead: t(w.passkeyLead, lang) },
    held.passkeys.length === 0
      ? html`<p>${t(w.appNone, lang)}</p>`
      : table({
          caption: t(w.passkeys, lang),
          captionHidden: true,
          narrow: 'stack',
          columns: [
            { label: t(w.name, lang) },
            { label: t(w.added, lang) },
            { label: t(w.used, lang) },
            { label: t(w.remove, lang), hideLabel: true },
          ],
          rows: held.passkeys.map((one) => ({
            key: one.credentialId,
            cells: [
              one.name,
              day(one.addedAt),
              one.usedAt === null ? t(w.never, lang) : day(one.usedAt),
              remove(`${mePath}/passkeys/remove`, one.name, { passkey: one.credentialId }),
            ],
          })),
        }),
    site ? add(t(w.addPasskey, lang), `${mePath}/passkeys`) : html`<p>${t(w.noPasskeyHere, lang)}</p>`,
  )
  const app = section(
    { title: t(w.app, lang) },
    html`<p>${t(held.oneTimeCode ? w.appStands : w.appNone, lang)}</p>`,
    held.oneTimeCode ? remove(`${mePath}/app/remove`, t(w.app, lang)) : add(t(w.addApp, lang), `${mePath}/app`),
  )
  const codes = section(
    { title: t(w.codesTitle, lang) },
    html`<p>${hasFactor(held) ? t(w.codesLeft, lang, held.recoveryCodes) : t(w.codesLater, lang)}</p>`,
    hasFactor(held)
      ? form({ action: `${mePath}/codes` }, buttonRow(button({ label: t(w.drawCodes, lang), kind: 'secondary' })))
      : '',
  )
  return html`${passkeys}${app}${codes}`
}

export function meFactorRoutes(house: AccountHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { factors } = house.sessions
  const gates = [staffOnly(web), freshFactor(web)] as const
  const officerOf = (c: WebContext) => (c.get('signedIn') as SignedIn).officer
  const heldBy = (c: WebContext) => factors.held(officerOf(c), siteOf(web, c))

  const show = (c: WebContext, title: string, body: Html, errors: readonly FormError[], status: Status) => {
    const { lang } = c.get('display')
    const main = html`${heading({ title })}${errorSummary({ lang, errors })}${body}${buttonRow(linkButton({ label: t(w.back, lang), href: mePath, kind: 'tertiary' }))}`
    return ownPage(house, web, c, { title, main, path: mePath, hasErrors: errors.length > 0 }, status)
  }
  async function adding(
    c: WebContext,
    kind: 'passkeys' | 'app',
    errors: readonly FormError[] = [],
    status: Status = 200,
  ) {
    const { lang } = c.get('display')
    const action = `${mePath}/${kind}`
    if (kind === 'passkeys') return show(c, t(w.addPasskey, lang), passkeySection(web, c, action, {}), errors, status)
    const body = await appSection(house, web, c, { officer: officerOf(c), action, hidden: {}, errors })
    return body ? show(c, t(w.addApp, lang), body, errors, status) : c.redirect(mePath, 303)
  }

  for (const [kind, add] of [
    ['passkeys', addPasskey],
    ['app', addApp],
  ] as const) {
    routes.get(`${mePath}/${kind}`, ...gates, (c) => adding(c, kind))

    routes.post(`${mePath}/${kind}`, ...gates, async (c) => {
      const before = await heldBy(c)
      if (kind === 'app' && before.oneTimeCode) return c.redirect(mePath, 303)
      const errors = await add(house, web, c, officerOf(c), await readForm(c))
      if (errors) return adding(c, kind, errors, 422)
      if (hasFactor(before) && before.recoveryCodes > 0) return c.redirect(`${mePath}?done=added`, 303)
      return drawn(c)
    })
  }

  routes.post(`${mePath}/codes`, ...gates, async (c) =>
    hasFactor(await heldBy(c)) ? drawn(c) : c.redirect(mePath, 303),
  )

  async function drawn(c: WebContext) {
    const main = await codesMain(house, web, c, officerOf(c), `${mePath}?done=added`)
    return ownPage(house, web, c, { title: t(w.codesTitle, c.get('display').lang), main, path: mePath })
  }

  for (const kind of ['passkeys', 'app'] as const)
    routes.post(`${mePath}/${kind}/remove`, ...gates, async (c) => {
      const { lang } = c.get('display')
      const { passkey = '' } = await readForm(c)
      const what = kind === 'app' ? 'one-time code' : { passkey }
      const from = { site: siteOf(web, c), address: clientAddress(c) }
      const answer = await factors.remove(officerOf(c), what, from, web.realClock.now())
      if (answer !== 'LAST_FACTOR') return c.redirect(`${mePath}?done=removed`, 303)
      return show(c, t(kind === 'app' ? w.app : w.passkeys, lang), html``, [{ message: t(w.lastFactor, lang) }], 422)
    })

  return routes
}
