// A page of the citizen in the public shell, with its status.
import type { Web, WebContext } from '#channels/web'
import type { Html } from '#kit/html'
import { publicPage } from '#site'

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 503

export type Page = {
  readonly title: string
  readonly main: Html
  readonly status?: PageStatus
  /** The page to come back to when the language is switched; a form that was posted has no address of its own. */
  readonly path?: string
  readonly crumbs?: readonly { readonly label: string; readonly href?: string }[]
  readonly width?: 'reading' | 'wide'
}

export function showPage(web: Web, c: WebContext, page: Page): Response {
  const status = page.status ?? 200
  return c.html(
    publicPage({
      display: c.get('display'),
      agency: web.agency,
      title: page.title,
      path: page.path ?? c.req.path,
      main: page.main,
      hasErrors: status >= 400,
      now: web.clock.now(),
      ...(page.crumbs ? { breadcrumb: page.crumbs } : {}),
      ...(page.width ? { width: page.width } : {}),
    }) as string,
    status,
  ) as unknown as Response
}
