// Zone tables against Temporal, and moments read and written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDateText, civilDayOf, parseCivilDate, partsOf, TimeTextError } from './civil-day.ts'
import { parseInstant } from './read-instant.ts'
import { civilDateOf, formatInstant, instantAt, zoneOf } from './zone.ts'

const zones = [
  'Asia/Seoul',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Kiritimati',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'UTC',
]
const anyZone = fc.constantFrom(...zones)
const anyInstant = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2040, 0, 1) })

test('a moment is written as Temporal writes it', () => {
  fc.assert(
    fc.property(anyZone, anyInstant, (zone, at) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
      const text = zoned.toString({ smallestUnit: 'second', roundingMode: 'floor', timeZoneName: 'never' })
      assert.equal(formatInstant(at, zone), text)
      assert.equal(civilDateOf(at, zone), zoned.toPlainDate().toString())
      assert.equal(parseInstant(formatInstant(at, zone), zone), Math.floor(at / 1000) * 1000)
    }),
    { numRuns: 2000 },
  )
})

test('a day begins when Temporal says, also where midnight or the whole day is skipped', () => {
  fc.assert(
    fc.property(anyZone, fc.integer({ min: 0, max: 25_000 }), (zone, day) => {
      const date = Temporal.PlainDate.from(civilDateText(day))
      assert.equal(instantAt(zoneOf(zone), day, 0), date.toZonedDateTime(zone).epochMilliseconds)
    }),
    { numRuns: 3000 },
  )
})

test('wall times are read as Temporal reads them, but a skipped one is the moment of the skip', () => {
  fc.assert(
    fc.property(
      anyZone,
      fc.integer({ min: 0, max: 25_000 }),
      fc.integer({ min: 0, max: 1439 }),
      (zone, day, minute) => {
        const wall = Temporal.PlainDate.from(civilDateText(day)).toPlainDateTime({
          hour: Math.floor(minute / 60),
          minute: minute % 60,
        })
        const theirs = wall.toZonedDateTime(zone)
        const ours = instantAt(zoneOf(zone), day, minute * 60_000)
        if (theirs.toPlainDateTime().equals(wall)) assert.equal(ours, theirs.epochMilliseconds)
        else
          assert.equal(
            ours,
            wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).getTimeZoneTransition('next')?.epochMilliseconds,
          )
      },
    ),
    { numRuns: 3000 },
  )
})

test('civil days count as Temporal counts them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50_000, max: 80_000 }), (day) => {
      const { year, month, day: of } = partsOf(day)
      assert.equal(civilDayOf(year, month, of), day)
      assert.equal(civilDateText(day), Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString())
    }),
    { numRuns: 2000 },
  )
})

test('what is no date and no moment is refused', () => {
  for (const text of ['2026-02-31', '2026-13-01', '2026-00-10', '2026-2-3', '내일', '']) {
    assert.throws(() => parseCivilDate(text), TimeTextError, text)
    assert.throws(() => parseInstant(text, 'Asia/Seoul'), TimeTextError, text)
  }
  for (const text of [
    '2026-11-23T24:00',
    '2026-11-23T10:60',
    '2026-11-23T10',
    '2026-11-23T10:00+25:00',
    '1764000000000',
  ]) {
    assert.throws(() => parseInstant(text, 'Asia/Seoul'), TimeTextError, text)
  }
  assert.throws(() => parseInstant('2026-03-08T02:30', 'America/New_York'), /never shown/)
  assert.throws(() => zoneOf('Asia/Nowhere'), TimeTextError)
})

test('a moment may carry its own offset, seconds and fractions', () => {
  assert.equal(parseInstant('2026-11-23T10:00', 'Asia/Seoul'), Date.UTC(2026, 10, 23, 1))
  assert.equal(parseInstant('2026-11-23T10:00:30.25Z', 'Asia/Seoul'), Date.UTC(2026, 10, 23, 10, 0, 30, 250))
  assert.equal(parseInstant('2026-11-23T10:00-05:00', 'Asia/Seoul'), Date.UTC(2026, 10, 23, 15))
  assert.equal(parseInstant('2026-11-23', 'Asia/Seoul'), Date.UTC(2026, 10, 22, 15))
})
