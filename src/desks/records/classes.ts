// How long each class of records is kept, and what has ended by a moment. The periods are settings; the rule that counts
// them is the archive law's: from 1 January of the year after the matter ended (공공기록물법 시행령 제26조).
import { civilDateOf, type Instant, parseInstant } from '#engine'
import type { Queryable } from '#kit/database'

export const recordClasses = ['petitions', 'access lines'] as const
export type RecordClassName = (typeof recordClasses)[number]

export type Periods = { readonly petitionYears: number; readonly accessYears: number }

/** What ended before this moment has been kept for its whole period. */
export function endedBefore(name: RecordClassName, periods: Periods, now: Instant, zone: string): Instant {
  const today = civilDateOf(now, zone)
  const year = Number(today.slice(0, 4))
  if (name === 'petitions') return parseInstant(`${year - periods.petitionYears}-01-01T00:00`, zone)
  // The access log's law counts from the line itself (고시 제8조제1항). 29 February gives the day before the first of March.
  const day = today.slice(5) === '02-29' ? '02-28' : today.slice(5)
  return parseInstant(`${year - periods.accessYears}-${day}T00:00`, zone)
}

/** Matters whose records end: a desk says which they are and erases them whole. */
export type EndedMatters = {
  /** At most `max`, the longest ended first; what a hold keeps is not among them. */
  ended(on: Queryable, before: Instant, max: number): Promise<string[]>
  /** Erases one; what was erased before is let be. Says how many files went with it. */
  erase(matterId: string, at: Instant): Promise<{ readonly files: number }>
}
