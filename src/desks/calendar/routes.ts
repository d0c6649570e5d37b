// The staff pages of the calendar: everybody signed in reads it, the operator adds days off, seeing first what they move.
import { Hono } from 'hono'
import {
  mayDo,
  readFormToShow,
  staffFrame,
  staffMay,
  staffOnly,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import type { Charter } from '#charter'
import { addDay, type ClockBook, previewDay, readAddedDays } from '#clocks'
import { civilDateOf, type Holiday } from '#engine'
import { isUniqueViolation } from '#kit/database'
import type { Html } from '#kit/html'
import { t } from '#kit/i18n'
import type { Desk, Ledger } from '#ledger'
import type { FormError } from '#site'
import { newDay, readDay, type Typed, typedOf } from './day-form.ts'
import { calendarPath, dayFormMain, type MovedLine, previewMain, yearMain } from './view.ts'
import { w } from './words.ts'
import { daysLeft, yearOf, yearsOf } from './year.ts'

export type CalendarHouse = {
  readonly charter: Charter
  readonly ledger: Ledger
  readonly book: () => ClockBook
  readonly reopenBook: () => Promise<void>
  readonly openBook: (days: readonly Holiday[]) => ClockBook
  readonly desks: (kind: string) => Desk<unknown> | undefined
}

export function calendarRoutes(house: CalendarHouse, web: Web, worker: { wake: () => void }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { charter, ledger } = house

  routes.get(calendarPath, staffOnly(web), async (c) => {
    const { calendar } = house.book()
    const context = contextOf(c)
    const today = civilDateOf(web.clock.now(), calendar.zone)
    const years = yearsOf(calendar)
    const asked = Number(c.req.query('year') ?? today.slice(0, 4))
    const year = years.includes(asked) ? asked : Number(today.slice(0, 4))
    const left = daysLeft(calendar, today)
    const moved = /^\d{1,9}$/.exec(c.req.query('moved') ?? '')?.[0]
    const main = yearMain(
      {
        year: yearOf(calendar, await readAddedDays(ledger.database), year),
        years,
        horizon: calendar.horizon,
        left,
        near: left <= charter.calendar.warnDays,
        mayAdd: mayDo(c, 'calendar.edit'),
        moved: moved === undefined ? undefined : Number(moved),
      },
      context,
    )
    return page(c, { title: t(w.title, context.lang), main })
  })

  routes.get(`${calendarPath}/new`, staffMay(web, 'calendar.edit'), (c) => formPage(c, newDay, [], 200))

  routes.post(`${calendarPath}/preview`, staffMay(web, 'calendar.edit'), async (c) => {
    const { typed, read } = await readTyped(c)
    if ('errors' in read) return formPage(c, typed, read.errors, 422)
    const now = web.clock.now()
    const preview = await previewDay(ledger, house.book(), await bookWith(read.day), read.day.on, now)
    const numbers = await numbersOf(preview.first.map((moved) => moved.matterId))
    const lines = preview.first.map(
      (moved): MovedLine => ({
        number: numbers.get(moved.matterId) ?? '',
        promise: house.book().edition(moved.promise, now)?.title ?? { ko: moved.promise, en: moved.promise },
        from: moved.from,
        to: moved.to,
      }),
    )
    const { lang } = c.get('display')
    return page(c, {
      title: t(w.previewTitle, lang),
      crumb: t(w.add, lang),
      main: previewMain({ typed: typedOf(read.day), preview, lines }, contextOf(c)),
    })
  })

  routes.post(`${calendarPath}/confirm`, staffMay(web, 'calendar.edit'), async (c) => {
    const { typed, read } = await readTyped(c)
    if ('errors' in read) return formPage(c, typed, read.errors, 422)
    const { day } = read
    const { lang } = c.get('display')
    try {
      const moved = await addDay({
        ledger,
        before: house.book(),
        after: await bookWith(day),
        day,
        by: c.get('signedIn')?.officer.officerId ?? '',
        desks: house.desks,
        log: web.log,
        reopen: house.reopenBook,
        now: web.clock.now(),
      })
      worker.wake()
      return c.redirect(`${calendarPath}?year=${day.on.slice(0, 4)}&moved=${moved}`, 303)
    } catch (error) {
      if (!isUniqueViolation(error, 'calendar_day_pkey')) throw error
      await house.reopenBook()
      return formPage(c, typed, [{ field: 'on', message: t(w.exists, lang, day.name[lang]) }], 409)
    }
  })

  async function bookWith(day: Holiday): Promise<ClockBook> {
    return house.openBook([...(await readAddedDays(ledger.database)), day])
  }

  async function readTyped(c: WebContext) {
    const { fields: typed, broken } = await readFormToShow(c)
    const { lang } = c.get('display')
    if (broken) return { typed, read: { errors: [{ message: t(w.broken, lang) }] } }
    const { calendar } = house.book()
    const holidays = new Map([...calendar.holidays.values()].map((held) => [held.on, held]))
    const known = {
      today: civilDateOf(web.clock.now(), calendar.zone),
      horizon: calendar.horizon,
      holidayOn: (on: string) => holidays.get(on),
    }
    return { typed, read: readDay(typed, known, lang) }
  }

  /** The receipt numbers of matters, from the fact that carries one. */
  async function numbersOf(matterIds: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    for (const [matterId, facts] of await ledger.readMany([...new Set(matterIds)])) {
      const number = facts.find((fact) => typeof fact.body['number'] === 'string')?.body['number']
      if (typeof number === 'string') found.set(matterId, number)
    }
    return found
  }

  function contextOf(c: WebContext) {
    return { lang: c.get('display').lang, zone: house.book().calendar.zone, directory: web.directory }
  }

  function formPage(c: WebContext, typed: Typed, errors: readonly FormError[], status: 200 | 409 | 422): Response {
    const { lang } = c.get('display')
    return page(
      c,
      {
        title: t(w.add, lang),
        crumb: t(w.add, lang),
        main: dayFormMain({ typed, errors }, lang),
        hasErrors: errors.length > 0,
      },
      status,
    )
  }

  function page(
    c: WebContext,
    shown: { title: string; crumb?: string; main: Html; hasErrors?: boolean },
    status: 200 | 409 | 422 = 200,
  ): Response {
    const { lang } = c.get('display')
    const { crumb, ...frame } = shown
    const whole = staffFrame(web, c, {
      ...frame,
      ...(c.req.method === 'POST' ? { path: `${calendarPath}/new` } : {}),
      zone: house.book().calendar.zone,
      now: web.clock.now(),
      breadcrumb: crumb
        ? [{ label: t(w.title, lang), href: calendarPath }, { label: crumb }]
        : [{ label: t(w.title, lang) }],
    })
    return c.html(whole as string, status) as unknown as Response
  }

  return routes
}
