// The shape of a refusal's words, and what the tables of them share.
import type { Language, Words } from '#kit/i18n'

export type Fields = { readonly [name: string]: string | number }
type Said = Words | { readonly [language in Language]: (fields: Fields) => string }

export type RefusalWords = {
  readonly what: Said
  readonly next: Words
  readonly law?: string
  /** The HTTP status that fits; 422 unless told. */
  readonly status?: 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503
}

export const act = '민원 처리에 관한 법률'
export const decree = `${act} 시행령`
export const rules = `${act} 시행규칙`

export const lookAtList: Words = { ko: '지금 할 수 있는 일을 확인해 주세요.', en: 'See what can be done now.' }
