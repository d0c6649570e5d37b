// The reading of a promise on a matter: a pure function of edition, facts, calendar and the moment asked about.
// Facts after that moment are not seen, and no run ever looks at another.
import type { Calendar } from '../calendar/calendar.ts'
import type { Edition, PauseRule } from '../promise/edition.ts'
import type { Fact } from '../promise/fact.ts'
import { endsWithDay, parsePeriod } from '../promise/parse-period.ts'
import type { Period } from '../promise/period.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { Pause, Reading, State, WarnAt } from './clock-reading.ts'
import { type Change, type CountedStage, changedStage, dueOf, legalEndOf } from './due.ts'
import { invariantReadings } from './invariant.ts'
import { leftOf } from './left.ts'
import { type ClockRoles, rolesOf } from './roles.ts'
import { follow, type PauseSpan, type Run, readable } from './runs.ts'
import type { Exclusion } from './spans.ts'
import { endOf, stageOf } from './stage.ts'
import { warningsOf } from './warnings.ts'
import { periodOf } from './within.ts'

/** What a reading rests on, for the trace. */
export type Worked = {
  readonly reading: Reading
  readonly stages: readonly CountedStage[]
  readonly exclude: readonly Exclusion[]
}

const noReadings: readonly Worked[] = []

/** One reading per run, in the order in which the runs began. */
export function readings(
  edition: Edition,
  facts: readonly Fact[],
  calendar: Calendar,
  asOf: Instant,
): readonly Reading[] {
  if (edition.measure.as === 'invariant') return invariantReadings(edition, edition.measure, facts, asOf)
  return workedReadings(edition, facts, calendar, asOf).map((worked) => worked.reading)
}

/** The reading of a run, or of the last one; undefined when there is none. */
export function reading(
  edition: Edition,
  facts: readonly Fact[],
  calendar: Calendar,
  asOf: Instant,
  run?: number,
): Reading | undefined {
  const all = readings(edition, facts, calendar, asOf)
  return run === undefined ? all.at(-1) : all[run - 1]
}

export function workedReadings(
  edition: Edition,
  facts: readonly Fact[],
  calendar: Calendar,
  asOf: Instant,
): readonly Worked[] {
  const roles = rolesOf(edition)
  if (roles === null) return noReadings
  const { runs, pauses } = follow(roles, facts, asOf)
  return runs.length === 0 ? noReadings : runs.map((run) => read(edition, roles, run, pauses, calendar, asOf))
}

type HeededPause = { readonly exclusion: Exclusion; readonly shown: Pause; readonly capAt: Instant | null }

function read(
  edition: Edition,
  roles: ClockRoles,
  run: Run,
  spans: readonly PauseSpan[],
  calendar: Calendar,
  asOf: Instant,
): Worked {
  const { rule } = roles
  const startedAt = run.start.at
  const period = periodOf(rule.within, run.start, edition.promise)
  const endedAt = run.stoppedAt ?? run.voidedAt
  const until = endedAt ?? asOf

  const pauses = spans.length === 0 ? [] : heeded(roles, run, spans, calendar, endedAt, until)
  const exclude = pauses.map((pause) => pause.exclusion)
  const firstStage = stageOf(calendar, startedAt, parsePeriod(period))
  const firstDueAt = endOf(calendar, firstStage, [])
  let last: CountedStage = {
    stage: firstStage,
    endsAt: exclude.length === 0 ? firstDueAt : endOf(calendar, firstStage, exclude),
    change: null,
  }
  const stages: CountedStage[] = [last]
  const extensions: { at: Instant; by: Period }[] = []
  const moves: { at: Instant; to: CivilDate }[] = []
  for (const event of run.events) {
    // 시행령 제21조, and the charter's "미리": told after the time was up, it changes nothing any more.
    if (event.at > last.endsAt) break
    if (!readable(event)) continue
    let change: Change
    if (event.kind === 'extension') {
      if (extensions.length >= rule.extendedBy!.atMost) continue
      extensions.push({ at: event.at, by: event.by })
      change = { kind: 'extension', period: parsePeriod(event.by) }
    } else {
      if (moves.length >= rule.movedBy!.atMost) continue
      moves.push({ at: event.at, to: event.to })
      change = { kind: 'move', to: event.to, at: event.at }
    }
    last = changedStage(calendar, last, change, exclude)
    stages.push(last)
  }
  const dueAt = last.endsAt

  const broken = until > dueAt
  const lasting = endedAt === undefined && !broken ? pauses.filter((pause) => pause.shown.until === null) : []
  const warnAts = rule.warns === undefined ? [] : warningsOf(calendar, rule.warns, last, exclude, startedAt, period)
  const seenUntil = Math.min(until, dueAt)
  let warned = 0
  while (warned < warnAts.length && warnAts[warned]!.at <= seenUntil) warned += 1
  const state: State = broken
    ? 'broken'
    : run.stoppedAt !== undefined
      ? 'kept'
      : run.voidedAt !== undefined
        ? 'void'
        : lasting.length > 0
          ? 'paused'
          : warned > 0
            ? 'warned'
            : 'running'
  const counts = endedAt === undefined && !broken
  return {
    stages,
    exclude,
    reading: {
      promise: edition.promise,
      run: run.run,
      ...(run.key === undefined ? {} : { key: run.key }),
      state,
      startedAt,
      period,
      dueAt,
      firstDueAt,
      legalEnd: legalEndOf(calendar, last.stage, dueAt),
      nearHorizon: dueAt >= calendar.warnsFrom,
      warnAts,
      warned,
      ...(run.stoppedAt === undefined ? {} : { stoppedAt: run.stoppedAt }),
      ...(run.voidedAt === undefined ? {} : { voidedAt: run.voidedAt }),
      ...(broken ? { brokenAt: dueAt } : {}),
      ...(broken && run.stoppedAt !== undefined ? { late: true } : {}),
      pauses: pauses
        .filter((pause) => pause.exclusion.from <= dueAt)
        // What was paused when the clock broke stays as it was then, whenever the pause ended.
        .map(({ shown }) =>
          broken && shown.until !== null && shown.until > dueAt ? { ...shown, until: null } : shown,
        ),
      extensions,
      moves,
      counted: leftOf(calendar, last, exclude, counts ? asOf : dueAt),
      nextAt: counts ? nextOf(last, lasting, warnAts, warned) : null,
    },
  }
}

