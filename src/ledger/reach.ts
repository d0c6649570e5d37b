// Where a matter lies and whom it concerns, as row level security asks it: one row a matter, written beside its facts.
// A desk that writes none hides its matters from everybody.
import type { Companion } from './desk.ts'

export type Reach = {
  readonly open: boolean
  readonly officeId: string | null
  readonly officerId: string | null
  /** Whether it waits for the desk to give it to an office: none has it, or the one that has it asked to pass it on. */
  readonly unplaced: boolean
  /** Offices that were asked for cooperation and have not replied yet. */
  readonly asked: readonly string[]
  /** Officers who worked on it or had it. */
  readonly handlers: readonly string[]
  /** Officers whom it is about (R13). */
  readonly concerned: readonly string[]
}

export const reachCompanion: Companion = {
  name: 'reach_rows',
  sql: (
    rows,
  ) => `insert into matter_reach (matter_id, kind, open, office_id, officer_id, unplaced, asked, handlers, concerned)
    select matter_id, kind, open, office_id, officer_id, unplaced, asked, handlers, concerned
    from jsonb_to_recordset(${rows}::jsonb) as r(matter_id uuid, kind text, open boolean, office_id text,
      officer_id text, unplaced boolean, asked text[], handlers text[], concerned text[])
    on conflict (matter_id) do update set open = excluded.open, office_id = excluded.office_id,
      officer_id = excluded.officer_id, unplaced = excluded.unplaced, asked = excluded.asked, handlers = excluded.handlers,
      concerned = excluded.concerned`,
}

export function reachRow(matterId: string, kind: string, reach: Reach): object {
  const { open, unplaced, asked, handlers, concerned } = reach
  const { officeId: office_id, officerId: officer_id } = reach
  return { matter_id: matterId, kind, open, office_id, officer_id, unplaced, asked, handlers, concerned }
}
