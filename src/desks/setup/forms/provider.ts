// The agency's own sign-in (OpenID Connect). Whoever runs the provider that is named here can sign in as every officer, so
// naming one, like what counts as a second factor, takes a second person (R14). The secret never comes back.
import { html } from '#kit/html'
import { t } from '#kit/i18n'
import { isSafeAddress, providerWords, type SettingValue } from '#people'
import type { SettingForm } from '../setting-form.ts'
import { w } from '../words.ts'
import { lines, reader } from './fields.ts'
import { p } from './provider-words.ts'

type Oidc = SettingValue<'oidc'>
const secretMax = 500
const claimShape = /^[\w.:/-]{1,100}$/
const valueShape = /^[\x21-\x2b\x2d-\x7e]{1,100}$/

/** One at a time: a page that is asked for again and again must not knock at other machines at that rate. */
let busy = false

export const providerForm: SettingForm = {
  slug: 'oidc',
  setting: 'oidc',
  title: p.title,
  lead: p.lead,
  typed({ house }) {
    const { issuer, clientId, claim, label, countsAsSecondFactor } = house.settings.get('oidc')
    return { issuer, clientId, claim, label, counts: countsAsSecondFactor.join(', ') }
  },
  fields(typed, errors, { lang, house }) {
    const line = lines(typed, errors, lang)
    const kept = house.settings.get('oidc').secretSealed !== ''
    return html`${line('issuer', p.issuer, { hint: p.issuerHint, required: false, width: 'full' })}${line('clientId', p.clientId, { required: false, hint: p.clientIdHint })}${line('secret', p.secret, { type: 'password', required: false, autocomplete: 'new-password', hint: kept ? p.secretKept : p.secretHint })}${line('claim', p.claim, { required: false, hint: p.claimHint })}${line('label', p.label, { required: false, hint: p.labelHint })}${line('counts', p.counts, { required: false, hint: p.countsHint, width: 'full' })}`
  },
  read(typed, { lang, house }) {
    const read = reader(typed, lang)
    const issuer = read.line('issuer', 500, false)
    const off: Oidc = { ...house.settings.get('oidc'), issuer: '', clientId: '', secretSealed: '' }
    if (issuer === '' && read.errors.length === 0) return { value: off }
    if (issuer !== '' && !isIssuer(issuer)) read.wrong('issuer', t(p.notIssuer, lang))
    const clientId = read.line('clientId', 200, false)
    if (clientId === '' && read.errors.every(({ field }) => field !== 'clientId'))
      read.wrong('clientId', t(p.noClientId, lang))
    const claim = read.like('claim', claimShape, p.notClaim, false) || 'preferred_username'
    const label = read.line('label', 60, false)
    const counts = read
      .line('counts', 1_000, false)
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
    if (counts.length > 20 || counts.some((one) => !valueShape.test(one))) read.wrong('counts', t(p.notCounts, lang))
    const secret = typed['secret'] ?? ''
    if (secret.length > secretMax || /\p{Cc}/u.test(secret) || !secret.isWellFormed())
      read.wrong('secret', t(w.unsound, lang))
    const before = house.settings.get('oidc')
    // A kept secret belongs to the provider and client for which it was told, and goes to no other.
    const same = before.issuer === issuer && before.clientId === clientId
    const secretSealed = secret !== '' ? house.provider.sealSecret(secret) : same ? before.secretSealed : ''
    if (secretSealed === '') read.wrong('secret', t(p.noSecret, lang))
    if (read.errors.length > 0) return { errors: read.errors }
    return { value: { issuer, clientId, secretSealed, claim, label, countsAsSecondFactor: counts } satisfies Oidc }
  },
  async check(value, { house, lang }) {
    const { issuer } = value as Oidc
    if (issuer === '') return []
    if (busy) return [{ field: 'issuer', message: t(p.busy, lang) }]
    busy = true
    try {
      const failure = await house.provider.probe(issuer)
      if (failure === null) return []
      const message =
        failure === 'unreachable' ? p.noAnswer : failure === 'issuer' ? p.otherIssuer : providerWords[failure]
      return [{ field: 'issuer', message: t(message, lang) }]
    } finally {
      busy = false
    }
  },
  say(value, lang) {
    const { issuer, clientId, claim, countsAsSecondFactor: counts } = value as Oidc
    if (issuer === '') return t(p.off, lang)
    return `${issuer} · ${clientId} · ${claim}${counts.length > 0 ? ` · ${t(p.countsShort, lang)}: ${counts.join(', ')}` : ''}`
  },
  lowers(before, after) {
    const [a, b] = [before as Oidc, after as Oidc]
    if (b.issuer === '') return false
    const counted = b.countsAsSecondFactor.some((one) => !a.countsAsSecondFactor.includes(one))
    return a.issuer !== b.issuer || a.clientId !== b.clientId || a.claim !== b.claim || counted
  },
}

function isIssuer(text: string): boolean {
  if (!isSafeAddress(text) || text.includes('/.well-known/')) return false
  const { username, password, search, hash } = new URL(text)
  return `${username}${password}${search}${hash}` === ''
}
