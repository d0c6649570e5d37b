// The agency's own sign-in by OpenID Connect: the code flow with PKCE, state and nonce (RFC 9700), for officers who have an
// account here already. It makes no account, gives no role, and keeps nothing that the provider tells.
import * as oidc from 'openid-client'
import type { Instant } from '#engine'
import { SealedError, sameBytes, seal, unsealText } from '#kit/crypto'
import { type Database, statement } from '#kit/database'
import type { Settings, SettingValue } from '../settings.ts'
import { boundedFetch, isLoopback, isSafeAddress } from './provider-fetch.ts'

const minuteMs = 60_000
/** One question to the provider. */
const waitSeconds = 5
/** What a person may take at the provider. */
const pendingMs = 10 * minuteMs
/** How far the two machines' clocks may stand apart. */
const skewSeconds = 60
/** Metadata are asked again after this, and after a failure soon, but never once for each knock at our door. */
const foundMs = minuteMs
const failedMs = 5_000
const pendingMax = 3_000

export const providerFailures = [
  'off',
  'unreachable',
  'denied',
  'refused',
  'stale',
  'clock',
  'secret',
  'issuer',
  'unknown',
  'claim',
] as const
export type ProviderFailure = (typeof providerFailures)[number]
type Failed = { readonly failed: ProviderFailure }
type Setting = SettingValue<'oidc'>

/** What the browser keeps, sealed, while its person is at the provider. */
type Pending = {
  readonly issuer: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly back: string
  readonly endsAt: Instant
}

export type Provider = {
  sealSecret(secret: string): string
  /** Asks the provider for its metadata; null when all is well. */
  probe(issuer: string): Promise<ProviderFailure | null>
  start(ask: { redirectUri: string; back: string; now: Instant }): Promise<{ to: string; pending: string } | Failed>
  /** `counts`: the provider says that it asked a second factor which the operator lets count. */
  finish(ask: {
    address: URL
    pending: string | undefined
    now: Instant
  }): Promise<{ officerId: string; counts: boolean; back: string } | Failed>
}

const officerOf = statement<{ officerId: string }>(
  'people-officer-of-provider',
  'select officer_id as "officerId" from officer where login = $1 and left_at is null',
)
const secretPlace = { table: 'setting', column: 'oidc secret', row: 'oidc' }
const pendingPlace = { table: 'cookie', column: 'pending sign-in', row: 'oidc' }

