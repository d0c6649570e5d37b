// The citizen's two cookies: the draft being written, and the matter that was opened with its number and secret. Both
// are signed with the house's key, end with the browser, and are read by nobody but us.
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { readVisit, signVisit, type Web, type WebContext } from '#channels/web'
import { hmac, sameBytes } from '#kit/crypto'

export type DraftUse = 'petition' | 'papers'

const nameOf = (web: Web, name: string) => (web.secure ? `__Host-${name}` : name)
const options = (web: Web) => ({ path: '/', httpOnly: true, secure: web.secure, sameSite: 'Lax' }) as const

export function keepDraft(web: Web, c: WebContext, key: Buffer, use: DraftUse, draftId: string): void {
  setCookie(c, nameOf(web, `${use}-draft`), `${draftId}.${draftMark(key, use, draftId)}`, options(web))
}

export function draftNamed(web: Web, c: WebContext, key: Buffer, use: DraftUse): string | undefined {
  const [draftId, given] = (getCookie(c, nameOf(web, `${use}-draft`)) ?? '').split('.')
  if (!draftId || !given) return undefined
  return sameBytes(Buffer.from(given), Buffer.from(draftMark(key, use, draftId))) ? draftId : undefined
}

export function dropDraft(web: Web, c: WebContext, use: DraftUse): void {
  deleteCookie(c, nameOf(web, `${use}-draft`), { path: '/', secure: web.secure })
}

function draftMark(key: Buffer, use: DraftUse, draftId: string): string {
  return hmac(key, 'petition draft', use, draftId).toString('base64url')
}

/** Each request of a visit makes it last another half hour (R06). */
export function keepVisit(web: Web, c: WebContext, key: Buffer, matterId: string): void {
  setCookie(c, nameOf(web, 'visit'), signVisit(key, matterId, web.realClock.now()), options(web))
}

export function visited(web: Web, c: WebContext, key: Buffer): string | undefined {
  return readVisit(key, getCookie(c, nameOf(web, 'visit')), web.realClock.now())
}

export function endVisit(web: Web, c: WebContext): void {
  deleteCookie(c, nameOf(web, 'visit'), { path: '/', secure: web.secure })
}
