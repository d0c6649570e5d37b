// Readings of the measures that are not clocks: pure functions of a rule, a matter's facts and, where time matters,
// the day. A gate needs all that it names; an invariant needs one of the things it names.
import {
  type CivilDate,
  civilDateOf,
  type EvidenceRule,
  type Fact,
  type FactPattern,
  type GateRule,
  happenings,
  type InvariantRule,
  type LedgerRule,
  matches,
  type PeriodicRule,
  type RatioRule,
} from '#engine'

const anyOf = (patterns: readonly FactPattern[], fact: Fact): boolean => patterns.some((one) => matches(one, fact))

export type Passage = { readonly fact: Fact; readonly allowed: boolean; readonly missing: readonly FactPattern[] }

/** Each time that the gate was passed, or tried, and what was missing then. What is recorded later does not heal it. */
export function gatePassages(rule: GateRule, facts: readonly Fact[]): readonly Passage[] {
  return facts.flatMap((fact, index) => {
    if (!matches(rule.before, fact)) return []
    const earlier = facts.slice(0, index)
    const missing = rule.needs.filter((need) => !earlier.some((one) => matches(need, one)))
    return [{ fact, allowed: missing.length === 0, missing }]
  })
}

/** The facts that are breaches in themselves, nothing that was needed having been recorded before them. */
export function invariantBreaches(rule: InvariantRule, facts: readonly Fact[]): readonly Fact[] {
  return happenings(rule, facts).flatMap(({ fact, met }) => (met ? [] : [fact]))
}

export const evidenceRecords = (rule: EvidenceRule, facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => anyOf(rule.records, fact))

export type LedgerReading = { readonly opened: number; readonly closed: number; readonly open: number }

/** What one matter opened and closed; a closing with nothing open closes nothing. */
export function ledgerReading(rule: LedgerRule, facts: readonly Fact[]): LedgerReading {
  let opened = 0
  let closed = 0
  for (const fact of facts) {
    if (anyOf(rule.opens, fact)) opened += 1
    else if (anyOf(rule.closes, fact) && closed < opened) closed += 1
  }
  return { opened, closed, open: opened - closed }
}

export type RatioReading = { readonly counted: number; readonly of: number }

export function ratioReading(rule: RatioRule, facts: readonly Fact[]): RatioReading {
  return {
    counted: facts.filter((fact) => anyOf(rule.counts, fact)).length,
    of: facts.filter((fact) => anyOf(rule.of, fact)).length,
  }
}

/**
 * Whether a month (`2026-12`) or a year (`2026`) has what is due in it, as seen on a day. Only what was done inside
 * that span counts, by its due day: an inspection in arrears is no inspection of the month after.
 */
export function periodicReading(
  rule: PeriodicRule,
  facts: readonly Fact[],
  zone: string,
  span: string,
  asOn: CivilDate,
): 'running' | 'kept' | 'broken' {
  const dueOn = `${span}-${rule.dueBy}`
  const done = facts.some((fact) => {
    const on = civilDateOf(fact.at, zone)
    return on >= span && on <= dueOn && on <= asOn && anyOf(rule.done, fact)
  })
  if (done) return 'kept'
  return asOn > dueOn ? 'broken' : 'running'
}