/** The pauses that touch a run, cut to the time it ran and to the longest that each may last. */
function heeded(
  roles: ClockRoles,
  run: Run,
  spans: readonly PauseSpan[],
  calendar: Calendar,
  endedAt: Instant | undefined,
  until: Instant,
): readonly HeededPause[] {
  const found: HeededPause[] = []
  for (const span of spans) {
    if (span.key !== undefined && run.key !== undefined && span.key !== run.key) continue
    if (span.from > until || span.until <= run.start.at || span.until === span.from) continue
    const rule = roles.rule.pauses![span.rule]!
    const capAt = capOf(calendar, rule, span, until)
    const from = Math.max(span.from, run.start.at)
    const end = Math.min(span.until, capAt ?? span.until)
    if (end < from) continue
    const lasts = end > until || (end === until && span.until === Number.POSITIVE_INFINITY)
    found.push({
      exclusion: { from, until: Math.min(end, until), counts: rule.counts },
      shown: { from, until: lasts && endedAt === undefined ? null : Math.min(end, until), counts: rule.counts },
      capAt,
    })
  }
  return found.length < 2 ? found : found.toSorted((a, b) => a.exclusion.from - b.exclusion.from)
}

/** 시행령 제17조제5항: a field investigation is left out for 14 days at most, lengthened once by up to 7. */
function capOf(calendar: Calendar, rule: PauseRule, span: PauseSpan, until: Instant): Instant | null {
  if (rule.atMost === undefined) return null
  const extend: Period[] = []
  let capAt = dueOf(calendar, span.from, rule.atMost).dueAt
  for (const { at, by } of span.lengthened) {
    if (extend.length >= (rule.atMostExtendedBy?.times ?? 0) || at > capAt || at > until) break
    if (!readable({ kind: 'extension', at, by })) continue
    extend.push(by)
    capAt = dueOf(calendar, span.from, rule.atMost, { extend }).dueAt
  }
  return capAt
}

function nextOf(
  last: CountedStage,
  lasting: readonly HeededPause[],
  warnAts: readonly WarnAt[],
  warned: number,
): Instant | null {
  if (lasting.length === 0) return warnAts[warned]?.at ?? last.endsAt + 1
  let next = Number.POSITIVE_INFINITY
  for (const { capAt, exclusion } of lasting) {
    if (capAt !== null) next = Math.min(next, capAt + 1)
    // An exact pause need not save a day: the day counts unless its whole working time was lost.
    if (exclusion.counts === 'exact' && endsWithDay(last.stage.unit)) next = Math.min(next, last.endsAt + 1)
  }
  return next === Number.POSITIVE_INFINITY ? null : next
}
