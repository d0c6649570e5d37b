// What a petition is after its facts so far: a pure fold.
import type { Instant } from '#engine'
import type { Reach, StoredFact } from '#ledger'
import type { Channel, PetitionFactBody, PetitionFactType, PetitionKind, Result } from './facts.ts'

export type PetitionStage =
  | 'new'
  | 'arrived'
  | 'received'
  | 'assigned'
  | 'supplement'
  | 'investigation'
  | 'transfer'
  | 'answered'
  | 'returned'
  | 'withdrawn'
  | 'closed'
  | 'merged'
  | 'transferred'

export type Supplement = {
  readonly id: string
  readonly requestedAt: Instant
  readonly replyBy: string
  readonly extensions: number
  readonly demanded: boolean
}
export type Cooperation = {
  readonly id: string
  readonly officeId?: string
  readonly agency?: string
  readonly period: string
  readonly extensions: number
}

export type PetitionState = {
  readonly stage: PetitionStage
  readonly number: string
  readonly secretHash: string
  readonly kind: PetitionKind
  readonly item?: string
  readonly channel: Channel
  readonly language: 'ko' | 'en'
  readonly titleId: string
  readonly bodyId: string
  readonly personId: string
  readonly submittedAt: Instant
  readonly arrivedAt: Instant
  readonly receivedAt?: Instant
  readonly period?: string
  readonly officeId?: string
  readonly officerId?: string
  readonly pingPong: number
  readonly supplement?: Supplement
  /** Supplements asked for so far; a second demand belongs to the same one. */
  readonly supplements: number
  readonly investigation?: { readonly id: string; readonly startedAt: Instant; readonly extended: boolean }
  readonly investigations: number
  readonly cooperations: readonly Cooperation[]
  readonly transfer?: { readonly id: string; readonly agency?: string }
  readonly extensions: number
  readonly delays: number
  readonly progressNotices: number
  readonly result?: Result
  readonly closedAt?: Instant
  readonly rated: boolean
  readonly lead?: string
  /** Promises broken on it so far. */
  readonly broken: number
  /** Officers who worked on it or had it. */
  readonly handlers: readonly string[]
  /** Officers whom it is about: nothing of it exists for them (R13). */
  readonly concerned: readonly string[]
}

export const noPetition: PetitionState = {
  stage: 'new',
  number: '',
  secretHash: '',
  kind: 'general',
  channel: 'web',
  language: 'ko',
  titleId: '',
  bodyId: '',
  personId: '',
  submittedAt: 0,
  arrivedAt: 0,
  pingPong: 0,
  supplements: 0,
  investigations: 0,
  cooperations: [],
  extensions: 0,
  delays: 0,
  progressNotices: 0,
  rated: false,
  broken: 0,
  handlers: [],
  concerned: [],
}

export const openStages: ReadonlySet<PetitionStage> = new Set([
  'arrived',
  'received',
  'assigned',
  'supplement',
  'investigation',
  'transfer',
])

export function isOpen(state: PetitionState): boolean {
  return openStages.has(state.stage)
}

type Evolve = {
  readonly [T in PetitionFactType]: (state: PetitionState, body: PetitionFactBody<T>, at: Instant) => PetitionState
}

const without = <K extends keyof PetitionState>(state: PetitionState, key: K): PetitionState => {
  const { [key]: _, ...rest } = state
  return rest as PetitionState
}
/** Where a petition stands when a side step (a supplement, an investigation, a transfer) is over. */
const back = (state: PetitionState): PetitionStage => {
  if (state.supplement) return 'supplement'
  if (state.investigation) return 'investigation'
  if (state.transfer) return 'transfer'
  if (state.officeId) return 'assigned'
  return state.receivedAt === undefined ? 'arrived' : 'received'
}
const settled = (state: PetitionState): PetitionState => ({ ...state, stage: back(state) })
const ended = (state: PetitionState, stage: PetitionStage, at: Instant): PetitionState => ({
  ...without(without(without(state, 'supplement'), 'investigation'), 'transfer'),
  stage,
  closedAt: at,
  cooperations: [],
})
const placed = (state: PetitionState, body: { officeId: string; officerId?: string | undefined }): PetitionState => ({
  ...without(state, 'officerId'),
  officeId: body.officeId,
  ...(body.officerId ? { officerId: body.officerId, handlers: withOne(state.handlers, body.officerId) } : {}),
})
const withOne = (held: readonly string[], one: string) => (held.includes(one) ? held : [...held, one])

