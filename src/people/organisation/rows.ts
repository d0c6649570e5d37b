// The organisation's rows: reading the present and what is planned, adding changes, and bringing the present rows up to
// what was decided. Many rows go in one statement, so that a file of thousands is one short transaction.
import type { CivilDate, Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { Change, Planned } from './shapes.ts'
import type { OfficeNow, OfficerNow } from './state.ts'

export type StateRow = { readonly version: number; readonly appliedOn: CivilDate }

const stateColumns = `version::int as version, applied_on::text as "appliedOn"`
const stateOf = statement<StateRow>('organisation-state', `select ${stateColumns} from organisation_state`)
const lockState = statement<StateRow>(
  'organisation-lock-state',
  `select ${stateColumns} from organisation_state for update`,
)
const moveState = statement(
  'organisation-move-state',
  'update organisation_state set version = version + $1, applied_on = greatest(applied_on, $2::date)',
)

export const readState = async (on: Queryable): Promise<StateRow> => found(await stateOf.find(on))
/** Waits for any other writer of the organisation. */
export const holdState = async (on: Queryable): Promise<StateRow> => found(await lockState.find(on))
export async function stepState(on: Queryable, steps: number, appliedOn: CivilDate): Promise<void> {
  await moveState.run(on, [steps, appliedOn])
}

function found(row: StateRow | undefined): StateRow {
  if (!row) throw new Error('The row of organisation_state is gone')
  return row
}

const officesNow = statement<OfficeNow>(
  'organisation-offices',
  `select office_id as "officeId", name_ko as "nameKo", name_en as "nameEn", parent_id as "parentId", phone, address,
     calendar, tasks, ended_on is not null as ended from office order by office_id`,
)
const officersNow = statement<OfficerNow>(
  'organisation-officers',
  `select o.officer_id as "officerId", o.name_ko as "nameKo", o.name_en as "nameEn", o.position_ko as "positionKo",
     o.position_en as "positionEn", o.office_id as "officeId", o.phone, o.tasks, o.room, o.seat, o.mail, o.login,
     o.external_id as "externalId", o.photo, o.photo_public as "photoPublic", o.left_at is not null as ended,
     coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'officeId', g.office_id) order by g.role, g.office_id)
       from officer_grant g where g.officer_id = o.officer_id and g.ended_at is null), '[]') as grants
   from officer o order by o.officer_id`,
)
const changeColumns = `c.change_id::int as "changeId", c.kind, c.subject_id as id, c.from_on::text as "fromOn", c.changes,
  c.counterpart_id as "counterpartId"`
const notTakenBack =
  'c.cancels is null and not exists (select from organisation_change x where x.cancels = c.change_id)'
const plannedAfter = statement<Planned>(
  'organisation-planned',
  `select ${changeColumns} from organisation_change c where c.from_on > $1 and ${notTakenBack}
   order by c.from_on, c.change_id limit 100000`,
)

export const readOffices = (on: Queryable): Promise<OfficeNow[]> => officesNow.all(on)
export const readOfficers = (on: Queryable): Promise<OfficerNow[]> => officersNow.all(on)
export const readPlanned = (on: Queryable, after: CivilDate): Promise<Planned[]> => plannedAfter.all(on, [after])

const changesOf = statement<Planned & { recordedAt: Instant; recordedBy: string; takenBack: boolean }>(
  'organisation-history',
  `select ${changeColumns}, c.recorded_at as "recordedAt", c.recorded_by as "recordedBy",
     exists (select from organisation_change x where x.cancels = c.change_id) as "takenBack"
   from organisation_change c where c.kind = $1 and c.subject_id = $2 and c.cancels is null
   order by c.from_on desc, c.change_id desc limit 200`,
)
export type Recorded = Planned & {
  readonly recordedAt: Instant
  readonly recordedBy: string
  readonly takenBack: boolean
}
/** Newest first; two hundred at most. */
export const readHistory = (on: Queryable, kind: 'office' | 'officer', id: string): Promise<Recorded[]> =>
  changesOf.all(on, [kind, id])

const changesUntil = statement<{ changes: Change['changes'] }>(
  'organisation-as-of',
  `select c.changes from organisation_change c
   where c.kind = $1 and c.subject_id = $2 and c.from_on <= $3 and ${notTakenBack} order by c.from_on, c.change_id`,
)
/** What held on a day, every change up to it laid over the one before; undefined when it was not known yet. */
export async function fieldsOn(
  on: Queryable,
  kind: 'office' | 'officer',
  id: string,
  day: CivilDate,
): Promise<{ readonly [field: string]: unknown } | undefined> {
  const changes = await changesUntil.all(on, [kind, id, day])
  return changes.length === 0 ? undefined : Object.assign({}, ...changes.map((one) => one.changes))
}

const insertChanges = statement(
  'organisation-insert-changes',
  `insert into organisation_change (kind, subject_id, from_on, changes, counterpart_id, recorded_at, recorded_by)
   select kind, id, $2::date, changes, "counterpartId", $3, $4
   from jsonb_to_recordset($1::jsonb) as r(kind text, id text, changes jsonb, "counterpartId" text)`,
)
const insertCancel = statement(
  'organisation-cancel',
  `insert into organisation_change (kind, subject_id, from_on, changes, cancels, recorded_at, recorded_by)
   select kind, subject_id, from_on, '{}', change_id, $2, $3 from organisation_change where change_id = $1`,
)

export type Recording = { readonly from: CivilDate; readonly by: string; readonly now: Instant }

export async function addChanges(
  on: Queryable,
  changes: readonly Change[],
  { from, by, now }: Recording,
): Promise<void> {
  if (changes.length > 0) await insertChanges.run(on, [JSON.stringify(changes), from, timestamp(now), by])
}

export async function cancelChange(on: Queryable, changeId: number, { by, now }: Recording): Promise<void> {
  await insertCancel.run(on, [changeId, timestamp(now), by])
}

const writeOffices = statement(
  'organisation-write-offices',
  `insert into office (office_id, name_ko, name_en, parent_id, phone, address, calendar, tasks, ended_on)
   select "officeId", "nameKo", "nameEn", "parentId", phone, address, calendar, tasks, case when ended then $2::date end
   from jsonb_to_recordset($1::jsonb) as r("officeId" text, "nameKo" text, "nameEn" text, "parentId" text, phone text,
     address text, calendar text, tasks text, ended boolean)
   on conflict (office_id) do update set name_ko = excluded.name_ko, name_en = excluded.name_en,
     parent_id = excluded.parent_id, phone = excluded.phone, address = excluded.address, calendar = excluded.calendar,
     tasks = excluded.tasks, ended_on = case when excluded.ended_on is null then null
       else coalesce(office.ended_on, excluded.ended_on) end`,
)
const writeOfficers = statement(
  'organisation-write-officers',
  `insert into officer (officer_id, name_ko, name_en, position_ko, position_en, office_id, phone, tasks, room, seat, mail,
     login, external_id, photo, photo_public, left_at, left_on)
   select "officerId", "nameKo", "nameEn", "positionKo", "positionEn", "officeId", phone, tasks, room, seat, mail, login,
     "externalId", photo, "photoPublic", case when ended then $2::timestamptz end, case when ended then $3::date end
   from jsonb_to_recordset($1::jsonb) as r("officerId" text, "nameKo" text, "nameEn" text, "positionKo" text,
     "positionEn" text, "officeId" text, phone text, tasks text, room text, seat text, mail text, login text,
     "externalId" text, photo text, "photoPublic" boolean, ended boolean)
   on conflict (officer_id) do update set name_ko = excluded.name_ko, name_en = excluded.name_en,
     position_ko = excluded.position_ko, position_en = excluded.position_en, office_id = excluded.office_id,
     phone = excluded.phone, tasks = excluded.tasks, room = excluded.room, seat = excluded.seat, mail = excluded.mail,
     login = excluded.login, external_id = excluded.external_id, photo = excluded.photo,
     photo_public = excluded.photo_public,
     left_at = case when excluded.left_at is null then null else coalesce(officer.left_at, excluded.left_at) end,
     left_on = case when excluded.left_on is null then null else coalesce(officer.left_on, excluded.left_on) end`,
)

export async function writePresent(
  on: Queryable,
  present: { readonly offices: readonly OfficeNow[]; readonly officers: readonly OfficerNow[] },
  { from, now }: Pick<Recording, 'from' | 'now'>,
): Promise<void> {
  if (present.offices.length > 0) await writeOffices.run(on, [JSON.stringify(present.offices), from])
  if (present.officers.length > 0) await writeOfficers.run(on, [JSON.stringify(present.officers), timestamp(now), from])
}

const endGrantsOfOfficers = statement(
  'organisation-end-grants',
  `update officer_grant set ended_at = $2, ended_by = $3 where ended_at is null and officer_id = any($1::text[])`,
)
const endGrantsAtOffices = statement(
  'organisation-end-grants-at',
  `update officer_grant set ended_at = $2, ended_by = $3 where ended_at is null and office_id = any($1::text[])`,
)
const moved = `jsonb_to_recordset($1::jsonb) as m("officerId" text, "from" text, "to" text)`
const endGrantsOfMoved = statement<{ officerId: string; role: string }>(
  'organisation-end-grants-of-moved',
  `update officer_grant g set ended_at = $2, ended_by = $3 from ${moved}
   where g.ended_at is null and g.officer_id = m."officerId" and g.office_id = m."from"
   returning g.officer_id as "officerId", g.role`,
)
const carryGrants = statement(
  'organisation-carry-grants',
  `insert into officer_grant (grant_id, officer_id, role, office_id, granted_at, granted_by)
   select gen_random_uuid(), m."officerId", 'officer', m."to", $2, $3 from ${moved}
   on conflict (officer_id, role, office_id) where ended_at is null do nothing`,
)
const endSessionsOf = statement('organisation-end-sessions', 'delete from session where officer_id = any($1::text[])')

/**
 * What follows for rights, at once (R04): who left has none and is signed out; who moved keeps the plain role of an
 * officer in the new office and nothing else; an office that is no more gives none.
 */
export async function settleRights(
  on: Queryable,
  what: {
    readonly left: readonly string[]
    readonly ended: readonly string[]
    readonly moved: readonly { readonly officerId: string; readonly from: string; readonly to: string }[]
  },
  { by, now }: Pick<Recording, 'by' | 'now'>,
): Promise<void> {
  const at = timestamp(now)
  if (what.left.length > 0) {
    await endGrantsOfOfficers.run(on, [what.left, at, by])
    await endSessionsOf.run(on, [what.left])
  }
  if (what.ended.length > 0) await endGrantsAtOffices.run(on, [what.ended, at, by])
  if (what.moved.length === 0) return
  const ended = await endGrantsOfMoved.all(on, [JSON.stringify(what.moved), at, by])
  const plain = new Set(ended.filter((grant) => grant.role === 'officer').map((grant) => grant.officerId))
  const carried = what.moved.filter((one) => plain.has(one.officerId))
  if (carried.length > 0) await carryGrants.run(on, [JSON.stringify(carried), at, by])
}
