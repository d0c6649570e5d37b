// The set-up page: the first office, the operator, one button.
import { type Html, html } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import { button, buttonRow, errorOf, errorSummary, type FormError, form, heading, section, textField } from '#site'
import type { Typed } from './form.ts'
import { w } from './words.ts'

type Line = {
  readonly hint?: string
  readonly type?: 'text' | 'tel' | 'password'
  readonly autocomplete?: string
  readonly width?: 'medium' | 'full'
}

export function setupMain(
  view: { readonly action: string; readonly typed: Typed; readonly errors: readonly FormError[] },
  lang: Language,
): Html {
  const { typed, errors } = view
  const line = (name: string, label: string, { type = 'text', width = 'medium', ...more }: Line = {}) =>
    textField({
      lang,
      name,
      label,
      type,
      width,
      autocomplete: 'off',
      required: true,
      error: errorOf(errors, name),
      // A password never comes back in a page.
      ...(type === 'password' ? {} : { value: typed[name] }),
      ...more,
    })
  return html`${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${errorSummary({ lang, errors })}${form(
    { action: view.action },
    section(
      { title: t(w.office, lang) },
      line('officeKo', t(w.officeKo, lang), { hint: t(w.officeKoHint, lang) }),
      line('officeEn', t(w.officeEn, lang), { hint: t(w.officeEnHint, lang) }),
      line('phone', t(w.phone, lang), { type: 'tel', hint: t(w.phoneHint, lang), autocomplete: 'work tel' }),
      line('address', t(w.address, lang), { width: 'full' }),
    ),
    section(
      { title: t(w.operator, lang) },
      line('operator', t(w.name, lang), { autocomplete: 'name' }),
      line('login', t(w.login, lang), { hint: t(w.loginHint, lang), autocomplete: 'username' }),
      line('password', t(w.password, lang), {
        type: 'password',
        hint: t(w.passwordHint, lang),
        autocomplete: 'new-password',
      }),
      line('again', t(w.again, lang), { type: 'password', autocomplete: 'new-password' }),
    ),
    buttonRow(button({ label: t(w.go, lang), size: 'large' })),
  )}`
}
