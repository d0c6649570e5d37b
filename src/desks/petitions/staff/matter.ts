// One petition as the officers' pages need it: its facts and state, its words, the readings of its clocks, what may be
// done now. Read once for each request, and only through the access log.
import type { ClockReading } from '#clocks'
import { fold, readFacts, type StoredFact } from '#ledger'
import {
  type Directory,
  holds,
  maskAddress,
  maskMail,
  maskName,
  maskPhone,
  may,
  mayOn,
  type Reader,
  type Reading,
  spacedPhone,
  type Why,
} from '#people'
import type { Offered, PetitionsDesk } from '../desk.ts'
import { parseReceiptNumber } from '../number.ts'
import { findByNumber } from '../queries.ts'
import { type PetitionState, reachOf } from '../state.ts'
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
  readonly petitioner: ShownPetitioner | undefined
  readonly readings: readonly ClockReading[]
  readonly offered: readonly Offered[]
}

/** The petitioner as this reading may show them: masked, unless a purpose was given (R41). */
export type ShownPetitioner = Petitioner & { readonly masked: boolean }

export type MatterReading = Why & {
  readonly action?: Extract<Reading['action'], 'open' | 'change' | 'reveal' | 'download'>
}

/**
 * Undefined when no petition has that number, and for an officer out of whose reach it is: the two are never told apart.
 * @throws AccessLogError when the reading could not be written down.
 */
export async function readMatter(
  desk: PetitionsDesk,
  typed: string,
  reader: Reader,
  { action = 'open', purpose, purposeWords }: MatterReading = {},
): Promise<Matter | undefined> {
  const number = parseReceiptNumber(typed)
  const { ledger, book, access, directory } = desk.house
  const { officer, at: now } = reader
  const behind = desk.house.readingAs(officer, now)
  const found = number === undefined ? undefined : await findByNumber(behind, number)
  if (!found) return undefined
  const { matterId } = found
  // Facts and state hold no personal data; they say why this officer reads, when the officer did not.
  const facts = await readFacts(behind, matterId)
  const state = fold(desk.desk, facts)
  if (!mayOn(officer, 'petitions.read', reachOf(state), directory, now)) {
    // Only who broke the glass on this one goes on, and never on what concerns them.
    const { concerned } = state
    if (concerned.includes(officer.officerId) || !(await desk.house.glass.stands(officer.officerId, matterId)))
      return undefined
  }
  // A petition that was merged was answered by its lead's letter, whose words stand with the lead.
  const lead = facts.findLast((fact) => fact.type === 'LeadReplied')?.body
  const leadId = lead && String(lead['lead'])
  const stands = action === 'open' ? await access.standingReveal(reader, matterId) : undefined
  const reading: Reading = {
    action: stands ? 'reveal again' : action,
    purpose: purpose ?? stands?.purpose ?? purposeOf(state, reader, directory),
    purposeWords: purposeWords ?? stands?.purposeWords,
    matterIds: leadId ? [matterId, leadId] : [matterId],
  }
  const [own, petitioner, leads] = await access.through(reader, reading, () =>
    Promise.all([
      readTexts(behind, ledger.sealed, matterId),
      readPetitioner(behind, ledger.sealed, matterId),
      leadId && lead
        ? readNamedTexts(desk.house.readingVisit(leadId), ledger.sealed, leadId, [String(lead['textId'])])
        : new Map(),
    ]),
  )
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
    petitioner: petitioner && shownPetitioner(petitioner, action === 'reveal' || stands !== undefined),
    readings: book().readings('petition', facts, now),
    offered: desk.offered(state, facts, officer, now),
  }
}

/** Why a page was opened, where nobody was asked: what this officer has to do with the petition. */
function purposeOf(state: PetitionState, { officer, at }: Reader, directory: Directory): string {
  if (mayOn(officer, 'petitions.work', reachOf(state), directory, at)) return 'work'
  if (holds(officer, 'audit')) return 'audit'
  if (!mayOn(officer, 'petitions.read', reachOf(state), directory, at)) return 'emergency'
  return may(officer, 'petitions.sort') ? 'sorting' : 'look'
}

function shownPetitioner(held: Petitioner, whole: boolean): ShownPetitioner {
  if (whole) return { ...held, phone: held.phone && spacedPhone(held.phone), masked: false }
  const { name, phone, mail, address, company } = held
  return {
    name: maskName(name),
    phone: phone && maskPhone(phone),
    mail: mail && maskMail(mail),
    address: address && maskAddress(address),
    company,
    masked: true,
  }
}
