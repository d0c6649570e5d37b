// The second step over real pages: what a half session opens, codes that count once, and who must use what.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TOTP } from 'otpauth'
import { accounts, password } from './fixture-accounts.ts'

const step = '/staff/second-step'
const minute = 60_000
const secretIn = (page: string) => /id="secret"[^>]*>([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
const codeOf = (secret: string, at: number) => new TOTP({ secret }).generate({ timestamp: at })

/** Somebody who signed in, set up an app, and wrote down the recovery codes. */
async function enrolled(world: Awaited<ReturnType<typeof accounts>>, who: string) {
  const one = world.browser()
  await one.signIn(who)
  const secret = secretIn(await (await one.get(step)).text())
  assert.notEqual(secret, '')
  const done = await one.post(`${step}/app`, { code: codeOf(secret, world.realClock.now()), back: '/staff/petitions' })
  assert.equal(done.status, 200)
  const codes = [...(await done.text()).matchAll(/<li><code translate="no">([0-9a-z-]+)</g)].map(
    ([, code = '']) => code,
  )
  assert.equal(codes.length, 10)
  return { one, secret, codes }
}

test('R02: with a second factor asked, a half session opens none of the routes', async (t) => {
  const { app, browser } = await accounts(t, { secondFactor: true })
  const one = browser()
  assert.match((await one.signIn('lee')).headers.get('location') ?? '', /^\/staff\/second-step\?/)
  const ownSteps = [step, '/staff/sign-in', '/staff/sign-out', '/staff/passkey-options', '/staff/provider']
  const staff = new Map(
    app.routes
      .filter(({ path, method }) => /^\/staff|^\/sample/.test(path) && method !== 'ALL' && !path.includes('*'))
      .filter(({ path }) => !ownSteps.some((own) => path.startsWith(own)))
      .map(({ path, method }) => [`${method} ${path}`, { path, method }]),
  )
  assert.ok(staff.size > 20, `${staff.size} routes`)
  const open: string[] = []
  for (const [name, { path, method }] of staff) {
    const at = path.replaceAll(/:\w+(?:\{[^}]*\})?\??/g, 'x')
    const answer = await (method === 'GET' ? one.get(at) : one.post(at, {}))
    const isShut =
      (answer.status === 303 && /sign-in/.test(answer.headers.get('location') ?? '')) || answer.status === 404
    if (!isShut) open.push(`${name}: ${answer.status}`)
  }
  assert.deepEqual(open, [])
})

test('R02: an app is set up once, each code counts once, none is asked twice, and the secret stands sealed', async (t) => {
  const world = await accounts(t, { secondFactor: true })
  const { realClock, browser, house } = world
  const { one, secret, codes } = await enrolled(world, 'lee')
  assert.equal((await one.get('/staff/petitions')).status, 200)
  const { rows } = await house.database.query('select sealed::text, last_step from one_time_code')
  assert.equal(JSON.stringify(rows).includes(secret), false)
  const two = browser()
  await two.signIn('lee')
  assert.equal(secretIn(await (await two.get(step)).text()), '', 'the secret is not shown again')
  const used = codeOf(secret, realClock.now())
  assert.equal((await two.post(step, { code: used })).status, 422, 'the code that set it up was used')
  realClock.set(realClock.now() + minute)
  const fresh = codeOf(secret, realClock.now())
  const before = two.cookies.get('dajim')
  assert.equal(
    (await two.post(step, { code: fresh, back: '/staff/petitions' })).headers.get('location'),
    '/staff/petitions',
  )
  assert.notEqual(two.cookies.get('dajim'), before, 'R05: a new secret')
  const three = browser()
  await three.signIn('lee')
  assert.equal((await three.post(step, { code: fresh })).status, 422, 'a code that somebody looked at is worth nothing')
  assert.equal((await three.post(step, { code: ` ${codes[0]?.toUpperCase()} ` })).status, 303)
  assert.equal((await three.get('/staff/petitions')).status, 200)
  const four = browser()
  await four.signIn('lee')
  assert.equal((await four.post(step, { code: codes[0] ?? '' })).status, 422, 'nor a recovery code')
  assert.equal((await four.post(`${step}/app`, { code: fresh })).status, 422, 'a password alone adds no other factor')
  assert.equal((await four.get('/staff/passkey-options?for=add')).status, 403)
})

test('R03: five wrong codes end the half session, and the next must wait', async (t) => {
  const world = await accounts(t, { secondFactor: true })
  await enrolled(world, 'lee')
  const one = world.browser()
  await one.signIn('lee')
  for (let tries = 0; tries < 5; tries += 1) assert.equal((await one.post(step, { code: '000000' })).status, 422)
  assert.equal((await one.get(step)).headers.get('location'), '/staff')
  await one.signIn('lee')
  assert.equal((await one.post(step, { code: '000000' })).status, 429)
})

test('R02: operators and audit are held to a passkey; elsewhere without https nobody can be', async (t) => {
  const { browser } = await accounts(t, { secondFactor: true })
  for (const who of ['seol', 'hwang']) {
    const one = browser()
    await one.signIn(who)
    const page = await (await one.get(step)).text()
    assert.match(page, /패스키를 써야 합니다/)
    assert.equal(secretIn(page), '')
    assert.equal((await one.post(`${step}/app`, { code: '000000' })).status, 422)
    const asked = (await (await one.get('/staff/passkey-options?for=add')).json()) as {
      options: { rp: { id: string }; authenticatorSelection: { userVerification: string } }
    }
    assert.equal(asked.options.rp.id, 'localhost')
    assert.equal(asked.options.authenticatorSelection.userVerification, 'required')
    assert.equal((await one.post(`${step}/passkey`, { answer: '{"id":"x"}' })).status, 422)
  }
})

test('R01: the agency rules ask for a new password after a year, before anything else opens', async (t) => {
  const { browser, realClock } = await accounts(t, { passwords: 'agency rules' })
  realClock.set(realClock.now() + 366 * 24 * 60 * minute)
  const one = browser()
  assert.match((await one.signIn('lee')).headers.get('location') ?? '', /second-step/)
  assert.equal((await one.get('/staff/petitions')).status, 303)
  const fresh = 'Seven Green Lanterns'
  assert.equal((await one.post(`${step}/password`, { fresh: password, again: password })).status, 422, 'three kinds')
  assert.equal((await one.post(`${step}/password`, { fresh, again: `${fresh}!` })).status, 422)
  assert.equal((await one.post(`${step}/password`, { fresh, again: fresh })).status, 303)
  assert.equal((await one.get('/staff/petitions')).status, 200)
  assert.equal((await browser().signIn('lee')).status, 422, 'the old one is no more')
  assert.equal((await browser().signIn('lee', fresh)).headers.get('location'), '/staff')
})

test('R03: an unknown account and a wrong password get the same status and the same page', async (t) => {
  const { browser } = await accounts(t)
  const wrong = await browser().signIn('lee', 'not this one at all')
  const unknown = await browser().signIn('nob', 'not this one at all')
  assert.equal(wrong.status, unknown.status)
  assert.equal((await wrong.text()).replaceAll('lee', 'nob'), await unknown.text())
})
