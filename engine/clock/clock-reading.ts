// What a clock's reading says: plain values that go into rows, pages and figures as they are.
import type { Warning } from '../promise/edition.ts'
import type { PeriodUnit } from '../promise/parse-period.ts'
import type { Period } from '../promise/period.ts'
import type { CivilDate, Instant } from '../time/instant.ts'

export type State = 'running' | 'paused' | 'warned' | 'kept' | 'broken' | 'void'

export type WarnAt = { readonly at: Instant; readonly tell: Warning['tell']; readonly before: Period }

export type Pause = {
  readonly from: Instant
  /** null while it lasts. */
  readonly until: Instant | null
  readonly counts: 'whole days' | 'exact'
}

/** What is left to count: in the period's unit (whole days today included; fractions for hours), and in milliseconds
 * of working time for working hours, of wall time otherwise. */
export type Counted = { readonly unit: PeriodUnit; readonly left: number; readonly leftMs: number }

export type Reading = {
  readonly promise: string
  readonly run: number
  readonly key?: string
  readonly state: State
  readonly startedAt: Instant
  readonly period: Period
  /** The last moment that keeps the promise; while paused, as if the pause ended at the moment asked about. */
  readonly dueAt: Instant
  /** What could be promised at the start. */
  readonly firstDueAt: Instant
  readonly legalEnd: CivilDate | null
  readonly nearHorizon: boolean
  readonly warnAts: readonly WarnAt[]
  /** How many of the warnings have come. */
  readonly warned: number
  readonly stoppedAt?: Instant
  readonly voidedAt?: Instant
  /** The due time that passed; the clock reads broken from one millisecond later. */
  readonly brokenAt?: Instant
  /** Stopped after the due time. */
  readonly late?: boolean
  readonly pauses: readonly Pause[]
  /** Extensions that counted: made before the time was up. */
  readonly extensions: readonly { readonly at: Instant; readonly by: Period }[]
  readonly moves: readonly { readonly at: Instant; readonly to: CivilDate }[]
  readonly counted: Counted
  /** When the reading next changes by itself; null when it never does. */
  readonly nextAt: Instant | null
}
