// How a petition ends: answered, returned, withdrawn, closed, merged.
import { z } from 'zod'
import type { Refusal } from '#ledger'
import { exceptionGrounds, results, withdrawalWays } from '../facts.ts'
import type { PetitionState } from '../state.ts'
import { mayWork, stillOpen, workable } from './may.ts'
import { type Context, fact, rule, text, worded } from './rule.ts'
import { overdue } from './supplement.ts'
import { letterInput, reasonInput, wordsInput } from './words-input.ts'

/** 법 제27조제3항: a refusal tells its reason and the remedies together. */
const needsRemedies = new Set(['partly', 'not-accepted'])

export const reply = rule({
  name: 'reply',
  by: 'officer',
  input: z.strictObject({
    result: z.enum(results, 'MISSING'),
    letter: letterInput,
    remedies: wordsInput(5_000, 0).optional(),
  }),
  check: (state, context) =>
    workable(state, context) ??
    (state.officerId ? null : { refused: 'NOT_ASSIGNED_YET' }) ??
    (state.investigation ? { refused: 'INVESTIGATION_OPEN' } : null) ??
    (state.transfer ? { refused: 'TRANSFER_UNDER_WAY' } : null),
  decide(state, input, context) {
    const asked = state.kind === 'inquiry' || state.kind === 'inquiry-law'
    if (asked && input.result !== 'answered') return { refused: 'INQUIRIES_ARE_ANSWERED' }
    if (needsRemedies.has(input.result) && !input.remedies) return { refused: 'REMEDIES_NEEDED' }
    const letter = text(
      context,
      'PetitionReplied',
      input.remedies ? `${input.letter}\n\n${input.remedies}` : input.letter,
      state.language,
    )
    return {
      facts: [
        fact('PetitionReplied', context.now, {
          result: input.result,
          remedies: Boolean(input.remedies),
          textId: letter.textId,
        }),
      ],
      texts: [letter],
    }
  },
})

/** 시행령 제25조제1항: returned with the reason, once the second demand's days have passed too. */
export const returnPetition = rule({
  name: 'return',
  by: 'officer',
  input: z.strictObject({ reason: reasonInput }),
  check: (state, context) =>
    workable(state, context) ??
    (state.supplement?.demanded ? null : { refused: 'DEMAND_FIRST' }) ??
    overdue(state.supplement?.replyBy, context),
  decide: (_, input, context) => worded(context, 'PetitionReturned', input.reason, {}),
})

/** 법 제22조제2항: at any time before it ends. */
export const withdraw = rule({
  name: 'withdraw',
  by: 'petitioner',
  input: z.strictObject({}),
  check: (state) => stillOpen(state),
  decide: (_, __, context) => ({ facts: [fact('PetitionWithdrawn', context.now, { by: 'petitioner' })] }),
})

/**
 * A withdrawal that did not come through the tracking page, or the one that the law presumes: a request for papers that
 * the post brought back twice (시행령 제25조제2항).
 */
export const recordWithdrawal = rule({
  name: 'record-withdrawal',
  by: 'officer',
  input: z.strictObject({ how: z.enum(withdrawalWays, 'MISSING'), reason: reasonInput }),
  check: (state, context) => stillOpen(state) ?? mayWork(state, context),
  decide: (state, input, context) =>
    input.how === 'returned twice' && !state.supplement
      ? { refused: 'NO_SUPPLEMENT' }
      : worded(context, 'PetitionWithdrawn', input.reason, {
          by: input.how === 'returned twice' ? 'deemed' : 'petitioner',
        }),
})

function notStatutory(state: PetitionState): Refusal | null {
  return state.kind === 'statutory' ? { refused: 'NOT_FOR_STATUTORY' } : null
}

