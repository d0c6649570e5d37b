// What officers have to do, by the clocks that still run on their matters.
import type { Instant } from '#engine'
import { type Queryable, statement } from '#kit/database'

const counts = statement<{ officerId: string; count: number }>(
  'clocks-count-of-officers',
  `select officer_id as "officerId", count(distinct matter_id)::int as count from clock
   where officer_id = any($1::text[]) and state in ('running', 'warned', 'paused') group by officer_id`,
)
const due = statement<{ matterId: string; promise: string; dueAt: Instant }>(
  'clocks-due-of-officer',
  `select matter_id as "matterId", promise, due_at as "dueAt" from clock
   where officer_id = any($1::text[]) and state in ('running', 'warned') order by due_at limit $2`,
)

/** How many matters with a running clock each officer has. */
export async function countOpenOf(on: Queryable, officerIds: readonly string[]): Promise<Map<string, number>> {
  return new Map((await counts.all(on, [officerIds])).map((row) => [row.officerId, row.count]))
}

/** The clocks of these officers that end next, at most so many. */
export const readDueOf = (on: Queryable, officerIds: readonly string[], limit: number) =>
  due.all(on, [officerIds, limit])