export function createProvider(options: {
  database: Database
  settings: Settings
  key: Buffer
  /** Remembers what was used, so that it is used once. */
  once: (mark: string, now: Instant, lasts: number) => Promise<boolean>
}): Provider {
  const { database, settings, key, once } = options
  let found: { of: string; until: Instant; config: Promise<oidc.Configuration> } | undefined

  function discovered(setting: Setting, now: Instant): Promise<oidc.Configuration> {
    const of = JSON.stringify([setting.issuer, setting.clientId, setting.secretSealed])
    if (found?.of === of && found.until > now) return found.config
    const secret = unsealText(key, secretPlace, Buffer.from(setting.secretSealed, 'base64'))
    const one = { of, until: now + foundMs, config: discover(setting.issuer, setting.clientId, secret) }
    one.config.catch(() => {
      one.until = now + failedMs
    })
    found = one
    return one.config
  }

  function readPending(sealed: string | undefined, now: Instant): Pending | undefined {
    if (sealed === undefined || sealed.length > pendingMax) return undefined
    try {
      const pending = JSON.parse(unsealText(key, pendingPlace, Buffer.from(sealed, 'base64url'))) as Pending
      return pending.endsAt > now ? pending : undefined
    } catch (error) {
      if (error instanceof SealedError) return undefined
      throw error
    }
  }

  return {
    sealSecret: (secret) => seal(key, secretPlace, secret).toString('base64'),
    async probe(issuer) {
      try {
        await discover(issuer, 'probe', 'probe')
        return null
      } catch (error) {
        return failureOf(error)
      }
    },
    async start({ redirectUri, back, now }) {
      const setting = settings.get('oidc')
      if (setting.issuer === '') return { failed: 'off' }
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      try {
        const to = oidc.buildAuthorizationUrl(await discovered(setting, now), {
          redirect_uri: redirectUri,
          // No more than the claim needs.
          scope: setting.claim.startsWith('email') ? 'openid profile email' : 'openid profile',
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
        if (!isSafeAddress(to.href)) return { failed: 'issuer' }
        const pending: Pending = { issuer: setting.issuer, state, nonce, verifier, back, endsAt: now + pendingMs }
        return { to: to.href, pending: seal(key, pendingPlace, JSON.stringify(pending)).toString('base64url') }
      } catch (error) {
        return { failed: failureOf(error) }
      }
    },
    async finish({ address, pending: sealed, now }) {
      const setting = settings.get('oidc')
      if (setting.issuer === '') return { failed: 'off' }
      const pending = readPending(sealed, now)
      const state = address.searchParams.get('state') ?? ''
      if (!pending || !sameBytes(Buffer.from(state), Buffer.from(pending.state))) return { failed: 'stale' }
      if (pending.issuer !== setting.issuer) return { failed: 'stale' }
      if (!(await once(`oidc ${pending.state}`, now, pendingMs))) return { failed: 'stale' }
      let told: { account: string | undefined; counts: boolean }
      try {
        told = await ask(await discovered(setting, now), address, pending, setting)
      } catch (error) {
        return { failed: failureOf(error) }
      }
      if (told.account === undefined) return { failed: 'claim' }
      const officer = await officerOf.find(database, [told.account])
      return officer ? { ...officer, counts: told.counts, back: pending.back } : { failed: 'unknown' }
    },
  }
}

function discover(issuer: string, clientId: string, secret: string): Promise<oidc.Configuration> {
  const authenticate: oidc.ClientAuth = (server, client, body, headers) => {
    // Basic is what counts when a provider says nothing (OpenID Connect Discovery 1.0, 3).
    const basic = server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true
    return (basic ? oidc.ClientSecretBasic : oidc.ClientSecretPost)(secret)(server, client, body, headers)
  }
  return oidc.discovery(new URL(issuer), clientId, { [oidc.clockTolerance]: skewSeconds }, authenticate, {
    timeout: waitSeconds,
    [oidc.customFetch]: boundedFetch,
    // The signature of the ID token is checked even though it comes straight from the provider.
    execute: [oidc.enableNonRepudiationChecks, ...(isLoopback(issuer) ? [oidc.allowInsecureRequests] : [])],
  })
}

async function ask(
  config: oidc.Configuration,
  address: URL,
  pending: Pending,
  { claim, countsAsSecondFactor }: Setting,
): Promise<{ account: string | undefined; counts: boolean }> {
  const tokens = await oidc.authorizationCodeGrant(config, address, {
    expectedState: pending.state,
    expectedNonce: pending.nonce,
    pkceCodeVerifier: pending.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) return { account: undefined, counts: false }
  // Many providers tell a name at the userinfo address only.
  const whole =
    claims[claim] === undefined && config.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
      : claims
  const said = [claims['amr'], claims['acr']].flat().filter((one) => typeof one === 'string')
  return { account: accountIn(whole, claim), counts: said.some((one) => countsAsSecondFactor.includes(one)) }
}

function accountIn(claims: { readonly [name: string]: unknown }, claim: string): string | undefined {
  const value = claims[claim]
  if (typeof value !== 'string' || value === '' || value.length > 200 || value.includes('\u0000')) return undefined
  // An address that nobody has checked could be anybody's.
  return claim === 'email' && claims['email_verified'] !== true ? undefined : value
}

const byCode: { readonly [code: string]: ProviderFailure } = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clock',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'issuer',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'issuer',
  OAUTH_INVALID_RESPONSE: 'issuer',
  OAUTH_TIMEOUT: 'unreachable',
  OAUTH_ABORT: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_JSON: 'unreachable',
  OAUTH_PARSE_ERROR: 'unreachable',
}

function failureOf(error: unknown): ProviderFailure {
  if (error instanceof SealedError) return 'secret'
  if (error instanceof oidc.WWWAuthenticateChallengeError) return 'secret'
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied'
      ? 'denied'
      : /server_error|unavailable/.test(error.error)
        ? 'unreachable'
        : 'refused'
  if (error instanceof oidc.ResponseBodyError)
    return /invalid_client|unauthorized_client/.test(error.error)
      ? 'secret'
      : error.error === 'invalid_grant'
        ? 'stale'
        : error.status >= 500
          ? 'unreachable'
          : 'refused'
  const known = byCode[(error as { code?: string }).code ?? '']
  // A TypeError is how fetch says that nobody answered.
  return known ?? (error instanceof TypeError ? 'unreachable' : 'refused')
}
