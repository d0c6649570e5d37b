// The absence pages: the front page, one absence, its commands, and the calendar of an office.
import { Hono } from 'hono'
import { readFormToShow, staffOnly, type Web, type WebContext, type WebEnv } from '#channels/web'
import { type CivilDate, civilDateOf } from '#engine'
import { t } from '#kit/i18n'
import { isRefusal, type Refusal } from '#ledger'
import type { FormError } from '#site'
import { type CommandName, commandNames } from '../decide/commands.ts'
import type { AbsencesDesk } from '../desk.ts'
import { readAskedOf, readOffices, readOwn, readStandsIn } from '../queries.ts'
import { w } from '../words/pages.ts'
import { refusalText } from '../words/refusals.ts'
import { absenceMain } from './absence-view.ts'
import { calendarMain, calendarPath, daysAround } from './calendar-view.ts'
import { candidates } from './candidates.ts'
import { dayMs, daysLater, readDate, readSpan, startOf, typedOf } from './dates.ts'
import { changeMain, chooseMain } from './form-views.ts'
import { contextOf, newKey, notFound, officerOf, readSeen, type Seen, showPage } from './ground.ts'
import { absencesPath, hrefOf, mineMain } from './mine-view.ts'
import { nameOf, type RowContext } from './row-words.ts'

/** How far the team's list looks back and ahead. */
const teamAheadMs = 30 * dayMs
const calendarMax = 500

