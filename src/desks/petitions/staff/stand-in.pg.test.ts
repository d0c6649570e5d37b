// A petition of an officer who is away: in the stand-in's list, with both names on every page and in every fact, and
// acted on by the stand-in until the very end of the absence.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ledger'
import { at, letter, numbersIn, world } from './fixture-staff.ts'

test('the stand-in sees and answers the petition, and both names are told', async (t) => {
  const { house, clock, get, post, signIn, file, assign } = await world(t)
  await signIn('oh')
  await signIn('min')
  const { number, matterId } = await file()
  await assign(number, 'lee')
  const queue = async () => numbersIn(await (await get('min', '/staff/petitions?queue=mine')).text())
  assert.deepEqual(await queue(), [])
  const head = house.directory.officer('kang')
  assert.ok(head)
  const told = await house.absences.tellSudden({
    officer: head,
    now: clock.now(),
    key: 'ill',
    input: { officerId: 'lee', until: at('2026-11-25 18:00'), standInId: 'min' },
  })
  assert.ok(!isRefusal(told))
  assert.deepEqual(await queue(), [number])
  const page = await (await get('min', `/staff/petitions/${number}`)).text()
  assert.match(page, /lee씨\(부재 중\), 업무대행자 min씨/)
  const form = await (await get('min', `/staff/petitions/${number}/reassign`)).text()
  assert.match(form, /lee씨\(부재 중\), 업무대행자 min씨/, 'a warning where work is given')
  const form2 = await get('min', `/staff/petitions/${number}/reply`)
  assert.match(await form2.text(), /min씨/, 'the letter names whoever can be reached')
  const answer = await post('min', `/staff/petitions/${number}/reply`, { result: 'answered', letter })
  assert.equal(answer.status, 303, await answer.text())
  const replied = (await house.ledger.read(matterId)).findLast((one) => one.type === 'PetitionReplied')
  assert.deepEqual(replied?.actor, { kind: 'officer', id: 'min', officeId: 'seoul', actingFor: 'lee' })
  const after = await (await get('min', `/staff/petitions/${number}`)).text()
  assert.match(after, /min씨\(lee씨 대행\)/)
  assert.match(after, /담당: seoul과 lee씨\(부재 중\), 업무대행자 min씨/, 'the notice of the result (영 제31조)')
})

test('the list of the stand-in is their own again at the very moment at which the officer is back', async (t) => {
  const { house, clock, get, signIn, file, assign } = await world(t)
  await signIn('oh')
  await signIn('min')
  const { number } = await file()
  await assign(number, 'lee')
  const head = house.directory.officer('kang')
  assert.ok(head)
  const until = at('2026-11-23 10:20')
  await house.absences.tellSudden({
    officer: head,
    now: clock.now(),
    key: 'ill',
    input: { officerId: 'lee', until, standInId: 'min' },
  })
  const queue = async () => numbersIn(await (await get('min', '/staff/petitions?queue=mine')).text())
  clock.set(until - 1)
  assert.deepEqual(await queue(), [number])
  clock.set(until)
  assert.deepEqual(await queue(), [])
})

test('nobody stands in for a petition that concerns themselves, and they do not learn of it (R13)', async (t) => {
  const { house, clock, get, signIn, file, assign } = await world(t)
  await signIn('oh')
  await signIn('min')
  const { number, matterId } = await file()
  await assign(number, 'lee')
  const officer = (id: string) => {
    const found = house.directory.officer(id)
    assert.ok(found)
    return found
  }
  const recorded = await house.petitions.command({
    matterId,
    name: 'record-concern',
    input: { officerId: 'min', reason: '민원에 나오는 직원입니다.' },
    officer: officer('kang'),
    now: clock.now(),
    key: 'concern',
  })
  assert.ok(!isRefusal(recorded), JSON.stringify(recorded))
  const input = { officerId: 'lee', until: at('2026-11-25 18:00') }
  const tell = (standInId: string) =>
    house.absences.tellSudden({
      officer: officer('kang'),
      now: clock.now(),
      key: standInId,
      input: { ...input, standInId },
    })
  const refused = await tell('min')
  assert.equal('refused' in refused && refused.refused, 'STAND_IN_CONCERNED')
  // A second petition is left that they can take on; the first stays closed to them.
  const { number: other } = await file()
  await assign(other, 'lee')
  assert.ok(!isRefusal(await tell('min')))
  assert.deepEqual(numbersIn(await (await get('min', '/staff/petitions?queue=mine')).text()), [other])
  assert.equal((await get('min', `/staff/petitions/${number}`)).status, 404)
  assert.equal((await get('min', `/staff/petitions/${other}`)).status, 200)
})
