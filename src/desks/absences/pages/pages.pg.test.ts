// The absence pages over HTTP: planning in two steps, answering, naming, a sudden absence, the calendar, and who may not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPages } from '../fixture-web.ts'

const idOf = (answer: Response) => /\/absences\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''

test('leave is planned in two steps, asked for, seen in the menu, accepted, and in the calendar', async (t) => {
  const { get, post, signIn, clock } = await openPages(t)
  await signIn('kim', 'lee', 'min', 'park')
  const span = { kind: 'leave', firstOn: '2026-11-24', lastOn: '2026-11-25', fromTime: '', untilTime: '' }
  const step = await post('kim', '/staff/absences/new', span)
  assert.equal(step.status, 200)
  const choose = await step.text()
  assert.match(choose, /value="lee"/)
  assert.match(choose, /맡은 일 0건/)
  assert.doesNotMatch(choose, /value="kim"/)
  const opened = await post('kim', '/staff/absences/new', { ...span, step: 'choose', standInId: 'lee', _key: 'a' })
  assert.equal(opened.status, 303)
  const id = idOf(opened)
  assert.match(await (await get('lee', '/staff/calendar')).text(), /nav-count">1</, 'a badge on every page')
  const front = await (await get('lee', '/staff/absences')).text()
  assert.match(front, new RegExp(`/staff/absences/${id}/accept`))
  assert.equal((await post('min', `/staff/absences/${id}/accept`)).status, 409, 'only the one who was asked (R09)')
  assert.equal((await post('lee', `/staff/absences/${id}/accept`)).status, 303)
  assert.doesNotMatch(await (await get('lee', '/staff/calendar')).text(), /nav-count/)
  const calendar = await (await get('min', '/staff/absences/calendar?span=month&on=2026-11-24')).text()
  assert.equal(calendar.match(/kim씨 → lee씨/g)?.length, 2)
  assert.doesNotMatch(calendar, /휴가/, 'why somebody is away is not for colleagues')
  const page = await (await get('min', `/staff/absences/${id}`)).text()
  assert.doesNotMatch(page, /휴가/)
  assert.equal((await get('park', `/staff/absences/${id}`)).status, 404, 'another office (R09)')
  assert.equal((await post('park', `/staff/absences/${id}/cancel`)).status, 404)
  assert.equal((await get('kim', '/staff/absences/00000000-0000-7000-8000-000000000000')).status, 404)
  clock.set(clock.now() + 1)
  assert.match(await (await get('kim', '/staff/absences')).text(), /lee씨/)
})

test('what is wrong comes back with the form as it was typed', async (t) => {
  const { get, post, signIn } = await openPages(t)
  await signIn('kim', 'lee', 'head')
  const wrong = async (fields: Record<string, string>) => {
    const answer = await post('kim', '/staff/absences/new', fields)
    assert.equal(answer.status, 422)
    return answer.text()
  }
  const page = await wrong({ kind: 'trip', firstOn: '2026-11-31', lastOn: '', fromTime: '25:00', untilTime: '' })
  assert.match(page, /value="2026-11-31"/)
  assert.match(page, /value="25:00"/)
  assert.match(page, /시각을 14:00처럼/)
  await wrong({})
  const past = { kind: 'trip', firstOn: '2026-11-20', lastOn: '2026-11-20', step: 'choose', standInId: 'nobody' }
  assert.match(await wrong(past), /갑작스러운 부재로/)
  const self = { kind: 'trip', firstOn: '2026-11-26', lastOn: '2026-11-26', step: 'choose', standInId: 'kim' }
  assert.match(await wrong(self), /본인이 본인을/)
  // A circle is said in names.
  const first = await post('kim', '/staff/absences/new', { ...self, standInId: 'lee', _key: 'b' })
  await post('lee', `/staff/absences/${idOf(first)}/accept`)
  const second = await post('lee', '/staff/absences/new', { ...self, standInId: 'nobody', _key: 'c' })
  const named = await post('head', `/staff/absences/${idOf(second)}/name`, { standInId: 'kim' })
  assert.equal(named.status, 422)
  assert.match(await named.text(), /lee씨 → kim씨 → lee씨/)
  const english = await get('kim', '/staff/absences?lang=en')
  assert.match(await english.text(), /Absences and stand-ins/)
})

test('a sudden absence: a colleague is warned, the head names somebody in the same act', async (t) => {
  const { house, get, post, signIn, clock } = await openPages(t)
  await signIn('lee', 'head', 'park')
  const fields = { officerId: 'kim', backOn: '2026-11-25' }
  const step = await (await get('lee', '/staff/absences/sudden?officerId=kim&backOn=2026-11-25')).text()
  assert.match(step, /kim씨가 지금부터/)
  assert.match(step, /약속을 어긴 것으로 바로 기록/)
  assert.doesNotMatch(step, /name="standInId"/)
  assert.equal((await post('park', '/staff/absences/sudden', fields)).status, 422, 'another office')
  const asHead = await (await get('head', '/staff/absences/sudden?officerId=kim&backOn=2026-11-25')).text()
  assert.match(asHead, /name="standInId"/)
  assert.equal((await post('head', '/staff/absences/sudden', fields)).status, 422, 'the head answers who stands in')
  const told = await post('head', '/staff/absences/sudden', { ...fields, standInId: 'lee', _key: 'd' })
  assert.equal(told.status, 303)
  assert.deepEqual(house.directory.actsFor('lee', clock.now()), ['kim'])
  const team = await (await get('head', '/staff/absences')).text()
  assert.doesNotMatch(team, /업무대행자 없이 자리를 비운 사람/)
  const min = await post('lee', '/staff/absences/sudden', { officerId: 'min', backOn: '2026-11-24', _key: 'e' })
  assert.equal(min.status, 303)
  assert.match(await (await get('head', '/staff/absences')).text(), /업무대행자 없이 자리를 비운 사람/)
})
