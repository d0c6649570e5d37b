// Signing in at a real OpenID provider: who gets in, what is asked of them still, and what every failure says.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { seal, unsealText } from '#kit/crypto'
import { houseSecret, type SettingValue } from '#people'
import { accounts } from './fixture-accounts.ts'
import { client, openProvider, signInThere } from './fixture-provider.ts'

const startAt = '/staff/sign-in/oidc'
const minute = 60_000

type Set = Partial<SettingValue<'oidc'>> & { secret?: string }

async function world(
  t: TestContext,
  options: { secondFactor?: boolean; set?: Set; claims?: (who: string) => object; amr?: readonly string[] } = {},
) {
  const provider = await openProvider(t, options.claims, options.amr)
  const one = await accounts(t, { secondFactor: options.secondFactor ?? false })
  const set = async ({ secret = client.secret, ...more }: Set = {}) => {
    const value = {
      ...one.house.settings.get('oidc'),
      issuer: provider.issuer,
      clientId: client.id,
      secretSealed: one.house.provider.sealSecret(secret),
      ...more,
    }
    await one.house.settings.set('oidc', value, 'test', one.realClock.now())
  }
  await set(options.set)
  type Browser = ReturnType<typeof one.browser>
  /** From our button to the provider and to its door back to us. */
  const goThere = async (browser: Browser, who: string, more: { leaves?: boolean; back?: string } = {}) => {
    const query = more.back === undefined ? '' : `?back=${encodeURIComponent(more.back)}`
    const sent = await browser.get(`${startAt}${query}`)
    assert.equal(sent.status, 303)
    return signInThere(sent.headers.get('location') ?? '', who, more)
  }
  /** Why it failed, and that the sign-in page says so in words. */
  const failure = async (browser: Browser, answer: Response) => {
    assert.equal(answer.status, 303)
    const to = answer.headers.get('location') ?? ''
    const found = /^\/staff\/sign-in\?provider=(\w+)/.exec(to)?.[1]
    assert.ok(found, to)
    const page = await browser.get(to)
    assert.equal(page.status, 200)
    assert.match(await page.text(), /class="notice danger" role="status"/)
    assert.equal((await browser.get('/staff/petitions')).status, 303, 'nobody is signed in')
    return found
  }
  return { ...one, provider, set, goThere, failure }
}

test('R02 R05: an officer signs in at the provider and gets a new session, back where they were going', async (t) => {
  const { browser, goThere } = await world(t)
  const one = browser()
  assert.match(
    await (await one.get('/staff/sign-in')).text(),
    /href="\/staff\/sign-in\/oidc"[^>]*><span>기관 계정으로 로그인/,
  )
  await one.signIn('lee')
  const before = one.cookies.get('dajim')
  const back = await goThere(one, 'lee', { back: '/staff/petitions?page=2' })
  assert.ok(one.cookies.get('dajim-oidc'))
  const answer = await one.get(back)
  assert.equal(answer.headers.get('location'), '/staff/petitions?page=2')
  assert.notEqual(one.cookies.get('dajim'), before)
  assert.equal(one.cookies.has('dajim-oidc'), false)
  assert.equal((await one.get('/staff/petitions')).status, 200)
  const stranger = browser()
  stranger.cookies.set('dajim', before ?? '')
  assert.equal((await stranger.get('/staff/petitions')).status, 303, 'the session before has ended')
  assert.equal((await one.post('/staff/sign-out', {})).status, 303)
  assert.equal((await one.get('/staff/petitions')).status, 303)
})

test('R05: what is sent there is a code with PKCE, state and nonce, and the cookie is sealed and ours alone', async (t) => {
  const { browser } = await world(t)
  const answer = await browser().get(`${startAt}?back=${encodeURIComponent('//elsewhere.example/x')}`)
  const { searchParams } = new URL(answer.headers.get('location') ?? '')
  assert.equal(searchParams.get('code_challenge_method'), 'S256')
  assert.equal(searchParams.get('response_type'), 'code')
  assert.equal(searchParams.get('scope'), 'openid profile')
  for (const name of ['code_challenge', 'state', 'nonce']) assert.ok((searchParams.get(name) ?? '').length >= 43, name)
  const cookie = answer.headers.getSetCookie().join()
  assert.match(cookie, /HttpOnly/)
  assert.match(cookie, /SameSite=Lax/)
  assert.match(cookie, /Max-Age=600/)
  assert.equal(cookie.includes(searchParams.get('state') ?? '-'), false)
})

