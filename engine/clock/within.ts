// The period of one run: fixed, chosen by a field of the starting fact, or carried by that fact itself.
import type { Within } from '../promise/edition.ts'
import type { Fact } from '../promise/fact.ts'
import { PeriodError, parsePeriod } from '../promise/parse-period.ts'
import type { Period } from '../promise/period.ts'

export function periodOf(within: Within, start: Fact, promise: string): Period {
  if (typeof within === 'string') return within
  if (!('by' in within)) return carried(within.field, start, promise)
  const value = start.body?.[within.by]
  const chosen = typeof value === 'string' && Object.hasOwn(within.periods, value) ? within.periods[value] : undefined
  if (chosen !== undefined) return chosen
  if (within.else !== undefined) return carried(within.else.field, start, promise)
  throw new PeriodError(String(value), `has no period in promise ${promise}, field ${within.by} of ${start.type}`)
}

function carried(field: string, start: Fact, promise: string): Period {
  const value = start.body?.[field]
  if (typeof value !== 'string') {
    throw new PeriodError(
      String(value),
      `is what ${start.type} carries as ${field} for promise ${promise}, not a period`,
    )
  }
  parsePeriod(value)
  return value
}
