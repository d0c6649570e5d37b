// Walks through the matters that may hold what is looked for, the newest first, month by month, so that the work for a
// common word is bounded by one month and a rare one costs a look at the index for each. What is found is only likely:
// whoever asks opens each and checks.
import { type Queryable, statement } from '#kit/database'
import { monthOf, type Parts, type Tokens } from './tokens.ts'

/** Of one look, for each way in which the words may be meant. */
const foundMax = 100
/** Ways in which the words may be meant at once. */
export const waysMax = 16
/** Months of one look grow, up to this. */
const monthsMax = 32

const looksUp = statement<{ look: number; matter_id: string }>(
  'search-look-up',
  // The fence (offset 0) keeps the planner from walking all matters backwards in the hope of an early find.
  `select s.look, h.matter_id from jsonb_to_recordset($1::jsonb) as s(look int, tokens int[])
   cross join lateral (
     select matter_id from (select matter_id from matter_search where tokens @> s.tokens offset 0) found
     where matter_id < $2 order by matter_id desc limit $3) h`,
)
const newest = statement<{ matter_id: string }>(
  'search-newest',
  'select matter_id from matter_search where matter_id < $1 order by matter_id desc limit 1',
)
const oldest = statement<{ matter_id: string }>(
  'search-oldest',
  'select matter_id from matter_search order by matter_id limit 1',
)

/** One meaning of what was typed: all of it must be in the matter. */
export type Way = readonly Parts[]

const afterAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Ids in batches, newest first and each once; `before` is where an earlier walk stopped. */
export async function* walk(
  on: Queryable,
  tokens: Tokens,
  ways: readonly Way[],
  before = afterAll,
): AsyncGenerator<readonly string[]> {
  const [first, last] = await Promise.all([newest.find(on, [before]), oldest.find(on)])
  if (!first || !last) return
  const end = monthOf(last.matter_id)
  let month = monthOf(first.matter_id)
  let from = before
  for (let months = 1; month >= end; ) {
    const looked = Array.from({ length: Math.min(months, month - end + 1) }, (_, place) => month - place)
    const looks = looked.flatMap((one) => ways.slice(0, waysMax).map((way) => tokens(one, way)))
    const asked = looks.map((held, look) => ({ look, tokens: held }))
    const rows = await looksUp.all(on, [JSON.stringify(asked), from, foundMax])
    const counts = new Map<number, { count: number; last: string }>()
    for (const row of rows) {
      const held = counts.get(row.look)
      counts.set(row.look, {
        count: (held?.count ?? 0) + 1,
        last: held && held.last < row.matter_id ? held.last : row.matter_id,
      })
    }
    // Below the last id of a look that was cut off, other ids may be missing: go on from there.
    const cut = [...counts.values()].filter(({ count }) => count >= foundMax).map((one) => one.last)
    const floor = cut.toSorted().at(-1)
    const ids = [...new Set(rows.map((row) => row.matter_id))].filter((id) => floor === undefined || id >= floor)
    if (ids.length > 0) yield ids.toSorted().reverse()
    if (floor !== undefined) {
      from = floor
      month = monthOf(floor)
      months = 1
      continue
    }
    month -= looked.length
    months = Math.min(months * 2, monthsMax)
  }
}
