// Questions and answers in pairs: the review page, the receipt, the head of a matter.
import { each, type Html, html, safeHref, when } from '#kit/html'

export type SummaryRow = {
  readonly term: string
  readonly value: string | Html
  /** `hidden` says what is changed, for those who hear the links without their row. */
  readonly action?: { readonly label: string; readonly hidden: string; readonly href: string }
}

export function summaryList(props: { readonly rows: readonly SummaryRow[]; readonly dense?: boolean }): Html {
  return html`<dl class="summary${props.dense ? ' dense' : ''}">${each(
    props.rows,
    ({ term, value, action }) =>
      html`<div><dt>${term}</dt><dd>${value}</dd>${when(
        action,
        (link) =>
          html`<dd class="summary-action"><a href="${safeHref(link.href)}">${link.label}<span class="sr-only"> ${link.hidden}</span></a></dd>`,
      )}</div>`,
  )}</dl>`
}
