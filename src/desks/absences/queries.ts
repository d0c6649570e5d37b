// Reading absences: an officer's own, those they were asked for, an office's in a span of days. Each list has an end.
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { AbsenceKind } from '#people'
import type { Standing } from './decide/circle.ts'
import type { AbsenceStage } from './state.ts'

export type AbsenceRow = {
  readonly matterId: string
  readonly kind: AbsenceKind
  readonly state: Exclude<AbsenceStage, 'new'>
  readonly officerId: string
  readonly officeId: string
  readonly fromAt: Instant
  readonly untilAt: Instant
  readonly beganAt: Instant | null
  readonly endedAt: Instant | null
  readonly askedId: string | null
  readonly standInId: string | null
  readonly unconfirmed: boolean
  readonly lost: boolean
  readonly version: number
}

const columns = `matter_id as "matterId", kind, state, officer_id as "officerId", office_id as "officeId",
  from_at as "fromAt", until_at as "untilAt", began_at as "beganAt", ended_at as "endedAt", asked_id as "askedId",
  stand_in_id as "standInId", unconfirmed, lost, version`

const ownMax = 50
const officeMax = 500

const own = statement<AbsenceRow>(
  'absences-own',
  `select ${columns} from absence where officer_id = $1 and (from_at, matter_id) < ($2, $3)
   order by from_at desc, matter_id desc limit ${ownMax + 1}`,
)
const openOfOfficer = statement<AbsenceRow>(
  'absences-open-of-officer',
  `select ${columns} from absence where officer_id = $1 and open order by from_at desc, matter_id limit ${ownMax}`,
)
const askedOf = statement<AbsenceRow>(
  'absences-asked-of',
  `select ${columns} from absence where open and asked_id = $1 order by from_at, matter_id limit ${ownMax}`,
)
const countAsked = statement<{ count: number }>(
  'absences-count-asked',
  'select count(*)::int as count from absence where open and asked_id = $1 and not unconfirmed',
)
const standsIn = statement<AbsenceRow>(
  'absences-stands-in',
  `select ${columns} from absence where stand_in_id = $1 and state <> 'cancelled' and until_at > $2 and (ended_at is null or ended_at > $2)
   order by until_at, matter_id limit ${ownMax}`,
)
const ofOffices = statement<AbsenceRow>(
  'absences-of-offices',
  `select ${columns} from absence where office_id = any($1::text[]) and state <> 'cancelled' and until_at > $2 and from_at < $3
     and (ended_at is null or ended_at > $2)
   order by from_at, matter_id limit ${officeMax}`,
)
const dueNow = statement<{ matter_id: string }>(
  'absences-due',
  'select matter_id from absence where next_at <= $1 order by next_at limit $2',
)
const begun = statement<{ matterId: string; officerId: string; lost: boolean }>(
  'absences-begun',
  `select matter_id as "matterId", officer_id as "officerId", lost from absence
   where state = 'begun' and stand_in_id is not null and matter_id > $1 order by matter_id limit $2`,
)
const standings = statement<Standing>(
  'absences-standings',
  `select officer_id as "officerId", stand_in_id as "standInId", from_at as "fromAt", until_at as "untilAt"
   from standing_in where officer_id = any($1::text[]) and stand_in_id is not null and from_at < $3 and until_at > $2
     and until_at > from_at limit 500`,
)

const concerning = statement<{ officerId: string; count: number }>(
  'absences-concerning',
  `select who as "officerId", count(*)::int as count from matter_reach, unnest(concerned) as who
   where open and officer_id = $1 and who = any($2::text[]) group by who`,
)
const openMatters = statement<{ count: number }>(
  'absences-open-matters',
  'select count(*)::int as count from matter_reach where open and officer_id = $1',
)

/** On how many open matters of an officer each of the others is the one concerned (R13). */
export async function countConcerning(
  on: Queryable,
  officerId: string,
  others: readonly string[],
): Promise<Map<string, number>> {
  return new Map((await concerning.all(on, [officerId, others])).map((row) => [row.officerId, row.count]))
}

/** Whether every open matter of the officer concerns the other one, so that they could stand in for nothing. */
export async function concernsAll(on: Queryable, officerId: string, other: string): Promise<boolean> {
  const found = (await countConcerning(on, officerId, [other])).get(other) ?? 0
  return found > 0 && found === (await openMatters.find(on, [officerId]))?.count
}

const answered = statement<{ matterId: string; bodyHash: Buffer }>(
  'absences-answered',
  'select matter_id as "matterId", body_hash as "bodyHash" from command_answer where key = $1',
)

/** The absence that a command with this key opened before. */
export const openedBefore = (on: Queryable, key: Buffer) => answered.find(on, [key])

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
export const firstId = '00000000-0000-0000-0000-000000000000'
export type OwnKey = { readonly at: Instant; readonly matterId: string }

/** The newest first, a page at a time. */
export async function readOwn(
  on: Queryable,
  officerId: string,
  after?: OwnKey,
): Promise<{ rows: AbsenceRow[]; next?: OwnKey }> {
  const rows = await own.all(on, [officerId, after ? timestamp(after.at) : 'infinity', after?.matterId ?? lastId])
  if (rows.length <= ownMax) return { rows }
  const page = rows.slice(0, ownMax)
  const last = page.at(-1) as AbsenceRow
  return { rows: page, next: { at: last.fromAt, matterId: last.matterId } }
}

export const readOpenOf = (on: Queryable, officerId: string): Promise<AbsenceRow[]> =>
  openOfOfficer.all(on, [officerId])
export const readAskedOf = (on: Queryable, officerId: string): Promise<AbsenceRow[]> => askedOf.all(on, [officerId])
export const readStandsIn = (on: Queryable, officerId: string, since: Instant): Promise<AbsenceRow[]> =>
  standsIn.all(on, [officerId, timestamp(since)])
export const readOffices = (
  on: Queryable,
  officeIds: readonly string[],
  from: Instant,
  until: Instant,
): Promise<AbsenceRow[]> => ofOffices.all(on, [officeIds, timestamp(from), timestamp(until)])

/** How many wait for this officer's answer: the badge in the menu. */
export async function countAskedOf(on: Queryable, officerId: string): Promise<number> {
  return (await countAsked.find(on, [officerId]))?.count ?? 0
}

export async function readDue(on: Queryable, now: Instant, limit: number): Promise<string[]> {
  return (await dueNow.all(on, [timestamp(now), limit])).map((row) => row.matter_id)
}
export const readBegun = (on: Queryable, after: string, limit: number) => begun.all(on, [after, limit])

const stepsMax = 8

/** Who stands in for `officerId`, for those, and so on, at any time of the span. */
export async function readStandings(
  on: Queryable,
  officerId: string,
  from: Instant,
  until: Instant,
): Promise<Standing[]> {
  const found: Standing[] = []
  const seen = new Set<string>()
  let ids = [officerId]
  for (let step = 0; ids.length > 0 && step < stepsMax; step += 1) {
    for (const id of ids) seen.add(id)
    const rows = await standings.all(on, [ids, timestamp(from), timestamp(until)])
    found.push(...rows)
    ids = [...new Set(rows.map((row) => row.standInId))].filter((id) => !seen.has(id))
  }
  return found
}
