// How a person wants pages shown: language, text size, contrast. Kept in three plain cookies, so it works without JavaScript.
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Language, languageOf, parseLanguage } from '#kit/i18n'

export const textSizes = ['sm', 'md', 'lg', 'xlg', 'xxlg'] as const
export type TextSize = (typeof textSizes)[number]

/** `auto` follows the system's own wish for more contrast. */
export const contrasts = ['auto', 'normal', 'high'] as const
export type Contrast = (typeof contrasts)[number]

export type Display = { readonly lang: Language; readonly size: TextSize; readonly contrast: Contrast }

export type DisplayEnv = { Variables: { display: Display } }

export const plainDisplay: Display = { lang: 'ko', size: 'md', contrast: 'auto' }

const cookies = { lang: 'lang', size: 'text-size', contrast: 'contrast' } as const

export function displayOf(context: Context): Display {
  return {
    lang: languageOf({
      asked: context.req.query('lang'),
      remembered: getCookie(context, cookies.lang),
      accepted: context.req.header('accept-language'),
    }),
    size: oneOf(textSizes, getCookie(context, cookies.size)) ?? plainDisplay.size,
    contrast: oneOf(contrasts, getCookie(context, cookies.contrast)) ?? plainDisplay.contrast,
  }
}

/** Sets `display` for the pages, remembers `?lang=`, and tells caches what the page depends on. */
export function withDisplay(): MiddlewareHandler<DisplayEnv> {
  return async (context, next) => {
    const display = displayOf(context)
    context.set('display', display)
    context.header('Vary', 'Cookie, Accept-Language')
    const asked = parseLanguage(context.req.query('lang'))
    if (asked !== undefined && asked !== getCookie(context, cookies.lang)) remember(context, cookies.lang, asked)
    await next()
  }
}

export const displayPath = '/display'

/** Takes the small form in the header (`size=lg`, `contrast=high`) and goes back to the page it came from. */
export function displayRoutes(): Hono {
  const routes = new Hono()
  routes.post(displayPath, async (context) => {
    const body = await context.req.parseBody()
    const size = oneOf(textSizes, body['size'])
    const contrast = oneOf(contrasts, body['contrast'])
    if (size !== undefined) remember(context, cookies.size, size)
    if (contrast !== undefined) remember(context, cookies.contrast, contrast)
    return context.redirect(ownPath(body['back']), 303)
  })
  return routes
}

/** A path on this site, whatever was sent: no other host, no header tricks. */
export function ownPath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])[\x21-\x7E]{0,2000}$/.test(text) ? text : '/'
}

/** The same page in another language. */
export function inLanguage(path: string, lang: Language): string {
  const address = new URL(ownPath(path), 'http://own')
  address.searchParams.set('lang', lang)
  return address.pathname + address.search
}

const yearInSeconds = 365 * 24 * 60 * 60

function remember(context: Context, name: string, value: string): void {
  const secure = new URL(context.req.url).protocol === 'https:'
  setCookie(context, name, value, { path: '/', maxAge: yearInSeconds, sameSite: 'Lax', httpOnly: true, secure })
}

function oneOf<Value extends string>(values: readonly Value[], text: unknown): Value | undefined {
  return values.find((value) => value === text)
}
