// Which factors a person has, which they must use, and the limits on wrong ones (R02, R03).
import type { Instant } from '#engine'
import type { Database } from '#kit/database'
import type { Officer } from '../officer.ts'
import type { Settings } from '../settings.ts'
import { recordChange } from './account-changes.ts'
import { createOneTimeCodes, type OneTimeCodes } from './one-time-codes.ts'
import { createPasskeys, type Passkey, type Passkeys, type Site } from './passkeys.ts'
import { createRecoveryCodes, type RecoveryCodes } from './recovery-codes.ts'
import type { Factor } from './sessions.ts'
import type { Throttle } from './throttle.ts'

export type Held = {
  readonly passkeys: readonly Passkey[]
  readonly oneTimeCode: boolean
  readonly recoveryCodes: number
  /** Whether only a passkey is enough for what this person may do. */
  readonly strong: boolean
}

export type GivenFactor = { readonly passkey: string; readonly site: Site } | { readonly code: string }
export type FactorAnswer = { readonly factor: Factor } | { readonly refused: 'WRONG' } | TooManyCodes
type TooManyCodes = { readonly refused: 'TOO_MANY_TRIES'; readonly waitSeconds: number }

export type Factors = {
  readonly passkeys: Passkeys
  readonly oneTimeCodes: OneTimeCodes
  readonly recoveryCodes: RecoveryCodes
  /** `site` undefined: passkeys cannot be used where the house is reached, so nobody can be held to them. */
  held(officer: Officer, site: Site | undefined): Promise<Held>
  /** A passkey's answer, a one-time code or a recovery code of this officer; each counts once. */
  give(
    officer: Officer,
    given: GivenFactor,
    site: Site | undefined,
    address: string,
    now: Instant,
  ): Promise<FactorAnswer>
}

export function createFactors(database: Database, settings: Settings, throttle: Throttle, secret: Buffer): Factors {
  const passkeys = createPasskeys(database, secret)
  const oneTimeCodes = createOneTimeCodes(database, secret)
  const recoveryCodes = createRecoveryCodes(database, secret)
  const isStrong = (officer: Officer, site: Site | undefined) => {
    const { secondFactor, strongFor } = settings.get('sign-in')
    return secondFactor && site !== undefined && officer.grants.some(({ role }) => strongFor.includes(role))
  }
  async function check(
    officer: Officer,
    given: GivenFactor,
    site: Site | undefined,
    address: string,
    now: Instant,
  ): Promise<Factor | undefined> {
    const { officerId } = officer
    if ('passkey' in given)
      return (await passkeys.given(officerId, given.passkey, given.site, now)) === officerId ? 'passkey' : undefined
    if (!isStrong(officer, site) && (await oneTimeCodes.take(officerId, given.code, now))) return 'one-time code'
    if (!(await recoveryCodes.use(officerId, given.code, now))) return undefined
    await recordChange(database, { officerId, what: 'recovery code used', by: officerId, address }, now)
    return 'recovery code'
  }
  return {
    passkeys,
    oneTimeCodes,
    recoveryCodes,
    async held(officer, site) {
      const { officerId } = officer
      return {
        passkeys: await passkeys.list(officerId),
        oneTimeCode: await oneTimeCodes.has(officerId),
        recoveryCodes: await recoveryCodes.left(officerId),
        strong: isStrong(officer, site),
      }
    },
    async give(officer, given, site, address, now) {
      const trying = { account: `factor ${officer.officerId}`, address }
      const waitMs = throttle.waitMs(trying, now)
      if (waitMs > 0) return { refused: 'TOO_MANY_TRIES', waitSeconds: Math.ceil(waitMs / 1000) }
      throttle.failed(trying, now)
      const factor = await check(officer, given, site, address, now)
      if (factor === undefined) return { refused: 'WRONG' }
      throttle.succeeded(trying)
      return { factor }
    },
  }
}
