// Moving between views: tabs and pages as plain links, and large cards to choose from.
import { attribute, each, type Html, html, safeHref, when } from '#kit/html'
import { formatNumber, type Language, t, words } from '#kit/i18n'
import { type IconName, icons } from './icons.ts'

export type Tab = { readonly label: string; readonly href: string; readonly current?: boolean; readonly count?: number }

/** Each tab is a page of its own, so it can be linked to and works without JavaScript. */
export function tabs(props: { readonly label: string; readonly items: readonly Tab[] }): Html {
  return html`<nav class="tabs" aria-label="${props.label}"><ul>${each(
    props.items,
    (item) =>
      html`<li><a href="${safeHref(item.href)}"${attribute('aria-current', item.current && 'page')}>${item.label}${item.count === undefined ? '' : html` <span class="tab-count">${formatNumber(item.count)}</span>`}</a></li>`,
  )}</ul></nav>`
}

const w = words({
  pages: { ko: '쪽 이동', en: 'Pages' },
  previous: { ko: '이전', en: 'Previous' },
  next: { ko: '다음', en: 'Next' },
})

/** Pages by key: only before and after are known. `position` says where one is, such as `1–50번째`. */
export function pagination(props: {
  readonly lang: Language
  readonly previous?: string | undefined
  readonly next?: string | undefined
  readonly position?: string
}): Html {
  const { lang, previous, next, position } = props
  if (previous === undefined && next === undefined) return html``
  return html`<nav class="pagination" aria-label="${t(w.pages, lang)}">${when(previous, (href) => html`<a class="button tertiary medium" rel="prev" href="${safeHref(href)}">${icons.previous}<span>${t(w.previous, lang)}</span></a>`)}${when(position, (text) => html`<span class="pagination-position">${text}</span>`)}${when(next, (href) => html`<a class="button tertiary medium" rel="next" href="${safeHref(href)}"><span>${t(w.next, lang)}</span>${icons.next}</a>`)}</nav>`
}

export type CardLink = {
  readonly title: string
  readonly body?: string
  readonly href: string
  readonly icon?: IconName
  readonly above?: Html
}

/** The whole card is one link, named by its title. */
export function cardLinks(items: readonly CardLink[]): Html {
  return html`<ul class="card-links">${each(
    items,
    (item) =>
      html`<li>${when(item.icon, (name) => html`<span class="card-icon">${icons[name]}</span>`)}<div>${item.above}<a href="${safeHref(item.href)}">${item.title}</a>${when(item.body, (body) => html`<p>${body}</p>`)}</div></li>`,
  )}</ul>`
}
