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
  `select c.matter_id as "matterId", c.promise, c.due_at as "dueAt" from clock c
   where c.officer_id = any($1::text[]) and c.state in ('running', 'warned')
     and not exists (select from matter_reach r where r.matter_id = c.matter_id and $2 = any(r.concerned))
   order by c.due_at limit $3`,
)

/** How many matters with a running clock each officer has. */
export async function countOpenOf(on: Queryable, officerIds: readonly string[]): Promise<Map<string, number>> {
  return new Map((await counts.all(on, [officerIds])).map((row) => [row.officerId, row.count]))
}

/** The clocks of these officers that end next, at most so many; none of a matter that concerns the reader (R13). */
export const readDueOf = (on: Queryable, officerIds: readonly string[], readerId: string, limit: number) =>
  due.all(on, [officerIds, readerId, limit])
