// Offices and officers as the rest of the house sees them.
import { type Queryable, statement } from '#kit/database'

export const roles = ['reception', 'officer', 'team-head', 'audit', 'charter-editor', 'operator'] as const
export type Role = (typeof roles)[number]

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
  readonly role: Role
  readonly phone: string
  readonly tasks: string
}

const officeColumns = `office_id as "officeId", name_ko as "nameKo", name_en as "nameEn", parent_id as "parentId", phone, address, calendar`
const officerColumns = `officer_id as "officerId", name_ko as "nameKo", name_en as "nameEn", position_ko as "positionKo",
  position_en as "positionEn", office_id as "officeId", role, phone, tasks`

const allOffices = statement<Office>('people-offices', `select ${officeColumns} from office order by office_id`)
const allOfficers = statement<Officer>(
  'people-officers',
  `select ${officerColumns} from officer where left_at is null order by officer_id`,
)
const insertOffice = statement(
  'people-insert-office',
  `insert into office (office_id, name_ko, name_en, parent_id, phone, address, calendar)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (office_id) do nothing`,
)
const insertOfficer = statement(
  'people-insert-officer',
  `insert into officer (officer_id, name_ko, name_en, position_ko, position_en, office_id, role, phone, tasks, login, password_hash)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (officer_id) do nothing`,
)

/** Offices and officers are few and read on every page, so they are held in memory and read again each half minute. */
export type Directory = {
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
  const directory: Directory = {
    office: (officeId) => (officeId ? offices.get(officeId) : undefined),
    officer: (officerId) => (officerId ? officers.get(officerId) : undefined),
    offices: () => [...offices.values()],
    officersOf: (officeId) => [...officers.values()].filter((officer) => officer.officeId === officeId),
    refresh: async () => {
      offices = new Map((await allOffices.all(on)).map((office) => [office.officeId, office]))
      officers = new Map((await allOfficers.all(on)).map((officer) => [officer.officerId, officer]))
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

export async function addOfficer(
  on: Queryable,
  officer: Officer,
  account: { login: string; passwordHash: string } | null,
): Promise<void> {
  await insertOfficer.run(on, [
    officer.officerId,
    officer.nameKo,
    officer.nameEn,
    officer.positionKo,
    officer.positionEn,
    officer.officeId,
    officer.role,
    officer.phone,
    officer.tasks,
    account?.login ?? null,
    account?.passwordHash ?? null,
  ])
}
