// The mail server. Its password is sealed before it is kept and never comes back; an empty field keeps the one that stands.
import { seal, unsealText } from '#kit/crypto'
import { html } from '#kit/html'
import { t } from '#kit/i18n'
import type { SmtpServer } from '#kit/smtp'
import type { SettingValue } from '#people'
import { errorOf, radioGroup } from '#site'
import type { FormContext, SettingForm, SetupHouse, Typed } from '../setting-form.ts'
import { w } from '../words.ts'
import { lines, reader } from './fields.ts'

type Mail = SettingValue<'mail'>
const hostShape = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i
const addressShape = /^[^\s@<>"(),:;\\]{1,64}@[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i
const passwordMax = 500
const place = { table: 'setting', column: 'mail password', row: 'mail' }

export const mailForm: SettingForm = {
  slug: 'mail',
  setting: 'mail',
  title: w.mail,
  lead: w.mailLead,
  typed({ house }) {
    const { host, port, security, from, account } = house.settings.get('mail')
    return { host, port: String(port), security, from, account }
  },
  fields(typed, errors, { lang, house }) {
    const line = lines(typed, errors, lang)
    const kept = house.settings.get('mail').passwordSealed !== ''
    return html`${line('host', w.mailHost, { hint: w.mailHostHint, required: false, width: 'full' })}${line('port', w.mailPort, { type: 'number', width: 'short', required: false })}${radioGroup(
      {
        lang,
        name: 'security',
        label: t(w.mailSecurity, lang),
        shape: 'inline',
        value: typed['security'] ?? 'starttls',
        error: errorOf(errors, 'security'),
        options: [
          { value: 'starttls', label: t(w.starttls, lang) },
          { value: 'tls', label: t(w.tls, lang) },
          { value: 'none', label: t(w.noTls, lang) },
        ],
      },
    )}${line('from', w.mailFrom, { type: 'email', hint: w.mailFromHint, required: false, width: 'full' })}${line('account', w.mailAccount, { required: false })}${line('password', w.mailPassword, { type: 'password', required: false, autocomplete: 'new-password', hint: kept ? w.mailPasswordKept : w.mailPasswordHint })}`
  },
  read(typed, { lang, house }) {
    const read = reader(typed, lang)
    const host = read.like('host', hostShape, w.notHost, false).toLowerCase()
    if (host === '' && read.errors.length === 0)
      return { value: { host: '', port: 587, security: 'starttls', from: '', account: '', passwordSealed: '' } }
    const port = Number(read.like('port', /^\d{1,5}$/, w.notPort))
    if (read.errors.every(({ field }) => field !== 'port') && (port < 1 || port > 65_535))
      read.wrong('port', t(w.notPort, lang))
    const security = (['tls', 'starttls', 'none'] as const).find((one) => one === typed['security'])
    if (!security) read.wrong('security', t(w.choose, lang))
    const from = read.like('from', addressShape, w.notAddress)
    const account = read.line('account', 254, false)
    const password = typed['password'] ?? ''
    if (password.length > passwordMax || /\p{Cc}/u.test(password) || !password.isWellFormed())
      read.wrong('password', t(w.unsound, lang))
    if (security === 'none' && account !== '') read.wrong('security', t(w.passwordInClear, lang))
    if (read.errors.length > 0) return { errors: read.errors }
    const before = house.settings.get('mail')
    // A kept password belongs to the server and account for which it was told, and goes to no other.
    const same = before.host === host && before.account === account
    const passwordSealed =
      account === ''
        ? ''
        : password !== ''
          ? seal(house.mailKey, place, password).toString('base64')
          : same
            ? before.passwordSealed
            : ''
    return { value: { host, port, security, from, account, passwordSealed } }
  },
  say(value, lang) {
    const { host, port, security, from } = value as Mail
    return host === '' ? t(w.noMail, lang) : `${host}:${port} (${security}) · ${from}`
  },
}

/** The server that a form tells, as it is tried: with the password that was typed, else the one that is kept for it. */
export function serverOf(typed: Typed, context: FormContext): SmtpServer | undefined {
  const read = mailForm.read(typed, context)
  if ('errors' in read) return undefined
  const { host, port, security, account, passwordSealed } = read.value as Mail
  if (host === '') return undefined
  return {
    host,
    port,
    security,
    ...(account === '' ? {} : { account, password: openPassword(context.house, passwordSealed) }),
  }
}

function openPassword(house: SetupHouse, sealed: string): string {
  return sealed === '' ? '' : unsealText(house.mailKey, place, Buffer.from(sealed, 'base64'))
}
