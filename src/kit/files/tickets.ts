// One-time ways to files (R30): whoever may have a file is given an address that leads to it once, within minutes. Who
// may is asked when the ticket is made and again when it is used; a ticket alone is no right.
import { randomBytes } from 'node:crypto'
import { sha256 } from '#kit/crypto'
import { type Queryable, timestamp } from '#kit/database'
import { insertTicket, spendTicket, sweepTickets } from './file-rows.ts'

const lastsMs = 2 * 60_000

export async function makeTicket(on: Queryable, leadsTo: object, now: number): Promise<string> {
  const ticket = randomBytes(32).toString('base64url')
  await insertTicket.run(on, [sha256(ticket), JSON.stringify(leadsTo), timestamp(now + lastsMs)])
  await sweepTickets.run(on, [timestamp(now)])
  return ticket
}

/** What the ticket leads to, the first time; undefined ever after. */
export async function useTicket(on: Queryable, ticket: string, now: number): Promise<unknown> {
  return (await spendTicket.find(on, [sha256(ticket), timestamp(now)]))?.leadsTo
}
