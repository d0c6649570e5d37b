// A new password for an officer, by themselves or by an invitation: checked, hashed, and all their other sessions ended,
// because whoever changes a password may do so for a reason.
import type { Instant } from '#engine'
import { hashPassword } from '#kit/crypto'
import { type Database, type Queryable, statement, timestamp, transaction } from '#kit/database'
import type { Officer } from '../officer.ts'
import type { Settings } from '../settings.ts'
import { recordChange } from './account-changes.ts'
import { type PasswordProblem, passwordProblem } from './password-rules.ts'
import type { SessionStore } from './sessions.ts'

const setHash = statement(
  'people-set-password',
  'update officer set password_hash = $2, password_set_at = $3 where officer_id = $1 and left_at is null',
)
const loginOf = statement<{ login: string | null; hasPassword: boolean }>(
  'people-login',
  'select login, password_hash is not null as "hasPassword" from officer where officer_id = $1 and left_at is null',
)

export type Passwords = {
  /** The name by which they sign in; null when they have none. */
  login(officerId: string): Promise<string | null>
  /** Whether they have a password at all: somebody invited has none yet. */
  stands(officerId: string): Promise<boolean>
  problem(
    officer: Pick<Officer, 'nameKo' | 'nameEn'>,
    login: string | null,
    password: string,
  ): PasswordProblem | undefined
  /** @param keptId the session that goes on */
  set(
    officerId: string,
    password: string,
    by: { officerId: string; address: string; keptId: string | null; also?: (on: Queryable) => Promise<boolean> },
    now: Instant,
  ): Promise<boolean>
}

/** `near`: the agency's own words, which a guesser tries first. */
export function createPasswords(
  database: Database,
  store: SessionStore,
  settings: Settings,
  near: readonly string[],
): Passwords {
  return {
    login: async (officerId) => (await loginOf.find(database, [officerId]))?.login ?? null,
    stands: async (officerId) => (await loginOf.find(database, [officerId]))?.hasPassword === true,
    problem: ({ nameKo, nameEn }, login, password) =>
      passwordProblem(password, [...near, nameKo, nameEn, login ?? ''], settings.get('sign-in').passwords),
    async set(officerId, password, { officerId: by, address, keptId, also }, now) {
      const hash = await hashPassword(password)
      return transaction(database, async (client) => {
        if (also && !(await also(client))) return false
        if ((await setHash.run(client, [officerId, hash, timestamp(now)])) !== 1) return false
        await store.endOthers(officerId, keptId, client)
        await recordChange(client, { officerId, what: 'password set', by, address }, now)
        return true
      })
    },
  }
}
