// The queue: rows as they are read, made into words, then into a table. One template for the page and for the fragment
// that a live list fetches again.
import { civilDateOf, type Instant, type Words } from '#engine'
import { type Html, html, when } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import { type Directory, inChargeOf, inChargeWords, maskName } from '#people'
import {
  button,
  type Column,
  form,
  heading,
  pagination,
  type Row,
  select,
  shortcutHelp,
  table,
  tableRows,
  tabs,
  tag,
  textField,
  ticking,
} from '#site'
import { petitionKinds } from '../facts.ts'
import type { QueueKey, QueueName, QueueRow } from '../queries.ts'
import { openStages } from '../state.ts'
import { kindLabels, stageLabels } from '../words/labels.ts'
import { queueWords as w } from '../words/staff.ts'

export type QueueContext = {
  readonly lang: Language
  readonly zone: string
  readonly now: Instant
  readonly directory: Directory
  readonly promiseTitle: (promise: string) => Words | undefined
}

export const eventsPath = '/staff/petitions/events'

/** What a page of a queue is: its list, its filters and where it begins. In the address, so it can be kept and shared. */
export type QueuePlace = {
  readonly queue: QueueName
  readonly state?: string
  readonly kind?: string
  readonly after?: QueueKey
}

function queueHref(place: QueuePlace, path = '/staff/petitions'): string {
  const query = new URLSearchParams({ queue: place.queue })
  if (place.state) query.set('state', place.state)
  if (place.kind) query.set('kind', place.kind)
  if (place.after) query.set('after', keyText(place.after))
  return `${path}?${query}`
}

export function keyText(key: QueueKey): string {
  return `${key.at ?? 'waiting'}_${key.matterId}`
}

const keyShape = /^(waiting|-?\d{1,16})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Undefined for a key that we did not write. */
export function parseKey(text: string | undefined): QueueKey | undefined {
  const match = keyShape.exec(text ?? '')
  if (!match?.[2]) return undefined
  return { at: match[1] === 'waiting' ? null : Number(match[1]), matterId: match[2] }
}

const soonMs = 8 * 3_600_000

function columns(lang: Language): readonly Column[] {
  return [
    { label: t(w.due, lang) },
    { label: t(w.number, lang) },
    { label: t(w.subject, lang) },
    { label: t(w.kind, lang) },
    { label: t(w.petitioner, lang) },
    { label: t(w.stage, lang) },
    { label: t(w.inCharge, lang) },
  ]
}

/** How near the next break is: in words and an icon as well as in colour. */
export function urgencyOf(
  row: Pick<QueueRow, 'nextDueAt'>,
  now: Instant,
  zone: string,
): 'late' | 'soon' | 'waiting' | 'running' {
  if (row.nextDueAt === null) return 'waiting'
  if (row.nextDueAt < now) return 'late'
  if (row.nextDueAt - now < soonMs || civilDateOf(row.nextDueAt, zone) === civilDateOf(now, zone)) return 'soon'
  return 'running'
}

function rowOf(row: QueueRow, context: QueueContext): Row {
  const { lang, zone, now, directory } = context
  const urgency = urgencyOf(row, now, zone)
  const promise = row.nextPromise === null ? undefined : context.promiseTitle(row.nextPromise)
  const clock =
    row.nextDueAt === null
      ? html`${tag({ text: t(w.waiting, lang), icon: 'pause' })} <span class="clock-aside">${t(row.state === 'supplement' ? w.waitingFor : stageLabels[row.state], lang)}</span>`
      : html`${when(urgency === 'late', () => html`${tag({ text: t(w.late, lang), tone: 'danger' })} `)}${when(urgency === 'soon', () => html`${tag({ text: t(w.soon, lang), tone: 'warning' })} `)}${ticking({ lang, zone, dueAt: row.nextDueAt, now })}${when(promise, (title) => html` <span class="clock-aside">${title[lang]}</span>`)}`
  const office = directory.office(row.officeId)
  const found = inChargeOf(directory, row.officerId, now)
  const stage = html`${t(stageLabels[row.state], lang)}${when(row.pingPong > 1, () => html` ${tag({ text: t(w.moved, lang, row.pingPong), tone: 'warning' })}`)}${when(row.broken > 0, () => html` ${tag({ text: t(w.broken, lang), tone: 'danger' })}`)}`
  const officeName = (lang === 'ko' ? office?.nameKo : office?.nameEn) ?? t(w.noOffice, lang)
  const officerName = found ? inChargeWords(found, lang) : t(w.nobody, lang)
  return {
    key: row.number,
    ...(urgency === 'late' ? { mark: 'danger' as const } : urgency === 'soon' ? { mark: 'warning' as const } : {}),
    cells: [
      html`<div>${clock}</div>`,
      html`<a class="keep" href="/staff/petitions/${row.number}" data-row-link>${row.number}</a>`,
      html`<div class="queue-title">${row.title ?? ''}</div>`,
      html`<span class="whole">${t(kindLabels[row.kind], lang)}</span>`,
      html`<span class="keep">${maskName(row.petitioner ?? '')}</span>`,
      html`<div>${stage}</div>`,
      `${officeName} · ${officerName}`,
    ],
  }
}

