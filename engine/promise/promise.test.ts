// Periods as text, and which edition is in force.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, clockOf } from '../clock/fixture-clock.ts'
import { editionInForce, editionText } from './in-force.ts'
import { PeriodError, parsePeriod, statutoryDays } from './parse-period.ts'

test('periods are a whole number and a unit', () => {
  assert.deepEqual(parsePeriod('24wh'), { amount: 24, unit: 'wh' })
  assert.deepEqual(parsePeriod('3rings'), { amount: 3, unit: 'rings' })
  for (const wrong of [
    '',
    '24',
    'wh',
    '-1wh',
    '0wd',
    '1.5wh',
    '7 wd',
    '7WD',
    '7days',
    '999999wh',
    '9999999wh',
    '__proto__',
  ]) {
    assert.throws(
      () => parsePeriod(wrong),
      (error) => error instanceof PeriodError && error.message.includes('24wh'),
      wrong,
    )
  }
})

test('시행령 제19조: up to five days are hours, six or more are days', () => {
  assert.deepEqual(
    [1, 3, 5, 6, 7].map((days) => statutoryDays(days)),
    ['8wh', '24wh', '40wh', '6wd', '7wd'],
  )
  assert.throws(() => statutoryDays(0), PeriodError)
  assert.throws(() => statutoryDays(1.5), PeriodError)
})

test('the edition in force is the last that began, unless it ended', () => {
  const first = { ...clockOf({}), from: '2026-01-01' }
  const last = { ...clockOf({}), from: '2026-07-01', lastOn: '2026-09-30' }
  const inForce = (when: string) => editionInForce([last, first], 'answer', at(when), 'Asia/Seoul')
  assert.equal(inForce('2025-12-31T23:59'), undefined)
  assert.equal(inForce('2026-01-01T00:00'), first)
  assert.equal(inForce('2026-06-30T23:59'), first)
  assert.equal(inForce('2026-07-01T00:00'), last)
  assert.equal(inForce('2026-09-30T23:59'), last)
  assert.equal(inForce('2026-10-01T00:00'), undefined, 'a promise that ended does not fall back to an older edition')
  assert.equal(editionInForce([first], 'other', at('2026-07-01'), 'Asia/Seoul'), undefined)
})

test('equal editions have equal texts, whatever the order of their fields', () => {
  const edition = clockOf({})
  const shuffled = Object.fromEntries(Object.entries(edition).toReversed()) as typeof edition
  assert.equal(editionText(shuffled), editionText(edition))
  assert.deepEqual(JSON.parse(editionText(edition)), edition)
  assert.notEqual(editionText(clockOf({ within: '25wh' })), editionText(edition))
})
