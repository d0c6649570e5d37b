// Every room's migrations in the order in which rooms build on each other.
import { fileURLToPath } from 'node:url'
import { migrate as applyMigrations } from '#kit/database'

const rooms = ['ledger', 'people', 'clocks', 'notices', 'desks/petitions']

/** Brings the database at an owner's URL to the present; names what it applied. */
export function migrate(ownerUrl: string): Promise<string[]> {
  return applyMigrations(
    ownerUrl,
    rooms.map((room) => ({ room, folder: fileURLToPath(new URL(`./${room}/migrations/`, import.meta.url)) })),
  )
}
