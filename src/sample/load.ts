// Loads the sample agency into an empty database: offices, officers, the handbook, and sixty days of petitions. A load
// that was interrupted is taken up again: each step has a key, and a step that was taken is not taken twice.
import { processingPeriod } from '#desks/petitions'
import type { Instant } from '#engine'
import type { MovableClock } from '#kit/clock'
import { type Database, statement } from '#kit/database'
import { saveSampleOffset } from './clock-offset.ts'
import { readHandbook } from './handbook.ts'
import { writeAbsences } from './history/absences.ts'
import { plan } from './history/plan.ts'
import type { World } from './history/tale.ts'
import { type Written, write } from './history/write.ts'
import { loadOperations } from './operations.ts'
import { loadPeople, planPeople } from './people/load-people.ts'
import { officers } from './people/officers.ts'
import type { SampleHouse } from './sample-house.ts'

/** One password for all sign-ins of the sample; it is printed at the start and never used elsewhere. */
export const samplePassword = 'dajim-sample-2026'

export const demoAccounts = officers.flatMap((officer) =>
  officer.demo && officer.login
    ? [{ login: officer.login, role: officer.role, name: officer.ko, password: samplePassword }]
    : [],
)

/** Who the handbook's first edition names: its moment is the moment of the load. */
const by = 'sample'
const petitionCount = 400
const seed = 1357

const begunAt = statement<{ at: Instant | null }>(
  'sample-begun',
  'select min(recorded_at) as at from handbook_item where recorded_by = $1',
)

/** When a load began, whether or not it was finished. */
async function sampleBegun(database: Database): Promise<Instant | null> {
  return (await begunAt.find(database, [by]))?.at ?? null
}

/** Whether a load was begun in this database and never finished. Asked only where the sample's clock is not kept yet. */
export async function sampleInterrupted(database: Database): Promise<boolean> {
  return (await sampleBegun(database)) !== null
}

export async function loadSample(options: {
  house: SampleHouse
  clock: MovableClock
  say: (line: string) => void
  count?: number
}): Promise<Written> {
  const { house, clock, say } = options
  const { database, directory, petitions } = house
  const offset = clock.offset()
  const now = clock.now()
  const handbook = petitions.house.handbook
  for (const item of await readHandbook(house.charter.folder)) await handbook.publish(item, by, now)
  const anchor = (await sampleBegun(database)) ?? now
  await loadPeople(house, samplePassword, now)
  // Its passwords are printed at the start: whoever looks around has no device to set up. An agency's default asks for one.
  const signIn = house.settings.get('sign-in')
  if (signIn.secondFactor) await house.settings.set('sign-in', { ...signIn, secondFactor: false }, by, now)
  await directory.refresh()
  const world: World = {
    calendar: house.book().calendar,
    periodOf(kind, item) {
      const period = processingPeriod(kind, item, { book: house.book(), handbook: (id) => handbook.item(id) }, anchor)
      if (typeof period !== 'string') throw new Error(`No period for ${kind} ${item ?? ''}`)
      return period
    },
    byOfficer: (item) => handbook.item(item)?.receipt === 'by officer',
  }
  const written = await write(house, clock, plan(world, anchor, options.count ?? petitionCount, seed), anchor)
  const absences = await writeAbsences(house, clock, anchor)
  for (const refused of absences) house.log.warn(refused, 'an absence of the sample was refused')
  for (const refused of written.refused) house.log.warn(refused, 'a step of the sample was refused')
  clock.setOffset(offset)
  await planPeople(house, now)
  await loadOperations(house, now)
  await saveSampleOffset(database, offset)
  say(`민원 ${written.petitions}건을 준비했습니다. / ${written.petitions} petitions are ready.`)
  return written
}
