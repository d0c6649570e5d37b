// More time: extensions on lawful grounds only, the charter's delay notice, and progress notices.
import { z } from 'zod'
import { formatInstant } from '#engine'
import type { Refusal } from '#ledger'
import { forbiddenGrounds, lawfulGrounds } from '../facts.ts'
import type { PetitionState } from '../state.ts'
import { workable } from './may.ts'
import { amountOf } from './period.ts'
import { answerPromise, type Context, clockOf, clockWith, fact, rule, text, worded } from './rule.ts'
import { countInput, dateInput, reasonInput, yesInput } from './words-input.ts'

/** 시행령 제21조: once, and a second time only with the petitioner's consent. */
const extensionsMax = 2

function mayExtend(state: PetitionState, context: Context): Refusal | null {
  if (state.extensions >= extensionsMax) return { refused: 'EXTENDED_TWICE' }
  const clock = clockOf(context, answerPromise)
  // The charter is stricter than the law: told before the time is up, or not at all.
  if (
    clock &&
    (clock.reading.state === 'broken' || (clock.reading.state !== 'paused' && clock.reading.dueAt < context.now))
  )
    return { refused: 'TOO_LATE_TO_EXTEND' }
  return null
}

export const extend = rule({
  name: 'extend',
  by: 'officer',
  input: z.strictObject({
    ground: z.enum([...lawfulGrounds, ...forbiddenGrounds], 'MISSING'),
    amount: countInput(1, 400),
    reason: reasonInput,
    consent: yesInput.optional(),
  }),
  check: (state, context) => workable(state, context) ?? mayExtend(state, context),
  decide(state, input, context) {
    const lawful = lawfulGrounds.find((ground) => ground === input.ground)
    if (!lawful) return { refused: 'FORBIDDEN_GROUND', fields: { ground: input.ground } }
    const nth = state.extensions + 1
    if (nth === 2 && !input.consent) return { refused: 'CONSENT_NEEDED' }
    const period = state.period ?? ''
    const { amount, unit } = amountOf(period)
    // 시행령 제21조제1항: `처리기간의 범위에서`, no longer than the period itself.
    if (input.amount > amount) return { refused: 'LONGER_THAN_PERIOD', fields: { most: period } }
    const reason = text(context, 'PetitionExtended', input.reason)
    const body = {
      ground: lawful,
      by: `${input.amount}${unit}`,
      nth,
      consent: input.consent === true,
      dueAt: 0,
      textId: reason.textId,
    }
    const after = clockWith(context, answerPromise, fact('PetitionExtended', context.now, body))
    return {
      facts: [fact('PetitionExtended', context.now, { ...body, dueAt: after?.reading.dueAt ?? 0 })],
      texts: [reason],
    }
  },
})

/**
 * The charter's word when an answer will be late: why, and when it will come. Before the time is up it keeps the charter's
 * promise alive; afterwards it is still sent, and the promise stays broken.
 */
export const notifyDelay = rule({
  name: 'notify-delay',
  by: 'officer',
  input: z.strictObject({
    ground: z.enum(['cooperation', 'facts or site', 'disaster', 'like', 'other']),
    expectedOn: dateInput,
    reason: reasonInput,
  }),
  check: (state, context) => workable(state, context),
  decide(_, input, context) {
    const { zone, horizon } = context.book.calendar
    const clock = clockOf(context, answerPromise)
    const due = clock ? formatInstant(Math.max(clock.reading.dueAt, context.now), zone).slice(0, 10) : ''
    if (input.expectedOn < due) return { refused: 'NOT_LATER', fields: { until: due } }
    if (input.expectedOn > horizon) return { refused: 'BEYOND_CALENDAR', fields: { until: horizon } }
    return worded(context, 'DelayNotified', input.reason, { ground: input.ground, expectedOn: input.expectedOn })
  },
})

/** 시행령 제23조: every 30 days, or when asked. */
export const notifyProgress = rule({
  name: 'notify-progress',
  by: 'officer',
  input: z.strictObject({ words: reasonInput }),
  check: (state, context) => workable(state, context),
  decide: (state, input, context) =>
    worded(context, 'ProgressNotified', input.words, { nth: state.progressNotices + 1 }),
})
