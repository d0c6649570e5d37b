// Loads the sample's offices and officers, with some history behind them and a plan ahead: one office was renamed last
// month, one officer leaves next week while matters of theirs are open.
import { civilDateOf, type Instant } from '#engine'
import { hashPassword } from '#kit/crypto'
import { addOffice, addOfficer } from '#people'
import type { SampleHouse } from '../sample-house.ts'
import { officers, type SampleOfficer } from './officers.ts'
import { offices } from './offices.ts'
import { loadPortraits } from './portraits.ts'

const dayMs = 24 * 3_600_000
const by = { named: 'sample' }
const leaver = 'choi-minjae'

/** Who works in an office holds the role there; the others serve everything under their top office. */
function grantedAt({ role, officeId }: SampleOfficer): string {
  if (['officer', 'team-head', 'field-team'].includes(role)) return officeId
  let at = offices.find((office) => office.id === officeId)
  while (at?.parent) at = offices.find((office) => office.id === at?.parent)
  return at?.id ?? officeId
}

export async function loadPeople(house: SampleHouse, password: string, now: Instant): Promise<void> {
  const { database } = house
  for (const office of offices) {
    const { ko, en } = office.formerly ?? office
    await addOffice(database, {
      officeId: office.id,
      nameKo: ko,
      nameEn: en,
      parentId: office.parent,
      phone: office.phone,
      address: office.address,
      calendar: office.calendar,
      tasks: office.tasks.join('\n'),
    })
  }
  const passwordHash = await hashPassword(password)
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
        grants: [{ role: officer.role, officeId: grantedAt(officer) }],
        phone: officer.phone,
        tasks: officer.tasks.join('\n'),
        room: officer.room,
        seat: officer.seat,
      },
      officer.login ? { login: officer.login, passwordHash } : null,
      now,
    )
  const renamedAt = now - 30 * dayMs
  for (const office of offices)
    if (office.formerly)
      await house.organisation.run({
        commands: [{ type: 'ChangeOffice', officeId: office.id, fields: { nameKo: office.ko, nameEn: office.en } }],
        today: civilDateOf(renamedAt, house.book().calendar.zone),
        by,
        now: renamedAt,
      })
}

/** Portraits, and what is planned for the days after the load; a load that is taken up again finds it planned already. */
export async function planPeople(house: SampleHouse, now: Instant): Promise<void> {
  const { zone } = house.book().calendar
  await loadPortraits(house, civilDateOf(now, zone), now)
  await house.organisation.run({
    commands: [{ type: 'EndOfficer', officerId: leaver }],
    from: civilDateOf(now + 7 * dayMs, zone),
    today: civilDateOf(now, zone),
    by,
    now,
  })
}
