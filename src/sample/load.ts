// Loads the sample agency into an empty database: offices, officers, the handbook.
import type { PetitionsDesk } from '#desks/petitions'
import type { MovableClock } from '#kit/clock'
import { hashPassword } from '#kit/crypto'
import type { Database } from '#kit/database'
import { addOffice, addOfficer, type Directory } from '#people'
import { saveSampleOffset } from './clock-offset.ts'
import { officers } from './people/officers.ts'
import { offices } from './people/offices.ts'

/** One password for all sign-ins of the sample; it is printed at the start and never used elsewhere. */
export const samplePassword = 'dajim-sample-2026'

export const demoAccounts = officers.flatMap((officer) =>
  officer.demo && officer.login ? [{ login: officer.login, role: officer.role, name: officer.ko, password: samplePassword }] : [],
)

export type SampleHouse = { readonly database: Database; readonly directory: Directory; readonly petitions: PetitionsDesk }

export async function loadSample(options: { house: SampleHouse; clock: MovableClock; say: (line: string) => void }): Promise<void> {
  const { house } = options
  await loadSamplePeople(house.database)
  await house.directory.refresh()
  await saveSampleOffset(house.database, 0)
}

async function loadSamplePeople(database: Database): Promise<void> {
  for (const office of offices)
    await addOffice(database, {
      officeId: office.id,
      nameKo: office.ko,
      nameEn: office.en,
      parentId: office.parent,
      phone: office.phone,
      address: office.address,
      calendar: office.calendar,
    })
  const passwordHash = await hashPassword(samplePassword)
  for (const officer of officers)
    await addOfficer(
      database,
      {
        officerId: officer.id,
        nameKo: officer.ko,
        nameEn: officer.en,
        positionKo: officer.position.ko,
        positionEn: officer.position.en,
        officeId: officer.officeId,
        role: officer.role,
        phone: officer.phone,
        tasks: officer.tasks.join(' '),
      },
      officer.login ? { login: officer.login, passwordHash } : null,
    )
}
