// The front page of absences: what I was asked, my own, whom I stand in for, and my team's with the uncovered ones first.
import { each, type Html, html, when } from '#kit/html'
import { t } from '#kit/i18n'
import { button, buttonRow, emptyState, form, heading, linkButton, notice, section, table, tag } from '#site'
import type { AbsenceRow } from '../queries.ts'
import { w } from '../words/pages.ts'
import { spanText } from './dates.ts'
import { kindOf, nameOf, type RowContext, standInOf, stateTag } from './row-words.ts'

export const absencesPath = '/staff/absences'
export const hrefOf = (row: Pick<AbsenceRow, 'matterId'>, part = '') =>
  `${absencesPath}/${row.matterId}${part ? `/${part}` : ''}`

export type MineProps = {
  readonly asked: readonly AbsenceRow[]
  readonly own: readonly AbsenceRow[]
  readonly standsIn: readonly AbsenceRow[]
  /** Undefined for those who lead no team. */
  readonly team?: readonly AbsenceRow[]
  readonly done: boolean
  /** One key for each form on the page. */
  readonly key: string
}

export function mineMain(props: MineProps, context: RowContext): Html {
  const { lang } = context
  const without = (props.team ?? []).filter((row) => row.state === 'begun' && (row.standInId === null || row.lost))
  return html`${when(props.done, () => notice({ lang, tone: 'success', title: t(w.done, lang), announced: true }))}${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${when(
    without.length > 0,
    () =>
      notice({
        lang,
        tone: 'danger',
        title: t(w.withoutTitle, lang),
        body: html`<ul>${each(without, (row) => html`<li><a href="${hrefOf(row, 'name')}">${t(w.without, lang, nameOf(context, row.officerId))}</a></li>`)}</ul>`,
      }),
  )}${buttonRow(
    linkButton({ label: t(w.plan, lang), href: `${absencesPath}/new`, kind: 'primary' }),
    linkButton({ label: t(w.sudden, lang), href: `${absencesPath}/sudden`, kind: 'secondary' }),
    linkButton({ label: t(w.calendar, lang), href: `${absencesPath}/calendar`, kind: 'tertiary' }),
    linkButton({ label: t(w.feed, lang), href: `${absencesPath}/feed`, kind: 'tertiary' }),
  )}${section(
    { title: t(w.askedOfMe, lang) },
    props.asked.length === 0
      ? html`<p>${t(w.noneAsked, lang)}</p>`
      : html`<ul class="clocks">${each(props.asked, (row) => askedCard(row, props.key, context))}</ul>`,
  )}${section(
    { title: t(w.mine, lang) },
    props.own.length === 0 ? emptyState({ title: t(w.noneMine, lang) }) : list(props.own, t(w.mine, lang), context),
  )}${when(props.standsIn.length > 0, () => section({ title: t(w.iStandIn, lang) }, list(props.standsIn, t(w.iStandIn, lang), context)))}${when(
    props.team,
    (team) =>
      section(
        { title: t(w.team, lang) },
        team.length === 0 ? html`<p>${t(w.noneTeam, lang)}</p>` : list(team, t(w.team, lang), context),
      ),
  )}`
}

function askedCard(row: AbsenceRow, key: string, context: RowContext): Html {
  const { lang, zone } = context
  const name = nameOf(context, row.officerId)
  const act = (command: 'accept' | 'decline') =>
    form(
      { action: hrefOf(row, command), key: `${key}-${row.matterId}-${command}`, inline: true },
      button({
        label: t(w[command], lang),
        hidden: name,
        kind: command === 'accept' ? 'primary' : 'secondary',
      }),
    )
  return html`<li class="clock"><p><a href="${hrefOf(row)}"><strong>${name}</strong></a> · ${kindOf(row, context)}</p><p>${spanText(row.fromAt, row.untilAt, lang, zone)}</p>${row.unconfirmed ? html`<p>${tag({ text: t(w.unconfirmed, lang, nameOf(context, row.askedId)), tone: 'warning' })}</p>` : html`<div class="commands">${act('accept')}${act('decline')}</div>`}</li>`
}

function list(rows: readonly AbsenceRow[], caption: string, context: RowContext): Html {
  const { lang, zone } = context
  return table({
    caption,
    captionHidden: true,
    narrow: 'stack',
    columns: [w.who, w.when, w.kind, w.standIn, w.state].map((one) => ({ label: t(one, lang) })),
    rows: rows.map((row) => {
      const state = stateTag(row, lang)
      return {
        key: row.matterId,
        ...(state.tone === 'danger' ? { mark: 'danger' as const } : {}),
        cells: [
          html`<a href="${hrefOf(row)}" data-row-link>${nameOf(context, row.officerId)}</a>`,
          spanText(row.fromAt, row.endedAt ?? row.untilAt, lang, zone),
          kindOf(row, context),
          html`<span>${standInOf(row, context)}</span>`,
          html`<div>${tag(state)}</div>`,
        ],
      }
    }),
  })
}
