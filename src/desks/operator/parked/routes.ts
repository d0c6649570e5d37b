// Parked work: the list, one piece of it, trying it again and dropping it. Dropping asks for a fresh factor and a reason.
import { Hono } from 'hono'
import {
  type FormFields,
  freshFactor,
  problem,
  readFormToShow,
  staffMay,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { retryMatter, settleTask } from '#clocks'
import { formatDateTime, t, tidyLine } from '#kit/i18n'
import { addJob, dropJob, parkedJobs, retryJob } from '#kit/jobs'
import type { FormError } from '#site'
import type { OperatorHouse } from '../house.ts'
import { operatorPath } from '../house.ts'
import { operatorPage } from '../page.ts'
import { w as hub } from '../words.ts'
import { type Parked, parkedKinds, parkedOf, parkedOfAll } from './parked.ts'
import { type ParkedContext, parkedList, parkedOne, parkedPath, titleOf } from './view.ts'
import { w } from './words.ts'

const eachMax = 25
const pageSize = 50
const reasonMax = 300

export function parkedRoutes(house: OperatorHouse, web: Web, worker: { wake: () => void }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const may = staffMay(web, 'health.see')

  routes.get(parkedPath, may, async (c) => {
    const kind = parkedKinds.find((one) => one === c.req.query('kind'))
    const asked = kind
      ? await parkedOf(house, kind, pageSize + 1, c.req.query('after') ?? '')
      : await parkedOfAll(house, eachMax)
    const rows = asked.slice(0, kind ? pageSize : undefined)
    const last = rows.at(-1)
    const done = (['retried', 'dropped', 'gone'] as const).find((one) => c.req.query(one) !== undefined)
    const main = parkedList(
      {
        kind,
        rows,
        next: kind && last && asked.length > pageSize ? `${parkedPath}?kind=${kind}&after=${last.id}` : undefined,
        full: parkedKinds.some((one) => rows.filter((row) => row.kind === one).length === eachMax),
        done,
      },
      await contextOf(c, rows),
    )
    return operatorPage(house, web, c, { title: t(w.title, c.get('display').lang), crumbs: crumbs(c), main })
  })

  routes.get(`${parkedPath}/:kind/:id`, may, async (c) => {
    const row = await find(c)
    return row ? one(c, row, {}, [], 200) : gone(c)
  })

  routes.post(`${parkedPath}/:kind/:id/retry`, may, async (c) => {
    const row = await find(c)
    if (!row) return gone(c)
    if (row.kind === 'clock') {
      await retryMatter(house.database, row.id, web.clock.now())
      worker.wake()
    } else if (row.kind === 'settlement')
      await addJob(house.database, settleTask, { repair: true }, { key: 'by the operator' })
    else if (row.kind === 'job') {
      const read = await readReason(c, 'retryReason')
      if ('errors' in read) return one(c, row, read.typed, read.errors, 422)
      if (!(await retryJob(house.database, step(c, row, read.reason)))) return gone(c)
    } else return problem(web, c, 404)
    return c.redirect(`${parkedPath}?retried`, 303)
  })

  routes.post(`${parkedPath}/:kind/:id/drop`, may, freshFactor(web), async (c) => {
    const row = await find(c)
    if (!row) return gone(c)
    if (row.kind !== 'job') return problem(web, c, 404)
    const read = await readReason(c, 'dropReason')
    if ('errors' in read) return one(c, row, read.typed, read.errors, 422)
    return (await dropJob(house.database, step(c, row, read.reason)))
      ? c.redirect(`${parkedPath}?dropped`, 303)
      : gone(c)
  })

  /** Asked for by its own place, so that one far down the list is found at once. */
  async function find(c: WebContext): Promise<Parked | undefined> {
    const kind = parkedKinds.find((one) => one === c.req.param('kind'))
    const id = c.req.param('id') ?? ''
    if (!kind) return undefined
    const before = kind === 'job' && /^\d{1,15}$/.test(id) ? String(Number(id) - 1) : ''
    const rows = await parkedOf(house, kind, kind === 'job' ? 1 : 1_000, before)
    return rows.find((row) => row.id === id)
  }

  async function readReason(
    c: WebContext,
    field: 'retryReason' | 'dropReason',
  ): Promise<{ readonly reason: string } | { readonly typed: FormFields; readonly errors: readonly FormError[] }> {
    const { fields, broken } = await readFormToShow(c)
    const { lang } = c.get('display')
    const reason = tidyLine(fields[field] ?? '')
    const message =
      reason === '' || broken || /\p{Cc}/u.test(reason)
        ? w.reasonMissing
        : reason.length > reasonMax
          ? w.reasonLong
          : undefined
    const errors: FormError[] = message ? [{ field, message: t(message, lang) }] : []
    return errors.length > 0 ? { typed: fields, errors } : { reason }
  }

  function step(c: WebContext, row: Parked, reason: string) {
    return {
      jobId: Number(row.id),
      known: house.taskNames,
      reason,
      officerId: c.get('signedIn')?.officer.officerId ?? '',
      now: web.realClock.now(),
    }
  }

  async function one(
    c: WebContext,
    row: Parked,
    typed: { readonly [name: string]: string },
    errors: readonly FormError[],
    status: 200 | 422,
  ): Promise<Response> {
    const { lang } = c.get('display')
    const context = await contextOf(c, [row])
    const job =
      row.kind === 'job' ? (await parkedJobs(house.database, house.taskNames, 1, Number(row.id) - 1))[0] : undefined
    const more = job
      ? [
          { term: t(w.attempts, lang), value: t(w.times, lang, job.attempts) },
          { term: t(w.added, lang), value: formatDateTime(job.addedAt, lang, context.zone) },
        ]
      : []
    return operatorPage(house, web, c, {
      title: t(titleOf(row.kind), lang),
      crumbs: [...crumbs(c), { label: t(w.title, lang), href: parkedPath }],
      main: parkedOne({ row, more, typed, errors }, context),
      hasErrors: errors.length > 0,
      path: `${parkedPath}/${row.kind}/${row.id}`,
      status,
    })
  }

  function gone(c: WebContext): Response {
    return c.redirect(`${parkedPath}?gone`, 303) as unknown as Response
  }

  async function contextOf(c: WebContext, rows: readonly Parked[]): Promise<ParkedContext> {
    const ids = [...new Set(rows.flatMap((row) => row.matterId ?? []))]
    const numbers = new Map<string, string>()
    for (const [matterId, facts] of ids.length === 0 ? [] : await house.ledger.readMany(ids)) {
      const number = facts.find((fact) => typeof fact.body['number'] === 'string')?.body['number']
      if (typeof number === 'string') numbers.set(matterId, number)
    }
    return { lang: c.get('display').lang, zone: house.book().calendar.zone, numbers }
  }

  function crumbs(c: WebContext) {
    return [{ label: t(hub.title, c.get('display').lang), href: operatorPath }]
  }

  return routes
}