test('R02: a second step is asked, unless the provider says it asked one and the operator lets that count', async (t) => {
  const { browser, goThere, set } = await world(t, { secondFactor: true, amr: ['pwd', 'otp'] })
  const enter = async (who: string) => {
    const one = browser()
    return (await one.get(await goThere(one, who))).headers.get('location') ?? ''
  }
  assert.match(await enter('lee'), /^\/staff\/second-step/)
  await set({ countsAsSecondFactor: ['hwk'] })
  assert.match(await enter('lee'), /^\/staff\/second-step/)
  await set({ countsAsSecondFactor: ['otp'] })
  assert.equal(await enter('lee'), '/staff')
  assert.match(await enter('seol'), /^\/staff\/second-step/, 'operators are held to a passkey all the same')
})

test('R04: nobody gets an account by signing in there, and who has left stays out', async (t) => {
  const { browser, goThere, failure, house } = await world(t)
  const one = browser()
  assert.equal(await failure(one, await one.get(await goThere(one, 'nobody-here'))), 'unknown')
  const { rows } = await house.database.query("select 1 from officer where login = 'nobody-here'")
  assert.equal(rows.length, 0)
  await house.ledger.database.query("update officer set left_at = now() where officer_id = 'lee'")
  assert.equal(await failure(one, await one.get(await goThere(one, 'lee'))), 'unknown')
})

test('R05: a state counts once, within ten minutes, in the browser that began, and unaltered', async (t) => {
  const { browser, goThere, failure, realClock, house } = await world(t)
  const one = browser()
  const back = await goThere(one, 'lee')
  const kept = one.cookies.get('dajim-oidc') ?? ''
  const two = browser()
  assert.equal(await failure(two, await two.get(back)), 'stale', 'another browser')
  await two.get(startAt)
  assert.equal(await failure(two, await two.get(back)), 'stale', 'another browser that began one of its own')

  const key = await houseSecret(house.database, house.keyring, 'oidc')
  const place = { table: 'cookie', column: 'pending sign-in', row: 'oidc' }
  const told = JSON.parse(unsealText(key, place, Buffer.from(kept, 'base64url'))) as object
  two.cookies.set('dajim-oidc', `${kept.slice(0, -4)}AAAA`)
  assert.equal(await failure(two, await two.get(back)), 'stale', 'a cookie that was touched')

  assert.equal((await one.get(back)).headers.get('location'), '/staff')
  two.cookies.set('dajim-oidc', kept)
  assert.equal(await failure(two, await two.get(back)), 'stale', 'the same again, with the cookie copied')

  const three = browser()
  const later = await goThere(three, 'lee')
  const own = JSON.parse(
    unsealText(key, place, Buffer.from(three.cookies.get('dajim-oidc') ?? '', 'base64url')),
  ) as typeof told
  const other = JSON.stringify({ ...own, nonce: 'another nonce than the one that was sent' })
  three.cookies.set('dajim-oidc', seal(key, place, other).toString('base64url'))
  assert.equal(await failure(three, await three.get(later)), 'issuer', 'an ID token for another nonce')

  const four = browser()
  const late = await goThere(four, 'lee')
  realClock.set(realClock.now() + 10 * minute)
  assert.equal(await failure(four, await four.get(late)), 'stale', 'too late')
})

