// Roles given and ended on pages, and the ledger that shows every such change. Giving and ending are the most sensitive of
// what the operator does: each has a page that says what it means before it happens.
import { Hono } from 'hono'
import { freshFactor, problem, readFormToShow, staffMay, type Web, type WebContext, type WebEnv } from '#channels/web'
import { type Html, html } from '#kit/html'
import { formatDateTime, t } from '#kit/i18n'
import {
  endRole,
  giveRole,
  type OfficerNow,
  type Organisation,
  type OrganisationRefusal,
  type RightsLine,
  readInvitations,
  readRights,
  refusalWords,
  rightsPageMax,
  roles,
  roleWords,
  standingGrants,
} from '#people'
import {
  button,
  buttonRow,
  confirmation,
  emptyState,
  errorSummary,
  type FormError,
  form,
  heading,
  linkButton,
  pagination,
  section,
  select,
  table,
  tag,
} from '#site'
import { officeInFull } from './ask-view.ts'
import { contextOf, named, type OrganisationHouse, officerPath, rightsPath, type View, whoDid } from './context.ts'
import { fieldLabel } from './difference.ts'
import { invitationLines } from './invitation-lines.ts'
import { doneNotice } from './staff-view.ts'
import { w } from './words.ts'

export function rightsRoutes(house: OrganisationHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { organisation, database, directory } = house
  const context = contextOf(house, web)
  const rolesPath = (id: string) => `${officerPath(id)}/roles`

  routes.get(`${officerPath(':id')}/roles`, staffMay(web, 'people.edit'), async (c) => {
    const found = await officerOf(c)
    return found instanceof Response ? found : rolesPage(c, found.officer, found.held, {}, [])
  })

  routes.post(`${officerPath(':id')}/roles`, staffMay(web, 'people.edit'), freshFactor(web), async (c) => {
    const found = await officerOf(c)
    if (found instanceof Response) return found
    const { fields } = await readFormToShow(c)
    const officer = c.get('signedIn')?.officer
    if (!officer) return problem(web, c, 403)
    const refusal = await giveRole(database, directory, {
      officerId: found.officer.officerId,
      role: fields['role'] ?? '',
      officeId: fields['officeId'] ?? '',
      by: { officer },
      now: web.clock.now(),
    })
    if (refusal) return rolesPage(c, found.officer, found.held, fields, [errorIn(refusal, c)], 422)
    return c.redirect(`${rolesPath(found.officer.officerId)}?done=now`, 303)
  })

  routes.get(`${officerPath(':id')}/roles/:grant`, staffMay(web, 'people.edit'), async (c) => {
    const found = await officerOf(c)
    if (found instanceof Response) return found
    const { officer, held } = found
    const { lang } = c.get('display')
    const grant = (await standingGrants(database, officer.officerId)).find(
      (one) => one.grantId === c.req.param('grant'),
    )
    if (!grant) return problem(web, c, 404)
    const role = t(w.roleAt, lang, t(roleWords[grant.role], lang), officeInFull(held, grant.officeId, lang))
    const main = confirmation({
      lang,
      title: t(w.endRoleTitle, lang),
      consequences: [`${named(officer, lang)}: ${role}`, t(w.endRoleEffect, lang), t(w.rightsKept, lang)],
      form: { action: c.req.path },
      label: t(w.endRole, lang),
      danger: true,
      cancelHref: rolesPath(officer.officerId),
    })
    return shown(c, t(w.endRoleTitle, lang), main, officer)
  })

  routes.post(`${officerPath(':id')}/roles/:grant`, staffMay(web, 'people.edit'), freshFactor(web), async (c) => {
    const found = await officerOf(c)
    if (found instanceof Response) return found
    const by = c.get('signedIn')?.officer
    // The grant must be this officer's: an id from another page ends nothing.
    const own = await standingGrants(database, found.officer.officerId)
    const grantId = c.req.param('grant') ?? ''
    if (!by || !own.some((one) => one.grantId === grantId)) return problem(web, c, 404)
    const refusal = await endRole(database, directory, { grantId, by: { officer: by }, now: web.clock.now() })
    if (refusal) return rolesPage(c, found.officer, found.held, {}, [errorIn(refusal, c)], 422)
    return c.redirect(`${rolesPath(found.officer.officerId)}?done=now`, 303)
  })

  routes.get(rightsPath, staffMay(web, 'rights.see'), async (c) => {
    const view = context.view(c)
    const { held } = await organisation.read(context.today())
    const asked = c.req.query('officer') ?? ''
    const officerId = held.officers.has(asked) ? asked : undefined
    const key = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(c.req.query('after') ?? '')
    const after = key ? { at: Number(key[1]), grantId: key[2] ?? '' } : undefined
    const lines = await readRights(database, { officerId, after })
    const invitations = after ? [] : await readInvitations(database, officerId)
    const main = html`${rightsMain({ lines, held, officerId, path: rightsPath }, view)}${invitationLines(invitations, view)}`
    return context.page(c, { title: t(w.rights, view.lang), main, crumbs: [{ label: t(w.rights, view.lang) }] })
  })

  async function officerOf(c: WebContext) {
    const { held } = await organisation.read(context.today())
    const officer = held.officers.get(c.req.param('id') ?? '')
    return officer && !officer.ended ? { officer, held } : problem(web, c, 404)
  }

  function errorIn(refusal: OrganisationRefusal, c: WebContext): FormError {
    const field = 'field' in refusal && refusal.field ? { field: refusal.field } : {}
    return { ...field, message: refusalWords(refusal, c.get('display').lang) }
  }

  async function rolesPage(
    c: WebContext,
    officer: OfficerNow,
    held: Organisation,
    typed: { readonly [name: string]: string },
    errors: readonly FormError[],
    status: 200 | 422 = 200,
  ): Promise<Response> {
    const view = context.view(c)
    const { lang, zone } = view
    const grants = await standingGrants(database, officer.officerId)
    const standing =
      grants.length === 0
        ? emptyState({ title: t(w.noRoles, lang) })
        : table({
            caption: t(w.roles, lang),
            captionHidden: true,
            narrow: 'stack',
            columns: [
              { label: t(w.roles, lang) },
              { label: t(w.office, lang) },
              { label: t(w.given, lang) },
              { label: t(w.endRole, lang), hideLabel: true },
            ],
            rows: grants.map((grant) => ({
              cells: [
                t(roleWords[grant.role], lang),
                officeInFull(held, grant.officeId, lang),
                t(w.byWhom, lang, formatDateTime(grant.grantedAt, lang, zone), whoDid(grant.grantedBy, view)),
                html`<a href="${rolesPath(officer.officerId)}/${grant.grantId}">${t(w.endRole, lang)}</a>`,
              ],
            })),
          })
    const main = html`${doneNotice(c.req.query('done'), lang)}${heading({ title: `${named(officer, lang)}: ${t(w.roles, lang)}`, lead: t(w.giveRoleLead, lang) })}${errorSummary({ lang, errors })}${standing}${section(
      { title: t(w.giveRole, lang), lead: t(w.rightsKept, lang) },
      form(
        { action: rolesPath(officer.officerId) },
        select({
          lang,
          name: 'role',
          label: fieldLabel('role', lang),
          required: true,
          width: 'medium',
          placeholder: t(w.choose, lang),
          value: typed['role'],
          options: roles.map((role) => ({ value: role, label: t(roleWords[role], lang) })),
        }),
        select({
          lang,
          name: 'officeId',
          label: t(w.office, lang),
          required: true,
          width: 'medium',
          placeholder: t(w.choose, lang),
          value: typed['officeId'] ?? officer.officeId,
          options: [...held.offices.values()]
            .filter((office) => !office.ended)
            .map((office) => ({ value: office.officeId, label: officeInFull(held, office.officeId, lang) })),
        }),
        buttonRow(
          button({ label: t(w.giveRole, lang) }),
          linkButton({ label: t(w.back, lang), href: officerPath(officer.officerId), kind: 'tertiary' }),
        ),
      ),
    )}`
    return shown(c, t(w.editRoles, lang), main, officer, errors.length > 0, status)
  }

  function shown(
    c: WebContext,
    title: string,
    main: Html,
    officer: OfficerNow,
    hasErrors = false,
    status: 200 | 422 = 200,
  ): Response {
    const { lang } = c.get('display')
    const crumbs = [
      { label: named(officer, lang), href: officerPath(officer.officerId) },
      { label: t(w.roles, lang), ...(title === t(w.editRoles, lang) ? {} : { href: rolesPath(officer.officerId) }) },
    ]
    return context.page(c, { title, main, crumbs, hasErrors, path: c.req.path }, status)
  }

  return routes
}

