// What every officers' route of this desk starts with: who is signed in, and the page around what it shows.
import { problem, type StaffFrame, staffFrame, type Web, type WebContext } from '#channels/web'
import type { Words } from '#engine'
import type { Html } from '#kit/html'
import { t } from '#kit/i18n'
import type { Officer } from '#people'
import type { ErrorStatus } from '#site'
import type { PetitionsDesk } from '../desk.ts'
import { matterWords } from '../words/staff.ts'

/** @throws when a route forgot `staffOnly`. */
export function officerOf(c: WebContext): Officer {
  const signedIn = c.get('signedIn')
  if (!signedIn) throw new Error('This route is for signed-in officers')
  return signedIn.officer
}

export function zoneOf(desk: PetitionsDesk): string {
  return desk.house.book().calendar.zone
}

export function staffHtml(
  desk: PetitionsDesk,
  web: Web,
  c: WebContext,
  page: Omit<StaffFrame, 'zone'>,
  status: ErrorStatus | 200 = 200,
): Response {
  return c.html(staffFrame(web, c, { ...page, zone: zoneOf(desk) }) as Html as string, status) as unknown as Response
}

/** 403 for roles that do not read petitions. */
export function closedPage(web: Web, c: WebContext): Response {
  return problem(web, c, 403, { what: t(matterWords.closed, c.get('display').lang), backHref: '/staff' })
}

export function promiseTitles(desk: PetitionsDesk, now: number): (promise: string) => Words | undefined {
  const book = desk.house.book()
  return (promise) => book.edition(promise, now)?.title
}
