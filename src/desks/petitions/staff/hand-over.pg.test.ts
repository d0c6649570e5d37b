// A leaver's open petitions, handed over in one go by the head, each by the real command.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from './fixture-staff.ts'

test('R04: what a leaver had open is handed over by the head, and keeps their name', async (t) => {
  const { house, clock, file, assign, get, post, signIn } = await world(t)
  for (const who of ['oh', 'kang', 'park', 'lee', 'min']) await signIn(who)
  const numbers: string[] = []
  for (let place = 0; place < 3; place += 1) {
    const { number } = await file()
    await assign(number, 'lee')
    numbers.push(number)
  }
  const now = clock.now()
  const today = '2026-11-23'
  await house.organisation.run({
    commands: [{ type: 'EndOfficer', officerId: 'lee' }],
    today,
    by: { named: 'test' },
    now,
  })
  assert.equal((await get('lee', '/staff/petitions')).status, 303, 'signed out at once')
  const path = '/staff/petitions/hand-over/lee'
  const shown = await (await get('kang', path)).text()
  for (const number of numbers) assert.ok(shown.includes(number))
  assert.equal((await post('kang', path, { officerId: 'lee', reason: '인사이동' })).status, 422)
  assert.equal((await post('kang', path, { officerId: 'min', reason: '' })).status, 422)
  assert.equal((await post('park', path, { officerId: 'min', reason: '인사이동' })).status, 403)
  const done = await post('kang', path, { officerId: 'min', reason: '인사이동' })
  assert.equal(done.status, 200)
  assert.match(await done.text(), /3건을 넘겼습니다/)
  const taken = await (await get('min', '/staff/petitions?queue=mine')).text()
  for (const number of numbers) assert.ok(taken.includes(number), 'the taker has it')
  assert.match(await (await get('kang', path)).text(), /넘길 민원이 없습니다/)
  assert.match(
    await (await get('kang', `/staff/petitions/${numbers[0]}`)).text(),
    /lee씨/,
    'the history keeps the name',
  )
})
