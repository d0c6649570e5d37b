// A new password, typed twice: the fields and what is wrong with them. It never comes back in a page.
import type { FormFields } from '#channels/web'
import { type Html, html } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import type { Officer } from '#people'
import { errorOf, type FormError, textField } from '#site'
import type { AccountHouse } from './account-house.ts'
import { problemWords, w } from './words.ts'

export function newPasswordFields(lang: Language, errors: readonly FormError[]): Html {
  const field = (name: 'fresh' | 'again', hint?: string) =>
    textField({
      lang,
      name,
      label: t(w[name], lang),
      type: 'password',
      autocomplete: 'new-password',
      width: 'medium',
      error: errorOf(errors, name),
      ...(hint ? { hint } : {}),
    })
  return html`${field('fresh', t(w.freshHint, lang))}${field('again')}`
}

export async function readNewPassword(
  house: AccountHouse,
  officer: Pick<Officer, 'officerId' | 'nameKo' | 'nameEn'>,
  fields: FormFields,
  lang: Language,
): Promise<{ readonly password: string } | { readonly errors: readonly FormError[] }> {
  const password = fields['fresh'] ?? ''
  const { passwords } = house.sessions
  const problem = passwords.problem(officer, await passwords.login(officer.officerId), password)
  if (problem) return { errors: [{ field: 'fresh', message: t(problemWords[problem], lang) }] }
  if (fields['again'] !== password) return { errors: [{ field: 'again', message: t(w.notSame, lang) }] }
  return { password }
}
