// The handbook editor: everybody signed in reads it; the operator and the charter's editor add editions.
import { Hono } from 'hono'
import { problem, readFormToShow, staffMay, staffOnly, type Web, type WebContext, type WebEnv } from '#channels/web'
import { type Language, t } from '#kit/i18n'
import { may } from '#people'
import type { FormError } from '#site'
import type { PetitionsDesk } from '../desk.ts'
import { formWords } from '../words/commands.ts'
import { fieldProblem } from '../words/fields.ts'
import { refusalText } from '../words/refusals.ts'
import { handbookWords as w } from '../words/staff.ts'
import { handbookFields, newItem, type Problems, readHandbookForm, typedOf } from './handbook-form.ts'
import { handbookFormMain, handbookItem, handbookList, handbookPath, itemHref, titleOf } from './handbook-view.ts'
import { officerOf, staffHtml, zoneOf } from './signed-in.ts'

type Typed = { readonly [name: string]: string }

export function handbookRoutes(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { handbook } = desk.house
  const held = (item: string) => handbook.items().find((one) => one.item === item)
  const hoursPerDay = () => desk.house.book().calendar.counting.hoursPerDay

  const contextOf = (c: WebContext) => ({
    lang: c.get('display').lang,
    zone: zoneOf(desk),
    directory: web.directory,
    mayEdit: may(officerOf(c), 'handbook.edit'),
  })
  const crumb = (lang: Language) => ({ label: t(w.title, lang), href: handbookPath })

  routes.get(handbookPath, staffOnly(web), (c) => {
    const context = contextOf(c)
    return staffHtml(desk, web, c, {
      title: t(w.title, context.lang),
      now: web.clock.now(),
      main: handbookList(handbook.items(), context),
    })
  })

  routes.get(`${handbookPath}/new`, staffMay(web, 'handbook.edit'), (c) =>
    formPage(c, { isNew: true, item: '', edition: 0, typed: newItem, errors: [] }, 200),
  )

  routes.post(`${handbookPath}/new`, staffMay(web, 'handbook.edit'), async (c) => {
    const { fields: typed, broken } = await readFormToShow(c)
    return save(c, typed, { isNew: true, item: (typed['item'] ?? '').trim(), broken })
  })

  routes.get(`${handbookPath}/:item`, staffOnly(web), async (c) => {
    const item = held(c.req.param('item'))
    if (!item) return problem(web, c, 404, { backHref: handbookPath })
    const context = contextOf(c)
    const editions = await handbook.history(item.item)
    return staffHtml(desk, web, c, {
      title: titleOf(item, context.lang),
      now: web.clock.now(),
      breadcrumb: [crumb(context.lang), { label: titleOf(item, context.lang) }],
      main: handbookItem(item, editions, context, c.req.query('saved') !== undefined),
    })
  })

  routes.get(`${handbookPath}/:item/edit`, staffMay(web, 'handbook.edit'), (c) => {
    const item = held(c.req.param('item'))
    if (!item) return problem(web, c, 404, { backHref: handbookPath })
    return formPage(
      c,
      { isNew: false, item: item.item, edition: item.edition, typed: typedOf(item, hoursPerDay()), errors: [] },
      200,
    )
  })

  routes.post(`${handbookPath}/:item/edit`, staffMay(web, 'handbook.edit'), async (c) => {
    const { fields: typed, broken } = await readFormToShow(c)
    const item = held(c.req.param('item'))
    if (!item) return problem(web, c, 404, { backHref: handbookPath })
    return save(c, { ...typed, item: item.item }, { isNew: false, item: item.item, broken })
  })

  async function save(
    c: WebContext,
    typed: Typed,
    to: { isNew: boolean; item: string; broken: boolean },
  ): Promise<Response> {
    const { lang } = c.get('display')
    const edition = to.isNew ? 0 : Number(/^\d{1,6}$/.exec(typed['edition'] ?? '')?.[0] ?? Number.NaN)
    const again = (errors: readonly FormError[], status: 400 | 422) =>
      formPage(c, { ...to, edition, typed, errors }, status)
    if (to.broken) return again([{ message: t(formWords.broken, lang) }], 400)
    const asked = handbookFields(lang, web.directory, to.isNew)
    const item = readHandbookForm(typed, edition, hoursPerDay(), web.directory)
    if ('problems' in item) return again(errorsOf(item.problems, asked, lang), 422)
    const newest = held(to.item)
    if (to.isNew && newest) return again([{ field: 'item', message: t(w.taken, lang) }], 422)
    // A form without the edition it was opened on could overwrite somebody's work unseen, so it is shown first.
    if (!to.isNew && edition !== newest?.edition) return changed(c, typed, to)
    const refusal = await handbook.publish(item, officerOf(c).officerId, web.clock.now())
    if (refusal === null) return c.redirect(`${itemHref(item.item)}?saved`, 303)
    if (refusal.refused === 'CHANGED_MEANWHILE') return changed(c, typed, to)
    return again([{ message: refusalText(refusal, lang) }], 422)
  }

  async function changed(c: WebContext, typed: Typed, to: { isNew: boolean; item: string }): Promise<Response> {
    await handbook.refresh()
    const editions = await handbook.history(to.item)
    return formPage(
      c,
      { ...to, isNew: false, edition: editions[0]?.edition ?? 0, typed, errors: [], changed: editions },
      409,
    )
  }

  function formPage(
    c: WebContext,
    view: {
      isNew: boolean
      item: string
      edition: number
      typed: Typed
      errors: readonly FormError[]
      changed?: Parameters<typeof handbookItem>[1]
    },
    status: 200 | 400 | 409 | 422,
  ): Response {
    const context = contextOf(c)
    const { lang } = context
    const title = t(view.isNew ? w.newTitle : w.editTitle, lang)
    const action = view.isNew ? `${handbookPath}/new` : `${itemHref(view.item)}/edit`
    const backHref = view.isNew ? handbookPath : itemHref(view.item)
    const fields = handbookFields(lang, web.directory, view.isNew)
    return staffHtml(
      desk,
      web,
      c,
      {
        title,
        now: web.clock.now(),
        hasErrors: status !== 200,
        breadcrumb: [crumb(lang), { label: title }],
        main: handbookFormMain({ ...view, action, backHref, fields }, context),
      },
      status,
    )
  }

  return routes
}

function errorsOf(problems: Problems, asked: ReturnType<typeof handbookFields>, lang: Language): FormError[] {
  return Object.entries(problems).map(([field, code]) => {
    const label = asked.find((one) => one.name === field)?.label
    const message =
      code === 'PAPERS_DIFFER'
        ? t(w.papersDiffer, lang)
        : code === 'NOT_AN_ITEM'
          ? t(w.notItem, lang)
          : fieldProblem(code, lang)
    return { field, message: label ? `${label}: ${message}` : message }
  })
}
