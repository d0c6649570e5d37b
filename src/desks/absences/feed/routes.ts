// The page on which an officer makes and ends the secret address of their calendar, and the feed itself.
import { Hono } from 'hono'
import { problem, readForm, staffOnly, type Web, type WebEnv } from '#channels/web'
import { sha256 } from '#kit/crypto'
import { html } from '#kit/html'
import { formatDateTime, t } from '#kit/i18n'
import { button, buttonRow, copyable, form, heading, notice } from '#site'
import type { AbsencesDesk } from '../desk.ts'
import { contextOf, showPage } from '../pages/ground.ts'
import { absencesPath } from '../pages/mine-view.ts'
import { w } from '../words/pages.ts'
import { calendarText } from './calendar.ts'
import { endFeed, findFeed, makeFeed, readFeedOf } from './feeds.ts'

const feedPath = `${absencesPath}/feed`

export function calendarFeeds(desk: AbsencesDesk, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const on = desk.house.ledger.database
  const signedIn = staffOnly(web)

  routes.get(feedPath, signedIn, async (c) => {
    const { lang, zone, reader } = contextOf(desk, web, c)
    const held = await readFeedOf(on, reader.officerId)
    const since = held ? t(w.feedSince, lang, formatDateTime(held.createdAt, lang, zone)) : t(w.feedNone, lang)
    const make = form(
      { action: feedPath, inline: true },
      button({ label: t(held ? w.feedAnew : w.feedMake, lang), kind: 'primary' }),
    )
    const end = form({ action: `${feedPath}/end`, inline: true }, button({ label: t(w.feedEnd, lang), kind: 'danger' }))
    const ended =
      c.req.query('ended') === undefined
        ? ''
        : notice({ lang, tone: 'success', body: html`<p>${t(w.feedEnded, lang)}</p>`, announced: true })
    return showPage(desk, web, c, {
      title: t(w.feedTitle, lang),
      main: html`${ended}${heading({ title: t(w.feedTitle, lang), lead: t(w.feedLead, lang) })}<p>${since}</p>${buttonRow(make, held ? end : html``)}`,
      crumbs: [{ label: t(w.feedTitle, lang) }],
    })
  })

  routes.post(feedPath, signedIn, async (c) => {
    await readForm(c)
    const { lang, reader } = contextOf(desk, web, c)
    const token = await makeFeed(on, reader.officerId, lang, web.realClock.now())
    const { protocol, host } = new URL(c.req.url)
    // Behind a proxy that ends TLS the request itself came as plain http.
    const address = `${web.secure ? 'https:' : protocol}//${host}/calendar/${token}.ics`
    return showPage(desk, web, c, {
      title: t(w.feedTitle, lang),
      main: html`${heading({ title: t(w.feedTitle, lang) })}${notice({ lang, tone: 'warning', body: html`<p>${t(w.feedOnce, lang)}</p>`, announced: true })}${copyable({ lang, id: 'feed-address', label: t(w.feedAddress, lang), value: address })}<p><a href="${feedPath}">${t(w.feedTitle, lang)}</a></p>`,
      crumbs: [{ label: t(w.feedTitle, lang) }],
    })
  })

  routes.post(`${feedPath}/end`, signedIn, async (c) => {
    await readForm(c)
    await endFeed(on, contextOf(desk, web, c).reader.officerId)
    return c.redirect(`${feedPath}?ended`, 303)
  })

  routes.get('/calendar/:file{[A-Za-z0-9_.-]+}', async (c) => {
    const file = c.req.param('file')
    const feed = file.endsWith('.ics') ? await findFeed(on, file.slice(0, -4)) : undefined
    // Who left has no calendar any more; an address that ended answers like one that never was.
    const officer = web.directory.officer(feed?.officerId)
    if (!feed || !officer) return problem(web, c, 404)
    const text = await calendarText(desk, officer, feed.language, web.clock.now())
    const tag = `"${sha256(text).toString('base64url').slice(0, 27)}"`
    c.header('etag', tag)
    c.header('cache-control', 'private, no-cache')
    if ((c.req.header('if-none-match') ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag))
      return c.body(null, 304)
    return c.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="dajim.ics"',
    })
  })

  return routes
}
