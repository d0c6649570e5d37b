// The staff shell: denser than the public one, its menu at the side, the sample's clock at the foot.
import { each, type Html, html, type Slot, safeHref, when } from '#kit/html'
import { formatDateTime, t } from '#kit/i18n'
import type { Agency } from './agency.ts'
import { type Display, ownPath } from './display.ts'
import { page } from './document.ts'
import {
  brandLogo,
  breadcrumb,
  type Crumb,
  displayMenu,
  helpLine,
  type NavItem,
  navigation,
  skipLink,
  strips,
} from './parts.ts'
import { type SessionEnd, sessionEnd } from './session-end.ts'
import { w } from './words.ts'

export type SampleClock = { readonly now: number; readonly zone: string; readonly token?: string | undefined }

export type StaffPageProps = {
  readonly display: Display
  readonly title: string
  readonly path: string
  readonly main: Slot
  readonly agency: Agency
  readonly officer: {
    readonly name: string
    readonly office: string
    /** Where they see and change how they sign in. */
    readonly accountHref?: string
    readonly signOut: { readonly action: string; readonly token?: string | undefined }
  }
  readonly nav: readonly NavItem[]
  readonly breadcrumb?: readonly Crumb[]
  readonly notice?: Html
  readonly hasErrors?: boolean
  readonly now?: number
  readonly sampleClock?: SampleClock | undefined
  readonly session?: SessionEnd
}

export const sampleClockPath = '/sample/clock'

/** What the clock bar can send as `by`. */
export const sampleSteps = ['1h', '3h', '1d', '7d'] as const
export type SampleStep = (typeof sampleSteps)[number]

export function staffPage(props: StaffPageProps): Html {
  const { display, agency, path, officer } = props
  const { lang } = display
  const name = t(agency.name, lang)
  const body = html`${skipLink(display)}
<header class="header staff-header">${strips(display, agency)}<div class="inner header-top"><a class="brand" href="/staff">${brandLogo(agency)}${name} <span class="brand-part">${t(w.staff, lang)}</span></a><div class="header-side"><span class="officer">${officer.office} <strong>${officer.name}</strong></span>${when(officer.accountHref, (href) => html`<a class="utility-link" href="${safeHref(href)}">${t(w.account, lang)}</a>`)}<form method="post" action="${safeHref(officer.signOut.action)}">${tokenField(officer.signOut.token)}<button type="submit" class="utility-link">${t(w.signOut, lang)}</button></form>${displayMenu(display, path)}</div></div></header>
<div class="inner staff-body"><nav class="side-nav" aria-label="${t(w.staffNav, lang)}">${navigation(t(w.staffNav, lang), props.nav, path)}${helpLine(display, agency)}</nav><div class="content">${breadcrumb(display, { label: t(w.staff, lang), href: '/staff' }, props.breadcrumb ?? [])}<main id="main" tabindex="-1" class="wide">${props.notice}${props.main}</main></div></div>
${when(props.session, (end) => sessionEnd(display, path, end))}
${when(props.sampleClock, (clock) => clockBar(display, clock, path))}`
  const title = `${props.hasErrors ? t(w.errorPrefix, lang) : ''}${props.title} | ${name} ${t(w.staff, lang)}`
  return page({ display, title, body, scripts: 'staff', now: props.now, bodyClass: 'staff' })
}

/** Moves the sample's time on, so that a person can see a promise warn, break and pay within a minute. */
function clockBar(display: Display, clock: SampleClock, path: string): Html {
  const { lang } = display
  const steps = { '1h': w.hour1, '3h': w.hours3, '1d': w.day1, '7d': w.days7 } as const
  return html`<aside class="clock-bar" aria-label="${t(w.clockBar, lang)}"><form class="inner" method="post" action="${sampleClockPath}">${tokenField(clock.token)}<input type="hidden" name="back" value="${ownPath(path)}"><span class="clock-bar-now">${t(w.clockBar, lang)} · ${t(w.clockNow, lang)} <strong>${formatDateTime(clock.now, lang, clock.zone)}</strong></span><span class="clock-bar-steps" role="group" aria-label="${t(w.moveOn, lang)}">${each(
    sampleSteps,
    (step) =>
      html`<button type="submit" class="button small" name="by" value="${step}"><span class="sr-only">${t(w.moveOn, lang)}: </span>+${t(steps[step], lang)}</button>`,
  )}</span></form></aside>`
}

function tokenField(token: string | undefined): Html {
  return token === undefined ? html`` : html`<input type="hidden" name="_token" value="${token}">`
}
