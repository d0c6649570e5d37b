// The handbook's first values and the citizen's words for the kinds of petition agree with the periods that run.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileCalendar, dueOf, parseInstant, parsePeriod, statutoryDays } from '#engine'
import calendarText from './calendar/calendar.ts'
import handbook from './handbook.ts'
import answer from './promises/petition-answer/2026-01-01.ts'
import kinds from './words/kinds.ts'

test('each item has an id of its own, a period that the law can count, and at least one paper', () => {
  assert.equal(new Set(handbook.map((item) => item.id)).size, handbook.length)
  for (const item of handbook) {
    const { unit, amount } = parsePeriod(item.period)
    const days = unit === 'wh' ? amount / calendarText.counting.hoursPerDay : amount
    assert.equal(statutoryDays(days), item.period, `${item.id}: 5일 이하는 시간으로, 6일 이상은 날로 적어요`)
    assert.ok(item.papers.length > 0, item.id)
  }
})

test('each kind that citizens can choose has a period, or takes it from the handbook', () => {
  const withPeriods = Object.keys(answer.measure.within.periods)
  assert.deepEqual(kinds.map(({ kind }) => kind).sort(), [...withPeriods, 'statutory'].sort())
})

test('an office with a lunch of its own counts by it', () => {
  const startedAt = parseInstant('2026-11-23T09:30', calendarText.zone)
  const due = (office?: string): number =>
    dueOf(compileCalendar(calendarText, office === undefined ? {} : { office }), startedAt, '3wh').dueAt
  assert.equal(due(), parseInstant('2026-11-23T13:30', calendarText.zone))
  assert.equal(due('jeju'), parseInstant('2026-11-23T12:30', calendarText.zone))
})

test('papers asked for again come by the end of a working day, ten calendar days on', () => {
  // 시행령 제24조제4항: the first day is not counted; 25 December is a holiday and a weekend follows.
  const startedAt = parseInstant('2026-12-15T10:00', calendarText.zone)
  assert.equal(dueOf(compileCalendar(calendarText), startedAt, '10cd').legalEnd, '2026-12-28')
})
