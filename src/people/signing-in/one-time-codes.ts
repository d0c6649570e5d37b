// One-time codes of an authenticator app (TOTP, RFC 6238). The secret is kept sealed, bound to its officer's row; it is in
// force when a first code was right; a code counts once, and none from before it (R02).
import { Secret, TOTP } from 'otpauth'
import type { Instant } from '#engine'
import { SealedError, seal, unsealText } from '#kit/crypto'
import { type Database, type Queryable, statement, timestamp } from '#kit/database'

const periodMs = 30_000
const keepSecret = statement(
  'people-keep-code-secret',
  `insert into one_time_code (officer_id, sealed, made_at) values ($1, $2, $3)
   on conflict (officer_id) do update set sealed = excluded.sealed, made_at = excluded.made_at, last_step = 0
   where one_time_code.confirmed_at is null`,
)
const secretOf = statement<{ sealed: Buffer; confirmedAt: Instant | null }>(
  'people-code-secret',
  'select sealed, confirmed_at as "confirmedAt" from one_time_code where officer_id = $1',
)
const takeStep = statement(
  'people-take-code-step',
  `update one_time_code set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
   where officer_id = $1 and last_step < $2`,
)
const removeSecret = statement('people-remove-code', 'delete from one_time_code where officer_id = $1')

export type OneTimeCodes = {
  has(officerId: string, on?: Queryable): Promise<boolean>
  /** The secret that waits for its first code, as text and as the address that an app reads; undefined when one is in force. */
  offer(
    officer: { officerId: string; login: string },
    issuer: string,
    now: Instant,
  ): Promise<{ secret: string; address: string } | undefined>
  /** Takes a code, once; `first` puts the secret in force. */
  take(officerId: string, code: string, now: Instant, first?: 'first'): Promise<boolean>
  remove(officerId: string, on?: Queryable): Promise<boolean>
}

export function createOneTimeCodes(database: Database, key: Buffer): OneTimeCodes {
  const place = (officerId: string) => ({ table: 'one_time_code', column: 'sealed', row: officerId })
  const open = (officerId: string, sealed: Buffer): string | undefined => {
    try {
      return unsealText(key, place(officerId), sealed)
    } catch (error) {
      if (error instanceof SealedError) return undefined
      throw error
    }
  }
  return {
    has: async (officerId, on = database) => (await secretOf.find(on, [officerId]))?.confirmedAt != null,
    async offer({ officerId, login }, issuer, now) {
      const held = await secretOf.find(database, [officerId])
      if (held?.confirmedAt != null) return undefined
      // The one that waits is shown again, so that a page that is opened twice does not void what the phone has read.
      let secret = held ? open(officerId, held.sealed) : undefined
      if (secret === undefined) {
        secret = new Secret({ size: 20 }).base32
        await keepSecret.run(database, [officerId, seal(key, place(officerId), secret), timestamp(now)])
      }
      return { secret, address: new TOTP({ issuer, label: login, secret }).toString() }
    },
    async take(officerId, code, now, first) {
      const digits = code.replaceAll(/\s/g, '')
      const held = /^\d{6}$/.test(digits) ? await secretOf.find(database, [officerId]) : undefined
      if (!held || (held.confirmedAt === null) !== (first === 'first')) return false
      const secret = open(officerId, held.sealed)
      const off = secret && new TOTP({ secret }).validate({ token: digits, timestamp: now, window: 1 })
      if (typeof off !== 'number') return false
      const step = Math.floor(now / periodMs) + off
      return (await takeStep.run(database, [officerId, step, timestamp(now)])) === 1
    },
    remove: async (officerId, on = database) => (await removeSecret.run(on, [officerId])) === 1,
  }
}
