// An invitation opened: its owner chooses a password and is signed in, as far as a password brings them. Looking at the
// link does not use it up, since mail programs look at links too. A link that was used, ended or never made says the same.
import { Hono } from 'hono'
import {
  clientAddress,
  comesFrom,
  keepSession,
  problem,
  readForm,
  sessionToken,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { sha256 } from '#kit/crypto'
import { html } from '#kit/html'
import { formatDuration, t } from '#kit/i18n'
import type { Invitation } from '#people'
import { button, buttonRow, errorSummary, type FormError, form, heading } from '#site'
import type { AccountHouse } from './account-house.ts'
import { newPasswordFields, readNewPassword } from './new-password.ts'
import { openPage, type Status } from './pages.ts'
import { stepPath } from './second-step.ts'
import { w } from './words.ts'

export const invitationPath = '/staff/invitation'
/** As `randomBytes(32)` reads in base64url. */
const tokenShape = /^[\w-]{43}$/

export function invitationRoutes(house: AccountHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { sessions } = house

  /** The invitation behind the address, or the page that says why there is none. */
  async function opened(c: WebContext): Promise<{ token: string; invitation: Invitation } | Response> {
    const { lang } = c.get('display')
    const token = c.req.param('token') ?? ''
    const now = web.realClock.now()
    // Counted for each address, so that nobody can guess on, and nobody else's guessing keeps an invited person waiting.
    const trying = { account: `invitation ${sha256(token).toString('hex')}`, address: clientAddress(c) }
    const waitMs = sessions.throttle.waitMs(trying, now)
    if (waitMs > 0) {
      c.header('retry-after', String(Math.ceil(waitMs / 1000)))
      return problem(web, c, 429, { what: t(w.wait, lang, formatDuration(waitMs, lang)) })
    }
    const invitation = tokenShape.test(token) ? await sessions.invitations.find(token, now) : undefined
    if (invitation) return { token, invitation }
    sessions.throttle.failed(trying, now)
    return gone(c)
  }
  const gone = (c: WebContext) => {
    const { lang } = c.get('display')
    return problem(web, c, 404, { what: t(w.linkGone, lang), doNext: [t(w.linkGoneNext, lang)] })
  }
  function page(
    c: WebContext,
    { token, invitation }: { token: string; invitation: Invitation },
    errors: readonly FormError[] = [],
    status: Status = 200,
  ) {
    const { lang } = c.get('display')
    const path = `${invitationPath}/${token}`
    const title = t(w.welcome, lang)
    const fields = html`${newPasswordFields(lang, errors)}${buttonRow(button({ label: t(w.welcomeGo, lang), size: 'large' }))}`
    const main = html`${heading({ title, lead: t(w.welcomeLead, lang, invitation.login) })}${errorSummary({ lang, errors })}${form({ action: path }, fields)}`
    return openPage(web, c, { title, main, path, hasErrors: errors.length > 0 }, status)
  }

  routes.get(`${invitationPath}/:token`, async (c) => {
    const found = await opened(c)
    return found instanceof Response ? found : page(c, found)
  })

  routes.post(`${invitationPath}/:token`, async (c) => {
    const found = await opened(c)
    if (found instanceof Response) return found
    const { token, invitation } = found
    const { officerId } = invitation
    const now = web.realClock.now()
    const read = await readNewPassword(house, invitation, await readForm(c), c.get('display').lang)
    if ('errors' in read) return page(c, found, read.errors, 422)
    const address = clientAddress(c)
    const also = (on: Parameters<typeof sessions.invitations.use>[0]) =>
      sessions.invitations.use(on, token, invitation, address, now)
    if (!(await sessions.passwords.set(officerId, read.password, { officerId, address, keptId: null, also }, now)))
      return gone(c)
    const before = sessionToken(web, c)
    if (before) await sessions.end(before)
    const lacks = await sessions.lacking(officerId, now)
    keepSession(web, c, await sessions.start(officerId, { factor: 'invitation', lacks }, comesFrom(c), now))
    return c.redirect(lacks === null ? '/staff' : `${stepPath}?back=${encodeURIComponent('/staff')}`, 303)
  })

  return routes
}
