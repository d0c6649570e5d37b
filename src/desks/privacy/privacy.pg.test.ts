// A citizen's rights over their data: seen at once, corrected with the old value gone, erased as far as the law lets, refused
// with a ground and how to object, each within ten days by its own clock.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fireDue, settleClocks } from '#clocks'
import { formatInstant, parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { isRefusal } from '#ledger'
import { addOffice, addOfficer, type Officer, type Role } from '#people'
import { createApp } from '../../app.ts'
import { openHouse } from '../../house.ts'

const zone = 'Asia/Seoul'
const at = (text: string) => parseInstant(text.replace(' ', 'T'), zone)
const officer = (officerId: string, role: Role, officeId: string): Officer => ({
  officerId,
  nameKo: `${officerId}씨`,
  nameEn: officerId,
  positionKo: '주무관',
  positionEn: 'Officer',
  officeId,
  grants: [{ role, officeId }],
  phone: '02-000-0001',
  tasks: '',
})
const people = [
  officer('lee', 'officer', 'seoul'),
  officer('oh', 'reception', 'seoul'),
  officer('park', 'officer', 'busan'),
]
const [lee, oh] = people as [Officer, Officer, Officer]

async function opened(t: Parameters<typeof testDatabase>[0]) {
  const { url } = await testDatabase(t)
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-privacy-'))
  const clock = handClock(at('2026-11-23 10:00'))
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  t.after(async () => {
    await house.close()
    rmSync(dataFolder, { recursive: true })
  })
  for (const officeId of ['seoul', 'busan'])
    await addOffice(house.database, {
      officeId,
      nameKo: officeId,
      nameEn: officeId,
      parentId: null,
      phone: '02',
      address: '',
      calendar: null,
    })
  for (const one of people) await addOfficer(house.database, one, null, clock.now())
  await house.directory.refresh()
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
  const filed = await house.petitions.open({
    input: {
      kind: 'inquiry',
      title: '정책자금 문의',
      body: '정책자금을 신청하려고 합니다',
      name: '홍길동',
      phone: '01000001234',
      mail: 'hong@example.kr',
      company: '다짐상사',
      address: '서울 구로구 구로동 1',
      language: 'ko',
    },
    channel: 'web',
    files: [],
    key: 'one',
    actor: { kind: 'citizen' },
    now: clock.now(),
  })
  assert.ok(!isRefusal(filed))
  const given = { matterId: filed.matterId, name: 'assign', officer: oh, now: clock.now() } as const
  await house.petitions.command({ ...given, input: { officeId: 'seoul', officerId: 'lee' } })
  const post = (fields: Record<string, string>) =>
    app.request('/privacy/request', {
      method: 'POST',
      headers: {
        origin: 'http://localhost',
        'content-type': 'application/x-www-form-urlencoded',
        'accept-language': 'ko',
      },
      body: new URLSearchParams({ number: filed.number, secret: filed.secret, ...fields }).toString(),
    })
  const ask = async (fields: Record<string, string>) => {
    const answer = await post({ do: 'ask', ...fields })
    return { status: answer.status, text: (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') }
  }
  const requests = async () =>
    (await house.ledger.database.query('select * from data_request order by received_at desc, number desc')).rows as {
      matter_id: string
      number: string
      state: string
      due_at: number
      office_id: string
    }[]
  const answer = async (matterId: string, input: object) =>
    house.privacy.answer({ matterId, input, officer: lee, now: clock.now() })
  return { house, app, clock, filed, post, ask, requests, answer }
}

test('R52 to see: everything that is held at once, as a page and as JSON, with who opened it', async (t) => {
  const { house, post, ask, filed, clock, requests } = await opened(t)
  const reader = { officer: lee, origin: '10.0.0.1', at: clock.now() }
  const reading = { action: 'reveal', purpose: 'call', matterIds: [filed.matterId] } as const
  await house.access.through(reader, reading, async () => {})
  assert.equal((await post({ secret: 'wrong', do: 'ask', what: 'see' })).status, 422)
  const seen = await ask({ what: 'see' })
  assert.equal(seen.status, 200)
  for (const word of [
    '홍길동',
    '01000001234',
    'hong@example.kr',
    '구로동 1',
    '정책자금을 신청하려고',
    '이름과 연락처를 봄',
    '전화 확인',
  ])
    assert.ok(seen.text.includes(word), word)
  const json = await post({ do: 'json' })
  assert.match(json.headers.get('content-disposition') ?? '', /attachment/)
  const held = (await json.json()) as { petitioner: { name: string }; openedBy: { why: string }[] }
  assert.deepEqual([held.petitioner.name, held.openedBy[0]?.why], ['홍길동', '전화 확인'])
  const [row] = await requests()
  assert.deepEqual([row?.state, row?.office_id], ['granted', 'seoul'])
})

test('R52 to correct: an officer decides, the new value is written and the old one is gone, also from the search', async (t) => {
  const { house, ask, requests, answer, filed, clock } = await opened(t)
  assert.equal((await ask({ what: 'correct' })).status, 422)
  const wrong = await ask({ what: 'correct', 'values-phone': '12' })
  assert.ok(wrong.status === 422 && wrong.text.includes('전화번호를 숫자로'))
  const asked = await ask({
    what: 'correct',
    'values-phone': '010-9999-8888',
    'values-mail': 'new@example.kr',
    key: 'a-key-of-a-form',
  })
  assert.match(asked.text, /P2026-00001을 받았어요\. 2026\. 12\. 3\.\(목\)까지/)
  await ask({
    what: 'correct',
    'values-phone': '010-9999-8888',
    'values-mail': 'new@example.kr',
    key: 'a-key-of-a-form',
  })
  assert.equal((await requests()).length, 1, 'sent twice is asked once')
  const [row] = await requests()
  assert.ok(row)
  assert.equal(
    formatInstant(row.due_at, zone).slice(0, 10),
    '2026-12-03',
    'ten days by the calendar, the first not counted',
  )
  const facts = await house.ledger.database.query('select body::text as body from fact where kind = $1', [
    'data-request',
  ])
  assert.ok(!JSON.stringify(facts.rows).includes('9999'), 'no fact holds the value')
  const before = await house.ledger.database.query('select tokens from matter_search where matter_id = $1', [
    filed.matterId,
  ])
  assert.ok(!isRefusal((await answer(row.matter_id, { answer: 'grant' })) as never))
  const held = await house.privacy.house.holder.held(filed.matterId, 'ko', clock.now())
  assert.deepEqual(
    [held?.petitioner['phone'], held?.petitioner['mail'], held?.petitioner['name']],
    ['01099998888', 'new@example.kr', '홍길동'],
  )
  const after = await house.ledger.database.query('select tokens from matter_search where matter_id = $1', [
    filed.matterId,
  ])
  assert.notDeepEqual(after.rows, before.rows)
  assert.deepEqual(await answer(row.matter_id, { answer: 'grant' }), { refused: 'ENDED' })
})

test('R52 to erase: what the law keeps stays and what is optional goes; after its period all of it goes', async (t) => {
  const { house, ask, requests, answer, filed, clock } = await opened(t)
  await ask({ what: 'erase', words: '지워 주세요' })
  const [first] = await requests()
  assert.ok(first)
  await answer(first.matter_id, { answer: 'grant' })
  const held = await house.privacy.house.holder.held(filed.matterId, 'ko', clock.now())
  assert.deepEqual(
    [held?.petitioner['mail'], held?.petitioner['company'], held?.petitioner['name']],
    [null, null, '홍길동'],
  )
  assert.match((await ask({ what: '' })).text, /나머지는 법으로 보존하는 기간이 끝나면 지워요/)
  const reply = { matterId: filed.matterId, name: 'reply', officer: lee, now: clock.now() } as const
  await house.petitions.command({ ...reply, input: { result: 'answered', letter: '1. 답합니다.\n2. 끝.  끝.' } })
  clock.set(at('2037-01-04 10:00'))
  assert.equal(await house.privacy.house.holder.isKept(filed.matterId, clock.now()), false)
  await house.holds.set({
    matterId: filed.matterId,
    kind: 'retention',
    reason: '소송',
    setBy: 'lee',
    untilAt: null,
    now: clock.now(),
  })
  assert.equal(await house.privacy.house.holder.isKept(filed.matterId, clock.now()), true, 'a hold wins')
})

test('a refusal needs a ground and words, and tells how to object; the clock of ten days breaks by itself', async (t) => {
  const { house, ask, requests, answer, clock } = await opened(t)
  await ask({ what: 'stop', words: '그만 써 주세요' })
  const [row] = await requests()
  assert.ok(row)
  for (const input of [{ answer: 'refuse' }, { answer: 'refuse', ground: 'duty-by-law', words: '' }, { answer: '' }])
    assert.equal(((await answer(row.matter_id, input)) as { refused: string }).refused, 'INVALID')
  await answer(row.matter_id, { answer: 'refuse', ground: 'duty-by-law', words: '민원을 처리하려면 필요합니다.' })
  const page = (await ask({ what: '' })).text
  for (const word of ['거절', '제37조제2항', '민원을 처리하려면 필요합니다', '개인정보분쟁조정위원회', '30일 안에'])
    assert.ok(page.includes(word), word)
  await ask({ what: 'correct', 'values-name': '홍길순' })
  const [late] = await requests()
  assert.ok(late)
  clock.set(late.due_at + 60_000)
  await fireDue({ ledger: house.ledger, book: house.book, desks: house.desks, log: silentLog, now: clock.now() })
  assert.ok((await house.ledger.read(late.matter_id)).some((fact) => fact.type === 'PromiseBroken'))
  const settled = await settleClocks({
    ledger: house.ledger,
    book: house.book(),
    desk: house.privacy.desk as never,
    asOf: clock.now(),
    repair: false,
  })
  assert.deepEqual(settled.differences, [])
})

test('officers: the office of the petition decides, reception registers who came, and each reading has its line', async (t) => {
  const { house, app, ask, requests, filed, clock } = await opened(t)
  await ask({ what: 'correct', 'values-phone': '010-9999-8888', words: '번호가 바뀌었어요' })
  const [row] = await requests()
  assert.ok(row)
  const cookies = new Map<string, string>()
  for (const one of people) {
    const started = await house.sessions.start(
      one.officerId,
      { factor: 'passkey', lacks: null } as never,
      { address: '127.0.0.1' },
      clock.now(),
    )
    cookies.set(one.officerId, `dajim=${started}`)
  }
  const call = (who: string, path: string, fields?: Record<string, string>) =>
    app.request(path, {
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields).toString() } : {}),
      headers: {
        origin: 'http://localhost',
        cookie: cookies.get(who) ?? '',
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
    })
  const path = `/staff/data-requests/${row.number}`
  const lines = async () =>
    Number((await house.ledger.database.query('select count(*) as n from access_line')).rows[0].n)
  const before = await lines()
  const page = await (await call('lee', path)).text()
  assert.ok(page.includes('01099998888') && page.includes('번호가 바뀌었어요') && page.includes('답 보내기'))
  assert.equal(await lines(), before + 1)
  assert.equal((await call('park', path)).status, 404, 'out of reach does not exist')
  assert.equal((await call('park', path, { answer: 'grant' })).status, 404)
  assert.ok(!(await (await call('park', '/staff/data-requests')).text()).includes(row.number))
  assert.equal((await call('lee', path, { answer: 'refuse' })).status, 422)
  assert.equal((await call('oh', '/staff/data-requests', { number: filed.number, what: 'see' })).status, 303)
  assert.equal((await call('oh', '/staff/data-requests', { number: '2611-999999-1', what: 'see' })).status, 422)
  assert.ok((await (await call('lee', '/staff/data-requests')).text()).includes('P2026-00002'))
  assert.equal((await call('lee', path, { answer: 'grant' })).status, 303)
})