/** 법 제23조: the same content three times or more, after its result was notified at least twice. */
export const closeRepeat = rule({
  name: 'close-repeat',
  by: 'officer',
  input: z.strictObject({
    ground: z.enum(['repeat', 'duplicate']),
    earlier: z.string().max(400),
    reason: reasonInput,
  }),
  check: (state, context) => workable(state, context) ?? notStatutory(state),
  decide(_, input, context) {
    const numbers = petitionNumbers(input.earlier)
    const answered = numbers.map((number) => context.named.get(number)).filter((held) => held?.stage === 'answered')
    if (new Set(answered.map((held) => held?.matterId)).size < 2) return { refused: 'TWO_ANSWERS_NEEDED' }
    return worded(context, 'PetitionClosed', input.reason, {
      ground: input.ground,
      article: '민원 처리에 관한 법률 제23조',
    })
  },
})

/** 법 제21조: nine grounds on which a petition is left unhandled; the reason is told. */
export const closeException = rule({
  name: 'close-exception',
  by: 'officer',
  input: z.strictObject({ ground: z.enum(exceptionGrounds), reason: reasonInput }),
  check: (state, context) => workable(state, context) ?? notStatutory(state),
  decide: (_, input, context) =>
    worded(context, 'PetitionClosed', input.reason, {
      ground: 'exception',
      article: `민원 처리에 관한 법률 제21조제${exceptionGrounds.indexOf(input.ground) + 1}호`,
    }),
})

/** 시행령 제6조제7항: five or more petitions to the same purport are handled as one. */
const mergeLeast = 5

export const merge = rule({
  name: 'merge',
  by: 'officer',
  input: z.strictObject({ numbers: z.string().max(2_000) }),
  check: (state, context) => workable(state, context),
  // The lead takes the others in: the shell gives each of them `be-merged`, this only checks the whole.
  decide(state, input, context) {
    const found = mergeable(state, petitionNumbers(input.numbers), context)
    return 'refused' in found ? found : { facts: [] }
  },
})

export function mergeable(
  state: PetitionState,
  numbers: readonly string[],
  context: Context,
): { others: string[] } | Refusal {
  const others = new Set(numbers.filter((number) => number !== state.number))
  if (others.size + 1 < mergeLeast) return { refused: 'FIVE_TO_MERGE', fields: { found: others.size + 1 } }
  for (const number of others) {
    const named = context.named.get(number)
    if (!named) return { refused: 'UNKNOWN_NUMBER', fields: { number } }
    if (named.kind !== state.kind) return { refused: 'OTHER_KIND', fields: { number } }
    if (!['received', 'assigned'].includes(named.stage)) return { refused: 'NOT_MERGEABLE', fields: { number } }
  }
  return { others: [...others] }
}

export const beMerged = rule({
  name: 'be-merged',
  by: 'officer',
  input: z.strictObject({ into: z.uuid(), count: z.int().min(mergeLeast) }),
  check: (state, context) => stillOpen(state) ?? (context.officer ? null : { refused: 'OFFICERS_ONLY' }),
  decide: (_, input, context) => ({ facts: [fact('PetitionMerged', context.now, input)] }),
})

const numberPattern = /\d{4}-\d{6}-\d/g

export function petitionNumbers(words: string): string[] {
  return words.match(numberPattern) ?? []
}

export const rate = rule({
  name: 'rate',
  by: 'petitioner',
  input: z.strictObject({
    stars: z.coerce.number('MISSING').int().min(1, 'MISSING').max(5),
    words: wordsInput(2_000, 0).optional(),
  }),
  check: (state) =>
    state.stage === 'answered' ? (state.rated ? { refused: 'RATED_ALREADY' } : null) : { refused: 'NOT_ANSWERED_YET' },
  decide(state, input, context) {
    const words = input.words ? text(context, 'PetitionRated', input.words, state.language) : undefined
    return {
      facts: [fact('PetitionRated', context.now, { stars: input.stars, ...(words ? { textId: words.textId } : {}) })],
      ...(words ? { texts: [words] } : {}),
    }
  },
})
