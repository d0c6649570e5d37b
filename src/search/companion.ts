// The search's rows beside the facts: a matter's tokens, added to when later facts bring words.
import type { Companion } from '#ledger'
import { monthOf, type Parts, type Tokens } from './tokens.ts'

export const searchCompanion: Companion = {
  name: 'search_rows',
  sql: (rows) => `insert into matter_search (matter_id, tokens)
    select matter_id, tokens from jsonb_to_recordset(${rows}::jsonb) as r(matter_id uuid, tokens int[])
    on conflict (matter_id) do update set
      tokens = array(select distinct unnest(matter_search.tokens || excluded.tokens))`,
  erase: (matterId) => `delete from matter_search where matter_id = ${matterId}`,
}

/** None when nothing in the change can be looked for. */
export function searchRows(tokens: Tokens, matterId: string, parts: readonly Parts[]): object[] {
  const found = tokens(monthOf(matterId), parts)
  return found.length === 0 ? [] : [{ matter_id: matterId, tokens: found }]
}
