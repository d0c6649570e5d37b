// The staff shell as every desk uses it: the officer's name, the menu of what this role may open, the sample's clock.
import type { Html, Slot } from '#kit/html'
import { words } from '#kit/i18n'
import { type Action, may } from '#people'
import { type Crumb, type NavItem, staffPage } from '#site'
import { endOf } from './session-time.ts'
import type { Web, WebContext } from './web.ts'

const w = words({
  queue: { ko: '민원함', en: 'Petitions' },
  search: { ko: '민원 찾기', en: 'Find' },
  handbook: { ko: '민원편람', en: 'Handbook' },
  absences: { ko: '부재·업무대행', en: 'Absences' },
  calendar: { ko: '근무일 달력', en: 'Calendar' },
  dataRequests: { ko: '개인정보 요구', en: 'Data requests' },
  review: { ko: '접속기록 점검', en: 'Access review' },
  records: { ko: '기록 보존', en: 'Records' },
  glass: { ko: '비상 열람', en: 'Break glass' },
  policy: { ko: '권한표', en: 'Who may do what' },
  approvals: { ko: '승인', en: 'Approvals' },
  operator: { ko: '운영', en: 'Operator' },
  organisation: { ko: '조직', en: 'Offices' },
})

type Place = { readonly label: keyof typeof w; readonly href: string; readonly action?: Action | readonly Action[] }

const places: readonly Place[] = [
  { label: 'queue', href: '/staff/petitions', action: 'petitions.read' },
  { label: 'search', href: '/staff/search', action: 'petitions.read' },
  { label: 'absences', href: '/staff/absences' },
  { label: 'handbook', href: '/staff/handbook' },
  { label: 'calendar', href: '/staff/calendar' },
  { label: 'approvals', href: '/staff/approvals', action: 'approvals.ask' },
  { label: 'operator', href: '/staff/operator', action: 'health.see' },
  { label: 'organisation', href: '/staff/organisation', action: 'people.see' },
  { label: 'dataRequests', href: '/staff/data-requests', action: 'data-requests.see' },
  { label: 'review', href: '/staff/access-review', action: 'access.review' },
  { label: 'records', href: '/staff/records', action: 'records.see' },
  { label: 'glass', href: '/staff/break-glass', action: ['glass.see', 'glass.break'] },
  { label: 'policy', href: '/staff/policy', action: 'policy.see' },
]

export type StaffFrame = {
  readonly title: string
  readonly main: Slot
  /** The agency's zone, in which the sample's clock is shown. */
  readonly zone: string
  readonly now: number
  readonly breadcrumb?: readonly Crumb[]
  readonly notice?: Html
  readonly hasErrors?: boolean
  /** Where the display settings come back to, when this page's own address answers to a form alone. */
  readonly path?: string
}

/** The whole page for the officer who is signed in. Behind `staffOnly` alone. */
export function staffFrame(web: Web, c: WebContext, frame: StaffFrame): Html {
  const display = c.get('display')
  const signedIn = c.get('signedIn')
  if (!signedIn) throw new Error('A staff page is shown to a signed-in officer only')
  const { officer } = signedIn
  const { zone, ...page } = frame
  const { lang } = display
  const office = web.directory.office(officer.officeId)
  const nav: NavItem[] = places
    .filter(({ action }) => action === undefined || [action].flat().some((one) => may(officer, one)))
    .map((place) => {
      const count = c.get('waiting')?.[place.href] ?? 0
      return { label: w[place.label][lang], href: place.href, ...(count > 0 ? { count } : {}) }
    })
  const path = frame.path ?? (c.req.method === 'GET' ? `${c.req.path}${new URL(c.req.url).search}` : c.req.path)
  return staffPage({
    ...page,
    display,
    path,
    agency: web.agency,
    officer: {
      name: lang === 'ko' ? officer.nameKo : officer.nameEn,
      office: (lang === 'ko' ? office?.nameKo : office?.nameEn) ?? '',
      accountHref: '/staff/me',
      signOut: { action: '/staff/sign-out' },
    },
    nav,
    session: { now: web.realClock.now(), ...endOf(signedIn), zone },
    ...(web.sampleClock ? { sampleClock: { now: frame.now, zone } } : {}),
  })
}
