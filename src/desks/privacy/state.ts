// What a request about personal data is after its facts so far: a pure fold.
import type { Instant } from '#engine'
import type { StoredFact } from '#ledger'
import type { Correctable, PrivacyFactBody, PrivacyFactType, RefusalGround, What } from './facts.ts'

export type RequestStage = 'new' | 'open' | 'granted' | 'refused' | 'withdrawn'
export type RequestState = {
  readonly stage: RequestStage
  readonly what: What
  readonly number: string
  readonly about: string
  readonly channel: 'web' | 'visit'
  readonly officeId: string | null
  readonly fields: readonly Correctable[]
  readonly valuesId?: string
  readonly textId?: string
  readonly receivedAt: Instant
  readonly endedAt?: Instant
  readonly done?: PrivacyFactBody<'DataRequestGranted'>['done']
  readonly ground?: RefusalGround
  /** What the office answered, in its words. */
  readonly answerId?: string
}

export const noRequest: RequestState = {
  stage: 'new',
  what: 'see',
  number: '',
  about: '',
  channel: 'web',
  officeId: null,
  fields: [],
  receivedAt: 0,
}

export function evolveRequest(state: RequestState, fact: StoredFact): RequestState {
  switch (fact.type as PrivacyFactType) {
    case 'DataRequestReceived': {
      const { valuesId, textId, ...body } = fact.body as PrivacyFactBody<'DataRequestReceived'>
      return {
        ...state,
        ...body,
        ...(valuesId ? { valuesId } : {}),
        ...(textId ? { textId } : {}),
        stage: 'open',
        receivedAt: fact.at,
      }
    }
    case 'DataRequestGranted': {
      const { done, textId } = fact.body as PrivacyFactBody<'DataRequestGranted'>
      return { ...state, stage: 'granted', endedAt: fact.at, done, ...(textId ? { answerId: textId } : {}) }
    }
    case 'DataRequestRefused': {
      const { ground, textId } = fact.body as PrivacyFactBody<'DataRequestRefused'>
      return { ...state, stage: 'refused', endedAt: fact.at, ground, ...(textId ? { answerId: textId } : {}) }
    }
    case 'DataRequestWithdrawn':
      return { ...state, stage: 'withdrawn', endedAt: fact.at }
    default:
      // What the machinery records (a promise broken) changes nothing here.
      return state
  }
}
