// Readings of clocks: each state, what counts when it came in time, and what does not when it came too late.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../promise/fact.ts'
import { PeriodError } from '../promise/parse-period.ts'
import { formatInstant } from '../time/zone.ts'
import type { Reading } from './clock-reading.ts'
import { at, clockOf, fact, seoul } from './fixture-clock.ts'
import { reading, readings } from './reading.ts'

const say = (instant: number) => formatInstant(instant, 'Asia/Seoul').slice(0, 16)
const received = fact('2026-11-23T10:00', 'Received')

function one(edition: ReturnType<typeof clockOf>, facts: readonly Fact[], asOf: string): Reading {
  const found = reading(edition, facts, seoul, at(asOf))
  assert.ok(found)
  return found
}

test('running, kept, kept to the last moment, broken one millisecond later', () => {
  const edition = clockOf({})
  assert.equal(reading(edition, [], seoul, at('2026-11-23T10:00')), undefined)
  assert.equal(reading(edition, [received], seoul, at('2026-11-23T09:59')), undefined)
  const running = one(edition, [received], '2026-11-23T10:00')
  assert.equal(running.state, 'running')
  assert.equal(say(running.dueAt), '2026-11-26T10:00')
  assert.equal(running.nextAt, running.dueAt + 1)
  assert.deepEqual(running.counted, { unit: 'wh', left: 24, leftMs: 24 * 3_600_000 })
  assert.equal(one(edition, [received], '2026-11-26T10:00').state, 'running')
  const broken = reading(edition, [received], seoul, running.dueAt + 1)
  assert.equal(broken?.state, 'broken')
  assert.equal(broken?.brokenAt, running.dueAt)
  assert.equal(broken?.nextAt, null)
  const kept = one(edition, [received, fact('2026-11-26T10:00', 'Replied')], '2027-01-01T00:00')
  assert.equal(kept.state, 'kept')
  assert.equal(kept.nextAt, null)
  const late = one(edition, [received, fact('2026-11-26T10:01', 'Replied')], '2027-01-01T00:00')
  assert.deepEqual([late.state, late.late, say(late.stoppedAt ?? 0)], ['broken', true, '2026-11-26T10:01'])
})

test('a withdrawal voids a running clock but not a broken one', () => {
  assert.equal(one(clockOf({}), [received, fact('2026-11-25T10:00', 'Withdrawn')], '2027-01-01').state, 'void')
  const after = one(clockOf({}), [received, fact('2026-11-27T10:00', 'Withdrawn')], '2027-01-01')
  assert.deepEqual([after.state, after.late], ['broken', undefined])
})

test('warnings come in working time, counted back in the period’s own kind', () => {
  const warns = [
    { before: '8wh', tell: 'officer' },
    { before: '3wh', tell: 'office head' },
    { before: '2wd', tell: 'officer' },
    { before: '1wd', tell: 'office head' },
  ] as const
  const hours = one(clockOf({ warns }), [received], '2026-11-25T12:30')
  assert.deepEqual(
    hours.warnAts.map((warn) => say(warn.at)),
    ['2026-11-25T10:00', '2026-11-25T16:00'],
  )
  assert.deepEqual([hours.state, hours.warned, say(hours.nextAt ?? 0)], ['warned', 1, '2026-11-25T16:00'])
  const days = one(clockOf({ warns, within: '7wd' }), [received], '2026-11-23T12:00')
  assert.deepEqual(
    days.warnAts.map((warn) => say(warn.at)),
    ['2026-11-27T09:00', '2026-11-30T09:00'],
  )
  assert.equal(say(days.nextAt ?? 0), '2026-11-27T09:00')
  const closing = one(clockOf({ warns, within: '16wh' }), [fact('2026-11-26T09:00', 'Received')], '2026-11-26T10:00')
  assert.equal(say(closing.dueAt), '2026-11-27T18:00')
  assert.deepEqual(
    closing.warnAts.map((warn) => say(warn.at)),
    ['2026-11-27T09:00', '2026-11-27T15:00'],
  )
  assert.deepEqual(one(clockOf({ warns, within: '3wh' }), [received], '2026-11-23T10:00').warnAts, [])
})

