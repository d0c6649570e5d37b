// What each fact does to a clock, looked up by the fact's type. A rule is read once and kept beside the edition.
import type { ClockRule, Edition } from '../promise/edition.ts'
import type { Fact, FactPattern, Json } from '../promise/fact.ts'

export type Role =
  | { readonly does: 'start' | 'stop' | 'void' | 'extend' | 'move' }
  | { readonly does: 'pause' | 'resume' | 'lengthen pause'; readonly rule: number }

type Matched = { readonly role: Role; readonly where: Where | null }
type Where = readonly (readonly [field: string, values: readonly Json[]])[]

export type ClockRoles = {
  readonly rule: ClockRule
  readonly byType: ReadonlyMap<string, readonly Matched[]>
  /** Types of facts that can start the clock, whatever their body says. */
  readonly startTypes: ReadonlySet<string>
}

const known = new WeakMap<ClockRule, ClockRoles>()

/** The roles of an edition's clock, or null when the promise is not kept by a clock. */
export function rolesOf(edition: Edition): ClockRoles | null {
  if (edition.measure.as !== 'clock') return null
  const rule = edition.measure
  const kept = known.get(rule)
  if (kept !== undefined) return kept
  const roles = readRoles(rule)
  known.set(rule, roles)
  return roles
}

function readRoles(rule: ClockRule): ClockRoles {
  const byType = new Map<string, Matched[]>()
  const startTypes = new Set<string>()
  const add = (pattern: FactPattern, role: Role) => {
    const type = typeof pattern === 'string' ? pattern : pattern.fact
    const list = byType.get(type) ?? []
    list.push({ role, where: whereOf(pattern) })
    byType.set(type, list)
  }
  // The order is the order in which one fact acts: it may end one run and begin the next.
  rule.pauses?.forEach((pause, index) => {
    add(pause.until, { does: 'resume', rule: index })
    add(pause.from, { does: 'pause', rule: index })
    if (pause.atMostExtendedBy !== undefined) add(pause.atMostExtendedBy.fact, { does: 'lengthen pause', rule: index })
  })
  if (rule.extendedBy !== undefined) add(rule.extendedBy.fact, { does: 'extend' })
  if (rule.movedBy !== undefined) add(rule.movedBy.fact, { does: 'move' })
  for (const pattern of rule.stops) add(pattern, { does: 'stop' })
  for (const pattern of rule.voids ?? []) add(pattern, { does: 'void' })
  for (const pattern of rule.starts) {
    add(pattern, { does: 'start' })
    startTypes.add(typeof pattern === 'string' ? pattern : pattern.fact)
  }
  return { rule, byType, startTypes }
}

function whereOf(pattern: FactPattern): Where | null {
  if (typeof pattern === 'string') return null
  return Object.entries(pattern.where).map(([field, value]): readonly [string, readonly Json[]] => [
    field,
    Array.isArray(value) ? value : [value as Json],
  ])
}

const noRoles: readonly Role[] = []

/** The roles that a fact plays; most facts play one or none. */
export function rolesFor(roles: ClockRoles, fact: Fact): readonly Role[] {
  const matched = roles.byType.get(fact.type)
  if (matched === undefined) return noRoles
  if (matched.length === 1 && matched[0]!.where === null) return [matched[0]!.role]
  return matched.filter((one) => one.where === null || holds(one.where, fact)).map((one) => one.role)
}

function holds(where: Where, fact: Fact): boolean {
  return where.every(([field, values]) => {
    const value = fact.body?.[field]
    return value !== undefined && values.includes(value)
  })
}

/** Whether a fact is one that a pattern names. */
export function matches(pattern: FactPattern, fact: Fact): boolean {
  if (typeof pattern === 'string') return fact.type === pattern
  return fact.type === pattern.fact && holds(whereOf(pattern)!, fact)
}

/** A body field as text that can tell things apart, or undefined when the fact has none. */
export function keyOf(field: string | undefined, fact: Fact): string | undefined {
  if (field === undefined) return undefined
  const value = fact.body?.[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
