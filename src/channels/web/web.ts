// The web's own ground: what every request gets (an id, headers, limits, display settings, who is signed in) and how
// refusals and faults become pages or problem JSON. Pages themselves belong to desks.
import { randomUUID } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import type { Clock } from '#kit/clock'
import type { Html } from '#kit/html'
import type { Log } from '#kit/log'
import {
  AccessLogError,
  type Action,
  accessWords,
  type Directory,
  may,
  type Officer,
  type Role,
  type Sessions,
  type SignedIn,
} from '#people'
import {
  type Agency,
  assetRoutes,
  type Display,
  displayRoutes,
  type ErrorStatus,
  errorPage,
  errorStatuses,
  pageHeaders,
  plainDisplay,
  withDisplay,
} from '#site'
import { BadRequest } from './bad-request.ts'
import { readClientAddress, type TrustedProxies, trustedProxies } from './client-address.ts'
import { ownOrigin } from './own-origin.ts'

export type WebEnv = {
  Variables: {
    display: Display
    requestId: string
    clientAddress: string
    signedIn?: SignedIn
    waiting?: { readonly [href: string]: number }
  }
}
export type WebContext = Context<WebEnv>

export type Web = {
  readonly agency: Agency
  readonly clock: Clock
  /** Real time, in which sessions and limits run even while the sample's clock is moved. */
  readonly realClock: Clock
  readonly log: Log
  readonly sessions: Sessions
  readonly directory: Directory
  /** Whether the browser reaches us by https, so that cookies are Secure and carry the __Host- prefix. */
  readonly secure: boolean
  /** The address that browsers use, when the operator named one: `https://dajim.go.kr`. */
  readonly origin?: string
  /** Whose word on the client's address counts; nobody's until the operator names a proxy (R08). */
  readonly proxies?: TrustedProxies
  /** How many things wait for an officer at each place of the menu, by its address. */
  readonly waiting?: (officer: Officer) => Promise<{ readonly [href: string]: number }>
  /** Present with the sample agency only. */
  readonly sampleClock?: { moveBy(ms: number): Promise<void> }
  /** The sample's sign-ins, which its sign-in page lists. */
  readonly demoAccounts?: readonly DemoAccount[]
  /** Aborted when the house stops, so that open event streams end at once. */
  readonly stopping?: AbortSignal
}

export type DemoAccount = {
  readonly login: string
  readonly password: string
  readonly role: Role
  readonly name: string
}

const hsts = { name: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' } as const

export function createWebApp(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const headers = Object.entries({
    ...pageHeaders,
    // Pages hold what only this person may see; assets set their own rule.
    'cache-control': 'no-store',
    ...(web.secure ? { [hsts.name]: hsts.value } : {}),
  })
  const proxies = web.proxies ?? trustedProxies([])
  app.use(async (c, next) => {
    c.set('requestId', randomUUID())
    c.set('clientAddress', readClientAddress(c, proxies))
    // Set before the page is made: touching a finished response costs a third of a queue page's time.
    for (const [name, value] of headers) c.header(name, value)
    await next()
    // The API makes its answers itself, for none of the headers of pages but this one.
    if (web.secure && c.req.path.startsWith('/api/')) c.res.headers.set(hsts.name, hsts.value)
  })
  app.route('/', assetRoutes())
  app.use(unlessApi(withDisplay()))
  app.use(unlessApi(ownOrigin(web.origin)))
  app.route('/', displayRoutes())
  app.notFound((c) => problem(web, c, 404))
  app.onError((error, c) => {
    if (error instanceof BadRequest)
      return problem(web, c as WebContext, error.status, { what: error.words?.[displayOfError(c as WebContext).lang] })
    if (error instanceof HTTPException) return problem(web, c as WebContext, knownStatus(error.status))
    web.log.error(
      { requestId: c.get('requestId'), path: withoutSecrets(c.req.path), error: error.stack ?? error.message },
      'a request failed',
    )
    // No log, no data (R43).
    if (error instanceof AccessLogError)
      return problem(web, c as WebContext, 503, { what: accessWords.down[displayOfError(c as WebContext).lang] })
    return problem(web, c as WebContext, isDatabaseAway(error) ? 503 : 500)
  })
  return app
}

/** A path as the log may hold it: whatever is long enough to be a secret is left out (R38). */
function withoutSecrets(path: string): string {
  return path.replaceAll(/[\w-]{32,}/g, '…')
}

/** What programs ask with a token of their own: no cookie, so nothing to forge and no display settings. */
function forPrograms(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/scim/')
}

function unlessApi(middleware: MiddlewareHandler): MiddlewareHandler {
  return (c, next) => (forPrograms(c.req.path) ? next() : middleware(c, next))
}

function knownStatus(status: number): ErrorStatus {
  return errorStatuses.find((known) => known === status) ?? (status < 500 ? 400 : 500)
}

/** The database cannot be reached or is full: said as "not now", not as a fault of the request. */
function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return (
    /^(08|53|57)|ECONNREFUSED|ENOENT|ECONNRESET|EPIPE|ENOSPC|EDQUOT|STORE_AWAY/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(String(error))
  )
}

