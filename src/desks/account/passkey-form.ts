// A button that uses or makes a passkey. Only a script can ask the browser for one: without it the button stays hidden and
// a sentence says why; the answer travels as a form like every other.
import { type Html, html, type Slot } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import { button, buttonRow, form } from '#site'
import { w } from './words.ts'

export type PasskeyUse = 'add' | 'again' | 'sign-in'
export const passkeyOptionsPath = '/staff/passkey-options'

export function passkeyForm(
  view: {
    readonly action: string
    readonly use: PasskeyUse
    readonly label: string
    readonly hidden: Readonly<Record<string, string>>
  },
  lang: Language,
  ...fields: readonly Slot[]
): Html {
  const asked = html`<div data-passkey="${passkeyOptionsPath}?for=${view.use}" data-failed="${t(w.passkeyFailed, lang)}" hidden>${fields}${buttonRow(button({ label: view.label, size: 'large' }))}<p role="status" class="hint" data-passkey-said></p></div><noscript><p class="hint">${t(w.passkeyScript, lang)}</p></noscript>`
  return form({ action: view.action, hidden: { ...view.hidden, answer: '' } }, asked)
}
