// Receipt, assignment and correction of slips.
import { z } from 'zod'
import type { Refusal } from '#ledger'
import { petitionKinds } from '../facts.ts'
import type { PetitionState } from '../state.ts'
import { maySort, mayWork, received, stillOpen } from './may.ts'
import { processingPeriod } from './period.ts'
import { type Context, fact, rule, worded } from './rule.ts'
import { reasonInput } from './words-input.ts'

/** 법 제9조: receipt may not be withheld or refused. It is due within 8 working hours of arrival (시행령 제6조제8항). */
export const receive = rule({
  name: 'receive',
  by: 'officer',
  input: z.strictObject({ kind: z.enum(petitionKinds).optional(), item: z.string().max(100).optional() }),
  check: (state, context) =>
    stillOpen(state) ??
    (state.receivedAt === undefined ? null : { refused: 'RECEIVED_ALREADY' }) ??
    maySort(state, context),
  decide(state, input, context) {
    const kind = input.kind ?? state.kind
    const item = kind === 'statutory' ? (input.item ?? state.item) : undefined
    const period = processingPeriod(kind, item, context, context.now)
    if (typeof period !== 'string') return period
    return {
      facts: [
        fact('PetitionReceived', context.now, {
          kind,
          ...(item ? { item } : {}),
          period,
          automatic: false,
          channel: state.channel,
          progressOnWeb: true,
        }),
      ],
    }
  },
})

const place = { officeId: z.string().min(1, 'MISSING').max(100), officerId: z.string().max(100).optional() }

function knownPlace(
  state: PetitionState,
  input: { officeId: string; officerId?: string | undefined },
  context: Context,
): Refusal | null {
  if (!context.officeExists(input.officeId)) return { refused: 'UNKNOWN_OFFICE' }
  if (input.officerId && !context.officerIn(input.officerId, input.officeId)) return { refused: 'OFFICER_NOT_THERE' }
  if (input.officerId && state.concerned.includes(input.officerId)) return { refused: 'CONCERNS_THEM' }
  return null
}

export const assign = rule({
  name: 'assign',
  by: 'officer',
  input: z.strictObject(place),
  check: (state, context) =>
    stillOpen(state) ??
    received(state) ??
    (state.officerId ? { refused: 'ASSIGNED_ALREADY' } : null) ??
    maySort(state, context),
  decide: (state, input, context) =>
    knownPlace(state, input, context) ?? { facts: [fact('PetitionAssigned', context.now, withoutEmpty(input))] },
})

export const reassign = rule({
  name: 'reassign',
  by: 'officer',
  input: z.strictObject({ ...place, reason: reasonInput }),
  check: (state, context) =>
    stillOpen(state) ??
    received(state) ??
    (state.officeId ? null : { refused: 'NOT_ASSIGNED_YET' }) ??
    maySort(state, context),
  decide(state, { reason, ...to }, context) {
    if (to.officeId === state.officeId && (to.officerId || undefined) === state.officerId && !state.transfer)
      return { refused: 'SAME_PLACE' }
    // Passing between offices is what wears a citizen out, so that is what is counted; a hand-over inside one is not.
    const pingPong = state.pingPong + (to.officeId === state.officeId ? 0 : 1)
    return (
      knownPlace(state, to, context) ?? worded(context, 'PetitionReassigned', reason, { ...withoutEmpty(to), pingPong })
    )
  },
})

function withoutEmpty(to: { officeId: string; officerId?: string | undefined }): {
  officeId: string
  officerId?: string
} {
  return { officeId: to.officeId, ...(to.officerId ? { officerId: to.officerId } : {}) }
}

/** 시행령 제6조제5항: obvious slips may be corrected by the office with the petitioner's consent. */
export const correctSlip = rule({
  name: 'correct-slip',
  by: 'officer',
  input: z.strictObject({
    consentHow: z.enum(['phone', 'visit', 'mail', 'web'], 'CONSENT_NEEDED'),
    reason: reasonInput,
  }),
  check: (state, context) => stillOpen(state) ?? mayWork(state, context),
  decide: (_, input, context) => worded(context, 'SlipCorrected', input.reason, { consentHow: input.consentHow }),
})