test('warnings step over excluded days', () => {
  const edition = clockOf({
    within: '7wd',
    pauses: [{ from: 'Asked', until: 'Arrived', counts: 'whole days' }],
    warns: [{ before: '4wd', tell: 'officer' }],
  })
  const facts = [received, fact('2026-11-25T10:00', 'Asked'), fact('2026-11-30T10:00', 'Arrived')]
  const found = one(edition, facts, '2026-12-01T10:00')
  assert.equal(found.legalEnd, '2026-12-07')
  assert.deepEqual(
    found.warnAts.map((warn) => say(warn.at)),
    ['2026-12-01T09:00'],
  )
})

test('a pause of whole days leaves out the day asked and the day arrived', () => {
  const edition = clockOf({ within: '7wd', pauses: [{ from: 'Asked', until: 'Arrived', counts: 'whole days' }] })
  const facts = [fact('2026-11-02T10:00', 'Received'), fact('2026-11-04T11:00', 'Asked')]
  const paused = one(edition, facts, '2026-11-06T09:00')
  assert.deepEqual([paused.state, paused.legalEnd, paused.nextAt], ['paused', '2026-11-13', null])
  assert.equal(say(paused.firstDueAt), '2026-11-10T23:59')
  assert.equal(paused.pauses[0]?.until, null)
  assert.equal(one(edition, facts, '2027-11-06T09:00').state, 'paused', 'a paused clock does not break')
  const resumed = one(edition, [...facts, fact('2026-11-10T15:00', 'Arrived')], '2026-11-11T09:00')
  assert.deepEqual([resumed.state, resumed.legalEnd, resumed.counted.left], ['running', '2026-11-17', 5])
})

test('an exact pause credits exactly the working time paused', () => {
  const edition = clockOf({ pauses: [{ from: 'Down', until: 'Up', counts: 'exact' }] })
  const facts = [received, fact('2026-11-23T16:00', 'Down'), fact('2026-11-24T11:00', 'Up')]
  assert.equal(say(one(edition, facts, '2026-11-24T12:00').dueAt), '2026-11-26T15:00')
  const paused = one(edition, facts.slice(0, 2), '2026-11-24T10:00')
  assert.deepEqual([paused.state, paused.counted.left, say(paused.dueAt)], ['paused', 19, '2026-11-26T14:00'])
})

test('an outage that began before the receipt is credited from the receipt', () => {
  const edition = clockOf({ pauses: [{ from: 'Down', until: 'Up', counts: 'exact' }] })
  const facts = [fact('2026-11-23T09:00', 'Down'), received, fact('2026-11-23T11:00', 'Up')]
  assert.equal(say(one(edition, facts, '2026-11-24T12:00').dueAt), '2026-11-26T11:00')
})

test('an exact pause in a period of days may still let the day run out', () => {
  const edition = clockOf({ within: '6wd', pauses: [{ from: 'Down', until: 'Up', counts: 'exact' }] })
  const facts = [received, fact('2026-11-30T17:00', 'Down')]
  const paused = one(edition, facts, '2026-11-30T17:30')
  assert.deepEqual([paused.state, paused.legalEnd, paused.nextAt], ['paused', '2026-11-30', paused.dueAt + 1])
  assert.equal(one(edition, facts, '2026-12-01T09:00').state, 'broken')
})

