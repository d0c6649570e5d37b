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
import { issueSetupLink } from '#people'
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

  const page = await app.request(`/setup/${token}`)
  assert.equal(page.status, 200)
  const korean = await page.text()
  for (const name of Object.keys(told)) assert.match(korean, new RegExp(`name="${name}"`))
  assert.match(await (await app.request(`/setup/${token}?lang=en`)).text(), /Set up Dajim/)

  for (const other of ['x', '', `${token.slice(0, -1)}_`, '%00', '..%2f']) {
    assert.equal((await app.request(`/setup/${other}`)).status, 404, other)
    assert.equal((await send(`/setup/${other}`, told)).status, 404, other)
  }

  const refused = await send(`/setup/${token}`, { ...told, phone: '없음' })
  assert.equal(refused.status, 422)
  const again = await refused.text()
  assert.match(again, /전화번호를 044/)
  assert.match(again, /Customer Support Division/, 'the form is still filled')
  assert.doesNotMatch(again, /물고기/, 'a password never comes back')
  assert.equal(house.directory.offices().length, 0)

  const both = await Promise.all([send(`/setup/${token}`, told), send(`/setup/${token}`, { ...told, login: 'lee' })])
  assert.deepEqual(both.map((one) => one.status).sort(), [303, 404], 'two at once: one of them sets up')
  const done = both.find((one) => one.status === 303)
  assert.equal(done?.headers.get('location'), '/staff')
  const cookie = (done?.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const [office] = house.directory.offices()
  assert.equal(house.directory.offices().length, 1)
  assert.equal(office?.nameKo, told.officeKo)
  assert.equal(house.directory.officersOf(office?.officeId ?? '')[0]?.grants[0]?.role, 'operator')
  assert.equal((await app.request('/staff/calendar/new', { headers: { cookie } })).status, 200, 'signed in as operator')

  assert.equal((await app.request(`/setup/${token}`)).status, 404)
  assert.match(await (await send(`/setup/${token}`, told)).text(), /이미 썼거나/)
  assert.equal(await issueSetupLink(house.database, clock.now()), undefined, 'no link while somebody can sign in')
})

test('a link ends after a day, and a new one voids the one before', async (t) => {
  const { house, clock, app } = await openAgency(t)
  const first = await issueSetupLink(house.database, clock.now())
  const second = await issueSetupLink(house.database, clock.now())
  assert.equal((await app.request(`/setup/${first}`)).status, 404)
  clock.set(clock.now() + 24 * 3_600_000 - 1)
  assert.equal((await app.request(`/setup/${second}`)).status, 200)
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
