// What stands around the officers' work, over a real database: the handbook editor, the sample's clock, live queues.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidden, world } from './fixture-staff.ts'

test('the handbook: editors add editions, a stale one is a 409, others only read', async (t) => {
  const { get, post, signIn, house } = await world(t)
  for (const who of ['seol', 'cha', 'lee']) await signIn(who)
  const item = {
    item: 'sme-certificate',
    titleKo: '중소기업확인서',
    titleEn: 'SME certificate',
    amount: '3',
    unit: 'days',
    papersKo: '사업자등록증\n재무제표',
    papersEn: 'Registration\nStatements',
    feeWon: '0',
    law: '중소기업기본법 제2조',
    receipt: 'automatic',
    officeId: '',
  }
  assert.equal((await post('lee', '/staff/handbook/new', item)).status, 403)
  assert.equal((await post('seol', '/staff/handbook/new', { ...item, papersEn: 'one' })).status, 422)
  assert.equal((await post('seol', '/staff/handbook/new', { ...item, item: '../x' })).status, 422)
  assert.equal((await post('seol', '/staff/handbook/new', item)).status, 303)
  assert.equal((await post('seol', '/staff/handbook/new', item)).status, 422, 'the identifier is taken')
  assert.equal(
    house.petitions.house.handbook.item('sme-certificate')?.period,
    '24wh',
    'five days or fewer are working hours',
  )
  const form = await (await get('cha', '/staff/handbook/sme-certificate/edit')).text()
  const edition = hidden(form, 'edition')
  assert.equal(
    (await post('seol', '/staff/handbook/sme-certificate/edit', { ...item, amount: '7', edition })).status,
    303,
  )
  const stale = await post('cha', '/staff/handbook/sme-certificate/edit', {
    ...item,
    titleKo: '내가 고친 이름',
    edition,
  })
  assert.equal(stale.status, 409)
  const page = await stale.text()
  assert.ok(page.includes('내가 고친 이름') && page.includes('2판'))
  assert.equal(
    (
      await post('cha', '/staff/handbook/sme-certificate/edit', {
        ...item,
        amount: '7',
        retired: 'yes',
        edition: hidden(page, 'edition'),
      })
    ).status,
    303,
  )
  assert.match(await (await get('lee', '/staff/handbook/sme-certificate')).text(), /폐지/)
  assert.equal((await get('lee', '/staff/handbook/sme-certificate/edit')).status, 403)
  assert.equal((await get('lee', '/staff/handbook/none')).status, 404)
})

test('the sample clock is moved by officers only, by its own steps only, and the page comes back', async (t) => {
  const { post, signIn, clock } = await world(t)
  await signIn('lee')
  const before = clock.now()
  assert.match((await post('', '/sample/clock', { by: '1h', back: '/staff' })).headers.get('location') ?? '', /sign-in/)
  const moved = await post('lee', '/sample/clock', { by: '1d', back: '/staff/petitions?queue=mine' })
  assert.equal(moved.headers.get('location'), '/staff/petitions?queue=mine')
  assert.equal(clock.now() - before, 86_400_000)
  assert.equal((await post('lee', '/sample/clock', { by: '-1d' })).status, 422)
})

test('a live queue hears of changes in its office, keeps a few streams an officer, and ends when the house stops', async (t) => {
  const { get, signIn, file, assign, stopping } = await world(t)
  for (const who of ['oh', 'lee', 'park']) await signIn(who)
  const { number } = await file()
  const listen = async (who: string) => {
    const reader = (await get(who, '/staff/petitions/events')).body?.getReader()
    assert.ok(reader)
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    assert.match(await next(), /retry/)
    return next
  }
  const lee = await listen('lee')
  const park = await listen('park')
  await assign(number)
  assert.match(await lee(), /event: changed/)
  for (let streams = 0; streams < 5; streams += 1) await listen('lee')
  assert.equal(await lee(), '', 'the oldest stream made room')
  stopping.abort()
  assert.equal(await park(), '', 'another office heard nothing until the house stopped')
})