test('a field investigation pauses for 14 days at most, lengthened once, and then the clock runs by itself', () => {
  const edition = clockOf({
    within: '7wd',
    pauses: [
      {
        from: 'SiteStarted',
        until: 'SiteEnded',
        counts: 'whole days',
        atMost: '14wd',
        atMostExtendedBy: { fact: 'SiteExtended', field: 'by', times: 1 },
      },
    ],
  })
  const facts = [received, fact('2026-11-25T10:00', 'SiteStarted')]
  const paused = one(edition, facts, '2026-12-01T09:00')
  assert.deepEqual([paused.state, say((paused.nextAt ?? 0) - 1)], ['paused', '2026-12-14T23:59'])
  const running = one(edition, facts, '2026-12-15T09:00')
  assert.deepEqual([running.state, running.legalEnd], ['running', '2026-12-21'])
  const longer = [
    ...facts,
    fact('2026-12-10T10:00', 'SiteExtended', { by: '7wd' }),
    fact('2026-12-11T10:00', 'SiteExtended', { by: '7wd' }),
  ]
  assert.equal(one(edition, longer, '2026-12-23T09:00').state, 'paused')
  assert.deepEqual(
    [one(edition, longer, '2026-12-24T09:00').state, one(edition, longer, '2026-12-24T09:00').legalEnd],
    ['running', '2026-12-31'],
  )
})

test('an extension counts when made before the time is up, twice at most; a broken clock stays broken', () => {
  const edition = clockOf({ within: '7wd', extendedBy: { fact: 'Extended', field: 'by', atMost: 2 } })
  const extended = (when: string) => fact(when, 'Extended', { by: '7wd' })
  const first = one(edition, [received, extended('2026-12-01T23:59:59')], '2026-12-02T09:00')
  assert.deepEqual([first.state, first.legalEnd], ['running', '2026-12-10'])
  const third = one(
    edition,
    [received, extended('2026-11-30'), extended('2026-12-09'), extended('2026-12-20')],
    '2026-12-20T10:00',
  )
  assert.deepEqual([third.legalEnd, third.extensions.length], ['2026-12-21', 2])
  const late = one(edition, [received, extended('2026-12-02T00:00')], '2026-12-03T09:00')
  assert.deepEqual([late.state, late.legalEnd, late.extensions.length], ['broken', '2026-12-01', 0])
})

test('a pause that begins after the time is up mends nothing', () => {
  const edition = clockOf({ pauses: [{ from: 'Asked', until: 'Arrived', counts: 'whole days' }] })
  const facts = [received, fact('2026-11-26T11:00', 'Asked'), fact('2026-11-30T11:00', 'Arrived')]
  const found = one(edition, facts, '2026-12-01T09:00')
  assert.deepEqual([found.state, say(found.dueAt), found.pauses.length], ['broken', '2026-11-26T10:00', 0])
})

test('a delay told ahead moves the due time to the close of the day told; told late or to an earlier day it does not', () => {
  const edition = clockOf({ movedBy: { fact: 'Delayed', to: 'expectedOn', atMost: 1 } })
  const friday = fact('2026-11-27T16:00', 'Received')
  const told = (when: string, expectedOn: string) => fact(when, 'Delayed', { expectedOn })
  const moved = one(edition, [friday, told('2026-12-01T10:00', '2026-12-07')], '2026-12-03T09:00')
  assert.deepEqual(
    [moved.state, say(moved.dueAt), say(moved.firstDueAt)],
    ['running', '2026-12-07T18:00', '2026-12-02T16:00'],
  )
  assert.equal(
    say(one(edition, [friday, told('2026-12-01T10:00', '2026-12-05')], '2026-12-03').dueAt),
    '2026-12-07T18:00',
  )
  assert.equal(
    say(one(edition, [friday, told('2026-11-30T10:00', '2026-12-01')], '2026-12-01').dueAt),
    '2026-12-02T16:00',
  )
  assert.equal(one(edition, [friday, told('2026-12-02T16:01', '2026-12-07')], '2026-12-03T09:00').state, 'broken')
  const days = one(
    clockOf({ within: '7wd', movedBy: { fact: 'Delayed', to: 'expectedOn', atMost: 1 } }),
    [received, told('2026-11-30T10:00', '2026-12-08')],
    '2026-12-01',
  )
  assert.deepEqual([days.legalEnd, say(days.dueAt)], ['2026-12-08', '2026-12-08T23:59'])
})

