// Holds: what auditors keep back for a while, with a reason. `secrecy` delays that a petitioner sees an audit's readings,
// until its last day; `retention` keeps a matter from destruction until it is lifted. Nothing of them is ever deleted.
import { randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { seal, unsealText } from '#kit/crypto'
import { type Database, type Queryable, statement, timestamp } from '#kit/database'
import type { Approvals, NoApproval } from './approvals.ts'
import type { Officer } from './officer.ts'

export type HoldKind = 'secrecy' | 'retention'
export type Hold = {
  readonly holdId: string
  readonly matterId: string
  readonly kind: HoldKind
  readonly reason: string
  readonly setAt: Instant
  readonly setBy: string
  readonly untilAt: Instant | null
}
type Row = Omit<Hold, 'reason'> & { readonly sealed: Buffer }

const insertHold = statement(
  'people-insert-hold',
  `insert into matter_hold (hold_id, matter_id, kind, reason_sealed, set_at, set_by, until_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)
const liftHold = statement(
  'people-lift-hold',
  `update matter_hold set lifted_at = $2, lifted_by = $3, lifted_sealed = $4
   where hold_id = $1 and lifted_at is null`,
)
const standing = statement<Row>(
  'people-standing-holds',
  `select hold_id as "holdId", matter_id as "matterId", kind, reason_sealed as sealed, set_at as "setAt",
     set_by as "setBy", until_at as "untilAt"
   from matter_hold where lifted_at is null and (until_at is null or until_at > $1)
   order by set_at desc, hold_id limit $2`,
)

/** Standing holds are few; beyond this the oldest are not shown on the page, and still hold. */
export const holdsShownMax = 200

export type Holds = {
  set(hold: Omit<Hold, 'holdId' | 'setAt'> & { readonly now: Instant }): Promise<string>
  /** False when it was lifted before. What keeps a matter from destruction goes through `askLift`. */
  lift(on: Queryable, holdId: string, reason: string, by: string, now: Instant): Promise<boolean>
  /** A second person says yes on the approvals' page, and that lifts it (R14). */
  askLift(holdId: string, reason: string, by: Officer, now: Instant): Promise<{ approvalId: string } | NoApproval>
  standing(now: Instant): Promise<readonly Hold[]>
}

export function createHolds(house: {
  readonly database: Database
  readonly approvals: Approvals
  readonly key: Buffer
}): Holds {
  const { database, approvals, key } = house
  const placeOf = (row: string, column: string) => ({ table: 'matter_hold', column, row })
  const lift: Holds['lift'] = async (on, holdId, reason, by, now) =>
    (await liftHold.run(on, [holdId, timestamp(now), by, seal(key, placeOf(holdId, 'lifted'), reason)])) === 1
  approvals.onApproved('lift a hold', async (client, approval, by, now) => {
    await lift(client, approval.subject, approval.reason, by.officerId, now)
  })
  return {
    lift,
    askLift: (holdId, reason, by, now) =>
      approvals.request({ kind: 'lift a hold', subject: holdId, proposal: { holdId }, reason, by, now }),
    async set({ matterId, kind, reason, setBy, untilAt, now }) {
      const holdId = randomUUID()
      const sealed = seal(key, placeOf(holdId, 'reason'), reason)
      const until = untilAt === null ? null : timestamp(untilAt)
      await insertHold.run(database, [holdId, matterId, kind, sealed, timestamp(now), setBy, until])
      return holdId
    },
    standing: async (now) =>
      (await standing.all(database, [timestamp(now), holdsShownMax])).map(({ sealed, ...hold }) => ({
        ...hold,
        reason: unsealText(key, placeOf(hold.holdId, 'reason'), sealed),
      })),
  }
}
