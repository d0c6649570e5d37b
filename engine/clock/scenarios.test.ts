// The table of worked examples, read by one check; once more under other time zones of the process itself.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compileCalendar } from '../calendar/compile.ts'
import { seoulText } from '../calendar/fixture.ts'
import { parseCivilDate, weekdayOf } from '../time/civil-day.ts'
import { parseInstant } from '../time/read-instant.ts'
import { formatInstant } from '../time/zone.ts'
import { type DueOptions, dueOf } from './due.ts'
import type { Exclusion } from './spans.ts'
import { whyDue } from './why-due.ts'

const zone = 'Asia/Seoul'
const weekdays = '월화수목금토일'

/** `2026-11-23 월 09:30` as `2026-11-23T09:30`; a wrong weekday is a mistake in the table. */
function written(text: string): string {
  const [on = '', weekday = '', time] = text.split(/\s+/)
  assert.equal(weekdays[weekdayOf(parseCivilDate(on))], weekday, `weekday of ${text}`)
  return time === undefined ? on : `${on}T${time}`
}

function exclusion(text: string): Exclusion {
  const [from = '', until = ''] = text.split('..')
  const counts = from.length === 10 ? 'whole days' : 'exact'
  return { from: parseInstant(from, zone), until: parseInstant(until, zone), counts }
}

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(',').map((part) => part.trim()))

const rows = readFileSync(new URL('scenarios.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()))

function check(row: readonly string[]): void {
  const [start = '', period = '', exclude = '', extend = '', due = '', because = ''] = row
  const calendar = compileCalendar(seoulText)
  const options: DueOptions = { exclude: list(exclude).map(exclusion), extend: list(extend) }
  const startedAt = parseInstant(written(start), zone)
  const found = dueOf(calendar, startedAt, period, options)
  const expected = written(due)
  const shown = formatInstant(found.dueAt, zone)
  if (expected.length === 10) {
    assert.equal(found.legalEnd, expected, because)
    assert.equal(shown, `${expected}T23:59:59+09:00`, because)
  } else {
    assert.equal(found.legalEnd, null, because)
    assert.equal(shown, formatInstant(parseInstant(expected, zone), zone), because)
  }
  assert.ok(whyDue(calendar, startedAt, period, options).length >= 2, because)
}

for (const row of rows) test(`${row[0]} + ${row[1]} = ${row[4]}: ${row[5]}`, () => check(row))

test('the process may run in any time zone', () => {
  const before = process.env['TZ']
  try {
    for (const other of ['America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata']) {
      process.env['TZ'] = other
      for (const row of rows) check(row)
    }
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
})
