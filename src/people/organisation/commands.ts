// What may be asked of the organisation, and how each is decided: the organisation on the day from which it shall hold, a
// command, and changes or a refusal come out. Pure. Nothing is ever deleted: offices end and officers leave.
import type {
  Change,
  FieldProblem,
  OfficeChanges,
  OfficeFields,
  OfficerChanges,
  OfficerFields,
  Planned,
} from './shapes.ts'
import { codeShape, newOffice, newOfficer, officeFields, officerFields, readField } from './shapes.ts'
import { makesCircle, type Organisation, onDay, put } from './state.ts'

export type OrganisationCommand =
  | { readonly type: 'AddOffice'; readonly officeId: string; readonly fields: Partial<OfficeFields> }
  | { readonly type: 'ChangeOffice'; readonly officeId: string; readonly fields: Partial<OfficeFields> }
  | { readonly type: 'EndOffice'; readonly officeId: string; readonly successorId?: string }
  | {
      readonly type: 'MoveTasks'
      readonly officeId: string
      readonly successorId: string
      readonly tasks: readonly string[]
    }
  | { readonly type: 'AddOfficer'; readonly officerId: string; readonly fields: Partial<OfficerFields> }
  | { readonly type: 'ChangeOfficer'; readonly officerId: string; readonly fields: Partial<OfficerFields> }
  | { readonly type: 'EndOfficer'; readonly officerId: string }
  | { readonly type: 'ReturnOfficer'; readonly officerId: string }
  | { readonly type: 'CancelPlan'; readonly changeId: number }

export type OrganisationRefusal =
  | FieldProblem
  | {
      readonly code:
        | 'NO_SUCH_OFFICE'
        | 'OFFICE_ENDED'
        | 'OFFICE_ENDS'
        | 'OFFICE_EXISTS'
        | 'OFFICE_NOT_EMPTY'
        | 'CIRCLE'
        | 'SAME_OFFICE'
        | 'NO_TASKS'
        | 'TASK_NOT_THERE'
        | 'NO_SUCH_OFFICER'
        | 'OFFICER_LEFT'
        | 'OFFICER_EXISTS'
        | 'OFFICER_THERE'
        | 'LOGIN_TAKEN'
        | 'EXTERNAL_ID_TAKEN'
        | 'BAD_CODE'
        | 'NO_SUCH_PLAN'
        | 'PLAN_NEEDED'
        | 'NOTHING_CHANGES'
        | 'PAST'
        | 'TOO_FAR'
        | 'NOT_ALLOWED'
        | 'NO_SUCH_GRANT'
        | 'LAST_OPERATOR'
        | 'ROLE_HELD'
      readonly field?: string
      readonly named?: string
    }

export type OrganisationDecision = readonly Change[] | OrganisationRefusal

export const isRefused = (decision: OrganisationDecision): decision is OrganisationRefusal => 'code' in decision

type Fields = { readonly [field: string]: string | boolean | null }

/** `held` is the organisation on the day from which the command shall hold. */
export function decideOrganisation(held: Organisation, command: OrganisationCommand): OrganisationDecision {
  switch (command.type) {
    case 'AddOffice':
      if (!codeShape.test(command.officeId)) return { code: 'BAD_CODE', field: 'officeId' }
      if (held.offices.has(command.officeId) || plannedAlready(held, 'office', command.officeId))
        return { code: 'OFFICE_EXISTS', field: 'officeId', named: command.officeId }
      return officeChange(held, command.officeId, newOffice, { ...newOffice, ...command.fields }, true)
    case 'ChangeOffice': {
      const office = standingOffice(held, command.officeId, 'officeId')
      return 'code' in office ? office : officeChange(held, command.officeId, office, command.fields, false)
    }
    case 'EndOffice':
      return endOffice(held, command)
    case 'MoveTasks':
      return moveTasks(held, command)
    case 'AddOfficer':
      if (!codeShape.test(command.officerId)) return { code: 'BAD_CODE', field: 'officerId' }
      if (held.officers.has(command.officerId) || plannedAlready(held, 'officer', command.officerId))
        return { code: 'OFFICER_EXISTS', field: 'officerId', named: command.officerId }
      return officerChange(held, command.officerId, newOfficer, { ...newOfficer, ...command.fields }, true)
    case 'ChangeOfficer': {
      const officer = held.officers.get(command.officerId)
      if (!officer) return { code: 'NO_SUCH_OFFICER', field: 'officerId', named: command.officerId }
      if (officer.ended) return { code: 'OFFICER_LEFT', field: 'officerId', named: officer.nameKo }
      return officerChange(held, command.officerId, officer, command.fields, false)
    }
    case 'EndOfficer':
    case 'ReturnOfficer':
      return leaveOrReturn(held, command)
    case 'CancelPlan': {
      const plan = held.later.find((one) => one.changeId === command.changeId)
      if (!plan) return { code: 'NO_SUCH_PLAN' }
      if (!soundWithout(held, plan)) return { code: 'PLAN_NEEDED' }
      return [{ kind: plan.kind, id: plan.id, changes: {} }]
    }
  }
}

