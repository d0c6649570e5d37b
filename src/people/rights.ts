// Reads the policy: whether an officer may do something, on this matter, and how far they see. Decides nothing that the
// policy does not say.
import type { Instant } from '#engine'
import type { Reach } from '#ledger'
import type { Directory, Officer, Role } from './officer.ts'
import { type Action, type MatterAction, type MatterRule, type Place, policy, type Rule } from './policy.ts'

export function holds(officer: Officer, ...roles: readonly Role[]): boolean {
  return officer.grants.some((grant) => roles.includes(grant.role))
}

/**
 * Whether the officer may do it somewhere, or at the office named if one is named. `directory` is asked which offices
 * lie below which; without it a grant covers its own office alone.
 */
export function may(
  officer: Officer,
  action: Action,
  at?: { readonly officeId: string | null | undefined; readonly directory?: Directory },
): boolean {
  const { roles } = policy[action] as Rule
  if (roles === 'everybody') return true
  return officer.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (at === undefined || (at.officeId != null && covers(grant.officeId, at.officeId, at.directory))),
  )
}

/** Whether `below` is the office itself or lies under it. Circles cannot arise: an office's parent is checked when it is set. */
export function covers(officeId: string, below: string, directory: Directory | undefined): boolean {
  let at: string | null | undefined = below
  for (let depth = 0; at != null && depth < 50; depth += 1) {
    if (at === officeId) return true
    at = directory?.office(at)?.parentId
  }
  return false
}

/** Whether the officer may do it on this matter: by their own roles, or by those of somebody away whose matter it is. */
export function mayOn(
  officer: Officer,
  action: MatterAction,
  matter: Reach,
  directory: Directory,
  at: Instant,
): boolean {
  if (matter.concerned.includes(officer.officerId)) return false
  if (allows(officer, action, matter, directory)) return true
  const holder = matter.officerId
  return (
    holder !== null &&
    // Nobody comes to read petitions by standing in: operators have no content (R15).
    may(officer, 'petitions.read') &&
    directory.actsFor(officer.officerId, at).includes(holder) &&
    allowsAssigned(directory.officer(holder), action)
  )
}

function allows(officer: Officer, action: MatterAction, matter: Reach, directory: Directory): boolean {
  const { where } = policy[action] as MatterRule
  const lies: { readonly [place in Place]: (grantedAt: string) => boolean } = {
    covered: (granted) => matter.officeId !== null && covers(granted, matter.officeId, directory),
    unplaced: () => matter.unplaced,
    assigned: () => matter.officerId === officer.officerId,
    asked: (granted) => matter.asked.some((office) => covers(granted, office, directory)),
    handled: () => matter.open && matter.handlers.includes(officer.officerId),
    everywhere: () => true,
  }
  return officer.grants.some((grant) => (where[grant.role] ?? []).some((place) => lies[place](grant.officeId)))
}

function allowsAssigned(officer: Officer | undefined, action: MatterAction): boolean {
  const { where } = policy[action] as MatterRule
  return officer?.grants.some((grant) => where[grant.role]?.includes('assigned')) ?? false
}

/** How far an officer sees: what lists select by, and what row level security is told. */
export type Sight = {
  readonly officerId: string
  readonly everywhere: boolean
  readonly unplaced: boolean
  /** Offices whose matters are in reach. */
  readonly offices: readonly string[]
  /** Officers whose matters are in reach: oneself, and those for whom one stands in. */
  readonly acting: readonly string[]
  /** Offices on whose behalf matters are seen while they are asked for cooperation. */
  readonly asked: readonly string[]
  /** Whether matters that one worked on stay in sight while they are open. */
  readonly handled: boolean
}

export function sightOf(officer: Officer, action: MatterAction, directory: Directory, at: Instant): Sight {
  const { where } = policy[action] as MatterRule
  const grantsFor = (place: Place) => officer.grants.filter((grant) => where[grant.role]?.includes(place))
  const under = (place: Place) => {
    const granted = grantsFor(place)
    if (granted.length === 0) return []
    const known = new Set(granted.map((grant) => grant.officeId))
    for (const { officeId } of directory.offices())
      if (granted.some((grant) => covers(grant.officeId, officeId, directory))) known.add(officeId)
    return [...known]
  }
  const away = (may(officer, 'petitions.read') ? directory.actsFor(officer.officerId, at) : []).filter((officerId) =>
    allowsAssigned(directory.officer(officerId), action),
  )
  return {
    officerId: officer.officerId,
    everywhere: grantsFor('everywhere').length > 0,
    unplaced: grantsFor('unplaced').length > 0,
    offices: under('covered'),
    acting: [...(grantsFor('assigned').length > 0 ? [officer.officerId] : []), ...away],
    asked: under('asked'),
    handled: grantsFor('handled').length > 0,
  }
}