const evolvers: Evolve = {
  PetitionSubmitted: (state, body, at) => ({
    ...state,
    kind: body.kind,
    ...(body.item ? { item: body.item } : {}),
    channel: body.channel,
    language: body.language,
    titleId: body.titleId,
    bodyId: body.bodyId,
    personId: body.personId,
    submittedAt: at,
  }),
  PetitionArrived: (state, body, at) => ({
    ...state,
    stage: 'arrived',
    number: body.number,
    secretHash: body.secretHash,
    arrivedAt: at,
  }),
  PetitionReceived: (state, body, at) => settled({ ...state, kind: body.kind, receivedAt: at, period: body.period }),
  PetitionAssigned: (state, body) => settled(placed(state, body)),
  PetitionReassigned: (state, body) => {
    const moved = state.transfer?.agency === undefined ? without(state, 'transfer') : state
    return settled({ ...placed(moved, body), pingPong: body.pingPong })
  },
  SlipCorrected: (state) => state,
  SupplementRequested: (state, body, at) =>
    settled({
      ...state,
      supplements: state.supplements + 1,
      supplement: { id: body.supplementId, requestedAt: at, replyBy: body.replyBy, extensions: 0, demanded: false },
    }),
  SupplementExtended: (state, body) =>
    state.supplement
      ? { ...state, supplement: { ...state.supplement, replyBy: body.replyBy, extensions: body.nth } }
      : state,
  SupplementDemanded: (state, body) =>
    state.supplement ? { ...state, supplement: { ...state.supplement, replyBy: body.replyBy, demanded: true } } : state,
  SupplementArrived: (state) => settled(without(state, 'supplement')),
  PapersAdded: (state) => state,
  FieldInvestigationStarted: (state, body, at) =>
    settled({
      ...state,
      investigations: state.investigations + 1,
      investigation: { id: body.investigationId, startedAt: at, extended: false },
    }),
  FieldInvestigationExtended: (state) =>
    state.investigation ? { ...state, investigation: { ...state.investigation, extended: true } } : state,
  FieldInvestigationEnded: (state) => settled(without(state, 'investigation')),
  CooperationRequested: (state, body) => ({
    ...state,
    cooperations: [
      ...state.cooperations,
      {
        id: body.requestId,
        period: body.period,
        extensions: 0,
        ...(body.officeId ? { officeId: body.officeId } : {}),
        ...(body.agency ? { agency: body.agency } : {}),
      },
    ],
  }),
  CooperationExtended: (state, body) => ({
    ...state,
    cooperations: state.cooperations.map((held) =>
      held.id === body.requestId ? { ...held, extensions: held.extensions + 1 } : held,
    ),
  }),
  CooperationReplied: (state, body) => ({
    ...state,
    cooperations: state.cooperations.filter((held) => held.id !== body.requestId),
  }),
  TransferInsideRequested: (state, body) =>
    settled({ ...without(state, 'officerId'), transfer: { id: body.transferId } }),
  TransferDecided: (state, body) => settled({ ...state, transfer: { id: body.transferId, agency: body.agency } }),
  PetitionTransferred: (state, _, at) => ended(state, 'transferred', at),
  PetitionExtended: (state, body) => ({ ...state, extensions: body.nth }),
  DelayNotified: (state) => ({ ...state, delays: state.delays + 1 }),
  ProgressNotified: (state, body) => ({ ...state, progressNotices: body.nth }),
  PetitionReplied: (state, body, at) => ({ ...ended(state, 'answered', at), result: body.result }),
  LeadReplied: (state, body, at) => ({ ...ended(state, 'answered', at), result: body.result }),
  PetitionReturned: (state, _, at) => ended(state, 'returned', at),
  PetitionWithdrawn: (state, _, at) => ended(state, 'withdrawn', at),
  PetitionClosed: (state, _, at) => ended(state, 'closed', at),
  PetitionMerged: (state, body, at) => ({ ...ended(state, 'merged', at), lead: body.into }),
  ConsentGiven: (state) => state,
  PetitionRated: (state) => ({ ...state, rated: true }),
  OfficerConcerned: (state, body) => ({
    ...(state.officerId === body.officerId ? without(state, 'officerId') : state),
    concerned: withOne(state.concerned, body.officerId),
  }),
  OfficerCleared: (state, body) => ({
    ...state,
    concerned: state.concerned.filter((officerId) => officerId !== body.officerId),
  }),
}

export function evolvePetition(state: PetitionState, fact: StoredFact): PetitionState {
  if (fact.type === 'PromiseBroken') return { ...state, broken: state.broken + 1 }
  const evolve = evolvers[fact.type as PetitionFactType] as Evolve[PetitionFactType] | undefined
  if (!evolve) return state
  // The body was checked against its declared shape when it was written.
  const after = (evolve as (s: PetitionState, b: unknown, at: Instant) => PetitionState)(state, fact.body, fact.at)
  return fact.actor.kind === 'officer' ? { ...after, handlers: withOne(after.handlers, fact.actor.id) } : after
}

/** Where it lies and whom it concerns: what the policy asks about it. */
export function reachOf(state: PetitionState): Reach {
  return {
    open: isOpen(state),
    officeId: state.officeId ?? null,
    officerId: state.officerId ?? null,
    unplaced: state.officeId === undefined || (state.transfer !== undefined && state.transfer.agency === undefined),
    asked: [...new Set(state.cooperations.flatMap((held) => held.officeId ?? []))],
    handlers: state.handlers,
    concerned: state.concerned,
  }
}
