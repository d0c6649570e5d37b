// Invitations and resets over real pages: made by the operator alone, shown once, used once, and what they open.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256 } from '#kit/crypto'
import { addOfficer } from '#people'
import { accounts, password } from './fixture-accounts.ts'

const hour = 60 * 60_000
const fresh = 'four quiet copper kettles'
const linkIn = (page: string) => /\/staff\/invitation\/([\w-]{43})</.exec(page)?.[1] ?? ''

async function withNewcomer(t: Parameters<typeof accounts>[0], setting: Parameters<typeof accounts>[1] = {}) {
  const world = await accounts(t, setting)
  const { house, realClock } = world
  const grants = [{ role: 'officer', officeId: 'desk' } as const]
  const rest = { positionKo: '주무관', positionEn: 'Officer', officeId: 'desk', grants, phone: '02', tasks: '' }
  await addOfficer(
    house.database,
    { officerId: 'new', nameKo: '새내기', nameEn: 'Newcomer', ...rest },
    { login: 'new', passwordHash: 'none' },
    realClock.now(),
  )
  await addOfficer(
    house.database,
    { officerId: 'mute', nameKo: '무계정', nameEn: 'Mute', ...rest },
    null,
    realClock.now(),
  )
  await house.database.query("update officer set password_hash = null, password_set_at = null where officer_id = 'new'")
  await house.directory.refresh()
  const operator = world.browser()
  await operator.signIn('seol')
  const invite = async () => linkIn(await (await operator.post('/staff/sessions/new/invite', {})).text())
  return { ...world, operator, invite }
}

test('R04: an invitation is shown once, lasts a day, is used once, and leads to the first sign-in', async (t) => {
  const { operator, invite, browser, house, realClock } = await withNewcomer(t)
  assert.match(await (await operator.get('/staff/organisation/officers/new')).text(), /href="\/staff\/sessions\/new"/)
  assert.match(await (await operator.get('/staff/sessions/new')).text(), /초대 링크 만들기/)
  const voided = await invite()
  const token = await invite()
  assert.equal(token.length, 43)
  assert.equal((await (await operator.get('/staff/sessions/new')).text()).includes(token), false, 'shown once')
  const { rows } = await house.database.query('select token_hash from invitation')
  assert.deepEqual(
    rows.map((row) => row.token_hash),
    [sha256(token)],
    'hashed; the one before is void',
  )
  const one = browser()
  assert.equal((await one.get(`/staff/invitation/${token}`)).status, 200)
  assert.match(await (await one.get(`/staff/invitation/${token}`)).text(), /계정 이름은 new입니다/)
  for (const [given, words] of [
    ['', /새 비밀번호를 써 주세요/],
    ['short', /12자 이상/],
    ['password123456', /쉽게 맞힐/],
    ['x'.repeat(201), /200자를 넘지/],
  ] as const) {
    const refused = await one.post(`/staff/invitation/${token}`, { fresh: given, again: given })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), words)
  }
  assert.equal((await one.post(`/staff/invitation/${token}`, { fresh, again: `${fresh}!` })).status, 422)
  realClock.set(realClock.now() + 24 * hour - 1000)
  const [first, second] = await Promise.all([
    one.post(`/staff/invitation/${token}`, { fresh, again: fresh }),
    browser().post(`/staff/invitation/${token}`, { fresh: `${fresh} b`, again: `${fresh} b` }),
  ])
  assert.deepEqual([first.status, second.status].sort(), [303, 404], 'of two at once one is taken')
  const again = await browser().get(`/staff/invitation/${token}`)
  const unknown = await browser().get(`/staff/invitation/${'A'.repeat(43)}`)
  const before = await browser().get(`/staff/invitation/${voided}`)
  assert.deepEqual([again.status, unknown.status, before.status], [404, 404, 404])
  const plain = async (answer: Response) => (await answer.text()).replaceAll(/invitation(\/|%2F)[\w-]+/g, '')
  const said = await plain(again)
  assert.match(said, /이미 썼거나 24시간이 지나/)
  assert.equal(await plain(unknown), said)
  assert.equal(await plain(before), said)
})

