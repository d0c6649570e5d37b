// Calendar feeds: one secret address per officer, 256 random bits, of which only the hash is kept (R05). One that was
// replaced or ended is as unknown as one that never was.
import { randomBytes } from 'node:crypto'
import type { Instant } from '#engine'
import { sha256 } from '#kit/crypto'
import { type Database, statement, timestamp, transaction } from '#kit/database'
import type { Language } from '#kit/i18n'

export type Feed = { readonly officerId: string; readonly language: Language; readonly createdAt: Instant }

const columns = 'officer_id as "officerId", language, created_at as "createdAt"'
const byHash = statement<Feed>('absences-feed', `select ${columns} from calendar_feed where token_hash = $1`)
const ofOfficer = statement<Feed>('absences-feed-of', `select ${columns} from calendar_feed where officer_id = $1`)
const insert = statement(
  'absences-insert-feed',
  'insert into calendar_feed (token_hash, officer_id, language, created_at) values ($1, $2, $3, $4)',
)
const remove = statement('absences-end-feed', 'delete from calendar_feed where officer_id = $1')

const tokenShape = /^[\w-]{43}$/

export async function findFeed(on: Database, token: string): Promise<Feed | undefined> {
  return tokenShape.test(token) ? byHash.find(on, [sha256(token)]) : undefined
}

export const readFeedOf = (on: Database, officerId: string) => ofOfficer.find(on, [officerId])

/** The token is told once, here; the one before it ends. */
export async function makeFeed(on: Database, officerId: string, language: Language, now: Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await transaction(on, async (client) => {
    await remove.run(client, [officerId])
    await insert.run(client, [sha256(token), officerId, language, timestamp(now)])
  })
  return token
}

export async function endFeed(on: Database, officerId: string): Promise<void> {
  await remove.run(on, [officerId])
}
