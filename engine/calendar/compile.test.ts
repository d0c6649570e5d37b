// A calendar's text compiled: what is refused, and how offices, dates, holidays and the horizon act.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOf } from '../clock/due.ts'
import type { Instant } from '../time/instant.ts'
import { parseInstant } from '../time/read-instant.ts'
import { formatInstant } from '../time/zone.ts'
import { HorizonError } from './calendar.ts'
import type { CalendarText, Holiday } from './calendar-text.ts'
import { CalendarTextError } from './check-text.ts'
import { compileCalendar } from './compile.ts'
import { seoulText, weekdaysOf } from './fixture.ts'
import { addWorking, workingBetween } from './working-time.ts'

const zone = 'Asia/Seoul'
const at = (text: string): Instant => parseInstant(text, zone)
const hours = 3_600_000
const temporary: Holiday = {
  on: '2026-11-26',
  name: { ko: '임시공휴일', en: 'Temporary holiday' },
  kind: 'temporary',
  status: 'announced',
  source: '관보',
}

function refused(change: Partial<CalendarText>, place: string): void {
  assert.throws(
    () => compileCalendar({ ...seoulText, ...change }),
    (error) => error instanceof CalendarTextError && error.place === place && error.message.startsWith(place),
    place,
  )
}

test('what cannot be meant is refused, naming the place', () => {
  refused({ hours: weekdaysOf(['09:00-12:00', '11:00-18:00']) }, 'hours.week.mon')
  refused({ hours: weekdaysOf(['09:00-25:00']) }, 'hours.week.mon[0]')
  refused({ hours: weekdaysOf(['09:00-24:30']) }, 'hours.week.mon[0]')
  refused({ hours: weekdaysOf(['9-18']) }, 'hours.week.mon[0]')
  refused({ hours: weekdaysOf(['12:00-09:00']) }, 'hours.week.mon[0]')
  refused({ hours: weekdaysOf([]) }, 'hours.week')
  refused({ hours: { ...seoulText.hours, dates: { '2026-02-31': [] } } }, 'hours.dates["2026-02-31"]')
  refused({ offices: { busan: weekdaysOf(['09:00-12:00', '09:00-10:00']) } }, 'offices.busan.week.mon')
  refused({ holidays: [temporary, { ...temporary, name: { ko: '또', en: 'again' } }] }, 'holidays[1]')
  refused({ holidays: [{ ...temporary, on: '2026-02-31' }] }, 'holidays[0].on')
  refused({ holidays: [{ ...temporary, announcedOn: '2026-13-01' }] }, 'holidays[0].announcedOn')
  refused({ from: '2029-01-01' }, 'until')
  refused({ until: '2026-02-30' }, 'until')
  refused({ zone: 'Seoul' }, 'zone')
  refused({ counting: { ...seoulText.counting, dayEndsAt: '25:00' } }, 'counting.dayEndsAt')
  assert.throws(
    () => compileCalendar(seoulText, { extraHolidays: [{ ...temporary, on: '2026-12-25' }] }),
    CalendarTextError,
  )
})

test('a temporary holiday added later moves a due date', () => {
  const startedAt = at('2026-11-23T10:00')
  assert.equal(dueOf(compileCalendar(seoulText), startedAt, '7wd').legalEnd, '2026-12-01')
  const changed = compileCalendar(seoulText, { extraHolidays: [temporary] })
  assert.equal(dueOf(changed, startedAt, '7wd').legalEnd, '2026-12-02')
})

test('an office has its own lunch, and one without hours of its own has the agency’s', () => {
  const text: CalendarText = { ...seoulText, offices: { jeju: weekdaysOf(['09:00-12:30', '13:30-18:00']) } }
  const due = (office: string) =>
    formatInstant(addWorking(compileCalendar(text, { office }), at('2026-11-23T09:30'), 3 * hours), zone)
  assert.equal(due('jeju'), '2026-11-23T12:30:00+09:00')
  assert.equal(due('busan'), '2026-11-23T13:30:00+09:00')
})

test('a short day and a closed day change working hours, not the days of law; a holiday always closes', () => {
  const dates = { '2026-11-24': ['09:00-13:00'], '2026-11-25': [], '2026-12-25': ['09:00-18:00'] }
  const calendar = compileCalendar({ ...seoulText, hours: { ...seoulText.hours, dates } })
  assert.equal(workingBetween(calendar, at('2026-11-24'), at('2026-11-26')), 4 * hours)
  assert.equal(dueOf(calendar, at('2026-11-24T10:00'), '6wd').legalEnd, '2026-12-01')
  assert.equal(workingBetween(calendar, at('2026-12-25'), at('2026-12-26')), 0)
})

test('an office open all day and night is not closed for a minute at midnight', () => {
  const calendar = compileCalendar({ ...seoulText, holidays: [], hours: weekdaysOf(['00:00-24:00'], ['00:00-24:00']) })
  assert.equal(workingBetween(calendar, at('2026-11-23'), at('2026-11-30')), 7 * 24 * hours)
  assert.equal(formatInstant(addWorking(calendar, at('2026-11-23T23:59'), hours), zone), '2026-11-24T00:59:00+09:00')
})

test('beyond the horizon nothing is computed, and near it the due time says so', () => {
  const calendar = compileCalendar(seoulText)
  assert.throws(() => dueOf(calendar, at('2028-12-29T10:00'), '24wh'), HorizonError)
  assert.throws(() => dueOf(calendar, at('2028-12-20T10:00'), '14wd'), HorizonError)
  assert.throws(() => dueOf(calendar, at('2028-12-20T10:00'), '1mo'), HorizonError)
  assert.throws(() => dueOf(calendar, at('2017-12-31T10:00'), '3h'), HorizonError)
  assert.throws(() => dueOf(calendar, Number.NaN, '24wh'), HorizonError)
  assert.throws(
    () =>
      dueOf(calendar, at('2028-12-27T10:00'), '3wd', {
        exclude: [{ from: at('2028-12-28'), until: at('2029-03-01'), counts: 'whole days' }],
      }),
    HorizonError,
  )
  assert.equal(dueOf(calendar, at('2028-09-01T10:00'), '24wh').nearHorizon, false)
  assert.equal(dueOf(calendar, at('2028-12-01T10:00'), '24wh').nearHorizon, true)
})

test('the moment at which a day ends is a setting', () => {
  const calendar = compileCalendar({ ...seoulText, counting: { ...seoulText.counting, dayEndsAt: '18:00' } })
  const due = (start: string) => formatInstant(dueOf(calendar, at(start), '7wd').dueAt, zone)
  assert.equal(due('2026-11-23T10:00'), '2026-12-01T18:00:00+09:00')
  assert.equal(due('2026-11-23T18:01'), '2026-12-02T18:00:00+09:00')
})

test('an extension may count on from the old due time', () => {
  const calendar = compileCalendar({
    ...seoulText,
    counting: { ...seoulText.counting, extensionStarts: 'at the old due time' },
  })
  assert.equal(
    formatInstant(dueOf(calendar, at('2026-11-24T11:20'), '8wh', { extend: ['8wh'] }).dueAt, zone),
    '2026-11-26T11:20:00+09:00',
  )
})
