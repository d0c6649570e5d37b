// Sessions: one signed-in browser or one API token each. The secret is 256 random bits, drawn anew at sign-in and at each
// factor given; only its hash is stored (R05). A session that still lacks a factor is never found as signed in (R02).
import { randomBytes } from 'node:crypto'
import type { Instant } from '#engine'
import { sha256 } from '#kit/crypto'
import { type Database, type Queryable, statement, timestamp } from '#kit/database'
import { type Officer, officerColumns } from '../officer.ts'
import type { Settings } from '../settings.ts'
import type { ComesFrom } from './comes-from.ts'

const minuteMs = 60_000
/** R06 asks for the edge within a second, so somebody's being there is written once a second at most. */
const touchMs = 1_000
/** A session that lacks something is given up after this long. */
const halfMs = 10 * minuteMs
/** R07: how long a factor counts as just given. */
export const freshMs = 5 * minuteMs
const tokenMs = 90 * 24 * 60 * minuteMs
/** What one officer's list of sessions shows at most; older ones end when a new one begins. */
const perOfficerMax = 50

export type Factor = 'password' | 'passkey' | 'one-time code' | 'recovery code' | 'provider' | 'invitation'
export type Lacks = 'factor' | 'password'

type Standing = {
  readonly officer: Officer
  readonly sessionId: string
  readonly expiresAt: Instant
  /** When the person last showed that it is them, and by what. */
  readonly factorAt: Instant | null
}
export type SignedIn = Standing & {
  readonly kind: 'browser' | 'token'
  /** When it ends if nothing more is asked for; undefined for a token. */
  readonly idleEndsAt: Instant | undefined
}
/** Signed in by half: it opens nothing but the page on which what it lacks is given. */
export type HalfSignedIn = Standing & { readonly lacks: Lacks; readonly tries: number }

export type SessionLine = {
  readonly sessionId: string
  readonly kind: 'browser' | 'token'
  readonly createdAt: Instant
  readonly seenAt: Instant
  readonly expiresAt: Instant
  readonly device: string
  readonly origin: string
}

const insertSession = statement(
  'people-insert-session',
  `insert into session (token_hash, officer_id, kind, created_at, seen_at, expires_at, lacks, factor_at, factor, device, origin)
   values ($1, $2, $3, $4, $4, $5, $6, $4, $7, $8, $9)`,
)
type SessionRow = Officer & {
  sessionId: string
  kind: 'browser' | 'token'
  seenAt: Instant
  expiresAt: Instant
  factorAt: Instant | null
  lacks: Lacks | null
  tries: number
}
const sessionOf = statement<SessionRow>(
  'people-session',
  `select ${officerColumns}, s.session_id as "sessionId",
     s.kind, s.seen_at as "seenAt", s.expires_at as "expiresAt", s.factor_at as "factorAt", s.lacks, s.tries
   from session s join officer o using (officer_id) where s.token_hash = $1 and o.left_at is null`,
)
const touchSession = statement(
  'people-touch-session',
  'update session set seen_at = $2 where token_hash = $1 and seen_at < $2',
)
const endSession = statement('people-end-session', 'delete from session where token_hash = $1')
const endOne = statement('people-end-one-session', 'delete from session where session_id = $1 and officer_id = $2')
const endOthers = statement(
  'people-end-other-sessions',
  'delete from session where officer_id = $1 and session_id is distinct from $2',
)
const endSurplus = statement(
  'people-end-surplus-sessions',
  `delete from session where officer_id = $1 and session_id in (
     select session_id from session where officer_id = $1 order by created_at desc, session_id offset $2)`,
)
const endExpired = statement(
  'people-end-expired',
  "delete from session where expires_at < $1 or (kind = 'browser' and seen_at < $2)",
)
const renew = statement(
  'people-renew-session',
  `update session set token_hash = $2, factor_at = $3, factor = $4, lacks = $5, seen_at = $3, expires_at = $6, tries = 0
   where token_hash = $1 and kind = 'browser'`,
)
const countTry = statement<{ tries: number }>(
  'people-count-session-try',
  'update session set tries = tries + 1 where session_id = $1 returning tries',
)
const sessionsOf = statement<SessionLine>(
  'people-sessions',
  `select session_id as "sessionId", kind, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt", device, origin
   from session where officer_id = $1 and lacks is null and expires_at > $2 and (kind = 'token' or seen_at > $3)
   order by created_at desc, session_id limit ${perOfficerMax}`,
)
const standing = statement<{ token_hash: Buffer }>(
  'people-standing-sessions',
  `select s.token_hash from session s join officer o using (officer_id)
   where s.token_hash = any($1::bytea[]) and s.lacks is null and s.expires_at > $2 and s.seen_at > $3 and o.left_at is null`,
)

