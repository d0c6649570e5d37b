// Every period that an edition writes, so that each can be read before anything runs on it.
import type { ClockRule, Edition, Period } from '#engine'

export function periodsNamed(edition: Edition): readonly Period[] {
  const rule = edition.measure
  if (rule.as !== 'clock') return []
  return [
    ...promisedPeriods(rule),
    ...(rule.pauses ?? []).flatMap((pause) => (pause.atMost === undefined ? [] : [pause.atMost])),
    ...(rule.warns ?? []).map((warning) => warning.before),
  ]
}

/** The periods of the promise itself; none where the starting fact carries it. */
export function promisedPeriods(rule: ClockRule): readonly Period[] {
  if (typeof rule.within === 'string') return [rule.within]
  return 'periods' in rule.within ? Object.values(rule.within.periods) : []
}

/** Whether a starting fact may bring a period that the edition does not write. */
export const periodComesWithFact = (rule: ClockRule): boolean =>
  typeof rule.within !== 'string' && (!('periods' in rule.within) || rule.within.else !== undefined)
