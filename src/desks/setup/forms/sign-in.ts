// How people sign in. What makes it weaker is asked of a second person (R14).
import { html } from '#kit/html'
import { t } from '#kit/i18n'
import type { SettingValue } from '#people'
import { checkbox, errorOf, radioGroup } from '#site'
import type { SettingForm } from '../setting-form.ts'
import { w } from '../words.ts'
import { lines, reader } from './fields.ts'

type SignIn = SettingValue<'sign-in'>

export const signInForm: SettingForm = {
  slug: 'sign-in',
  setting: 'sign-in',
  title: w.signIn,
  lead: w.signInLead,
  typed({ house }) {
    const { passwords, secondFactor, idleMinutes, absoluteHours } = house.settings.get('sign-in')
    return {
      passwords,
      idleMinutes: String(idleMinutes),
      absoluteHours: String(absoluteHours),
      ...(secondFactor ? { secondFactor: 'yes' } : {}),
    }
  },
  fields(typed, errors, { lang }) {
    const line = lines(typed, errors, lang)
    return html`${radioGroup({
      lang,
      name: 'passwords',
      label: t(w.passwords, lang),
      value: typed['passwords'],
      error: errorOf(errors, 'passwords'),
      options: [
        { value: 'standard', label: t(w.passwordsStandard, lang), hint: t(w.passwordsStandardHint, lang) },
        { value: 'agency rules', label: t(w.passwordsAgency, lang), hint: t(w.passwordsAgencyHint, lang) },
      ],
    })}${checkbox({ lang, name: 'secondFactor', label: t(w.secondFactor, lang), checked: typed['secondFactor'] === 'yes' })}${line('idleMinutes', w.idleMinutes, { type: 'number', width: 'short', hint: w.idleHint })}${line('absoluteHours', w.absoluteHours, { type: 'number', width: 'short', hint: w.absoluteHint })}`
  },
  read(typed, { lang, house }) {
    const read = reader(typed, lang)
    const passwords = (['standard', 'agency rules'] as const).find((one) => one === typed['passwords'])
    if (!passwords) read.wrong('passwords', t(w.choose, lang))
    const within = (field: string, least: number, most: number) => {
      const value = Number(read.like(field, /^\d{1,3}$/, w.notNumber))
      if (read.errors.every((error) => error.field !== field) && (value < least || value > most))
        read.wrong(field, t(w.notWithin, lang, least, most))
      return value
    }
    const idleMinutes = within('idleMinutes', 2, 60)
    const absoluteHours = within('absoluteHours', 1, 12)
    if (read.errors.length > 0) return { errors: read.errors }
    const secondFactor = typed['secondFactor'] === 'yes'
    return { value: { ...house.settings.get('sign-in'), passwords, secondFactor, idleMinutes, absoluteHours } }
  },
  say(value, lang) {
    const { passwords, secondFactor, idleMinutes, absoluteHours } = value as SignIn
    const words = passwords === 'standard' ? w.passwordsStandard : w.passwordsAgency
    return `${t(words, lang)} · ${t(secondFactor ? w.factorOn : w.factorOff, lang)} · ${t(w.limits, lang, idleMinutes, absoluteHours)}`
  },
  lowers(before, after) {
    const [a, b] = [before as SignIn, after as SignIn]
    return (
      (a.secondFactor && !b.secondFactor) ||
      b.idleMinutes > a.idleMinutes ||
      b.absoluteHours > a.absoluteHours ||
      a.strongFor.some((role) => !b.strongFor.includes(role)) ||
      (a.passwords === 'agency rules' && b.passwords === 'standard')
    )
  },
}
