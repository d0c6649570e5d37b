// When a period ends: the period as promised, then each extension or move of it, in the order in which they came.
import { type Calendar, civilDateOfIndex, dayIndexAt, knownDay, workingDayFrom } from '../calendar/calendar.ts'
import { workingMomentFrom } from '../calendar/working-time.ts'
import { endsWithDay, type ParsedPeriod, parsePeriod, runsOnWallClock } from '../promise/parse-period.ts'
import type { Period } from '../promise/period.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { Exclusion } from './spans.ts'
import { endOf, type Stage, stageOf, stageTo } from './stage.ts'

export type DueOptions = {
  readonly exclude?: readonly Exclusion[]
  readonly extend?: readonly Period[]
}

export type Due = {
  /** The last moment at which the promise is kept. */
  readonly dueAt: Instant
  /** The last day, for periods that end with a day; null for hours, minutes, seconds and rings. */
  readonly legalEnd: CivilDate | null
  /** When the first countable time or day begins. */
  readonly startsCountingAt: Instant
  /** Whether the due time lies within the calendar's last `warnDays` days. */
  readonly nearHorizon: boolean
}

/** What changed a running period: lawfully extended, or moved to a date told in advance. */
export type Change =
  | { readonly kind: 'extension'; readonly period: ParsedPeriod }
  | { readonly kind: 'move'; readonly to: CivilDate; readonly at: Instant }

export type CountedStage = { readonly stage: Stage; readonly endsAt: Instant; readonly change: Change | null }

const noExclusions: readonly Exclusion[] = []
const noPeriods: readonly Period[] = []

/**
 * The due time of a period.
 *
 * @example
 * dueOf(calendar, parseInstant('2026-11-23T10:00', 'Asia/Seoul'), '7wd').legalEnd // '2026-12-01'
 */
export function dueOf(calendar: Calendar, startedAt: Instant, period: Period, options: DueOptions = {}): Due {
  const parsed = parsePeriod(period)
  const extend = options.extend ?? noPeriods
  const exclude = inOrder(options.exclude ?? noExclusions)
  let stage = stageOf(calendar, startedAt, parsed)
  let dueAt = endOf(calendar, stage, exclude)
  const startsCountingAt = countingFrom(calendar, stage)
  for (const extension of extend) {
    stage = extensionStage(calendar, dueAt, parsePeriod(extension))
    dueAt = endOf(calendar, stage, exclude)
  }
  return {
    dueAt,
    legalEnd: legalEndOf(calendar, stage, dueAt),
    startsCountingAt,
    nearHorizon: dueAt >= calendar.warnsFrom,
  }
}

/** All stages of a period in order; the last one's end is the due time. */
export function stagesOf(
  calendar: Calendar,
  startedAt: Instant,
  period: ParsedPeriod,
  exclude: readonly Exclusion[],
  changes: readonly Change[],
): readonly CountedStage[] {
  const first = stageOf(calendar, startedAt, period)
  const stages: CountedStage[] = [{ stage: first, endsAt: endOf(calendar, first, exclude), change: null }]
  for (const change of changes) stages.push(changedStage(calendar, stages.at(-1)!, change, exclude))
  return stages
}

export function changedStage(
  calendar: Calendar,
  before: CountedStage,
  change: Change,
  exclude: readonly Exclusion[],
): CountedStage {
  if (change.kind === 'extension') {
    const stage = extensionStage(calendar, before.endsAt, change.period)
    return { stage, endsAt: endOf(calendar, stage, exclude), change }
  }
  const stage = stageTo(calendar, before.stage.unit, change.to, change.at)
  const endsAt = endOf(calendar, stage, exclude)
  // Telling an earlier date does not take away time that the promise has.
  return endsAt > before.endsAt ? { stage, endsAt, change } : { ...before, change }
}

/** 시행령 제21조: the extension begins the working day after the old last day, unless the agency counts on at once. */
function extensionStage(calendar: Calendar, oldDueAt: Instant, period: ParsedPeriod): Stage {
  if (runsOnWallClock(period.unit)) return stageOf(calendar, oldDueAt, period)
  if (calendar.counting.extensionStarts === 'at the old due time' && !endsWithDay(period.unit)) {
    return stageOf(calendar, oldDueAt, period)
  }
  const next = workingDayFrom(calendar, knownDay(calendar, dayIndexAt(calendar, oldDueAt) + 1))
  return stageOf(calendar, calendar.dayStarts[next]!, period, true)
}

export function legalEndOf(calendar: Calendar, stage: Stage, dueAt: Instant): CivilDate | null {
  return endsWithDay(stage.unit) ? civilDateOfIndex(calendar, dayIndexAt(calendar, dueAt)) : null
}

export function countingFrom(calendar: Calendar, stage: Stage): Instant {
  if (stage.unit === 'wh') return workingMomentFrom(calendar, stage.startedAt)
  if (!endsWithDay(stage.unit)) return stage.startedAt
  return Math.max(stage.startedAt, calendar.dayStarts[stage.firstDay]!)
}

export function inOrder(exclude: readonly Exclusion[]): readonly Exclusion[] {
  if (exclude.length < 2) return exclude
  return exclude.toSorted((a, b) => a.from - b.from)
}
