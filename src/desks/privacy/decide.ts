// What may be asked and answered about personal data: pure decisions. What is done with the data themselves is the desk's.
import { z } from 'zod'
import type { Instant } from '#engine'
import type { NewFact, NewText, Refusal } from '#ledger'
import { correctable, grounds, whats } from './facts.ts'
import type { RequestState } from './state.ts'

const clean = (max: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .max(max, 'TOO_LONG')
        .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value.replaceAll(/[\n\t]/g, '')), 'UNSOUND'),
    )
const wordsMax = 2_000

export const requestInput = z
  .strictObject({
    what: z.enum(whats, 'NOT_CHOSEN'),
    words: clean(wordsMax).default(''),
    values: z
      .strictObject({
        name: clean(60).default(''),
        phone: clean(30).default(''),
        mail: clean(254).default(''),
        address: clean(200).default(''),
        company: clean(100).default(''),
      })
      .prefault({}),
  })
  .refine(({ what, values }) => what !== 'correct' || correctable.some((field) => values[field] !== ''), {
    path: ['values'],
    error: 'NO_VALUE',
  })
  .refine(({ values }) => values.phone === '' || /^\+?\d{8,15}$/.test(digitsOf(values.phone)), {
    path: ['values', 'phone'],
    error: 'NOT_A_PHONE',
  })
  .refine(({ values }) => values.mail === '' || z.email().safeParse(values.mail).success, {
    path: ['values', 'mail'],
    error: 'NOT_A_MAIL',
  })
export type RequestInput = z.infer<typeof requestInput>
const digitsOf = (phone: string) => phone.normalize('NFKC').replaceAll(/[\s().-]/g, '')

export const answerInput = z
  .strictObject({
    answer: z.enum(['grant', 'refuse'], 'NOT_CHOSEN'),
    ground: z.enum(['', ...grounds]).default(''),
    words: clean(wordsMax).default(''),
  })
  // 시행령 제42조제2항: a refusal says why, and how to object.
  .refine(({ answer, ground }) => answer === 'grant' || ground !== '', { path: ['ground'], error: 'NOT_CHOSEN' })
  .refine(({ answer, words }) => answer === 'grant' || words.length >= 5, { path: ['words'], error: 'TOO_SHORT' })
export type AnswerInput = z.infer<typeof answerInput>

export type Receiving = {
  readonly input: RequestInput
  readonly number: string
  readonly about: { readonly matterId: string; readonly officeId: string | null; readonly language: 'ko' | 'en' }
  readonly channel: 'web' | 'visit'
  readonly now: Instant
  readonly newId: () => string
}

/** Seeing is granted at once: what is held is shown with the answer. */
export function receive({ input, number, about, channel, now, newId }: Receiving): {
  facts: NewFact[]
  texts: NewText[]
} {
  const fields = input.what === 'correct' ? correctable.filter((field) => input.values[field] !== '') : []
  const valuesId = fields.length > 0 ? newId() : undefined
  const textId = input.words ? newId() : undefined
  const text = (id: string | undefined, kind: string, words: string): NewText[] =>
    id ? [{ textId: id, kind, language: about.language, words }] : []
  const values = Object.fromEntries(
    fields.map((field) => [field, field === 'phone' ? digitsOf(input.values.phone) : input.values[field]]),
  )
  return {
    facts: [
      {
        type: 'DataRequestReceived',
        at: now,
        body: {
          what: input.what,
          number,
          about: about.matterId,
          channel,
          officeId: about.officeId,
          fields,
          ...(valuesId ? { valuesId } : {}),
          ...(textId ? { textId } : {}),
        },
      },
      ...(input.what === 'see' && channel === 'web'
        ? [{ type: 'DataRequestGranted', at: now, body: { what: 'see', done: 'shown' } }]
        : []),
    ],
    texts: [...text(valuesId, 'correction', JSON.stringify(values)), ...text(textId, 'data-request', input.words)],
  }
}

export type Answering = {
  readonly input: AnswerInput
  readonly now: Instant
  readonly newId: () => string
  readonly language: 'ko' | 'en'
  /** Whether the archive law still keeps the petition. */
  readonly kept: boolean
}

export function answer(
  state: RequestState,
  { input, now, newId, language, kept }: Answering,
): { facts: NewFact[]; texts: NewText[] } | Refusal {
  if (state.stage !== 'open') return { refused: 'ENDED' }
  const textId = input.words ? newId() : undefined
  const texts = textId ? [{ textId, kind: 'data-answer', language, words: input.words }] : []
  const text = textId ? { textId } : {}
  const { what } = state
  if (input.answer === 'refuse')
    return { facts: [{ type: 'DataRequestRefused', at: now, body: { what, ground: input.ground, ...text } }], texts }
  const done = {
    see: 'shown',
    correct: 'corrected',
    erase: kept ? 'erased optional' : 'erased whole',
    stop: 'stopped',
  }[what]
  return { facts: [{ type: 'DataRequestGranted', at: now, body: { what, done, ...text } }], texts }
}
