// One petition as its citizen may see it, read whole: facts, state, words, files, notices, clocks.
import type { ClockReading } from '#clocks'
import type { Instant } from '#engine'
import type { FileState } from '#kit/files'
import { readFacts, type StoredFact } from '#ledger'
import { type Notice, readNotices } from '#notices'
import type { MatterLine } from '#people'
import type { PetitionsDesk } from '../desk.ts'
import { evolvePetition, noPetition, type PetitionState } from '../state.ts'
import { openingsMax } from './openings.ts'
import { type HeldFile, type HeldPerson, readFiles, readPetitioner, readText, readTexts } from './queries.ts'

export type Matter = {
  readonly matterId: string
  readonly facts: readonly StoredFact[]
  readonly state: PetitionState
  /** By text id; the answer to the petition that this one was merged into is among them. */
  readonly texts: ReadonlyMap<string, string>
  readonly person: HeldPerson | undefined
  readonly files: readonly HeldFile[]
  readonly fileStates: ReadonlyMap<string, FileState>
  readonly notices: readonly Notice[]
  readonly readings: readonly ClockReading[]
  /** Who opened it, newest first; undefined while the access log cannot be read, which keeps nobody from their petition. */
  readonly lines: readonly MatterLine[] | undefined
}

export async function loadMatter(desk: PetitionsDesk, matterId: string, now: Instant): Promise<Matter | undefined> {
  const { house } = desk
  const { sealed } = house.ledger
  const database = house.readingVisit(matterId)
  const facts = await readFacts(database, matterId)
  if (facts.length === 0) return undefined
  const [texts, person, files, notices, lines] = await Promise.all([
    readTexts(database, sealed, matterId),
    readPetitioner(database, sealed, matterId),
    readFiles(database, sealed, matterId),
    readNotices(database, matterId),
    house.access.linesOf(matterId, now, openingsMax).catch((error: Error) => {
      house.log.warn({ error: error.message }, 'the access log could not be read for a tracking page')
      return undefined
    }),
  ])
  for (const fact of facts) {
    const { lead, textId } = fact.body
    if (fact.type !== 'LeadReplied' || typeof lead !== 'string' || typeof textId !== 'string') continue
    // The lead is another's petition: of it, this one text is theirs too.
    const words = await readText(house.readingVisit(lead), sealed, lead, textId)
    if (words !== undefined) texts.set(textId, words)
  }
  return {
    matterId,
    facts,
    state: facts.reduce(evolvePetition, noPetition),
    texts,
    person,
    files,
    fileStates: await house.files.states(files.map((file) => file.sha256.toString('hex'))),
    notices,
    lines,
    readings: house.book().readings('petition', facts, now),
  }
}
