// Signing in with a password, and the sessions that follow. A session's secret is 256 random bits; only its hash is
// stored (R05). Idle and absolute limits are R06's.
import { randomBytes } from 'node:crypto'
import type { Instant } from '#engine'
import { checkPassword, sha256 } from '#kit/crypto'
import { type Database, statement, timestamp } from '#kit/database'
import { type Officer, officerColumns } from './officer.ts'

const minute = 60_000
export const sessionLimits = {
  idleMs: 30 * minute,
  absoluteMs: 8 * 60 * minute,
  warnMs: 2 * minute,
  touchMs: minute,
} as const

type Account = { officer_id: string; password_hash: string | null }
const accountOf = statement<Account>(
  'people-account',
  'select officer_id, password_hash from officer where login = $1 and left_at is null',
)
const insertSession = statement(
  'people-insert-session',
  `insert into session (token_hash, officer_id, kind, created_at, seen_at, expires_at)
   values ($1, $2, $3, $4, $4, $5)`,
)
type SessionRow = Officer & { kind: 'browser' | 'token'; seenAt: Instant; expiresAt: Instant }
const sessionOf = statement<SessionRow>(
  'people-session',
  `select ${officerColumns},
     s.kind, s.seen_at as "seenAt", s.expires_at as "expiresAt"
   from session s join officer o using (officer_id) where s.token_hash = $1 and o.left_at is null`,
)
const touchSession = statement('people-touch-session', 'update session set seen_at = $2 where token_hash = $1')
const endSession = statement('people-end-session', 'delete from session where token_hash = $1')
const endExpired = statement(
  'people-end-expired',
  "delete from session where expires_at < $1 or (kind = 'browser' and seen_at < $2)",
)

export type SignedIn = { readonly officer: Officer; readonly kind: 'browser' | 'token'; readonly expiresAt: Instant }

/** The realm in which sessions run: real time, never the sample's movable clock, so that moving it signs nobody out. */
export type Sessions = {
  signIn(
    login: string,
    password: string,
    from: string,
    now: Instant,
  ): Promise<{ token: string } | { refused: 'WRONG_SIGN_IN' } | { refused: 'TOO_MANY_TRIES'; waitSeconds: number }>
  /** `passive`: asked by a page on its own, which is no sign that somebody is there. */
  find(token: string, now: Instant, options?: { passive?: boolean }): Promise<SignedIn | undefined>
  end(token: string): Promise<void>
  issueToken(officerId: string, now: Instant): Promise<string>
  sweep(now: Instant): Promise<void>
}

export function createSessions(database: Database): Sessions {
  const throttle = createThrottle()
  return {
    async signIn(login, password, from, now) {
      const waitSeconds = throttle.waitSeconds(keysOf(login, from), now)
      if (waitSeconds > 0) return { refused: 'TOO_MANY_TRIES', waitSeconds }
      const account = await accountOf.find(database, [login])
      const right = await checkPassword(password, account?.password_hash ?? undefined)
      if (!right || !account) {
        throttle.failed(keysOf(login, from), now)
        return { refused: 'WRONG_SIGN_IN' }
      }
      throttle.succeeded(keysOf(login, from)[0])
      return { token: await start(database, account.officer_id, 'browser', now) }
    },
    async find(token, now, { passive = false } = {}) {
      const hash = sha256(token)
      const row = await sessionOf.find(database, [hash])
      if (!row || row.expiresAt <= now) return undefined
      if (row.kind === 'browser' && row.seenAt + sessionLimits.idleMs <= now) return undefined
      // One write a minute is enough to know that somebody is there.
      if (!passive && now - row.seenAt > sessionLimits.touchMs) await touchSession.run(database, [hash, timestamp(now)])
      const { kind, seenAt: _, expiresAt, ...officer } = row
      return { officer, kind, expiresAt }
    },
    end: async (token) => {
      await endSession.run(database, [sha256(token)])
    },
    issueToken: (officerId, now) => start(database, officerId, 'token', now),
    sweep: async (now) => {
      await endExpired.run(database, [timestamp(now), timestamp(now - sessionLimits.idleMs)])
    },
  }
}

async function start(database: Database, officerId: string, kind: 'browser' | 'token', now: Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const lasts = kind === 'browser' ? sessionLimits.absoluteMs : 90 * 24 * 60 * minute
  await insertSession.run(database, [sha256(token), officerId, kind, timestamp(now), timestamp(now + lasts)])
  return token
}

const freeTries = 5
const keysMax = 10_000

/** One person's tries first; then, with ten times the patience, all tries on an account and all from an address. */
function keysOf(login: string, from: string): [string, string, string] {
  return [`${login} from ${from}`, `account ${login}`, `address ${from}`]
}

/**
 * Failures slow down, more each time, and nobody is ever locked out for good (R03). Somebody elsewhere who tries an
 * account wears out their own patience long before the account's, which may also serve a whole ministry's address.
 */
function createThrottle() {
  const failures = new Map<string, { count: number; until: Instant }>()
  return {
    waitSeconds: (keys: readonly string[], now: Instant): number =>
      Math.max(0, ...keys.map((key) => Math.ceil(((failures.get(key)?.until ?? 0) - now) / 1000))),
    failed: (keys: readonly string[], now: Instant): void => {
      if (failures.size > keysMax) failures.clear()
      for (const key of keys) {
        const count = (failures.get(key)?.count ?? 0) + 1
        const over = count - (key === keys[0] ? freeTries : freeTries * 10)
        failures.set(key, { count, until: over < 0 ? 0 : now + Math.min(15 * minute, 5_000 * 2 ** over) })
      }
    },
    succeeded: (key: string): void => {
      failures.delete(key)
    },
  }
}
