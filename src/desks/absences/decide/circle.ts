// Whether naming somebody would close a circle of stand-ins, in which everybody's work ends up with nobody. Pure.
import type { Instant } from '#engine'

export type Standing = {
  readonly officerId: string
  readonly standInId: string
  readonly fromAt: Instant
  readonly untilAt: Instant
}

/**
 * The officers in the order in which the work would go round, beginning and ending with `officerId`; undefined when there
 * is no circle at any moment of the span. Each step narrows the span to the time for which it holds.
 */
export function circleOf(
  standings: readonly Standing[],
  officerId: string,
  standInId: string,
  fromAt: Instant,
  untilAt: Instant,
): readonly string[] | undefined {
  const follow = (path: readonly string[], from: Instant, until: Instant): readonly string[] | undefined => {
    const last = path.at(-1)
    for (const one of standings) {
      if (one.officerId !== last || one.untilAt <= from || one.fromAt >= until) continue
      if (one.standInId === officerId) return [...path, officerId]
      if (path.includes(one.standInId)) continue
      const found = follow([...path, one.standInId], Math.max(from, one.fromAt), Math.min(until, one.untilAt))
      if (found) return found
    }
    return undefined
  }
  return follow([officerId, standInId], fromAt, untilAt)
}
