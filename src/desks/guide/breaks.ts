// The latest broken runs of a promise, without a word of who asked: everybody may see them.
import type { Instant } from '#engine'
import { type Queryable, statement } from '#kit/database'

export type Break = {
  readonly startedAt: Instant
  readonly promisedAt: Instant
  readonly legalEnd: string | null
  readonly stoppedAt: Instant | null
  readonly officeId: string | null
}

const latestBreaks = statement<Break>(
  'guide-latest-breaks',
  `select started_at as "startedAt", promised_at as "promisedAt", legal_end::text as "legalEnd",
     stopped_at as "stoppedAt", office_id as "officeId"
   from clock where promise = $1 and state = 'broken' order by started_at desc limit 20`,
)

export function readBreaks(on: Queryable, promise: string): Promise<Break[]> {
  return latestBreaks.all(on, [promise])
}
