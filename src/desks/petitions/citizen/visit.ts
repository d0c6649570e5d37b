// Opening a petition with its number and secret, and knowing it again on each page of the visit.
import type { Web, WebContext } from '#channels/web'
import { sameBytes } from '#kit/crypto'
import type { PetitionsDesk } from '../desk.ts'
import { normaliseSecret, parseReceiptNumber, secretHash } from '../number.ts'
import { findByNumber } from '../queries.ts'
import { keepVisit, visited } from './cookies.ts'
import { loadMatter, type Matter } from './load-matter.ts'

/** Looked up when what was typed cannot be a number, so that it costs the same (R17). No series of ours begins with it. */
const noSuchNumber = '0000-000000-0'
const noHash = Buffer.alloc(32)

/** The matter that number and secret open together; which of the two was wrong is never told, nor by the time it takes. */
export async function matterOf(desk: PetitionsDesk, number: string, secret: string): Promise<string | undefined> {
  const found = await findByNumber(desk.house.ledger.database, parseReceiptNumber(number) ?? noSuchNumber)
  const given = Buffer.from(secretHash(normaliseSecret(secret)), 'hex')
  return sameBytes(given, found?.secretHash ?? noHash) ? found?.matterId : undefined
}

export type Visit = { readonly matter: Matter }

/** The petition of this visit when it is the one in the address; each request makes the visit last longer. */
export async function visitOf(desk: PetitionsDesk, web: Web, c: WebContext): Promise<Visit | undefined> {
  const matterId = visited(web, c, desk.house.key)
  if (!matterId) return undefined
  const matter = await loadMatter(desk, matterId, web.clock.now())
  if (!matter || matter.state.number !== c.req.param('number')) return undefined
  keepVisit(web, c, desk.house.key, matterId)
  return { matter }
}
