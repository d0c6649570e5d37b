// Matters that were there before the search was: their tokens are drawn in batches by the worker, and each then leaves.
import { type Database, statement } from '#kit/database'

const batchMax = 200

const waiting = statement<{ matter_id: string }>(
  'search-backlog',
  'select matter_id from search_backlog order by matter_id limit $1',
)
const put = statement(
  'search-put-backlog',
  `with rows as (
     insert into matter_search (matter_id, tokens)
     select matter_id, tokens from jsonb_to_recordset($2::jsonb) as r(matter_id uuid, tokens int[])
     on conflict (matter_id) do update set
       tokens = array(select distinct unnest(matter_search.tokens || excluded.tokens)))
   delete from search_backlog where matter_id = any($1::uuid[])`,
)

/** `rowsOf` draws the rows of matters, and leaves out those that hold nothing. Gives how many were done. */
export async function workBacklog(
  database: Database,
  rowsOf: (matterIds: readonly string[]) => Promise<readonly object[]>,
): Promise<number> {
  const ids = (await waiting.all(database, [batchMax])).map((row) => row.matter_id)
  if (ids.length > 0) await put.run(database, [ids, JSON.stringify(await rowsOf(ids))])
  return ids.length
}

const replace = statement(
  'search-redraw',
  `insert into matter_search (matter_id, tokens)
   select matter_id, tokens from jsonb_to_recordset($1::jsonb) as r(matter_id uuid, tokens int[])
   on conflict (matter_id) do update set tokens = excluded.tokens`,
)

/** Takes the place of what was drawn before: a value that was corrected is found no more. */
export async function redraw(database: Database, rows: readonly object[]): Promise<void> {
  await replace.run(database, [JSON.stringify(rows)])
}
