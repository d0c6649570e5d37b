// A number or secret to keep: large, easy to select, with a copy button where the browser can copy.
import { attribute, type Html, html } from '#kit/html'
import { type Language, t, words } from '#kit/i18n'

const w = words({
  copy: { ko: '복사', en: 'Copy' },
  copied: { ko: '복사했어요', en: 'Copied' },
})

/** The button is hidden until the script that makes it work has come. */
export function copyable(props: {
  readonly lang: Language
  readonly id: string
  readonly label: string
  readonly value: string
}): Html {
  return html`<div class="copyable"><span class="copyable-label" id="${props.id}-label">${props.label}</span><code class="copyable-value" id="${props.id}" translate="no">${props.value}</code><button type="button" class="button tertiary small" hidden data-copy="${props.id}" data-copied="${t(w.copied, props.lang)}"${attribute('aria-describedby', `${props.id}-label`)}>${t(w.copy, props.lang)}</button><span class="sr-only" role="status" data-copy-said="${props.id}"></span></div>`
}
