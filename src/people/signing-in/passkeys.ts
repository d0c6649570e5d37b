// Passkeys (WebAuthn): the browser's own proof that it is this person, bound to our address, so that it cannot be given
// to a page that only looks like ours (R02). The person is verified by the device each time.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Instant } from '#engine'
import { hmac } from '#kit/crypto'
import { type Database, type Queryable, statement, timestamp } from '#kit/database'
import { type Challenges, createChallenges } from './challenges.ts'

/** Where the house is reached, which is what a passkey is bound to. */
export type Site = { readonly id: string; readonly origin: string; readonly name: string }

export type Passkey = {
  readonly credentialId: string
  readonly name: string
  readonly addedAt: Instant
  readonly usedAt: Instant | null
}

/** One person's at most: a phone, a computer, keys, and some that were forgotten. */
const passkeysMax = 10
const answerMax = 16 * 1024

const passkeysOf = statement<Passkey & { transports: string[] }>(
  'people-passkeys',
  `select credential_id as "credentialId", name, added_at as "addedAt", used_at as "usedAt", transports
   from passkey where officer_id = $1 order by added_at, credential_id limit ${passkeysMax}`,
)
const passkeyOf = statement<{ officerId: string; publicKey: Buffer; counter: number; transports: string[] }>(
  'people-passkey',
  `select p.officer_id as "officerId", p.public_key as "publicKey", p.counter::float8 as counter, p.transports
   from passkey p join officer o using (officer_id) where p.credential_id = $1 and o.left_at is null`,
)
const insertPasskey = statement(
  'people-insert-passkey',
  `insert into passkey (credential_id, officer_id, public_key, counter, transports, name, added_at)
   select $1, $2, $3, $4, $5, $6, $7 where (select count(*) from passkey where officer_id = $2) < ${passkeysMax}
   on conflict (credential_id) do nothing`,
)
const usedPasskey = statement(
  'people-used-passkey',
  'update passkey set counter = $2, used_at = $3 where credential_id = $1',
)
const removePasskey = statement(
  'people-remove-passkey',
  'delete from passkey where officer_id = $1 and credential_id = $2',
)

const encoded = z.string().max(answerMax)
const credential = { id: z.string().max(1400), rawId: z.string().max(1400), type: z.literal('public-key') }
const registration = z.looseObject({
  ...credential,
  response: z.looseObject({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
  clientExtensionResults: z.looseObject({}),
})
const authentication = z.looseObject({
  ...credential,
  response: z.looseObject({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded }),
  clientExtensionResults: z.looseObject({}),
})

export type Passkeys = {
  readonly challenges: Challenges
  list(officerId: string, on?: Queryable): Promise<readonly Passkey[]>
  /** What the browser is to be asked, so that it makes a new one. */
  offer(officer: { officerId: string; login: string; name: string }, site: Site, now: Instant): Promise<object>
  add(officerId: string, answer: string, name: string, site: Site, now: Instant): Promise<boolean>
  /** What the browser is to be asked, so that it shows one: this officer's, or whichever the person chooses. */
  ask(officerId: string | null, site: Site, now: Instant): Promise<object>
  /** Whose it was; undefined when it is not right, was answered before, or is somebody else's. */
  given(officerId: string | null, answer: string, site: Site, now: Instant): Promise<string | undefined>
  remove(officerId: string, credentialId: string, on?: Queryable): Promise<boolean>
}

export function createPasskeys(database: Database, secret: Buffer): Passkeys {
  const challenges = createChallenges(database, secret)
  const adding = (officerId: string) => `add ${officerId}`
  const asking = (officerId: string | null) => (officerId === null ? 'sign in' : `again ${officerId}`)
  return {
    challenges,
    list: async (officerId, on = database) =>
      (await passkeysOf.all(on, [officerId])).map(({ transports: _, ...one }) => one),
    async offer({ officerId, login, name }, site, now) {
      const held = await passkeysOf.all(database, [officerId])
      return generateRegistrationOptions({
        rpName: site.name,
        rpID: site.id,
        userName: login,
        userDisplayName: name,
        // Tells nothing by itself, and is the same each time, so that a device keeps one passkey for one account.
        userID: new Uint8Array(hmac(secret, 'user handle', officerId)),
        challenge: challenges.draw(adding(officerId), now),
        attestationType: 'none',
        excludeCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
    },
    async add(officerId, answer, name, site, now) {
      const response = parsed(answer, registration) as RegistrationResponseJSON | undefined
      if (!response) return false
      let challenge = ''
      const found = await verifyRegistrationResponse({
        response,
        expectedChallenge: (given) => {
          challenge = given
          return challenges.stands(given, adding(officerId), now)
        },
        expectedOrigin: site.origin,
        expectedRPID: site.id,
        requireUserVerification: true,
      }).catch(() => undefined)
      if (!found?.verified || !(await challenges.use(challenge, now))) return false
      const { id, publicKey, counter, transports = [] } = found.registrationInfo.credential
      const values = [id, officerId, Buffer.from(publicKey), counter, transports, name, timestamp(now)]
      return (await insertPasskey.run(database, values)) === 1
    },
    async ask(officerId, site, now) {
      const held = officerId === null ? [] : await passkeysOf.all(database, [officerId])
      return generateAuthenticationOptions({
        rpID: site.id,
        challenge: challenges.draw(asking(officerId), now),
        userVerification: 'required',
        allowCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      })
    },
    async given(officerId, answer, site, now) {
      const response = parsed(answer, authentication) as AuthenticationResponseJSON | undefined
      const held = response ? await passkeyOf.find(database, [response.id]) : undefined
      if (!response || !held || (officerId !== null && held.officerId !== officerId)) return undefined
      let challenge = ''
      const found = await verifyAuthenticationResponse({
        response,
        expectedChallenge: (given) => {
          challenge = given
          return challenges.stands(given, asking(officerId), now)
        },
        expectedOrigin: site.origin,
        expectedRPID: site.id,
        requireUserVerification: true,
        credential: {
          id: response.id,
          publicKey: new Uint8Array(held.publicKey),
          counter: held.counter,
          transports: held.transports,
        },
      }).catch(() => undefined)
      if (!found?.verified || !(await challenges.use(challenge, now))) return undefined
      await usedPasskey.run(database, [response.id, found.authenticationInfo.newCounter, timestamp(now)])
      return held.officerId
    },
    remove: async (officerId, credentialId, on = database) =>
      (await removePasskey.run(on, [officerId, credentialId])) === 1,
  }
}

function parsed(answer: string, shape: z.ZodType): unknown {
  if (answer.length > 4 * answerMax) return undefined
  try {
    return shape.safeParse(JSON.parse(answer)).data
  } catch {
    return undefined
  }
}
