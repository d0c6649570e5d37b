// Reading matters on behalf of somebody: the context in which row level security opens to them what the policy opens,
// and nothing else (R12).
import type { Instant } from '#engine'
import { type Context, type Database, inContext, type Queryable } from '#kit/database'
import type { Directory, Officer } from './officer.ts'
import { may, type Sight, sightOf } from './rights.ts'

const list = (items: readonly string[]) =>
  `{${items.map((item) => `"${item.replaceAll(/["\\]/g, (letter) => `\\${letter}`)}"`).join(',')}}`

function contextOf(sight: Sight, glass: boolean): Context {
  return {
    officer: sight.officerId,
    everywhere: sight.everywhere ? 'yes' : '',
    unplaced: sight.unplaced ? 'yes' : '',
    offices: list(sight.offices),
    acting: list(sight.acting),
    asked: list(sight.asked),
    handler: sight.handled ? sight.officerId : '',
    // Asked of the table of openings only for whom the policy lets break the glass.
    glass: glass ? 'yes' : '',
  }
}

/** What the officer may read, and no row more. `database` is the app's own connection, never the machinery's. */
export function readingAs(database: Database, officer: Officer, directory: Directory, at: Instant): Queryable {
  return inContext(database, contextOf(sightOf(officer, 'petitions.read', directory, at), may(officer, 'glass.break')))
}

/** The one matter of a citizen's visit. */
export function readingVisit(database: Database, matterId: string): Queryable {
  return inContext(database, { matter: matterId })
}
