// Finding out: field investigations of grievances, and asking other offices or agencies to cooperate.
import { z } from 'zod'
import { dueOf, formatInstant, parsePeriod } from '#engine'
import { workable } from './may.ts'
import { answerPromise, clockOf, rule, worded } from './rule.ts'
import { countInput, reasonInput, wordsInput } from './words-input.ts'

/** 시행령 제17조제5항: a field investigation may be lengthened once, by up to 7 days. */
const investigationExtensionDaysMax = 7

export const startInvestigation = rule({
  name: 'start-investigation',
  by: 'officer',
  input: z.strictObject({ words: reasonInput }),
  check: (state, context) =>
    workable(state, context) ??
    (state.kind === 'grievance' ? null : { refused: 'GRIEVANCES_ONLY' }) ??
    (state.investigations > 0 ? { refused: 'INVESTIGATED_ALREADY' } : null),
  decide: (_, input, context) =>
    worded(context, 'FieldInvestigationStarted', input.words, { investigationId: context.newId() }),
})

export const extendInvestigation = rule({
  name: 'extend-investigation',
  by: 'officer',
  input: z.strictObject({ words: reasonInput, days: countInput(1, investigationExtensionDaysMax) }),
  check: (state, context) =>
    workable(state, context) ??
    (state.investigation ? null : { refused: 'NO_INVESTIGATION' }) ??
    (state.investigation?.extended ? { refused: 'INVESTIGATION_EXTENDED' } : null),
  decide: (state, input, context) =>
    worded(context, 'FieldInvestigationExtended', input.words, {
      investigationId: state.investigation?.id ?? '',
      by: `${input.days}wd`,
    }),
})

export const endInvestigation = rule({
  name: 'end-investigation',
  by: 'officer',
  input: z.strictObject({ words: reasonInput }),
  check: (state, context) => workable(state, context) ?? (state.investigation ? null : { refused: 'NO_INVESTIGATION' }),
  decide: (state, input, context) =>
    worded(context, 'FieldInvestigationEnded', input.words, { investigationId: state.investigation?.id ?? '' }),
})

/** 법 제20조: asked without delay, with a reply period inside the petition's own. */
export const requestCooperation = rule({
  name: 'request-cooperation',
  by: 'officer',
  input: z.strictObject({
    officeId: z.string().max(100).optional(),
    agency: wordsInput(100, 0).optional(),
    days: countInput(1, 30),
    words: reasonInput,
  }),
  check: (state, context) => workable(state, context),
  decide(_, input, context) {
    const officeId = input.officeId || undefined
    const agency = input.agency || undefined
    if (!officeId === !agency) return { refused: 'OFFICE_OR_AGENCY' }
    if (officeId && !context.officeExists(officeId)) return { refused: 'UNKNOWN_OFFICE' }
    const period = `${input.days}wd`
    const answer = clockOf(context, answerPromise)
    const reply = dueOf(context.book.calendar, context.now, period)
    if (answer && reply.dueAt > answer.reading.dueAt)
      return {
        refused: 'BEYOND_PETITION',
        fields: { until: formatInstant(answer.reading.dueAt, context.book.calendar.zone) },
      }
    return worded(context, 'CooperationRequested', input.words, {
      requestId: context.newId(),
      period,
      ...(officeId ? { officeId } : {}),
      ...(agency ? { agency } : {}),
    })
  },
})

const request = { requestId: z.string().min(1, 'MISSING').max(100), words: reasonInput }

/** The asked body may lengthen its period once, telling the reason before it ends (법 제20조제3항). */
export const extendCooperation = rule({
  name: 'extend-cooperation',
  by: 'officer',
  input: z.strictObject({ ...request, days: countInput(1, 30) }),
  check: (state, context) =>
    workable(state, context) ?? (state.cooperations.length > 0 ? null : { refused: 'NO_COOPERATION' }),
  decide(state, input, context) {
    const asked = state.cooperations.find((held) => held.id === input.requestId)
    if (!asked) return { refused: 'NO_COOPERATION' }
    if (asked.extensions > 0) return { refused: 'COOPERATION_EXTENDED' }
    if (input.days > parsePeriod(asked.period).amount)
      return { refused: 'LONGER_THAN_PERIOD', fields: { most: asked.period } }
    const clock = context.readings.find(({ reading }) => reading.key === input.requestId)
    if (clock && clock.reading.dueAt < context.now) return { refused: 'TOO_LATE_TO_EXTEND' }
    return worded(context, 'CooperationExtended', input.words, { requestId: input.requestId, by: `${input.days}wd` })
  },
})

export const recordCooperation = rule({
  name: 'record-cooperation',
  by: 'officer',
  input: z.strictObject(request),
  check: (state, context) =>
    workable(state, context) ?? (state.cooperations.length > 0 ? null : { refused: 'NO_COOPERATION' }),
  decide: (state, input, context) =>
    state.cooperations.some((held) => held.id === input.requestId)
      ? worded(context, 'CooperationReplied', input.words, { requestId: input.requestId })
      : { refused: 'NO_COOPERATION' },
})
