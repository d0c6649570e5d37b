// The master key's copy: where the key stands, and a proof that somebody has it twice. The fingerprint is not shown here:
// it is worked out from the copy.
import { html, when } from '#kit/html'
import { t } from '#kit/i18n'
import type { SettingValue } from '#people'
import { checkbox, notice, summaryList } from '#site'
import type { SettingForm } from '../setting-form.ts'
import { w } from '../words.ts'
import { lines } from './fields.ts'

const places = {
  file: w.keyFile,
  environment: w.keyEnvironment,
  'named file': w.keyNamedFile,
  command: w.keyCommand,
} as const

export const keyForm: SettingForm = {
  slug: 'key',
  setting: 'key copy',
  title: w.key,
  lead: w.keyLead,
  typed: () => ({}),
  fields(typed, errors, { lang, house, first }) {
    const line = lines(typed, errors, lang)
    const known = house.settings.get('key copy').keyId === house.keyring.currentId
    return html`${summaryList({ rows: [{ term: t(w.keyPlace, lang), value: t(places[house.ground.keyPlace], lang) }] })}${when(known, () => notice({ lang, tone: 'success', title: t(w.keyKnown, lang) }))}<p>${t(w.keyHow, lang)}</p><p><code translate="no">npx dajim keys fingerprint &lt;${t(w.keyCopy, lang)}&gt;</code></p>${line('fingerprint', w.fingerprint, { hint: w.fingerprintHint, required: false })}${when(first, () => checkbox({ lang, name: 'later', label: t(w.keyLater, lang), checked: typed['later'] === 'yes' }))}`
  },
  read(typed, { lang, house, first }) {
    const told = (typed['fingerprint'] ?? '').toLowerCase().replaceAll(/[\s-]/g, '')
    if (told === '' && first && typed['later'] === 'yes') return { value: house.settings.get('key copy') }
    if (told === '')
      return { errors: [{ field: 'fingerprint', message: t(first ? w.fingerprintOrLater : w.empty, lang) }] }
    if (told !== house.keyring.currentId)
      return { errors: [{ field: 'fingerprint', message: t(w.fingerprintWrong, lang) }] }
    return { value: { keyId: house.keyring.currentId } }
  },
  say(value, lang) {
    const { keyId } = value as SettingValue<'key copy'>
    return keyId === '' ? t(w.keyUnknown, lang) : t(w.keyOf, lang, keyId)
  },
}
