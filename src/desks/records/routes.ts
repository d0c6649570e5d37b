// The records pages for operators and auditors: asking for a destruction, holds, certificates as a page and as JSON.
import { Hono } from 'hono'
import {
  freshFactor,
  mayDo,
  problem,
  readFormToShow,
  staffFrame,
  staffMay,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { civilDateOf, formatInstant, parseCivilDate, parseInstant, TimeTextError } from '#engine'
import { type Database, type Queryable, statement } from '#kit/database'
import type { Html } from '#kit/html'
import { t, type Words } from '#kit/i18n'
import { type Approvals, type Holds, isNoApproval, noApprovalWords, type Officer, type Settings } from '#people'
import type { FormError } from '#site'
import { endedBefore, type RecordClassName, recordClasses } from './classes.ts'
import type { Destruction, Records } from './destruction.ts'
import {
  askReason,
  type Certificate,
  certificateMain,
  type Ground,
  type RecordsPage,
  recordsMain,
  recordsPath,
} from './view.ts'
import { w } from './words.ts'

export type RecordsPagesHouse = {
  readonly database: Database
  readonly readingAs: (officer: Officer, at: number) => Queryable
  readonly records: Records
  readonly holds: Holds
  readonly approvals: Approvals
  readonly settings: Settings
  readonly book: () => { readonly calendar: { readonly zone: string } }
}

const numbersOf = statement<{ matterId: string; number: string }>(
  'records-numbers',
  'select matter_id as "matterId", number from petition where matter_id = any($1::uuid[])',
)
const matterOf = statement<{ matterId: string }>(
  'records-matter-of',
  'select matter_id as "matterId" from petition where number = $1',
)

const pageSize = 20
const saids: { readonly [said: string]: Words } = {
  asked: w.asked,
  set: w.isSet,
  lifted: w.lifted,
  'lift-asked': w.liftAsked,
}
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const keyShape = /^(\d{1,15})_([0-9a-f-]{36})$/
const yearMs = 366 * 86_400_000

export function recordsRoutes(house: RecordsPagesHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { records, holds, approvals } = house
  const zoneNow = () => house.book().calendar.zone
  const groundOf = (c: WebContext): Ground => ({
    lang: c.get('display').lang,
    zone: zoneNow(),
    now: web.clock.now(),
    directory: web.directory,
  })
  const officerOf = (c: WebContext) => {
    const officer = c.get('signedIn')?.officer
    if (!officer) throw new Error('This route is for signed-in officers')
    return officer
  }
  const rule = (name: RecordClassName) => {
    const held = house.settings.get('retention')
    return name === 'petitions'
      ? { years: held.petitionYears, source: held.petitionSource }
      : { years: held.accessYears, source: held.accessSource }
  }
  const html = (c: WebContext, title: string, main: Html, status: 200 | 409 | 422 = 200): Response => {
    const frame = { title, main, zone: zoneNow(), now: web.clock.now(), path: recordsPath, hasErrors: status === 422 }
    return c.html(staffFrame(web, c, frame) as Html as string, status) as unknown as Response
  }

  async function show(c: WebContext, extra: Pick<RecordsPage, 'errors' | 'typed'> = {}, status: 200 | 409 | 422 = 200) {
    const ground = groundOf(c)
    const key = keyShape.exec(c.req.query('after') ?? '')
    const [underWay, standing, done] = await Promise.all([
      records.underWay(),
      holds.standing(ground.now),
      records.donePage(pageSize + 1, key?.[2] ? { at: Number(key[1]), id: key[2] } : undefined),
    ])
    const numbers = new Map(
      (await numbersOf.all(house.readingAs(officerOf(c), ground.now), [standing.map((hold) => hold.matterId)])).map(
        (row) => [row.matterId, row.number],
      ),
    )
    const last = done[pageSize - 1]
    const page: RecordsPage = {
      classes: recordClasses.map((name) => ({
        name,
        ...rule(name),
        before: endedBefore(name, house.settings.get('retention'), ground.now, ground.zone),
      })),
      underWay,
      // What is out of the reader's reach is not among them (R13).
      holds: standing.flatMap((hold) => {
        const number = numbers.get(hold.matterId)
        return number === undefined ? [] : [{ ...hold, number }]
      }),
      done: done.slice(0, pageSize),
      next: done.length > pageSize && last ? `${recordsPath}?after=${last.doneAt}_${last.destructionId}` : undefined,
      mayHold: mayDo(c, 'records.hold'),
      said: saids[c.req.query('said') ?? ''],
      ...extra,
    }
    return html(c, t(w.title, ground.lang), recordsMain(page, ground), status)
  }

  routes.get(recordsPath, staffMay(web, 'records.see'), (c) => show(c))

  const reasonOf = (typed: { readonly [name: string]: string }, c: WebContext, field = 'reason'): FormError[] =>
    (typed[field] ?? '').trim().length >= 2 ? [] : [{ field, message: t(w.missingReason, c.get('display').lang) }]

  routes.post(`${recordsPath}/ask`, staffMay(web, 'records.see'), freshFactor(web), async (c) => {
    const { fields: typed } = await readFormToShow(c)
    const field = askReason(recordClasses.find((name) => askReason(name) in typed) ?? 'petitions')
    const errors = reasonOf(typed, c, field)
    if (errors.length > 0) return show(c, { errors, typed }, 422)
    const destructionId = typed['destruction'] ?? ''
    if (!uuid.test(destructionId)) return problem(web, c, 404)
    const reason = (typed[field] ?? '').trim().slice(0, 200)
    const asked = await records.ask(destructionId, reason, officerOf(c), web.clock.now())
    const { lang } = c.get('display')
    if (isNoApproval(asked)) {
      const said = asked.noApproval === 'ANSWERED' ? w.lostRace : noApprovalWords[asked.noApproval]
      return show(c, { errors: [{ message: t(said, lang) }], typed }, 409)
    }
    return c.redirect(`${recordsPath}?said=asked`, 303)
  })

  routes.post(`${recordsPath}/hold`, staffMay(web, 'records.hold'), async (c) => {
    const { fields: typed } = await readFormToShow(c)
    const { lang } = c.get('display')
    const now = web.clock.now()
    const kind = (['retention', 'secrecy'] as const).find((one) => one === typed['kind'])
    const found = await matterOf.find(house.readingAs(officerOf(c), now), [(typed['number'] ?? '').trim().slice(0, 40)])
    const day = (typed['until'] ?? '').trim()
    // A hold stands through its last day.
    const untilAt = isDay(day) ? parseInstant(`${day}T23:59:59`, zoneNow()) : undefined
    const dayWrong = day === '' ? kind === 'secrecy' : untilAt === undefined || untilAt <= now || untilAt > now + yearMs
    const errors: FormError[] = [
      ...(found ? [] : [{ field: 'number', message: t(w.noNumber, lang) }]),
      ...(kind ? [] : [{ field: 'kind', message: t(w.chooseKind, lang) }]),
      ...(dayWrong ? [{ field: 'until', message: t(w.noDay, lang) }] : []),
      ...reasonOf(typed, c),
    ]
    if (errors.length > 0 || !found || !kind) return show(c, { errors, typed }, 422)
    await holds.set({
      matterId: found.matterId,
      kind,
      reason: (typed['reason'] ?? '').trim().slice(0, 200),
      setBy: officerOf(c).officerId,
      untilAt: untilAt ?? null,
      now,
    })
    return c.redirect(`${recordsPath}?said=set`, 303)
  })

  routes.post(`${recordsPath}/lift`, staffMay(web, 'records.hold'), freshFactor(web), async (c) => {
    const { fields: typed } = await readFormToShow(c)
    const errors = reasonOf(typed, c)
    if (errors.length > 0) return show(c, { errors: errors.map(({ message }) => ({ message })) }, 422)
    const [now, officer] = [web.clock.now(), officerOf(c)]
    const reason = (typed['reason'] ?? '').trim().slice(0, 200)
    const hold = (await holds.standing(now)).find((one) => one.holdId === typed['hold'])
    if (!hold) return problem(web, c, 404)
    if (hold.kind === 'secrecy') {
      await holds.lift(house.database, hold.holdId, reason, officer.officerId, now)
      return c.redirect(`${recordsPath}?said=lifted`, 303)
    }
    const asked = await holds.askLift(hold.holdId, reason, officer, now)
    if (!isNoApproval(asked)) return c.redirect(`${recordsPath}?said=lift-asked`, 303)
    return show(c, { errors: [{ message: t(noApprovalWords[asked.noApproval], c.get('display').lang) }] }, 409)
  })

  async function certificateOf(number: string): Promise<Certificate | undefined> {
    const destruction = await records.byNumber(number)
    if (!destruction?.approvalId) return undefined
    const approval = await approvals.find(destruction.approvalId, web.clock.now())
    return {
      destruction,
      ...rule(destruction.class),
      askedBy: approval?.requestedBy ?? '',
      approvedBy: approval?.answeredBy ?? '',
      reason: approval?.reason ?? '',
    }
  }

  routes.get(`${recordsPath}/:file{[0-9]{4}-[0-9]{4,6}\\.json}`, staffMay(web, 'records.see'), async (c) => {
    const certificate = await certificateOf(c.req.param('file').replace('.json', ''))
    return certificate ? c.json(certificateJson(certificate, zoneNow())) : problem(web, c, 404)
  })
  routes.get(`${recordsPath}/:number{[0-9]{4}-[0-9]{4,6}}`, staffMay(web, 'records.see'), async (c) => {
    const certificate = await certificateOf(c.req.param('number'))
    if (!certificate) return problem(web, c, 404)
    const ground = groundOf(c)
    return html(c, t(w.certificate, ground.lang), certificateMain(certificate, ground))
  })
  return routes
}

function isDay(text: string): boolean {
  try {
    parseCivilDate(text)
    return true
  } catch (error) {
    if (error instanceof TimeTextError) return false
    throw error
  }
}

function certificateJson({ destruction, ...rest }: Certificate, zone: string): object {
  const at = (instant: Destruction['doneAt']) => (instant === null ? null : formatInstant(instant, zone))
  return {
    number: destruction.number,
    class: destruction.class,
    keptYears: rest.years,
    source: rest.source,
    endedBefore: at(destruction.endedBefore),
    listed: destruction.listed,
    destroyed: destruction.destroyed,
    keptByHolds: destruction.held,
    files: destruction.files,
    listHash: destruction.listHash.toString('hex'),
    reason: rest.reason,
    askedBy: rest.askedBy,
    approvedBy: rest.approvedBy,
    proposedOn: civilDateOf(destruction.proposedAt, zone),
    approvedAt: at(destruction.approvedAt),
    doneAt: at(destruction.doneAt),
  }
}
