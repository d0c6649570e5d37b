// Setting up a bare agency over a real database: the link works once, for a day, and only as it was printed.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { addOfficer, issueSetupLink } from '#people'
import { createApp } from '../../app.ts'
import { openHouse } from '../../house.ts'
import { readSetup } from './form.ts'

const told = {
  officeKo: '고객지원과',
  officeEn: 'Customer Support Division',
  phone: '044-000-0000',
  address: '세종특별자치시 다짐로 1',
  operator: '설재민',
  login: 'seol',
  password: '물고기 열두 마리가 간다',
  again: '물고기 열두 마리가 간다',
}

async function openAgency(t: TestContext) {
  const { url } = await testDatabase(t)
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-setup-'))
  const clock = handClock(parseInstant('2026-11-23T10:00', 'Asia/Seoul'))
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  await house.settings.set('sign-in', { ...house.settings.get('sign-in'), secondFactor: false }, 'test', clock.now())
  t.after(async () => {
    await house.close()
    rmSync(dataFolder, { recursive: true })
  })
  const web = {
    agency: { name: house.charter.agency, help: { phone: '1357' } },
    clock,
    realClock: clock,
    log: silentLog,
    sessions: house.sessions,
    directory: house.directory,
    secure: false,
  }
  const app = createApp(house, web, () => {})
  const send = (path: string, fields: Record<string, string>) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
      body: new URLSearchParams(fields).toString(),
    })
  return { house, clock, app, send }
}

