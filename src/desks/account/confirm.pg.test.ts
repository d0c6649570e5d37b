// Fresh factors and the edges of a session over real pages.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshFactor, staffOnly } from '#channels/web'
import { accounts, hidden, password } from './fixture-accounts.ts'

const minute = 60_000

async function withSensitive(t: Parameters<typeof accounts>[0]) {
  const world = await accounts(t)
  const { app, web } = world
  app.get('/staff/secret-page', staffOnly(web), freshFactor(web), (c) => c.text('opened'))
  app.post('/staff/secret-page', staffOnly(web), freshFactor(web), async (c) => c.text(await c.req.text()))
  return world
}

test('R07: a sensitive page asks for a factor after five minutes and leads back', async (t) => {
  const { browser, realClock } = await withSensitive(t)
  const one = browser()
  await one.signIn('lee')
  assert.equal(await (await one.get('/staff/secret-page')).text(), 'opened')
  realClock.set(realClock.now() + 5 * minute)
  assert.equal((await one.get('/staff/secret-page')).status, 200, 'five minutes are fresh')
  realClock.set(realClock.now() + 1)
  const asked = await one.get('/staff/secret-page?a=1')
  assert.equal(asked.headers.get('location'), `/staff/confirm?back=${encodeURIComponent('/staff/secret-page?a=1')}`)
  const wrong = await one.post('/staff/confirm', { back: '/staff/secret-page?a=1', password: 'no' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /맞지 않습니다/)
  const before = one.cookies.get('dajim')
  const right = await one.post('/staff/confirm', { back: '/staff/secret-page?a=1', password })
  assert.equal(right.headers.get('location'), '/staff/secret-page?a=1')
  assert.notEqual(one.cookies.get('dajim'), before, 'R05: a new secret at step-up')
  assert.equal((await one.get('/staff/secret-page')).status, 200)
  const stolen = await browser().get('/staff/secret-page', { cookie: `dajim=${before}` })
  assert.match(stolen.headers.get('location') ?? '', /sign-in/, 'the secret before the step-up is dead')
})

test('R07: a form that was sent meanwhile is held sealed, once, for its sender alone', async (t) => {
  const { browser, realClock, house } = await withSensitive(t)
  const one = browser()
  const other = browser()
  await one.signIn('lee')
  await other.signIn('hwang')
  realClock.set(realClock.now() + 6 * minute)
  const text = '본문 "열어 주세요" <b>'
  const asked = await one.post('/staff/secret-page', { text, n: '2' })
  const held = /held=([\w-]+)/.exec(asked.headers.get('location') ?? '')?.[1] ?? ''
  assert.notEqual(held, '')
  const { rows } = await house.database.query('select sealed from held_form')
  assert.equal((rows[0].sealed as Buffer).includes(Buffer.from(encodeURIComponent('열어'))), false, 'sealed')
  const foreign = await other.post('/staff/confirm', { held, password })
  assert.doesNotMatch(await foreign.text(), /열어 주세요/)
  const page = await (await one.post('/staff/confirm', { held, password })).text()
  assert.match(page, /action="\/staff\/secret-page"/)
  assert.equal(hidden(page, 'n'), '2')
  assert.equal(hidden(page, 'text'), '본문 &quot;열어 주세요&quot; &lt;b&gt;')
  assert.doesNotMatch(await (await one.post('/staff/confirm', { held, password })).text(), /열어 주세요/, 'single use')
  realClock.set(realClock.now() + 6 * minute)
  const late = /held=([\w-]+)/.exec((await one.post('/staff/secret-page', { text })).headers.get('location') ?? '')?.[1]
  await house.database.query("update held_form set ends_at = ends_at - interval '11 minutes'")
  const gone = await one.post('/staff/confirm', { held: late ?? '', password })
  assert.match(await gone.text(), /10분이 지났습니다/)
  for (let place = 0; place < 9; place += 1) {
    realClock.set(realClock.now() + 6 * minute)
    await one.post('/staff/secret-page', { text: String(place) })
  }
  const count = await house.database.query("select count(*)::int as held from held_form where officer_id = 'lee'")
  assert.equal(count.rows[0].held, 5, 'bounded for each officer')
})

test('R06: idle and absolute limits hold to the second, and passive requests keep nobody in', async (t) => {
  const { browser, realClock } = await accounts(t)
  const start = realClock.now()
  const one = browser()
  await one.signIn('lee')
  realClock.set(start + 10 * minute - 1000)
  assert.equal((await one.get('/staff/petitions')).status, 200)
  const touched = realClock.now()
  realClock.set(touched + 5 * minute)
  assert.equal((await one.get('/staff/petitions/rows?queue=mine')).status, 200, 'passive')
  realClock.set(touched + 10 * minute - 1000)
  assert.equal((await one.get('/staff/petitions/rows?queue=mine')).status, 200)
  realClock.set(touched + 10 * minute + 1000)
  assert.equal((await one.get('/staff/petitions')).status, 303, 'idle')
  const two = browser()
  await two.signIn('lee')
  const begun = realClock.now()
  for (let at = 9 * minute; at < 8 * 60 * minute; at += 9 * minute) {
    realClock.set(begun + at)
    assert.equal((await two.get('/staff/petitions')).status, 200, String(at / minute))
  }
  realClock.set(begun + 8 * 60 * minute - 1000)
  assert.equal((await two.get('/staff/petitions')).status, 200)
  realClock.set(begun + 8 * 60 * minute + 1000)
  assert.equal((await two.get('/staff/petitions')).status, 303, 'absolute')
})
