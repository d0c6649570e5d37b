// Clock rows: what a reading looks like in the database, and the companion that writes it beside the facts.
import { civilDateOf, type Fact, type Instant } from '#engine'
import { timestamp } from '#kit/database'
import type { Companion } from '#ledger'
import type { ClockBook, ClockReading } from './book.ts'
import { firings } from './firings.ts'

export const clockCompanion: Companion = {
  name: 'clock_rows',
  sql: (rows) => `clock_rows_in as (
    select * from jsonb_to_recordset(${rows}::jsonb) as r(matter_id uuid, promise text, run int, key text, kind text,
      edition_from date, edition_hash text, calendar_version text, state text, started_at timestamptz,
      due_at timestamptz, legal_end date, promised_at timestamptz, stopped_at timestamptz, broken_at timestamptz,
      warned int, pauses jsonb, next_at timestamptz, office_id text, officer_id text, month date)
  ), clock_rows_before as (
    select c.promise, i.month, c.state from clock c join clock_rows_in i using (matter_id, promise, run)
  ), clock_rows_put as (
    insert into clock (matter_id, promise, run, key, kind, edition_from, edition_hash, calendar_version, state,
      started_at, due_at, legal_end, promised_at, stopped_at, broken_at, warned, pauses, next_at, office_id, officer_id)
    select matter_id, promise, run, key, kind, edition_from, edition_hash, calendar_version, state,
      started_at, due_at, legal_end, promised_at, stopped_at, broken_at, warned, pauses, next_at, office_id, officer_id
    from clock_rows_in
    on conflict (matter_id, promise, run) do update set
      calendar_version = excluded.calendar_version, state = excluded.state, due_at = excluded.due_at,
      legal_end = excluded.legal_end, promised_at = excluded.promised_at, stopped_at = excluded.stopped_at,
      broken_at = excluded.broken_at, warned = excluded.warned, pauses = excluded.pauses,
      next_at = excluded.next_at, office_id = excluded.office_id, officer_id = excluded.officer_id
  ), clock_rows_tally as (
    insert into promise_tally (promise, month, state, count)
    select promise, month, state, sum(change) from (
      select promise, month, state, 1 as change from clock_rows_in
      union all select promise, month, state, -1 from clock_rows_before) changes
    group by promise, month, state having sum(change) <> 0
  ), clock_rows as (select 1)`,
}

export type Responsible = { readonly officeId: string | null; readonly officerId: string | null }

export function clockRows(
  book: ClockBook,
  matterId: string,
  kind: string,
  facts: readonly Fact[],
  found: readonly ClockReading[],
  responsible: Responsible,
  now: Instant,
): object[] {
  // A warning or break that time has brought but no fact has said yet is due at once.
  const pending = new Set(firings(facts, found, now).map((fact) => `${fact.body['promise']} ${fact.body['run']}`))
  return found.map(({ edition, editionHash, reading, promisedAt, calendarVersion }) => {
    const nextAt = pending.has(`${reading.promise} ${reading.run}`) ? now : reading.nextAt
    return {
      matter_id: matterId,
      promise: reading.promise,
      run: reading.run,
      key: reading.key ?? null,
      kind,
      edition_from: edition.from,
      edition_hash: editionHash,
      calendar_version: calendarVersion,
      state: reading.state,
      started_at: timestamp(reading.startedAt),
      due_at: timestamp(reading.dueAt),
      legal_end: reading.legalEnd,
      promised_at: timestamp(promisedAt),
      stopped_at: reading.stoppedAt === undefined ? null : timestamp(reading.stoppedAt),
      broken_at: reading.brokenAt === undefined ? null : timestamp(reading.brokenAt),
      warned: reading.warned,
      pauses: reading.pauses,
      next_at: nextAt === null ? null : timestamp(nextAt),
      office_id: responsible.officeId,
      officer_id: responsible.officerId,
      month: `${civilDateOf(reading.startedAt, book.calendar.zone).slice(0, 7)}-01`,
    }
  })
}
