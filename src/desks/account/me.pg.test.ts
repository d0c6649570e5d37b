// "My account" over real pages: the password, the factors, and the list of sessions.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TOTP } from 'otpauth'
import { accounts, hidden, password } from './fixture-accounts.ts'

const minute = 60_000
const fresh = 'four quiet copper kettles'
const secretIn = (page: string) => /id="secret"[^>]*>([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
const codeOf = (secret: string, at: number) => new TOTP({ secret }).generate({ timestamp: at })

test('R01 R05: a changed password asks for the present one and ends the other sessions', async (t) => {
  const { browser } = await accounts(t)
  const [one, other] = [browser(), browser()]
  await one.signIn('lee')
  await other.signIn('lee')
  const page = await (await one.get('/staff/me')).text()
  assert.match(page, /lee씨/)
  assert.match(page, /고객지원과/)
  assert.match(await (await one.get('/staff/petitions')).text(), /href="\/staff\/me"/)
  const change = (fields: Record<string, string>) =>
    one.post('/staff/me/password', { present: password, fresh, again: fresh, ...fields })
  for (const [fields, words] of [
    [{ present: '' }, /비밀번호를 써 주세요/],
    [{ present: 'not this one at all' }, /맞지 않습니다/],
    [{ fresh: 'short', again: 'short' }, /12자 이상/],
    [{ again: 'another' }, /두 비밀번호가 다릅니다/],
  ] as const) {
    const refused = await change(fields)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), words)
  }
  assert.equal((await other.get('/staff/petitions')).status, 200)
  assert.equal((await change({})).headers.get('location'), '/staff/me?done=password')
  assert.match(await (await one.get('/staff/me?done=password')).text(), /비밀번호를 바꿨습니다/)
  assert.equal((await other.get('/staff/petitions')).status, 303, 'the other session ended')
  assert.equal((await browser().signIn('lee')).status, 422)
  assert.equal((await browser().signIn('lee', fresh)).status, 303)
  for (let tries = 0; tries < 5; tries += 1) await change({ present: 'not this one at all' })
  assert.equal((await change({ present: fresh })).status, 429, 'R03: guessing from an open session is slowed')
})

test('R02 R07: an app is added and removed with a fresh factor, and the last factor stays while one is asked', async (t) => {
  const { browser, house, realClock } = await accounts(t)
  const one = browser()
  await one.signIn('lee')
  realClock.set(realClock.now() + 6 * minute)
  for (const path of ['passkeys', 'app'])
    assert.match((await one.get(`/staff/me/${path}`)).headers.get('location') ?? '', /^\/staff\/confirm/)
  for (const path of ['passkeys', 'app', 'passkeys/remove', 'app/remove', 'codes'])
    assert.match((await one.post(`/staff/me/${path}`, {})).headers.get('location') ?? '', /^\/staff\/confirm/)
  await one.post('/staff/confirm', { back: '/staff/me/app', password })
  const secret = secretIn(await (await one.get('/staff/me/app')).text())
  assert.equal((await one.post('/staff/me/app', { code: '000000' })).status, 422)
  const added = await one.post('/staff/me/app', { code: codeOf(secret, realClock.now()) })
  const codes = [...(await added.text()).matchAll(/<li><code translate="no">([0-9a-z-]+)</g)].map(([, code]) => code)
  assert.equal(codes.length, 10, 'recovery codes come with the first factor')
  const drawn = await (await one.post('/staff/me/codes', {})).text()
  assert.equal(drawn.includes(codes[0] ?? ''), false, 'new ones')
  assert.match(await (await one.get('/staff/me')).text(), /10개 남았어요/)
  await house.settings.set('sign-in', { ...house.settings.get('sign-in'), secondFactor: true }, 'test', realClock.now())
  const last = await one.post('/staff/me/app/remove', {})
  assert.equal(last.status, 422)
  assert.match(await last.text(), /마지막 확인 수단은 지울 수 없습니다/)
  await house.database.query(
    `insert into passkey (credential_id, officer_id, public_key, counter, transports, name, added_at)
     select 'key-of-' || officer_id, officer_id, ''::bytea, 0, '{}', '업무용 휴대전화', now() from officer where officer_id in ('lee', 'seol')`,
  )
  const listed = await (await one.get('/staff/me')).text()
  assert.match(listed, /업무용 휴대전화/)
  assert.equal(hidden(listed, 'passkey'), 'key-of-lee')
  await one.post('/staff/me/passkeys/remove', { passkey: 'key-of-seol' })
  const both = await Promise.all([
    one.post('/staff/me/passkeys/remove', { passkey: 'key-of-lee' }),
    one.post('/staff/me/app/remove', {}),
  ])
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 422], 'of the last two at once one stays')
  const { rows } = await house.database.query("select credential_id from passkey where officer_id = 'seol'")
  assert.equal(rows.length, 1, 'nobody else’s')
  await house.settings.set(
    'sign-in',
    { ...house.settings.get('sign-in'), secondFactor: false },
    'test',
    realClock.now(),
  )
  for (const path of ['passkeys/remove', 'app/remove'])
    assert.equal((await one.post(`/staff/me/${path}`, { passkey: 'key-of-lee' })).status, 303)
  assert.equal(await house.sessions.factors.oneTimeCodes.has('lee'), false)
  assert.deepEqual(await house.sessions.factors.passkeys.list('lee'), [])
})

test('R05: my sessions are listed with this one marked, and end one by one or all others', async (t) => {
  const { browser, house } = await accounts(t)
  const one = browser()
  await one.signIn('lee')
  const phone = { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) AppleWebKit/605 Version/19 Safari/604' }
  const two = browser()
  await two.post('/staff/sign-in', { login: 'lee', password }, phone)
  const foreign = browser()
  await foreign.signIn('hwang')
  const idOf = async (where: string) =>
    (await house.database.query(`select session_id from session where ${where}`)).rows[0].session_id as string
  const page = await (await two.get('/staff/me')).text()
  assert.match(page, /Safari · iPhone <span[^>]*>.*지금 쓰는 기기/)
  assert.equal(page.split('지금 쓰는 기기').length, 2, 'one alone is this one')
  assert.equal((await one.post('/staff/me/sessions/end', { session: await idOf("officer_id = 'hwang'") })).status, 303)
  assert.equal((await foreign.get('/staff/petitions')).status, 200, 'nobody else’s')
  assert.equal((await one.post('/staff/me/sessions/end', { session: 'x' })).status, 404)
  const phoneId = await idOf("device like 'Safari%'")
  assert.equal((await one.post('/staff/me/sessions/end', { session: phoneId })).status, 303)
  assert.equal((await two.get('/staff/me')).status, 303, 'ended')
  await two.signIn('lee')
  const token = await house.sessions.issueToken('lee', 0)
  assert.equal((await one.post('/staff/me/sessions/end-others', {})).status, 303)
  assert.equal((await two.get('/staff/me')).status, 303)
  assert.equal(await house.sessions.find(token, 1), undefined)
  assert.equal((await one.get('/staff/me')).status, 200)
  const own = await one.post('/staff/me/sessions/end', { session: await idOf("officer_id = 'lee'") })
  assert.equal(own.headers.get('location'), '/staff/sign-in?out')
  assert.equal((await one.get('/staff/me')).status, 303)
})
