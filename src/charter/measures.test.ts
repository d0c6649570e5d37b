// Measures that are not clocks, read from facts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Fact, parseInstant } from '#engine'
import {
  evidenceRecords,
  gatePassages,
  invariantBreaches,
  ledgerReading,
  periodicReading,
  ratioReading,
} from './measures.ts'

const zone = 'Asia/Seoul'
const fact = (type: string, at = '2026-11-23T10:00', body?: Fact['body']): Fact => ({
  type,
  at: parseInstant(at, zone),
  ...(body ? { body } : {}),
})

test('a gate needs everything that it names, recorded before', () => {
  const rule = { as: 'gate', before: 'Transferred', needs: ['GistWritten', 'Agreed'] } as const
  const [first, second] = gatePassages(rule, [
    fact('GistWritten'),
    fact('Transferred'),
    fact('Agreed'),
    fact('Transferred'),
  ])
  assert.equal(first?.allowed, false)
  assert.deepEqual(first?.missing, ['Agreed'])
  assert.equal(second?.allowed, true)
  assert.deepEqual(gatePassages(rule, [fact('Agreed')]), [])
})

test('an invariant needs one of what it names, recorded before', () => {
  const rule = { as: 'invariant', when: 'Disclosed', needs: ['Consented', 'Ordered'] } as const
  assert.equal(invariantBreaches(rule, [fact('Ordered'), fact('Disclosed')]).length, 0)
  assert.equal(invariantBreaches(rule, [fact('Disclosed'), fact('Consented')]).length, 1)
})

test('a ledger closes only what is open', () => {
  const rule = { as: 'ledger', opens: ['Made'], closes: ['Kept'] } as const
  assert.deepEqual(ledgerReading(rule, [fact('Kept'), fact('Made'), fact('Made'), fact('Kept')]), {
    opened: 2,
    closed: 1,
    open: 1,
  })
})

test('records and ratios count facts, by field where the rule says so', () => {
  const once = { fact: 'Finished', where: { first: true } } as const
  const facts = [fact('Finished', undefined, { first: true }), fact('Finished', undefined, { first: false })]
  assert.deepEqual(ratioReading({ as: 'ratio', counts: [once], of: ['Finished'] }, facts), { counted: 1, of: 2 })
  assert.equal(evidenceRecords({ as: 'evidence', records: [once] }, facts).length, 1)
})

test('what is done every month counts in its own month, to the last moment of the due day', () => {
  const rule = { as: 'periodic', every: 'month', dueBy: '05', done: ['Inspected'] } as const
  const read = (at: string, asOn: string) => periodicReading(rule, [fact('Inspected', at)], zone, '2026-12', asOn)
  assert.equal(read('2026-12-05T23:59:59', '2026-12-06'), 'kept')
  assert.equal(read('2026-12-06T00:00', '2026-12-06'), 'broken')
  assert.equal(read('2026-11-30T10:00', '2026-12-05'), 'running')
  assert.equal(read('2026-12-04T10:00', '2026-12-03'), 'running')
})
