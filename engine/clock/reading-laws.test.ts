// Laws of readings, tried on random histories of a matter with pauses, extensions, moves and several requests.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edition } from '../promise/edition.ts'
import type { Fact } from '../promise/fact.ts'
import { editionInForce } from '../promise/in-force.ts'
import { type Matter, replay } from '../replay/replay.ts'
import type { Reading } from './clock-reading.ts'
import { at, clockOf, seoul } from './fixture-clock.ts'
import { readings } from './reading.ts'
import { why } from './why.ts'

const editions: readonly Edition[] = ['24wh', '7wd', '10cd', '1mo', '48h'].map((within) => ({
  ...clockOf({
    starts: ['Asked'],
    stops: ['Answered'],
    keyedBy: 'requestId',
    repeats: true,
    within,
    pauses: [
      { from: 'SupplementRequested', until: 'SupplementArrived', counts: 'whole days', keyedBy: 'supplementId' },
      { from: 'Down', until: 'Up', counts: 'exact', atMost: '5wd' },
    ],
    extendedBy: { fact: 'Extended', field: 'by', atMost: 2 },
    movedBy: { fact: 'Delayed', to: 'expectedOn', atMost: 1 },
    warns: [
      { before: '8wh', tell: 'officer' },
      { before: '1wd', tell: 'office head' },
    ],
  }),
  promise: `answer-${within}`,
}))

const start = at('2026-11-23')
const minuteMs = 60_000
const anyWhen = fc.integer({ min: 0, max: 40 * 1440 }).map((minute) => start + minute * minuteMs)
const anyRequest = fc.constantFrom('a', 'b', 'c')
const anyBody = fc.record({
  requestId: anyRequest,
  supplementId: fc.constantFrom('s', 't'),
  by: fc.constantFrom('7wd', '8wh', '3cd', 'nonsense'),
  expectedOn: fc.constantFrom('2026-12-04', '2026-12-25', '2027-01-05', '2026-02-31'),
})
const anyFact: fc.Arbitrary<Fact> = fc.record({
  type: fc.constantFrom(
    'Asked',
    'Asked',
    'Answered',
    'Withdrawn',
    'SupplementRequested',
    'SupplementArrived',
    'Down',
    'Up',
    'Extended',
    'Delayed',
  ),
  at: anyWhen,
  body: anyBody,
})
const anyFacts = fc.array(anyFact, { maxLength: 14 }).map((facts) => facts.toSorted((a, b) => a.at - b.at))
const anyEdition = fc.constantFrom(...editions)
const runs = { numRuns: 3000 }
const read = (edition: Edition, facts: readonly Fact[], asOf: number) => readings(edition, facts, seoul, asOf)

test('a reading ignores facts after the moment asked about', () => {
  fc.assert(
    fc.property(anyEdition, anyFacts, anyWhen, (edition, facts, asOf) => {
      assert.deepEqual(
        read(edition, facts, asOf),
        read(
          edition,
          facts.filter((one) => one.at <= asOf),
          asOf,
        ),
      )
    }),
    runs,
  )
})

test('what is settled stays settled: kept, broken and void never change', () => {
  fc.assert(
    fc.property(anyEdition, anyFacts, anyWhen, anyWhen, (edition, facts, one, other) => {
      const before = read(edition, facts, Math.min(one, other))
      const after = read(edition, facts, Math.max(one, other))
      for (const [index, run] of before.entries()) {
        if (run.state === 'kept' || run.state === 'void') assert.deepEqual(after[index], run)
        if (run.state === 'broken') assert.deepEqual([after[index]?.state, after[index]?.dueAt], ['broken', run.dueAt])
      }
    }),
    runs,
  )
})

test('a reading does not change by itself before it says so', () => {
  fc.assert(
    fc.property(anyEdition, anyFacts, anyWhen, (edition, facts, asOf) => {
      const known = facts.filter((one) => one.at <= asOf)
      for (const [index, run] of read(edition, known, asOf).entries()) {
        const until = run.nextAt ?? asOf + 30 * 1440 * minuteMs
        assert.ok(run.nextAt === null || run.nextAt > asOf)
        const later = read(edition, known, Math.max(asOf, until - 1))[index]
        assert.equal(later?.state, run.state)
        if (run.state !== 'paused') assert.deepEqual({ ...later, counted: 0 }, { ...run, counted: 0 })
        if (run.nextAt !== null && run.state !== 'paused') {
          const next = read(edition, known, run.nextAt)[index]
          assert.ok(next !== undefined && (next.state !== run.state || next.warned > run.warned), 'something changed')
        }
      }
    }),
    {
      ...runs,
      // A capped pause that was open when the clock broke once grew an end of its own.
      examples: [
        [
          clockOf({
            starts: ['Asked'],
            within: '7wd',
            pauses: [{ from: 'Down', until: 'Up', counts: 'exact', atMost: '5wd' }],
          }),
          [
            { type: 'Asked', at: 1_796_828_400_000 },
            { type: 'Down', at: 1_797_552_060_000 },
          ],
          1_797_606_000_000,
        ],
      ],
    },
  )
})

