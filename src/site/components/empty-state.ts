// Nothing here yet: says so, and what can be done.
import { type Html, html, when } from '#kit/html'
import { icons } from './icons.ts'

export function emptyState(props: { readonly title: string; readonly body?: string; readonly action?: Html }): Html {
  return html`<div class="empty">${icons.document}<p class="empty-title">${props.title}</p>${when(props.body, (body) => html`<p>${body}</p>`)}${props.action}</div>`
}
