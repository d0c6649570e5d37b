// What officers see of the organisation: the tree with a search, one office, one officer.
import { each, type Html, html, when } from '#kit/html'
import { formatDate, formatDateTime, t } from '#kit/i18n'
import { lines, type OfficeNow, type OfficerNow, type Organisation, type Recorded, roleWords } from '#people'
import {
  button,
  emptyState,
  form,
  heading,
  linkButton,
  notice,
  section,
  summaryList,
  table,
  tag,
  textField,
} from '#site'
import { askPath } from './ask-routes.ts'
import { officeInFull } from './ask-view.ts'
import { named, officePath, officerPath, positionOf, rightsPath, staffPath, type View, whoDid } from './context.ts'
import { fieldLabel, shownValue } from './difference.ts'
import { type Branch, findOfficers, foundMax, headcounts, officersOf, treeOf } from './tree.ts'
import { w } from './words.ts'

export const phoneLink = (phone: string): Html =>
  phone === '' ? html`` : html`<a class="keep" href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a>`
export const taskList = (tasks: string): Html =>
  html`${when(tasks !== '', () => html`<ul class="plain-list">${each(lines(tasks), (task) => html`<li>${task}</li>`)}</ul>`)}`

export type May = { readonly edit: boolean; readonly own: boolean; readonly rights: boolean }

export function doneNotice(done: string | undefined, lang: View['lang']): Html {
  const words = done === 'planned' ? w.plannedDone : done === 'now' ? w.done : undefined
  return html`${when(words, (said) => notice({ lang, tone: 'success', title: t(said, lang), announced: true }))}`
}

export function treeMain(
  page: { readonly held: Organisation; readonly query: string; readonly may: May; readonly done: string | undefined },
  view: View,
): Html {
  const { lang } = view
  const { held, query, may } = page
  const counts = headcounts(held)
  const beside = may.edit
    ? html`<div class="button-row">${linkButton({ label: t(w.addOfficer, lang), href: askPath('new-officer') })}${linkButton({ label: t(w.addOffice, lang), href: askPath('new-office'), kind: 'secondary' })}${linkButton({ label: t(w.exchange, lang), href: `${staffPath}/files`, kind: 'tertiary' })}${linkButton({ label: t(w.directory, lang), href: `${staffPath}/directory`, kind: 'tertiary' })}${linkButton({ label: t(w.rights, lang), href: rightsPath, kind: 'tertiary' })}</div>`
    : may.rights
      ? linkButton({ label: t(w.rights, lang), href: rightsPath, kind: 'tertiary' })
      : html``
  return html`${doneNotice(page.done, lang)}${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${beside}${searchForm(staffPath, t(w.search, lang), query, view)}${
    query === '' ? '' : foundSection(held, query, view)
  }${section(
    { title: t(w.tree, lang) },
    treeList(
      treeOf(held),
      (office) =>
        html`<a href="${officePath(office.officeId)}">${named(office, lang)}</a> <span class="reference">${t(w.people, lang, counts.get(office.officeId) ?? 0)}</span>`,
    ),
  )}`
}

export function searchForm(action: string, label: string, query: string, { lang }: View, hint?: string): Html {
  return form(
    { action, method: 'get' },
    textField({
      lang,
      name: 'q',
      label,
      type: 'search',
      value: query,
      width: 'medium',
      autocomplete: 'off',
      ...(hint ? { hint } : {}),
    }),
    button({ label: t(w.find, lang), icon: 'search' }),
  )
}

export function treeList(branches: readonly Branch[], show: (office: OfficeNow) => Html): Html {
  return html`<ul class="office-tree">${each(
    branches,
    ({ office, below }) => html`<li>${show(office)}${when(below.length > 0, () => treeList(below, show))}</li>`,
  )}</ul>`
}

function foundSection(held: Organisation, query: string, view: View): Html {
  const { lang } = view
  const found = findOfficers(held, query)
  if (found.length === 0) return emptyState({ title: t(w.nothing, lang), body: t(w.nothingNext, lang) })
  return section(
    { title: t(w.found, lang, String(found.length)) },
    officerTable(
      found.slice(0, foundMax).map((one) => one.officer),
      held,
      view,
      true,
    ),
    when(found.length > foundMax, () => html`<p>${t(w.foundMost, lang)}</p>`),
  )
}

