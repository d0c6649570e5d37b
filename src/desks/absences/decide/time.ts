// What time alone brings about on an absence: it begins, is held because nobody stands in, ends. Pure, and each with its
// true time, however late it is recorded.
import type { Instant } from '#engine'
import type { NewFact } from '#ledger'
import type { AbsenceState } from '../state.ts'
import { fact } from './rule.ts'

/**
 * @param reachable whether somebody is there, or their chain ends in somebody who is
 *
 * A held absence of which nobody said anything until its last day is over counts as one that began at its time: silence
 * must not keep a promise.
 */
export function broughtByTime(
  state: AbsenceState,
  now: Instant,
  reachable: (officerId: string, at: Instant) => boolean,
): NewFact[] {
  const { stage, from, until, standInId } = state
  const began = fact('AbsenceBegan', from, {})
  const ended = fact('AbsenceEnded', until, { early: false })
  if (stage === 'planned' && from <= now) {
    const facts = standInId !== undefined && reachable(standInId, from) ? [began] : [fact('AbsenceHeld', from, {})]
    if (until > now) return facts
    return facts[0] === began ? [began, ended] : [...facts, began, ended]
  }
  if (stage === 'held' && until <= now) return [began, ended]
  return stage === 'begun' && until <= now ? [ended] : []
}
