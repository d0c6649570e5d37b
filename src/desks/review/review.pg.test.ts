// The review over a real log: days drawn once, what stands out, marks that stay, a signature by nobody whom it is about.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { isRefusal } from '#ledger'
import { addOffice, addOfficer, type Officer, type Role } from '#people'
import { createApp } from '../../app.ts'
import { openHouse } from '../../house.ts'
import { drawDays } from './days.ts'

const at = (text: string) => parseInstant(text.replace(' ', 'T'), 'Asia/Seoul')
const officer = (officerId: string, nameKo: string, role: Role): Officer => ({
  officerId,
  nameKo,
  nameEn: officerId,
  positionKo: '주무관',
  positionEn: 'Officer',
  officeId: 'seoul',
  grants: [{ role, officeId: 'seoul' }],
  phone: '02-000-0001',
  tasks: '',
})
const people = [
  officer('lee', '이수현', 'officer'),
  officer('min', '민지호', 'officer'),
  officer('han', '한서윤', 'audit'),
  officer('hwang', '황선우', 'audit'),
] as const
const [lee, min, han, hwang] = people

async function opened(t: Parameters<typeof testDatabase>[0]) {
  const { url } = await testDatabase(t)
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-review-'))
  const clock = handClock(at('2026-10-01 09:00'))
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  t.after(async () => {
    await house.close()
    rmSync(dataFolder, { recursive: true })
  })
  const office = { officeId: 'seoul', nameKo: '서울청', nameEn: 'Seoul', parentId: null, phone: '02', address: '' }
  await addOffice(house.database, { ...office, calendar: null })
  for (const one of people) await addOfficer(house.database, one, null, clock.now())
  await house.directory.refresh()
  const file = async (name: string, key: string) => {
    const filed = await house.petitions.open({
      input: {
        kind: 'inquiry',
        title: '문의',
        body: '문의합니다',
        name,
        phone: '01000001234',
        address: '서울',
        language: 'ko',
      },
      channel: 'web',
      files: [],
      key,
      actor: { kind: 'citizen' },
      now: clock.now(),
    })
    assert.ok(!isRefusal(filed))
    return filed.matterId
  }
  const look = (who: Officer, moment: string, matterId: string, action: 'open' | 'reveal' | 'download' = 'open') =>
    house.access.through(
      { officer: who, origin: '10.0.0.9', at: at(moment) },
      { action, purpose: 'work', matterIds: [matterId] },
      async () => {},
    )
  const draw = (moment: string) =>
    drawDays(
      {
        database: house.ledger.database,
        sealed: house.ledger.sealed,
        directory: house.directory,
        calendar: house.book().calendar,
      },
      at(moment),
    )
  return { house, clock, file, look, draw }
}

test('R44 days are drawn once; night, the own name and idle contacts stand out, usual work does not', async (t) => {
  const { house, file, look, draw } = await opened(t)
  const [own, other] = [await file('이 수현', 'a'), await file('홍길동', 'b')]
  for (let hour = 10; hour < 17; hour += 1) await look(min, `2026-10-06 ${hour}:00`, other)
  for (let minute = 10; minute < 14; minute += 1) await look(lee, `2026-10-06 23:${minute}`, other)
  await look(lee, '2026-10-07 10:00', own)
  for (let minute = 10; minute < 18; minute += 1) await look(lee, `2026-10-07 11:${minute}`, other, 'reveal')
  // A Saturday.
  for (let minute = 10; minute < 15; minute += 1) await look(min, `2026-10-10 11:${minute}`, other)
  assert.equal(await draw('2026-10-06 23:30'), 0, 'a day that is not over is not drawn')
  assert.ok((await draw('2026-10-12 09:00')) > 0)
  assert.equal(await draw('2026-10-12 09:05'), 0)
  const found = await house.review.findings('2026-10-01')
  assert.deepEqual(
    found.map((one) => [one.rule, one.officerId, one.day, one.figure]),
    [
      ['self', 'lee', '2026-10-07', 1],
      ['night', 'min', '2026-10-10', 5],
      ['night', 'lee', '2026-10-06', 4],
      ['reveals', 'lee', '2026-10-07', 8],
    ],
  )
  assert.equal(found[0]?.matterId, own)
  assert.deepEqual(await house.review.totals('2026-10-01'), { days: 3, opened: 25, officers: 2 })
  const lines = await house.review.lines('lee', at('2026-10-07 00:00'), at('2026-10-08 00:00'), 5)
  assert.equal(lines.length, 5)
  const last = lines.at(-1)
  assert.ok(last)
  const rest = await house.review.lines('lee', at('2026-10-07 00:00'), at('2026-10-08 00:00'), 50, {
    at: last.at,
    id: last.lineId,
  })
  assert.equal(rest.length, 4, 'paged by key')
})

