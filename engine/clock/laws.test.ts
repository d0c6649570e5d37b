// Laws of the engine, tried with random cases in zones with and without summer time, and in a zone that skipped a day.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Calendar } from '../calendar/calendar.ts'
import { compileCalendar } from '../calendar/compile.ts'
import { seoulText, weekdaysOf } from '../calendar/fixture.ts'
import { addWorking, workingBetween } from '../calendar/working-time.ts'
import type { Instant } from '../time/instant.ts'
import { dueOf } from './due.ts'
import type { Exclusion } from './spans.ts'

const places = [
  ['Asia/Seoul', '2026'],
  ['America/New_York', '2026'],
  ['Europe/Berlin', '2026'],
  ['Asia/Seoul', '1987'],
  ['Asia/Seoul', '1988'],
  ['Pacific/Kiritimati', '1994'],
] as const

const plans = [
  weekdaysOf(['09:00-12:00', '13:00-18:00']),
  weekdaysOf(['00:00-24:00'], ['00:00-24:00']),
  weekdaysOf(['00:00-06:00', '22:00-24:00'], ['01:30-02:30']),
]

const calendars: readonly Calendar[] = places.flatMap(([zone, year]) =>
  plans.map((hours) =>
    compileCalendar({
      ...seoulText,
      zone,
      hours,
      from: `${year}-01-01`,
      until: `${Number(year) + 2}-12-31`,
      holidays: [3, 14, 15, 29].map((day, index) => ({
        on: `${year}-0${index + 3}-${String(day).padStart(2, '0')}`,
        name: { ko: '쉬는 날', en: 'A day off' },
        kind: 'statutory',
        status: 'in force',
        source: 'test',
      })),
    }),
  ),
)

const minuteMs = 60_000
const hourMs = 60 * minuteMs
// Drawn by a name, so that a failing case prints as one line.
const named = (calendar: Calendar) =>
  Object.assign(Object.create(calendar) as Calendar, { [fc.toStringMethod]: () => calendar.zone })
const anyCalendar = fc.constantFrom(...calendars.map(named))
/** Minutes after the calendar's first moment, within its first year. */
const anyMinute = fc.integer({ min: 0, max: 366 * 1440 - 1 })
const anyPeriod = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((amount) => `${amount}wh`),
  fc.integer({ min: 1, max: 20 }).map((amount) => `${amount}wd`),
  fc.integer({ min: 1, max: 40 }).map((amount) => `${amount}cd`),
  fc.integer({ min: 1, max: 8 }).map((amount) => `${amount}w`),
  fc.integer({ min: 1, max: 3 }).map((amount) => `${amount}mo`),
  fc.integer({ min: 1, max: 90 }).map((amount) => `${amount}h`),
  fc.constantFrom('3m', '180s', '3rings', '1y'),
)
const anyExclusions = fc.array(
  fc.record({
    from: anyMinute,
    length: fc.integer({ min: 0, max: 10 * 1440 }),
    counts: fc.constantFrom('whole days' as const, 'exact' as const),
  }),
  { maxLength: 4 },
)

type Drawn = { readonly from: number; readonly length: number; readonly counts: Exclusion['counts'] }
const moment = (calendar: Calendar, minute: number): Instant =>
  Math.min(calendar.startsAt + minute * minuteMs, calendar.endsAt - 700 * 24 * hourMs)
const exclusions = (calendar: Calendar, drawn: readonly Drawn[]): readonly Exclusion[] =>
  drawn.map(({ from, length, counts }) => {
    const at = moment(calendar, from)
    return { from: at, until: at + length * minuteMs, counts }
  })