test('a bare agency gets its office and its operator, once', async (t) => {
  const { house, clock, app, send } = await openAgency(t)
  const token = (await issueSetupLink(house.database, clock.now())) ?? ''
  assert.equal(Buffer.from(token, 'base64url').length, 32)
  const { rows } = await house.database.query('select * from setup_link')
  assert.equal(rows.length, 1)
  assert.doesNotMatch(JSON.stringify(rows), new RegExp(token), 'only the hash is kept')

  assert.equal((await app.request(`/setup/${token}`)).headers.get('location'), `/setup/${token}/agency`)
  const page = await app.request(`/setup/${token}/people`)
  assert.equal(page.status, 200)
  const korean = await page.text()
  for (const name of Object.keys(told)) assert.match(korean, new RegExp(`name="${name}"`))
  assert.match(await (await app.request(`/setup/${token}/people?lang=en`)).text(), /Set up Dajim/)

  for (const other of ['x', '', `${token.slice(0, -1)}_`, '%00', '..%2f']) {
    assert.equal((await app.request(`/setup/${other}/people`)).status, 404, other)
    for (const step of ['agency', 'people', 'logo'])
      assert.equal((await send(`/setup/${other}/${step}`, told)).status, 404, other)
  }

  const refused = await send(`/setup/${token}/people`, { ...told, phone: '없음' })
  assert.equal(refused.status, 422)
  const again = await refused.text()
  assert.match(again, /전화번호를 044/)
  assert.match(again, /Customer Support Division/, 'the form is still filled')
  assert.doesNotMatch(again, /물고기/, 'a password never comes back')
  assert.equal(house.directory.offices().length, 0)

  const both = await Promise.all([
    send(`/setup/${token}/people`, told),
    send(`/setup/${token}/people`, { ...told, login: 'lee' }),
  ])
  assert.deepEqual(both.map((one) => one.status).sort(), [303, 404], 'two at once: one of them sets up')
  const done = both.find((one) => one.status === 303)
  assert.equal(done?.headers.get('location'), '/staff/operator/settings/done')
  const cookie = (done?.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const [office] = house.directory.offices()
  assert.equal(house.directory.offices().length, 1)
  assert.equal(office?.nameKo, told.officeKo)
  assert.equal(house.directory.officersOf(office?.officeId ?? '')[0]?.grants[0]?.role, 'operator')
  assert.equal((await app.request('/staff/calendar/new', { headers: { cookie } })).status, 200, 'signed in as operator')

  assert.equal((await app.request(`/setup/${token}`)).status, 404)
  assert.match(await (await send(`/setup/${token}/people`, told)).text(), /이미 썼거나/)
  assert.equal(await issueSetupLink(house.database, clock.now()), undefined, 'no link while somebody can sign in')
})

test('each step is kept, checked and shown again; the agency is then called so everywhere', async (t) => {
  const { house, clock, app, send } = await openAgency(t)
  const token = (await issueSetupLink(house.database, clock.now())) ?? ''
  const at = (step: string) => `/setup/${token}/${step}`
  const see = async (path: string) => (await app.request(path)).text()

  const agency = { nameKo: '다짐시청', nameEn: 'Dajim City Hall', phone: '02-000-1234' }
  const wrong = await send(at('agency'), { ...agency, phone: '없음' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="다짐시청"/, 'what was typed is still there')
  assert.equal((await send(at('agency'), agency)).headers.get('location'), at('hours'))
  assert.match(await see('/'), /다짐시청.*02-000-1234/s, 'the first page says it at once')
  assert.match(await see(at('agency')), /value="Dajim City Hall"/, 'going back loses nothing')
  const charter = (await (await app.request('/api/v1/charter')).json()) as { agency: object }
  assert.deepEqual(charter.agency, { ko: agency.nameKo, en: agency.nameEn }, 'the API calls it so too')

  const hours = { from: '08:30', until: '17:30', lunchFrom: '12:00', lunchUntil: '13:00', reference: '' }
  const noRule = await send(at('hours'), hours)
  assert.equal(noRule.status, 422)
  assert.match(await noRule.text(), /훈령을 써 주세요/)
  for (const odd of [{ until: '08:00' }, { lunchUntil: '' }, { lunchFrom: '07:00' }, { from: '25:00' }])
    assert.equal(
      (await send(at('hours'), { ...hours, reference: '훈령 제1호', ...odd })).status,
      422,
      JSON.stringify(odd),
    )
  assert.equal((await send(at('hours'), { ...hours, reference: '훈령 제1호' })).headers.get('location'), at('holidays'))
  assert.match(house.book().calendarVersion, /08:30-12:00 13:00-17:30$/)
  assert.match(await see(at('holidays')), /기독탄신일/)
  assert.equal((await send(at('holidays'), {})).headers.get('location'), at('mail'))

  const mail = {
    host: 'mail.dajim.example',
    port: '587',
    security: 'starttls',
    from: 'a@dajim.example',
    account: 'a',
    password: '비밀 열두 마리',
  }
  for (const odd of [
    { host: 'a b' },
    { port: '0' },
    { port: '99999' },
    { from: 'nobody' },
    { security: 'none' },
    { security: 'x' },
  ])
    assert.equal((await send(at('mail'), { ...mail, ...odd })).status, 422, JSON.stringify(odd))
  assert.equal((await send(at('mail'), mail)).headers.get('location'), at('key'))
  assert.doesNotMatch(await see(at('mail')), /비밀 열두/)
  const { rows } = await house.database.query("select value::text from setting_change where name = 'mail'")
  assert.doesNotMatch(JSON.stringify(rows), /비밀 열두/, 'sealed')
  const sealed = house.settings.get('mail').passwordSealed
  await send(at('mail'), { ...mail, password: '', port: '465', security: 'tls' })
  assert.equal(house.settings.get('mail').passwordSealed, sealed, 'an empty field keeps it')
  await send(at('mail'), { ...mail, password: '', host: 'elsewhere.example' })
  assert.equal(house.settings.get('mail').passwordSealed, '', 'and it goes to no other server')
  const tried = await send(at('mail'), { ...mail, host: '127.0.0.1', port: '1', probe: 'yes' })
  assert.match(await tried.text(), /연결하지 못했습니다\(ECONNREFUSED\)/)

  assert.equal((await send(at('key'), {})).status, 422)
  assert.equal((await send(at('key'), { fingerprint: '0000000000000000' })).status, 422)
  assert.equal((await send(at('key'), { fingerprint: house.keyring.currentId })).headers.get('location'), at('people'))
  assert.equal(house.settings.get('key copy').keyId, house.keyring.currentId)

  const logo = (bytes: Buffer) => {
    const form = new FormData()
    form.append('logo', new Blob([new Uint8Array(bytes)]), 'logo.png')
    return app.request(at('logo'), { method: 'POST', body: form, headers: { origin: 'http://localhost' } })
  }
  assert.equal(
    (await logo(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'))).status,
    422,
  )
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  assert.equal((await logo(png)).headers.get('location'), at('agency'))
  const address = /src="(\/agency\/logo\/\w+)"/.exec(await see('/'))?.[1] ?? ''
  assert.match((await app.request(address)).headers.get('content-type') ?? '', /^image\/(png|jpeg)$/)
  assert.equal((await app.request('/agency/logo/0000')).status, 404)
})

test('R14: what lowers protection is asked of a second person and takes effect with their yes', async (t) => {
  const { house, clock, app, send } = await openAgency(t)
  const token = (await issueSetupLink(house.database, clock.now())) ?? ''
  const done = await send(`/setup/${token}/people`, told)
  const cookie = (done.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const post = (path: string, fields: Record<string, string>) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', cookie },
      body: new URLSearchParams(fields).toString(),
    })
  const [operator] = house.directory.officersOf(house.directory.offices()[0]?.officeId ?? '')
  assert.ok(operator)
  const path = '/staff/operator/settings/sign-in'
  const stricter = { passwords: 'agency rules', secondFactor: 'yes', idleMinutes: '5', absoluteHours: '4' }
  assert.match((await post(path, stricter)).headers.get('location') ?? '', /\?saved$/)
  assert.equal(house.settings.get('sign-in').idleMinutes, 5)
  assert.equal((await post(path, { ...stricter, idleMinutes: '61' })).status, 422)
  assert.equal((await post(path, { ...stricter, idleMinutes: '30' })).status, 422, 'a reason is needed')
  const asked = await post(path, { ...stricter, idleMinutes: '30', reason: '창구가 바쁩니다' })
  assert.match(asked.headers.get('location') ?? '', /\?asked$/)
  assert.equal(house.settings.get('sign-in').idleMinutes, 5, 'not yet')
  const [approval] = await house.approvals.waiting(clock.now())
  assert.ok(approval)
  const answer = { approvalId: approval.approvalId, answer: 'approved', words: '봤음', now: clock.now() } as const
  assert.deepEqual(await house.approvals.answer({ ...answer, by: operator }), { noApproval: 'OWN_REQUEST' })
  const officeId = house.directory.offices()[0]?.officeId ?? ''
  const other = { ...operator, officerId: 'hwang', grants: [{ role: 'audit' as const, officeId }] }
  await addOfficer(house.database, other, null, clock.now())
  assert.deepEqual(await house.approvals.answer({ ...answer, by: other }), { performed: true })
  await house.settings.refresh()
  assert.equal(house.settings.get('sign-in').idleMinutes, 30)
  const page = await (await app.request(path, { headers: { cookie } })).text()
  assert.match(page, /설재민/, 'who changed it')
  assert.match(
    (await (await app.request('/staff/operator/settings', { headers: { cookie } })).text()) ?? '',
    /30분 \/ 4시간/,
  )
})

test('a link ends after a day, and a new one voids the one before', async (t) => {
  const { house, clock, app } = await openAgency(t)
  const first = await issueSetupLink(house.database, clock.now())
  const second = await issueSetupLink(house.database, clock.now())
  assert.equal((await app.request(`/setup/${first}`)).status, 404)
  clock.set(clock.now() + 24 * 3_600_000 - 1)
  assert.equal((await app.request(`/setup/${second}/agency`)).status, 200)
  clock.set(clock.now() + 1)
  assert.equal((await app.request(`/setup/${second}`)).status, 404)
})

test('each field is told what is wrong with it', () => {
  const problems = (change: Record<string, string>) => {
    const read = readSetup({ ...told, ...change }, 'ko')
    return 'errors' in read ? read.errors.map((error) => error.field) : []
  }
  assert.deepEqual(problems({}), [])
  assert.equal(problems(Object.fromEntries(Object.keys(told).map((name) => [name, '']))).length, 7)
  assert.deepEqual(problems({ login: '설재민' }), ['login'])
  assert.deepEqual(problems({ operator: 'a\u0000b' }), ['operator'])
  assert.deepEqual(problems({ address: '가'.repeat(201) }), ['address'])
  for (const password of ['eleven char', 'aaaaaaaaaaaaaa', 'seolseolseol', 'a'.repeat(201), `${'a '.repeat(5)}\ud800`])
    assert.deepEqual(problems({ password, again: password }), ['password'], password)
  assert.deepEqual(problems({ again: '다른 비밀번호' }), ['again'])
})
