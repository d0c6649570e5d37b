// Invariants: each happening is kept or broken at its own moment, and what comes later mends without keeping.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edition, InvariantRule } from '../promise/edition.ts'
import type { Fact } from '../promise/fact.ts'
import { invariantReadings } from './invariant.ts'

const rule: InvariantRule = {
  as: 'invariant',
  when: ['Left', 'Lost'],
  needs: [{ fact: 'Agreed', where: { fully: true } }, 'Named'],
  undoneBy: ['Declined', 'Lost'],
}
const edition: Edition = {
  promise: 'somebody-there',
  code: 'X1',
  from: '2026-01-01',
  title: { ko: '', en: '' },
  cites: [],
  matter: 'leaving',
  measure: rule,
}
const fact = (type: string, at: number, body?: Fact['body']): Fact => ({ type, at, ...(body ? { body } : {}) })
const read = (facts: readonly Fact[], asOf = 1_000) =>
  invariantReadings(edition, rule, facts, asOf).map(
    (one) => `${one.run} ${one.state} ${one.startedAt} ${one.stoppedAt ?? '-'}`,
  )

test('it is kept by what was recorded and stood before, and broken at once without', () => {
  const agreed = fact('Agreed', 1, { fully: true })
  assert.deepEqual(read([agreed, fact('Left', 5)]), ['1 kept 5 5'])
  assert.deepEqual(read([fact('Agreed', 1, { fully: false }), fact('Left', 5)]), ['1 broken 5 -'])
  assert.deepEqual(read([fact('Left', 5)]), ['1 broken 5 -'])
  assert.deepEqual(read([fact('Left', 5), fact('Named', 9)]), ['1 broken 5 9'], 'mended later, and broken all the same')
  assert.deepEqual(read([agreed, fact('Declined', 3), fact('Left', 5)]), ['1 broken 5 -'])
  assert.deepEqual(read([agreed, fact('Left', 5), fact('Lost', 7), fact('Named', 8)]), ['1 kept 5 5', '2 broken 7 8'])
  assert.deepEqual(
    read([fact('Named', 6), fact('Left', 5)]),
    ['1 broken 5 -'],
    'recorded first, but for a later moment',
  )
})

test('a reading at a moment does not see what happened after it', () => {
  const types = ['Left', 'Lost', 'Agreed', 'Named', 'Declined']
  const facts = fc
    .array(fc.record({ type: fc.constantFrom(...types), at: fc.integer({ min: 0, max: 50 }) }), { maxLength: 12 })
    .map((all) => all.toSorted((a, b) => a.at - b.at).map(({ type, at }) => fact(type, at, { fully: true })))
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 50 }), (all, asOf) => {
      assert.deepEqual(
        read(all, asOf),
        read(
          all.filter((one) => one.at <= asOf),
          asOf,
        ),
      )
      const states = (found: string[]) => found.map((one) => one.split(' ').slice(0, 3).join(' '))
      const earlier = states(read(all, asOf))
      assert.deepEqual(states(read(all)).slice(0, earlier.length), earlier, 'a verdict never changes afterwards')
    }),
  )
})
