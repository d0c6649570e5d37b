// An officer's sessions as the operator lists and ends them, over two processes on one database.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts, hidden } from './fixture-accounts.ts'

test('R05: the operator sees an officer’s sessions masked and ends them; another process knows at once', async (t) => {
  const { browser, another, house } = await accounts(t)
  const two = await another()
  const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
  const here = browser()
  await here.post('/staff/sign-in', { login: 'lee', password: 'seven green lanterns' }, firefox)
  const there = browser(two.app)
  await there.signIn('lee')
  assert.equal((await here.get('/staff/petitions')).status, 200)
  assert.equal((await there.get('/staff/petitions')).status, 200)
  const operator = browser(two.app)
  await operator.signIn('seol')
  await house.database.query("update session set origin = '203.0.113.77' where officer_id = 'lee'")
  const page = await (await operator.get('/staff/sessions/lee')).text()
  assert.match(page, /Firefox · Linux/)
  assert.match(page, /203\.0\.113\.\*/)
  assert.doesNotMatch(page, /203\.0\.113\.77/)
  const { rows } = await house.database.query("select session_id from session where device like 'Firefox%'")
  const session = rows[0].session_id as string
  assert.ok(page.includes(`name="session" value="${session}"`) && hidden(page, 'session') !== '')
  assert.equal((await operator.post('/staff/sessions/hwang/end', { session })).status, 303)
  assert.equal((await here.get('/staff/petitions')).status, 200, 'not by another officer’s page')
  assert.equal((await operator.post('/staff/sessions/lee/end', { session: "x' or 1=1" })).status, 404)
  assert.equal(
    (await operator.post('/staff/sessions/lee/end', { session })).headers.get('location'),
    '/staff/sessions/lee?done',
  )
  assert.match(
    (await here.get('/staff/petitions')).headers.get('location') ?? '',
    /sign-in/,
    'ended in the other process',
  )
  assert.equal((await there.get('/staff/petitions')).status, 200, 'the other session goes on')
  await here.signIn('lee')
  assert.equal((await operator.post('/staff/sessions/lee/end-all', {})).status, 303)
  for (const one of [here, there])
    assert.match((await one.get('/staff/petitions')).headers.get('location') ?? '', /sign-in/)
  assert.equal((await operator.get('/staff/sessions/lee')).status, 200)
  assert.match(await (await operator.get('/staff/sessions/lee')).text(), /로그인한 기기가 없습니다/)
})
