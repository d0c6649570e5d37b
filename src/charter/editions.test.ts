// The edition in force by civil day in the charter's zone, the promises that run, and the hash of an edition.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Edition, parseInstant } from '#engine'
import { promisesOf } from './assemble.ts'
import { editionAt, editionHash } from './editions.ts'
import { answerFile, fixtureCharter, soundCharter } from './fixture-charter.ts'
import { loadCharter } from './load.ts'

const first = soundCharter[answerFile] ?? ''
const second = first
  .replace('2026-01-01', '2026-07-01')
  .replace("from: '2026-07-01',", "from: '2026-07-01',\n  lastOn: '2026-12-31',")

test('an edition is in force from its first civil day in the zone until the next, or its last day', async (context) => {
  const charter = await loadCharter(await fixtureCharter(context, { 'promises/answer/2026-07-01.ts': second }))
  const from = (moment: string): string | undefined =>
    editionAt(charter, 'answer', parseInstant(moment, 'Asia/Seoul'))?.from
  assert.equal(from('2025-12-31T23:59:59'), undefined)
  assert.equal(from('2026-01-01T00:00'), '2026-01-01')
  assert.equal(from('2026-06-30T23:59:59'), '2026-01-01')
  assert.equal(from('2026-07-01T00:00'), '2026-07-01')
  assert.equal(from('2026-12-31T23:59:59'), '2026-07-01')
  assert.equal(from('2027-01-01T00:00'), undefined)
  assert.equal(editionAt(charter, 'nothing', parseInstant('2026-07-01T00:00', 'Asia/Seoul')), undefined)
})

test('clocks on a kind of matter leave out other kinds, other measures and promises still to come', async (context) => {
  const coming = first.replace("'answer'", "'reply'").replace("matter: 'letter',", "matter: 'letter',\n  coming: true,")
  const charter = await loadCharter(await fixtureCharter(context, { 'promises/reply/2026-01-01.ts': coming }))
  assert.deepEqual(
    charter.promises.map(({ promise, coming: isComing }) => [promise, isComing]),
    [
      ['answer', false],
      ['reply', true],
    ],
  )
  assert.deepEqual(
    charter.clocksOn('letter').map(({ promise }) => promise),
    ['answer'],
  )
  assert.deepEqual(charter.clocksOn('call'), [])
})

test('a hash is of what an edition says, not of how it is typed', () => {
  const edition = (title: Edition['title']): Edition => ({
    promise: 'seen',
    code: 'C2',
    from: '2026-01-01',
    title,
    cites: [],
    matter: 'letter',
    measure: { as: 'evidence', records: ['Seen'] },
  })
  const one = editionHash(edition({ ko: '봄', en: 'Seen' }))
  assert.match(one, /^[0-9a-f]{64}$/)
  assert.equal(editionHash(edition({ en: 'Seen', ko: '봄' })), one)
  assert.notEqual(editionHash(edition({ ko: '봄', en: 'Seen!' })), one)
})

test('promises come by the number in their code', () => {
  const edition = (promise: string, code: string): Edition => ({
    promise,
    code,
    from: '2026-01-01',
    title: { ko: promise, en: promise },
    cites: [],
    matter: 'letter',
    measure: { as: 'evidence', records: ['Seen'] },
  })
  const promises = promisesOf([edition('b', 'C10'), edition('c', 'C2'), edition('a', 'C10')])
  assert.deepEqual(
    promises.map(({ promise }) => promise),
    ['c', 'a', 'b'],
  )
})

test('a folder that cannot be used says where and why', async (context) => {
  const folder = await fixtureCharter(context, { [answerFile]: 'export default {}' })
  await assert.rejects(loadCharter(folder), {
    name: 'CharterError',
    message: /2026-01-01\.ts:1: .*does not have its shape/,
  })
})
