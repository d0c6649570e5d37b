// When something may be done on a petition: the conditions of its state. Who may is the policy's to say, and is asked there.
import type { Refusal } from '#ledger'
import { type MatterAction, may } from '#people'
import { isOpen, type PetitionState } from '../state.ts'
import type { Context } from './rule.ts'

/** The policy's word, with the reason that helps: another role, or another office. */
function allowed(action: MatterAction, state: PetitionState, context: Context): Refusal | null {
  if (!context.officer) return { refused: 'OFFICERS_ONLY' }
  if (context.may(action, state)) return null
  return { refused: may(context.officer, action) ? 'NOT_YOUR_OFFICE' : 'NOT_YOUR_ROLE' }
}

export function maySort(state: PetitionState, context: Context): Refusal | null {
  return allowed('petitions.sort', state, context)
}

export function mayWork(state: PetitionState, context: Context): Refusal | null {
  return allowed('petitions.work', state, context)
}

export function mayConcern(state: PetitionState, context: Context): Refusal | null {
  return allowed('petitions.concern', state, context)
}

export function stillOpen(state: PetitionState): Refusal | null {
  return isOpen(state) ? null : { refused: 'ALREADY_ENDED' }
}

export function received(state: PetitionState): Refusal | null {
  return state.receivedAt === undefined ? { refused: 'NOT_RECEIVED_YET' } : null
}

/** The usual conditions of work on a petition, in the order in which a person would name them. */
export function workable(state: PetitionState, context: Context): Refusal | null {
  return stillOpen(state) ?? mayWork(state, context) ?? received(state)
}
