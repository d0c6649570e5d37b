// The calendar's pages over a real database: reading it, what a temporary holiday would move, adding it, and refusals.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openClockBook } from '#clocks'
import { parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { hashPassword } from '#kit/crypto'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { isRefusal } from '#ledger'
import { addOffice, addOfficer } from '#people'
import { createApp } from '../../app.ts'
import { openHouse } from '../../house.ts'
import { readDay } from './day-form.ts'
import { daysLeft, yearOf } from './year.ts'

const at = (text: string) => parseInstant(text.replace(' ', 'T'), 'Asia/Seoul')
const password = 'a long enough password'
const day = {
  on: '2026-11-25',
  nameKo: '임시공휴일',
  nameEn: 'Temporary holiday',
  kind: 'temporary',
  status: 'announced',
  source: '관보 제20001호',
  announcedOn: '2026-11-23',
}

test('a temporary holiday: seen first, then added by the operator alone, and every due time moves with a record', async (t) => {
  const { url } = await testDatabase(t)
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-calendar-'))
  const clock = handClock(at('2026-11-23 10:00'))
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  t.after(async () => {
    await house.close()
    rmSync(dataFolder, { recursive: true })
  })
  await addOffice(house.database, {
    officeId: 'desk',
    nameKo: '고객지원과',
    nameEn: 'Support',
    parentId: null,
    phone: '02',
    address: '',
    calendar: null,
  })
  const passwordHash = await hashPassword(password)
  for (const [officerId, role] of [
    ['seol', 'operator'],
    ['lee', 'officer'],
  ] as const)
    await addOfficer(
      house.database,
      {
        officerId,
        nameKo: '설재민',
        nameEn: 'Seol',
        positionKo: '',
        positionEn: '',
        officeId: 'desk',
        grants: [{ role, officeId: 'desk' }],
        phone: '02',
        tasks: '',
      },
      { login: officerId, passwordHash },
      clock.now(),
    )
  await house.directory.refresh()
  await house.settings.set('sign-in', { ...house.settings.get('sign-in'), secondFactor: false }, 'test', clock.now())
  let woken = 0
  const web = {
    agency: { name: house.charter.agency, help: { phone: '1357' } },
    clock,
    realClock: clock,
    log: silentLog,
    sessions: house.sessions,
    directory: house.directory,
    secure: false,
  }
  const app = createApp(house, web, () => {
    woken += 1
  })
  const cookies: Record<string, string> = {}
  const ask = (who: string, path: string, fields?: Record<string, string>) =>
    app.request(path, {
      headers: {
        cookie: cookies[who] ?? '',
        origin: 'http://localhost',
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields).toString() } : {}),
    })
  for (const who of ['seol', 'lee']) {
    const answer = await ask('', '/staff/sign-in', { login: who, password })
    cookies[who] = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  const opened = await house.petitions.open({
    input: {
      kind: 'inquiry',
      title: '문의합니다',
      body: '정책자금을 묻습니다.',
      name: '홍길동',
      phone: '01000001234',
      address: '서울',
      language: 'ko',
    },
    channel: 'web',
    files: [],
    key: 'one',
    actor: { kind: 'citizen' },
    now: clock.now(),
  })
  assert.ok(!isRefusal(opened))

  const year = await (await ask('lee', '/staff/calendar')).text()
  assert.ok(year.includes('기독탄신일') && !year.includes('/staff/calendar/new'), 'others read and do not add')
  assert.match(await (await ask('seol', '/staff/calendar?year=2028')).text(), /2028\. 12\. 25/)
  assert.equal((await ask('lee', '/staff/calendar/new')).status, 403)
  assert.equal((await ask('lee', '/staff/calendar/confirm', day)).status, 403)

  for (const [wrong, words] of [
    [{ on: '2026-02-31' }, /달력에 없는 날짜/],
    [{ on: '2026-12-25' }, /이미 쉬는 날/],
    [{ on: '2026-11-20' }, /이미 지난 날/],
    [{ on: '2029-03-01' }, /마지막 날/],
    [{ nameKo: '' }, /써 주세요/],
    [{ announcedOn: '2026-11-30' }, /공고한 날이 쉬는 날보다 뒤/],
  ] as const) {
    const refused = await ask('seol', '/staff/calendar/preview', { ...day, ...wrong })
    assert.equal(refused.status, 422, JSON.stringify(wrong))
    const page = await refused.text()
    assert.match(page, words)
    assert.ok(page.includes('관보 제20001호'), 'the form is still filled')
  }

  const preview = await (await ask('seol', '/staff/calendar/preview', day)).text()
  assert.ok(
    preview.includes(opened.number) &&
      preview.includes('2026. 12. 1.(화) 23:59') &&
      preview.includes('2026. 12. 2.(수) 23:59'),
    preview,
  )
  const added = await ask('seol', '/staff/calendar/confirm', day)
  assert.equal(added.headers.get('location'), '/staff/calendar?year=2026&moved=1')
  assert.equal(woken, 1)
  assert.match(await (await ask('lee', '/staff/calendar?year=2026&moved=1')).text(), /관보 제20001호.*설재민/s)
  const moved = (await house.ledger.read(opened.matterId)).filter((fact) => fact.type === 'DueMoved')
  assert.ok(moved.length > 0)
  assert.equal((await ask('seol', '/staff/calendar/confirm', day)).status, 422, 'added once')
})

test('a year counts its working days; the way to the horizon is told in days', async () => {
  const { loadCharter } = await import('#charter')
  const { calendar } = openClockBook(await loadCharter('charters/mss'), [])
  const year = yearOf(calendar, [], 2026)
  assert.equal(year.months[1], 17, 'February 2026: 20 weekdays less three days of Seollal')
  assert.ok(year.off.every((one) => one.on.startsWith('2026-')))
  assert.equal(daysLeft(calendar, '2028-12-30'), 1)
})

test('a day in English is refused in English', () => {
  const known = { today: '2026-11-23', horizon: '2028-12-31', holidayOn: () => undefined }
  const read = readDay({ ...day, on: '2026-02-31' }, known, 'en')
  assert.ok('errors' in read && read.errors[0]?.message.includes('no such date'))
  assert.ok('day' in readDay({ ...day, on: '2026-11-23', announcedOn: '' }, known, 'en'), 'today may still be declared')
})
