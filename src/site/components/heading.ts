// The head of a page: its one h1, a lead sentence, a tag; and the section below it.
import { attribute, type Html, html, type Slot, when } from '#kit/html'

export type HeadingProps = {
  readonly title: string
  readonly lead?: string | Html
  /** A tag or a small line above the title. */
  readonly above?: Html
  readonly beside?: Html
  /** hero: on a coloured ground, for the first page. */
  readonly shape?: 'plain' | 'hero'
}

export function heading(props: HeadingProps): Html {
  return html`<div class="heading${props.shape === 'hero' ? ' hero' : ''}"><div>${props.above}<h1>${props.title}</h1>${when(props.lead, (lead) => html`<p class="lead">${lead}</p>`)}</div>${props.beside}</div>`
}

export type SectionProps = {
  readonly title: string
  readonly id?: string
  readonly lead?: string | Html
  readonly beside?: Html
}

export function section(props: SectionProps, ...content: readonly Slot[]): Html {
  return html`<section class="section"${attribute('id', props.id)}><div class="section-head"><h2>${props.title}</h2>${props.beside}</div>${when(props.lead, (lead) => html`<p class="section-lead">${lead}</p>`)}${content}</section>`
}