/** The rows alone; a list that is empty says so in a row of its own, so that it can fill up while it is watched. */
export function queueRows(rows: readonly QueueRow[], context: QueueContext): Html {
  if (rows.length === 0)
    return html`<tr data-key="none" role="row"><td colspan="7" role="cell">${t(w.empty, context.lang)}</td></tr>`
  return tableRows({
    columns: columns(context.lang),
    rows: rows.map((row) => rowOf(row, context)),
    narrow: 'stack',
    rowHeader: 1,
  })
}

export function queueMain(
  props: {
    readonly place: QueuePlace
    readonly queues: readonly QueueName[]
    readonly rows: readonly QueueRow[]
    readonly next?: QueueKey | undefined
  },
  context: QueueContext,
): Html {
  const { place, queues, rows } = props
  const { lang } = context
  const filtered = place.state !== undefined || place.kind !== undefined
  const filter = form(
    {
      action: '/staff/petitions',
      method: 'get',
      inline: true,
      label: t(w.filter, lang),
      hidden: { queue: place.queue },
    },
    select({
      lang,
      name: 'state',
      label: t(w.stage, lang),
      value: place.state,
      width: 'medium',
      placeholder: t(w.anyStage, lang),
      options: [...openStages].map((stage) => ({ value: stage, label: t(stageLabels[stage], lang) })),
    }),
    select({
      lang,
      name: 'kind',
      label: t(w.kind, lang),
      value: place.kind,
      width: 'medium',
      placeholder: t(w.anyKind, lang),
      options: petitionKinds.map((kind) => ({ value: kind, label: t(kindLabels[kind], lang) })),
    }),
    button({ label: t(w.apply, lang), kind: 'secondary' }),
    when(filtered, () => html`<a href="${queueHref({ queue: place.queue })}">${t(w.clear, lang)}</a>`),
  )
  const find = form(
    { action: '/staff/petitions/find', method: 'get', inline: true, label: t(w.find, lang) },
    textField({
      lang,
      name: 'number',
      label: t(w.find, lang),
      width: 'medium',
      inputMode: 'numeric',
      autocomplete: 'off',
    }),
    button({ label: t(w.go, lang), kind: 'secondary' }),
  )
  const list =
    rows.length === 0
      ? html`<table class="table stack" role="table"><caption class="sr-only">${t(w.caption, lang)}</caption><tbody role="rowgroup" data-live="${eventsPath}" data-fragment="${queueHref(place, '/staff/petitions/rows')}">${queueRows(rows, context)}</tbody></table>`
      : table({
          caption: t(w.caption, lang),
          captionHidden: true,
          columns: columns(lang),
          rows: rows.map((row) => rowOf(row, context)),
          narrow: 'stack',
          rowHeader: 1,
          live: { events: eventsPath, rows: queueHref(place, '/staff/petitions/rows') },
        })
  return html`${heading({ title: t(w.title, lang), lead: t(w.live, lang) })}${tabs({
    label: t(w.lists, lang),
    items: queues.map((queue) => ({
      label: t(w[queue], lang),
      href: queueHref({ queue }),
      current: queue === place.queue,
    })),
  })}<div class="filters">${filter}${find}</div><div class="queue">${list}</div>${pagination({
    lang,
    previous: place.after ? queueHref(without(place)) : undefined,
    next: props.next ? queueHref({ ...place, after: props.next }) : undefined,
    ...(place.after ? { position: t(w.further, lang) } : {}),
  })}${shortcutHelp({ lang, more: [{ key: 'o', does: t(w.open, lang) }] })}`
}

function without({ after: _, ...place }: QueuePlace): QueuePlace {
  return place
}
