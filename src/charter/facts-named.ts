// The facts that an edition names, so that a name that no desk declares is found before a clock waits for it forever.
import type { Edition, FactPattern, Measure } from '#engine'

export const factName = (pattern: FactPattern): string => (typeof pattern === 'string' ? pattern : pattern.fact)

/** Each name once, in the order in which the edition writes them. */
export function factsNamed(edition: Edition): readonly string[] {
  return [...new Set(patternsOf(edition.measure).map(factName))]
}

function patternsOf(measure: Measure): readonly FactPattern[] {
  switch (measure.as) {
    case 'clock':
      return [
        ...measure.starts,
        ...measure.stops,
        ...(measure.voids ?? []),
        ...(measure.pauses ?? []).flatMap((pause) => [
          pause.from,
          pause.until,
          ...(pause.atMostExtendedBy ? [pause.atMostExtendedBy.fact] : []),
        ]),
        ...(measure.extendedBy ? [measure.extendedBy.fact] : []),
        ...(measure.movedBy ? [measure.movedBy.fact] : []),
      ]
    case 'gate':
      return [measure.before, ...measure.needs]
    case 'invariant':
      return [measure.when, measure.needs, measure.undoneBy ?? []].flat() as FactPattern[]
    case 'evidence':
      return measure.records
    case 'ledger':
      return [...measure.opens, ...measure.closes]
    case 'ratio':
      return [...measure.counts, ...measure.of]
    case 'periodic':
      return measure.done
  }
}
