// Chains of stand-ins at a moment: one end or none, never a circle, and nobody acts for somebody who is back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type StandInSpan, standInsOf } from './stand-ins.ts'

const span = (officerId: string, standInId: string | null, fromAt = 10, untilAt = 20): StandInSpan => ({
  matterId: `${officerId}-${fromAt}`,
  nth: 1,
  officerId,
  standInId,
  kind: 'leave',
  fromAt,
  untilAt,
  backAt: untilAt,
})
const everybody = () => true

test('a chain is followed to its end, and its end acts for all before it', () => {
  const found = standInsOf([span('a', 'b'), span('b', 'c', 12, 18)], everybody)
  assert.deepEqual(found.standInFor('a', 13), { kind: 'leave', backAt: 20, path: ['a', 'b', 'c'], standInId: 'c' })
  assert.deepEqual(found.actsFor('c', 13).toSorted(), ['a', 'b'])
  assert.deepEqual(found.actsFor('b', 13), [], 'who is away acts for nobody')
  assert.deepEqual(found.actsFor('b', 11), ['a'])
  assert.deepEqual(found.actsFor('c', 18), [], 'it ends at the very moment at which the absence ends')
  assert.equal(found.standInFor('a', 20), undefined)
  assert.equal(found.standInFor('a', 9), undefined)
})

test('a chain that ends in nobody, in somebody who left, or in a circle has no stand-in', () => {
  const nobody = standInsOf([span('a', 'b'), span('b', null)], everybody)
  assert.deepEqual(nobody.standInFor('a', 15)?.standInId, undefined)
  const left = standInsOf([span('a', 'b')], (id) => id !== 'b')
  assert.equal(left.standInFor('a', 15)?.standInId, undefined)
  assert.deepEqual(left.actsFor('b', 15), [])
  const circle = standInsOf([span('a', 'b'), span('b', 'c'), span('c', 'd'), span('d', 'a')], everybody)
  for (const id of ['a', 'b', 'c', 'd']) {
    assert.equal(circle.standInFor(id, 15)?.standInId, undefined)
    assert.deepEqual(circle.actsFor(id, 15), [])
  }
})

const people = ['a', 'b', 'c', 'd', 'e', 'f']
const anySpans = fc.array(
  fc
    .record({
      officerId: fc.constantFrom(...people),
      standInId: fc.option(fc.constantFrom(...people)),
      fromAt: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 0, max: 10 }),
    })
    .map(({ officerId, standInId, fromAt, length }, index = 0) => ({
      ...span(officerId, standInId === officerId ? null : standInId, fromAt, fromAt + length),
      matterId: `${officerId} ${fromAt} ${length} ${index}`,
    })),
  { maxLength: 12 },
)

test('whatever the spans: a path never turns back, its end is there, and both directions agree', () => {
  fc.assert(
    fc.property(anySpans, fc.integer({ min: -1, max: 31 }), (spans, at) => {
      const found = standInsOf(spans, everybody)
      for (const id of people) {
        const standIn = found.standInFor(id, at)
        assert.equal(
          standIn !== undefined,
          spans.some((one) => one.officerId === id && one.fromAt <= at && at < one.untilAt),
        )
        if (standIn) assert.equal(new Set(standIn.path).size, standIn.path.length, 'no officer twice')
        if (standIn?.standInId) {
          assert.equal(found.standInFor(standIn.standInId, at), undefined, 'the end is not away')
          assert.ok(found.actsFor(standIn.standInId, at).includes(id))
        }
        for (const other of found.actsFor(id, at)) assert.equal(found.standInFor(other, at)?.standInId, id)
      }
    }),
  )
})

test('spans that are over, or not yet there, change nothing at a moment', () => {
  fc.assert(
    fc.property(anySpans, fc.integer({ min: 0, max: 30 }), (spans, at) => {
      const inForce = spans.filter((one) => one.fromAt <= at && at < one.untilAt)
      const all = standInsOf(spans, everybody)
      const few = standInsOf(inForce, everybody)
      for (const id of people) {
        assert.deepEqual(all.standInFor(id, at), few.standInFor(id, at))
        assert.deepEqual(all.actsFor(id, at), few.actsFor(id, at))
      }
    }),
  )
})
