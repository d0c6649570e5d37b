// The list of keys on a staff page, and the switch that turns them off. The switch appears with the script that obeys it.
import { each, type Html, html } from '#kit/html'
import { type Language, t, words } from '#kit/i18n'

const w = words({
  title: { ko: '단축키', en: 'Keyboard shortcuts' },
  use: { ko: '단축키 사용', en: 'Use shortcuts' },
  next: { ko: '다음 줄', en: 'Next row' },
  previous: { ko: '이전 줄', en: 'Previous row' },
  open: { ko: '열기', en: 'Open' },
  help: { ko: '이 목록 여닫기', en: 'Open or close this list' },
})

export type Shortcut = { readonly key: string; readonly does: string }

export function shortcutHelp(props: { readonly lang: Language; readonly more?: readonly Shortcut[] }): Html {
  const { lang } = props
  const keys: readonly Shortcut[] = [
    { key: 'j', does: t(w.next, lang) },
    { key: 'k', does: t(w.previous, lang) },
    { key: 'Enter', does: t(w.open, lang) },
    ...(props.more ?? []),
    { key: '?', does: t(w.help, lang) },
  ]
  return html`<details class="disclosure shortcuts" data-shortcuts-help><summary>${t(w.title, lang)}</summary><div class="disclosure-body"><dl>${each(
    keys,
    ({ key, does }) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`,
  )}</dl><button type="button" class="button tertiary small" hidden data-shortcuts-switch aria-pressed="true">${t(w.use, lang)}</button></div></details>`
}
