// Entering an absence in two steps (the days, then who stands in), and reporting a sudden one in two.
import { Hono } from 'hono'
import { readFormToShow, staffOnly, type Web, type WebContext, type WebEnv } from '#channels/web'
import { formatDateTime, t } from '#kit/i18n'
import { isRefusal } from '#ledger'
import type { FormError } from '#site'
import type { AbsencesDesk } from '../desk.ts'
import { kindWords, w } from '../words/pages.ts'
import { refusalText } from '../words/refusals.ts'
import { candidates } from './candidates.ts'
import { readDate, readSpan, spanText, startOf, type Typed } from './dates.ts'
import { chooseMain, planMain, suddenConfirmMain, suddenMain } from './form-views.ts'
import { contextOf, leadsOffice, newKey, officerOf, showPage } from './ground.ts'
import { absencesPath, hrefOf } from './mine-view.ts'
import { nameOf } from './row-words.ts'

const spanFields = ['kind', 'firstOn', 'lastOn', 'fromTime', 'untilTime'] as const
/** The answer that names nobody. */
const nobody = 'nobody'

export function absenceOpenings(desk: AbsencesDesk, web: Web, worker: { wake: () => void }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const signedIn = staffOnly(web)

  routes.get(`${absencesPath}/new`, signedIn, (c) => {
    const typed = fromQuery(c, spanFields)
    // With days in the address it is the second step, looked at in another office.
    return c.req.query('firstOn') === undefined ? showPlan(c, typed, []) : choose(c, typed, [])
  })

  routes.post(`${absencesPath}/new`, signedIn, async (c) => {
    const { fields, broken } = await readFormToShow(c)
    const context = contextOf(desk, web, c)
    if (broken) return showPlan(c, fields, [{ message: t(w.broken, context.lang) }])
    const read = readPlan(c, fields)
    if ('errors' in read) return showPlan(c, fields, read.errors)
    // The first step brings no answer about who stands in.
    if (fields['step'] !== 'choose') return choose(c, fields, [])
    const standInId = fields['standInId'] ?? ''
    if (standInId === '') return choose(c, fields, [{ field: 'standInId', message: t(w.choose, context.lang) }])
    const opened = await desk.plan({
      officer: officerOf(c),
      now: context.now,
      key: fields['_key'] ?? newKey(),
      input: { ...read, ...(standInId === nobody ? {} : { standInId }) },
    })
    if (isRefusal(opened)) {
      const message = refusalText(opened, context.lang, (id) => nameOf(context, id))
      const ofStandIn = [
        'STAND_IN_CIRCLE',
        'STAND_IN_AWAY',
        'STANDS_IN_FOR_SELF',
        'STAND_IN_CONCERNED',
        'NO_SUCH_OFFICER',
      ]
      return ofStandIn.includes(opened.refused)
        ? choose(c, fields, [{ field: 'standInId', message }])
        : showPlan(c, fields, [{ message }])
    }
    worker.wake()
    return c.redirect(`${hrefOf(opened)}?done=plan`, 303)
  })

  routes.get(`${absencesPath}/sudden`, signedIn, (c) => {
    const typed = fromQuery(c, ['officerId', 'backOn'])
    return typed['officerId'] === undefined && typed['backOn'] === undefined
      ? showSudden(c, typed, [])
      : confirmSudden(c, typed, [])
  })

  routes.post(`${absencesPath}/sudden`, signedIn, async (c) => {
    const { fields, broken } = await readFormToShow(c)
    const context = contextOf(desk, web, c)
    if (broken) return showSudden(c, fields, [{ message: t(w.broken, context.lang) }])
    const read = readSudden(c, fields)
    if ('errors' in read) return showSudden(c, fields, read.errors)
    const standInId = fields['standInId'] ?? ''
    const leads =
      leadsOffice(web, context.reader)(read.absent.officeId) && read.absent.officerId !== context.reader.officerId
    if (leads && standInId === '')
      return confirmSudden(c, fields, [{ field: 'standInId', message: t(w.choose, context.lang) }])
    const opened = await desk.tellSudden({
      officer: context.reader,
      now: context.now,
      key: fields['_key'] ?? newKey(),
      input: {
        officerId: read.absent.officerId,
        until: read.until,
        ...(standInId === '' || standInId === nobody ? {} : { standInId }),
      },
    })
    if (isRefusal(opened))
      return confirmSudden(c, fields, [{ message: refusalText(opened, context.lang, (id) => nameOf(context, id)) }])
    worker.wake()
    return c.redirect(`${hrefOf(opened)}?done=sudden`, 303)
  })

  function readPlan(c: WebContext, typed: Typed) {
    const { lang, zone } = contextOf(desk, web, c)
    const kind = (['leave', 'trip', 'training'] as const).find((one) => one === typed['kind'])
    const span = readSpan(typed, zone, lang)
    const missing: FormError[] = kind ? [] : [{ field: 'kind', message: t(w.choose, lang) }]
    if ('errors' in span) return { errors: [...missing, ...span.errors] }
    return kind ? { kind, ...span } : { errors: missing }
  }

  function readSudden(c: WebContext, typed: Typed) {
    const { lang, zone } = contextOf(desk, web, c)
    const errors: FormError[] = []
    const absent = web.directory.officer(typed['officerId'])
    if (!absent) errors.push({ field: 'officerId', message: t(w.choose, lang) })
    const backOn = readDate(typed, 'backOn')
    if (typeof backOn !== 'string') errors.push({ field: 'backOn', message: t(backOn, lang) })
    if (!absent || typeof backOn !== 'string') return { errors }
    return { absent, until: startOf(backOn, zone) }
  }

  function showPlan(c: WebContext, typed: Typed, errors: readonly FormError[]): Response {
    const { lang } = contextOf(desk, web, c)
    return showPage(
      desk,
      web,
      c,
      {
        title: t(w.planTitle, lang),
        main: planMain({ typed, errors }, lang),
        hasErrors: errors.length > 0,
        crumbs: [{ label: t(w.planTitle, lang) }],
      },
      errors.length > 0 ? 422 : 200,
    )
  }

  async function choose(c: WebContext, typed: Typed, errors: readonly FormError[]): Promise<Response> {
    const read = readPlan(c, typed)
    if ('errors' in read) return showPlan(c, typed, read.errors)
    const { lang, zone, now, reader } = contextOf(desk, web, c)
    const officeId = web.directory.office(c.req.query('office'))?.officeId ?? reader.officeId
    const hidden = Object.fromEntries(spanFields.map((name) => [name, typed[name] ?? '']))
    const span = `${t(kindWords[read.kind], lang)} · ${spanText(read.from, read.until, lang, zone)}`
    return showPage(
      desk,
      web,
      c,
      {
        title: t(w.chooseTitle, lang),
        main: chooseMain(
          {
            title: t(w.chooseTitle, lang),
            lead: `${span}. ${t(w.chooseLead, lang)}`,
            action: `${absencesPath}/new`,
            key: newKey(),
            hidden: { ...hidden, step: 'choose' },
            options: await candidates(desk, { ...read, absent: reader, reader, officeId, now }, lang, zone),
            none: { value: nobody, label: t(w.later, lang), hint: t(w.laterHint, lang) },
            label: t(w.ask, lang),
            backHref: absencesPath,
            errors,
            chosen: typed['standInId'],
            offices: web.directory.offices(),
            officeId,
            lookAction: `${absencesPath}/new`,
          },
          lang,
        ),
        hasErrors: errors.length > 0,
        crumbs: [{ label: t(w.planTitle, lang) }],
      },
      errors.length > 0 ? 422 : 200,
    )
  }

  function showSudden(c: WebContext, typed: Typed, errors: readonly FormError[]): Response {
    const { lang, reader } = contextOf(desk, web, c)
    const leads = leadsOffice(web, reader)
    const officers = web.directory
      .offices()
      .filter((office) => office.officeId === reader.officeId || leads(office.officeId))
      .flatMap((office) => web.directory.officersOf(office.officeId))
    return showPage(
      desk,
      web,
      c,
      {
        title: t(w.suddenTitle, lang),
        main: suddenMain(officers, { typed, errors }, lang),
        hasErrors: errors.length > 0,
        crumbs: [{ label: t(w.suddenTitle, lang) }],
      },
      errors.length > 0 ? 422 : 200,
    )
  }

  async function confirmSudden(c: WebContext, typed: Typed, errors: readonly FormError[]): Promise<Response> {
    const read = readSudden(c, typed)
    if ('errors' in read) return showSudden(c, typed, read.errors)
    const { absent, until } = read
    const { lang, zone, now, reader, directory } = contextOf(desk, web, c)
    const leads = leadsOffice(web, reader)(absent.officeId) && absent.officerId !== reader.officerId
    const name = nameOf({ directory, lang }, absent.officerId)
    const title = t(w.suddenConfirm, lang, name, formatDateTime(until, lang, zone))
    const hidden = { officerId: absent.officerId, backOn: typed['backOn'] ?? '' }
    const officeId = web.directory.office(c.req.query('office'))?.officeId ?? absent.officeId
    const main = leads
      ? chooseMain(
          {
            title,
            lead: t(w.nameLead, lang),
            action: `${absencesPath}/sudden`,
            key: newKey(),
            hidden,
            options: await candidates(desk, { absent, reader, from: now, until, officeId, now }, lang, zone),
            none: { value: nobody, label: t(w.noneNow, lang), hint: t(w.noneNowHint, lang) },
            label: t(w.suddenDo, lang),
            backHref: `${absencesPath}/sudden`,
            errors,
            chosen: typed['standInId'],
            offices: web.directory.offices(),
            officeId,
            lookAction: `${absencesPath}/sudden`,
          },
          lang,
        )
      : suddenConfirmMain({ title, lines: [t(w.suddenBroken, lang)], key: newKey(), hidden, errors }, lang)
    return showPage(
      desk,
      web,
      c,
      {
        title: t(w.suddenTitle, lang),
        main,
        hasErrors: errors.length > 0,
        crumbs: [{ label: t(w.suddenTitle, lang) }],
      },
      errors.length > 0 ? 422 : 200,
    )
  }

  return routes
}

function fromQuery(c: WebContext, names: readonly string[]): Typed {
  const typed: { [name: string]: string } = {}
  for (const name of names) {
    const value = c.req.query(name)
    if (value !== undefined) typed[name] = value.slice(0, 100)
  }
  return typed
}
