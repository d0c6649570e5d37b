// Who may do what on a petition: the one place that says so. Every command asks it; every page asks the commands.
import type { Refusal } from '#ledger'
import { may, type Officer } from '#people'
import { isOpen, type PetitionState } from '../state.ts'
import type { Context } from './rule.ts'

/** Registration and sorting are done by reception of any office, and by the office that has the petition. */
export function maySort(state: PetitionState, officer: Officer | undefined): Refusal | null {
  if (!officer) return { refused: 'OFFICERS_ONLY' }
  if (may(officer, 'petitions.sort')) return null
  return mayWork(state, officer)
}

/** The work on a petition belongs to the office that it was assigned to. */
export function mayWork(state: PetitionState, officer: Officer | undefined): Refusal | null {
  if (!officer) return { refused: 'OFFICERS_ONLY' }
  if (!may(officer, 'petitions.work')) return { refused: 'NOT_YOUR_ROLE' }
  if (state.officeId !== officer.officeId) return { refused: 'NOT_YOUR_OFFICE' }
  return null
}

export function mayRead(officer: Officer): boolean {
  return may(officer, 'petitions.read')
}

export function stillOpen(state: PetitionState): Refusal | null {
  return isOpen(state) ? null : { refused: 'ALREADY_ENDED' }
}

export function received(state: PetitionState): Refusal | null {
  return state.receivedAt === undefined ? { refused: 'NOT_RECEIVED_YET' } : null
}

/** The usual conditions of work on a petition, in the order in which a person would name them. */
export function workable(state: PetitionState, context: Context): Refusal | null {
  return stillOpen(state) ?? mayWork(state, context.officer) ?? received(state)
}
