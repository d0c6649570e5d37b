// Asking for papers that are missing: the request, more time for the petitioner, the second demand, the arrival.
import { z } from 'zod'
import { dueOf, formatInstant, type Instant } from '#engine'
import { stillOpen, workable } from './may.ts'
import { type Context, fact, rule, worded } from './rule.ts'
import { countInput, reasonInput, wordsInput } from './words-input.ts'

/** 규칙 제9조제1항: asked for within 8 working hours of receipt; later only for what a check on site brought up. */
const askWithin = '8wh'
/** 시행령 제24조제2항: the petitioner may ask for more time twice. */
const extensionsMax = 2
/** 시행령 제25조제1항: the second demand gives ten days at the most. */
const secondDemandDaysMax = 10

/** The last day that the petitioner has: calendar days, the first not counted (시행령 제24조제4항, 민법 제157조). */
function replyBy(context: Context, from: Instant, days: number): string {
  const { legalEnd } = dueOf(context.book.calendar, from, `${days}cd`)
  if (legalEnd === null) throw new RangeError(`${days}cd has no last day`)
  return legalEnd
}

export const requestSupplement = rule({
  name: 'request-supplement',
  by: 'officer',
  input: z.strictObject({ words: reasonInput, days: countInput(1, 60), foundLater: z.literal('on').optional() }),
  check: (state, context) => workable(state, context) ?? (state.supplement ? { refused: 'SUPPLEMENT_OPEN' } : null),
  decide(state, input, context) {
    const asked = dueOf(context.book.calendar, state.receivedAt ?? context.now, askWithin).dueAt
    const late = context.now > asked
    if (late && !input.foundLater)
      return { refused: 'SUPPLEMENT_TOO_LATE', fields: { until: formatInstant(asked, context.book.calendar.zone) } }
    return worded(context, 'SupplementRequested', input.words, {
      supplementId: context.newId(),
      replyBy: replyBy(context, context.now, input.days),
      period: `${input.days}cd`,
      late,
    })
  },
})

export const extendSupplement = rule({
  name: 'extend-supplement',
  by: 'officer',
  input: z.strictObject({ days: countInput(1, 60) }),
  check: (state, context) =>
    workable(state, context) ??
    (state.supplement ? null : { refused: 'NO_SUPPLEMENT' }) ??
    ((state.supplement?.extensions ?? 0) >= extensionsMax ? { refused: 'SUPPLEMENT_EXTENDED_TWICE' } : null),
  decide(state, input, context) {
    if (!state.supplement) return { refused: 'NO_SUPPLEMENT' }
    const { id: supplementId, extensions, replyBy: before } = state.supplement
    const by = replyBy(context, context.now, input.days)
    if (by <= before) return { refused: 'NOT_LATER', fields: { until: before } }
    return { facts: [fact('SupplementExtended', context.now, { supplementId, replyBy: by, nth: extensions + 1 })] }
  },
})

export const demandSupplement = rule({
  name: 'demand-supplement',
  by: 'officer',
  input: z.strictObject({ words: reasonInput, days: countInput(1, secondDemandDaysMax) }),
  check: (state, context) =>
    workable(state, context) ??
    (state.supplement ? null : { refused: 'NO_SUPPLEMENT' }) ??
    (state.supplement?.demanded ? { refused: 'DEMANDED_ALREADY' } : null) ??
    overdue(state.supplement?.replyBy, context),
  decide(state, input, context) {
    if (!state.supplement) return { refused: 'NO_SUPPLEMENT' }
    return worded(context, 'SupplementDemanded', input.words, {
      supplementId: state.supplement.id,
      replyBy: replyBy(context, context.now, input.days),
    })
  },
})

/** The petitioner's days must be over first. */
export function overdue(replyByDay: string | undefined, context: Context) {
  const today = formatInstant(context.now, context.book.calendar.zone).slice(0, 10)
  return replyByDay !== undefined && today <= replyByDay
    ? { refused: 'PETITIONER_HAS_TIME', fields: { until: replyByDay } }
    : null
}

/** Papers that came on paper or by mail; papers sent on the tracking page record their own arrival. */
export const recordSupplement = rule({
  name: 'record-supplement',
  by: 'officer',
  input: z.strictObject({}),
  check: (state, context) => workable(state, context) ?? (state.supplement ? null : { refused: 'NO_SUPPLEMENT' }),
  decide: (state, _, context) =>
    state.supplement
      ? { facts: [fact('SupplementArrived', context.now, { supplementId: state.supplement.id, files: 0 })] }
      : { refused: 'NO_SUPPLEMENT' },
})

const fileInput = z.strictObject({
  fileId: z.uuid(),
  name: z.string().max(255),
  type: z.string().max(200),
  bytes: z.int().min(1),
  sha256: z.string().length(64),
})

/**
 * The petitioner sends papers. While a supplement is asked for, this is its arrival, at this very moment: no officer
 * decides when the clock runs on again.
 */
export const addPapers = rule({
  name: 'add-papers',
  by: 'petitioner',
  input: z.strictObject({ files: z.array(fileInput).max(10), words: wordsInput(5_000, 0).optional() }),
  check: (state) => stillOpen(state),
  decide(state, input, context) {
    if (input.files.length === 0 && !input.words) return { refused: 'NOTHING_SENT' }
    const words = input.words
      ? [{ textId: context.newId(), kind: 'PapersAdded', language: state.language, words: input.words }]
      : []
    const files = input.files.map((file) => ({ ...file, part: state.supplement ? 'supplement' : 'added' }))
    const arrived = state.supplement
      ? [fact('SupplementArrived', context.now, { supplementId: state.supplement.id, files: files.length })]
      : []
    const added = fact('PapersAdded', context.now, {
      files: files.length,
      ...(words[0] ? { textId: words[0].textId } : {}),
    })
    return { facts: [added, ...arrived], texts: words, files }
  },
})
