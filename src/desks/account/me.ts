// "My account": who I am here, my password, what I sign in with, and where I am signed in. Only ever the account of whoever
// is signed in; nothing on it takes anybody's id.
import { Hono } from 'hono'
import {
  clientAddress,
  comesFrom,
  dropSession,
  problem,
  readForm,
  staffOnly,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { type Html, html, when } from '#kit/html'
import { formatDuration, t } from '#kit/i18n'
import { roleWords, type SignedIn } from '#people'
import {
  button,
  buttonRow,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  notice,
  section,
  summaryList,
  textField,
} from '#site'
import type { AccountHouse } from './account-house.ts'
import { changeSection } from './change-list.ts'
import { record } from './enrol.ts'
import { factorSections, mePath } from './me-factors.ts'
import { newPasswordFields, readNewPassword } from './new-password.ts'
import { ownPage, type Status } from './pages.ts'
import { sessionIdShape, sessionTable } from './session-list.ts'
import { w } from './words.ts'

/** Longer than any password of ours; what is longer is not looked at. */
const fieldMax = 200
const doneWords = { password: w.passwordSet, ended: w.ended, added: w.addedDone, removed: w.removedDone } as const

export function meRoutes(house: AccountHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { sessions } = house
  const self = (c: WebContext) => c.get('signedIn') as SignedIn

  async function page(c: WebContext, errors: readonly FormError[] = [], status: Status = 200): Promise<Response> {
    const { lang } = c.get('display')
    const { officer, sessionId } = self(c)
    const { officerId } = officer
    const officeName = (id: string) => {
      const office = web.directory.office(id)
      return (lang === 'ko' ? office?.nameKo : office?.nameEn) ?? ''
    }
    const lines = await sessions.list(officerId, web.realClock.now())
    const roles = officer.grants.map(({ role, officeId }) => `${t(roleWords[role], lang)} (${officeName(officeId)})`)
    const done = doneWords[c.req.query('done') as keyof typeof doneWords]
    const said = done ? notice({ lang, tone: 'success', title: t(done, lang), announced: true }) : ''
    const who = summaryList({
      rows: [
        { term: t(w.name, lang), value: lang === 'ko' ? officer.nameKo : officer.nameEn },
        { term: t(w.office, lang), value: officeName(officer.officeId) },
        { term: t(w.roles, lang), value: roles.length === 0 ? t(w.noRoles, lang) : roles.join('\n') },
        { term: t(w.login, lang), value: (await sessions.passwords.login(officerId)) ?? t(w.noAccount, lang) },
      ],
    })
    const others = lines.some((one) => one.sessionId !== sessionId)
    const devices = section(
      { title: t(w.sessions, lang), lead: t(w.sessionsLead, lang) },
      sessionTable(lines, {
        lang,
        zone: house.charter.calendar.zone,
        endAction: `${mePath}/sessions/end`,
        ownId: sessionId,
      }),
      when(others, () =>
        form(
          { action: `${mePath}/sessions/end-others` },
          buttonRow(button({ label: t(w.endOthers, lang), kind: 'secondary' })),
        ),
      ),
    )
    const main = html`${said}${heading({ title: t(w.meTitle, lang) })}${errorSummary({ lang, errors })}${who}${
      (await sessions.passwords.stands(officerId)) ? passwordSection(c, errors) : ''
    }${await factorSections(house, web, c, officer)}${devices}${await changeSection(house, web, officerId, lang)}`
    const shown = { title: t(w.meTitle, lang), main, path: mePath, hasErrors: errors.length > 0 }
    return ownPage(house, web, c, shown, status)
  }

  function passwordSection(c: WebContext, errors: readonly FormError[]): Html {
    const { lang } = c.get('display')
    const present = textField({
      lang,
      name: 'present',
      label: t(w.present, lang),
      type: 'password',
      autocomplete: 'current-password',
      width: 'medium',
      error: errorOf(errors, 'present'),
    })
    return section(
      { title: t(w.passwordTitle, lang), lead: t(w.passwordLead, lang) },
      form(
        { action: `${mePath}/password` },
        present,
        newPasswordFields(lang, errors),
        buttonRow(button({ label: t(w.change, lang) })),
      ),
    )
  }

  routes.get(mePath, staffOnly(web), (c) => page(c))

  routes.post(`${mePath}/password`, staffOnly(web), async (c) => {
    const fields = await readForm(c)
    const { lang } = c.get('display')
    const { officer, sessionId } = self(c)
    const { officerId } = officer
    const now = web.realClock.now()
    const present = fields['present'] ?? ''
    const wrong = (field: string, message: string) => page(c, [{ field, message }], 422)
    if (present === '') return wrong('present', t(w.noPassword, lang))
    // What is wrong with the new one is told before the slow hash of the present one.
    const read = await readNewPassword(house, officer, fields, lang)
    if ('errors' in read) return page(c, read.errors, 422)
    const right = present.length <= fieldMax && (await sessions.passwordOf(officerId, present, comesFrom(c), now))
    if (typeof right === 'object') {
      c.header('retry-after', String(right.waitSeconds))
      return page(c, [{ message: t(w.wait, lang, formatDuration(right.waitSeconds * 1000, lang)) }], 429)
    }
    if (!right) return wrong('present', t(w.wrong, lang))
    await sessions.passwords.set(
      officerId,
      read.password,
      { officerId, address: clientAddress(c), keptId: sessionId },
      now,
    )
    return c.redirect(`${mePath}?done=password`, 303)
  })

  routes.post(`${mePath}/sessions/end`, staffOnly(web), async (c) => {
    const { session = '' } = await readForm(c)
    const { officer, sessionId } = self(c)
    if (!sessionIdShape.test(session)) return problem(web, c, 404)
    if (await sessions.endOne(session, officer.officerId)) await record(house, web, c, officer, 'sessions ended')
    if (session !== sessionId) return c.redirect(`${mePath}?done=ended`, 303)
    dropSession(web, c)
    return c.redirect('/staff/sign-in?out', 303)
  })

  routes.post(`${mePath}/sessions/end-others`, staffOnly(web), async (c) => {
    const { officer, sessionId } = self(c)
    await sessions.endOthers(officer.officerId, sessionId)
    await record(house, web, c, officer, 'sessions ended')
    return c.redirect(`${mePath}?done=ended`, 303)
  })

  return routes
}