test('R05: an answer that names another issuer is refused, and so is a provider that calls itself otherwise', async (t) => {
  const { browser, goThere, failure, set, provider } = await world(t)
  const one = browser()
  const back = new URL(await goThere(one, 'lee'), 'http://localhost')
  assert.equal(back.searchParams.get('iss'), provider.issuer)
  back.searchParams.set('iss', 'https://elsewhere.example')
  assert.equal(await failure(one, await one.get(`${back.pathname}${back.search}`)), 'issuer')
  const two = browser()
  const without = new URL(await goThere(two, 'lee'), 'http://localhost')
  without.searchParams.delete('iss')
  assert.equal(await failure(two, await two.get(`${without.pathname}${without.search}`)), 'issuer', 'none at all')
  await set({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') })
  assert.equal(await failure(one, await one.get(startAt)), 'issuer')
})

test('each failure at the provider is told in words on the sign-in page, and none is a fault of ours', async (t) => {
  const ahead = { nbf: 4_000_000_000 }
  const { browser, goThere, failure, set, provider, realClock } = await world(t, {
    claims: (who) => (who === 'hwang' ? ahead : { email: 'lee', email_verified: who === 'seol' }),
  })
  const one = browser()
  assert.equal(await failure(one, await one.get(await goThere(one, 'lee', { leaves: true }))), 'denied')
  assert.equal(await failure(one, await one.get(await goThere(one, 'hwang'))), 'clock')
  await set({ claim: 'no_such_claim' })
  assert.equal(await failure(one, await one.get(await goThere(one, 'lee'))), 'claim')
  await set({ claim: 'email' })
  assert.equal(await failure(one, await one.get(await goThere(one, 'lee'))), 'claim', 'an address that nobody checked')
  await set({ claim: 'preferred_username', secret: 'not the secret that the provider knows' })
  assert.equal(await failure(one, await one.get(await goThere(one, 'lee'))), 'secret')
  await set()
  for (const query of ['', '?code=x', '?state=&state=', `?${'x'.repeat(5_000)}`, '?state=%00&error=%E0%A4%A'])
    assert.equal(await failure(one, await one.get(`${startAt}/back${query}`)), 'stale', query.slice(0, 20))
  const back = await goThere(one, 'lee')
  await provider.close()
  assert.equal(await failure(one, await one.get(back)), 'unreachable', 'down while somebody is there')
  realClock.set(realClock.now() + 2 * minute)
  assert.equal(await failure(one, await one.get(startAt)), 'unreachable', 'down before')
  await set({ issuer: '' })
  assert.equal(await failure(one, await one.get(startAt)), 'off')
  assert.doesNotMatch(await (await one.get('/staff/sign-in')).text(), /sign-in\/oidc/)
})

test('R14: the operator names a provider that answers, by https, and a second person must agree', async (t) => {
  const { browser, house, provider, realClock, goThere } = await world(t, { set: { issuer: '', secretSealed: '' } })
  const seol = browser()
  await seol.signIn('seol')
  const at = '/staff/operator/settings/oidc'
  assert.match(await (await seol.get(at)).text(), /name="issuer"/)
  const fields = {
    issuer: provider.issuer,
    clientId: client.id,
    secret: client.secret,
    claim: '',
    label: '',
    counts: '',
  }
  const send = async (more: object) => seol.post(at, { ...fields, reason: '통합 로그인을 씁니다', ...more })
  const wrong = async (more: object, words: RegExp) => {
    const answer = await send(more)
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, words)
    assert.equal(page.includes(client.secret), false, 'the secret never comes back')
    assert.match(page, /value="dajim"/, 'the form is still filled')
  }
  await wrong({ issuer: 'http://login.example' }, /https:\/\/login\.agency\.go\.kr처럼/)
  await wrong({ issuer: `${provider.issuer}/.well-known/openid-configuration` }, /well-known/)
  await wrong({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') }, /다르게 말합니다/)
  await wrong({ issuer: 'http://127.0.0.1:9' }, /답하지 않습니다/)
  await wrong({ counts: '가나다' }, /20개까지/)
  await wrong({ reason: '' }, /다른 사람이 승인/)
  assert.equal((await send({})).headers.get('location'), `${at}?asked`)
  assert.equal(house.settings.get('oidc').issuer, '', 'not before somebody else agrees')

  const [asked] = await house.approvals.page(realClock.now(), 1)
  const by = house.directory.officer('hwang')
  assert.ok(asked && by)
  const audit = browser()
  await audit.signIn('hwang')
  const shown = await (await audit.get(`/staff/approvals/${asked.approvalId}`)).text()
  assert.match(shown, new RegExp(provider.issuer))
  assert.equal(shown.includes((asked.proposal as SettingValue<'oidc'>).secretSealed), false, 'not even sealed')
  const answer = {
    approvalId: asked.approvalId,
    answer: 'approved',
    words: '확인했습니다',
    by,
    now: realClock.now(),
  } as const
  assert.deepEqual(await house.approvals.answer(answer), { performed: true })
  await house.settings.refresh()
  const lee = browser()
  assert.equal((await lee.get(await goThere(lee, 'lee'))).headers.get('location'), '/staff')
  assert.equal(JSON.stringify(house.settings.get('oidc')).includes(client.secret), false)
  await wrong({ clientId: 'dajim', issuer: `${provider.issuer}/other`, secret: '' }, /비밀값을 써 주세요/)
  assert.equal(
    (await send({ secret: '', label: '정부 로그인' })).headers.get('location'),
    `${at}?saved`,
    'lowers nothing',
  )
  assert.match(await (await seol.get('/staff/sign-in')).text(), /정부 로그인/)
  assert.equal((await send({ issuer: '' })).headers.get('location'), `${at}?saved`, 'turning it off')
  assert.equal(house.settings.get('oidc').secretSealed, '')
})
