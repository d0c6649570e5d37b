// Fields as these forms write them, and the reading of one line of text.
import type { Html } from '#kit/html'
import { type Language, t, tidyLine, type Words } from '#kit/i18n'
import { errorOf, type FormError, textField } from '#site'
import type { Typed } from '../setting-form.ts'
import { w } from '../words.ts'

type More = {
  readonly hint?: Words
  readonly type?: 'text' | 'tel' | 'password' | 'time' | 'date' | 'number' | 'email'
  readonly width?: 'short' | 'medium' | 'full'
  readonly required?: boolean
  readonly autocomplete?: string
}

/** Makes the lines of one form: filled with what was typed, each with its own error. A password never comes back. */
export function lines(typed: Typed, errors: readonly FormError[], lang: Language) {
  return (name: string, label: Words, more: More = {}): Html => {
    const { hint, type = 'text', width = 'medium', required = true, autocomplete = 'off' } = more
    return textField({
      lang,
      name,
      label: t(label, lang),
      type,
      width,
      required,
      autocomplete,
      error: errorOf(errors, name),
      ...(hint ? { hint: t(hint, lang) } : {}),
      ...(type === 'password' ? {} : { value: typed[name] }),
    })
  }
}

export function reader(typed: Typed, lang: Language) {
  const errors: FormError[] = []
  const wrong = (field: string, message: string): string => {
    errors.push({ field, message })
    return ''
  }
  return {
    errors,
    wrong,
    line(field: string, max: number, required = true): string {
      const value = tidyLine(typed[field] ?? '')
      if (value === '') return required ? wrong(field, t(w.empty, lang)) : ''
      if (value.length > max) return wrong(field, t(w.tooLong, lang, max))
      if (/\p{Cc}/u.test(value) || !value.isWellFormed()) return wrong(field, t(w.unsound, lang))
      return value
    },
    like(field: string, shape: RegExp, message: Words, required = true): string {
      const value = this.line(field, 254, required)
      return value === '' || shape.test(value) ? value : wrong(field, t(message, lang))
    },
  }
}
