// Sensitive actions ask who is there once more (R07): when the last factor was given more than five minutes ago, the person
// gives one again and comes back to where they were. A form that was sent meanwhile is held, sealed, and not lost.
import type { MiddlewareHandler } from 'hono'
import { words } from '#kit/i18n'
import { type Action, freshMs } from '#people'
import { readText } from './read-form.ts'
import { mayDo, problem, type Web, type WebEnv } from './web.ts'

export const confirmPath = '/staff/confirm'

const w = words({
  sendAgain: {
    ko: '보안을 위해 본인 확인이 필요합니다. 아래에서 확인한 뒤 파일이나 내용을 다시 보내 주세요.',
    en: 'We need to check that it is you. Confirm below, then send the files or text again.',
  },
})

/** Behind `staffOnly` or `staffMay`: lets through who gave a factor within five minutes. */
export function freshFactor(web: Web): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const signedIn = c.get('signedIn')
    if (!signedIn) throw new Error('A fresh factor is asked of a signed-in officer only')
    const now = web.realClock.now()
    if (signedIn.factorAt !== null && now - signedIn.factorAt <= freshMs) return next()
    const path = `${c.req.path}${new URL(c.req.url).search}`
    if (c.req.method === 'GET') return c.redirect(`${confirmPath}?back=${encodeURIComponent(path)}`, 303)
    // Files are not held: they may be large, and the browser still has them.
    const isForm = /^application\/x-www-form-urlencoded/i.test(c.req.header('content-type') ?? '')
    const body = isForm ? await readText(c) : undefined
    const held =
      body === undefined ? undefined : await web.sessions.held.keep(signedIn.officer.officerId, { path, body }, now)
    if (held !== undefined) return c.redirect(`${confirmPath}?held=${held}`, 303)
    return problem(web, c, 403, { what: w.sendAgain[c.get('display').lang], backHref: confirmPath })
  }
}

/** Where two rights meet in one form: asked of those who act by this one, and of nobody else. */
export function freshFactorWhoMay(web: Web, action: Action): MiddlewareHandler<WebEnv> {
  const asked = freshFactor(web)
  return (c, next) => (mayDo(c, action) ? asked(c, next) : next())
}
