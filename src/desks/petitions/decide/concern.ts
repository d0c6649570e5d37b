// Recording that a petition is about an officer, and taking that back. From then on nothing of it exists for them, and
// whoever had it has it no more (R13).
import { z } from 'zod'
import { mayConcern } from './may.ts'
import { rule, worded } from './rule.ts'
import { reasonInput } from './words-input.ts'

const input = z.strictObject({ officerId: z.string().min(1, 'MISSING').max(100), reason: reasonInput })
/** A petition about a whole office goes to another office; this is for people. */
const concernedMax = 20

export const recordConcern = rule({
  name: 'record-concern',
  by: 'officer',
  input,
  check: (state, context) =>
    mayConcern(state, context) ?? (state.concerned.length >= concernedMax ? { refused: 'TOO_MANY_CONCERNED' } : null),
  decide(state, { officerId, reason }, context) {
    if (!context.officerKnown(officerId)) return { refused: 'UNKNOWN_OFFICER' }
    // Who is excluded cannot be asked whether they agree, so nobody excludes themselves by mistake.
    if (officerId === context.officer?.officerId) return { refused: 'NOT_YOURSELF' }
    if (state.concerned.includes(officerId)) return { refused: 'CONCERNED_ALREADY' }
    return worded(context, 'OfficerConcerned', reason, { officerId, unassigned: state.officerId === officerId })
  },
})

export const clearConcern = rule({
  name: 'clear-concern',
  by: 'officer',
  input,
  check: (state, context) =>
    mayConcern(state, context) ?? (state.concerned.length > 0 ? null : { refused: 'NOBODY_CONCERNED' }),
  decide: (state, { officerId, reason }, context) =>
    state.concerned.includes(officerId)
      ? worded(context, 'OfficerCleared', reason, { officerId })
      : { refused: 'NOT_CONCERNED' },
})
