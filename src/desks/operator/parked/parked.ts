// Everything that stands still and needs a person, of every kind, in one shape. Nothing in it is personal data.
import { lastSettlement, stuckMatters } from '#clocks'
import type { Instant } from '#engine'
import { type Queryable, statement } from '#kit/database'
import type { Words } from '#kit/i18n'
import { parkedJobs } from '#kit/jobs'
import type { HealthHouse } from '../health/read-health.ts'
import { taskWords, w } from './words.ts'

export const parkedKinds = ['job', 'clock', 'notice', 'settlement'] as const
export type ParkedKind = (typeof parkedKinds)[number]
export type Parked = {
  readonly kind: ParkedKind
  readonly id: string
  readonly since: Instant
  readonly what: Words
  /** Why, as it was recorded: our own words or the kind of an error (R38). */
  readonly why: string
  /** The matter that it belongs to, when it belongs to one. */
  readonly matterId?: string
}

type ParkedNotice = { noticeId: string; matterId: string; kind: string; createdAt: Instant }
const parkedNotices = statement<ParkedNotice>(
  'operator-parked-notices',
  `select notice_id as "noticeId", matter_id as "matterId", kind, created_at as "createdAt" from notice
   where state = 'parked' and notice_id > $1 order by notice_id limit $2`,
)
const firstId = '00000000-0000-0000-0000-000000000000'
const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)

/** Those of one kind, after the one named, at most `limit`. */
export async function parkedOf(
  house: HealthHouse,
  kind: ParkedKind,
  limit: number,
  after = '',
): Promise<readonly Parked[]> {
  const on: Queryable = house.database
  switch (kind) {
    case 'job':
      return (await parkedJobs(on, house.taskNames, limit, /^\d{1,15}$/.test(after) ? Number(after) : 0)).map(
        (job) => ({
          kind,
          id: String(job.jobId),
          since: job.since,
          what: taskWords(job.task),
          why: job.unknown ? w.unknownTask.en : job.lastError,
        }),
      )
    case 'clock':
      return (await stuckMatters(on, limit, isId(after) ? after : firstId)).map(({ matterId, since, reason }) => ({
        kind,
        id: matterId,
        since,
        what: w.clockStuck,
        why: reason,
        matterId,
      }))
    case 'notice':
      return (await parkedNotices.all(on, [isId(after) ? after : firstId, limit])).map((notice) => ({
        kind,
        id: notice.noticeId,
        since: notice.createdAt,
        what: w.noticeParked,
        why: notice.kind,
        matterId: notice.matterId,
      }))
    case 'settlement': {
      const last = await lastSettlement(on)
      if (!last || after !== '') return []
      return last.firstDifferences.slice(0, limit).map((difference) => ({
        kind,
        id: difference.matterId,
        since: last.beganAt,
        what: w.difference,
        why: `${difference.promise} ${difference.run}: ${difference.what}`,
        matterId: difference.matterId,
      }))
    }
  }
}

export async function parkedOfAll(house: HealthHouse, limitEach: number): Promise<readonly Parked[]> {
  const found = await Promise.all(parkedKinds.map((kind) => parkedOf(house, kind, limitEach)))
  return found.flat().toSorted((a, b) => a.since - b.since)
}
