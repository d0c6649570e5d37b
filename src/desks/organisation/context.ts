// What every page of the organisation stands on: the house, the day, the language, and the frame around a page.
import { staffFrame, type Web, type WebContext } from '#channels/web'
import type { ClockBook } from '#clocks'
import { type CivilDate, civilDateOf } from '#engine'
import type { Database } from '#kit/database'
import type { Html } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import type { Approvals, Directory, OrganisationBook, Settings } from '#people'
import type { Crumb } from '#site'
import { w } from './words.ts'

export type OrganisationHouse = {
  readonly database: Database
  readonly directory: Directory
  readonly organisation: OrganisationBook
  readonly approvals: Approvals
  readonly settings: Settings
  readonly book: () => ClockBook
}

export const staffPath = '/staff/organisation'
export const rightsPath = '/staff/rights'
export const officesPath = '/offices'
export const officePath = (officeId: string) => `${staffPath}/offices/${officeId}`
export const officerPath = (officerId: string) => `${staffPath}/officers/${officerId}`

export type View = { readonly lang: Language; readonly zone: string; readonly directory: Directory }
export type Shown = {
  readonly title: string
  readonly main: Html
  readonly crumbs?: readonly Crumb[]
  readonly hasErrors?: boolean
  /** Where the display settings come back to from a page that answered a form. */
  readonly path?: string
}
export type PageStatus = 200 | 403 | 404 | 409 | 413 | 422

export function contextOf(house: OrganisationHouse, web: Web) {
  const zone = () => house.book().calendar.zone
  const today = (): CivilDate => civilDateOf(web.clock.now(), zone())
  return {
    today,
    view: (c: WebContext): View => ({ lang: c.get('display').lang, zone: zone(), directory: web.directory }),
    page(c: WebContext, shown: Shown, status: PageStatus = 200): Response {
      const { lang } = c.get('display')
      const { title, main, crumbs = [], hasErrors, path } = shown
      const whole = staffFrame(web, c, {
        title,
        main,
        zone: zone(),
        now: web.clock.now(),
        breadcrumb: [{ label: t(w.title, lang), ...(crumbs.length > 0 ? { href: staffPath } : {}) }, ...crumbs],
        ...(hasErrors ? { hasErrors } : {}),
        ...(path ? { path } : {}),
      })
      return c.html(whole as string, status) as unknown as Response
    },
  }
}

export const named = (one: { readonly nameKo: string; readonly nameEn: string }, lang: Language): string =>
  lang === 'ko' ? one.nameKo : one.nameEn || one.nameKo
export const positionOf = (
  one: { readonly positionKo: string; readonly positionEn: string },
  lang: Language,
): string => (lang === 'ko' ? one.positionKo : one.positionEn || one.positionKo)

/** Who made a change, as a page names them: an officer, the house itself, or the agency's directory. */
export function whoDid(by: string | null, { directory, lang }: View): string {
  const officer = directory.anyOfficer(by)
  if (officer) return named(officer, lang)
  if (by === 'plan') return t(w.onItsDay, lang)
  if (by?.startsWith('scim:')) return t(w.directoryOf, lang, by.slice(5))
  return t(w.machine, lang)
}
