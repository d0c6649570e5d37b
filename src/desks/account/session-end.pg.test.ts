// How a session ends: told beforehand, extended by one request, dead for good afterwards, on every process at once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from './fixture-accounts.ts'

const minute = 60_000
const path = '/staff/session-time'
type Told = { readonly now: number; readonly endsAt: number; readonly isFinal: boolean }

test('R06 a page says until when, one request extends to the second, and the absolute end is not extended', async (t) => {
  const { browser, realClock } = await accounts(t)
  const start = realClock.now()
  const one = browser()
  await one.signIn('lee')
  const page = await (await one.get('/staff/handbook')).text()
  assert.match(page, new RegExp(`data-real-now="${start}" data-ends="${start + 10 * minute}" data-final="false"`))
  assert.match(page, />아무것도 하지 않으면 10:10에 로그아웃돼요\./)
  assert.match(page, /href="\/staff\/sign-in\?back=%2Fstaff%2Fhandbook"/)

  realClock.set(start + 10 * minute - 1_000)
  const looked = (await (await one.get(path)).json()) as Told
  assert.deepEqual(
    looked,
    { now: realClock.now(), endsAt: start + 10 * minute, isFinal: false },
    'looking extends nothing',
  )
  assert.equal((await one.post(path, {}, { origin: 'https://elsewhere.example' })).status, 403)
  assert.equal((await one.post(path, {}, { 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal(((await (await one.get(path)).json()) as Told).endsAt, start + 10 * minute, 'nor does another site')
  const extended = (await (await one.post(path, {})).json()) as Told
  assert.equal(extended.endsAt, realClock.now() + 10 * minute)
  realClock.set(extended.endsAt - 1_000)
  assert.equal((await one.get(path)).status, 200)
  realClock.set(extended.endsAt)
  for (const late of [await one.get(path), await one.post(path, {})]) {
    assert.equal(late.status, 303)
    assert.match(late.headers.get('location') ?? '', /^\/staff\/sign-in/)
  }

  const two = browser()
  await two.signIn('lee')
  const ends = realClock.now() + 8 * 60 * minute
  for (let at = realClock.now(); at < ends - 9 * minute; at += 9 * minute) {
    realClock.set(at)
    assert.equal((await two.post(path, {})).status, 200)
  }
  realClock.set(ends - 9 * minute)
  assert.deepEqual(await (await two.post(path, {})).json(), { now: realClock.now(), endsAt: ends, isFinal: true })
  assert.match(
    await (await two.get('/staff/handbook')).text(),
    /data-final="true".*늘릴 수 없으니 그 전에 저장해 주세요/s,
  )
  realClock.set(ends - 1_000)
  assert.equal(((await (await two.post(path, {})).json()) as Told).endsAt, ends)
  realClock.set(ends)
  assert.equal((await two.post(path, {})).status, 303)
})

test('R04 R05 a session stolen before signing out opens nothing after, and a revoked one dies on two processes at once', async (t) => {
  const { app, browser, another, house } = await accounts(t)
  const second = await another()
  const [here, there] = [browser(), browser(second.app)]
  await here.signIn('lee')
  const stolen = here.cookies.get('dajim') ?? ''
  assert.notEqual(stolen, '')
  const ask = async (on: typeof app, token: string) =>
    (await on.request('/staff/petitions', { headers: { cookie: `dajim=${token}` } })).status
  assert.equal(await ask(app, stolen), 200)
  assert.equal(await ask(second.app, stolen), 200)
  await here.post('/staff/sign-out', {})
  for (const on of [app, second.app]) {
    assert.equal(await ask(on, stolen), 303)
    // Nobody brings it back: not by asking to extend it, nor by signing in anew beside it.
    const extend = { method: 'POST', headers: { cookie: `dajim=${stolen}`, origin: 'http://localhost' } }
    assert.equal((await on.request(path, extend)).status, 303)
  }
  await here.signIn('lee')
  assert.notEqual(here.cookies.get('dajim'), stolen)
  assert.equal(await ask(second.app, stolen), 303)

  await there.signIn('lee')
  for (const on of [app, second.app]) assert.equal(await ask(on, there.cookies.get('dajim') ?? ''), 200)
  assert.equal(await house.sessions.endOthers('lee', null), 2)
  for (const one of [here, there])
    for (const on of [app, second.app]) assert.equal(await ask(on, one.cookies.get('dajim') ?? ''), 303)
  assert.equal((await there.get('/staff/petitions')).status, 303)

  // Who has left the agency is out everywhere too, with what they had open.
  await here.signIn('hwang')
  const gone = here.cookies.get('dajim') ?? ''
  assert.equal(await ask(second.app, gone), 200)
  await house.database.query("update officer set left_at = now() where officer_id = 'hwang'")
  for (const on of [app, second.app]) assert.equal(await ask(on, gone), 303)
})
