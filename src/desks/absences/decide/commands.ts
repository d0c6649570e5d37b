// The commands on an absence that stands: each says who may give it, when, and which facts follow. Pure.
import { z } from 'zod'
import type { NewFact, Refusal } from '#ledger'
import type { AbsenceState } from '../state.ts'
import { type Context, datesRefused, fact, inOffice, isHead, isSelf } from './rule.ts'
import { standInRefused } from './stand-in.ts'

type Rule<Input> = {
  readonly input: z.ZodType<Input>
  /** Why it may not be given now, to this officer; undefined when it may. */
  check(state: AbsenceState, context: Context): Refusal | undefined
  decide(state: AbsenceState, input: Input, context: Context): readonly NewFact[] | Refusal
}
const rule = <Input>(written: Rule<Input>): Rule<Input> => written

const officerId = z.string().min(1).max(100)
const standIn = z.strictObject({ standInId: officerId })
const nothing = z.strictObject({})
const refuse = (refused: string): Refusal => ({ refused })

const waits = (state: AbsenceState) => state.stage === 'planned' || state.stage === 'held'
const stands = (state: AbsenceState) => waits(state) || state.stage === 'begun'
const over = (state: AbsenceState) => (stands(state) ? undefined : refuse('ABSENCE_OVER'))

/** A held absence begins as soon as somebody stands in. */
const thenBegins = (state: AbsenceState, { now }: Context): readonly NewFact[] =>
  state.stage === 'held' ? [fact('AbsenceBegan', now, {})] : []

export const commandRules = {
  ask: rule({
    input: standIn,
    check: (state, context) => {
      if (!isSelf(state, context) && !isHead(state, context)) return refuse('NOT_YOUR_ABSENCE')
      return over(state)
    },
    decide: (state, { standInId }, context) =>
      standInRefused(state, standInId, context) ?? [fact('StandInProposed', context.now, { standInId })],
  }),
  accept: rule({
    input: nothing,
    check: (state, { officer }) => (state.askedId === officer.officerId ? over(state) : refuse('NOT_ASKED')),
    decide: (state, _, context) => {
      const standInId = context.officer.officerId
      const refused = standInRefused(state, standInId, context)
      if (refused) return refused
      const covers = context.covers(context.officer, state.officeId)
      const accepted = fact('StandInAccepted', context.now, { standInId, covers })
      return covers ? [accepted, ...thenBegins(state, context)] : [accepted]
    },
  }),
  decline: rule({
    input: nothing,
    check: (state, { officer }) => {
      const mine = [state.askedId, state.unconfirmedId, state.standInId].includes(officer.officerId)
      if (!mine) return refuse('NOT_ASKED')
      if (state.stage === 'begun' && state.standInId === officer.officerId) return refuse('STANDS_IN_NOW')
      return over(state)
    },
    decide: (_, __, { now, officer }) => [fact('StandInDeclined', now, { standInId: officer.officerId })],
  }),
  name: rule({
    input: standIn,
    check: (state, context) => (isHead(state, context) ? over(state) : refuse('HEAD_ONLY')),
    decide: (state, { standInId }, context) =>
      standInRefused(state, standInId, context) ?? [
        fact('StandInNamed', context.now, { standInId }),
        ...thenBegins(state, context),
      ],
  }),
  change: rule({
    input: z.strictObject({ from: z.int(), until: z.int() }),
    check: (state, context) => {
      if (!isSelf(state, context) && !isHead(state, context)) return refuse('NOT_YOUR_ABSENCE')
      return over(state)
    },
    decide: (state, { from, until }, context) => {
      if (state.stage === 'begun' && from !== state.from) return refuse('BEGAN_ALREADY')
      if (state.stage !== 'begun' && from < context.now) return refuse('BEGINS_IN_THE_PAST')
      const refused = datesRefused(from, until, context)
      if (refused) return refused
      if (from === state.from && until === state.until) return refuse('NOTHING_CHANGED')
      const within = state.from <= from && until <= state.until
      const held = state.standInId
      // While it lasts the stand-in stays: asking anew would leave the work with nobody meanwhile.
      const kept = within || state.stage === 'begun'
      if (kept && held) {
        const circle = standInRefused({ ...state, from, until }, held, context)
        if (circle?.refused === 'STAND_IN_CIRCLE') return circle
      }
      return [fact('AbsenceChanged', context.now, { from, until, standInKept: kept })]
    },
  }),
  begin: rule({
    input: nothing,
    check: (state, context) => {
      if (!isSelf(state, context)) return refuse('NOT_YOUR_ABSENCE')
      if (state.stage === 'begun') return refuse('BEGAN_ALREADY')
      if (!waits(state)) return over(state)
      return state.standInId === undefined ? refuse('NO_STAND_IN') : undefined
    },
    decide: (state, _, context) =>
      context.reachable(state.standInId ?? '', context.now)
        ? [fact('AbsenceBegan', context.now, {})]
        : refuse('STAND_IN_AWAY'),
  }),
  'confirm-away': rule({
    input: nothing,
    check: (state, context) => {
      if (!inOffice(state, context) && !isHead(state, context)) return refuse('OTHER_OFFICE')
      return state.stage === 'held' ? undefined : refuse('NOT_HELD')
    },
    // They went at the time that they had planned, so that is when it began.
    decide: (state) => [fact('AbsenceBegan', state.from, {})],
  }),
  end: rule({
    input: nothing,
    check: (state, context) => {
      if (!isSelf(state, context) && !isHead(state, context)) return refuse('NOT_YOUR_ABSENCE')
      return state.stage === 'begun' ? undefined : refuse('NOT_AWAY')
    },
    decide: (_, __, { now }) => [fact('AbsenceEnded', now, { early: true })],
  }),
  cancel: rule({
    input: nothing,
    check: (state, context) => {
      if (!isSelf(state, context) && !isHead(state, context)) return refuse('NOT_YOUR_ABSENCE')
      return waits(state) ? undefined : refuse(state.stage === 'begun' ? 'BEGAN_ALREADY' : 'ABSENCE_OVER')
    },
    decide: (_, __, { now }) => [fact('AbsenceCancelled', now, {})],
  }),
} as const satisfies { readonly [name: string]: Omit<Rule<never>, 'input'> & { readonly input: z.ZodType } }

export type CommandName = keyof typeof commandRules
export const commandNames = Object.keys(commandRules) as CommandName[]
