// Offices and officers as the rest of the house sees them.
import { randomUUID } from 'node:crypto'
import type { CivilDate, Instant } from '#engine'
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

const allOffices = statement<Office & { ended: boolean }>(
  'people-offices',
  `select ${officeColumns}, ended_on is not null as ended from office order by office_id`,
)
const allOfficers = statement<Officer & { here: boolean }>(
  'people-officers',
  `select ${officerColumns}, o.left_at is null as here from officer o order by o.officer_id`,
)
const insertOffice = statement(
  'people-insert-office',
  `insert into office (office_id, name_ko, name_en, parent_id, phone, address, calendar, tasks)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (office_id) do nothing`,
)
const insertOfficer = statement(
  'people-insert-officer',
  `insert into officer (officer_id, name_ko, name_en, position_ko, position_en, office_id, phone, tasks, room, seat, mail,
     login, password_hash, password_set_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (officer_id) do nothing`,
)
const insertBeginning = statement(
  'people-insert-beginning',
  `insert into organisation_change (kind, subject_id, from_on, changes, recorded_at, recorded_by)
   values ($1, $2, $3::date, $4::jsonb || '{"ended": false}', $5, 'beginning')`,
)
const insertGrant = statement(
  'people-insert-grant',
  `insert into officer_grant (grant_id, officer_id, role, office_id, granted_at, granted_by)
   values ($1, $2, $3, $4, $5, $6) on conflict (officer_id, role, office_id) where ended_at is null do nothing`,
)

/** Offices and officers are few and read on every page, so they are held in memory and read again each half minute. */
export type Directory = StandIns & {
  /** Also one that has ended, so that what it did keeps its name. */
  office(officeId: string | null | undefined): Office | undefined
  /** One who is there. */
  officer(officerId: string | null | undefined): Officer | undefined
  /** Also one who has left, so that what they did keeps their name; never to decide what somebody may. */
  anyOfficer(officerId: string | null | undefined): Officer | undefined
  /** Those that stand. */
  offices(): readonly Office[]
  officersOf(officeId: string): readonly Officer[]
  /** Reads the tables again; called after every change and by the worker. */
  refresh(): Promise<void>
}

export async function openDirectory(on: Queryable): Promise<Directory> {
  let offices = new Map<string, Office>()
  let standing: readonly Office[] = []
  let officers = new Map<string, Officer>()
  let everybody = new Map<string, Officer>()
  let standIns = standInsOf([], () => true)
  const directory: Directory = {
    office: (officeId) => (officeId ? offices.get(officeId) : undefined),
    officer: (officerId) => (officerId ? officers.get(officerId) : undefined),
    anyOfficer: (officerId) => (officerId ? everybody.get(officerId) : undefined),
    offices: () => standing,
    officersOf: (officeId) => [...officers.values()].filter((officer) => officer.officeId === officeId),
    standInFor: (officerId, at) => standIns.standInFor(officerId, at),
    actsFor: (officerId, at) => standIns.actsFor(officerId, at),
    refresh: async () => {
      const read = await allOffices.all(on)
      const plain = read.map(({ ended: _, ...office }) => office)
      offices = new Map(plain.map((office) => [office.officeId, office]))
      standing = plain.filter((_, place) => !read[place]?.ended)
      const people = await allOfficers.all(on)
      const known = people.map(({ here: _, ...officer }) => officer)
      everybody = new Map(known.map((officer) => [officer.officerId, officer]))
      officers = new Map(known.filter((_, place) => people[place]?.here).map((officer) => [officer.officerId, officer]))
      standIns = standInsOf(await readStandIns(on), (officerId) => officers.has(officerId))
    },
  }
  await directory.refresh()
  return directory
}

/** What is known of an office or officer from the first on, beside what every page reads. */
export type Beginning = { readonly from: CivilDate; readonly now: Instant }

/**
 * The first rows of an agency: its set-up, its sample, its tests. Everything later is a command of the organisation. The
 * history begins on `from`, and what is there already is left as it is.
 */
export async function addOffice(
  on: Queryable,
  office: Office & { readonly tasks?: string },
  { from, now }: Beginning = { from: '2000-01-01', now: 0 },
): Promise<void> {
  const { officeId, ...rest } = office
  const fields = { tasks: '', ...rest }
  const added = await insertOffice.run(on, [
    officeId,
    fields.nameKo,
    fields.nameEn,
    fields.parentId,
    fields.phone,
    fields.address,
    fields.calendar,
    fields.tasks,
  ])
  if (added > 0) await insertBeginning.run(on, ['office', officeId, from, JSON.stringify(fields), timestamp(now)])
}

/** @param now when the officer's roles are given */
export async function addOfficer(
  on: Queryable,
  officer: Officer & { readonly room?: string; readonly seat?: string; readonly mail?: string },
  account: { login: string; passwordHash: string } | null,
  now: Instant,
  from: CivilDate = '2000-01-01',
): Promise<void> {
  const { officerId, grants, ...rest } = officer
  const fields = { room: '', seat: '', mail: '', ...rest, login: account?.login ?? null }
  const added = await insertOfficer.run(on, [
    officerId,
    fields.nameKo,
    fields.nameEn,
    fields.positionKo,
    fields.positionEn,
    fields.officeId,
    fields.phone,
    fields.tasks,
    fields.room,
    fields.seat,
    fields.mail,
    fields.login,
    account?.passwordHash ?? null,
    account ? timestamp(now) : null,
  ])
  if (added > 0) await insertBeginning.run(on, ['officer', officerId, from, JSON.stringify(fields), timestamp(now)])
  for (const { role, officeId } of grants)
    await insertGrant.run(on, [randomUUID(), officerId, role, officeId, timestamp(now), null])
}
