// The desk on a real PostgreSQL: a petition from submission to rating, one that breaks by itself, the merged who are
// told too, a temporary holiday, and a settlement that finds nothing to settle.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  addDay,
  fireDue,
  openClockBook,
  previewDay,
  readAddedDays,
  readTally,
  settleClocks,
  stuckMatters,
} from '#clocks'
import { parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { isRefusal } from '#ledger'
import { readNotices } from '#notices'
import { addOffice, addOfficer, type Officer } from '#people'
import { openHouse } from '../../house.ts'
import { readQueue } from './queries.ts'
import { type PetitionInput, petitionInput } from './submit.ts'

const at = (text: string) => parseInstant(text.replace(' ', 'T'), 'Asia/Seoul')
const officer: Officer = {
  officerId: 'lee',
  nameKo: '이수현',
  nameEn: 'Lee',
  positionKo: '주무관',
  positionEn: 'Officer',
  officeId: 'seoul',
  grants: [{ role: 'officer', officeId: 'seoul' }],
  phone: '02-000-0001',
  tasks: '',
}
const reception: Officer = { ...officer, officerId: 'oh', grants: [{ role: 'reception', officeId: 'seoul' }] }

async function house(t: Parameters<typeof testDatabase>[0], start: string) {
  const { url } = await testDatabase(t)
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-desk-'))
  const clock = handClock(at(start))
  const held = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  t.after(async () => {
    await held.close()
    rmSync(dataFolder, { recursive: true })
  })
  await addOffice(held.database, {
    officeId: 'seoul',
    nameKo: '서울청',
    nameEn: 'Seoul',
    parentId: null,
    phone: '02',
    address: '',
    calendar: null,
  })
  for (const one of [officer, reception]) await addOfficer(held.database, one, null, at(start))
  await held.directory.refresh()
  let count = 0
  const open = async (moment: string, input: Partial<PetitionInput> = {}) => {
    clock.set(at(moment))
    count += 1
    const filled = petitionInput.parse({
      kind: 'inquiry',
      title: '정책자금 신청 문의',
      body: '정책자금을 신청하려고 합니다.',
      name: '홍길동',
      phone: '010-0000-1234',
      address: '서울 구로구',
      ...input,
    })
    const opened = await held.petitions.open({
      input: filled,
      channel: 'web',
      files: [],
      key: `k${count}`,
      actor: { kind: 'citizen' },
      now: clock.now(),
    })
    assert.ok(!isRefusal(opened), JSON.stringify(opened))
    return opened
  }
  const give = async (moment: string, who: Officer | null, matterId: string, name: string, input: object = {}) => {
    clock.set(at(moment))
    return held.petitions.command({
      matterId,
      name: name as 'reply',
      input,
      now: clock.now(),
      ...(who ? { officer: who } : {}),
    })
  }
  const fire = (moment: string) => {
    clock.set(at(moment))
    return fireDue({ ledger: held.ledger, book: held.book, desks: held.desks, log: silentLog, now: clock.now() })
  }
  const settle = () =>
    settleClocks({
      ledger: held.ledger,
      book: held.book(),
      desk: held.petitions.desk as never,
      asOf: clock.now(),
      repair: false,
    })
  return { held, clock, open, give, fire, settle }
}

const assign = { officeId: 'seoul', officerId: 'lee' }
const letter = '1. 평소 관심을 가져 주셔서 감사합니다.\n2. 답변드립니다.  끝.'

test('from submission to rating, with a notice for each step and no difference at settlement', async (t) => {
  const { held, open, give, settle } = await house(t, '2026-11-20 16:40')
  const { matterId, number, dueAt } = await open('2026-11-20 16:40')
  assert.match(number, /^2611-000001-\d$/)
  assert.equal(dueAt, at('2026-11-30 23:59') + 59_999)
  assert.deepEqual(await give('2026-11-20 17:00', reception, matterId, 'assign', assign), {
    version: 4,
    repeated: false,
  })
  await give('2026-11-23 11:00', officer, matterId, 'request-supplement', {
    words: '사업자등록증을 보내 주세요.',
    days: '10',
  })
  await give('2026-11-25 10:00', null, matterId, 'add-papers', { files: [], words: '보냅니다' })
  await give('2026-12-02 10:00', officer, matterId, 'extend', {
    ground: 'cooperation',
    amount: '7',
    reason: '관계 기관 협의',
  })
  await give('2026-12-04 10:00', officer, matterId, 'reply', { result: 'answered', letter })
  await give('2026-12-05 10:00', null, matterId, 'rate', { stars: '5' })
  const notices = await readNotices(held.ledger.database, matterId)
  assert.deepEqual(
    notices.map((notice) => notice.kind),
    ['receipt', 'assigned', 'supplement', 'papers', 'extension', 'result'],
  )
  const { differences, clocks } = await settle()
  assert.deepEqual(differences, [])
  assert.equal(clocks, 3)
  assert.equal((await readTally(held.database, '2026-11-01')).get('petition-answer')?.kept, 1)
})

test('a clock warns and breaks by itself, with its true time, even when the worker was down', async (t) => {
  const { held, open, fire, settle } = await house(t, '2026-11-23 09:00')
  const { matterId } = await open('2026-11-23 09:00', { kind: 'general' })
  assert.deepEqual(await fire('2026-11-23 09:00'), { matters: 0, facts: 0 })
  await fire('2026-11-25 09:00')
  const facts = await held.ledger.read(matterId)
  const broken = facts.filter((fact) => fact.type === 'PromiseBroken')
  assert.deepEqual(broken.map((fact) => fact.body['promise']).sort(), ['delay-told-ahead', 'petition-answer'])
  for (const fact of broken) assert.ok(Math.abs(fact.at - at('2026-11-23 12:00')) <= 1)
  const notices = await readNotices(held.ledger.database, matterId)
  assert.equal(notices.filter((notice) => notice.kind === 'broken').length, 1)
  const { rows } = await readQueue(held.ledger.database, held.ledger.sealed, {
    queue: 'all',
    scope: null,
    officerId: 'lee',
  })
  assert.equal(rows[0]?.broken, 2)
  assert.deepEqual(await fire('2026-11-25 09:01'), { matters: 0, facts: 0 })
  assert.deepEqual((await settle()).differences, [])
})

test('an officer of another office, a late version and a repeated key', async (t) => {
  const { held, clock, open, give } = await house(t, '2026-11-23 09:00')
  const { matterId } = await open('2026-11-23 09:00')
  await give('2026-11-23 09:10', reception, matterId, 'assign', assign)
  const stranger: Officer = {
    ...officer,
    officerId: 'x',
    officeId: 'busan',
    grants: [{ role: 'officer', officeId: 'busan' }],
  }
  assert.deepEqual(await give('2026-11-23 10:00', stranger, matterId, 'reply', { result: 'answered', letter }), {
    refused: 'UNKNOWN_MATTER',
  })
  const both = await Promise.all(
    ['가', '나'].map((mark) =>
      held.petitions.command({
        matterId,
        name: 'reply',
        input: { result: 'answered', letter: letter + mark },
        officer,
        now: clock.now(),
        expectedVersion: 4,
        key: mark,
      }),
    ),
  )
  assert.equal(both.filter((one) => isRefusal(one) && one.refused === 'CHANGED_MEANWHILE').length, 1)
  const winner = isRefusal(both[0] as object) ? '나' : '가'
  const again = await held.petitions.command({
    matterId,
    name: 'reply',
    input: { result: 'answered', letter: letter + winner },
    officer,
    now: clock.now(),
    key: winner,
  })
  assert.ok(!isRefusal(again) && again.repeated)
  const other = await held.petitions.command({
    matterId,
    name: 'reply',
    input: { result: 'answered', letter: 'another letter altogether' },
    officer,
    now: clock.now(),
    key: winner,
  })
  assert.deepEqual(other, { refused: 'KEY_USED_FOR_ANOTHER_COMMAND' })
})

test('five are merged into one, and each of them is answered', async (t) => {
  const { held, open, give, settle } = await house(t, '2026-11-23 09:00')
  const opened = []
  for (let place = 0; place < 5; place += 1) opened.push(await open('2026-11-23 09:00', { kind: 'proposal' }))
  for (const { matterId } of opened) await give('2026-11-23 09:10', reception, matterId, 'assign', assign)
  const [lead, ...others] = opened
  assert.ok(lead)
  assert.ok(
    !isRefusal(
      await give('2026-11-23 10:00', officer, lead.matterId, 'merge', {
        numbers: others.map((one) => one.number).join(', '),
      }),
    ),
  )
  await give('2026-11-24 10:00', officer, lead.matterId, 'reply', { result: 'accepted', letter })
  for (const { matterId } of others) {
    const notices = await readNotices(held.ledger.database, matterId)
    assert.deepEqual(
      notices.map((notice) => notice.kind),
      ['receipt', 'assigned', 'merged', 'result'],
    )
  }
  assert.deepEqual((await settle()).differences, [])
})

test('a temporary holiday is previewed, then moves every clock that it touches and keeps what was promised', async (t) => {
  const { held, clock, open, settle } = await house(t, '2026-11-23 09:00')
  const { matterId, dueAt } = await open('2026-11-23 09:00')
  await open('2026-11-23 09:00', { kind: 'general' })
  const day = {
    on: '2026-11-27',
    name: { ko: '임시공휴일', en: 'Temporary holiday' },
    kind: 'temporary',
    status: 'announced',
    source: '관보 제1호',
  } as const
  const before = held.book()
  const after = openClockBook(held.charter, [...(await readAddedDays(held.database)), day])
  const preview = await previewDay(held.ledger, before, after, day.on, clock.now())
  assert.equal(preview.matters, 1)
  assert.equal(preview.clocks, 2)
  const moved = await addDay({
    ledger: held.ledger,
    before,
    after,
    day,
    by: 'operator',
    log: silentLog,
    desks: held.desks,
    reopen: held.reopenBook,
    now: clock.now(),
  })
  assert.equal(moved, 1)
  const { rows } = await held.ledger.database.query(
    `select promised_at, due_at from clock where promise = 'petition-answer' and matter_id = $1`,
    [matterId],
  )
  assert.equal(rows[0].promised_at, dueAt)
  assert.equal(rows[0].due_at, at('2026-12-02 23:59') + 59_999)
  const notices = await readNotices(held.ledger.database, matterId)
  assert.deepEqual(
    notices.map((notice) => notice.kind),
    ['receipt', 'due-moved'],
  )
  assert.deepEqual((await settle()).differences, [])
})

test('a clock that cannot be read, and one of a promise that is gone, hold up nobody else', async (t) => {
  const { held, open, fire } = await house(t, '2026-11-23 09:00')
  const { matterId } = await open('2026-11-23 09:00', { kind: 'general' })
  const due = (matter: string, promise: string) =>
    held.ledger.database.query(
      `insert into clock select $1, $2, 1, null, kind, edition_from, edition_hash, calendar_version, 'running', started_at,
         due_at, legal_end, promised_at, null, null, 0, '[]', started_at, null, null
       from clock where matter_id = $3 and promise = 'petition-answer'`,
      [matter, promise, matterId],
    )
  const odd = '00000000-0000-7000-8000-000000000001'
  await held.ledger.database.query(
    `insert into fact (matter_id, seq, kind, type, happened_at, recorded_at, actor_kind, body, salt, commitment)
     values ($1, 1, 'petition', 'PetitionReplied', now(), now(), 'system', '{}', sha256('a'), sha256('a'))`,
    [odd],
  )
  await due(odd, 'petition-answer')
  await due(matterId, 'a-promise-that-is-gone')
  await fire('2026-11-23 12:01')
  const facts = await held.ledger.read(matterId)
  assert.equal(facts.filter((fact) => fact.type === 'PromiseBroken').length, 2)
  // The row that no reading explains is put off; from then on there is nothing to do.
  await fire('2026-11-23 12:02')
  assert.deepEqual(await fire('2026-11-23 12:03'), { matters: 0, facts: 0 })
  // The operator sees the one that cannot be read, and why.
  const stuck = await stuckMatters(held.database, 10)
  assert.deepEqual(
    stuck.map(({ matterId: id, since }) => [id, since]),
    [[odd, at('2026-11-23 12:01')]],
  )
  assert.match(stuck[0]?.reason ?? '', /^\w*Error/)
})
