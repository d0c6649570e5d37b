// An edition is a promise as it stood from a date: a plain value that round-trips through JSON. A published
// edition never changes; its hash is stored with each clock that starts under it.
import type { CivilDate, Words } from '../time/instant.ts'
import type { FactPattern } from './fact.ts'
import type { Period } from './period.ts'

export type Edition = {
  /** The promise's name, which is also its folder's: `petition-answer`. */
  readonly promise: string
  /** The code of the promise in the charter's catalogue: `C16`. Several promises may share one. */
  readonly code: string
  /** The first day on which it is in force, in the calendar's zone. It is in force until a later edition begins. */
  readonly from: CivilDate
  /** The last day it is in force, when the promise ends with no edition after it. */
  readonly lastOn?: CivilDate
  readonly title: Words
  /** Ids of the charter's sentences that this promise carries out. A clock without one is refused. */
  readonly cites: readonly string[]
  /** Articles of law that set or support the rule, each as officials write it: `민원 처리에 관한 법률 시행령 제14조`. */
  readonly law?: readonly string[]
  /** The kind of matter on which it runs: `petition`, `complaint`, `call`. */
  readonly matter: string
  /** Present while the desk that declares its facts is still to come; the charter page says `준비 중`. */
  readonly coming?: true
  readonly measure: Measure
}

/** How the keeping of a promise is seen. */
export type Measure = ClockRule | GateRule | InvariantRule | EvidenceRule | LedgerRule | RatioRule | PeriodicRule

export type ClockRule = {
  readonly as: 'clock'
  readonly starts: readonly FactPattern[]
  /** A body field that tells runs of this clock on one matter apart (`requestId`). Facts without it touch every open run. */
  readonly keyedBy?: string
  /** With it, a start after the last run ended begins another run; a start while a run is open changes nothing. */
  readonly repeats?: true
  readonly stops: readonly FactPattern[]
  readonly voids?: readonly FactPattern[]
  readonly pauses?: readonly PauseRule[]
  readonly within: Within
  /** Facts that lengthen the period by a period in a body field; they count only when made before the due time. */
  readonly extendedBy?: { readonly fact: FactPattern; readonly field: string; readonly atMost: number }
  /** Facts that put the due time at the end of the working day in a body field; only when made before the due time. */
  readonly movedBy?: { readonly fact: FactPattern; readonly to: string; readonly atMost: number }
  readonly warns?: readonly Warning[]
  readonly broken?: { readonly remedy?: string; readonly apology?: boolean }
  readonly figure: { readonly shown: 'rate' | 'rate and median'; readonly grain: readonly ('office' | 'month')[] }
}

/** A period, or one by the value of a body field of the starting fact, or one that the starting fact carries itself. */
export type Within =
  | Period
  | {
      readonly by: string
      readonly periods: { readonly [value: string]: Period }
      readonly else?: { readonly field: string }
    }
  | { readonly field: string }

export type PauseRule = {
  readonly from: FactPattern
  readonly until: FactPattern
  /** `whole days`: every civil day that the span touches, both end days included; `exact`: to the millisecond. */
  readonly counts: 'whole days' | 'exact'
  /** A body field that tells pauses of this rule apart (`supplementId`); each then ends with its own `until`. */
  readonly keyedBy?: string
  /** The longest that may be left out (a field investigation: 14 days); beyond it the clock runs again by itself. */
  readonly atMost?: Period
  /** Facts that lengthen `atMost` by the period in the body field, each counted once. */
  readonly atMostExtendedBy?: { readonly fact: FactPattern; readonly field: string; readonly times: number }
}

/** `before` is counted back from the due time in the period's own unit (`8wh`, `2wd`, `30m`). */
export type Warning = { readonly before: Period; readonly tell: 'officer' | 'office head' | 'examiner' }

/** `before` may not happen unless every fact of `needs` was recorded first. */
export type GateRule = { readonly as: 'gate'; readonly before: FactPattern; readonly needs: readonly FactPattern[] }
/** `when` without one of `needs` before it is a breach in itself. After a fact of `undoneBy`, what stood before counts no more. */
export type InvariantRule = {
  readonly as: 'invariant'
  readonly when: FactPattern | readonly FactPattern[]
  readonly needs: readonly FactPattern[]
  readonly undoneBy?: readonly FactPattern[]
}
/** Kept by records that somebody can look up. */
export type EvidenceRule = { readonly as: 'evidence'; readonly records: readonly FactPattern[] }
/** Entitlements or measures that are opened and closed one by one. */
export type LedgerRule = {
  readonly as: 'ledger'
  readonly opens: readonly FactPattern[]
  readonly closes: readonly FactPattern[]
}
export type RatioRule = {
  readonly as: 'ratio'
  readonly counts: readonly FactPattern[]
  readonly of: readonly FactPattern[]
}
/** Something done every month or year, by a civil day of that span (`dueBy: '05'` or `'10-31'`). */
export type PeriodicRule = {
  readonly as: 'periodic'
  readonly every: 'month' | 'year'
  readonly dueBy: string
  readonly done: readonly FactPattern[]
}
