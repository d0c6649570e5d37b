// Who may do what: the one place that says so. Each action names the roles that may do it; a role is held at an office
// and covers that office and all below it. Every page, command and listing asks here, and what is not named is refused.
import type { Directory, Officer, Role } from './officer.ts'

type Rule = {
  /** What it is, as an auditor would say it. */
  readonly is: string
  readonly roles: readonly Role[] | 'everybody'
}
const rule = <const R extends Rule>(written: R): Rule => written

const readers = [
  'reception',
  'call-desk',
  'officer',
  'team-head',
  'field-team',
  'audit',
  'remedy-decider',
  'operator',
] as const

export const policy = {
  'petitions.read': rule({ is: 'read petitions and their queues', roles: readers }),
  'petitions.read everywhere': rule({ is: 'read those of every office', roles: ['reception', 'operator', 'audit'] }),
  'petitions.sort': rule({ is: 'register petitions and give them to an office', roles: ['reception', 'operator'] }),
  'petitions.work': rule({ is: 'work on petitions of the office', roles: ['officer', 'team-head'] }),
  'absences.lead': rule({
    is: 'name stand-ins for officers of the office, and move or end their absences',
    roles: ['team-head', 'operator'],
  }),
  'handbook.edit': rule({ is: 'change the petition handbook', roles: ['charter-editor', 'operator'] }),
  'calendar.edit': rule({ is: 'add days off to the calendar', roles: ['operator'] }),
  'people.edit': rule({ is: 'change offices, officers, their roles and their sessions', roles: ['operator'] }),
  'people.edit own office': rule({
    is: 'change tasks, seats and photos of the people of the own office',
    roles: ['team-head'],
  }),
  'people.see': rule({ is: 'see offices, officers and who may do what among officers', roles: 'everybody' }),
  'rights.see': rule({ is: 'see the ledger of rights', roles: ['operator', 'audit'] }),
  'settings.edit': rule({ is: 'change the settings of the house', roles: ['operator'] }),
  'health.see': rule({ is: 'see how the house is doing, and its parked work', roles: ['operator'] }),
  'approvals.ask': rule({ is: 'ask a second person to approve', roles: ['operator', 'audit', 'team-head'] }),
  'approvals.answer': rule({ is: 'approve or refuse what another asked', roles: ['operator', 'audit'] }),
  'records.see': rule({ is: 'see what is kept how long, and ask for its destruction', roles: ['operator', 'audit'] }),
  'records.hold': rule({ is: 'keep a matter from destruction, or an audit from being seen', roles: ['audit'] }),
  'access.review': rule({ is: 'review the access log', roles: ['audit'] }),
} as const satisfies { readonly [action: string]: Rule }

export type Action = keyof typeof policy

export function holds(officer: Officer, ...roles: readonly Role[]): boolean {
  return officer.grants.some((grant) => roles.includes(grant.role))
}

/**
 * Whether the officer may do it, at the office named if one is named. `directory` is asked which offices lie below
 * which; without it a grant covers its own office alone.
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
function covers(officeId: string, below: string, directory: Directory | undefined): boolean {
  let at: string | null | undefined = below
  for (let depth = 0; at != null && depth < 50; depth += 1) {
    if (at === officeId) return true
    at = directory?.office(at)?.parentId
  }
  return false
}