test('a pause after a move pushes the moved date on', () => {
  const edition = clockOf({
    movedBy: { fact: 'Delayed', to: 'expectedOn', atMost: 1 },
    pauses: [{ from: 'Asked', until: 'Arrived', counts: 'whole days' }],
  })
  const facts = [
    received,
    fact('2026-11-24T10:00', 'Delayed', { expectedOn: '2026-12-04' }),
    fact('2026-11-30T10:00', 'Asked'),
    fact('2026-12-01T10:00', 'Arrived'),
  ]
  assert.equal(say(one(edition, facts, '2026-12-02T09:00').dueAt), '2026-12-08T18:00')
})

test('keyed runs stand apart; a fact without the key touches every open run', () => {
  const edition = clockOf({
    starts: ['Asked'],
    stops: ['Answered'],
    voids: ['Replied'],
    keyedBy: 'requestId',
    within: { field: 'period' },
  })
  const facts = [
    fact('2026-11-23T10:00', 'Asked', { requestId: 'a', period: '8wh' }),
    fact('2026-11-23T11:00', 'Asked', { requestId: 'b', period: '16wh' }),
    fact('2026-11-23T12:00', 'Asked', { requestId: 'a', period: '40wh' }),
    fact('2026-11-24T09:00', 'Answered', { requestId: 'a' }),
    fact('2026-11-24T10:00', 'Replied'),
  ]
  const found = readings(edition, facts, seoul, at('2026-12-01'))
  assert.deepEqual(
    found.map((run) => [run.run, run.key, run.state, run.period]),
    [
      [1, 'a', 'kept', '8wh'],
      [2, 'b', 'void', '16wh'],
    ],
  )
})

test('a repeating clock begins again after it ended; a start while it runs changes nothing', () => {
  const edition = clockOf({ starts: ['Received', 'Told'], stops: ['Told', 'Replied'], within: '30cd', repeats: true })
  const facts = [
    received,
    fact('2026-12-01T10:00', 'Received'),
    fact('2026-12-10T10:00', 'Told'),
    fact('2026-12-30T10:00', 'Replied'),
  ]
  const found = readings(edition, facts, seoul, at('2027-03-01'))
  assert.deepEqual(
    found.map((run) => [run.state, run.legalEnd]),
    [
      ['kept', '2026-12-23'],
      ['kept', '2027-01-11'],
    ],
  )
  assert.equal(
    readings(
      clockOf({}),
      [received, fact('2026-11-24T10:00', 'Replied'), fact('2026-11-25T10:00', 'Received')],
      seoul,
      at('2026-12-01'),
    ).length,
    1,
  )
})

test('patterns look into the body, and the period follows a field', () => {
  const edition = clockOf({
    starts: [{ fact: 'Received', where: { progressOnWeb: false, kind: ['general', 'inquiry'] } }],
    within: { by: 'kind', periods: { general: '3wh', inquiry: '7wd' }, else: { field: 'period' } },
  })
  const start = (body: NonNullable<Fact['body']>) =>
    readings(edition, [fact('2026-11-23T10:00', 'Received', body)], seoul, at('2026-11-23T11:00'))
  assert.equal(start({ progressOnWeb: true, kind: 'general' }).length, 0)
  assert.equal(start({ progressOnWeb: false, kind: 'statutory' }).length, 0)
  assert.equal(start({ progressOnWeb: false, kind: 'general' })[0]?.period, '3wh')
  assert.equal(start({ progressOnWeb: false, kind: 'inquiry' })[0]?.period, '7wd')
  const carried = clockOf({ within: { by: 'kind', periods: {}, else: { field: 'period' } } })
  assert.equal(
    reading(carried, [fact('2026-11-23T10:00', 'Received', { period: '5wh' })], seoul, at('2026-11-24'))?.period,
    '5wh',
  )
  assert.throws(() => reading(carried, [received], seoul, at('2026-11-24')), PeriodError)
})

test('facts recorded late count by when they happened', () => {
  const facts = [received, fact('2026-11-27T10:00', 'Noted'), fact('2026-11-25T10:00', 'Replied')]
  assert.equal(one(clockOf({}), facts, '2026-12-01').state, 'kept')
})
