// The list row of an absence, and the rows of who stands in when: written in the same statement as the facts.
import { timestamp } from '#kit/database'
import type { Change, Companion } from '#ledger'
import { type AbsenceState, isOpen, nextAt, spansOf } from './state.ts'

export const absenceCompanion: Companion = {
  name: 'absence_rows',
  sql: (rows) => `insert into absence (matter_id, kind, state, open, officer_id, office_id, from_at, until_at, began_at,
      ended_at, asked_id, stand_in_id, unconfirmed, lost, next_at, version)
    select matter_id, kind, state, open, officer_id, office_id, from_at, until_at, began_at, ended_at, asked_id,
      stand_in_id, unconfirmed, lost, next_at, version
    from jsonb_to_recordset(${rows}::jsonb) as r(matter_id uuid, kind text, state text, open boolean, officer_id text,
      office_id text, from_at timestamptz, until_at timestamptz, began_at timestamptz, ended_at timestamptz,
      asked_id text, stand_in_id text, unconfirmed boolean, lost boolean, next_at timestamptz, version int)
    on conflict (matter_id) do update set state = excluded.state, open = excluded.open, from_at = excluded.from_at,
      until_at = excluded.until_at, began_at = excluded.began_at, ended_at = excluded.ended_at,
      asked_id = excluded.asked_id, stand_in_id = excluded.stand_in_id, unconfirmed = excluded.unconfirmed,
      lost = excluded.lost, next_at = excluded.next_at, version = excluded.version`,
}

const at = (instant: number | null | undefined) => (instant == null ? null : timestamp(instant))

export function absenceRow({ matterId, state, version }: Change<AbsenceState>): object {
  return {
    matter_id: matterId,
    kind: state.kind,
    state: state.stage,
    open: isOpen(state),
    officer_id: state.officerId,
    office_id: state.officeId,
    from_at: timestamp(state.from),
    until_at: timestamp(state.until),
    began_at: at(state.beganAt),
    ended_at: at(state.endedAt),
    // Whoever was asked, whether or not the head has still to confirm them.
    asked_id: state.askedId ?? state.unconfirmedId ?? null,
    stand_in_id: state.standInId ?? null,
    unconfirmed: state.unconfirmedId !== undefined,
    lost: state.lost,
    next_at: at(nextAt(state)),
    version,
  }
}

/** There is always a first row: one that a cancelled absence leaves is empty. */
export function standingInRows({ matterId, state }: Change<AbsenceState>): object[] {
  const spans = spansOf(state)
  const empty = { standInId: null, fromAt: state.from, untilAt: state.from }
  return (spans.length > 0 ? spans : [empty]).map(({ standInId, fromAt, untilAt }, index) => ({
    matter_id: matterId,
    nth: index + 1,
    officer_id: state.officerId,
    stand_in_id: standInId,
    kind: state.kind,
    from_at: timestamp(fromAt),
    until_at: timestamp(untilAt),
    back_at: timestamp(Math.max(untilAt, state.endedAt ?? state.until)),
  }))
}
