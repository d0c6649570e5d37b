// Impossible orders of facts are named; possible ones that only look odd are not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, clockOf, fact } from './fixture-clock.ts'
import { orderProblem } from './order.ts'

const received = fact('2026-11-23T10:00', 'Received')
const replied = fact('2026-11-24T10:00', 'Replied')
const problemOf = (...given: Parameters<typeof orderProblem>) => orderProblem(...given)?.problem ?? null

test('a stop before any start', () => {
  assert.deepEqual(
    orderProblem(
      clockOf({}),
      [replied, received].map((one, index) => ({ ...one, at: index })),
    ),
    {
      problem: 'stopped before it started',
      promise: 'answer',
      fact: 'Replied',
      at: 0,
    },
  )
  assert.equal(problemOf(clockOf({}), [replied]), 'stopped before it started')
  assert.equal(problemOf(clockOf({}), [received, replied]), null)
  assert.equal(problemOf(clockOf({}), [received, replied, received]), null)
})

test('a promise that does not run on this matter has no order to break', () => {
  const onPaper = clockOf({ starts: [{ fact: 'Received', where: { progressOnWeb: false } }] })
  assert.equal(problemOf(onPaper, [fact('2026-11-23T10:00', 'Received', { progressOnWeb: true }), replied]), null)
  assert.equal(problemOf(clockOf({ repeats: true, starts: ['AskedBack'] }), [replied]), null)
  assert.equal(problemOf({ ...clockOf({}), measure: { as: 'evidence', records: [] } }, [replied]), null)
})

test('keyed clocks: a start without its key, and a stop of a key that never started', () => {
  const edition = clockOf({ starts: ['Asked'], stops: ['Answered', 'Replied'], keyedBy: 'requestId' })
  const asked = (requestId: string) => fact('2026-11-23T10:00', 'Asked', { requestId })
  const answered = (requestId: string) => fact('2026-11-23T11:00', 'Answered', { requestId })
  assert.equal(problemOf(edition, [fact('2026-11-23T10:00', 'Asked')]), 'started without its key')
  assert.equal(problemOf(edition, [asked('a'), answered('b')]), 'stopped before it started')
  assert.equal(problemOf(edition, [asked('a'), answered('a'), replied]), null)
})

test('an end of a pause without its beginning', () => {
  const edition = clockOf({
    pauses: [{ from: 'Asked', until: 'Arrived', counts: 'whole days', keyedBy: 'supplementId' }],
  })
  const asked = fact('2026-11-23T11:00', 'Asked', { supplementId: 's1' })
  const arrived = (supplementId: string) => fact('2026-11-24T11:00', 'Arrived', { supplementId })
  assert.equal(problemOf(edition, [received, arrived('s1')]), 'resumed without a pause')
  assert.equal(problemOf(edition, [received, asked, arrived('s2')]), 'resumed without a pause')
  assert.equal(problemOf(edition, [received, asked, arrived('s1')]), null)
  assert.equal(problemOf(edition, [received, asked, arrived('s1'), arrived('s1')]), 'resumed without a pause')
})

test('facts recorded in another order than they are handed in', () => {
  const recorded = (when: string) => ({ ...received, recordedAt: at(when) })
  assert.equal(
    problemOf(clockOf({}), [recorded('2026-11-23T10:01'), recorded('2026-11-23T10:00')]),
    'recorded before the fact before it',
  )
  assert.equal(problemOf(clockOf({}), [recorded('2026-11-23T10:00'), recorded('2026-11-23T10:00')]), null)
})
