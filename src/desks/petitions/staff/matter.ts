// One petition as the officers' pages need it: its facts and state, its words, the readings of its clocks, what may be
// done now. Read once for each request.
import type { ClockReading } from '#clocks'
import type { Instant } from '#engine'
import { fold, type StoredFact } from '#ledger'
import type { Officer } from '#people'
import { mayWork } from '../decide/may.ts'
import type { Offered, PetitionsDesk } from '../desk.ts'
import { parseReceiptNumber } from '../number.ts'
import { findByNumber } from '../queries.ts'
import type { PetitionState } from '../state.ts'
import { type Petitioner, readNamedTexts, readPetitioner, readTexts } from './queries.ts'

export type Matter = {
  readonly matterId: string
  readonly number: string
  readonly version: number
  readonly facts: readonly StoredFact[]
  readonly state: PetitionState
  readonly title: string
  readonly body: string
  readonly texts: ReadonlyMap<string, string>
  readonly petitioner: Petitioner | undefined
  readonly readings: readonly ClockReading[]
  readonly offered: readonly Offered[]
  /** Whether this officer's office works on it: then names and contacts are shown in full. */
  readonly works: boolean
}

/** Undefined when no petition has that number. */
export async function readMatter(
  desk: PetitionsDesk,
  typed: string,
  officer: Officer,
  now: Instant,
): Promise<Matter | undefined> {
  const number = parseReceiptNumber(typed)
  const { ledger, book } = desk.house
  const found = number === undefined ? undefined : await findByNumber(ledger.database, number)
  if (!found) return undefined
  const { matterId } = found
  const [facts, own, petitioner] = await Promise.all([
    ledger.read(matterId),
    readTexts(ledger.database, ledger.sealed, matterId),
    readPetitioner(ledger.database, ledger.sealed, matterId),
  ])
  const state = fold(desk.desk, facts)
  // A petition that was merged was answered by its lead's letter, whose words stand with the lead.
  const lead = facts.findLast((fact) => fact.type === 'LeadReplied')
  const leads = lead
    ? await readNamedTexts(ledger.database, ledger.sealed, String(lead.body['lead']), [String(lead.body['textId'])])
    : new Map()
  const texts = new Map([...own, ...leads])
  return {
    matterId,
    number: state.number,
    version: facts.length,
    facts,
    state,
    title: texts.get(state.titleId) ?? '',
    body: texts.get(state.bodyId) ?? '',
    texts,
    petitioner,
    readings: book().readings('petition', facts, now),
    offered: desk.offered(state, facts, officer, now),
    works: mayWork(state, officer) === null,
  }
}