function plannedAlready(held: Organisation, kind: 'office' | 'officer', id: string): boolean {
  return held.later.some((one) => one.kind === kind && one.id === id)
}

function standingOffice(held: Organisation, officeId: string, field: string) {
  const office = held.offices.get(officeId)
  if (!office) return { code: 'NO_SUCH_OFFICE', field, named: officeId } as const
  if (office.ended) return { code: 'OFFICE_ENDED', field, named: office.nameKo } as const
  return office
}

/** Whether everything else that is planned still stands when this plan is taken back. */
function soundWithout(held: Organisation, plan: Planned): boolean {
  const rest = held.later.filter((one) => one.changeId !== plan.changeId)
  const known = plan.kind === 'office' ? held.offices.has(plan.id) : held.officers.has(plan.id)
  if (!known && rest.some((one) => one.kind === plan.kind && one.id === plan.id)) return false
  const then = onDay({ ...held, later: rest }, '9999-12-31')
  const stands = (officeId: string) => then.offices.get(officeId)?.ended === false
  for (const officer of then.officers.values()) if (!officer.ended && !stands(officer.officeId)) return false
  for (const office of then.offices.values())
    if (!office.ended && office.parentId !== null) {
      if (!stands(office.parentId) || makesCircle(then, office.officeId, office.parentId)) return false
    }
  return true
}

/** An office that somebody may come into: it stands, and no end of it is planned. */
function stayingOffice(held: Organisation, officeId: string, field: string) {
  const office = standingOffice(held, officeId, field)
  if ('code' in office) return office
  const ends = held.later.some((one) => one.kind === 'office' && one.id === officeId && one.changes.ended === true)
  return ends ? ({ code: 'OFFICE_ENDS', field, named: office.nameKo } as const) : office
}

/** The fields that differ from before, each read and checked. */
function differences(
  names: readonly string[],
  before: Fields,
  asked: Fields,
  isNew: boolean,
): { changed: { [field: string]: string | boolean | null } } | FieldProblem {
  const changed: { [field: string]: string | boolean | null } = {}
  for (const field of names) {
    const written = asked[field]
    if (written === undefined) continue
    if (typeof written === 'boolean') {
      if (isNew || written !== before[field]) changed[field] = written
      continue
    }
    const read = readField(field, written ?? '')
    if ('code' in read) return read
    if (isNew || read.value !== before[field]) changed[field] = read.value
  }
  return { changed }
}

function officeChange(
  held: Organisation,
  officeId: string,
  before: OfficeFields,
  asked: Partial<OfficeFields>,
  isNew: boolean,
): OrganisationDecision {
  const read = differences(officeFields, before, asked as Fields, isNew)
  if ('code' in read) return read
  const changes = read.changed as OfficeChanges
  const parentId = changes.parentId
  if (typeof parentId === 'string') {
    const parent = stayingOffice(held, parentId, 'parentId')
    if ('code' in parent) return parent
  }
  if (parentId !== undefined && makesCircleSometime(held, officeId, changes))
    return { code: 'CIRCLE', field: 'parentId', named: before.nameKo }
  if (isNew) return [{ kind: 'office', id: officeId, changes: { ...changes, ended: false } }]
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'office', id: officeId, changes }]
}

/** A move that is no circle on its day may be one on a later day, when another planned move takes effect. */
function makesCircleSometime(held: Organisation, officeId: string, changes: OfficeChanges): boolean {
  if (makesCircle(held, officeId, changes.parentId ?? null)) return true
  const moves = held.later.filter((one) => one.kind === 'office' && 'parentId' in one.changes)
  if (moves.length === 0) return false
  const later = onDay(held, held.day)
  put(later, { kind: 'office', id: officeId, changes })
  for (const move of moves) {
    put(later, move)
    for (const id of [move.id, officeId])
      if (makesCircle(later, id, later.offices.get(id)?.parentId ?? null)) return true
  }
  return false
}

