// A factor given on a page: the form that offers what this person has, and the check of what came back. The form works
// without script but for a passkey, which only a script can ask for.
import { comesFrom, type FormFields, type Web, type WebContext } from '#channels/web'
import { type Html, html } from '#kit/html'
import { formatDuration, type Language, t } from '#kit/i18n'
import type { Factor, TooMany } from '#people'
import { button, buttonRow, errorOf, type FormError, form, textField } from '#site'
import type { AccountHouse } from './account-house.ts'
import { w } from './words.ts'

export type Given = { readonly factor: Factor } | { readonly errors: readonly FormError[]; readonly status: 422 | 429 }

/** Longer than any password of ours; what is longer is not looked at. */
const passwordMax = 200

export async function givenFactor(
  house: AccountHouse,
  web: Web,
  c: WebContext,
  officerId: string,
  fields: FormFields,
): Promise<Given> {
  const { lang } = c.get('display')
  const password = fields['password'] ?? ''
  if (password === '') return { errors: [{ field: 'password', message: t(w.noPassword, lang) }], status: 422 }
  const right =
    password.length <= passwordMax &&
    (await house.sessions.passwordOf(officerId, password, comesFrom(c), web.realClock.now()))
  if (typeof right === 'object') return waiting(right, lang)
  return right ? { factor: 'password' } : { errors: [{ field: 'password', message: t(w.wrong, lang) }], status: 422 }
}

export function waiting({ waitSeconds }: TooMany, lang: Language): Given {
  return { errors: [{ message: t(w.wait, lang, formatDuration(waitSeconds * 1000, lang)) }], status: 429 }
}

export function factorForm(
  view: {
    readonly action: string
    readonly hidden: Readonly<Record<string, string>>
    readonly errors: readonly FormError[]
  },
  lang: Language,
): Html {
  return form(
    { action: view.action, hidden: view.hidden },
    html`${textField({ lang, name: 'password', label: t(w.password, lang), type: 'password', autocomplete: 'current-password', width: 'medium', error: errorOf(view.errors, 'password') })}`,
    buttonRow(button({ label: t(w.confirm, lang), size: 'large' })),
  )
}
