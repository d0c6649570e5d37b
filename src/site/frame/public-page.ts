// The public shell: every page a citizen sees stands in this frame, with the same things in the same places.
import { attribute, each, type Html, html, type Slot, safeHref, when } from '#kit/html'
import { t } from '#kit/i18n'
import type { Agency } from './agency.ts'
import type { Display } from './display.ts'
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
import { w } from './words.ts'

export type PublicPageProps = {
  readonly display: Display
  readonly title: string
  /** Path and query of this page; the language switch and the display settings come back to it. No secret may stand in it. */
  readonly path: string
  readonly main: Slot
  readonly agency: Agency
  readonly breadcrumb?: readonly Crumb[]
  readonly navigation?: readonly NavItem[]
  /** A message above the page, usually made by `notice`. */
  readonly notice?: Html
  readonly signedIn?: { readonly name: string; readonly href: string }
  /** The form came back with errors: the title says so first. */
  readonly hasErrors?: boolean
  readonly now?: number
  /** reading: a narrow column for forms and texts (the default); wide: tables and cards. */
  readonly width?: 'reading' | 'wide'
}

export const publicPaths = {
  home: '/',
  charter: '/charter',
  file: '/petition/new',
  track: '/track',
  offices: '/offices',
} as const

export function publicPage(props: PublicPageProps): Html {
  const { display, agency, path } = props
  const { lang } = display
  const name = t(agency.name, lang)
  const items = props.navigation ?? publicNavigation(display)
  const body = html`${skipLink(display)}
<header class="header">${strips(display, agency)}<div class="inner header-top"><a class="brand" href="/">${brandLogo(agency)}${name}</a><div class="header-side">${when(props.signedIn, (person) => html`<a class="utility-link" href="${safeHref(person.href)}">${t(w.staff, lang)} <span class="sr-only">(${person.name})</span></a>`)}${displayMenu(display, path)}</div></div><nav class="main-nav" aria-label="${t(w.mainNav, lang)}"><div class="inner">${navigation(t(w.mainNav, lang), items, path)}</div></nav></header>
<div class="inner content">${breadcrumb(display, { label: t(w.home, lang), href: publicPaths.home }, props.breadcrumb ?? [])}<main id="main" tabindex="-1"${attribute('class', props.width ?? 'reading')}>${props.notice}${props.main}</main></div>
${footer(display, agency)}`
  const title = `${props.hasErrors ? t(w.errorPrefix, lang) : ''}${props.title === name ? name : `${props.title} | ${name}`}`
  return page({ display, title, body, scripts: 'public', now: props.now, bodyClass: 'public' })
}

export function publicNavigation(display: Display): readonly NavItem[] {
  return (['home', 'charter', 'file', 'track', 'offices'] as const).map((key) => ({
    label: t(w[key], display.lang),
    href: publicPaths[key],
  }))
}

function footer(display: Display, agency: Agency): Html {
  const { lang } = display
  const name = t(agency.name, lang)
  return html`<footer class="footer"><div class="inner">${helpLine(display, agency)}${when(
    agency.footerLinks,
    (links) =>
      html`<ul class="footer-links">${each(links, (link) => html`<li><a href="${safeHref(link.href)}">${t(link.label, lang)}</a></li>`)}</ul>`,
  )}<p class="footer-name">${name}</p>${when(agency.address, (address) => html`<p>${t(address, lang)}</p>`)}${when(agency.official && !agency.sample, () => html`<p>${t(w.identifier, lang, name)}</p>`)}</div></footer>`
}