export function absencePages(desk: AbsencesDesk, web: Web, worker: { wake: () => void }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { ledger } = desk.house
  const signedIn = staffOnly(web)
  const sayRefusal = (refusal: Refusal, context: RowContext) =>
    refusalText(refusal, context.lang, (officerId) => nameOf(context, officerId))

  /** The offices that this officer leads, with those below. */
  const ledOffices = (context: RowContext) =>
    web.directory
      .offices()
      .map((office) => office.officeId)
      .filter(context.leads)

  routes.get(absencesPath, signedIn, async (c) => {
    const context = contextOf(desk, web, c)
    const { reader, now, lang } = context
    const led = ledOffices(context)
    const [asked, own, standsIn, team] = await Promise.all([
      readAskedOf(ledger.database, reader.officerId),
      readOwn(ledger.database, reader.officerId),
      readStandsIn(ledger.database, reader.officerId, now),
      led.length === 0 ? undefined : readOffices(ledger.database, led, now, now + teamAheadMs),
    ])
    const urgent = (row: { state: string; standInId: string | null; lost: boolean }) =>
      Number(!(row.state === 'held' || (row.state === 'begun' && (row.standInId === null || row.lost))))
    return showPage(desk, web, c, {
      title: t(w.title, lang),
      main: mineMain(
        {
          asked,
          own: own.rows,
          standsIn,
          ...(team
            ? {
                team: team
                  .filter((row) => row.state !== 'ended' && row.officerId !== reader.officerId)
                  .toSorted((a, b) => urgent(a) - urgent(b) || a.fromAt - b.fromAt),
              }
            : {}),
          done: c.req.query('done') !== undefined,
          key: newKey(),
        },
        context,
      ),
    })
  })

  routes.get(calendarPath, signedIn, async (c) => {
    const context = contextOf(desk, web, c)
    const { zone, lang, now, reader } = context
    const asked = web.directory.office(c.req.query('office'))
    const office = asked ?? web.directory.office(reader.officeId)
    if (!office) return notFound(web, c)
    const span = c.req.query('span') === 'week' ? 'week' : 'month'
    const wanted = readDate({ on: c.req.query('on') ?? '' }, 'on')
    const on = typeof wanted === 'string' ? wanted : civilDateOf(now, zone)
    const days = daysAround(on, span, zone)
    const from = startOf(days[0] ?? on, zone)
    const until = startOf(daysLater(days.at(-1) ?? on, 1, zone), zone)
    const rows = await readOffices(ledger.database, [office.officeId], from, until)
    const { holidays } = desk.house.book().calendar
    const off = new Set([...holidays.values()].map((one) => one.on))
    const isDayOff = (day: CivilDate) =>
      off.has(day) || [5, 6].includes((Math.round(startOf(day, 'UTC') / dayMs) + 3) % 7)
    return showPage(desk, web, c, {
      title: t(w.calendarTitle, lang, lang === 'ko' ? office.nameKo : office.nameEn),
      main: calendarMain(
        {
          office,
          offices: web.directory.offices(),
          on,
          span,
          days,
          rows,
          tooMany: rows.length >= calendarMax,
          isDayOff,
        },
        context,
      ),
      crumbs: [{ label: t(w.calendar, lang) }],
    })
  })

  routes.get(`${absencesPath}/:id{[0-9a-f-]{36}}`, signedIn, async (c) => {
    const seen = await readSeen(desk, web, c)
    return seen ? showAbsence(c, seen, {}) : notFound(web, c)
  })

  routes.get(`${absencesPath}/:id{[0-9a-f-]{36}}/:command{change|ask|name}`, signedIn, async (c) => {
    const seen = await readSeen(desk, web, c)
    if (!seen) return notFound(web, c)
    const name = c.req.param('command') as 'change' | 'ask' | 'name'
    if (!desk.offered(seen.state, officerOf(c), web.clock.now()).includes(name)) return showAbsence(c, seen, {})
    const { zone } = contextOf(desk, web, c)
    if (name === 'change') return showChange(c, seen, typedOf(seen.state.from, seen.state.until, zone), [])
    return showChoose(c, seen, name, [])
  })

  routes.post(`${absencesPath}/:id{[0-9a-f-]{36}}/:command{[a-z-]+}`, signedIn, async (c) => {
    const seen = await readSeen(desk, web, c)
    const name = commandNames.find((one) => one === c.req.param('command'))
    if (!seen || !name) return notFound(web, c)
    const context = contextOf(desk, web, c)
    const { fields, broken } = await readFormToShow(c)
    if (broken) return again(c, seen, name, fields, [{ message: t(w.broken, context.lang) }])
    let input: object = {}
    if (name === 'ask' || name === 'name') {
      const standInId = fields['standInId'] ?? ''
      if (standInId === '')
        return again(c, seen, name, fields, [{ field: 'standInId', message: t(w.choose, context.lang) }])
      input = { standInId }
    } else if (name === 'change') {
      const read = readSpan(fields, context.zone, context.lang)
      if ('errors' in read) return again(c, seen, name, fields, read.errors)
      // A whole-day absence that has begun keeps the moment at which it did.
      const first = civilDateOf(seen.state.from, context.zone)
      const same = seen.state.stage === 'begun' && civilDateOf(read.from, context.zone) === first
      input = { from: same ? seen.state.from : read.from, until: read.until }
    }
    const answer = await desk.command({
      matterId: seen.row.matterId,
      name,
      officer: officerOf(c),
      now: context.now,
      key: fields['_key'] ?? newKey(),
      input,
    })
    if (isRefusal(answer)) return again(c, seen, name, fields, [{ message: sayRefusal(answer, context) }])
    worker.wake()
    return c.redirect(`${hrefOf(seen.row)}?done=${name}`, 303)
  })

  function again(
    c: WebContext,
    seen: Seen,
    name: CommandName,
    fields: { readonly [name: string]: string },
    errors: readonly FormError[],
  ): Promise<Response> | Response {
    if (name === 'change') return showChange(c, seen, fields, errors)
    if (name === 'ask' || name === 'name') return showChoose(c, seen, name, errors, fields['standInId'])
    return showAbsence(c, seen, { problem: errors[0]?.message ?? '' }, 409)
  }

  function showAbsence(
    c: WebContext,
    seen: Seen,
    said: { readonly problem?: string },
    status: 200 | 409 = 200,
  ): Response {
    const context = contextOf(desk, web, c)
    return showPage(
      desk,
      web,
      c,
      {
        title: nameOf(context, seen.row.officerId),
        main: absenceMain(
          {
            row: seen.row,
            facts: seen.facts,
            offered: desk.offered(seen.state, context.reader, context.now),
            broken: seen.state.broken > 0,
            ...said,
            done: c.req.method === 'GET' && c.req.query('done') !== undefined,
            key: newKey(),
          },
          context,
        ),
        crumbs: [{ label: nameOf(context, seen.row.officerId) }],
      },
      status,
    )
  }

  function showChange(
    c: WebContext,
    seen: Seen,
    typed: { readonly [name: string]: string },
    errors: readonly FormError[],
  ): Response {
    const { lang } = contextOf(desk, web, c)
    return showPage(
      desk,
      web,
      c,
      {
        title: t(w.change, lang),
        main: changeMain(hrefOf(seen.row, 'change'), hrefOf(seen.row), newKey(), { typed, errors }, lang),
        hasErrors: errors.length > 0,
        crumbs: [{ label: t(w.change, lang) }],
      },
      errors.length > 0 ? 422 : 200,
    )
  }

  async function showChoose(
    c: WebContext,
    seen: Seen,
    name: 'ask' | 'name',
    errors: readonly FormError[],
    chosen?: string,
  ): Promise<Response> {
    const context = contextOf(desk, web, c)
    const { lang, zone, now } = context
    const absent = web.directory.officer(seen.state.officerId)
    if (!absent) return notFound(web, c)
    const officeId = web.directory.office(c.req.query('office'))?.officeId ?? seen.state.officeId
    const { from, until } = seen.state
    const title = t(name === 'ask' ? w.askSomebody : w.name, lang)
    return showPage(
      desk,
      web,
      c,
      {
        title,
        main: chooseMain(
          {
            title: name === 'ask' ? t(w.chooseTitle, lang) : title,
            lead: t(name === 'ask' ? w.chooseLead : w.nameLead, lang),
            action: hrefOf(seen.row, name),
            key: newKey(),
            options: await candidates(desk, { absent, from, until, officeId, now, reader: context.reader }, lang, zone),
            label: t(name === 'ask' ? w.ask : w.nameDo, lang),
            backHref: hrefOf(seen.row),
            errors,
            chosen: chosen ?? (name === 'name' ? seen.state.unconfirmedId : undefined),
            offices: web.directory.offices(),
            officeId,
            lookAction: hrefOf(seen.row, name),
          },
          lang,
        ),
        hasErrors: errors.length > 0,
        crumbs: [{ label: title }],
      },
      errors.length > 0 ? 422 : 200,
    )
  }

  return routes
}