test('marks and the signature: all looked at, not about oneself, and then nothing changes', async (t) => {
  const { house, file, look, draw, clock } = await opened(t)
  const other = await file('홍길동', 'b')
  for (const who of [lee, han])
    for (let minute = 10; minute < 15; minute += 1) await look(who, `2026-10-06 23:${minute}`, other)
  await draw('2026-10-12 09:00')
  clock.set(at('2026-11-05 09:00'))
  const found = await house.review.findings('2026-10-01')
  const [about, own] = [found.find((one) => one.officerId === 'lee'), found.find((one) => one.officerId === 'han')]
  assert.ok(about && own)
  const now = clock.now()
  assert.deepEqual(await house.review.mark(own.findingId, 'ok', '내 일', han, now), { refused: 'ABOUT_YOURSELF' })
  await house.review.mark(about.findingId, 'ask', '물어봄', hwang, now)
  await house.review.mark(about.findingId, 'misuse', '업무와 관계없음', hwang, now)
  assert.deepEqual(await house.review.sign('2026-10-01', '점검함', hwang, now), { refused: 'MARKS_MISSING' })
  await house.review.mark(own.findingId, 'ok', '당직이었음', hwang, now)
  assert.deepEqual(await house.review.sign('2026-10-01', '점검함', han, now), { refused: 'ABOUT_YOURSELF' })
  const signed = await house.review.sign('2026-10-01', '점검함', hwang, now)
  assert.ok('signedBy' in signed && signed.findings === 2)
  assert.deepEqual(await house.review.sign('2026-10-01', '또', hwang, now), { refused: 'SIGNED' })
  assert.deepEqual(await house.review.mark(about.findingId, 'ok', '', hwang, now), { refused: 'SIGNED' })
  assert.equal((await house.review.finding(about.findingId))?.mark, 'misuse')
  const stored = JSON.stringify((await house.database.query('select * from access_mark')).rows)
  assert.ok(!stored.includes('업무와'), 'what an auditor writes stands sealed')
})

test('the pages: auditors only, late after the 10th, a misuse brings the notice, looking is a line', async (t) => {
  const { house, file, look, draw, clock } = await opened(t)
  const other = await file('홍길동', 'b')
  for (let minute = 10; minute < 15; minute += 1) await look(lee, `2026-10-06 23:${minute}`, other)
  await draw('2026-10-12 09:00')
  clock.set(at('2026-11-11 09:00'))
  const web = {
    agency: { name: house.charter.agency, help: { phone: '1357' } },
    clock,
    realClock: clock,
    log: silentLog,
    sessions: house.sessions,
    directory: house.directory,
    secure: false,
  }
  const app = createApp(house, web as never, () => {})
  const cookies = new Map<string, string>()
  for (const { officerId } of people)
    cookies.set(
      officerId,
      `dajim=${await house.sessions.start(officerId, { factor: 'passkey', lacks: null } as never, { address: '127.0.0.1' }, clock.now())}`,
    )
  const call = (who: string, path: string, fields?: Record<string, string>) =>
    app.request(path, {
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields).toString() } : {}),
      headers: {
        origin: 'http://localhost',
        cookie: cookies.get(who) ?? '',
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
    })
  assert.equal((await call('lee', '/staff/access-review')).status, 403)
  const month = await (await call('hwang', '/staff/access-review')).text()
  assert.match(month, /2026-10 점검에 아직 서명하지 않았어요/)
  assert.match(month, /22시부터 6시 사이나 쉬는 날에 5번 열었어요/)
  const [, path = ''] = /href="(\/staff\/access-review\/findings\/[0-9a-f-]+)"/.exec(month) ?? []
  assert.equal((await call('hwang', path, { words: '' })).status, 422)
  assert.equal((await call('hwang', path, { mark: 'misuse', words: '업무와 관계없음' })).headers.get('location'), path)
  assert.match(await (await call('hwang', path)).text(), /민원인에게 알릴 글 초안/)
  const before = Number((await house.database.query('select count(*) as n from access_line')).rows[0].n)
  const lines = await (await call('hwang', '/staff/access-review/lines?officer=lee&day=2026-10-06')).text()
  assert.ok(lines.includes('10.0.0.*') && lines.includes('23:14'))
  assert.equal(Number((await house.database.query('select count(*) as n from access_line')).rows[0].n), before + 1)
  assert.equal((await call('hwang', '/staff/access-review/lines?officer=lee&day=2026-13-06')).status, 404)
  assert.equal(
    (await call('hwang', '/staff/access-review/sign', { month: '2026-11', words: '점검함' })).status,
    409,
    'not over',
  )
  assert.equal((await call('hwang', '/staff/access-review/sign', { month: '2026-10', words: '점검함' })).status, 303)
  assert.ok(!(await (await call('hwang', '/staff/access-review')).text()).includes('아직 서명하지'))
})
