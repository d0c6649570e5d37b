// Something that opens on demand; the browser's own element, so it works everywhere.
import { attribute, type Html, html, type Slot } from '#kit/html'

export function disclosure(props: { readonly summary: string; readonly body: Slot; readonly open?: boolean }): Html {
  return html`<details class="disclosure"${attribute('open', props.open)}><summary>${props.summary}</summary><div class="disclosure-body">${props.body}</div></details>`
}
