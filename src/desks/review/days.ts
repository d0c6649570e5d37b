// Each day of the access log, drawn together once it is over and kept, so that the month's page reads days and not lines.
import { randomUUID } from 'node:crypto'
import {
  type Calendar,
  type CivilDate,
  civilDateOf,
  HorizonError,
  type Instant,
  parseInstant,
  workingBetween,
} from '#engine'
import { type Database, statement, timestamp, transaction } from '#kit/database'
import type { OpenSealed, SealedPerson } from '#ledger'
import type { Directory } from '#people'
import { type Finding, findingsOf, median, type OfficerDay } from './rules.ts'

type OfficerRow = OfficerDay
const span = `l.at >= $1 and l.at < $2 and l.action <> 'list' and l.action <> 'search'`
const officersOf = statement<OfficerRow>(
  'review-officers-of-day',
  `select l.officer_id as "officerId", min(l.office_id) as "officeId", count(distinct l.line_id)::int as opened,
     count(distinct m)::int as matters,
     count(distinct l.line_id) filter (where l.action = 'reveal')::int as reveals,
     count(distinct l.line_id) filter (where l.action = 'reveal' and not exists (
       select from fact f where f.matter_id = m and f.actor_id = l.officer_id
         and f.happened_at >= $1::timestamptz - interval '1 day' and f.happened_at < $2::timestamptz + interval '1 day'))::int as "revealsIdle",
     count(distinct l.line_id) filter (where l.action = 'download')::int as downloads,
     count(distinct l.line_id) filter (where $4 or extract(hour from l.at at time zone $3) not between 6 and 21)::int as "atNight",
     count(distinct m) filter (where l.purpose = 'look')::int as outside
   from access_line l left join lateral unnest(l.matter_ids) m on true
   where ${span} group by l.officer_id`,
)
const crowdsOf = statement<{ matterId: string; officers: number }>(
  'review-crowds-of-day',
  `select m as "matterId", count(distinct l.officer_id)::int as officers
   from access_line l cross join lateral unnest(l.matter_ids) m where ${span}
   group by m having count(distinct l.officer_id) >= 5 order by officers desc limit 100`,
)
type Pair = SealedPerson<'name' | 'phone'> & { readonly officerId: string }
/** Whoever opened what, with the petitioner sealed: the comparison is made here, and no list of names leaves. */
const pairsOf = statement<Pair>(
  'review-pairs-of-day',
  `select o.officer_id as "officerId", p.matter_id as "matterId", p.person_id as "personId", p.name_sealed as name,
     p.phone_sealed as phone, k.wrapped
   from (select distinct l.officer_id, m from access_line l cross join lateral unnest(l.matter_ids) m where ${span} limit $3) o
   join person p on p.matter_id = o.m join matter_key k on k.matter_id = p.matter_id`,
)
const usualOf = statement<{ officeId: string; matters: number[] }>(
  'review-usual',
  `select office_id as "officeId", array_agg(matters) as matters from access_day
   where day >= $1::date - 30 and day < $1::date group by office_id`,
)
const lastDone = statement<{ day: CivilDate | null }>('review-last-day', 'select max(day) as day from access_day_done')
const firstLine = statement<{ at: Instant | null }>('review-first-line', 'select min(at) as at from access_line')
const insertDone = statement('review-day-done', 'insert into access_day_done (day) values ($1) on conflict do nothing')
const insertDays = statement(
  'review-insert-days',
  `insert into access_day (day, officer_id, office_id, opened, matters, reveals, reveals_idle, downloads, at_night, outside)
   select $1, r."officerId", r."officeId", r.opened, r.matters, r.reveals, r."revealsIdle", r.downloads, r."atNight", r.outside
   from jsonb_to_recordset($2::jsonb) as r("officerId" text, "officeId" text, opened int, matters int, reveals int,
     "revealsIdle" int, downloads int, "atNight" int, outside int)`,
)
const insertFindings = statement(
  'review-insert-findings',
  `insert into access_finding (finding_id, day, rule, officer_id, matter, figure, least)
   select r.id, $1, r.rule, r."officerId", r."matterId", r.figure, r.least
   from jsonb_to_recordset($2::jsonb) as r(id uuid, rule text, "officerId" text, "matterId" uuid, figure int, least int)`,
)

