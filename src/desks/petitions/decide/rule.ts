// One command of the desk: who may give it, when, with what input, and what it records. Pure: the moment, the new ids
// and everything looked up are handed in.
import type { z } from 'zod'
import type { ClockBook, ClockReading } from '#clocks'
import type { Fact, Instant } from '#engine'
import type { NewFact, NewText, Outcome, Refusal, StoredFact } from '#ledger'
import type { MatterAction, Officer } from '#people'
import { type PetitionFactBody, type PetitionFactType, petitionFacts } from '../facts.ts'
import type { PetitionState } from '../state.ts'

export type HandbookPeriod = {
  readonly item: string
  readonly period: string
  readonly receipt: 'automatic' | 'by officer'
  readonly officeId: string | null
}

export type Context = {
  readonly now: Instant
  /** The officer who acts; absent when the petitioner does. */
  readonly officer?: Officer
  /** Whether the policy lets the officer who acts do it on the petition as it stands. */
  readonly may: (action: MatterAction, state: PetitionState) => boolean
  readonly facts: readonly StoredFact[]
  readonly book: ClockBook
  readonly readings: readonly ClockReading[]
  readonly newId: () => string
  readonly officeExists: (officeId: string) => boolean
  readonly officerIn: (officerId: string, officeId: string) => boolean
  readonly officerKnown: (officerId: string) => boolean
  readonly handbook: (item: string) => HandbookPeriod | undefined
  /** Petitions that the command names by number, read before it was decided. */
  readonly named: ReadonlyMap<string, NamedPetition>
}

export type NamedPetition = {
  readonly matterId: string
  readonly number: string
  readonly stage: string
  readonly kind: string
}

export type CommandRule<Input> = {
  readonly name: string
  readonly by: 'officer' | 'petitioner'
  readonly input: z.ZodType<Input>
  /** Why it may not be done now, by this person, whatever the input; null when it may. */
  check(state: PetitionState, context: Context): Refusal | null
  decide(state: PetitionState, input: Input, context: Context): Outcome | Refusal
}

/** Keeps the input's type inside the rule; the registry sees only `unknown`, checked by `input`. */
export function rule<Input>(written: CommandRule<Input>): CommandRule<unknown> {
  return written as CommandRule<unknown>
}

export function fact<T extends PetitionFactType>(type: T, at: Instant, body: PetitionFactBody<T>): NewFact {
  return { type, at, body: petitionFacts[type].body.parse(body) as NewFact['body'] }
}

export function text(context: Context, kind: string, words: string, language = 'ko'): NewText {
  return { textId: context.newId(), kind, language, words }
}

/** A fact that names one new text. */
export function worded<T extends PetitionFactType>(
  context: Context,
  type: T,
  words: string,
  body: Omit<PetitionFactBody<T>, 'textId'>,
): Outcome {
  const held = text(context, type, words)
  return { facts: [fact(type, context.now, { ...body, textId: held.textId } as PetitionFactBody<T>)], texts: [held] }
}

/** The reading of one promise on this petition, the last run when there were several. */
export function clockOf(context: Context, promise: string): ClockReading | undefined {
  return context.readings.findLast((held) => held.reading.promise === promise)
}

/** The reading as it would be with one more fact. */
export function clockWith(context: Context, promise: string, added: Fact): ClockReading | undefined {
  return context.book
    .readings('petition', [...context.facts, added], context.now)
    .findLast((held) => held.reading.promise === promise)
}

export const answerPromise = 'petition-answer'
