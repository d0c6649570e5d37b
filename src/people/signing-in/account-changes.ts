// The trail of what was changed about an account: by whom, when, from where. Append-only, kept three years beside the
// grants (R04); it holds no secret and no code.
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'

export const accountChanges = [
  'password set',
  'passkey added',
  'passkey removed',
  'one-time code added',
  'one-time code removed',
  'recovery codes drawn',
  'recovery code used',
  'sessions ended',
  'invited',
  'invited again',
  'invitation used',
] as const
export type AccountChange = (typeof accountChanges)[number]

export type AccountChangeLine = {
  readonly changeId: string
  readonly what: AccountChange
  readonly changedAt: Instant
  readonly changedBy: string
}

const insertChange = statement(
  'people-insert-account-change',
  'insert into account_change (officer_id, what, changed_at, changed_by, origin) values ($1, $2, $3, $4, $5)',
)
const changesOf = statement<AccountChangeLine>(
  'people-account-changes',
  `select change_id as "changeId", what, changed_at as "changedAt", changed_by as "changedBy"
   from account_change where officer_id = $1 order by change_id desc limit 20`,
)

export async function recordChange(
  on: Queryable,
  change: { officerId: string; what: AccountChange; by: string; address: string },
  now: Instant,
): Promise<void> {
  await insertChange.run(on, [change.officerId, change.what, timestamp(now), change.by, change.address])
}

/** The last twenty, as the person themselves sees them. */
export function readChanges(on: Queryable, officerId: string): Promise<readonly AccountChangeLine[]> {
  return changesOf.all(on, [officerId])
}

export type InvitationLine = {
  readonly changeId: string
  readonly officerId: string
  readonly officerKo: string
  readonly officerEn: string
  readonly what: 'invited' | 'invited again'
  readonly changedAt: Instant
  readonly changedBy: string
}
const invitationsMade = statement<InvitationLine>(
  'people-invitations-made',
  `select a.change_id as "changeId", a.officer_id as "officerId", o.name_ko as "officerKo", o.name_en as "officerEn",
     a.what, a.changed_at as "changedAt", a.changed_by as "changedBy"
   from account_change a join officer o using (officer_id)
   where a.what in ('invited', 'invited again') and ($1::text is null or a.officer_id = $1)
   order by a.change_id desc limit 50`,
)

/** Who was given a link to sign in by, newest first: everybody, or one officer. */
export function readInvitations(on: Queryable, officerId: string | undefined): Promise<readonly InvitationLine[]> {
  return invitationsMade.all(on, [officerId ?? null])
}