/** Openings of one day whose petitioner is compared with the officer. */
const pairsMax = 50_000
/** Days that are made good at one look, after the house stood still. */
const daysMax = 40

export type Drawing = {
  readonly database: Database
  readonly sealed: OpenSealed
  readonly directory: Pick<Directory, 'officer'>
  readonly calendar: Calendar
}

/** Draws every day that is over and was not drawn yet. Done twice it adds nothing. */
export async function drawDays(drawing: Drawing, now: Instant): Promise<number> {
  const { database, calendar } = drawing
  const { zone } = calendar
  const last = (await lastDone.find(database))?.day
  const first = (await firstLine.find(database))?.at
  if (!last && first == null) return 0
  const today = civilDateOf(now, zone)
  let day = last ? nextDay(last, zone) : civilDateOf(first ?? now, zone)
  let drawn = 0
  for (; day < today && drawn < daysMax; day = nextDay(day, zone)) {
    await drawDay(drawing, day)
    drawn += 1
  }
  return drawn
}

async function drawDay({ database, sealed, directory, calendar }: Drawing, day: CivilDate): Promise<void> {
  const { zone } = calendar
  const from = timestamp(parseInstant(`${day}T00:00`, zone))
  const until = timestamp(parseInstant(`${nextDay(day, zone)}T00:00`, zone))
  await transaction(database, async (client) => {
    // Whoever draws the same day at the same time waits here, and then finds it drawn.
    if ((await insertDone.run(client, [day])) === 0) return
    const officers = await officersOf.all(client, [from, until, zone, isDayOff(calendar, day)])
    const usual = new Map((await usualOf.all(client, [day])).map((row) => [row.officeId, median(row.matters)]))
    const crowds = await crowdsOf.all(client, [from, until])
    const own = ownOf(await pairsOf.all(client, [from, until, pairsMax]), sealed, directory)
    const found = findingsOf({ officers, usual, own, crowds })
    await insertDays.run(client, [day, JSON.stringify(officers)])
    await insertFindings.run(client, [day, JSON.stringify(found.map((one: Finding) => ({ ...one, id: randomUUID() })))])
  })
}

/** The civil day after: a day and a half after its beginning falls on it, whatever the clocks are set to. */
function nextDay(day: CivilDate, zone: string): CivilDate {
  return civilDateOf(parseInstant(`${day}T00:00`, zone) + 36 * 3_600_000, zone)
}

/** A day without working time. Beyond the calendar's end no day is known to be off. */
function isDayOff(calendar: Calendar, day: CivilDate): boolean {
  try {
    const [from, until] = [day, nextDay(day, calendar.zone)].map((one) => parseInstant(`${one}T00:00`, calendar.zone))
    return workingBetween(calendar, from ?? 0, until ?? 0) === 0
  } catch (error) {
    if (error instanceof HorizonError) return false
    throw error
  }
}

const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
const digits = (text: string) => text.replaceAll(/\D/g, '')

/** A namesake looks the same: whoever reviews asks. */
function ownOf(pairs: readonly Pair[], sealed: OpenSealed, directory: Pick<Directory, 'officer'>) {
  return pairs.flatMap((pair) => {
    const officer = directory.officer(pair.officerId)
    const name = bare(sealed.of(pair, 'name') ?? '')
    const phone = digits(sealed.of(pair, 'phone') ?? '')
    const same =
      officer !== undefined &&
      ((name !== '' && (name === bare(officer.nameKo) || name === bare(officer.nameEn))) ||
        (phone.length >= 8 && phone === digits(officer.phone)))
    return same ? [{ officerId: pair.officerId, matterId: pair.matterId }] : []
  })
}