function officerTable(officers: readonly OfficerNow[], held: Organisation, view: View, withOffice: boolean): Html {
  const { lang } = view
  return table({
    caption: t(w.officers, lang),
    captionHidden: true,
    narrow: 'stack',
    columns: [
      { label: t(w.officer, lang) },
      ...(withOffice ? [{ label: t(w.office, lang) }] : []),
      { label: t(w.position, lang) },
      { label: t(w.phone, lang) },
      { label: t(w.place, lang) },
      { label: t(w.tasks, lang) },
    ],
    rows: officers.map((officer) => ({
      key: officer.officerId,
      cells: [
        html`<a href="${officerPath(officer.officerId)}">${named(officer, lang)}</a>`,
        ...(withOffice ? [officeInFull(held, officer.officeId, lang)] : []),
        positionOf(officer, lang),
        phoneLink(officer.phone),
        seatOf(officer),
        lines(officer.tasks).join(', '),
      ],
    })),
  })
}

const seatOf = (officer: OfficerNow) => [officer.room, officer.seat].filter((part) => part !== '').join(' ')

export function officeMain(
  page: {
    readonly office: OfficeNow
    readonly held: Organisation
    readonly history: readonly Recorded[]
    readonly may: May
    readonly done: string | undefined
  },
  view: View,
): Html {
  const { lang } = view
  const { office, held, may } = page
  const { officeId } = office
  const officers = officersOf(held, officeId)
  const below = treeOf(held)
  const children = [...held.offices.values()].filter((one) => one.parentId === officeId && !one.ended)
  const parent = office.parentId === null ? undefined : held.offices.get(office.parentId)
  const actions =
    office.ended || !(may.edit || may.own)
      ? []
      : [
          linkButton({ label: t(w.changeOffice, lang), href: askPath('change-office', officeId), kind: 'secondary' }),
          ...(may.edit
            ? [
                linkButton({
                  label: t(w.addOfficer, lang),
                  href: `${askPath('new-officer')}?office=${officeId}`,
                  kind: 'tertiary',
                }),
                linkButton({ label: t(w.moveTasks, lang), href: askPath('move-tasks', officeId), kind: 'tertiary' }),
                linkButton({ label: t(w.endOffice, lang), href: askPath('end-office', officeId), kind: 'tertiary' }),
              ]
            : []),
        ]
  return html`${doneNotice(page.done, lang)}${heading({
    title: named(office, lang),
    ...(office.ended ? { above: tag({ text: t(w.ended, lang), tone: 'warning' }) } : {}),
  })}${when(actions.length > 0, () => html`<div class="button-row">${actions}</div>`)}${summaryList({
    rows: [
      {
        term: fieldLabel('parentId', lang),
        value: parent ? html`<a href="${officePath(parent.officeId)}">${named(parent, lang)}</a>` : t(w.top, lang),
      },
      { term: t(w.phone, lang), value: phoneLink(office.phone) },
      { term: fieldLabel('address', lang), value: office.address },
      { term: fieldLabel('calendar', lang), value: shownValue('calendar', office.calendar, view) },
      { term: t(w.tasks, lang), value: taskList(office.tasks) },
    ],
  })}${section(
    { title: t(w.officers, lang) },
    officers.length === 0 ? emptyState({ title: t(w.noOfficers, lang) }) : officerTable(officers, held, view, false),
  )}${when(children.length > 0 && below.length > 0, () =>
    section(
      { title: t(w.below, lang) },
      html`<ul class="plain-list">${each(children, (one) => html`<li><a href="${officePath(one.officeId)}">${named(one, lang)}</a></li>`)}</ul>`,
    ),
  )}${historySection(page.history, held, may, view)}`
}

