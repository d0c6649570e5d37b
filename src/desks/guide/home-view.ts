// The first page: four ways in, and how the promises stand this month.
import type { Tally } from '#clocks'
import type { Instant } from '#engine'
import { type Html, html } from '#kit/html'
import { formatDateTime, type Language, t } from '#kit/i18n'
import { cardLinks, figureTiles, heading, publicPaths, section } from '#site'
import { tiles } from './standing.ts'
import { g } from './words.ts'

export type HomeProps = {
  readonly lang: Language
  readonly zone: string
  readonly now: Instant
  readonly month: Tally
  readonly phone: string
}

export function homePage({ lang, zone, now, month, phone }: HomeProps): Html {
  return html`${heading({ title: t(g.homeTitle, lang), lead: t(g.homeLead, lang), shape: 'hero' })}${cardLinks([
    { title: t(g.file, lang), body: t(g.fileBody, lang), href: publicPaths.file, icon: 'pencil' },
    { title: t(g.track, lang), body: t(g.trackBody, lang), href: publicPaths.track, icon: 'search' },
    { title: t(g.charter, lang), body: t(g.charterBody, lang), href: publicPaths.charter, icon: 'scroll' },
    { title: t(g.phone, lang, phone), body: t(g.phoneBody, lang), href: `tel:${phone}`, icon: 'phone' },
  ])}${section(
    { title: t(g.stripTitle, lang), lead: t(g.asOf, lang, formatDateTime(now, lang, zone)) },
    figureTiles(tiles(month, lang)),
    html`<p>${t(g.brokenHere, lang)} <a href="${publicPaths.charter}">${t(g.seeAll, lang)}</a></p>`,
  )}`
}
