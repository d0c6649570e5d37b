// A notice's words: a template of the charter folder, filled with the notice's fields.
import { formatDate, formatDateTime, type Language, type ParticlePair, withParticle } from '#kit/i18n'

export type NoticeWords = { readonly subject: string; readonly body: string }
export type NoticeTable = { readonly [kind: string]: { readonly [language in Language]: NoticeWords } }
export type NoticeFields = { readonly [name: string]: string | number }

const placeholder = /\{(\w+)(?:\|([^}]+))?\}/g

export class NoticeWordsError extends Error {
  override name = 'NoticeWordsError'
}

/** @throws NoticeWordsError when the kind is unknown or a field is missing: a notice never goes out with a hole in it. */
export function renderNotice(
  table: NoticeTable,
  kind: string,
  language: Language,
  fields: NoticeFields,
  zone: string,
): NoticeWords {
  const words = table[kind]?.[language]
  if (!words) throw new NoticeWordsError(`No words for a notice of kind ${kind} in ${language}`)
  const fill = (template: string) =>
    template.replace(placeholder, (_, name: string, format: string | undefined) => {
      const value = fields[name]
      if (value === undefined) throw new NoticeWordsError(`Notice ${kind} lacks the field ${name}`)
      if (format === 'datetime') return formatDateTime(Number(value), language, zone)
      if (format === 'date') return formatDate(value, language, zone)
      if (format) return withParticle(String(value), format as ParticlePair)
      return String(value)
    })
  return { subject: fill(words.subject), body: fill(words.body) }
}