function displayOfError(c: WebContext): Display {
  return c.get('display') ?? plainDisplay
}

/** A refusal or fault as the caller reads it: a page for people, problem JSON (RFC 9457) for programs. */
export function problem(
  web: Pick<Web, 'agency'>,
  c: WebContext,
  status: ErrorStatus,
  words: { what?: string | undefined; doNext?: readonly string[]; backHref?: string; code?: string } = {},
): Response {
  const requestId = c.get('requestId')
  if (c.req.path.startsWith('/api/'))
    return c.json(
      {
        type: 'about:blank',
        status,
        title: words.what ?? words.code ?? `HTTP ${status}`,
        ...(words.code ? { code: words.code } : {}),
        requestId,
      },
      status,
      {
        'content-type': 'application/problem+json',
      },
    ) as unknown as Response
  const { what, doNext, backHref } = words
  return c.html(
    errorPage({
      status,
      display: displayOfError(c),
      agency: web.agency,
      path: c.req.path,
      ...(what ? { what } : {}),
      ...(doNext ? { doNext } : {}),
      ...(backHref ? { backHref } : {}),
      ...(status >= 500 ? { reference: requestId } : {}),
    }) as Html as string,
    status,
  ) as unknown as Response
}

const sessionCookie = (web: Pick<Web, 'secure'>) => (web.secure ? '__Host-dajim' : 'dajim')

export function keepSession(web: Web, c: WebContext, token: string): void {
  setCookie(c, sessionCookie(web), token, { path: '/', httpOnly: true, secure: web.secure, sameSite: 'Lax' })
}

export function sessionToken(web: Web, c: WebContext): string | undefined {
  return getCookie(c, sessionCookie(web))
}

const markCookie = (web: Pick<Web, 'secure'>) => (web.secure ? '__Host-dajim-mark' : 'dajim-mark')
const markSeconds = 180 * 24 * 60 * 60

/** Kept by a browser that signed in, so that its owner is not slowed by what others try (R03). It opens nothing. */
export function keepMark(web: Web, c: WebContext, mark: string): void {
  const lasts = { path: '/', httpOnly: true, secure: web.secure, sameSite: 'Lax', maxAge: markSeconds } as const
  setCookie(c, markCookie(web), mark, lasts)
}

export function browserMark(web: Web, c: WebContext): string | undefined {
  return getCookie(c, markCookie(web))
}

export function dropSession(web: Web, c: WebContext): void {
  deleteCookie(c, sessionCookie(web), { path: '/', secure: web.secure })
}

/** Lets signed-in officers through who may do this; the others are told so. */
export function staffMay(web: Web, action: Action, options: { passive?: boolean } = {}): MiddlewareHandler<WebEnv> {
  return signedInOnly(web, action, options)
}

/** Whether the officer who is signed in may do it. */
export function mayDo(c: WebContext, action: Action): boolean {
  const officer = c.get('signedIn')?.officer
  return officer !== undefined && may(officer, action)
}

/**
 * Lets signed-in officers through, sends others to sign in and back again. `passive` is for what a page asks for by
 * itself: it does not count as somebody being there, so an idle session still ends.
 */
export function staffOnly(web: Web, options: { passive?: boolean } = {}): MiddlewareHandler<WebEnv> {
  return signedInOnly(web, undefined, options)
}

function signedInOnly(web: Web, action: Action | undefined, options: { passive?: boolean }): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const token = sessionToken(web, c)
    const signedIn = token ? await web.sessions.find(token, web.realClock.now(), options) : undefined
    if (signedIn?.kind !== 'browser') {
      const back = c.req.method === 'GET' ? `${c.req.path}${new URL(c.req.url).search}` : '/staff'
      return c.redirect(`/staff/sign-in?back=${encodeURIComponent(back)}`, 303)
    }
    if (action !== undefined && !may(signedIn.officer, action)) return problem(web, c, 403)
    c.set('signedIn', signedIn)
    // What a page asks for by itself shows no menu.
    if (web.waiting && !options.passive) c.set('waiting', await web.waiting(signedIn.officer))
    return next()
  }
}

/** The officer behind an API token (`Authorization: Bearer …`). */
export async function tokenOfficer(web: Web, c: WebContext): Promise<SignedIn | undefined> {
  const match = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('authorization') ?? '')
  if (!match?.[1]) return undefined
  const signedIn = await web.sessions.find(match[1], web.realClock.now())
  return signedIn?.kind === 'token' ? signedIn : undefined
}
