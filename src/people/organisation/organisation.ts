// The organisation as the house changes it: commands decided and written in one transaction, what was planned applied on
// its day, and what held on any day. One writer at a time, so that nothing is decided on a state that has passed.
import type { CivilDate, Instant } from '#engine'
import { type Database, isUniqueViolation, type Queryable, transaction } from '#kit/database'
import type { Directory, Officer } from '../officer.ts'
import { may } from '../rights.ts'
import { decideOrganisation, isRefused, type OrganisationCommand, type OrganisationRefusal } from './commands.ts'
import {
  addChanges,
  cancelChange,
  fieldsOn,
  holdState,
  type Recorded,
  readHistory,
  readOfficers,
  readOffices,
  readPlanned,
  readState,
  settleRights,
  stepState,
  writePresent,
} from './rows.ts'
import type { Change, OfficeFields, OfficerFields } from './shapes.ts'
import { type OfficeNow, type OfficerNow, type Organisation, onDay, organisationOf, put } from './state.ts'

/** Who asks: an officer, who may only do what the policy lets them, or the house itself by a name that the ledger keeps. */
export type Asker = { readonly officer: Officer } | { readonly named: string }

export type Asked = {
  readonly commands: readonly OrganisationCommand[]
  /** The day from which it shall hold; today when not told. */
  readonly from?: CivilDate
  readonly today: CivilDate
  readonly by: Asker
  readonly now: Instant
  /** The version that the asker saw; when another has been made since, nothing is done. */
  readonly version?: number
}

export type Outcome =
  | { readonly changes: readonly Change[] }
  | { readonly refused: OrganisationRefusal; readonly at: number }
  | { readonly stale: true }

export type OrganisationBook = {
  /** The present, and what is planned. */
  read(today: CivilDate): Promise<{ readonly held: Organisation; readonly version: number }>
  run(asked: Asked): Promise<Outcome>
  /** Applies what is due; how many changes. Run by the worker, and harmless when repeated. */
  applyDue(today: CivilDate, now: Instant): Promise<number>
  history(kind: 'office' | 'officer', id: string): Promise<readonly Recorded[]>
  /** Which office it was on that day, and what it was called then. */
  officeOn(officeId: string, day: CivilDate): Promise<(OfficeFields & { readonly ended: boolean }) | undefined>
  officerOn(officerId: string, day: CivilDate): Promise<(OfficerFields & { readonly ended: boolean }) | undefined>
}

/** A plan further ahead than this is a slip of the pen. */
const aheadMaxYears = 5
const ownOfficeFields: ReadonlySet<string> = new Set(['tasks', 'room', 'seat', 'photo', 'photoPublic'])

export function openOrganisation(database: Database, directory: Directory): OrganisationBook {
  return {
    read: async (today) => {
      const { version } = await readState(database)
      return { held: await readHeld(database, today), version }
    },
    async run(asked) {
      const outcome = await runAsked(database, directory, asked)
      if ('changes' in outcome) await directory.refresh()
      return outcome
    },
    async applyDue(today, now) {
      // Asked without the lock first: nearly always there is nothing to do.
      if ((await readState(database)).appliedOn >= today) return 0
      const count = await transaction(database, async (client) => {
        const { appliedOn } = await holdState(client)
        return appliedOn >= today ? 0 : applyUntil(client, appliedOn, today, now)
      })
      if (count > 0) await directory.refresh()
      return count
    },
    history: (kind, id) => readHistory(database, kind, id),
    officeOn: async (id, day) => (await fieldsOn(database, 'office', id, day)) as never,
    officerOn: async (id, day) => (await fieldsOn(database, 'officer', id, day)) as never,
  }
}

async function readHeld(on: Queryable, today: CivilDate): Promise<Organisation> {
  return organisationOf(today, await readOffices(on), await readOfficers(on), await readPlanned(on, today))
}

/** Everything that takes effect after `after` and until `today`, day by day. */
async function applyUntil(on: Queryable, after: CivilDate, today: CivilDate, now: Instant): Promise<number> {
  const held = await readHeld(on, after)
  const due = held.later.filter((one) => one.fromOn <= today)
  for (const day of [...new Set(due.map((one) => one.fromOn))]) {
    const before = onDay(held, after)
    const changes = due.filter((one) => one.fromOn === day)
    for (const change of changes) put(held, change)
    await bring(on, before, held, changes, { from: day, by: 'plan', now })
  }
  await stepState(on, due.length > 0 ? 1 : 0, today)
  return due.length
}

