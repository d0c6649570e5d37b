// Setting up a factor: the parts of a page and what to do with what comes back. The same for somebody who signs in for the
// first time and for somebody who adds another on their account page.
import { renderSVG } from 'uqr'
import { clientAddress, type FormFields, siteOf, type Web, type WebContext } from '#channels/web'
import { each, type Html, html } from '#kit/html'
import { t, tidyLine } from '#kit/i18n'
import { type Officer, recordChange } from '#people'
import {
  button,
  buttonRow,
  copyable,
  errorOf,
  type FormError,
  form,
  heading,
  linkButton,
  section,
  textField,
} from '#site'
import type { AccountHouse } from './account-house.ts'
import { passkeyForm } from './passkey-form.ts'
import { w } from './words.ts'

type Hidden = Readonly<Record<string, string>>
const nameMax = 40

export function passkeySection(web: Web, c: WebContext, action: string, hidden: Hidden): Html {
  const { lang } = c.get('display')
  const name = textField({
    lang,
    name: 'name',
    label: t(w.passkeyName, lang),
    hint: t(w.passkeyNameHint, lang),
    autocomplete: 'off',
    maxLength: nameMax,
    width: 'medium',
  })
  const body = siteOf(web, c)
    ? passkeyForm({ action, use: 'add', label: t(w.addPasskey, lang), hidden }, lang, name)
    : html`<p>${t(w.noPasskeyHere, lang)}</p>`
  return section({ title: t(w.passkeys, lang), lead: t(w.passkeyLead, lang) }, body)
}

/** Undefined when an app is in force already. */
export async function appSection(
  house: AccountHouse,
  web: Web,
  c: WebContext,
  view: { officer: Officer; action: string; hidden: Hidden; errors: readonly FormError[] },
): Promise<Html | undefined> {
  const { lang } = c.get('display')
  const { officer, action, hidden, errors } = view
  const { officerId } = officer
  const login = (await house.sessions.passwords.login(officerId)) ?? officerId
  const offered = await house.sessions.factors.oneTimeCodes.offer(
    { officerId, login },
    web.agency.name.ko,
    web.realClock.now(),
  )
  if (!offered) return undefined
  const picture = `data:image/svg+xml;base64,${Buffer.from(renderSVG(offered.address, { border: 4 })).toString('base64')}`
  return section(
    { title: t(w.app, lang), lead: t(w.appLead, lang) },
    html`<p><img src="${picture}" width="220" height="220" alt="${t(w.appPicture, lang)}"></p>${copyable({ lang, id: 'secret', label: t(w.appSecret, lang), value: offered.secret.replaceAll(/(.{4})(?=.)/g, '$1 ') })}`,
    form(
      { action, hidden },
      textField({
        lang,
        name: 'code',
        label: t(w.appCode, lang),
        inputMode: 'numeric',
        autocomplete: 'one-time-code',
        width: 'short',
        error: errorOf(errors, 'code'),
      }),
      buttonRow(button({ label: t(w.addApp, lang) })),
    ),
  )
}

/** What is wrong with what came back, or nothing when the passkey was added. */
export async function addPasskey(
  house: AccountHouse,
  web: Web,
  c: WebContext,
  officer: Officer,
  fields: FormFields,
): Promise<readonly FormError[] | undefined> {
  const { lang } = c.get('display')
  const site = siteOf(web, c)
  const now = web.realClock.now()
  const name =
    tidyLine(fields['name'] ?? '')
      .slice(0, nameMax)
      .toWellFormed() || t(w.passkeys, lang)
  const { passkeys } = house.sessions.factors
  if (!site || !(await passkeys.add(officer.officerId, fields['answer'] ?? '', name, site, now)))
    return [{ message: t(w.passkeyRefused, lang) }]
  await record(house, web, c, officer, 'passkey added')
  return undefined
}

export async function addApp(
  house: AccountHouse,
  web: Web,
  c: WebContext,
  officer: Officer,
  fields: FormFields,
): Promise<readonly FormError[] | undefined> {
  const { lang } = c.get('display')
  const code = (fields['code'] ?? '').slice(0, 40)
  if (!(await house.sessions.factors.oneTimeCodes.take(officer.officerId, code, web.realClock.now(), 'first')))
    return [{ field: 'code', message: t(w.wrong, lang) }]
  await record(house, web, c, officer, 'one-time code added')
  return undefined
}

export function record(
  house: AccountHouse,
  web: Web,
  c: WebContext,
  officer: Officer,
  what: Parameters<typeof recordChange>[1]['what'],
  by = officer.officerId,
): Promise<void> {
  const { officerId } = officer
  return recordChange(house.database, { officerId, what, by, address: clientAddress(c) }, web.realClock.now())
}

/** Ten new codes, on the only page that ever shows them. */
export async function codesMain(
  house: AccountHouse,
  web: Web,
  c: WebContext,
  officer: Officer,
  next: string,
): Promise<Html> {
  const { lang } = c.get('display')
  const codes = await house.sessions.factors.recoveryCodes.draw(officer.officerId)
  await record(house, web, c, officer, 'recovery codes drawn')
  return html`${heading({ title: t(w.codesTitle, lang), lead: t(w.codesLead, lang) })}<ol class="recovery-codes">${each(codes, (code) => html`<li><code translate="no">${code}</code></li>`)}</ol>${buttonRow(linkButton({ label: t(w.done, lang), href: next, size: 'large' }))}`
}
