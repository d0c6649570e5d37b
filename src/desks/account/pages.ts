// The two frames in which the account desk shows its pages: the public one to those who are signed in by half or not at
// all, the staff one to those who are.
import { staffFrame, type Web, type WebContext } from '#channels/web'
import type { Html } from '#kit/html'
import { publicPage } from '#site'
import type { AccountHouse } from './account-house.ts'

export type Status = 200 | 422 | 429
type Page = { readonly title: string; readonly main: Html; readonly path: string; readonly hasErrors?: boolean }

export function openPage(web: Web, c: WebContext, page: Page, status: Status = 200): Response {
  return c.html(publicPage({ ...page, display: c.get('display'), agency: web.agency }) as string, status) as Response
}

export function ownPage(house: AccountHouse, web: Web, c: WebContext, page: Page, status: Status = 200): Response {
  const zone = house.charter.calendar.zone
  return c.html(staffFrame(web, c, { ...page, zone, now: web.clock.now() }) as string, status) as Response
}