/** The realm in which sessions run: real time, never the sample's movable clock, so that moving it signs nobody out. */
export type SessionStore = {
  start(officerId: string, by: { factor: Factor; lacks: Lacks | null }, from: ComesFrom, now: Instant): Promise<string>
  /** `passive`: asked by a page on its own, which is no sign that somebody is there. */
  find(token: string, now: Instant, options?: { passive?: boolean }): Promise<SignedIn | undefined>
  findHalf(token: string, now: Instant): Promise<HalfSignedIn | undefined>
  /** The same session under a new secret, after a factor was given; undefined when it is no more. */
  renew(
    token: string,
    by: { factor: Factor; lacks: Lacks | null; expiresAt?: Instant },
    now: Instant,
  ): Promise<string | undefined>
  /** Counts a wrong code against the session and says how many there were. */
  countTry(sessionId: string): Promise<number>
  end(token: string): Promise<void>
  /** Ends one by its handle; false when this officer has no such session. */
  endOne(sessionId: string, officerId: string): Promise<boolean>
  /** Ends all of an officer's but one. */
  endOthers(officerId: string, keptId: string | null, on?: Queryable): Promise<number>
  list(officerId: string, now: Instant): Promise<readonly SessionLine[]>
  /** Which of these secrets still open something; asked for open event streams. */
  standing(tokens: readonly string[], now: Instant): Promise<ReadonlySet<string>>
  issueToken(officerId: string, now: Instant): Promise<string>
  sweep(now: Instant): Promise<void>
}

export function createSessionStore(database: Database, settings: Settings): SessionStore {
  const idleMs = () => settings.get('sign-in').idleMinutes * minuteMs
  const absoluteMs = () => settings.get('sign-in').absoluteHours * 60 * minuteMs

  async function read(token: string, now: Instant): Promise<SessionRow | undefined> {
    const row = await sessionOf.find(database, [sha256(token)])
    if (!row || row.expiresAt <= now) return undefined
    return row.kind === 'browser' && row.seenAt + idleMs() <= now ? undefined : row
  }
  async function insert(
    officerId: string,
    kind: 'browser' | 'token',
    by: { factor: Factor | null; lacks: Lacks | null },
    lasts: number,
    from: ComesFrom,
    now: Instant,
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const { device = '', address } = from
    const ends = timestamp(now + lasts)
    await insertSession.run(database, [
      sha256(token),
      officerId,
      kind,
      timestamp(now),
      ends,
      by.lacks,
      by.factor,
      device.slice(0, 60),
      address,
    ])
    await endSurplus.run(database, [officerId, perOfficerMax])
    return token
  }

  return {
    start: (officerId, by, from, now) =>
      insert(officerId, 'browser', by, by.lacks === null ? absoluteMs() : halfMs, from, now),
    async find(token, now, { passive = false } = {}) {
      const row = await read(token, now)
      if (!row || row.lacks !== null) return undefined
      const touched = !passive && now - row.seenAt >= touchMs
      if (touched) await touchSession.run(database, [sha256(token), timestamp(now)])
      const { kind, seenAt, expiresAt, sessionId, factorAt, lacks: _, tries: __, ...officer } = row
      const idleEndsAt = kind === 'browser' ? (touched ? now : seenAt) + idleMs() : undefined
      return { officer, kind, expiresAt, sessionId, factorAt, idleEndsAt }
    },
    async findHalf(token, now) {
      const row = await read(token, now)
      if (!row || row.lacks === null) return undefined
      const { kind: _, seenAt: __, expiresAt, sessionId, factorAt, lacks, tries, ...officer } = row
      return { officer, expiresAt, sessionId, factorAt, lacks, tries }
    },
    async renew(token, { factor, lacks, expiresAt }, now) {
      const next = randomBytes(32).toString('base64url')
      const ends = expiresAt ?? now + (lacks === null ? absoluteMs() : halfMs)
      const values = [sha256(token), sha256(next), timestamp(now), factor, lacks, timestamp(ends)]
      return (await renew.run(database, values)) === 1 ? next : undefined
    },
    countTry: async (sessionId) => (await countTry.find(database, [sessionId]))?.tries ?? Number.POSITIVE_INFINITY,
    end: async (token) => {
      await endSession.run(database, [sha256(token)])
    },
    endOne: async (sessionId, officerId) => (await endOne.run(database, [sessionId, officerId])) > 0,
    endOthers: (officerId, keptId, on = database) => endOthers.run(on, [officerId, keptId]),
    list: (officerId, now) => sessionsOf.all(database, [officerId, timestamp(now), timestamp(now - idleMs())]),
    async standing(tokens, now) {
      const byHash = new Map(tokens.map((token) => [sha256(token).toString('hex'), token]))
      const values = [tokens.map((token) => sha256(token)), timestamp(now), timestamp(now - idleMs())]
      const rows = await standing.all(database, values)
      return new Set(rows.map(({ token_hash }) => byHash.get(token_hash.toString('hex')) ?? ''))
    },
    issueToken: (officerId, now) =>
      insert(officerId, 'token', { factor: null, lacks: null }, tokenMs, { address: '', device: '' }, now),
    sweep: async (now) => {
      await endExpired.run(database, [timestamp(now), timestamp(now - idleMs())])
    },
  }
}
