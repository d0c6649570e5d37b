// What happened, in order, each with its time in words and for machines.
import { each, type Html, html, type Slot, when } from '#kit/html'
import { formatDateTime, isoDateTime, type Language } from '#kit/i18n'
import { type IconName, icons } from './icons.ts'
import type { Tone } from './tone.ts'

export type TimelineEntry = {
  readonly at: number
  readonly title: string
  readonly who?: string
  readonly body?: Slot
  readonly tone?: Tone
  readonly icon?: IconName
}

export function timeline(props: {
  readonly lang: Language
  readonly zone: string
  readonly entries: readonly TimelineEntry[]
  readonly label?: string
}): Html {
  const { lang, zone } = props
  return html`<ol class="timeline"${props.label === undefined ? '' : html` aria-label="${props.label}"`}>${each(
    props.entries,
    (entry) =>
      html`<li class="${entry.tone ?? 'neutral'}"><span class="timeline-mark">${icons[entry.icon ?? 'check']}</span><div><p class="timeline-title">${entry.title}</p><p class="timeline-when"><time datetime="${isoDateTime(entry.at, zone)}">${formatDateTime(entry.at, lang, zone)}</time>${when(entry.who, (who) => html` · ${who}`)}</p>${when(entry.body, html`<div class="timeline-body">${entry.body}</div>`)}</div></li>`,
  )}</ol>`
}
