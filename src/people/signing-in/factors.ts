// Which factors a person has, which they must use, and the limits on wrong ones (R02, R03).
import type { Instant } from '#engine'
import { type Database, statement, transaction } from '#kit/database'
import type { Officer } from '../officer.ts'
import type { Settings } from '../settings.ts'
import { recordChange } from './account-changes.ts'
import { createOneTimeCodes, type OneTimeCodes } from './one-time-codes.ts'
import { createPasskeys, type Passkey, type Passkeys, type Site } from './passkeys.ts'
import { createRecoveryCodes, type RecoveryCodes } from './recovery-codes.ts'
import type { Factor } from './sessions.ts'
import type { Throttle } from './throttle.ts'

/** One after the other, so that two removals at once cannot take the last two. */
const holdOfficer = statement('people-hold-officer', 'select from officer where officer_id = $1 for update')

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
  /** The last one that counts stays while the agency asks for one. */
  remove(
    officer: Officer,
    what: { readonly passkey: string } | 'one-time code',
    from: { site: Site | undefined; address: string },
    now: Instant,
  ): Promise<'removed' | 'LAST_FACTOR' | 'NOT_HELD'>
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
    remove: (officer, what, { site, address }, now) =>
      transaction(database, async (client) => {
        const { officerId } = officer
        await holdOfficer.run(client, [officerId])
        const held = await passkeys.list(officerId, client)
        const hasCode = await oneTimeCodes.has(officerId, client)
        const goes = what === 'one-time code' ? hasCode : held.some((one) => one.credentialId === what.passkey)
        if (!goes) return 'NOT_HELD'
        const codeCounts = hasCode && !isStrong(officer, site)
        const counted = held.length + (codeCounts ? 1 : 0)
        const left = what !== 'one-time code' || codeCounts ? counted - 1 : counted
        if (settings.get('sign-in').secondFactor && left === 0) return 'LAST_FACTOR'
        if (what === 'one-time code') await oneTimeCodes.remove(officerId, client)
        else await passkeys.remove(officerId, what.passkey, client)
        const told = what === 'one-time code' ? 'one-time code removed' : 'passkey removed'
        await recordChange(client, { officerId, what: told, by: officerId, address }, now)
        return 'removed'
      }),
  }
}
