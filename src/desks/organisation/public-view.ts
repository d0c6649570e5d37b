// What citizens see: which office does what, who is in charge, and how to reach them. Nothing beyond what the law has an
// agency publish of its officers; a photo only when the officer agreed.
import { each, type Html, html, when } from '#kit/html'
import { formatDate, t } from '#kit/i18n'
import type { OfficeNow, OfficerNow, Organisation, Recorded } from '#people'
import { emptyState, heading, section, summaryList } from '#site'
import { officeInFull } from './ask-view.ts'
import { named, officesPath, positionOf, type View } from './context.ts'
import { phoneLink, photo, searchForm, taskList, treeList } from './staff-view.ts'
import { findOfficers, foundMax, officersOf, treeOf } from './tree.ts'
import { w } from './words.ts'

const publicOfficePath = (officeId: string): string => `${officesPath}/${officeId}`

export function officesMain(
  page: { readonly held: Organisation; readonly query: string; readonly helpPhone: string },
  view: View,
): Html {
  const { lang } = view
  const { held, query } = page
  const tree = treeList(
    treeOf(held),
    (office) =>
      html`<div class="office-line"><a href="${publicOfficePath(office.officeId)}">${named(office, lang)}</a> ${phoneLink(office.phone)}</div>${taskList(office.tasks)}`,
  )
  return html`${heading({ title: t(w.publicTitle, lang), lead: t(w.publicLead, lang) })}${searchForm(officesPath, t(w.publicSearch, lang), query, view, t(w.publicHint, lang))}${
    query === '' ? '' : found(held, query, page.helpPhone, view)
  }${section({ title: t(w.tree, lang) }, tree)}`
}

function found(held: Organisation, query: string, helpPhone: string, view: View): Html {
  const { lang } = view
  const all = findOfficers(held, query)
  if (all.length === 0)
    return section(
      { title: t(w.publicFound, lang) },
      emptyState({ title: t(w.publicNothing, lang), body: t(w.publicNothingNext, lang, helpPhone) }),
    )
  return section(
    { title: t(w.publicFound, lang) },
    html`<ul class="officer-cards">${each(all.slice(0, foundMax), ({ officer, office }) =>
      card(
        officer,
        html`<a href="${publicOfficePath(office.officeId)}">${officeInFull(held, office.officeId, lang)}</a>`,
        view,
      ),
    )}</ul>`,
    when(all.length > foundMax, () => html`<p>${t(w.foundMost, lang)}</p>`),
  )
}

function card(officer: OfficerNow, office: Html | undefined, view: View): Html {
  const { lang } = view
  const name = named(officer, lang)
  return html`<li>${when(officer.photo !== null && officer.photoPublic, () => photo(`${officesPath}/photos/${officer.photo}`, name, view))}<div><p class="officer-name">${name} <span>${positionOf(officer, lang)}</span></p>${when(office, (link) => html`<p>${link}</p>`)}<p>${phoneLink(officer.phone)}</p>${taskList(officer.tasks)}</div></li>`
}

export function publicOfficeMain(
  page: { readonly office: OfficeNow; readonly held: Organisation; readonly history: readonly Recorded[] },
  view: View,
): Html {
  const { lang } = view
  const { office, held } = page
  const officers = officersOf(held, office.officeId)
  const children = [...held.offices.values()].filter((one) => one.parentId === office.officeId && !one.ended)
  const former = formerName(page, view)
  return html`${heading({
    title: officeInFull(held, office.officeId, lang),
    ...(former ? { lead: former } : {}),
  })}${summaryList({
    rows: [
      { term: t(w.phone, lang), value: phoneLink(office.phone) },
      { term: t(w.whereItIs, lang), value: office.address },
      ...(office.tasks === '' ? [] : [{ term: t(w.whatItDoes, lang), value: taskList(office.tasks) }]),
    ],
  })}${when(officers.length > 0, () =>
    section(
      { title: t(w.officers, lang) },
      html`<ul class="officer-cards">${each(officers, (officer) => card(officer, undefined, view))}</ul>`,
    ),
  )}${when(children.length > 0, () =>
    section(
      { title: t(w.below, lang) },
      html`<ul class="plain-list">${each(children, (one) => html`<li><a href="${publicOfficePath(one.officeId)}">${named(one, lang)}</a></li>`)}</ul>`,
    ),
  )}`
}

/** The name before the last renaming, for whoever looks for the old one. */
function formerName(page: { readonly held: Organisation; readonly history: readonly Recorded[] }, { lang }: View) {
  const names = page.history.filter(
    (one) =>
      !one.takenBack && one.fromOn <= page.held.day && typeof (one.changes as { nameKo?: string }).nameKo === 'string',
  )
  const [last, before] = names
  const name = before ? named(before.changes as { nameKo: string; nameEn: string }, lang) : undefined
  return last && name ? t(w.formerly, lang, name, formatDate(last.fromOn, lang)) : undefined
}
