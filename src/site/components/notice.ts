// A box that says something beside the flow of the page.
import { attribute, type Html, html, type Slot, when } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import { icons } from './icons.ts'
import { type Tone, toneIcons, toneWords } from './tone.ts'

export type NoticeProps = {
  readonly lang: Language
  readonly tone: Tone
  readonly title?: string
  readonly body?: Slot
  /** status: read out when the page has changed because of what the person did. */
  readonly announced?: boolean
  readonly headingLevel?: 2 | 3
}

export function notice(props: NoticeProps): Html {
  const prefix = html`<span class="sr-only">${t(toneWords[props.tone], props.lang)}: </span>`
  const title = when(props.title, (text) =>
    props.headingLevel === 3
      ? html`<h3 class="notice-title">${prefix}${text}</h3>`
      : html`<h2 class="notice-title">${prefix}${text}</h2>`,
  )
  return html`<div class="notice ${props.tone}"${attribute('role', props.announced && 'status')}>${icons[toneIcons[props.tone]]}<div>${props.title ? title : ''}${when(props.body, html`<div class="notice-body">${props.title ? '' : prefix}${props.body}</div>`)}</div></div>`
}
