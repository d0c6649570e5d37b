// A few large numbers with their words.
import { each, type Html, html, safeHref, when } from '#kit/html'
import type { Tone } from './tone.ts'

export type FigureTile = {
  readonly label: string
  readonly value: string
  readonly note?: string
  readonly tone?: Tone
  readonly href?: string
}

export function figureTiles(items: readonly FigureTile[]): Html {
  return html`<dl class="figures">${each(
    items,
    (item) =>
      html`<div class="${item.tone ?? 'neutral'}"><dt>${item.href === undefined ? item.label : html`<a href="${safeHref(item.href)}">${item.label}</a>`}</dt><dd class="figure-value">${item.value}</dd>${when(item.note, (note) => html`<dd class="figure-note">${note}</dd>`)}</div>`,
  )}</dl>`
}
