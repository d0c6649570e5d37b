// The agency's name and telephone, over those of its charter.
import { html } from '#kit/html'
import type { SettingValue } from '#people'
import type { SettingForm } from '../setting-form.ts'
import { w } from '../words.ts'
import { lines, reader } from './fields.ts'

const phoneShape = /^\+?\d[\d ()-]{1,18}\d$/

export const agencyForm: SettingForm = {
  slug: 'agency',
  setting: 'agency',
  title: w.agency,
  lead: w.agencyLead,
  typed({ house }) {
    const { nameKo, nameEn, phone } = house.settings.get('agency')
    const { agency, help } = house.charter
    return { nameKo: nameKo || agency.ko, nameEn: nameEn || agency.en, phone: phone || help.phone }
  },
  fields(typed, errors, { lang }) {
    const line = lines(typed, errors, lang)
    return html`${line('nameKo', w.nameKo, { width: 'full', autocomplete: 'organization' })}${line('nameEn', w.nameEn, { width: 'full' })}${line('phone', w.helpPhone, { type: 'tel', hint: w.helpPhoneHint })}`
  },
  read(typed, { lang }) {
    const read = reader(typed, lang)
    const value = {
      nameKo: read.line('nameKo', 100),
      nameEn: read.line('nameEn', 100),
      phone: read.like('phone', phoneShape, w.notPhone),
    }
    return read.errors.length > 0 ? { errors: read.errors } : { value }
  },
  say(value) {
    const { nameKo, nameEn, phone } = value as SettingValue<'agency'>
    return nameKo === '' ? '–' : `${nameKo} / ${nameEn} · ${phone}`
  },
}
