// What the set-up form must tell, read field by field; each problem in words. Pure.
import { type Language, t, tidyLine } from '#kit/i18n'
import type { FirstPeople } from '#people'
import type { FormError } from '#site'
import { w } from './words.ts'

export type Typed = { readonly [name: string]: string }
export type Told = Omit<FirstPeople, 'passwordHash'> & { readonly password: string }

const textMax = 200
/** What the sign-in page takes at most. */
const passwordMax = 200
/** With twelve characters and a slow hash, guessing fails; rules about kinds of characters only make people write them down. */
const passwordMin = 12

const labels = {
  officeKo: w.officeKo,
  officeEn: w.officeEn,
  phone: w.phone,
  address: w.address,
  operator: w.name,
  login: w.login,
} as const

export function readSetup(typed: Typed, lang: Language): Told | { readonly errors: readonly FormError[] } {
  const errors: FormError[] = []
  const wrong = (field: string, message: string) => {
    errors.push({ field, message })
    return ''
  }
  const text = (field: keyof typeof labels): string => {
    const value = tidyLine(typed[field] ?? '')
    if (value === '') return wrong(field, t(w.missing, lang, t(labels[field], lang)))
    if (value.length > textMax) return wrong(field, t(w.tooLong, lang, textMax))
    if (/\p{Cc}/u.test(value) || !value.isWellFormed()) return wrong(field, t(w.unsound, lang))
    return value
  }
  const like = (field: keyof typeof labels, shape: RegExp, message: string): string => {
    const value = text(field)
    return value === '' || shape.test(value) ? value : wrong(field, message)
  }
  const officeKo = text('officeKo')
  const officeEn = text('officeEn')
  const phone = like('phone', /^\+?\d[\d ()-]{1,18}\d$/, t(w.notPhone, lang))
  const address = text('address')
  const operator = text('operator')
  const login = like('login', /^[a-z0-9._-]{3,40}$/, t(w.notLogin, lang))
  const password = typed['password'] ?? ''
  const problem = passwordProblem(password, login, lang)
  if (problem) wrong('password', problem)
  else if (typed['again'] !== password) wrong('again', t(w.notSame, lang))
  return errors.length > 0 ? { errors } : { officeKo, officeEn, phone, address, operator, login, password }
}

function passwordProblem(password: string, login: string, lang: Language): string | undefined {
  const characters = [...password.normalize('NFC')]
  if (characters.length === 0) return t(w.missing, lang, t(w.password, lang))
  if (!password.isWellFormed() || password.includes('\u0000')) return t(w.unsound, lang)
  if (characters.length < passwordMin) return t(w.tooShort, lang, passwordMin)
  if (password.length > passwordMax) return t(w.tooLong, lang, passwordMax)
  const beside = login === '' ? password : password.toLowerCase().replaceAll(login, '')
  return new Set(beside).size < 4 ? t(w.tooPlain, lang) : undefined
}
