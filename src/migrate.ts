// Every room's migrations in the order in which rooms build on each other.
import { fileURLToPath } from 'node:url'
import { migrate as applyMigrations } from '#kit/database'
import { installJobs } from '#kit/jobs'

const rooms = [
  'kit/jobs',
  'kit/files',
  'ledger',
  'people',
  'search',
  'clocks',
  'notices',
  'desks/petitions',
  'desks/absences',
  'desks/records',
  'desks/privacy',
  'desks/review',
]

/** Brings the database at an owner's URL to the present; names what it applied. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const applied = await applyMigrations(
    ownerUrl,
    rooms.map((room) => ({ room, folder: fileURLToPath(new URL(`./${room}/migrations/`, import.meta.url)) })),
  )
  await installJobs(ownerUrl)
  return applied
}
