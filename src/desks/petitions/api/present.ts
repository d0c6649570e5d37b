// From a petition's facts to what the API answers with. Pure.
import type { z } from 'zod'
import type { ClockReading } from '#clocks'
import { formatInstant, type Instant } from '#engine'
import type { Language } from '#kit/i18n'
import type { StoredFact } from '#ledger'
import { type Directory, inChargeOf, maskName, type Officer } from '#people'
import type { Offered } from '../desk.ts'
import type { QueueRow } from '../queries.ts'
import type { ShownPetitioner } from '../staff/matter.ts'
import type { PetitionState } from '../state.ts'
import { factSentences } from '../words/citizen.ts'
import { factLabels, labelOf } from '../words/labels.ts'
import { refusalText } from '../words/refusals.ts'
import type { petitionSchema, queueSchema, staffPetitionSchema, stageSchema } from './schemas.ts'

export type Seen = {
  readonly facts: readonly StoredFact[]
  readonly state: PetitionState
  readonly texts: ReadonlyMap<string, string>
  readonly readings: readonly ClockReading[]
  readonly directory: Directory
  readonly zone: string
  readonly now: Instant
}

type Petition = z.output<typeof petitionSchema>
type Stage = z.output<typeof stageSchema>

/** What the petitioner may know: facts that only concern the office's own work are left out. */
export function petitionAnswer(seen: Seen): Petition {
  return answerOf(seen, (fact) => fact.type in factSentences)
}

function answerOf(seen: Seen, shown: (fact: StoredFact) => boolean): Petition {
  const { state, texts, directory, zone } = seen
  const at = (instant: Instant | undefined) => (instant === undefined ? null : formatInstant(instant, zone))
  const office = directory.office(state.officeId)
  const found = inChargeOf(directory, state.officerId, seen.now)
  const person = (one: Officer | undefined) =>
    one ? { officerId: one.officerId, name: { ko: one.nameKo, en: one.nameEn }, phone: one.phone } : null
  return {
    number: state.number,
    version: seen.facts.length,
    kind: state.kind,
    item: state.item ?? null,
    channel: state.channel,
    language: state.language,
    stage: state.stage as Stage,
    title: texts.get(state.titleId) ?? null,
    submittedAt: formatInstant(state.submittedAt, zone),
    arrivedAt: formatInstant(state.arrivedAt, zone),
    receivedAt: at(state.receivedAt),
    closedAt: at(state.closedAt),
    result: state.result ?? null,
    rated: state.rated,
    replyBy: state.supplement?.replyBy ?? null,
    office: office
      ? { officeId: office.officeId, name: { ko: office.nameKo, en: office.nameEn }, phone: office.phone }
      : null,
    officer: person(found?.officer),
    standIn: person(found?.standIn),
    clocks: seen.readings.map(({ edition, reading, promisedAt }) => ({
      promise: reading.promise,
      title: { ko: edition.title.ko, en: edition.title.en },
      run: reading.run,
      state: reading.state,
      startedAt: formatInstant(reading.startedAt, zone),
      dueAt: formatInstant(reading.dueAt, zone),
      lastDay: reading.legalEnd,
      promisedAt: formatInstant(promisedAt, zone),
      stoppedAt: at(reading.stoppedAt),
      brokenAt: at(reading.brokenAt),
    })),
    history: seen.facts.filter(shown).map((fact) => {
      const { ko, en } = labelOf(factLabels, fact.type)
      const textId = fact.body['textId']
      return {
        seq: fact.seq,
        type: fact.type,
        label: { ko, en },
        at: formatInstant(fact.at, zone),
        words: typeof textId === 'string' ? (texts.get(textId) ?? null) : null,
      }
    }),
  }
}

export function staffAnswer(
  seen: Seen,
  petitioner: ShownPetitioner | undefined,
  offered: readonly Offered[],
  lang: Language,
): z.output<typeof staffPetitionSchema> {
  return {
    ...answerOf(seen, () => true),
    body: seen.texts.get(seen.state.bodyId) ?? null,
    petitioner: petitioner ?? null,
    movesBetweenOffices: seen.state.pingPong,
    broken: seen.state.broken,
    commands: offered.map(({ name, refusal }) => ({
      command: name,
      allowed: refusal === null,
      refusal: refusal ? { code: refusal.refused, title: refusalText(refusal, lang) } : null,
    })),
  }
}

export function queueAnswer(
  rows: readonly QueueRow[],
  next: string | null,
  zone: string,
): z.output<typeof queueSchema> {
  const at = (instant: Instant | null) => (instant === null ? null : formatInstant(instant, zone))
  return {
    petitions: rows.map((row) => ({
      number: row.number,
      kind: row.kind,
      item: row.item,
      stage: row.state as Stage,
      title: row.title,
      petitioner: row.petitioner === null ? null : maskName(row.petitioner),
      officeId: row.officeId,
      officerId: row.officerId,
      arrivedAt: formatInstant(row.arrivedAt, zone),
      receivedAt: at(row.receivedAt),
      nextDueAt: at(row.nextDueAt),
      nextPromise: row.nextPromise,
      movesBetweenOffices: row.pingPong,
      broken: row.broken,
    })),
    next,
  }
}
