// Counts per promise without counting: the differences that each write leaves, folded together now and then.
import { type Queryable, statement } from '#kit/database'

type TallyRow = { promise: string; month: string; state: string; count: number }
const sums = statement<TallyRow>(
  'clocks-tally',
  'select promise, month, state, sum(count)::bigint as count from promise_tally where month >= $1 group by promise, month, state',
)
// Folding what is there into one row a group, in one statement: readers see either the parts or the sum.
const foldTally = statement(
  'clocks-fold-tally',
  `with gone as (delete from promise_tally returning promise, month, state, count)
   insert into promise_tally (promise, month, state, count)
   select promise, month, state, sum(count) from gone group by promise, month, state having sum(count) <> 0`,
)

export type Tally = { readonly kept: number; readonly broken: number; readonly open: number; readonly void: number }

/** Counts of clocks that started in the month of `since` (YYYY-MM-DD) or later, by promise. */
export async function readTally(on: Queryable, since: string): Promise<Map<string, Tally>> {
  const found = new Map<string, { kept: number; broken: number; open: number; void: number }>()
  for (const row of await sums.all(on, [`${since.slice(0, 7)}-01`])) {
    const held = found.get(row.promise) ?? { kept: 0, broken: 0, open: 0, void: 0 }
    const group = row.state === 'kept' || row.state === 'broken' || row.state === 'void' ? row.state : 'open'
    held[group] += row.count
    found.set(row.promise, held)
  }
  return found
}

export async function compactTally(on: Queryable): Promise<void> {
  await foldTally.run(on)
}