test('a later start never gives an earlier due time', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyMinute,
      anyMinute,
      anyPeriod,
      anyExclusions,
      fc.boolean(),
      (calendar, one, other, period, drawn, extended) => {
        const [first, second] = [moment(calendar, Math.min(one, other)), moment(calendar, Math.max(one, other))]
        // Months are of several lengths (민법 제160조): three days left out between 28 and 31 January lengthen only the
        // month that began before them. What is left out after both starts, as for a clock that runs, keeps their order.
        const byMonths = /mo|y$/.test(period)
        const options = {
          exclude: exclusions(calendar, drawn).filter(({ from }) => !byMonths || from >= second),
          ...(extended ? { extend: [period === '1y' ? '1mo' : period] } : {}),
        }
        assert.ok(dueOf(calendar, first, period, options).dueAt <= dueOf(calendar, second, period, options).dueAt)
      },
    ),
    { numRuns: 3000 },
  )
})

test('a due time in working hours lies inside working time or at its close, and never in excluded time', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyMinute,
      fc.integer({ min: 1, max: 60 }),
      anyExclusions,
      (calendar, minute, hours, drawn) => {
        const startedAt = moment(calendar, minute)
        const exclude = exclusions(calendar, drawn)
        const { dueAt, startsCountingAt } = dueOf(calendar, startedAt, `${hours}wh`, { exclude })
        assert.ok(workingBetween(calendar, dueAt - 1, dueAt) === 1, 'the last millisecond was worked')
        assert.ok(startsCountingAt >= startedAt && dueAt > startsCountingAt)
        for (const { from, until, counts } of exclude) {
          if (counts === 'exact' && from < dueAt) assert.ok(dueAt <= from || dueAt > until || from === until)
        }
      },
    ),
    { numRuns: 3000 },
  )
})

test('a period added and then measured is the period', () => {
  fc.assert(
    fc.property(anyCalendar, anyMinute, fc.integer({ min: 1, max: 200 * hourMs }), (calendar, minute, ms) => {
      const startedAt = moment(calendar, minute)
      assert.equal(workingBetween(calendar, startedAt, addWorking(calendar, startedAt, ms)), ms)
    }),
    { numRuns: 3000 },
  )
})

test('adding twice is adding once, and measuring adds up', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyMinute,
      fc.integer({ min: 1, max: 90 * hourMs }),
      fc.integer({ min: 1, max: 90 * hourMs }),
      (calendar, minute, a, b) => {
        const startedAt = moment(calendar, minute)
        const between = addWorking(calendar, startedAt, a)
        assert.equal(addWorking(calendar, between, b), addWorking(calendar, startedAt, a + b))
      },
    ),
    { numRuns: 2000 },
  )
})

test('working time agrees with a walk over the minutes through Temporal', () => {
  const walks = calendars.map((calendar, index) => ({ calendar, plan: plans[index % plans.length]! }))
  fc.assert(
    fc.property(
      fc.constantFrom(...walks),
      anyMinute,
      fc.integer({ min: 1, max: 3 * 1440 }),
      ({ calendar, plan }, minute, length) => {
        const startedAt = moment(calendar, minute)
        let worked = 0
        for (let index = 0; index < length; index += 1) {
          const zoned = Temporal.Instant.fromEpochMilliseconds(startedAt + index * minuteMs).toZonedDateTimeISO(
            calendar.zone,
          )
          const date = zoned.toPlainDate()
          const days = Math.round(Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'days' }).days)
          if (calendar.holidays.has(days)) continue
          const windows = zoned.dayOfWeek >= 6 ? plan.week.sat : plan.week.mon
          const time = zoned.toPlainTime().toString({ smallestUnit: 'minute' })
          if (windows.some((window) => window.slice(0, 5) <= time && time < window.slice(6))) worked += 1
        }
        const ours = workingBetween(calendar, startedAt, startedAt + length * minuteMs)
        // Where clocks are put back inside a window's edge, its hour is worked once by the window and twice by the wall.
        const slack = crossesChange(calendar, startedAt, length) ? 60 : 0
        assert.ok(Math.abs(ours / minuteMs - worked) <= slack, `${ours / minuteMs} minutes, by walking ${worked}`)
      },
    ),
    { numRuns: 60 },
  )
})

function crossesChange(calendar: Calendar, from: Instant, minutes: number): boolean {
  return calendar.zoneTable.changesAt.some(
    (at) => at > from - 24 * hourMs && at < from + minutes * minuteMs + 24 * hourMs,
  )
}
