// Break-glass (R15): opening one matter out of reach for an hour, with a reason, seen by those who watch. It ends by the
// database's own clock, and row level security asks the same rows.
import { randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { seal, unsealText } from '#kit/crypto'
import { type Database, type Queryable, statement } from '#kit/database'

export type GlassOpening = {
  readonly openingId: string
  readonly matterId: string
  readonly officerId: string
  readonly reason: string
  readonly openedAt: Instant
  readonly endsAt: Instant
}

const insertOpening = statement(
  'people-insert-glass-opening',
  'insert into glass_opening (opening_id, matter_id, officer_id, reason_sealed) values ($1, $2, $3, $4)',
)
const standing = statement<{ stands: boolean }>(
  'people-glass-stands',
  `select exists (select from glass_opening where officer_id = $1 and matter_id = $2 and ends_at > clock_timestamp()) as stands`,
)
const newest = statement<Omit<GlassOpening, 'reason'> & { sealed: Buffer }>(
  'people-glass-openings',
  `select opening_id as "openingId", matter_id as "matterId", officer_id as "officerId", reason_sealed as sealed,
     opened_at as "openedAt", ends_at as "endsAt"
   from glass_opening order by opened_at desc, opening_id limit $1`,
)
const ofToday = statement<{ count: number }>(
  'people-glass-today',
  `select count(*)::int as count from glass_opening where opened_at > clock_timestamp() - interval '24 hours'`,
)

/** The page shows the newest; each of them stands in the access log too. */
const glassShownMax = 200

export type BreakGlass = {
  open(opening: { matterId: string; officerId: string; reason: string }): Promise<void>
  /** Whether this officer has it open at this moment. */
  stands(officerId: string, matterId: string): Promise<boolean>
  /** The newest first; `on` is a reading of somebody, who sees those of matters in their reach. */
  newest(on: Queryable): Promise<readonly GlassOpening[]>
  /** How many in the last day, of matters in the reader's reach. */
  ofToday(on: Queryable): Promise<number>
}

/** @param machinery writes: the matter is out of the officer's own reach. */
export function createBreakGlass(machinery: Database, key: Buffer): BreakGlass {
  const placeOf = (row: string) => ({ table: 'glass_opening', column: 'reason', row })
  return {
    async open({ matterId, officerId, reason }) {
      const openingId = randomUUID()
      await insertOpening.run(machinery, [openingId, matterId, officerId, seal(key, placeOf(openingId), reason)])
    },
    stands: async (officerId, matterId) => (await standing.find(machinery, [officerId, matterId]))?.stands ?? false,
    newest: async (on) =>
      (await newest.all(on, [glassShownMax])).map(({ sealed, ...opening }) => ({
        ...opening,
        reason: unsealText(key, placeOf(opening.openingId), sealed),
      })),
    ofToday: async (on) => (await ofToday.find(on))?.count ?? 0,
  }
}
