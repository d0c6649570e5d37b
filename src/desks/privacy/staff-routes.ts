// The officers' routes of the privacy desk. A request's words are personal data, so they are read through the access log.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import {
  mayDo,
  problem,
  readerOf,
  readFormToShow,
  staffFrame,
  staffMay,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import type { Instant } from '#engine'
import { type Queryable, statement } from '#kit/database'
import type { Html } from '#kit/html'
import { t } from '#kit/i18n'
import { isRefusal } from '#ledger'
import { type AccessLog, may, type Officer } from '#people'
import { errorsOf, inputOf } from './citizen-routes.ts'
import type { Invalid, PrivacyDesk } from './desk.ts'
import { type RequestRow, readByNumber, readOpen, readWords } from './list.ts'
import { type Ground, type ListPage, listMain, type OnePage, oneMain, staffPath } from './staff-view.ts'
import { staffWords as s } from './words.ts'

type Status = 200 | 404 | 409 | 422
const pageSize = 50
const keyShape = /^(\d{1,15})_([0-9a-f-]{36})$/

/** Of these petitions, those that the policy opens to whoever reads. */
const opened = statement<{ matterId: string; number: string }>(
  'privacy-opened-petitions',
  'select matter_id as "matterId", number from petition where matter_id = any($1::uuid[])',
)

type House = {
  readonly privacy: PrivacyDesk
  readonly access: AccessLog
  readonly readingAs: (officer: Officer, at: Instant) => Queryable
}

