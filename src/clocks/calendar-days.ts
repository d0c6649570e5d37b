// Days that the operator adds to the calendar: what each would move is shown first, then it is one decision.
import { type CivilDate, type Holiday, type Instant, parseInstant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { Log } from '#kit/log'
import type { Desk, Ledger, Settled } from '#ledger'
import type { ClockBook } from './book.ts'

type DayRow = {
  on_date: string
  name_ko: string
  name_en: string
  kind: Holiday['kind']
  status: Holiday['status']
  source: string
  announced_on: string | null
  recorded_at: Instant
  recorded_by: string
}
const allDays = statement<DayRow>('clocks-calendar-days', 'select * from calendar_day order by on_date')
const insertDay = statement(
  'clocks-insert-day',
  `insert into calendar_day (on_date, name_ko, name_en, kind, status, source, announced_on, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const openClocksAround = statement<{ matter_id: string; kind: string }>(
  'clocks-open-around',
  `select distinct matter_id, kind from clock
   where state in ('running', 'warned', 'paused') and due_at >= $1 and started_at < $2 and matter_id > $3
   order by matter_id limit $4`,
)

export type AddedDay = Holiday & { readonly recordedAt: Instant; readonly recordedBy: string }

export async function readAddedDays(on: Queryable): Promise<AddedDay[]> {
  return (await allDays.all(on)).map((row) => ({
    on: row.on_date,
    name: { ko: row.name_ko, en: row.name_en },
    kind: row.kind,
    status: row.status,
    source: row.source,
    ...(row.announced_on === null ? {} : { announcedOn: row.announced_on }),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }))
}

export type MovedClock = {
  readonly matterId: string
  readonly promise: string
  readonly run: number
  readonly from: Instant
  readonly to: Instant
}

const pageSize = 500
const firstId = '00000000-0000-0000-0000-000000000000'

/** Walks, page by page, the open clocks that `day` moves when the book changes from `before` to `after`. */
async function* movedByDay(ledger: Ledger, before: ClockBook, after: ClockBook, day: CivilDate, now: Instant) {
  const dayStart = parseInstant(day, before.calendar.zone)
  for (let from = firstId; ; ) {
    const rows = await openClocksAround.all(ledger.database, [
      timestamp(dayStart),
      timestamp(dayStart + 26 * 3_600_000),
      from,
      pageSize,
    ])
    if (rows.length === 0) return
    from = rows.at(-1)?.matter_id ?? from
    const kindOf = new Map(rows.map((row) => [row.matter_id, row.kind]))
    for (const [matterId, facts] of await ledger.readMany([...kindOf.keys()])) {
      const kind = kindOf.get(matterId) ?? ''
      const moves = new Map(
        after.readings(kind, facts, now).map(({ reading }) => [`${reading.promise} ${reading.run}`, reading]),
      )
      const moved: MovedClock[] = []
      for (const { reading } of before.readings(kind, facts, now)) {
        const next = moves.get(`${reading.promise} ${reading.run}`)
        if (
          next &&
          next.dueAt !== reading.dueAt &&
          reading.stoppedAt === undefined &&
          reading.state !== 'broken' &&
          reading.state !== 'void'
        )
          moved.push({ matterId, promise: reading.promise, run: reading.run, from: reading.dueAt, to: next.dueAt })
      }
      if (moved.length > 0) yield { matterId, kind, facts, moved }
    }
  }
}

export type Preview = { readonly matters: number; readonly clocks: number; readonly first: readonly MovedClock[] }

export async function previewDay(
  ledger: Ledger,
  before: ClockBook,
  after: ClockBook,
  day: CivilDate,
  now: Instant,
): Promise<Preview> {
  let matters = 0
  let clocks = 0
  const first: MovedClock[] = []
  for await (const page of movedByDay(ledger, before, after, day, now)) {
    matters += 1
    clocks += page.moved.length
    if (first.length < 50) first.push(...page.moved)
  }
  return { matters, clocks, first: first.slice(0, 50) }
}

/** Records the day and moves every clock that it touches, each with a fact that keeps the old and the new time. */
export async function addDay(options: {
  ledger: Ledger
  before: ClockBook
  after: ClockBook
  day: Holiday
  by: string
  log: Log
  desks: (kind: string) => Desk<unknown> | undefined
  /** Called when the day stands and before clocks are moved, so that they are moved by the new calendar. */
  reopen: () => Promise<void>
  now: Instant
}): Promise<number> {
  const { ledger, day, now } = options
  await insertDay.run(ledger.database, [
    day.on,
    day.name.ko,
    day.name.en,
    day.kind,
    day.status,
    day.source,
    day.announcedOn ?? null,
    timestamp(now),
    options.by,
  ])
  await options.reopen()
  let matters = 0
  for await (const { matterId, kind, facts, moved } of movedByDay(ledger, options.before, options.after, day.on, now)) {
    const desk = options.desks(kind)
    if (!desk) continue
    const settled: Settled = {
      matterId,
      facts,
      add: moved.map(({ promise, run, from, to }) => ({
        type: 'DueMoved',
        at: now,
        body: { promise, run, from, to, calendarVersion: options.after.calendarVersion, day: day.on },
      })),
    }
    const { written, failed } = await ledger.appendMany(desk, [settled], now)
    matters += written
    for (const { error } of failed) options.log.error({ matterId, error: error.message }, 'a clock could not be moved')
  }
  return matters
}
