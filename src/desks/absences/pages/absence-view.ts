// One absence: how it stands, what the reader can do about it, and all that has happened.
import { each, type Html, html, when } from '#kit/html'
import { t } from '#kit/i18n'
import type { StoredFact } from '#ledger'
import { button, form, heading, linkButton, notice, section, summaryList, tag, timeline } from '#site'
import type { CommandName } from '../decide/commands.ts'
import type { AbsenceRow } from '../queries.ts'
import { factWords } from '../words/facts.ts'
import { w } from '../words/pages.ts'
import { spanText } from './dates.ts'
import { absencesPath, hrefOf } from './mine-view.ts'
import { kindOf, nameOf, type RowContext, standInOf, stateTag } from './row-words.ts'

/** Those that need nothing typed; the others lead to a page of their own. */
const atOnce = ['accept', 'decline', 'begin', 'confirm-away', 'end', 'cancel'] as const

export type AbsenceProps = {
  readonly row: AbsenceRow
  readonly facts: readonly StoredFact[]
  readonly offered: readonly CommandName[]
  readonly broken: boolean
  readonly problem?: string
  readonly done: boolean
  readonly key: string
}

export function absenceMain(props: AbsenceProps, context: RowContext): Html {
  const { row, offered } = props
  const { lang, zone, directory } = context
  const office = directory.office(row.officeId)
  const name = nameOf(context, row.officerId)
  const rows = [
    { term: t(w.office, lang), value: (lang === 'ko' ? office?.nameKo : office?.nameEn) ?? '' },
    { term: t(w.kind, lang), value: kindOf(row, context) },
    { term: t(w.when, lang), value: spanText(row.fromAt, row.endedAt ?? row.untilAt, lang, zone) },
    { term: t(w.standIn, lang), value: standInOf(row, context) },
  ]
  return html`${when(props.problem, (text) => notice({ lang, tone: 'danger', body: html`<p>${text}</p>`, announced: true }))}${when(props.done, () => notice({ lang, tone: 'success', title: t(w.done, lang), announced: true }))}${heading(
    {
      title: name,
      above: html`<p class="above">${tag(stateTag(row, lang))}${when(props.broken, () => html` ${tag({ text: t(w.brokenTag, lang), tone: 'danger' })}`)}</p>`,
    },
  )}${when(row.state === 'held', () => notice({ lang, tone: 'warning', body: html`<p>${t(w.heldNote, lang)}</p>` }))}${summaryList({ rows })}${when(
    offered.length > 0,
    () =>
      section(
        { title: t(w.what, lang) },
        html`<ul class="commands">${each(offered, (command, place) => html`<li>${commandButton(command, place === 0, props, context)}</li>`)}</ul>`,
      ),
  )}${section(
    { title: t(w.history, lang) },
    timeline({
      lang,
      zone,
      label: t(w.history, lang),
      entries: props.facts.map((fact) => ({
        at: fact.at,
        title: t(factWords[fact.type as keyof typeof factWords] ?? { ko: fact.type, en: fact.type }, lang),
        who: fact.actor.kind === 'officer' ? nameOf(context, fact.actor.id) : t(w.system, lang),
        ...(typeof fact.body['standInId'] === 'string' ? { body: nameOf(context, fact.body['standInId']) } : {}),
        ...(fact.type === 'PromiseBroken' || fact.type === 'StandInLost'
          ? { tone: 'danger' as const, icon: 'danger' as const }
          : {}),
      })),
    }),
  )}<p><a href="${absencesPath}">${t(w.title, lang)}</a></p>`
}

function commandButton(command: CommandName, first: boolean, props: AbsenceProps, { lang }: RowContext): Html {
  const kind = first ? 'primary' : command === 'cancel' ? 'danger' : 'secondary'
  const one = atOnce.find((name) => name === command)
  if (one)
    return form(
      { action: hrefOf(props.row, one), key: `${props.key}-${one}`, inline: true },
      button({ label: t(w[one], lang), kind }),
    )
  const label = command === 'ask' ? w.askSomebody : command === 'name' ? w.name : w.change
  return linkButton({ label: t(label, lang), href: hrefOf(props.row, command), kind })
}
