// What a command on an absence may look at. Pure: no database, no clock; `now` is given.
import type { Instant } from '#engine'
import type { NewFact, Refusal } from '#ledger'
import type { Officer } from '#people'
import { type AbsenceFactBody, type AbsenceFactType, absenceFacts } from '../facts.ts'
import type { AbsenceState } from '../state.ts'
import type { Standing } from './circle.ts'

export type Context = {
  readonly now: Instant
  readonly officer: Officer
  /** Whether they lead the office: they name stand-ins there. */
  readonly leads: (officer: Officer, officeId: string) => boolean
  /** Whether they have the rights for the work of that office. */
  readonly covers: (officer: Officer, officeId: string) => boolean
  readonly find: (officerId: string) => Officer | undefined
  /** Who stands in for whom around the days in question, read from the database at this moment. */
  readonly standings: readonly Standing[]
  /** Whether somebody is there, or their chain ends in somebody who is. */
  readonly reachable: (officerId: string, at: Instant) => boolean
  /** Whether all that would be left to the stand-in concerns themselves (R13). */
  readonly concernsAll: boolean
  /** The officer's other absences that are open. */
  readonly others: readonly { readonly from: Instant; readonly until: Instant }[]
}

export function fact<T extends AbsenceFactType>(type: T, at: Instant, body: AbsenceFactBody<T>): NewFact {
  return { type, at, body: absenceFacts[type].body.parse(body) as NewFact['body'] }
}

const maxMs = 366 * 24 * 3_600_000

/** Whether days make an absence at all. */
export function datesRefused(from: Instant, until: Instant, { now, others }: Context): Refusal | undefined {
  if (until <= from) return { refused: 'ENDS_BEFORE_IT_BEGINS' }
  if (until <= now) return { refused: 'OVER_ALREADY' }
  if (until - from > maxMs) return { refused: 'TOO_LONG_AWAY' }
  if (others.some((one) => one.from < until && from < one.until)) return { refused: 'AWAY_ALREADY' }
  return undefined
}

export const isSelf = (state: Pick<AbsenceState, 'officerId'>, { officer }: Context) =>
  officer.officerId === state.officerId
export const isHead = (state: Pick<AbsenceState, 'officeId' | 'officerId'>, context: Context) =>
  context.leads(context.officer, state.officeId) && !isSelf(state, context)
export const inOffice = (state: Pick<AbsenceState, 'officeId'>, { officer }: Context) =>
  officer.officeId === state.officeId
