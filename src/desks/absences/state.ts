// What an absence is after its facts so far: a pure fold.
import type { Instant } from '#engine'
import type { StoredFact } from '#ledger'
import type { AbsenceKind } from '#people'
import type { AbsenceFactBody, AbsenceFactType } from './facts.ts'

/** `held`: its time came without a stand-in, so it did not begin. */
export type AbsenceStage = 'new' | 'planned' | 'held' | 'begun' | 'ended' | 'cancelled'

/** Who acted from when until when; null when nobody did. */
export type Acting = { readonly standInId: string | null; readonly fromAt: Instant; readonly untilAt: Instant }

export type AbsenceState = {
  readonly stage: AbsenceStage
  readonly kind: AbsenceKind
  readonly officerId: string
  readonly officeId: string
  readonly from: Instant
  readonly until: Instant
  readonly beganAt?: Instant
  readonly endedAt?: Instant
  /** Asked and not yet answered. */
  readonly askedId?: string
  /** Accepted or named: who acts. */
  readonly standInId?: string
  /** Accepted by somebody without the rights for the work: the head has still to confirm it. */
  readonly unconfirmedId?: string
  readonly lost: boolean
  /** Begins when the absence begins; each change of stand-in adds one. */
  readonly acted: readonly Acting[]
  readonly broken: number
}

export const noAbsence: AbsenceState = {
  stage: 'new',
  kind: 'leave',
  officerId: '',
  officeId: '',
  from: 0,
  until: 0,
  lost: false,
  acted: [],
  broken: 0,
}

export function isOpen(state: AbsenceState): boolean {
  return state.stage === 'planned' || state.stage === 'held' || state.stage === 'begun'
}

/** When time alone changes it next. */
export function nextAt(state: AbsenceState): Instant | null {
  if (state.stage === 'planned') return state.from
  return state.stage === 'held' || state.stage === 'begun' ? state.until : null
}

const without = <K extends keyof AbsenceState>(state: AbsenceState, ...keys: K[]): AbsenceState => {
  const rest = { ...state }
  for (const key of keys) delete (rest as Partial<AbsenceState>)[key]
  return rest
}

/** The acting so far is cut at a moment, and goes on with somebody else, or nobody. */
function goesOn(state: AbsenceState, standInId: string | null, at: Instant): readonly Acting[] {
  if (state.stage !== 'begun') return state.acted
  return [...cut(state.acted, at), { standInId, fromAt: at, untilAt: state.until }]
}

function cut(acted: readonly Acting[], at: Instant): readonly Acting[] {
  const last = acted.at(-1)
  return last ? [...acted.slice(0, -1), { ...last, untilAt: Math.max(last.fromAt, at) }] : acted
}

function stands(state: AbsenceState, standInId: string, at: Instant): AbsenceState {
  return {
    ...without(state, 'askedId', 'unconfirmedId'),
    standInId,
    lost: false,
    acted: goesOn(state, standInId, at),
  }
}

type Evolve = {
  readonly [T in AbsenceFactType]: (state: AbsenceState, body: AbsenceFactBody<T>, at: Instant) => AbsenceState
}

const evolvers: Evolve = {
  AbsencePlanned: (state, { kind, officerId, officeId, from, until }) => ({
    ...state,
    stage: 'planned',
    kind,
    officerId,
    officeId,
    from,
    until,
  }),
  StandInProposed: (state, { standInId }) => ({
    ...(state.stage === 'begun' ? state : without(state, 'standInId')),
    askedId: standInId,
  }),
  StandInAccepted: (state, { standInId, covers }, at) =>
    covers ? stands(state, standInId, at) : { ...without(state, 'askedId'), unconfirmedId: standInId },
  StandInDeclined: (state) =>
    without(state, 'askedId', 'unconfirmedId', ...(state.stage === 'begun' ? [] : (['standInId'] as const))),
  StandInNamed: (state, { standInId }, at) => stands(state, standInId, at),
  StandInLost: (state) => ({ ...state, lost: true }),
  StandInRestored: (state) => ({ ...state, lost: false }),
  AbsenceHeld: (state) => ({ ...state, stage: 'held' }),
  AbsenceBegan: (state, _, at) => ({
    ...state,
    stage: 'begun',
    beganAt: at,
    from: at,
    acted: [{ standInId: state.standInId ?? null, fromAt: at, untilAt: state.until }],
  }),
  AbsenceChanged: (state, { from, until, standInKept }) => {
    const last = state.acted.at(-1)
    const changed: AbsenceState = {
      ...state,
      ...(state.stage === 'held' ? { stage: 'planned' as const } : {}),
      from,
      until,
      acted: last ? [...state.acted.slice(0, -1), { ...last, untilAt: until }] : state.acted,
    }
    if (standInKept) return changed
    // What was agreed was for other days: they are asked again.
    const again = state.standInId ?? state.unconfirmedId ?? state.askedId
    return { ...without(changed, 'standInId', 'unconfirmedId'), ...(again ? { askedId: again } : {}) }
  },
  AbsenceEnded: (state, _, at) => ({
    ...without(state, 'askedId', 'unconfirmedId'),
    stage: 'ended',
    endedAt: at,
    lost: false,
    acted: cut(state.acted, at),
  }),
  AbsenceCancelled: (state) => ({ ...without(state, 'askedId', 'unconfirmedId'), stage: 'cancelled' }),
}

export function evolveAbsence(state: AbsenceState, fact: StoredFact): AbsenceState {
  if (fact.type === 'PromiseBroken') return { ...state, broken: state.broken + 1 }
  const evolve = evolvers[fact.type as AbsenceFactType] as
    | ((state: AbsenceState, body: unknown, at: Instant) => AbsenceState)
    | undefined
  return evolve ? evolve(state, fact.body, fact.at) : state
}

/**
 * The spans of standing in, as they are asked of the directory. Until it begins, an absence counts only with a stand-in:
 * without one it cannot begin, so the officer is there.
 */
export function spansOf(state: AbsenceState): readonly Acting[] {
  if (state.acted.length > 0) return state.acted
  if (state.stage !== 'planned' || state.standInId === undefined) return []
  return [{ standInId: state.standInId, fromAt: state.from, untilAt: state.until }]
}
