// Offices and officers as the rest of the house sees them.
import { randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import { readStandIns, type StandIns, standInsOf } from './stand-ins.ts'

export const roles = [
  'reception',
  'call-desk',
  'officer',
  'team-head',
  'field-team',
  'audit',
  'remedy-decider',
  'charter-editor',
  'operator',
] as const
export type Role = (typeof roles)[number]

/** A role at an office; it covers that office and all below it. */
export type Grant = { readonly role: Role; readonly officeId: string }

export type Office = {
  readonly officeId: string
  readonly nameKo: string
  readonly nameEn: string
  readonly parentId: string | null
  readonly phone: string
  readonly address: string
  readonly calendar: string | null
}

export type Officer = {
  readonly officerId: string
  readonly nameKo: string
  readonly nameEn: string
  readonly positionKo: string
  readonly positionEn: string
  readonly officeId: string
  readonly grants: readonly Grant[]
  readonly phone: string
  readonly tasks: string
}

const officeColumns = `office_id as "officeId", name_ko as "nameKo", name_en as "nameEn", parent_id as "parentId", phone, address, calendar`
/** The columns of an officer `o`, and the grants that stand. */
export const officerColumns = `o.officer_id as "officerId", o.name_ko as "nameKo", o.name_en as "nameEn",
  o.position_ko as "positionKo", o.position_en as "positionEn", o.office_id as "officeId", o.phone, o.tasks,
  coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'officeId', g.office_id) order by g.role, g.office_id)
    from officer_grant g where g.officer_id = o.officer_id and g.ended_at is null), '[]') as grants`

const allOffices = statement<Office>('people-offices', `select ${officeColumns} from office order by office_id`)
const allOfficers = statement<Officer>(
  'people-officers',
  `select ${officerColumns} from officer o where o.left_at is null order by o.officer_id`,
)
const insertOffice = statement(
  'people-insert-office',
  `insert into office (office_id, name_ko, name_en, parent_id, phone, address, calendar)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (office_id) do nothing`,
)
const insertOfficer = statement(
  'people-insert-officer',
  `insert into officer (officer_id, name_ko, name_en, position_ko, position_en, office_id, phone, tasks, login, password_hash)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (officer_id) do nothing`,
)
const insertGrant = statement(
  'people-insert-grant',
  `insert into officer_grant (grant_id, officer_id, role, office_id, granted_at, granted_by)
   values ($1, $2, $3, $4, $5, $6) on conflict (officer_id, role, office_id) where ended_at is null do nothing`,
)

/** Offices and officers are few and read on every page, so they are held in memory and read again each half minute. */
export type Directory = StandIns & {
  office(officeId: string | null | undefined): Office | undefined
  officer(officerId: string | null | undefined): Officer | undefined
  offices(): readonly Office[]
  officersOf(officeId: string): readonly Officer[]
  /** Reads the tables again; called after every change and by the worker. */
  refresh(): Promise<void>
}

export async function openDirectory(on: Queryable): Promise<Directory> {
  let offices = new Map<string, Office>()
  let officers = new Map<string, Officer>()
  let standIns = standInsOf([], () => true)
  const directory: Directory = {
    office: (officeId) => (officeId ? offices.get(officeId) : undefined),
    officer: (officerId) => (officerId ? officers.get(officerId) : undefined),
    offices: () => [...offices.values()],
    officersOf: (officeId) => [...officers.values()].filter((officer) => officer.officeId === officeId),
    standInFor: (officerId, at) => standIns.standInFor(officerId, at),
    actsFor: (officerId, at) => standIns.actsFor(officerId, at),
    refresh: async () => {
      offices = new Map((await allOffices.all(on)).map((office) => [office.officeId, office]))
      officers = new Map((await allOfficers.all(on)).map((officer) => [officer.officerId, officer]))
      standIns = standInsOf(await readStandIns(on), (officerId) => officers.has(officerId))
    },
  }
  await directory.refresh()
  return directory
}

export async function addOffice(on: Queryable, office: Office): Promise<void> {
  await insertOffice.run(on, [
    office.officeId,
    office.nameKo,
    office.nameEn,
    office.parentId,
    office.phone,
    office.address,
    office.calendar,
  ])
}

/** @param now when the officer's roles are given */
export async function addOfficer(
  on: Queryable,
  officer: Officer,
  account: { login: string; passwordHash: string } | null,
  now: Instant,
): Promise<void> {
  await insertOfficer.run(on, [
    officer.officerId,
    officer.nameKo,
    officer.nameEn,
    officer.positionKo,
    officer.positionEn,
    officer.officeId,
    officer.phone,
    officer.tasks,
    account?.login ?? null,
    account?.passwordHash ?? null,
  ])
  for (const { role, officeId } of officer.grants)
    await insertGrant.run(on, [randomUUID(), officer.officerId, role, officeId, timestamp(now), null])
}
