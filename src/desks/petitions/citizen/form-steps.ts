// The pages of the petition form: their order, their addresses, the answers on each, and what is wrong with an answer.

import { type Language, t, type Words, withParticle } from '#kit/i18n'
import type { FormError } from '#site'
import { invalid } from '../desk.ts'
import type { Handbook } from '../handbook.ts'
import { petitionInput } from '../submit.ts'
import { fieldProblem } from '../words/fields.ts'
import type { Answers } from './drafts.ts'
import { f } from './form-words.ts'

export const formPaths = {
  kind: '/petition/new',
  item: '/petition/new/item',
  words: '/petition/new/words',
  person: '/petition/new/person',
  files: '/petition/new/files',
  removeFile: '/petition/new/files/remove',
  review: '/petition/new/review',
  discard: '/petition/new/discard',
} as const

export type AnswerStep = 'kind' | 'item' | 'words' | 'person'

/** The answers asked for on each page, with the longest that each may be. */
export const answersOn = {
  kind: { kind: 20 },
  item: { item: 100 },
  words: { title: 100, body: 20_000 },
  person: { name: 60, phone: 30, address: 200, company: 100, mail: 254, survey: 3, example: 3, guardian: 3 },
} as const satisfies { readonly [step in AnswerStep]: { readonly [name: string]: number } }

const answerNames: { readonly [name: string]: Words } = {
  title: f.subject,
  body: f.body,
  name: f.name,
  phone: f.phone,
  address: f.address,
  company: f.company,
  mail: f.mail,
  survey: f.consentSurvey,
  example: f.consentExample,
  guardian: f.consentGuardian,
}

const steps: readonly AnswerStep[] = ['kind', 'item', 'words', 'person']

function stepOf(field: string): AnswerStep {
  return steps.find((step) => field in answersOn[step]) ?? 'words'
}

/** Codes of what is wrong, by field; checked by the same schema that the petition itself is. */
export function problemsOf(
  answers: Answers,
  handbook: Pick<Handbook, 'item'>,
  only?: AnswerStep,
): { readonly [field: string]: string } {
  const { item, ...rest } = answers
  const parsed = petitionInput.safeParse(item ? { ...rest, item } : rest)
  const problems: { [field: string]: string } = parsed.success ? {} : { ...invalid(parsed.error).problems }
  if (answers['kind'] === 'statutory') {
    if (!item) problems['item'] = 'NOT_CHOSEN'
    else if (!handbook.item(item)) problems['item'] = 'ITEM_GONE'
  }
  if (problems['kind']) problems['kind'] = 'NOT_CHOSEN'
  if (!only) return problems
  return Object.fromEntries(Object.entries(problems).filter(([field]) => field in answersOn[only]))
}

/** The first page that lacks an answer, or undefined when all is there. */
export function firstUnfinished(answers: Answers, handbook: Pick<Handbook, 'item'>): AnswerStep | undefined {
  const problems = problemsOf(answers, handbook)
  return steps.find((step) => Object.keys(answersOn[step]).some((field) => field in problems))
}

export function errorsOf(problems: { readonly [field: string]: string }, lang: Language): FormError[] {
  return Object.entries(problems).map(([field, code]) => ({ field, message: problemWords(field, code, lang) }))
}

function problemWords(field: string, code: string, lang: Language): string {
  if (code === 'NOT_CHOSEN') return t(f.notChosen, lang)
  if (code === 'ITEM_GONE') return t(f.itemGone, lang)
  const name = answerNames[field]
  const label = name ? t(name, lang) : field
  if (code === 'MISSING')
    return lang === 'ko' ? `${withParticle(label, '을/를')} 써 주세요.` : `Enter: ${label.toLowerCase()}.`
  const max = (answersOn[stepOf(field)] as { readonly [name: string]: number })[field]
  return `${label}: ${fieldProblem(code, lang, max)}`
}

/** What of the answers can be kept half-finished: text that the database can hold, and no longer than a person writes. */
export function keepable(fields: Answers, step: AnswerStep): Answers {
  const kept: { [name: string]: string } = {}
  for (const name of Object.keys(answersOn[step])) {
    const value = fields[name]
    if (value !== undefined && value.length <= 50_000 && value.isWellFormed() && !value.includes('\u0000'))
      kept[name] = value
  }
  return kept
}
