// The outbox: notices are rows written in the statement of the fact that calls for them. The citizen's own page is the
// first channel, and shows each of them at once.
import { randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { Language } from '#kit/i18n'
import type { Companion } from '#ledger'
import type { NoticeFields } from './render.ts'

export const noticeCompanion: Companion = {
  name: 'notice_rows',
  sql: (
    rows,
  ) => `insert into notice (matter_id, notice_id, seq, kind, channel, language, fields, created_at, state, handed_over_at)
    select matter_id, notice_id, seq, kind, channel, language, fields, created_at, state, handed_over_at
    from jsonb_to_recordset(${rows}::jsonb) as r(matter_id uuid, notice_id uuid, seq int, kind text, channel text,
      language text, fields jsonb, created_at timestamptz, state text, handed_over_at timestamptz)`,
}

/** `seq` is the fact that calls for it; free text is named by `textId` in the fields and filled in when it is shown. */
export type NewNotice = {
  readonly seq: number
  readonly kind: string
  readonly language: Language
  readonly fields: NoticeFields
}

export function noticeRows(matterId: string, notices: readonly NewNotice[], now: Instant): object[] {
  const at = timestamp(now)
  return notices.map((notice) => ({
    matter_id: matterId,
    notice_id: randomUUID(),
    seq: notice.seq,
    kind: notice.kind,
    channel: 'page',
    language: notice.language,
    fields: notice.fields,
    created_at: at,
    // The page reads this row itself, so the row is the hand-over.
    state: 'handed over',
    handed_over_at: at,
  }))
}

export type Notice = {
  readonly noticeId: string
  readonly seq: number
  readonly kind: string
  readonly channel: string
  readonly language: Language
  readonly fields: NoticeFields
  readonly createdAt: Instant
  readonly state: 'waiting' | 'handed over' | 'parked'
}

const noticesOf = statement<Notice>(
  'notices-of',
  `select notice_id as "noticeId", seq, kind, channel, language, fields, created_at as "createdAt", state
   from notice where matter_id = $1 order by created_at, seq limit 500`,
)

export function readNotices(on: Queryable, matterId: string): Promise<Notice[]> {
  return noticesOf.all(on, [matterId])
}
