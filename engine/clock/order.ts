// Orders of facts that cannot have happened. They are refused when they are written, so that no reading has to guess
// (lesson 34: requests closed before they were created).
import type { Edition } from '../promise/edition.ts'
import type { Fact } from '../promise/fact.ts'
import type { Instant } from '../time/instant.ts'
import { keyOf, rolesFor, rolesOf } from './roles.ts'
import { inOrderOfTime } from './runs.ts'

export type OrderProblem = {
  readonly problem:
    | 'recorded before the fact before it'
    | 'stopped before it started'
    | 'resumed without a pause'
    | 'started without its key'
  readonly promise: string
  /** The fact that cannot stand where it stands. */
  readonly fact: string
  readonly at: Instant
}

/**
 * The first problem, or null. A second start of a clock that is running is no problem: it changes nothing. A clock
 * that repeats may meet facts that stop it while it does not run (a petition is also reassigned without a request).
 */
export function orderProblem(edition: Edition, facts: readonly Fact[]): OrderProblem | null {
  const roles = rolesOf(edition)
  if (roles === null) return null
  const found = (problem: OrderProblem['problem'], fact: Fact): OrderProblem => ({
    problem,
    promise: edition.promise,
    fact: fact.type,
    at: fact.at,
  })
  for (let index = 1; index < facts.length; index += 1) {
    const before = facts[index - 1]!.recordedAt
    const recordedAt = facts[index]!.recordedAt
    if (before !== undefined && recordedAt !== undefined && recordedAt < before) {
      return found('recorded before the fact before it', facts[index]!)
    }
  }
  const { rule } = roles
  const started = new Set<string | undefined>()
  const paused = new Set<string>()
  let mayRun = false
  for (const fact of inOrderOfTime(facts)) {
    const key = keyOf(rule.keyedBy, fact)
    for (const role of rolesFor(roles, fact)) {
      switch (role.does) {
        case 'start':
          if (rule.keyedBy !== undefined && key === undefined) return found('started without its key', fact)
          started.add(key)
          break
        case 'stop':
          if (rule.keyedBy !== undefined) {
            if (key !== undefined && !started.has(key)) return found('stopped before it started', fact)
          } else if (rule.repeats !== true && !mayRun && !roles.startTypes.has(fact.type)) {
            return found('stopped before it started', fact)
          }
          break
        case 'pause':
          paused.add(pauseName(rule.pauses![role.rule]!.keyedBy, role.rule, fact, key))
          break
        case 'resume': {
          const name = pauseName(rule.pauses![role.rule]!.keyedBy, role.rule, fact, key)
          if (!paused.delete(name)) return found('resumed without a pause', fact)
          break
        }
        case 'void':
        case 'extend':
        case 'move':
        case 'lengthen pause':
          break
      }
    }
    mayRun ||= roles.startTypes.has(fact.type)
  }
  return null
}

function pauseName(keyedBy: string | undefined, rule: number, fact: Fact, key: string | undefined): string {
  return JSON.stringify([rule, key ?? null, keyOf(keyedBy, fact) ?? null])
}