test('clocks of one matter never affect one another', () => {
  fc.assert(
    fc.property(anyEdition, anyFacts, anyWhen, anyRequest, (edition, facts, asOf, request) => {
      const own = facts.filter((one) => one.body?.['requestId'] === request)
      const without = (run: Reading) => ({ ...run, run: 0 })
      const among = read(edition, facts, asOf).filter((run) => run.key === request)
      assert.deepEqual(among.map(without), read(edition, own, asOf).map(without))
    }),
    runs,
  )
})

test('an empty pause changes nothing', () => {
  fc.assert(
    fc.property(anyEdition, anyFacts, anyWhen, anyWhen, fc.boolean(), (edition, facts, when, asOf, wholeDays) => {
      const body = { requestId: 'a', supplementId: 'empty' }
      const [from, until] = wholeDays ? ['SupplementRequested', 'SupplementArrived'] : ['Down', 'Up']
      const calm = wholeDays ? facts : facts.filter((one) => one.type !== 'Down' && one.type !== 'Up')
      const paused = [...calm, { type: from!, at: when, body }, { type: until!, at: when, body }]
      assert.deepEqual(read(edition, paused, asOf), read(edition, calm, asOf))
    }),
    runs,
  )
})

test('why ends with the due time and never fails where a reading does not', () => {
  fc.assert(
    fc.property(anyEdition, anyFacts, anyWhen, (edition, facts, asOf) => {
      for (const run of read(edition, facts, asOf)) {
        const steps = why(edition, facts, seoul, asOf, run.run)
        assert.ok(steps.length >= 2 && steps.every((step) => step.ko !== '' && step.en !== ''))
        assert.ok(steps.some((step) => step.ko.startsWith('기한')))
      }
    }),
    { numRuns: 1000 },
  )
})

const replayed = async (matters: readonly Matter[], given: readonly Edition[], asOf: number) => {
  const told: (readonly [string, Reading])[] = []
  const counts = await replay(matters, given, seoul, asOf).each((reading, matter) => told.push([matter.id, reading]))
  return { told, counts }
}

test('kept, broken, running, paused, warned and void are all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFacts, { maxLength: 6 }), anyWhen, async (histories, asOf) => {
      const matters = histories.map((facts, index) => ({ id: String(index), kind: 'petition', facts }))
      const { told, counts } = await replayed(matters, editions, asOf)
      const all = matters.flatMap((matter) => editions.flatMap((edition) => read(edition, matter.facts, asOf)))
      assert.equal(told.length, all.length)
      const sum = Object.values(counts)
        .flatMap((count) => Object.values(count))
        .reduce((total, one) => total + one, 0)
      assert.equal(sum, all.length)
    }),
    { numRuns: 300 },
  )
})

test('a new edition moves no running clock', async () => {
  const change = '2026-12-07'
  await fc.assert(
    fc.asyncProperty(anyEdition, anyFacts, anyWhen, async (edition, facts, asOf) => {
      const matters = [{ id: 'one', kind: 'petition', facts }]
      assert.ok(edition.measure.as === 'clock')
      const stricter: Edition = {
        ...clockOf({ ...edition.measure, within: '1wh' }),
        promise: edition.promise,
        from: change,
      }
      const before = await replayed(matters, [edition], asOf)
      const after = await replayed(matters, [edition, stricter], asOf)
      const old = (told: typeof before.told) => told.filter(([, run]) => run.startedAt < at(change))
      assert.deepEqual(old(after.told), old(before.told))
      assert.ok(after.told.every(([, run]) => run.startedAt < at(change) || run.period === '1wh'))
      assert.equal(editionInForce([stricter, edition], edition.promise, at('2026-12-06T23:59'), 'Asia/Seoul'), edition)
      assert.equal(editionInForce([stricter, edition], edition.promise, at(change), 'Asia/Seoul'), stricter)
    }),
    { numRuns: 500 },
  )
})
