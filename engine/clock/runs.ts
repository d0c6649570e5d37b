// Follows one promise through a matter's facts in the order in which they happened: which runs began, what paused,
// lengthened, moved and ended each. Nothing is computed with a calendar here.
import type { Fact } from '../promise/fact.ts'
import { parsePeriod } from '../promise/parse-period.ts'
import type { Period } from '../promise/period.ts'
import { parseCivilDate } from '../time/civil-day.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import { type ClockRoles, keyOf, rolesFor } from './roles.ts'

export type PauseSpan = {
  readonly rule: number
  readonly from: Instant
  /** Infinity while nothing has ended it. */
  until: Instant
  /** The run that it touches; undefined for every run. */
  readonly key: string | undefined
  /** What tells it from another pause of the same rule. */
  readonly pauseKey: string | undefined
  readonly lengthened: { readonly at: Instant; readonly by: Period }[]
}

export type RunEvent =
  | { readonly kind: 'extension'; readonly at: Instant; readonly by: Period }
  | { readonly kind: 'move'; readonly at: Instant; readonly to: CivilDate }

export type Run = {
  readonly run: number
  readonly key: string | undefined
  readonly start: Fact
  readonly events: RunEvent[]
  stoppedAt: Instant | undefined
  voidedAt: Instant | undefined
}

export type Followed = { readonly runs: readonly Run[]; readonly pauses: readonly PauseSpan[] }

/** Facts by the time they happened; facts of the same moment as recorded. */
export function inOrderOfTime(facts: readonly Fact[]): readonly Fact[] {
  for (let index = 1; index < facts.length; index += 1) {
    if (facts[index]!.at < facts[index - 1]!.at) return facts.toSorted((a, b) => a.at - b.at)
  }
  return facts
}

const open = (run: Run): boolean => run.stoppedAt === undefined && run.voidedAt === undefined

export function follow(roles: ClockRoles, facts: readonly Fact[], asOf: Instant): Followed {
  const { rule } = roles
  const runs: Run[] = []
  const pauses: PauseSpan[] = []
  for (const fact of inOrderOfTime(facts)) {
    if (fact.at > asOf) break
    const played = rolesFor(roles, fact)
    if (played.length === 0) continue
    const key = keyOf(rule.keyedBy, fact)
    for (const role of played) {
      switch (role.does) {
        case 'start':
          begin(roles, runs, fact, key)
          break
        case 'stop':
          for (const run of touched(runs, key)) run.stoppedAt = fact.at
          break
        case 'void':
          for (const run of touched(runs, key)) run.voidedAt = fact.at
          break
        case 'extend': {
          const by = fact.body?.[rule.extendedBy!.field]
          if (typeof by === 'string')
            for (const run of touched(runs, key)) run.events.push({ kind: 'extension', at: fact.at, by })
          break
        }
        case 'move': {
          const to = fact.body?.[rule.movedBy!.to]
          if (typeof to === 'string')
            for (const run of touched(runs, key)) run.events.push({ kind: 'move', at: fact.at, to })
          break
        }
        case 'pause':
          pause(roles, pauses, role.rule, fact, key)
          break
        case 'resume': {
          const span = openPause(roles, pauses, role.rule, fact, key)
          if (span !== undefined) span.until = fact.at
          break
        }
        case 'lengthen pause': {
          const by = fact.body?.[rule.pauses![role.rule]!.atMostExtendedBy!.field]
          const span = openPause(roles, pauses, role.rule, fact, key)
          if (span !== undefined && typeof by === 'string') span.lengthened.push({ at: fact.at, by })
          break
        }
      }
    }
  }
  return { runs, pauses }
}

/** A second start of a run that is open, or of a clock that runs once, changes nothing. */
function begin(roles: ClockRoles, runs: Run[], fact: Fact, key: string | undefined): void {
  const { keyedBy, repeats } = roles.rule
  if (keyedBy !== undefined && key === undefined) return
  for (const run of runs) {
    if (run.key === key && (repeats !== true || open(run))) return
  }
  runs.push({ run: runs.length + 1, key, start: fact, events: [], stoppedAt: undefined, voidedAt: undefined })
}

function touched(runs: readonly Run[], key: string | undefined): readonly Run[] {
  return runs.filter((run) => open(run) && (key === undefined || run.key === undefined || run.key === key))
}

function pause(roles: ClockRoles, pauses: PauseSpan[], rule: number, fact: Fact, key: string | undefined): void {
  if (openPause(roles, pauses, rule, fact, key) !== undefined) return
  const pauseKey = keyOf(roles.rule.pauses![rule]!.keyedBy, fact)
  pauses.push({ rule, from: fact.at, until: Number.POSITIVE_INFINITY, key, pauseKey, lengthened: [] })
}

function openPause(
  roles: ClockRoles,
  pauses: readonly PauseSpan[],
  rule: number,
  fact: Fact,
  key: string | undefined,
): PauseSpan | undefined {
  const pauseKey = keyOf(roles.rule.pauses![rule]!.keyedBy, fact)
  return pauses.find(
    (span) =>
      span.rule === rule && span.until === Number.POSITIVE_INFINITY && span.key === key && span.pauseKey === pauseKey,
  )
}

/** Whether texts in a fact's body that the engine will compute with can be read. */
export function readable(event: RunEvent): boolean {
  try {
    if (event.kind === 'extension') parsePeriod(event.by)
    else parseCivilDate(event.to)
    return true
  } catch {
    return false
  }
}
