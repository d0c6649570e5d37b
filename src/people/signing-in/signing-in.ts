// Signing in with a password, step by step: the limits first, then the hash, then what is still lacking. An unknown
// account and a wrong password cost and say the same (R03).
import { randomBytes } from 'node:crypto'
import type { Instant } from '#engine'
import { checkPassword, hmac, sameBytes } from '#kit/crypto'
import { type Database, statement } from '#kit/database'
import type { Settings } from '../settings.ts'
import type { ComesFrom } from './comes-from.ts'
import { createFactors, type Factors } from './factors.ts'
import { createHeldForms, type HeldForms } from './held-forms.ts'
import { createInvitations, type Invitations } from './invitations.ts'
import { createPasswords, type Passwords } from './passwords.ts'
import { createSessionStore, type Lacks, type SessionStore } from './sessions.ts'
import { createThrottle, type Throttle } from './throttle.ts'

const dayMs = 24 * 60 * 60_000
const yearMs = 365 * dayMs
const markMs = 180 * dayMs

type Account = {
  officerId: string
  passwordHash: string | null
  passwordSetAt: Instant | null
  hasFactor: boolean
}
const accountColumns = `o.officer_id as "officerId", o.password_hash as "passwordHash", o.password_set_at as "passwordSetAt",
     exists (select from passkey p where p.officer_id = o.officer_id)
       or exists (select from one_time_code c where c.officer_id = o.officer_id and c.confirmed_at is not null) as "hasFactor"`
const accountOf = statement<Account>(
  'people-account',
  `select ${accountColumns} from officer o where o.login = $1 and o.left_at is null`,
)
const accountOfOfficer = statement<Account>(
  'people-account-of-officer',
  `select ${accountColumns} from officer o where o.officer_id = $1 and o.left_at is null`,
)

export type TooMany = { readonly refused: 'TOO_MANY_TRIES'; readonly waitSeconds: number }
export type SignInAnswer =
  | { readonly token: string; readonly lacks: Lacks | null; readonly mark: string }
  | { readonly refused: 'WRONG_SIGN_IN' }
  | TooMany

export type Sessions = SessionStore & {
  readonly held: HeldForms
  readonly factors: Factors
  readonly passwords: Passwords
  readonly invitations: Invitations
  readonly throttle: Throttle
  readonly settings: Settings
  signIn(login: string, password: string, from: ComesFrom, now: Instant): Promise<SignInAnswer>
  /** Whether it is this officer's password, asked again of somebody who is signed in. */
  passwordOf(officerId: string, password: string, from: ComesFrom, now: Instant): Promise<boolean | TooMany>
  /** What a session that starts with a password or an invitation would still lack. */
  lacking(officerId: string, now: Instant, given?: 'factor'): Promise<Lacks | null>
}

/**
 * `secret`: the house's own for signing in, under which forms are held and browsers marked. `near`: words of the agency,
 * which are no passwords.
 */
export function createSessions(options: {
  database: Database
  settings: Settings
  secret: Buffer
  near?: readonly string[]
}): Sessions {
  const { database, settings, secret, near = [] } = options
  const store = createSessionStore(database, settings)
  const throttle = createThrottle()
  const factors = createFactors(database, settings, throttle, secret)

  function lacks(account: Account, now: Instant, given?: 'factor'): Lacks | null {
    const { secondFactor, passwords } = settings.get('sign-in')
    if (given === undefined && (secondFactor || account.hasFactor)) return 'factor'
    const old = account.passwordSetAt === null || account.passwordSetAt + yearMs < now
    return passwords === 'agency rules' && account.passwordHash !== null && old ? 'password' : null
  }
  const tooMany = (waitMs: number): TooMany => ({ refused: 'TOO_MANY_TRIES', waitSeconds: Math.ceil(waitMs / 1000) })

  return {
    ...store,
    held: createHeldForms(database, secret),
    factors,
    passwords: createPasswords(database, store, settings, near),
    invitations: createInvitations(database, store),
    throttle,
    settings,
    sweep: async (now) => {
      await store.sweep(now)
      await factors.passkeys.challenges.sweep(now)
    },
    async signIn(login, password, from, now) {
      const trying = { account: login, address: from.address, device: knownMark(secret, login, from.mark, now) }
      const waitMs = throttle.waitMs(trying, now)
      if (waitMs > 0) return tooMany(waitMs)
      const account = await accountOf.find(database, [login])
      // Counted before the slow hash: many tries at once would otherwise all be let in before the first is found wrong.
      throttle.failed(trying, now)
      const right = await checkPassword(password, account?.passwordHash ?? undefined)
      if (!right || !account) return { refused: 'WRONG_SIGN_IN' }
      throttle.succeeded(trying)
      const lacking = lacks(account, now)
      const token = await store.start(account.officerId, { factor: 'password', lacks: lacking }, from, now)
      return { token, lacks: lacking, mark: newMark(secret, login, now) }
    },
    async passwordOf(officerId, password, { address }, now) {
      const trying = { account: `again ${officerId}`, address }
      const waitMs = throttle.waitMs(trying, now)
      if (waitMs > 0) return tooMany(waitMs)
      throttle.failed(trying, now)
      const account = await accountOfOfficer.find(database, [officerId])
      const right = await checkPassword(password, account?.passwordHash ?? undefined)
      if (right) throttle.succeeded(trying)
      return right
    },
    async lacking(officerId, now, given) {
      const account = await accountOfOfficer.find(database, [officerId])
      return account ? lacks(account, now, given) : 'factor'
    },
  }
}

/** A mark that a browser keeps after signing in: its owner's tries are then counted apart from everybody else's. */
function newMark(secret: Buffer, login: string, now: Instant): string {
  const content = `${randomBytes(12).toString('base64url')}.${now + markMs}`
  return `${content}.${markMac(secret, login, content)}`
}

function knownMark(secret: Buffer, login: string, mark: string | undefined, now: Instant): string | undefined {
  const [id, until, mac] = (mark ?? '').slice(0, 200).split('.')
  if (!id || !until || !mac || !(Number(until) > now)) return undefined
  return sameBytes(Buffer.from(mac), Buffer.from(markMac(secret, login, `${id}.${until}`))) ? id : undefined
}

function markMac(secret: Buffer, login: string, content: string): string {
  return hmac(secret, 'browser mark', `${login}\u0000${content}`).toString('base64url')
}
