// The one-time link by which a bare agency gets its first office and its operator. Its token is 256 random bits, of
// which only the hash is stored; it lasts a day, and each start that finds nobody to sign in makes a new one.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { sha256 } from '#kit/crypto'
import { type Database, type Queryable, statement, timestamp, transaction } from '#kit/database'
import { addOffice, addOfficer } from './officer.ts'

const lastsMs = 24 * 60 * 60_000

const somebody = statement<{ found: boolean }>(
  'people-somebody',
  'select exists (select from officer where login is not null and left_at is null) as found',
)
const keepLink = statement(
  'people-keep-setup-link',
  `insert into setup_link (token_hash, expires_at) values ($1, $2)
   on conflict (only_row) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
)
const linkOf = statement<{ found: boolean }>(
  'people-setup-link',
  'select true as found from setup_link where token_hash = $1 and expires_at > $2',
)
const useLink = statement('people-use-setup-link', 'delete from setup_link where token_hash = $1 and expires_at > $2')

/** What the person who sets up the agency tells. */
export type FirstPeople = {
  readonly officeKo: string
  readonly officeEn: string
  readonly phone: string
  readonly address: string
  readonly operator: string
  readonly login: string
  readonly passwordHash: string
}

/** A fresh token, the earlier one void; undefined once somebody can sign in. */
export async function issueSetupLink(on: Queryable, now: Instant): Promise<string | undefined> {
  if ((await somebody.find(on))?.found) return undefined
  const token = randomBytes(32).toString('base64url')
  await keepLink.run(on, [sha256(token), timestamp(now + lastsMs)])
  return token
}

export async function setupLinkStands(on: Queryable, token: string, now: Instant): Promise<boolean> {
  return (await linkOf.find(on, [sha256(token), timestamp(now)])) !== undefined
}

/** Uses the link up and makes the first office and its operator, both or neither; false when the link is no more. */
export async function setUp(database: Database, token: string, first: FirstPeople, now: Instant): Promise<boolean> {
  return transaction(database, async (client) => {
    if ((await useLink.run(client, [sha256(token), timestamp(now)])) === 0) return false
    const officeId = randomUUID()
    const { officeKo, officeEn, phone, address, operator, login, passwordHash } = first
    await addOffice(client, {
      officeId,
      nameKo: officeKo,
      nameEn: officeEn,
      parentId: null,
      phone,
      address,
      calendar: null,
    })
    await addOfficer(
      client,
      {
        officerId: randomUUID(),
        nameKo: operator,
        nameEn: operator,
        positionKo: '운영자',
        positionEn: 'Operator',
        officeId,
        grants: [{ role: 'operator', officeId }],
        phone,
        tasks: '',
      },
      { login, passwordHash },
      now,
    )
    return true
  })
}
