// The organisation on one day, in memory: what commands are decided on. A working copy takes each decided change at once,
// so that the rows of a file see each other. Nothing here asks the database or the clock.
import type { CivilDate } from '#engine'
import type { Grant } from '../officer.ts'
import {
  type Change,
  newOffice,
  newOfficer,
  type OfficeChanges,
  type OfficeFields,
  type OfficerChanges,
  type OfficerFields,
  type Planned,
} from './shapes.ts'

export type OfficeNow = OfficeFields & { readonly officeId: string; readonly ended: boolean }
export type OfficerNow = OfficerFields & {
  readonly officerId: string
  readonly ended: boolean
  readonly grants: readonly Grant[]
}

export type Organisation = {
  readonly day: CivilDate
  readonly offices: Map<string, OfficeNow>
  readonly officers: Map<string, OfficerNow>
  /** Account names and the directory's ids, of those who are there and of those planned: one account a person. */
  readonly logins: Map<string, string>
  readonly externalIds: Map<string, string>
  /** How many offices and officers stand under each office. */
  readonly within: Map<string, number>
  /** What is recorded for days after `day`, in order. */
  readonly later: readonly Planned[]
}

export function organisationOf(
  day: CivilDate,
  offices: Iterable<OfficeNow>,
  officers: Iterable<OfficerNow>,
  later: readonly Planned[],
): Organisation {
  const made: Organisation = {
    day,
    offices: new Map(),
    officers: new Map(),
    logins: new Map(),
    externalIds: new Map(),
    within: new Map(),
    later,
  }
  for (const office of offices) putOffice(made, office)
  for (const officer of officers) putOfficer(made, officer)
  for (const { kind, id, changes } of later) {
    const named = changes as OfficerChanges
    if (kind === 'officer' && named.login) made.logins.set(named.login, id)
    if (kind === 'officer' && named.externalId) made.externalIds.set(named.externalId, id)
  }
  return made
}

/** The organisation as it will stand on a later day, as far as is known; a copy, which may be changed. */
export function onDay(held: Organisation, day: CivilDate): Organisation {
  const due = held.later.filter((one) => one.fromOn <= day)
  const copy = organisationOf(
    day,
    held.offices.values(),
    held.officers.values(),
    held.later.filter((one) => one.fromOn > day),
  )
  for (const change of due) put(copy, change)
  return copy
}

/** Puts a decided change into a working copy. */
export function put(held: Organisation, change: Change): void {
  if (change.kind === 'office') {
    const before = held.offices.get(change.id) ?? { ...newOffice, officeId: change.id, ended: false }
    putOffice(held, { ...before, ...(change.changes as OfficeChanges) })
  } else {
    const before = held.officers.get(change.id) ?? { ...newOfficer, officerId: change.id, ended: false, grants: [] }
    putOfficer(held, { ...before, ...(change.changes as OfficerChanges) })
  }
}

function putOffice(held: Organisation, office: OfficeNow): void {
  const before = held.offices.get(office.officeId)
  if (before && !before.ended) count(held, before.parentId, -1)
  if (!office.ended) count(held, office.parentId, 1)
  held.offices.set(office.officeId, office)
}

function putOfficer(held: Organisation, officer: OfficerNow): void {
  const before = held.officers.get(officer.officerId)
  if (before && !before.ended) count(held, before.officeId, -1)
  if (before?.login && before.login !== officer.login) held.logins.delete(before.login)
  if (before?.externalId && before.externalId !== officer.externalId) held.externalIds.delete(before.externalId)
  if (!officer.ended) count(held, officer.officeId, 1)
  if (officer.login) held.logins.set(officer.login, officer.officerId)
  if (officer.externalId) held.externalIds.set(officer.externalId, officer.officerId)
  held.officers.set(officer.officerId, officer)
}

function count(held: Organisation, officeId: string | null, by: 1 | -1): void {
  if (officeId !== null) held.within.set(officeId, (held.within.get(officeId) ?? 0) + by)
}

/** Deeper than this no agency is; a chain of parents that is longer counts as a circle. */
const depthMax = 30

/** Whether an office under this parent would lie under itself, or too deep. */
export function makesCircle(held: Organisation, officeId: string, parentId: string | null): boolean {
  let at = parentId
  for (let depth = 1; at !== null; depth += 1) {
    if (at === officeId || depth > depthMax) return true
    at = held.offices.get(at)?.parentId ?? null
  }
  return false
}
