// Break-glass (R15): an operator has no content; with a reason and a fresh factor one petition opens for an hour, at once
// in the eyes of those who watch, and closes by itself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { world } from './fixture-staff.ts'

test('R15 an operator has no content; breaking the glass opens one petition, is seen at once and ends by itself', async (t) => {
  const { url, house, clock, realClock, get, post, signIn, file, assign } = await world(t)
  for (const who of ['oh', 'lee', 'park', 'kang', 'hwang', 'seol', 'cha']) await signIn(who)
  const [one, two] = [await file(), await file()]
  for (const { number } of [one, two]) await assign(number)
  const path = `/staff/petitions/${one.number}`
  const never = '/staff/petitions/2611-999999-1'
  for (const address of [path, never, '/staff/petitions', '/staff/search'])
    assert.equal((await get('seol', address)).status, 403, address)
  const closed = await (await get('seol', path)).text()
  assert.equal(closed.replaceAll(one.number, '2611-999999-1'), await (await get('seol', never)).text())
  for (const who of ['lee', 'park', 'oh', 'cha']) {
    assert.equal((await get(who, '/staff/break-glass')).status, 403, who)
    assert.equal((await post(who, '/staff/break-glass', { number: one.number, reason: 'x'.repeat(20) })).status, 403)
  }

  const reason = '복구 시험 중 이 민원의 글자가 깨져 보여 확인함'
  const ask = (fields: Record<string, string>) => post('seol', '/staff/break-glass', fields)
  realClock.set(realClock.now() + 6 * 60_000)
  assert.match((await ask({ number: one.number, reason })).headers.get('location') ?? '', /^\/staff\/confirm/, 'R07')
  realClock.set(realClock.now() - 6 * 60_000)
  assert.equal((await ask({ number: one.number, reason: '그냥' })).status, 422)
  const unknown = await ask({ number: '2611-999999-1', reason })
  assert.equal(unknown.status, 422)
  assert.ok((await unknown.text()).includes('복구 시험'), 'the form comes back filled')
  const opened = await ask({ number: one.number, reason })
  assert.equal(opened.status, 200)
  assert.ok((await opened.text()).includes(`href="${path}"`))

  const page = await (await get('seol', path)).text()
  assert.ok(page.includes('정책자금을 신청하려고 합니다.') && page.includes('홍*동'))
  assert.equal((await get('seol', `/staff/petitions/${two.number}`)).status, 403, 'one petition and no other')
  assert.equal(
    (await post('seol', `${path}/notify-progress`, { words: '하겠습니다' })).status,
    403,
    'reading and no more',
  )
  const { rows } = await house.database.query(
    `select action, purpose, matter_ids from access_line where officer_id = 'seol' order by line_id`,
  )
  assert.deepEqual(rows, [
    { action: 'open', purpose: 'emergency', matter_ids: [one.matterId] },
    { action: 'open', purpose: 'emergency', matter_ids: [one.matterId] },
  ])
  // Audit, and the head of the office that has it: on every page, and in the list.
  for (const who of ['hwang', 'kang']) {
    assert.match(await (await get(who, '/staff/petitions')).text(), /비상 열람[\s\S]{0,200}1/, who)
    const list = await (await get(who, '/staff/break-glass')).text()
    assert.ok(list.includes(one.number) && list.includes('복구 시험') && list.includes('seol씨'), who)
  }
  assert.ok(
    !(await (await get('seol', '/staff/break-glass')).text()).includes(one.number),
    'who breaks it does not watch',
  )

  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(
    `update glass_opening set opened_at = opened_at - interval '60 minutes', ends_at = ends_at - interval '60 minutes'`,
  )
  await assert.rejects(
    owner.query(`update glass_opening set ends_at = ends_at + interval '2 hours'`),
    /check/,
    'never longer than an hour',
  )
  await owner.end()
  assert.equal((await get('seol', path)).status, 403, 'it ends by itself')
  assert.ok((await (await get('hwang', '/staff/break-glass')).text()).includes(one.number), 'and stays written')
  await assert.rejects(house.database.query('delete from glass_opening'), /permission denied/)
  assert.ok(clock.now() > 0)
})

test('R13 R15 nobody breaks the glass on what concerns them, nor learns that others did', async (t) => {
  const { get, post, signIn, file, assign } = await world(t)
  for (const who of ['oh', 'kang', 'hwang', 'seol']) await signIn(who)
  const one = await file()
  await assign(one.number)
  const reason = '이 민원은 이 직원에 관한 것입니다'
  for (const officerId of ['seol', 'kang']) {
    const recorded = await post('oh', `/staff/petitions/${one.number}/record-concern`, { officerId, reason })
    assert.equal(recorded.status, 303, await recorded.text())
  }
  const words = async (answer: Response, number: string) => [
    answer.status,
    (await answer.text()).replaceAll(number, '#'),
  ]
  const ask = (number: string) =>
    post('seol', '/staff/break-glass', { number, reason: '꼭 보아야 하는 까닭이 있습니다' })
  assert.deepEqual(
    await words(await ask(one.number), one.number),
    await words(await ask('2611-999999-1'), '2611-999999-1'),
  )
  const two = await file()
  await assign(two.number)
  assert.equal((await ask(two.number)).status, 200)
  assert.ok((await (await get('kang', '/staff/break-glass')).text()).includes(two.number))
  assert.ok(!(await (await get('kang', '/staff/break-glass')).text()).includes(one.number))
})
