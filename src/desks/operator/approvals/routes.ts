// Approvals: the list, one request, and its answer, which asks for a fresh factor (R14).
import { Hono } from 'hono'
import { freshFactor, problem, readFormToShow, staffMay, type Web, type WebContext, type WebEnv } from '#channels/web'
import { t, tidyText } from '#kit/i18n'
import { type Approval, isNoApproval, noApprovalWords } from '#people'
import type { FormError } from '#site'
import { approvalsPath, type OperatorHouse } from '../house.ts'
import { operatorPage } from '../page.ts'
import { approvalMain, approvalsMain } from './view.ts'
import { w } from './words.ts'

const pageSize = 50
const wordsMax = 500

export function approvalRoutes(house: OperatorHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { approvals } = house
  const may = staffMay(web, 'approvals.ask')

  routes.get(approvalsPath, may, async (c) => {
    const now = web.clock.now()
    const [at, id] = (c.req.query('before') ?? '').split('_')
    const before =
      /^\d{1,15}$/.test(at ?? '') && /^[0-9a-f-]{36}$/.test(id ?? '') ? { at: Number(at), id: id ?? '' } : undefined
    const [waiting, found] = await Promise.all([approvals.waiting(now), approvals.page(now, pageSize + 1, before)])
    const all = found.slice(0, pageSize)
    const last = all.at(-1)
    const done = (['done', 'performed'] as const).find((one) => c.req.query(one) !== undefined)
    const next =
      last && found.length > pageSize ? `${approvalsPath}?before=${last.requestedAt}_${last.approvalId}` : undefined
    return operatorPage(house, web, c, {
      title: t(w.title, c.get('display').lang),
      main: approvalsMain({ waiting, all, next, done }, contextOf(c)),
    })
  })

  routes.get(`${approvalsPath}/:id`, may, async (c) => {
    const approval = await approvals.find(c.req.param('id'), web.clock.now())
    return approval ? one(c, approval, '', [], 200) : problem(web, c, 404)
  })

  routes.post(`${approvalsPath}/:id`, may, freshFactor(web), async (c) => {
    const by = c.get('signedIn')?.officer
    const now = web.clock.now()
    const approval = await approvals.find(c.req.param('id'), now)
    if (!approval || !by) return problem(web, c, 404)
    const { lang } = c.get('display')
    const { fields, broken } = await readFormToShow(c)
    const answer = (['approved', 'refused', 'withdrawn'] as const).find((one) => one === fields['answer'])
    if (!answer) return problem(web, c, 422)
    const words = tidyText(fields['words'] ?? '')
    const message =
      words === '' || broken || words.includes('\u0000')
        ? w.wordsMissing
        : words.length > wordsMax
          ? w.wordsLong
          : undefined
    if (message) return one(c, approval, fields['words'] ?? '', [{ field: 'words', message: t(message, lang) }], 422)
    const said = await approvals.answer({ approvalId: approval.approvalId, answer, words, by, now })
    if (isNoApproval(said))
      return one(c, approval, words, [{ message: t(noApprovalWords[said.noApproval], lang) }], 409)
    return c.redirect(`${approvalsPath}?${said.performed ? 'performed' : 'done'}`, 303)
  })

  function one(
    c: WebContext,
    approval: Approval,
    typed: string,
    errors: readonly FormError[],
    status: 200 | 409 | 422,
  ): Response {
    const by = c.get('signedIn')?.officer
    const context = contextOf(c)
    const why = by ? approvals.whyNot(approval, by, web.clock.now()) : undefined
    return operatorPage(house, web, c, {
      title: t(w.one, context.lang),
      crumbs: [{ label: t(w.title, context.lang), href: approvalsPath }],
      main: approvalMain({ approval, why, isOwn: approval.requestedBy === by?.officerId, typed, errors }, context),
      hasErrors: errors.length > 0,
      path: `${approvalsPath}/${approval.approvalId}`,
      status,
    })
  }

  function contextOf(c: WebContext) {
    return { lang: c.get('display').lang, zone: house.book().calendar.zone, directory: web.directory }
  }

  return routes
}