test('R04: the invited person is signed in, with a second factor set up first where it is asked', async (t) => {
  const { browser, house, operator, realClock } = await withNewcomer(t, {})
  await house.settings.set('sign-in', { ...house.settings.get('sign-in'), secondFactor: true }, 'test', realClock.now())
  const token = linkIn(await (await operator.post('/staff/sessions/new/invite', {})).text())
  const one = browser()
  const answer = await one.post(`/staff/invitation/${token}`, { fresh, again: fresh })
  assert.match(answer.headers.get('location') ?? '', /^\/staff\/second-step/)
  assert.match(await (await one.get('/staff/second-step')).text(), /확인 수단 등록/)
  assert.equal((await one.get('/staff/petitions')).status, 303, 'a half session')
})

test('R04 R05: a reset takes every factor away, ends the sessions at once, and the link stops after a day', async (t) => {
  const { operator, browser, realClock, house } = await withNewcomer(t)
  const lee = browser()
  await lee.signIn('lee')
  assert.equal((await lee.get('/staff/petitions')).status, 200)
  assert.equal(
    (await operator.post('/staff/sessions/lee/invite', {})).headers.get('location'),
    '/staff/sessions/lee/reset',
  )
  assert.match(await (await operator.get('/staff/sessions/lee/reset')).text(), /본인인지 먼저 확인/)
  const page = await (await operator.post('/staff/sessions/lee/reset', {})).text()
  const token = linkIn(page)
  assert.equal((await lee.get('/staff/petitions')).status, 303, 'signed out')
  assert.equal((await browser().signIn('lee')).status, 422, 'the old password is no more')
  const one = browser()
  assert.equal(
    (await one.post(`/staff/invitation/${token}`, { fresh, again: fresh })).headers.get('location'),
    '/staff',
  )
  assert.equal((await one.get('/staff/petitions')).status, 200)
  assert.equal((await browser().signIn('lee', fresh)).headers.get('location'), '/staff')
  const changes = await house.database.query(
    "select what, changed_by from account_change where officer_id = 'lee' order by change_id",
  )
  assert.deepEqual(changes.rows, [
    { what: 'invited again', changed_by: 'seol' },
    { what: 'invitation used', changed_by: 'lee' },
    { what: 'password set', changed_by: 'lee' },
  ])
  const auditor = browser()
  await auditor.signIn('hwang')
  assert.match(await (await auditor.get('/staff/rights')).text(), /로그인 수단을 지우고 다시 초대/)
  assert.match(await (await auditor.get('/staff/rights?officer=lee')).text(), /다시 초대/)
  assert.doesNotMatch(await (await auditor.get('/staff/rights?officer=seol')).text(), /다시 초대/)
  const late = linkIn(await (await operator.post('/staff/sessions/lee/reset', {})).text())
  realClock.set(realClock.now() + 24 * hour)
  assert.equal((await browser().get(`/staff/invitation/${late}`)).status, 404)
})

test('R03 R04 R07: only the operator invites, with a fresh factor, and guessing at links is slowed', async (t) => {
  const { operator, invite, browser, realClock } = await withNewcomer(t)
  for (const who of ['lee', 'hwang']) {
    const one = browser()
    await one.signIn(who)
    for (const path of ['invite', 'reset', 'end', 'end-all'])
      assert.equal((await one.post(`/staff/sessions/new/${path}`, {})).status, 403)
    assert.equal((await one.get('/staff/sessions/new')).status, 403)
  }
  assert.match(await (await operator.get('/staff/sessions/mute')).text(), /change-officer\/mute/)
  assert.equal((await operator.post('/staff/sessions/mute/invite', {})).status, 303)
  assert.equal((await operator.get('/staff/sessions/nobody')).status, 404)
  const token = await invite()
  for (let tries = 0; tries < 100; tries += 1)
    await browser().get(`/staff/invitation/${String(tries).padStart(43, 'A')}`)
  const slowed = await browser().get(`/staff/invitation/${token}`)
  assert.equal(slowed.status, 429)
  assert.match(slowed.headers.get('retry-after') ?? '', /^\d+$/)
  realClock.set(realClock.now() + 6 * 60_000)
  assert.equal((await browser().get(`/staff/invitation/${token}`)).status, 200)
  assert.match(
    (await operator.post('/staff/sessions/new/invite', {})).headers.get('location') ?? '',
    /^\/staff\/confirm\?held=/,
  )
  assert.equal((await browser().signIn('lee', password)).status, 303)
})
