// The auditors' routes of the access review. Looking at the log is itself a line in it.
import { Hono } from 'hono'
import {
  freshFactor,
  problem,
  readerOf,
  readFormToShow,
  staffFrame,
  staffMay,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { civilDateOf, parseCivilDate, parseInstant } from '#engine'
import { type Database, statement } from '#kit/database'
import type { Html } from '#kit/html'
import { t } from '#kit/i18n'
import type { AccessLog } from '#people'
import type { FormError } from '#site'
import { marks, type Review } from './review.ts'
import { type FindingPage, findingMain, type Ground, linesMain, type MonthPage, monthMain, reviewPath } from './view.ts'
import { w } from './words.ts'

export type ReviewHouse = {
  readonly review: Review
  readonly access: AccessLog
  /** The machinery's own: only numbers of petitions are read with it. */
  readonly ledger: { readonly database: Database }
  readonly book: () => { readonly calendar: { readonly zone: string } }
}

const numbersOf = statement<{ matterId: string; number: string }>(
  'review-numbers',
  'select matter_id as "matterId", number from petition where matter_id = any($1::uuid[])',
)
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const monthShape = /^20\d{2}-(0[1-9]|1[0-2])$/
const pageSize = 50
/** A month is signed by this day of the next. */
const signedBy = 10

export function reviewRoutes(house: ReviewHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { review, access } = house
  const zoneNow = () => house.book().calendar.zone
  const officerOf = (c: WebContext) => {
    const officer = c.get('signedIn')?.officer
    if (!officer) throw new Error('This route is for signed-in officers')
    return officer
  }
  const groundOf = async (c: WebContext, matterIds: readonly string[]): Promise<Ground> => ({
    lang: c.get('display').lang,
    zone: zoneNow(),
    directory: web.directory,
    phone: web.agency.help.phone,
    numbers: new Map(
      (await numbersOf.all(house.ledger.database, [matterIds])).map((row) => [row.matterId, row.number]),
    ),
  })
  const page = (c: WebContext, main: Html, path: string, status: 200 | 409 | 422 = 200): Response => {
    const title = t(w.title, c.get('display').lang)
    const frame = { title, main, zone: zoneNow(), now: web.clock.now(), path, hasErrors: status === 422 }
    return c.html(staffFrame(web, c, frame) as Html as string, status) as unknown as Response
  }
  const today = () => civilDateOf(web.clock.now(), zoneNow())
  const monthBefore = (month: string) => {
    const [year = 0, number = 0] = month.split('-').map(Number)
    return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
  }

  async function showMonth(
    c: WebContext,
    asked: string | undefined,
    extra: Pick<MonthPage, 'said' | 'errors'> = {},
    status: 200 | 409 | 422 = 200,
  ) {
    const last = monthBefore(today().slice(0, 7))
    const month = monthShape.test(asked ?? '') ? (asked ?? last) : last
    const first = `${month}-01`
    const [findings, totals, signature, lastSigned] = await Promise.all([
      review.findings(first),
      review.totals(first),
      review.signature(first),
      review.signature(`${last}-01`),
    ])
    const late = !lastSigned && Number(today().slice(8, 10)) > signedBy
    const main = monthMain(
      { month, findings, totals, signature, unsigned: late ? last : undefined, ...extra },
      await groundOf(c, []),
    )
    return page(c, main, `${reviewPath}?month=${month}`, status)
  }

  routes.get(reviewPath, staffMay(web, 'access.review'), (c) => {
    const { lang } = c.get('display')
    const said = { marked: t(w.marked, lang), signed: t(w.signed, lang) }[c.req.query('said') ?? '']
    return showMonth(c, c.req.query('month'), said ? { said } : {})
  })

  const wordsOf = (typed: { readonly [name: string]: string }) => (typed['words'] ?? '').trim().slice(0, 1_000)
  const wordsWrong = (words: string, c: WebContext): FormError[] =>
    words.length >= 2 ? [] : [{ field: 'words', message: t(w.wordsMissing, c.get('display').lang) }]

  routes.post(`${reviewPath}/sign`, staffMay(web, 'access.review'), freshFactor(web), async (c) => {
    const { fields: typed } = await readFormToShow(c)
    const { lang } = c.get('display')
    const month = typed['month'] ?? ''
    if (!monthShape.test(month)) return problem(web, c, 404)
    const words = wordsOf(typed)
    const errors = wordsWrong(words, c)
    if (errors.length > 0) return showMonth(c, month, { errors }, 422)
    if (month >= today().slice(0, 7)) return showMonth(c, month, { errors: [{ message: t(w.NOT_OVER, lang) }] }, 409)
    const signed = await review.sign(`${month}-01`, words, officerOf(c), web.clock.now())
    if ('refused' in signed) return showMonth(c, month, { errors: [{ message: t(w[signed.refused], lang) }] }, 409)
    return c.redirect(`${reviewPath}?month=${month}&said=signed`, 303)
  })

  async function showFinding(
    c: WebContext,
    extra: Pick<FindingPage, 'errors' | 'typed'> = {},
    status: 200 | 409 | 422 = 200,
  ) {
    const id = c.req.param('id') ?? ''
    const finding = uuid.test(id) ? await review.finding(id) : undefined
    if (!finding) return problem(web, c, 404)
    const ground = await groundOf(c, finding.matterId === null ? [] : [finding.matterId])
    return page(c, findingMain({ finding, ...extra }, ground), `${reviewPath}/findings/${id}`, status)
  }
  routes.get(`${reviewPath}/findings/:id`, staffMay(web, 'access.review'), (c) => showFinding(c))
  routes.post(`${reviewPath}/findings/:id`, staffMay(web, 'access.review'), async (c) => {
    const { fields: typed } = await readFormToShow(c)
    const { lang } = c.get('display')
    const mark = marks.find((one) => one === typed['mark'])
    const words = wordsOf(typed)
    const errors = [...(mark ? [] : [{ field: 'mark', message: t(w.markMissing, lang) }]), ...wordsWrong(words, c)]
    if (errors.length > 0 || !mark) return showFinding(c, { errors, typed }, 422)
    const id = c.req.param('id') ?? ''
    if (!uuid.test(id)) return problem(web, c, 404)
    const given = await review.mark(id, mark, words, officerOf(c), web.clock.now())
    if ('refused' in given) return showFinding(c, { errors: [{ message: t(w[given.refused], lang) }], typed }, 409)
    // A misuse is looked at once more, with the notice to the petitioner.
    return c.redirect(
      mark === 'misuse' ? `${reviewPath}/findings/${id}` : `${reviewPath}?month=${given.day.slice(0, 7)}&said=marked`,
      303,
    )
  })

  routes.get(`${reviewPath}/lines`, staffMay(web, 'access.review'), async (c) => {
    const officerId = (c.req.query('officer') ?? '').slice(0, 100)
    const day = c.req.query('day') ?? ''
    if (!isDay(day) || !web.directory.officer(officerId)) return problem(web, c, 404)
    const from = parseInstant(`${day}T00:00`, zoneNow())
    const key = /^(\d{1,15})_(\d{1,15})$/.exec(c.req.query('after') ?? '')
    const before = key ? { at: Number(key[1]), id: Number(key[2]) } : undefined
    const reader = readerOf(c, officerOf(c), web.clock.now())
    const reading = { action: 'open', purpose: 'audit', matterIds: [], subject: officerId } as const
    const found = await access.through(reader, reading, () =>
      review.lines(officerId, from, from + 86_400_000, pageSize + 1, before),
    )
    const lines = found.slice(0, pageSize)
    const last = lines.at(-1)
    const next =
      found.length > pageSize && last
        ? `${reviewPath}/lines?officer=${officerId}&day=${day}&after=${last.at}_${last.lineId}`
        : undefined
    const ground = await groundOf(c, [...new Set(lines.flatMap((line) => line.matterIds))])
    return page(
      c,
      linesMain({ officerId, day, lines, next }, ground),
      `${reviewPath}/lines?officer=${officerId}&day=${day}`,
    )
  })
  return routes
}

function isDay(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false
  try {
    parseCivilDate(text)
    return true
  } catch {
    return false
  }
}
