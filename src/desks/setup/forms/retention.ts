// How long records are kept, with the rule that says so. A shorter time is asked of a second person (R14).
import { html } from '#kit/html'
import { t } from '#kit/i18n'
import type { SettingValue } from '#people'
import type { SettingForm } from '../setting-form.ts'
import { w } from '../words.ts'
import { lines, reader } from './fields.ts'

type Retention = SettingValue<'retention'>

export const retentionForm: SettingForm = {
  slug: 'retention',
  setting: 'retention',
  title: w.retention,
  lead: w.retentionLead,
  typed({ house }) {
    const { petitionYears, petitionSource, accessYears, accessSource } = house.settings.get('retention')
    return { petitionYears: String(petitionYears), petitionSource, accessYears: String(accessYears), accessSource }
  },
  fields(typed, errors, { lang }) {
    const line = lines(typed, errors, lang)
    const years = { type: 'number', width: 'short' } as const
    return html`${line('petitionYears', w.petitionYears, years)}${line('petitionSource', w.rule, { width: 'full' })}${line('accessYears', w.accessYears, { ...years, hint: w.accessHint })}${line('accessSource', w.rule, { width: 'full' })}`
  },
  read(typed, { lang, house }) {
    const read = reader(typed, lang)
    const within = (field: string, most: number) => {
      const value = Number(read.like(field, /^\d{1,3}$/, w.notNumber))
      if (read.errors.every((error) => error.field !== field) && (value < 1 || value > most))
        read.wrong(field, t(w.notWithin, lang, 1, most))
      return value
    }
    const value = {
      ...house.settings.get('retention'),
      petitionYears: within('petitionYears', 100),
      petitionSource: read.line('petitionSource', 200),
      accessYears: within('accessYears', 10),
      accessSource: read.line('accessSource', 200),
    }
    return read.errors.length > 0 ? { errors: read.errors } : { value }
  },
  say(value, lang) {
    const { petitionYears, accessYears } = value as Retention
    return t(w.retentionIs, lang, petitionYears, accessYears)
  },
  lowers(before, after) {
    const [a, b] = [before as Retention, after as Retention]
    return b.petitionYears < a.petitionYears || b.accessYears < a.accessYears
  },
}
