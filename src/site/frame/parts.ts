// The parts that both shells share: skip link, strips, display settings, breadcrumb.

import { attribute, each, type Html, html, safeHref, when } from '#kit/html'
import { t } from '#kit/i18n'
import { icons } from '../components/icons.ts'
import type { Agency } from './agency.ts'
import { type Display, displayPath, inLanguage, ownPath, textSizes } from './display.ts'
import { w } from './words.ts'

export type Crumb = { readonly label: string; readonly href?: string }

export type NavItem = {
  readonly label: string
  readonly href: string
  readonly current?: boolean
  readonly count?: number
}

export function skipLink(display: Display): Html {
  return html`<a class="skip" href="#main">${t(w.skip, display.lang)}</a>`
}

/** What the site is and is not: the sample's warning, or the official banner of an operator who may show it. */
export function strips(display: Display, agency: Agency): Html {
  const { lang } = display
  return html`${when(
    agency.sample,
    () =>
      html`<div class="strip sample"><div class="inner"><strong>${t(w.sample, lang)}</strong> <span>${t(w.sampleMore, lang)}</span></div></div>`,
  )}${when(agency.official && !agency.sample, () => html`<div class="strip"><div class="inner">${t(w.official, lang)}</div></div>`)}`
}

/** Language, five text sizes and contrast. A form, so it works without JavaScript; the script only saves the reload. */
export function displayMenu(display: Display, path: string): Html {
  const { lang, size, contrast } = display
  const other = lang === 'ko' ? 'en' : 'ko'
  return html`<div class="utility" role="group" aria-label="${t(w.utility, lang)}"><a href="${inLanguage(path, other)}" lang="${other}" hreflang="${other}"><span aria-hidden="true">${t(w.language, lang)}</span><span class="sr-only">${t(w.languageHidden, lang)}</span></a><form method="post" action="${displayPath}" data-display><input type="hidden" name="back" value="${ownPath(path)}"><details class="menu"><summary>${t(w.size, lang)}</summary><div class="menu-body">${each(
    textSizes,
    (one) =>
      html`<button type="submit" name="size" value="${one}" class="size-${one}" aria-pressed="${String(one === size)}">${t(w[one], lang)}</button>`,
  )}</div></details><button type="submit" name="contrast" value="${contrast === 'high' ? 'normal' : 'high'}" data-on="${t(w.contrastOn, lang)}" data-off="${t(w.contrastOff, lang)}">${t(contrast === 'high' ? w.contrastOff : w.contrastOn, lang)}</button></form></div>`
}

/** The path from the first page of this shell, which is `root`, to here. */
export function breadcrumb(display: Display, root: Crumb, crumbs: readonly Crumb[]): Html {
  if (crumbs.length === 0) return html``
  const { lang } = display
  const all: readonly Crumb[] = [root, ...crumbs]
  return html`<nav class="breadcrumb" aria-label="${t(w.breadcrumb, lang)}"><ol>${each(
    all,
    (crumb, place) =>
      html`<li>${crumb.href === undefined || place === all.length - 1 ? html`<span aria-current="page">${crumb.label}</span>` : html`<a href="${safeHref(crumb.href)}">${crumb.label}</a>`}</li>`,
  )}</ol></nav>`
}

export function navigation(label: string, items: readonly NavItem[], path: string): Html {
  const here = currentItem(items, path)
  return html`<ul class="nav" aria-label="${label}">${each(
    items,
    (item) =>
      html`<li><a href="${safeHref(item.href)}"${attribute('aria-current', item === here && 'page')}>${item.label}${item.count === undefined ? '' : html` <span class="nav-count">${item.count}</span>`}</a></li>`,
  )}</ul>`
}

/** The item marked current, else the one whose address is the longest beginning of this page's path. */
function currentItem(items: readonly NavItem[], path: string): NavItem | undefined {
  const marked = items.find((item) => item.current)
  if (marked !== undefined) return marked
  const bare = path.split('?')[0] ?? '/'
  return items
    .filter(({ href }) => bare === href || (href !== '/' && bare.startsWith(`${href}/`)))
    .reduce<NavItem | undefined>(
      (best, item) => (best && best.href.length >= item.href.length ? best : item),
      undefined,
    )
}

/** The name beside it says what it shows. */
export function brandLogo(agency: Agency): Html {
  return html`${when(agency.logo, (href) => html`<img class="brand-logo" src="${safeHref(href)}" alt="">`)}`
}

/** Help in the same place on every page: the phone number as a link. */
export function helpLine(display: Display, agency: Agency): Html {
  const { lang } = display
  return html`<p class="help-line">${icons.phone}<span>${t(w.help, lang)} <a href="tel:${agency.help.phone}">${t(w.call, lang, agency.help.phone)}</a>${when(agency.help.hours, (hours) => html` <span class="help-hours">${t(hours, lang)}</span>`)}</span></p>`
}
