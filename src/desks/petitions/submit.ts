// Submitting a petition: what a citizen must tell, and the facts that it opens with. One path for the web form, the
// API and, later, every other channel.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { formatInstant, type Instant } from '#engine'
import { canonicalJson, sha256 } from '#kit/crypto'
import { type Actor, type Desk, isRefusal, type NewFact, type NewFile, type Refusal } from '#ledger'
import { processingPeriod } from './decide/period.ts'
import { answerPromise, fact } from './decide/rule.ts'
import { wordsInput } from './decide/words-input.ts'
import { type Channel, consentEdition, consents, petitionKinds } from './facts.ts'
import type { PetitionsHouse } from './house.ts'
import { accessSecret, receiptNumber, secretHash } from './number.ts'
import type { PetitionState } from './state.ts'

/** Digits with the separators people use; Korean numbers have 8 to 11 digits, others up to 15 (E.164). */
const phoneInput = wordsInput(30)
  .transform((value) => value.normalize('NFKC').replaceAll(/[\s().-]/g, ''))
  .pipe(z.string().regex(/^\+?\d{8,15}$/, 'NOT_A_PHONE'))

const optional = (max: number) =>
  wordsInput(max, 0)
    .transform((value) => value || undefined)
    .optional()

/** A box that is ticked or not; left alone it is no consent. */
const consent = z.enum(['', 'yes'], 'NOT_CHOSEN').optional()

/**
 * A petition as it is submitted. Name, telephone and address are asked for because somebody whose name or address is
 * unclear is no petitioner in law (법 제2조제2호 단서, 시행령 제2조제1항).
 */
export const petitionInput = z.strictObject({
  kind: z.enum(petitionKinds, 'MISSING'),
  item: z.string().max(100).optional(),
  title: wordsInput(100, 2),
  body: wordsInput(20_000, 5),
  name: wordsInput(60),
  phone: phoneInput,
  address: wordsInput(200, 2),
  company: optional(100),
  mail: wordsInput(254, 0)
    .pipe(z.union([z.literal(''), z.email('NOT_A_MAIL')]))
    .transform((value) => value || undefined)
    .optional(),
  survey: consent,
  example: consent,
  guardian: consent,
  language: z.enum(['ko', 'en']).default('ko'),
})
export type PetitionInput = z.infer<typeof petitionInput>

export type Submission = {
  readonly input: PetitionInput
  readonly channel: Channel
  readonly files: readonly Omit<NewFile, 'part'>[]
  /** Unique for each intent to submit: the form's draft id, or the API's Idempotency-Key with its caller. */
  readonly key: string
  readonly actor: Actor
  readonly now: Instant
  /** When it was sent, if that was before it arrived (a postmark, a queue). */
  readonly submittedAt?: Instant
}

export type Submitted = {
  readonly matterId: string
  readonly number: string
  readonly secret: string
  readonly repeated: boolean
  /** When the answer is due, as it was promised; absent until an officer has received it. */
  readonly dueAt?: Instant
}

export type OpenPetition = (submission: Submission) => Promise<Submitted | Refusal>

export function openPetition(house: PetitionsHouse, desk: Desk<PetitionState>): OpenPetition {
  return async ({ input, channel, files, key, actor, now, submittedAt }) => {
    const item = input.kind === 'statutory' ? input.item : undefined
    const book = house.book()
    const period = processingPeriod(input.kind, item, { book, handbook: (id) => house.handbook.item(id) }, now)
    if (typeof period !== 'string') return period
    const held = item === undefined ? undefined : house.handbook.item(item)
    const today = formatInstant(now, book.calendar.zone)
    const opened = await house.ledger.open<PetitionState, { number: string; dueAt?: Instant }>({
      desk,
      actor,
      now,
      key: {
        key: sha256(`petition ${key}`),
        bodyHash: sha256(canonicalJson({ input, files: files.map((file) => file.sha256) })),
      },
      series: Number(today.slice(2, 4) + today.slice(5, 7)),
      decide({ matterId, sequence }) {
        const [titleId, bodyId, personId] = [randomUUID(), randomUUID(), randomUUID()] as const
        const number = receiptNumber(Number(today.slice(2, 4) + today.slice(5, 7)), sequence)
        const place = { channel, kind: input.kind, ...(item ? { item } : {}) }
        const { language, title, body, name, phone, address, company, mail } = input
        const facts: NewFact[] = [
          fact('PetitionSubmitted', submittedAt ?? now, {
            ...place,
            language,
            titleId,
            bodyId,
            personId,
            files: files.length,
          }),
          fact('PetitionArrived', now, { ...place, number, secretHash: secretHash(accessSecret(house.key, matterId)) }),
        ]
        const agreed = consents.filter((one) => input[one] === 'yes')
        if (agreed.length > 0) facts.push(fact('ConsentGiven', now, { edition: consentEdition, to: agreed }))
        // An electronic window receives at arrival, the simpler and stricter choice; items whose papers must be looked
        // at first are received by an officer within 8 working hours (시행령 제6조제8항).
        if (held?.receipt !== 'by officer')
          facts.push(
            fact('PetitionReceived', now, {
              kind: input.kind,
              ...(item ? { item } : {}),
              period,
              automatic: true,
              channel,
              progressOnWeb: true,
            }),
            ...(held?.officeId ? [fact('PetitionAssigned', now, { officeId: held.officeId })] : []),
          )
        const due = book.readings('petition', facts, now).find(({ reading }) => reading.promise === answerPromise)
        return {
          outcome: {
            facts,
            texts: [
              { textId: titleId, kind: 'title', language, words: title },
              { textId: bodyId, kind: 'body', language, words: body },
            ],
            people: [
              {
                personId,
                part: 'petitioner',
                name,
                phone,
                address,
                ...(company ? { company } : {}),
                ...(mail ? { mail } : {}),
              },
            ],
            files: files.map((file) => ({ ...file, part: 'petition' })),
          },
          answer: { number, ...(due ? { dueAt: due.reading.dueAt } : {}) },
        }
      },
    })
    if (isRefusal(opened)) return opened
    return {
      matterId: opened.matterId,
      number: opened.answer.number,
      secret: accessSecret(house.key, opened.matterId),
      repeated: opened.repeated,
      ...(opened.answer.dueAt === undefined ? {} : { dueAt: opened.answer.dueAt }),
    }
  }
}
