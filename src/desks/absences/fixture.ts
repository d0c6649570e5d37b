// For the tests of the absences desk: an office of five, another office, and the whole house around them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { hashPassword } from '#kit/crypto'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { addOffice, addOfficer, type Role } from '#people'
import { openHouse } from '../../house.ts'

export const at = (text: string) => parseInstant(text.replace(' ', 'T'), 'Asia/Seoul')
export const password = 'a long enough password'

const people: readonly (readonly [id: string, officeId: string, role: Role])[] = [
  ['kim', 'seoul', 'officer'],
  ['lee', 'seoul', 'officer'],
  ['min', 'seoul', 'officer'],
  ['choi', 'seoul', 'officer'],
  ['head', 'seoul', 'team-head'],
  ['park', 'busan', 'officer'],
  ['desk', 'desk', 'reception'],
]

export async function openWorld(t: Parameters<typeof testDatabase>[0], moment = '2026-11-23 10:00') {
  const { url } = await testDatabase(t)
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-absences-'))
  const clock = handClock(at(moment))
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  await house.settings.set('sign-in', { ...house.settings.get('sign-in'), secondFactor: false }, 'test', clock.now())
  t.after(async () => {
    await house.close()
    rmSync(dataFolder, { recursive: true })
  })
  for (const officeId of ['desk', 'seoul', 'busan'])
    await addOffice(house.database, {
      officeId,
      nameKo: `${officeId}과`,
      nameEn: officeId,
      parentId: null,
      phone: '02-000-0000',
      address: '',
      calendar: null,
    })
  const passwordHash = await hashPassword(password)
  for (const [officerId, officeId, role] of people)
    await addOfficer(
      house.database,
      {
        officerId,
        nameKo: `${officerId}씨`,
        nameEn: officerId,
        positionKo: '주무관',
        positionEn: 'Officer',
        officeId,
        grants: [{ role, officeId }],
        phone: '02-000-0001',
        tasks: '',
      },
      { login: officerId, passwordHash },
      clock.now(),
    )
  await house.directory.refresh()
  return { house, clock, url }
}
