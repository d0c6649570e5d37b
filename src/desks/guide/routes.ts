// The public pages of the guide: home, the charter, each promise, how time is counted.
import { Hono } from 'hono'
import { problem, type Web, type WebContext, type WebEnv } from '#channels/web'
import type { Charter } from '#charter'
import { type ClockBook, readAddedDays, readTally } from '#clocks'
import { civilDateOf } from '#engine'
import type { Database } from '#kit/database'
import type { Html } from '#kit/html'
import { t, type Words } from '#kit/i18n'
import { publicPage } from '#site'
import { readBreaks } from './breaks.ts'
import { charterPage } from './charter-view.ts'
import { countingPage } from './counting-view.ts'
import { homePage } from './home-view.ts'
import { readNotes } from './promise-notes.ts'
import { promisePage } from './promise-view.ts'
import { monthsBack, noTally, sumOf } from './standing.ts'
import { g } from './words.ts'

export type GuideHouse = { readonly charter: Charter; readonly database: Database; readonly book: () => ClockBook }

/** Figures are told for this month and the eleven before it. */
const monthsBefore = 11

export function guideRoutes(house: GuideHouse, web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { charter, database } = house
  const { zone } = charter.calendar
  let notes: Promise<ReadonlyMap<string, Words>> | undefined
  const noteOf = async (promise: string) => {
    notes ??= readNotes(charter)
    return (await notes).get(promise)
  }
  const tallies = (months: number) => readTally(database, monthsBack(web.clock.now(), zone, months))

  type Shown = { title: string; main: Html; crumbs?: readonly { label: string; href?: string }[] }
  const show = (c: WebContext, { title, main, crumbs }: Shown) =>
    c.html(
      publicPage({
        display: c.get('display'),
        agency: web.agency,
        title,
        path: c.req.path,
        main,
        now: web.clock.now(),
        width: 'wide',
        ...(crumbs ? { breadcrumb: crumbs } : {}),
      }) as string,
    )

  app.get('/', async (c) => {
    const { lang } = c.get('display')
    const month = sumOf((await tallies(0)).values())
    const main = homePage({ lang, zone, now: web.clock.now(), month, phone: web.agency.help.phone })
    return show(c, { title: t(web.agency.name, lang), main })
  })

  app.get('/charter', async (c) => {
    const { lang } = c.get('display')
    const main = charterPage({ lang, charter, year: await tallies(monthsBefore) })
    return show(c, { title: t(g.charterTitle, lang), main, crumbs: [{ label: t(g.charterTitle, lang) }] })
  })

  app.get('/charter/counting', async (c) => {
    const { lang } = c.get('display')
    const thisYear = Number(civilDateOf(web.clock.now(), zone).slice(0, 4))
    const main = countingPage({
      lang,
      charter,
      added: await readAddedDays(database),
      years: [thisYear, thisYear + 1],
      officeName: (id) => {
        const office = web.directory.offices().find((one) => one.calendar === id || one.officeId === id)
        return lang === 'ko' ? office?.nameKo : office?.nameEn
      },
    })
    const crumbs = [{ label: t(g.charterTitle, lang), href: '/charter' }, { label: t(g.countingTitle, lang) }]
    return show(c, { title: t(g.countingTitle, lang), main, crumbs })
  })

  app.get('/charter/:promise{[a-z0-9-]+}', async (c) => {
    const { lang } = c.get('display')
    const promise = charter.promises.find((one) => one.promise === c.req.param('promise'))
    const now = web.clock.now()
    const edition = promise && (house.book().edition(promise.promise, now) ?? promise.editions.at(-1))
    if (!promise || !edition) return problem(web, c, 404, { backHref: '/charter' })
    const main = promisePage({
      lang,
      charter,
      promise,
      edition,
      note: await noteOf(promise.promise),
      tally: (await tallies(monthsBefore)).get(promise.promise) ?? noTally,
      since: monthsBack(now, zone, monthsBefore),
      breaks: promise.coming ? [] : await readBreaks(database, promise.promise),
      directory: web.directory,
      zone,
      now,
    })
    const crumbs = [{ label: t(g.charterTitle, lang), href: '/charter' }, { label: edition.title[lang] }]
    return show(c, { title: edition.title[lang], main, crumbs })
  })
  return app
}
