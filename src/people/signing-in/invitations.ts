// Invitations: the link by which an officer sets their password for the first time, or again when they lost what they
// signed in with. 256 random bits of which only the hash is kept; a day; once; a new one voids the one before (threat 24).
import { randomBytes } from 'node:crypto'
import type { Instant } from '#engine'
import { sha256 } from '#kit/crypto'
import { type Database, type Queryable, statement, timestamp, transaction } from '#kit/database'
import { recordChange } from './account-changes.ts'
import type { SessionStore } from './sessions.ts'

const lastsMs = 24 * 60 * 60_000

const insertInvitation = statement(
  'people-insert-invitation',
  `insert into invitation (token_hash, officer_id, kind, made_by, made_at, ends_at)
   select $1, officer_id, $3, $4, $5, $6 from officer where officer_id = $2 and left_at is null and login is not null`,
)
const voidInvitations = statement(
  'people-void-invitations',
  'delete from invitation where officer_id = $1 and used_at is null',
)
const invitationOf = statement<Invitation>(
  'people-invitation',
  `select i.officer_id as "officerId", o.login, o.name_ko as "nameKo", o.name_en as "nameEn" from invitation i join officer o using (officer_id)
   where i.token_hash = $1 and i.used_at is null and i.ends_at > $2 and o.left_at is null and o.login is not null`,
)
const useInvitation = statement(
  'people-use-invitation',
  'update invitation set used_at = $2 where token_hash = $1 and used_at is null and ends_at > $2',
)
const dropPassword = statement(
  'people-drop-password',
  'update officer set password_hash = null, password_set_at = null where officer_id = $1',
)
const dropPasskeys = statement('people-drop-passkeys', 'delete from passkey where officer_id = $1')
const dropCode = statement('people-drop-one-time-code', 'delete from one_time_code where officer_id = $1')
const dropRecovery = statement('people-drop-recovery', 'delete from recovery_code where officer_id = $1')

export type Invitation = {
  readonly officerId: string
  readonly login: string
  readonly nameKo: string
  readonly nameEn: string
}

export type Invitations = {
  /**
   * The token, told once. `again` takes away what the person signed in with, whichever of it is in wrong hands, and ends
   * their sessions. Undefined for somebody who left or has no login.
   */
  make(
    officerId: string,
    kind: 'first' | 'again',
    by: { officerId: string; address: string },
    now: Instant,
  ): Promise<string | undefined>
  find(token: string, now: Instant): Promise<Invitation | undefined>
  /** Uses it up inside the caller's transaction; false when it is no more. */
  use(on: Queryable, token: string, invitation: Invitation, address: string, now: Instant): Promise<boolean>
}

export function createInvitations(database: Database, store: SessionStore): Invitations {
  return {
    make: (officerId, kind, { officerId: by, address }, now) =>
      transaction(database, async (client) => {
        const token = randomBytes(32).toString('base64url')
        await voidInvitations.run(client, [officerId])
        const values = [sha256(token), officerId, kind, by, timestamp(now), timestamp(now + lastsMs)]
        if ((await insertInvitation.run(client, values)) !== 1) return undefined
        if (kind === 'again') {
          for (const drop of [dropPassword, dropPasskeys, dropCode, dropRecovery]) await drop.run(client, [officerId])
          await store.endOthers(officerId, null, client)
        }
        const what = kind === 'again' ? 'invited again' : 'invited'
        await recordChange(client, { officerId, what, by, address }, now)
        return token
      }),
    find: (token, now) => invitationOf.find(database, [sha256(token), timestamp(now)]),
    async use(on, token, { officerId }, address, now) {
      if ((await useInvitation.run(on, [sha256(token), timestamp(now)])) !== 1) return false
      await recordChange(on, { officerId, what: 'invitation used', by: officerId, address }, now)
      return true
    },
  }
}