/** Brings the present rows of what changed up to `after`, and the rights that follow. */
async function bring(
  on: Queryable,
  before: Organisation,
  after: Organisation,
  changes: readonly Change[],
  recording: { readonly from: CivilDate; readonly by: string; readonly now: Instant },
): Promise<void> {
  const ids = (kind: 'office' | 'officer') => [
    ...new Set(changes.filter((change) => change.kind === kind).map((change) => change.id)),
  ]
  const present = <T>(kind: 'office' | 'officer', map: ReadonlyMap<string, T>) =>
    ids(kind)
      .map((id) => map.get(id))
      .filter((one): one is T => one !== undefined)
  const offices = present<OfficeNow>('office', after.offices)
  const officers = present<OfficerNow>('officer', after.officers)
  await writePresent(on, { offices, officers }, recording)
  await settleRights(
    on,
    {
      left: officers.filter((one) => one.ended).map((one) => one.officerId),
      ended: offices.filter((one) => one.ended).map((one) => one.officeId),
      moved: officers.flatMap((one) => {
        const from = before.officers.get(one.officerId)?.officeId
        return one.ended || from === undefined || from === one.officeId
          ? []
          : [{ officerId: one.officerId, from, to: one.officeId }]
      }),
    },
    recording,
  )
}

async function runAsked(database: Database, directory: Directory, asked: Asked): Promise<Outcome> {
  const { today, now } = asked
  const from = asked.from ?? today
  const by = 'officer' in asked.by ? asked.by.officer.officerId : asked.by.named
  if (from < today) return { refused: { code: 'PAST', field: 'from' }, at: 0 }
  if (Number(from.slice(0, 4)) > Number(today.slice(0, 4)) + aheadMaxYears)
    return { refused: { code: 'TOO_FAR', field: 'from' }, at: 0 }
  try {
    return await transaction(database, async (client): Promise<Outcome> => {
      const state = await holdState(client)
      if (asked.version !== undefined && asked.version !== state.version) return { stale: true }
      if (state.appliedOn < today) await applyUntil(client, state.appliedOn, today, now)
      const held = await readHeld(client, today)
      const decided = decideAll(held, directory, asked)
      if ('refused' in decided) return decided
      const { changes, after } = decided
      await addChanges(client, changes, { from, by, now })
      for (const command of asked.commands)
        if (command.type === 'CancelPlan') await cancelChange(client, command.changeId, { from, by, now })
      if (from <= today) await bring(client, held, after, changes, { from, by, now })
      await stepState(client, 1, today)
      return { changes }
    })
  } catch (error) {
    // Two names swapped between two people at once: the database knows better than the sum of the single steps.
    if (isUniqueViolation(error)) return { refused: { code: 'LOGIN_TAKEN', field: 'login' }, at: 0 }
    throw error
  }
}

/** Decides all commands, each on what the ones before it made. Pure; also what a preview shows. */
export function decideAll(
  held: Organisation,
  directory: Directory,
  asked: Pick<Asked, 'commands' | 'from' | 'by'>,
):
  | { readonly changes: readonly Change[]; readonly after: Organisation }
  | { readonly refused: OrganisationRefusal; readonly at: number } {
  const after = onDay(held, asked.from ?? held.day)
  const changes: Change[] = []
  for (const [at, command] of asked.commands.entries()) {
    if (!mayAsk(asked.by, command, held, directory)) return { refused: { code: 'NOT_ALLOWED' }, at }
    const decision = decideOrganisation(command.type === 'CancelPlan' ? held : after, command)
    if (isRefused(decision)) return { refused: decision, at }
    if (command.type === 'CancelPlan') continue
    for (const change of decision) {
      put(after, change)
      changes.push(change)
    }
  }
  if (operates(held) && !operates(after, held))
    return { refused: { code: 'LAST_OPERATOR' }, at: asked.commands.length - 1 }
  return { changes, after }
}

/** Whether somebody can still run the house: an operator who is there, with an account, and was not moved off the role. */
function operates(held: Organisation, before = held): boolean {
  for (const officer of held.officers.values())
    if (!officer.ended && officer.login !== null)
      for (const grant of officer.grants)
        if (grant.role === 'operator' && !(held !== before && hasMoved(officer, before, grant.officeId))) return true
  return false
}

/** A move ends the roles that were held at the former office. */
function hasMoved(officer: OfficerNow, before: Organisation, officeId: string): boolean {
  const from = before.officers.get(officer.officerId)?.officeId
  return from === officeId && officer.officeId !== from
}

/** The operator may everything; the head of an office what is said and shown of its own people. */
function mayAsk(by: Asker, command: OrganisationCommand, held: Organisation, directory: Directory): boolean {
  if ('named' in by || may(by.officer, 'people.edit')) return true
  if (command.type !== 'ChangeOfficer' && command.type !== 'ChangeOffice') return false
  if (!Object.keys(command.fields).every((field) => ownOfficeFields.has(field))) return false
  const officeId = command.type === 'ChangeOffice' ? command.officeId : held.officers.get(command.officerId)?.officeId
  return may(by.officer, 'people.edit own office', { officeId, directory })
}
