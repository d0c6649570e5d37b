// Every fact of a petition as a line: what happened, when, who did it, and the words that go with it. Pure.
import { each, type Html, html, when } from '#kit/html'
import { formatDate, formatDateTime, type Language, t, type Words } from '#kit/i18n'
import type { StoredFact } from '#ledger'
import { actingWords, type Directory } from '#people'
import type { IconName, TimelineEntry, Tone } from '#site'
import { closingLabels, factLabels, groundLabels, labelOf, resultLabels } from '../words/labels.ts'
import { periodText } from '../words/periods.ts'
import { consentWords, matterWords, factWords as w } from '../words/staff.ts'

type Context = {
  readonly lang: Language
  readonly zone: string
  readonly directory: Directory
  readonly texts: ReadonlyMap<string, string>
  readonly promiseTitle: (promise: string) => Words | undefined
}

const looks: { readonly [type: string]: { readonly tone: Tone; readonly icon: IconName } } = {
  PromiseBroken: { tone: 'danger', icon: 'danger' },
  PromiseWarned: { tone: 'warning', icon: 'warning' },
  PetitionReplied: { tone: 'success', icon: 'success' },
  LeadReplied: { tone: 'success', icon: 'success' },
  SupplementRequested: { tone: 'neutral', icon: 'pause' },
  FieldInvestigationStarted: { tone: 'neutral', icon: 'pause' },
}

/** The aside of a fact: its body in words, without a field that nobody but a machine reads. */
function factDetails(fact: StoredFact, context: Context): string[] {
  const { lang, zone, directory } = context
  const body = fact.body
  const lines: (string | undefined)[] = []
  const has = (field: string) => body[field] !== undefined && body[field] !== null
  const text = (field: string) => String(body[field])
  const day = (field: string) => formatDate(text(field), lang)
  const office = directory.office(has('officeId') ? text('officeId') : undefined)
  const officer = directory.anyOfficer(has('officerId') ? text('officerId') : undefined)
  const nameOf = (one: { nameKo: string; nameEn: string } | undefined) => (lang === 'ko' ? one?.nameKo : one?.nameEn)
  if (office) lines.push([nameOf(office), nameOf(officer)].filter(Boolean).join(' · '))
  else if (officer)
    lines.push([nameOf(directory.office(officer.officeId)), nameOf(officer)].filter(Boolean).join(' · '))
  if (body['unassigned'] === true) lines.push(t(w.unassigned, lang))
  if (has('promise')) lines.push(context.promiseTitle(text('promise'))?.[lang])
  if (fact.type === 'PetitionReceived') lines.push(t(body['automatic'] ? w.automatic : w.byOfficer, lang))
  if (has('agency')) lines.push(text('agency'))
  if (has('ground')) lines.push(t(labelOf({ ...groundLabels, ...closingLabels }, text('ground')), lang))
  if (has('article')) lines.push(text('article'))
  if (has('result')) lines.push(t(labelOf(resultLabels, text('result')), lang))
  if (body['remedies'] === true) lines.push(t(w.remedies, lang))
  if (has('consentHow')) lines.push(t(labelOf(consentWords, text('consentHow')), lang))
  if (has('period')) lines.push(`${t(w.by, lang)} ${periodText(text('period'), lang)}`)
  if (has('by') && /^\d/.test(text('by'))) lines.push(`+ ${periodText(text('by'), lang)}`)
  if (has('replyBy')) lines.push(t(w.replyBy, lang, day('replyBy')))
  if (has('expectedOn')) lines.push(t(w.expected, lang, day('expectedOn')))
  if (fact.type === 'PetitionExtended' && Number(body['dueAt']) > 0)
    lines.push(t(w.newDue, lang, formatDateTime(Number(body['dueAt']), lang, zone)))
  if (has('nth')) lines.push(t(w.nth, lang, Number(body['nth'])))
  if (body['consent'] === true) lines.push(t(w.consent, lang))
  if (body['late'] === true) lines.push(t(w.late, lang))
  if (fact.type === 'PetitionReassigned' && Number(body['pingPong']) > 0)
    lines.push(t(w.moves, lang, Number(body['pingPong'])))
  if (Number(body['files']) > 0) lines.push(t(w.files, lang, Number(body['files'])))
  if (fact.type === 'PetitionMerged') lines.push(t(w.merged, lang, Number(body['count'])))
  if (has('stars')) lines.push(t(w.stars, lang, Number(body['stars'])))
  if (fact.type === 'PromiseWarned') lines.push(t(w.warned, lang, Number(body['level'])))
  if (fact.type === 'PromiseWarned' || fact.type === 'PromiseBroken')
    lines.push(t(w.due, lang, formatDateTime(Number(body['dueAt']), lang, zone)))
  if (fact.type === 'DueMoved')
    lines.push(
      t(
        w.dueMovedTo,
        lang,
        formatDateTime(Number(body['from']), lang, zone),
        formatDateTime(Number(body['to']), lang, zone),
      ),
    )
  return lines.filter((line): line is string => line !== undefined && line !== '')
}

export function timelineEntry(fact: StoredFact, context: Context): TimelineEntry {
  const { lang, directory, texts } = context
  const details = factDetails(fact, context)
  const words = typeof fact.body['textId'] === 'string' ? texts.get(fact.body['textId']) : undefined
  const officer = fact.actor.kind === 'officer' ? directory.anyOfficer(fact.actor.id) : undefined
  const name =
    officer && fact.actor.kind === 'officer'
      ? actingWords(officer, directory.anyOfficer(fact.actor.actingFor), lang)
      : undefined
  const office = fact.actor.kind === 'officer' ? directory.office(fact.actor.officeId) : undefined
  const who = {
    citizen: t(matterWords.citizen, lang),
    system: t(matterWords.system, lang),
    officer:
      lang === 'ko'
        ? `${office?.nameKo ?? ''} ${name ?? ''}`.trim()
        : [name, office?.nameEn].filter(Boolean).join(', '),
  }[fact.body['automatic'] === true ? 'system' : fact.actor.kind]
  const body: Html | undefined =
    details.length === 0 && words === undefined
      ? undefined
      : html`${when(details.length > 0, () => html`<p>${each(details, (line, place) => (place === 0 ? line : ` · ${line}`))}</p>`)}${when(words, (said) => html`<p class="as-written">${said}</p>`)}`
  return {
    at: fact.at,
    title: t(labelOf(factLabels, fact.type), lang),
    ...(who ? { who } : {}),
    ...(body ? { body } : {}),
    ...(looks[fact.type] ?? {}),
  }
}
