// One way for every form of the organisation: the form, what it would change, and the change itself. The command asks the
// policy again; what a page hides is refused all the same.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import {
  freshFactorWhoMay,
  problem,
  readFormToShow,
  staffOnly,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { t } from '#kit/i18n'
import { decideAll, may, type Officer, type Organisation, type OrganisationRefusal, refusalWords } from '#people'
import type { FormError } from '#site'
import { askMain, previewMain } from './ask-view.ts'
import { type Ask, type AskRead, asks, askWords, initialOf, namesOf, readAsk, type Typed } from './asks.ts'
import { contextOf, named, type OrganisationHouse, officePath, officerPath, staffPath } from './context.ts'
import { differenceLines, effects, fieldLabel } from './difference.ts'
import { w } from './words.ts'

/** An address of a form: `/staff/organisation/change-office/seoul`; a new subject has no id yet. */
export const askPath = (ask: Ask, id = ''): string => `${staffPath}/${ask}${id === '' ? '' : `/${id}`}`

const isNew = (ask: Ask) => ask.startsWith('new-')

export function askRoutes(house: OrganisationHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { organisation } = house
  const context = contextOf(house, web)

  for (const ask of asks) {
    const path = isNew(ask) ? askPath(ask) : `${askPath(ask)}/:id`
    routes.get(path, staffOnly(web), async (c) => {
      const { held } = await organisation.read(context.today())
      const subject = await subjectOf(c, ask, held)
      if (subject instanceof Response) return subject
      const typed = ask === 'cancel-plan' ? {} : initialOf(ask, held, subject.id, c.req.query())
      if (namesOf(ask, subject.whole).length === 0) return preview(c, ask, subject, typed, held)
      return formPage(c, ask, subject, typed, held, [])
    })
    routes.post(path, staffOnly(web), freshFactorWhoMay(web, 'people.edit'), async (c) => {
      const { fields, broken } = await readFormToShow(c)
      const { held } = await organisation.read(context.today())
      const typed = isNew(ask) && !fields['code'] ? { ...fields, code: randomUUID().slice(0, 13) } : fields
      const subject = await subjectOf(c, ask, held, typed)
      if (subject instanceof Response) return subject
      const { lang } = c.get('display')
      if (broken) return formPage(c, ask, subject, typed, held, [{ message: t(w.broken, lang) }], 422)
      if (typed['again'] === 'yes') return formPage(c, ask, subject, typed, held, [])
      return typed['confirmed'] === 'yes' ? change(c, ask, subject, typed, held) : preview(c, ask, subject, typed, held)
    })
  }

  type Subject = { readonly id: string; readonly whole: boolean; readonly officer: Officer; readonly back: string }

  /** Whom it is about, and whether this officer may ask it at all. */
  async function subjectOf(
    c: WebContext,
    ask: Ask,
    held: Organisation,
    typed: Typed = {},
  ): Promise<Subject | Response> {
    const officer = c.get('signedIn')?.officer
    if (!officer) return problem(web, c, 403)
    const whole = may(officer, 'people.edit')
    const id = isNew(ask) ? (typed['code'] ?? '') : (c.req.param('id') ?? '')
    const subject = { id, whole, officer, back: backOf(ask, id, held) }
    if (isNew(ask)) return whole ? subject : problem(web, c, 403)
    if (ask === 'cancel-plan') {
      if (!whole) return problem(web, c, 403)
      return held.later.some((one) => String(one.changeId) === id) ? subject : problem(web, c, 404)
    }
    const office = ask.endsWith('officer') ? held.officers.get(id)?.officeId : held.offices.get(id)?.officeId
    if (office === undefined) return problem(web, c, 404)
    const own =
      (ask === 'change-office' || ask === 'change-officer') &&
      may(officer, 'people.edit own office', { officeId: office, directory: house.directory })
    return whole || own ? subject : problem(web, c, 403)
  }

  function backOf(ask: Ask, id: string, held: Organisation): string {
    if (isNew(ask)) return staffPath
    const plan = ask === 'cancel-plan' ? held.later.find((one) => String(one.changeId) === id) : undefined
    if (plan) return plan.kind === 'office' ? officePath(plan.id) : officerPath(plan.id)
    return ask.endsWith('officer') ? officerPath(id) : officePath(id)
  }

  function read(c: WebContext, ask: Ask, subject: Subject, typed: Typed, held: Organisation): AskRead {
    return readAsk(ask, typed, { ...subject, today: held.day, held }, c.get('display').lang)
  }

  function preview(c: WebContext, ask: Ask, subject: Subject, typed: Typed, held: Organisation): Response {
    const view = context.view(c)
    const asked = read(c, ask, subject, typed, held)
    if ('errors' in asked) return formPage(c, ask, subject, typed, held, asked.errors, 422)
    const decided = decideAll(held, house.directory, {
      commands: [asked.command],
      from: asked.from,
      by: { officer: subject.officer },
    })
    if ('refused' in decided) return refused(c, ask, subject, typed, held, decided.refused)
    const plan = held.later.find((one) => ask === 'cancel-plan' && String(one.changeId) === subject.id)
    const changes = plan ? [plan] : decided.changes
    if (changes.length === 0) return refused(c, ask, subject, typed, held, { code: 'NOTHING_CHANGES' })
    const after = plan ? held : decided.after
    const main = previewMain(
      {
        ...page(c, ask, subject, typed, held, []),
        lines: differenceLines(held, after, changes, view),
        effects: plan ? [] : effects(held, after, changes, asked.from, view),
      },
      view,
    )
    return shown(c, ask, subject, main)
  }

  async function change(c: WebContext, ask: Ask, subject: Subject, typed: Typed, held: Organisation) {
    const asked = read(c, ask, subject, typed, held)
    if ('errors' in asked) return formPage(c, ask, subject, typed, held, asked.errors, 422)
    const outcome = await organisation.run({
      commands: [asked.command],
      from: asked.from,
      today: held.day,
      by: { officer: subject.officer },
      now: web.clock.now(),
    })
    if ('refused' in outcome) return refused(c, ask, subject, typed, held, outcome.refused)
    const to = isNew(ask) && asked.from > held.day ? staffPath : isNew(ask) ? newPath(ask, subject.id) : subject.back
    return c.redirect(`${to}?done=${asked.from > held.day ? 'planned' : 'now'}`, 303)
  }

  function refused(
    c: WebContext,
    ask: Ask,
    subject: Subject,
    typed: Typed,
    held: Organisation,
    refusal: OrganisationRefusal,
  ): Response {
    if (refusal.code === 'NOT_ALLOWED') return problem(web, c, 403)
    const { lang } = c.get('display')
    const words = refusalWords(refusal, lang)
    const field = 'field' in refusal ? refusal.field : undefined
    const isShown = field !== undefined && namesOf(ask, subject.whole).includes(field)
    const error = isShown ? { field, message: `${fieldLabel(field, lang)}: ${words}` } : { message: words }
    return formPage(c, ask, subject, typed, held, [error], 422)
  }

  function formPage(
    c: WebContext,
    ask: Ask,
    subject: Subject,
    typed: Typed,
    held: Organisation,
    errors: readonly FormError[],
    status: 200 | 422 = 200,
  ): Response {
    const main = askMain(page(c, ask, subject, typed, held, errors), context.view(c))
    return shown(c, ask, subject, main, errors.length > 0, status)
  }

  function page(
    c: WebContext,
    ask: Ask,
    { id, whole, back }: Subject,
    typed: Typed,
    held: Organisation,
    errors: readonly FormError[],
  ) {
    return { ask, id, action: c.req.path, back, typed: kept(ask, typed, whole), errors, whole, held }
  }

  function shown(
    c: WebContext,
    ask: Ask,
    subject: Subject,
    main: Parameters<typeof context.page>[1]['main'],
    hasErrors = false,
    status: 200 | 422 = 200,
  ): Response {
    const { lang } = c.get('display')
    const { directory } = house
    const one = ask.endsWith('officer') ? directory.officer(subject.id) : directory.office(subject.id)
    const crumbs = [
      ...(one && !isNew(ask) ? [{ label: named(one, lang), href: subject.back }] : []),
      { label: t(askWords[ask], lang) },
    ]
    return context.page(c, { title: t(askWords[ask], lang), main, crumbs, hasErrors, path: c.req.path }, status)
  }

  return routes
}

const newPath = (ask: Ask, id: string) => (ask === 'new-office' ? officePath(id) : officerPath(id))

/** Only what the form shows comes back, so that a hand-made field travels no further. */
function kept(ask: Ask, typed: Typed, whole: boolean): Typed {
  const names = new Set(namesOf(ask, whole))
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => names.has(name) || (ask === 'move-tasks' && /^moved-\d{1,2}$/.test(name))),
  )
}
