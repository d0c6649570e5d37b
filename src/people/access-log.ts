// The access log: each reading of personal data is written down before the data are given (R43). When the line cannot be
// written, the reading does not happen.
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'

/** `list`: seen among others, masked. Everything else was opened by itself. */
export const accessActions = ['list', 'search', 'open', 'reveal', 'download', 'print', 'export', 'change'] as const
export type AccessAction = (typeof accessActions)[number]

/** The five things that a line must tell: who, when, from where, whose data, what was done (고시 제2조제3호). */
export type AccessLine = {
  readonly at: Instant
  readonly officerId: string
  readonly officeId: string
  readonly origin: string
  readonly action: AccessAction
  readonly purpose?: string
  readonly purposeWords?: string
  readonly matterIds: readonly string[]
  /** Whose data, when it is nobody's of a matter. */
  readonly subject?: string
}

const insertLine = statement(
  'people-insert-access-line',
  `insert into access_line (at, officer_id, office_id, origin, action, purpose, purpose_words, matter_ids, subject)
   values ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9)`,
)

/** @throws whatever the database throws: then nothing may be shown. */
export async function recordAccess(on: Queryable, line: AccessLine): Promise<void> {
  await insertLine.run(on, [
    timestamp(line.at),
    line.officerId,
    line.officeId,
    line.origin,
    line.action,
    line.purpose ?? null,
    line.purposeWords ?? null,
    line.matterIds,
    line.subject ?? null,
  ])
}