export function officerMain(
  page: {
    readonly officer: OfficerNow
    readonly held: Organisation
    readonly history: readonly Recorded[]
    readonly may: May
    readonly done: string | undefined
  },
  view: View,
): Html {
  const { lang } = view
  const { officer, held, may } = page
  const id = officer.officerId
  const link = (label: string, href: string) => linkButton({ label, href, kind: 'tertiary' })
  const leaves = held.later.find((one) => one.kind === 'officer' && one.id === id && one.changes.ended === true)
  const actions = [
    ...(!officer.ended && (may.edit || may.own)
      ? [
          linkButton({ label: t(w.changeOfficer, lang), href: askPath('change-officer', id), kind: 'secondary' }),
          link(t(w.changePhoto, lang), `${officerPath(id)}/photo`),
        ]
      : []),
    ...(!officer.ended && may.edit
      ? [
          link(t(w.editRoles, lang), `${officerPath(id)}/roles`),
          link(t(w.signIn, lang), `/staff/sessions/${id}`),
          link(t(w.endOfficer, lang), askPath('end-officer', id)),
        ]
      : []),
    ...(officer.ended && may.edit ? [link(t(w.returnOfficer, lang), askPath('return-officer', id))] : []),
    ...((officer.ended || leaves) && may.own ? [link(t(w.handOver, lang), `/staff/petitions/hand-over/${id}`)] : []),
  ]
  const roles = officer.grants.map((grant) =>
    t(w.roleAt, lang, t(roleWords[grant.role], lang), officeInFull(held, grant.officeId, lang)),
  )
  const office = held.offices.get(officer.officeId)
  return html`${doneNotice(page.done, lang)}${heading({
    title: named(officer, lang),
    lead: positionOf(officer, lang),
    ...(officer.ended
      ? { above: tag({ text: t(w.left, lang), tone: 'warning' }) }
      : leaves
        ? { above: tag({ text: t(w.leaves, lang, formatDate(leaves.fromOn, lang)), tone: 'warning' }) }
        : {}),
    ...(officer.photo ? { beside: photo(`${staffPath}/photos/${officer.photo}`, named(officer, lang), view) } : {}),
  })}${when(actions.length > 0, () => html`<div class="button-row">${actions}</div>`)}${summaryList({
    rows: [
      {
        term: t(w.office, lang),
        value: office
          ? html`<a href="${officePath(office.officeId)}">${officeInFull(held, office.officeId, lang)}</a>`
          : '',
      },
      { term: t(w.phone, lang), value: phoneLink(officer.phone) },
      ...(officer.mail === '' ? [] : [{ term: fieldLabel('mail', lang), value: officer.mail }]),
      { term: t(w.place, lang), value: seatOf(officer) },
      { term: t(w.tasks, lang), value: taskList(officer.tasks) },
      { term: t(w.roles, lang), value: roles.length === 0 ? t(w.noRoles, lang) : roles.join('\n') },
      ...(may.edit ? [{ term: fieldLabel('login', lang), value: officer.login ?? t(w.empty, lang) }] : []),
    ],
  })}${historySection(page.history, held, may, view)}`
}

export const photo = (src: string, name: string, { lang }: View): Html =>
  html`<img class="officer-photo" src="${src}" alt="${t(w.photoOf, lang, name)}" width="96" height="96" loading="lazy">`

function historySection(history: readonly Recorded[], held: Organisation, may: May, view: View): Html {
  const { lang, zone } = view
  const planned = history.filter((one) => one.fromOn > held.day && !one.takenBack)
  const past = history.filter((one) => one.fromOn <= held.day || one.takenBack)
  const what = (one: Recorded) => {
    const told = Object.entries(one.changes).filter(([field, value]) => field !== 'ended' || value === true)
    if (told.length > 4 && one.recordedBy === 'beginning') return t(w.began, lang)
    return told
      .map(([field, value]) => `${fieldLabel(field, lang)}: ${shownValue(field, value, view, held)}`)
      .join('\n')
  }
  const rows = (ones: readonly Recorded[], isPlanned: boolean) =>
    ones.map((one) => ({
      cells: [
        html`<span class="keep">${t(w.fromDay, lang, formatDate(one.fromOn, lang))}</span>`,
        html`<span class="lines">${what(one)}${when(one.counterpartId, (id) => html` (${t(w.counterpart, lang, officeInFull(held, id, lang))})`)}${when(one.takenBack, () => html` (${t(w.takenBack, lang)})`)}</span>`,
        one.recordedBy === 'beginning'
          ? ''
          : t(w.recorded, lang, whoDid(one.recordedBy, view), formatDateTime(one.recordedAt, lang, zone)),
        ...(isPlanned
          ? [
              may.edit
                ? html`<a href="${askPath('cancel-plan', String(one.changeId))}">${t(w.cancelPlan, lang)}</a>`
                : '',
            ]
          : []),
      ],
    }))
  const columns = [{ label: t(w.fromHead, lang) }, { label: t(w.whatHead, lang) }, { label: t(w.byHead, lang) }]
  const columnsFor = (isPlanned: boolean) =>
    isPlanned ? [...columns, { label: t(w.cancelPlan, lang), hideLabel: true }] : columns
  const tableOf = (title: string, ones: readonly Recorded[], isPlanned: boolean) =>
    section(
      { title },
      table({
        caption: title,
        captionHidden: true,
        narrow: 'stack',
        columns: columnsFor(isPlanned),
        rows: rows(ones, isPlanned),
      }),
    )
  return html`${when(planned.length > 0, () => tableOf(t(w.planned, lang), planned, true))}${when(past.length > 0, () => tableOf(t(w.history, lang), past, false))}`
}
