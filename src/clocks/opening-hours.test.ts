// Opening hours over the charter's: a clock runs to its end by the hours under which it started.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCharter } from '#charter'
import { parseInstant } from '#engine'
import { openClockBook } from './book.ts'
import { inOrder } from './opening-hours.ts'

const at = (text: string) => parseInstant(text.replace(' ', 'T'), 'Asia/Seoul')
const charter = await loadCharter('charters/mss')
const received = (when: string) => [{ type: 'PetitionReceived', at: at(when), body: { kind: 'general' } }]

test('a later change for an earlier day replaces what it overtakes', () => {
  const of = (from: string, window: string) => ({ from, windows: [window] })
  assert.deepEqual(inOrder([of('', 'a'), of('2027-03-01', 'b'), of('2027-02-01', 'c')]), [
    of('', 'a'),
    of('2027-02-01', 'c'),
  ])
  assert.deepEqual(inOrder([of('', 'a'), of('', 'b')]), [of('', 'b')])
})

test('clocks that started before keep their hours; those that start later have the new ones', () => {
  const opening = [{ from: '2026-11-25', windows: ['10:00-16:00'] }]
  const plain = openClockBook(charter, [])
  const book = openClockBook(charter, [], opening, at('2026-11-24 12:00'))
  assert.equal(book.calendarVersion, plain.calendarVersion)
  assert.equal(
    openClockBook(charter, [], opening, at('2026-11-25 00:00')).calendarVersion.endsWith(' 10:00-16:00'),
    true,
  )
  const due = (of: typeof book, when: string) =>
    of
      .readings('petition', received(when), at('2026-11-26 20:00'))
      .map(({ reading, calendarVersion }) => [reading.promise, reading.dueAt, calendarVersion] as const)
  // Received a day before the change and due after it: nothing moves.
  assert.deepEqual(due(book, '2026-11-24 17:00'), due(plain, '2026-11-24 17:00'))
  const [before, after] = [due(plain, '2026-11-25 15:00'), due(book, '2026-11-25 15:00')]
  assert.ok(before.length > 0)
  assert.deepEqual(
    after.map(([promise]) => promise),
    before.map(([promise]) => promise),
    'each clock is read once',
  )
  assert.ok(
    after.some(([, dueAt], place) => dueAt > (before[place]?.[1] ?? 0)),
    'a shorter day makes a later hour',
  )
  assert.ok(after.every(([, , version]) => version.endsWith(' 10:00-16:00')))
})
