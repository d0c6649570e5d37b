// Which notices follow from which facts of a petition. Pure: the outbox writes them in the same statement.
import type { ClockReading } from '#clocks'
import type { Change, StoredFact } from '#ledger'
import type { NewNotice, NoticeFields } from '#notices'
import { type Directory, inChargeOf, inChargeWords } from '#people'
import type { PetitionState } from './state.ts'

/** Facts whose notice needs no more than the petition's number, its contact and the fact's own body. */
const kinds: { readonly [type: string]: string } = {
  PetitionAssigned: 'assigned',
  PetitionReassigned: 'assigned',
  SupplementRequested: 'supplement',
  SupplementExtended: 'more-days',
  SupplementDemanded: 'demand',
  PapersAdded: 'papers',
  FieldInvestigationStarted: 'investigation',
  PetitionExtended: 'extension',
  DelayNotified: 'delay',
  ProgressNotified: 'progress',
  PetitionTransferred: 'transfer',
  PetitionReplied: 'result',
  LeadReplied: 'result',
  PetitionReturned: 'return',
  PetitionWithdrawn: 'withdrawn',
  PetitionClosed: 'closed',
  PetitionMerged: 'merged',
  DueMoved: 'due-moved',
}

export function petitionNotices(
  change: Change<PetitionState>,
  found: readonly ClockReading[],
  directory: Directory,
  apologises: (promise: string) => boolean,
  helpPhone: string,
): NewNotice[] {
  const { state } = change
  const language = state.language
  const office = directory.office(state.officeId)
  const inCharge = inChargeOf(directory, state.officerId, change.now)
  const contact: NoticeFields = {
    number: state.number,
    office: (language === 'ko' ? office?.nameKo : office?.nameEn) ?? '-',
    officer: inCharge ? inChargeWords(inCharge, language) : language === 'ko' ? '담당자' : 'the officer on duty',
    phone: inCharge?.reached.phone ?? office?.phone ?? helpPhone,
  }
  const due = (promise: string) => found.findLast(({ reading }) => reading.promise === promise)?.reading.dueAt
  const notices: NewNotice[] = []
  const add = (fact: StoredFact, kind: string, fields: NoticeFields = {}) =>
    notices.push({ seq: fact.seq, kind, language, fields: { ...contact, ...fields } })

  for (const fact of change.added) {
    const kind = kinds[fact.type]
    if (fact.type === 'PetitionArrived' && state.receivedAt === undefined) {
      const intakeBy = due('petition-intake')
      if (intakeBy !== undefined) add(fact, 'arrival', { arrivedAt: fact.at, intakeBy })
    } else if (fact.type === 'PetitionReceived') {
      const dueAt = due('petition-answer')
      if (dueAt !== undefined) add(fact, 'receipt', { receivedAt: fact.at, dueAt })
    } else if (fact.type === 'PromiseBroken') {
      // Several promises may break on one delay; it is apologised for once.
      const said = change.facts.some(
        (other) => other.type === fact.type && other.seq < fact.seq && other.body['dueAt'] === fact.body['dueAt'],
      )
      if (!said && apologises(String(fact.body['promise']))) add(fact, 'broken', { dueAt: Number(fact.body['dueAt']) })
    } else if (fact.type === 'DueMoved' && fact.body['promise'] !== 'petition-answer') {
      // The petitioner is told of the day once, by the clock that was promised to them.
    } else if (fact.type === 'PetitionReassigned' && !fact.body['officerId']) {
      // Nobody is named yet, so there is nobody to tell about.
    } else if (fact.type === 'PetitionAssigned' && !fact.body['officerId']) {
    } else if (kind) add(fact, kind, scalars(fact))
  }
  return notices
}

function scalars(fact: StoredFact): NoticeFields {
  const fields: { [name: string]: string | number } = {}
  for (const [name, value] of Object.entries(fact.body))
    if (typeof value === 'string' || typeof value === 'number') fields[name] = value
  return fields
}