export function privacyStaffPages(house: House, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { privacy, access } = house
  const { ledger, holder, book } = privacy.house
  const groundOf = (c: WebContext): Ground => ({
    lang: c.get('display').lang,
    zone: book().calendar.zone,
    now: web.clock.now(),
    directory: web.directory,
  })
  const officerOf = (c: WebContext): Officer => {
    const officer = c.get('signedIn')?.officer
    if (!officer) throw new Error('This route is for signed-in officers')
    return officer
  }
  const page = (c: WebContext, title: string, main: Html, path: string, status: Status = 200): Response => {
    const { zone, now } = groundOf(c)
    return c.html(
      staffFrame(web, c, { title, main, zone, now, path, hasErrors: status === 422 }) as Html as string,
      status,
    ) as unknown as Response
  }

  /** A request about a petition out of reach does not exist for this officer; so it is with one that concerns them (R13). */
  async function openedOf(officer: Officer, rows: readonly RequestRow[]): Promise<ReadonlyMap<string, string>> {
    const found = await opened.all(house.readingAs(officer, web.clock.now()), [rows.map((row) => row.aboutId)])
    return new Map(found.map((row) => [row.matterId, row.number]))
  }
  const find = async (c: WebContext): Promise<RequestRow | undefined> => {
    const row = await readByNumber(ledger.database, c.req.param('number') ?? '')
    return row && (await openedOf(officerOf(c), [row])).has(row.aboutId) ? row : undefined
  }

  async function list(c: WebContext, extra: Pick<ListPage, 'said' | 'errors' | 'typed'> = {}): Promise<Response> {
    const ground = groundOf(c)
    const key = keyShape.exec(c.req.query('after') ?? '')
    const after = key?.[2] ? { at: Number(key[1]), id: key[2] } : undefined
    const reader = readerOf(c, officerOf(c), ground.now)
    const found = await access.list(
      reader,
      () => readOpen(ledger.database, pageSize + 1, after),
      (held) => held.map((row) => row.aboutId),
    )
    const whole = found.slice(0, pageSize)
    const numbers = await openedOf(reader.officer, whole)
    const rows = whole.flatMap((row) => {
      const about = numbers.get(row.aboutId)
      return about === undefined ? [] : [{ ...row, about }]
    })
    const last = whole.at(-1)
    const next = found.length > pageSize && last ? `${staffPath}?after=${last.dueAt}_${last.matterId}` : undefined
    const main = listMain({ rows, next, mayRegister: mayDo(c, 'data-requests.register'), ...extra }, ground)
    return page(c, t(s.title, ground.lang), main, staffPath, (extra.errors ?? []).length > 0 ? 422 : 200)
  }

  routes.get(staffPath, staffMay(web, 'data-requests.see'), (c) => {
    const { lang } = c.get('display')
    const said = c.req.query('said')
    return list(
      c,
      said === 'done' ? { said: t(s.done, lang) } : said === 'registered' ? { said: t(s.registered, lang) } : {},
    )
  })

  routes.post(staffPath, staffMay(web, 'data-requests.register'), async (c) => {
    const { fields: typed } = await readFormToShow(c)
    const { lang } = c.get('display')
    const about = await holder.findByNumber((typed['number'] ?? '').slice(0, 40))
    if (about === undefined) return list(c, { typed, errors: [{ field: 'number', message: t(s.noNumber, lang) }] })
    const now = web.clock.now()
    const reading = { action: 'change', purpose: 'work', matterIds: [about] } as const
    const asked = await access.through(readerOf(c, officerOf(c), now), reading, () =>
      privacy.ask({ about, input: inputOf(typed), channel: 'visit', officer: officerOf(c), now, key: randomUUID() }),
    )
    if (isRefusal(asked)) return list(c, { typed, errors: errorsOf(asked as Invalid, lang) })
    return c.redirect(`${staffPath}?said=registered`, 303)
  })

  /** The office that has the petition decides, and whoever is over it. */
  const mayDecide = (row: RequestRow, officer: Officer) =>
    row.officeId === null
      ? may(officer, 'data-requests.decide')
      : may(officer, 'data-requests.decide', { officeId: row.officeId, directory: web.directory })

  async function one(
    c: WebContext,
    row: RequestRow,
    extra: Pick<OnePage, 'errors' | 'typed'> = {},
    status: Status = 200,
  ) {
    const ground = groundOf(c)
    const officer = officerOf(c)
    const reading = { action: 'open', purpose: 'work', matterIds: [row.aboutId, row.matterId] } as const
    const words = await access.through(readerOf(c, officer, ground.now), reading, () => readWords(ledger, row.matterId))
    const { state } = await privacy.read(row.matterId)
    const main = oneMain(
      {
        state,
        dueAt: row.dueAt,
        about: (await holder.about(row.aboutId))?.number ?? '',
        kept: await holder.isKept(row.aboutId, ground.now),
        said: words.get(state.textId ?? ''),
        values: JSON.parse(words.get(state.valuesId ?? '') ?? '{}'),
        answer: words.get(state.answerId ?? ''),
        mayDecide: mayDecide(row, officer),
        ...extra,
      },
      ground,
    )
    return page(c, `${t(s.title, ground.lang)} ${row.number}`, main, `${staffPath}/${row.number}`, status)
  }

  const path = `${staffPath}/:number{P[0-9]{4}-[0-9]{5,9}}`
  routes.get(path, staffMay(web, 'data-requests.see'), async (c) => {
    const row = await find(c)
    return row ? one(c, row) : problem(web, c, 404)
  })
  routes.post(path, staffMay(web, 'data-requests.decide'), async (c) => {
    const { fields: typed } = await readFormToShow(c)
    const row = await find(c)
    if (!row) return problem(web, c, 404)
    const officer = officerOf(c)
    if (!mayDecide(row, officer)) return problem(web, c, 403)
    const now = web.clock.now()
    const input = { answer: typed['answer'] ?? '', ground: typed['ground'] ?? '', words: typed['words'] ?? '' }
    const reading = { action: 'change', purpose: 'work', matterIds: [row.aboutId, row.matterId] } as const
    const given = await access.through(readerOf(c, officer, now), reading, () =>
      privacy.answer({ matterId: row.matterId, input, officer, now }),
    )
    if (!isRefusal(given)) return c.redirect(`${staffPath}?said=done`, 303)
    const status = given.refused === 'INVALID' ? 422 : 409
    return one(c, row, { typed, errors: errorsOf(given as Invalid, c.get('display').lang) }, status)
  })
  return routes
}