function endOffice(
  held: Organisation,
  command: OrganisationCommand & { readonly type: 'EndOffice' },
): OrganisationDecision {
  const office = standingOffice(held, command.officeId, 'officeId')
  if ('code' in office) return office
  if ((held.within.get(command.officeId) ?? 0) > 0 || arrivesLater(held, command.officeId))
    return { code: 'OFFICE_NOT_EMPTY', field: 'officeId', named: office.nameKo }
  const { successorId } = command
  if (successorId === undefined) return [{ kind: 'office', id: command.officeId, changes: { ended: true } }]
  if (successorId === command.officeId) return { code: 'SAME_OFFICE', field: 'successorId' }
  const successor = standingOffice(held, successorId, 'successorId')
  if ('code' in successor) return successor
  const tasks = joined(successor.tasks, lines(office.tasks))
  return [
    { kind: 'office', id: command.officeId, changes: { ended: true }, counterpartId: successorId },
    ...(tasks === successor.tasks
      ? []
      : [{ kind: 'office' as const, id: successorId, changes: { tasks }, counterpartId: command.officeId }]),
  ]
}

/** Somebody or some office is planned to come under it after its end. */
function arrivesLater(held: Organisation, officeId: string): boolean {
  return held.later.some((one) => {
    const changes = one.changes as OfficeChanges & OfficerChanges
    return changes.parentId === officeId || changes.officeId === officeId
  })
}

function moveTasks(
  held: Organisation,
  command: OrganisationCommand & { readonly type: 'MoveTasks' },
): OrganisationDecision {
  const { officeId, successorId } = command
  if (officeId === successorId) return { code: 'SAME_OFFICE', field: 'successorId' }
  const from = standingOffice(held, officeId, 'officeId')
  if ('code' in from) return from
  const to = standingOffice(held, successorId, 'successorId')
  if ('code' in to) return to
  if (command.tasks.length === 0) return { code: 'NO_TASKS', field: 'tasks' }
  const held0 = lines(from.tasks)
  const missing = command.tasks.find((task) => !held0.includes(task))
  if (missing !== undefined) return { code: 'TASK_NOT_THERE', field: 'tasks', named: missing }
  const rest = held0.filter((task) => !command.tasks.includes(task)).join('\n')
  const tasks = readField('tasks', joined(to.tasks, command.tasks))
  if ('code' in tasks) return tasks
  return [
    { kind: 'office', id: officeId, changes: { tasks: rest }, counterpartId: successorId },
    { kind: 'office', id: successorId, changes: { tasks: tasks.value ?? '' }, counterpartId: officeId },
  ]
}

export const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
const joined = (text: string, more: readonly string[]): string =>
  [...lines(text), ...more.filter((task) => !lines(text).includes(task))].join('\n')

function officerChange(
  held: Organisation,
  officerId: string,
  before: OfficerFields,
  asked: Partial<OfficerFields>,
  isNew: boolean,
): OrganisationDecision {
  const read = differences(officerFields, before, asked as Fields, isNew)
  if ('code' in read) return read
  const changes = read.changed as OfficerChanges
  if (changes.officeId !== undefined) {
    const office = stayingOffice(held, changes.officeId, 'officeId')
    if ('code' in office) return office
  }
  const taken = oneAccount(held, officerId, changes)
  if (taken) return taken
  if (isNew) return [{ kind: 'officer', id: officerId, changes: { ...changes, ended: false } }]
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'officer', id: officerId, changes }]
}

/** One account a person (R04): neither an account name nor the directory's id is ever given to a second one. */
function oneAccount(held: Organisation, officerId: string, changes: OfficerChanges): OrganisationRefusal | undefined {
  const byLogin = changes.login ? held.logins.get(changes.login) : undefined
  if (byLogin !== undefined && byLogin !== officerId)
    return { code: 'LOGIN_TAKEN', field: 'login', named: changes.login ?? '' }
  const byId = changes.externalId ? held.externalIds.get(changes.externalId) : undefined
  if (byId !== undefined && byId !== officerId)
    return { code: 'EXTERNAL_ID_TAKEN', field: 'externalId', named: changes.externalId ?? '' }
  return undefined
}

function leaveOrReturn(
  held: Organisation,
  { type, officerId }: OrganisationCommand & { readonly type: 'EndOfficer' | 'ReturnOfficer' },
): OrganisationDecision {
  const officer = held.officers.get(officerId)
  if (!officer) return { code: 'NO_SUCH_OFFICER', field: 'officerId', named: officerId }
  const leaves = type === 'EndOfficer'
  if (officer.ended === leaves)
    return { code: leaves ? 'OFFICER_LEFT' : 'OFFICER_THERE', field: 'officerId', named: officer.nameKo }
  if (!leaves) {
    const office = stayingOffice(held, officer.officeId, 'officeId')
    if ('code' in office) return office
  }
  return [{ kind: 'officer', id: officerId, changes: { ended: leaves } }]
}
