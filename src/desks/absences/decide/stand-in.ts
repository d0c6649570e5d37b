// Whether somebody can be the stand-in of an absence: there, not the officer themselves, and in no circle. Pure.
import type { Refusal } from '#ledger'
import type { AbsenceState } from '../state.ts'
import { circleOf } from './circle.ts'
import type { Context } from './rule.ts'

type Away = Pick<AbsenceState, 'officerId' | 'from' | 'until'>

/** The circle's path is handed on as ids; the pages say it in names. */
export function standInRefused(state: Away, standInId: string, context: Context): Refusal | undefined {
  if (standInId === state.officerId) return { refused: 'STANDS_IN_FOR_SELF' }
  if (!context.find(standInId)) return { refused: 'NO_SUCH_OFFICER' }
  // Not told to the one whom it concerns: they must not learn of it here (R13).
  if (context.concernsAll && standInId !== context.officer.officerId) return { refused: 'STAND_IN_CONCERNED' }
  const from = Math.max(state.from, context.now)
  const circle = circleOf(context.standings, state.officerId, standInId, from, state.until)
  if (circle) return { refused: 'STAND_IN_CIRCLE', fields: { path: circle.join(' ') } }
  if (!context.reachable(standInId, from)) return { refused: 'STAND_IN_AWAY' }
  return undefined
}
