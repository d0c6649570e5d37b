// An officer's sign-in as the operator sees it: where they are signed in and how that ends, and the link by which they set
// a password for the first time or again (R04, R05). The operator never sees or sets a password.
import { Hono } from 'hono'
import {
  clientAddress,
  freshFactor,
  problem,
  readForm,
  staffMay,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { html, when } from '#kit/html'
import { t } from '#kit/i18n'
import type { Officer } from '#people'
import { button, buttonRow, confirmation, copyable, form, heading, linkButton, notice, section } from '#site'
import type { AccountHouse } from './account-house.ts'
import { changeSection } from './change-list.ts'
import { record } from './enrol.ts'
import { invitationPath } from './invitation.ts'
import { ownPage } from './pages.ts'
import { sessionIdShape, sessionTable } from './session-list.ts'
import { w } from './words.ts'

const accountPath = (id: string) => `/staff/sessions/${id}`

export function officerAccountRoutes(house: AccountHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { sessions } = house
  const gates = [staffMay(web, 'people.edit'), freshFactor(web)] as const
  const officerOf = (c: WebContext) => web.directory.officer(c.req.param('id'))
  const nameOf = (officer: Officer, c: WebContext) => (c.get('display').lang === 'ko' ? officer.nameKo : officer.nameEn)
  const operatorOf = (c: WebContext) => {
    const operator = c.get('signedIn')?.officer
    if (!operator) throw new Error('This page is for a signed-in officer only')
    return operator.officerId
  }
  /** Whether there is anything to sign in with, which an invitation would have to take away first. */
  const hasMeans = async (officer: Officer) => {
    const held = await sessions.factors.held(officer, undefined)
    return held.passkeys.length > 0 || held.oneTimeCode || (await sessions.passwords.stands(officer.officerId))
  }

  routes.get(accountPath(':id'), ...gates, async (c) => {
    const officer = officerOf(c)
    if (!officer) return problem(web, c, 404)
    const { lang } = c.get('display')
    const { officerId } = officer
    const path = accountPath(officerId)
    const lines = await sessions.list(officerId, web.realClock.now())
    const login = await sessions.passwords.login(officerId)
    const again = await hasMeans(officer)
    const invitation =
      login === null
        ? section(
            { title: t(w.invite, lang) },
            notice({ lang, tone: 'info', title: t(w.noLogin, lang) }),
            buttonRow(
              linkButton({
                label: t(w.setLogin, lang),
                href: `/staff/organisation/change-officer/${officerId}`,
                kind: 'secondary',
              }),
            ),
          )
        : again
          ? section(
              { title: t(w.inviteAgain, lang), lead: t(w.inviteAgainLead, lang) },
              buttonRow(linkButton({ label: t(w.inviteAgain, lang), href: `${path}/reset`, kind: 'secondary' })),
            )
          : section(
              { title: t(w.invite, lang), lead: t(w.inviteLead, lang) },
              form({ action: `${path}/invite` }, buttonRow(button({ label: t(w.invite, lang) }))),
            )
    const title = t(w.accountsOf, lang, nameOf(officer, c))
    const main = html`${when(c.req.query('done') !== undefined, () => notice({ lang, tone: 'success', title: t(w.ended, lang), announced: true }))}${heading({ title, lead: t(w.accountsLead, lang) })}${section(
      { title: t(w.sessions, lang) },
      sessionTable(lines, { lang, zone: house.charter.calendar.zone, endAction: `${path}/end` }),
      when(lines.length > 0, () =>
        form({ action: `${path}/end-all` }, buttonRow(button({ label: t(w.endAll, lang), kind: 'danger' }))),
      ),
    )}${invitation}${await changeSection(house, web, officerId, lang)}`
    return ownPage(house, web, c, { title, main, path })
  })

  routes.post(`${accountPath(':id')}/end`, ...gates, async (c) => {
    const officer = officerOf(c)
    const { session = '' } = await readForm(c)
    if (!officer || !sessionIdShape.test(session)) return problem(web, c, 404)
    if (await sessions.endOne(session, officer.officerId))
      await record(house, web, c, officer, 'sessions ended', operatorOf(c))
    return c.redirect(`${accountPath(officer.officerId)}?done`, 303)
  })

  routes.post(`${accountPath(':id')}/end-all`, ...gates, async (c) => {
    const officer = officerOf(c)
    if (!officer) return problem(web, c, 404)
    await sessions.endOthers(officer.officerId, null)
    await record(house, web, c, officer, 'sessions ended', operatorOf(c))
    return c.redirect(`${accountPath(officer.officerId)}?done`, 303)
  })

  routes.get(`${accountPath(':id')}/reset`, ...gates, async (c) => {
    const officer = officerOf(c)
    if (!officer) return problem(web, c, 404)
    const { lang } = c.get('display')
    const path = accountPath(officer.officerId)
    const main = confirmation({
      lang,
      title: t(w.resetTitle, lang, nameOf(officer, c)),
      consequences: [t(w.resetTakes, lang), t(w.resetLink, lang), t(w.resetSure, lang)],
      form: { action: `${path}/reset` },
      label: t(w.inviteAgain, lang),
      danger: true,
      cancelHref: path,
    })
    return ownPage(house, web, c, { title: t(w.inviteAgain, lang), main, path: `${path}/reset` })
  })

  for (const [step, kind] of [
    ['invite', 'first'],
    ['reset', 'again'],
  ] as const)
    routes.post(`${accountPath(':id')}/${step}`, ...gates, async (c) => {
      const officer = officerOf(c)
      if (!officer) return problem(web, c, 404)
      const { lang } = c.get('display')
      const { officerId } = officer
      // Somebody who can sign in already is never given a second way in beside it: what they have is taken away first.
      if (kind === 'first' && (await hasMeans(officer))) return c.redirect(`${accountPath(officerId)}/reset`, 303)
      const by = { officerId: operatorOf(c), address: clientAddress(c) }
      const token = await sessions.invitations.make(officerId, kind, by, web.realClock.now())
      if (token === undefined) return c.redirect(accountPath(officerId), 303)
      const title = t(w.invited, lang)
      const origin = web.origin ?? new URL(c.req.url).origin
      const main = html`${heading({ title, lead: t(w.invitedLead, lang) })}${copyable({ lang, id: 'link', label: t(w.link, lang), value: `${origin}${invitationPath}/${token}` })}${buttonRow(linkButton({ label: t(w.back, lang), href: accountPath(officerId), kind: 'tertiary' }))}`
      return ownPage(house, web, c, { title, main, path: accountPath(officerId) })
    })

  return routes
}
