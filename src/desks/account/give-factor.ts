// A factor given on a page: the form that offers what this person has, and the check of what came back. The form works
// without script but for a passkey, which only a script can ask for.
import { clientAddress, comesFrom, type FormFields, siteOf, type Web, type WebContext } from '#channels/web'
import { type Html, html, when } from '#kit/html'
import { formatDuration, type Language, t } from '#kit/i18n'
import type { Factor, Held, Officer, TooMany } from '#people'
import { button, buttonRow, errorOf, type FormError, form, textField } from '#site'
import type { AccountHouse } from './account-house.ts'
import { passkeyForm } from './passkey-form.ts'
import { w } from './words.ts'

export type Given = { readonly factor: Factor } | { readonly errors: readonly FormError[]; readonly status: 422 | 429 }

/** Longer than any password or code of ours; what is longer is not looked at. */
const fieldMax = 200

/** What came back: a passkey's answer, a code, or, from somebody who has neither, the password. */
export async function givenFactor(
  house: AccountHouse,
  web: Web,
  c: WebContext,
  officer: Officer,
  fields: FormFields,
  held: Held,
): Promise<Given> {
  const { lang } = c.get('display')
  const now = web.realClock.now()
  const wrong = (field: string, message: string): Given => ({ errors: [{ field, message }], status: 422 })
  if (!hasFactor(held)) {
    const password = fields['password'] ?? ''
    if (password === '') return wrong('password', t(w.noPassword, lang))
    const right =
      password.length <= fieldMax && (await house.sessions.passwordOf(officer.officerId, password, comesFrom(c), now))
    if (typeof right === 'object') return waiting(right, lang)
    return right ? { factor: 'password' } : wrong('password', t(w.wrong, lang))
  }
  const site = siteOf(web, c)
  const answer = fields['answer'] ?? ''
  const code = (fields['code'] ?? '').slice(0, fieldMax)
  if (answer === '' && code.trim() === '') return wrong('code', t(w.noCode, lang))
  if (answer !== '' && !site) return wrong('code', t(w.noPasskeyHere, lang))
  const given = answer !== '' && site ? { passkey: answer, site } : { code }
  const found = await house.sessions.factors.give(officer, given, site, clientAddress(c), now)
  if ('factor' in found) return found
  if (found.refused === 'TOO_MANY_TRIES') return waiting(found, lang)
  return answer !== ''
    ? { errors: [{ message: t(w.wrongPasskey, lang) }], status: 422 }
    : wrong('code', t(w.wrong, lang))
}

export function hasFactor(held: Held): boolean {
  return held.passkeys.length > 0 || held.oneTimeCode
}

function waiting({ waitSeconds }: TooMany, lang: Language): Given {
  return { errors: [{ message: t(w.wait, lang, formatDuration(waitSeconds * 1000, lang)) }], status: 429 }
}

/** What this person may give here: the passkey first, then a code; the password only when they have neither. */
export function factorForms(
  view: {
    readonly action: string
    readonly hidden: Readonly<Record<string, string>>
    readonly errors: readonly FormError[]
    readonly held: Held
  },
  lang: Language,
): Html {
  const { action, hidden, errors, held } = view
  const send = buttonRow(button({ label: t(w.confirm, lang), size: 'large' }))
  if (!hasFactor(held))
    return form(
      { action, hidden },
      textField({
        lang,
        name: 'password',
        label: t(w.password, lang),
        type: 'password',
        autocomplete: 'current-password',
        width: 'medium',
        error: errorOf(errors, 'password'),
      }),
      send,
    )
  const codes = (held.oneTimeCode && !held.strong) || held.recoveryCodes > 0
  const label = held.oneTimeCode && !held.strong ? w.code : w.recoveryOnly
  return html`${when(held.passkeys.length > 0, () => passkeyForm({ action, use: 'again', label: t(w.withPasskey, lang), hidden }, lang))}${when(
    codes,
    () =>
      form(
        { action, hidden },
        textField({
          lang,
          name: 'code',
          label: t(label, lang),
          autocomplete: 'one-time-code',
          spellcheck: false,
          width: 'medium',
          error: errorOf(errors, 'code'),
        }),
        send,
      ),
  )}`
}
