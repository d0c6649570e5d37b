// Readings of an invariant: what must be so whenever something happens. It gives no time, so each such happening is a run
// that is kept or broken at that very moment; what is put right later ends the run and does not keep it.
import type { Edition, InvariantRule } from '../promise/edition.ts'
import type { Fact, FactPattern } from '../promise/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { Reading } from './clock-reading.ts'
import { matches } from './roles.ts'

/** Each happening, in the order in which they were recorded, with what it found and what came to its help later. */
export type Happening = { readonly fact: Fact; readonly met: boolean; readonly mended: Fact | undefined }

const patternsOf = (when: InvariantRule['when']): readonly FactPattern[] =>
  Array.isArray(when) ? (when as readonly FactPattern[]) : [when as FactPattern]
const anyOf = (patterns: readonly FactPattern[], fact: Fact) => patterns.some((one) => matches(one, fact))

export function happenings(rule: InvariantRule, facts: readonly Fact[]): readonly Happening[] {
  const when = patternsOf(rule.when)
  const found: { fact: Fact; met: boolean; mended: Fact | undefined }[] = []
  let standing: Fact | undefined
  for (const fact of facts) {
    if (rule.undoneBy && anyOf(rule.undoneBy, fact)) standing = undefined
    if (anyOf(when, fact)) {
      // Recorded before it, but dated after it: that was not yet so.
      const met = standing !== undefined && standing.at <= fact.at
      found.push({ fact, met, mended: undefined })
    }
    if (anyOf(rule.needs, fact)) {
      standing = fact
      for (const one of found) if (!one.met) one.mended ??= fact
    }
  }
  return found
}

export function invariantReadings(
  edition: Edition,
  rule: InvariantRule,
  facts: readonly Fact[],
  asOf: Instant,
): readonly Reading[] {
  const seen = facts.filter((fact) => fact.at <= asOf)
  return happenings(rule, seen).map(({ fact: { at }, met, mended }, index) => ({
    promise: edition.promise,
    run: index + 1,
    state: met ? 'kept' : 'broken',
    startedAt: at,
    // There is no shorter period, and nothing counts this one.
    period: '1s',
    dueAt: at,
    firstDueAt: at,
    legalEnd: null,
    nearHorizon: false,
    warnAts: [],
    warned: 0,
    ...(met ? { stoppedAt: at } : { brokenAt: at }),
    ...(mended ? { stoppedAt: Math.max(at, mended.at), late: true } : {}),
    pauses: [],
    extensions: [],
    moves: [],
    counted: { unit: 's', left: 0, leftMs: 0 },
    nextAt: null,
  }))
}