function rightsMain(
  page: {
    readonly lines: readonly RightsLine[]
    readonly held: Organisation
    readonly officerId: string | undefined
    readonly path: string
  },
  view: View,
): Html {
  const { lang, zone } = view
  const { lines, held, officerId } = page
  const shown = lines.slice(0, rightsPageMax)
  const last = lines.length > rightsPageMax ? shown.at(-1) : undefined
  const query = new URLSearchParams({
    ...(officerId ? { officer: officerId } : {}),
    ...(last ? { after: `${last.changedAt}.${last.grantId}` } : {}),
  })
  const filter = form(
    { action: page.path, method: 'get' },
    select({
      lang,
      name: 'officer',
      label: t(w.officer, lang),
      width: 'medium',
      placeholder: t(w.allOfficers, lang),
      value: officerId,
      options: [...held.officers.values()].map((one) => ({
        value: one.officerId,
        label: `${named(one, lang)} (${officeInFull(held, one.officeId, lang)})`,
      })),
    }),
    button({ label: t(w.find, lang), kind: 'secondary' }),
  )
  const whenBy = (at: number, by: string | null) => t(w.byWhom, lang, formatDateTime(at, lang, zone), whoDid(by, view))
  return html`${heading({ title: t(w.rights, lang), lead: t(w.rightsLead, lang) })}${filter}${
    shown.length === 0
      ? emptyState({ title: t(w.noRights, lang) })
      : table({
          caption: t(w.rights, lang),
          captionHidden: true,
          narrow: 'stack',
          columns: [
            { label: t(w.officer, lang) },
            { label: t(w.roles, lang) },
            { label: t(w.office, lang) },
            { label: t(w.given, lang) },
            { label: t(w.endedAt, lang) },
          ],
          rows: shown.map((line) => ({
            key: line.grantId,
            cells: [
              html`<a href="${officerPath(line.officerId)}">${lang === 'ko' ? line.officerKo : line.officerEn}</a>`,
              t(roleWords[line.role], lang),
              officeInFull(held, line.officeId, lang),
              whenBy(line.grantedAt, line.grantedBy),
              line.endedAt === null
                ? tag({ text: t(w.standing, lang), tone: 'success' })
                : whenBy(line.endedAt, line.endedBy),
            ],
          })),
        })
  }${pagination({ lang, ...(last ? { next: `${page.path}?${query}` } : {}) })}`
}
