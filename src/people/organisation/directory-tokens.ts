// Tokens by which an agency's own directory changes our officers, and nothing else. Issued and ended by the operator; the
// secret is shown once and only its hash is kept.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { sha256 } from '#kit/crypto'
import { isUniqueViolation, type Queryable, statement, timestamp } from '#kit/database'
import type { Officer } from '../officer.ts'
import { may } from '../rights.ts'

export type DirectoryToken = {
  readonly tokenId: string
  readonly name: string
  readonly issuedAt: Instant
  readonly issuedBy: string
  readonly usedAt: Instant | null
  readonly endedAt: Instant | null
}

const columns = `token_id as "tokenId", name, issued_at as "issuedAt", issued_by as "issuedBy", used_at as "usedAt",
  ended_at as "endedAt"`
const allTokens = statement<DirectoryToken>(
  'directory-tokens',
  `select ${columns} from directory_token order by ended_at is not null, issued_at desc, token_id limit 100`,
)
const insertToken = statement(
  'directory-token-issue',
  `insert into directory_token (token_id, name, token_hash, issued_at, issued_by)
   select $1, $2, $3, $4, $5 where (select count(*) from directory_token where ended_at is null) < 20`,
)
const endToken = statement(
  'directory-token-end',
  'update directory_token set ended_at = $2, ended_by = $3 where token_id = $1 and ended_at is null',
)
const tokenOf = statement<{ tokenId: string; name: string }>(
  'directory-token',
  `select token_id as "tokenId", name from directory_token where token_hash = $1 and ended_at is null`,
)
// Once a minute is enough to see which token is in use.
const touch = statement(
  'directory-token-touch',
  `update directory_token set used_at = $2 where token_id = $1 and (used_at is null or used_at < $2::timestamptz - interval '1 minute')`,
)

export const directoryTokens = (on: Queryable) => allTokens.all(on)

/** The secret, told this once; a refusal when the name stands already or too many do. */
export async function issueDirectoryToken(
  on: Queryable,
  name: string,
  by: Officer,
  now: Instant,
): Promise<{ readonly secret: string } | { readonly refused: 'NOT_ALLOWED' | 'NAME' | 'TAKEN' | 'TOO_MANY' }> {
  if (!may(by, 'people.edit')) return { refused: 'NOT_ALLOWED' }
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{1,39}$/u.test(name)) return { refused: 'NAME' }
  const secret = `scim_${randomBytes(32).toString('base64url')}`
  try {
    const values = [randomUUID(), name, sha256(secret), timestamp(now), by.officerId]
    return (await insertToken.run(on, values)) === 1 ? { secret } : { refused: 'TOO_MANY' }
  } catch (error) {
    if (isUniqueViolation(error)) return { refused: 'TAKEN' }
    throw error
  }
}

export async function endDirectoryToken(on: Queryable, tokenId: string, by: Officer, now: Instant): Promise<boolean> {
  if (!may(by, 'people.edit') || !/^[0-9a-f-]{36}$/.test(tokenId)) return false
  return (await endToken.run(on, [tokenId, timestamp(now), by.officerId])) === 1
}

/** The name of the token that stands, or undefined. */
export async function directoryTokenOf(on: Queryable, secret: string, now: Instant): Promise<string | undefined> {
  if (!/^scim_[\w-]{43}$/.test(secret)) return undefined
  const found = await tokenOf.find(on, [sha256(secret)])
  if (found) await touch.run(on, [found.tokenId, timestamp(now)])
  return found?.name
}
