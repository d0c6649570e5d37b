// Ten years in which petitions come, end and reach the end of their retention: nothing overdue, nothing of people left,
// figures byte by byte the same; holds win, nobody alone destroys, and a fact still does not change.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { compactTally, settleClocks } from '#clocks'
import { formatInstant, parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { addOffice, addOfficer, isNoApproval, type Officer, type Role } from '#people'
import { openHouse } from '../../house.ts'

const zone = 'Asia/Seoul'
const at = (text: string) => parseInstant(text.replace(' ', 'T'), zone)
const dayMs = 86_400_000
const officer = (officerId: string, role: Role): Officer => ({
  officerId,
  nameKo: `${officerId}씨`,
  nameEn: officerId,
  positionKo: '주무관',
  positionEn: 'Officer',
  officeId: 'seoul',
  grants: [{ role, officeId: 'seoul' }],
  phone: '02-000-0001',
  tasks: '',
})
const [lee, oh, han, seol] = [
  officer('lee', 'officer'),
  officer('oh', 'reception'),
  officer('han', 'audit'),
  officer('seol', 'operator'),
]

async function opened(t: Parameters<typeof testDatabase>[0], start: string) {
  const { url } = await testDatabase(t)
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-records-'))
  const clock = handClock(at(start))
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  await house.settings.set('sign-in', { ...house.settings.get('sign-in'), secondFactor: false }, 'test', clock.now())
  t.after(async () => {
    await house.close()
    rmSync(dataFolder, { recursive: true })
  })
  const office = { officeId: 'seoul', nameKo: '서울청', nameEn: 'Seoul', parentId: null, phone: '02', address: '' }
  await addOffice(house.database, { ...office, calendar: null })
  for (const one of [lee, oh, han, seol]) await addOfficer(house.database, one, null, at(start))
  await house.directory.refresh()
  let count = 0
  /** Filed, assigned and answered, with a file of its own. */
  const answered = async (moment: string) => {
    count += 1
    clock.set(at(moment))
    const kept = await house.petitions.house.files.receive('a.txt', Readable.from([Buffer.from(`붙임 ${count}`)]), 0)
    assert.ok('sha256' in kept)
    const filed = await house.petitions.open({
      input: {
        kind: 'inquiry',
        title: `문의 ${count}`,
        body: '내용을 묻습니다',
        name: '홍길동',
        phone: '01000001234',
        address: '서울 구로구',
        language: 'ko',
      },
      channel: 'web',
      files: [{ ...kept, fileId: crypto.randomUUID(), name: `붙임${count}.txt` }],
      key: `r${count}`,
      actor: { kind: 'citizen' },
      now: clock.now(),
    })
    assert.ok('matterId' in filed)
    const give = (name: 'assign' | 'reply', by: Officer, input: object) =>
      house.petitions.command({ matterId: filed.matterId, name, input, officer: by, now: clock.now() })
    assert.ok('version' in (await give('assign', oh, { officeId: 'seoul', officerId: 'lee' })))
    clock.set(clock.now() + 3_600_000)
    const given = await give('reply', lee, { result: 'answered', letter: '1. 답합니다.\n2. 끝.  끝.' })
    assert.ok('version' in given, JSON.stringify(given))
    return { ...filed, sha256: kept.sha256 }
  }
  const destroy = async () => {
    for (const one of await house.records.underWay()) {
      if (one.approvedAt !== null) continue
      const asked = await house.records.ask(one.destructionId, '보존기간이 끝났음', seol, clock.now())
      assert.ok(!isNoApproval(asked), JSON.stringify(asked))
      const own = { approvalId: asked.approvalId, answer: 'approved', words: '', now: clock.now() } as const
      assert.deepEqual(await house.approvals.answer({ ...own, by: seol }), { noApproval: 'OWN_REQUEST' })
      assert.deepEqual(await house.approvals.answer({ ...own, by: han }), { performed: true })
      const turn = { signal: new AbortController().signal, attempt: 1, isLast: false }
      await house.records.task.run({ destructionId: one.destructionId }, turn)
    }
  }
  const count1 = async (sql: string, values: unknown[] = []) =>
    Number((await house.ledger.database.query(sql, values)).rows[0].n)
  const settle = () =>
    settleClocks({
      ledger: house.ledger,
      book: house.book(),
      desk: house.petitions.desk as never,
      asOf: clock.now(),
      repair: false,
    })
  const figures = async () => {
    await compactTally(house.database)
    const { rows } = await house.ledger.database.query(
      'select promise, month::text, state, sum(count)::text as count from promise_tally group by 1, 2, 3 order by 1, 2, 3',
    )
    const facts = await house.ledger.database.query(
      'select count(*)::text as n, md5(string_agg(encode(commitment, $1), $2 order by position)) as sum from fact',
      ['hex', ','],
    )
    return JSON.stringify([rows, facts.rows])
  }
  return { house, clock, dataFolder, answered, destroy, count1, settle, figures }
}

test('R52 virtual ten years and more: nothing is overdue by more than five days, figures stay, settlement finds nothing', async (t) => {
  const { house, clock, dataFolder, answered, destroy, count1, settle, figures } = await opened(t, '2026-01-02 09:00')
  const filed: Awaited<ReturnType<typeof answered>>[] = []
  for (let year = 2026; year <= 2028; year += 1)
    for (const day of ['03-04', '07-06', '12-07']) filed.push(await answered(`${year}-${day} 10:00`))
  const reader = { officer: lee, origin: '10.0.0.1', at: clock.now() }
  for (const one of filed)
    await house.access.through(reader, { action: 'open', matterIds: [one.matterId] }, async () => {})
  const before = await figures()
  assert.deepEqual((await settle()).differences, [])
  let worst = 0
  for (let day = at('2029-01-01 06:00'); day < at('2040-01-10 00:00'); day += 4 * dayMs) {
    clock.set(day)
    await house.records.propose(day)
    await destroy()
    const overdue = await house.ledger.database.query(
      `select min(p.closed_at) as first from petition p join matter_key k using (matter_id) where not p.open and k.erased_at is null`,
    )
    const first = overdue.rows[0].first as number | null
    if (first === null) continue
    const year = Number(formatInstant(first, zone).slice(0, 4)) + 11
    worst = Math.max(worst, day - at(`${year}-01-01 00:00`))
  }
  assert.ok(worst <= 5 * dayMs, `${worst / dayMs} days overdue`)
  assert.equal(await count1('select count(*) as n from matter_key where erased_at is null'), 0)
  for (const table of ['private_text', 'person'])
    assert.equal(await count1(`select count(*) as n from ${table}`), 0, table)
  assert.equal(await count1('select count(*) as n from fact where salt is not null'), 0, 'no commitment can be linked')
  assert.equal(await count1('select count(*) as n from access_line where at < $1', ['2038-01-01']), 0)
  const held = readdirSync(join(dataFolder, 'files'), { recursive: true }).filter((name) => String(name).length > 60)
  assert.deepEqual(held, [], 'no file is left')
  assert.equal(await figures(), before, 'figures and facts are byte by byte the same')
  assert.deepEqual((await settle()).differences, [])
  const done = await house.records.donePage(50)
  const petitions = done.filter((one) => one.class === 'petitions')
  assert.deepEqual(
    petitions.map((one) => [one.number?.slice(0, 4), one.listed, one.destroyed, one.files, one.held]).toReversed(),
    [
      ['2037', 3, 3, 3, 0],
      ['2038', 3, 3, 3, 0],
      ['2039', 3, 3, 3, 0],
    ],
  )
  assert.ok(done.some((one) => one.class === 'access lines' && one.destroyed === 9))
  assert.equal(new Set(done.map((one) => one.number)).size, done.length)
})

test('R52 a hold wins, also when it is set after the approval; lifting it takes a second person', async (t) => {
  const { house, clock, answered, destroy, count1 } = await opened(t, '2026-03-02 09:00')
  const [first, second, third] = [
    await answered('2026-03-04 10:00'),
    await answered('2026-03-05 10:00'),
    await answered('2026-03-06 10:00'),
  ]
  clock.set(at('2037-01-02 09:00'))
  const hold = { kind: 'retention', reason: '소송', setBy: 'han', untilAt: null, now: clock.now() } as const
  const holdId = await house.holds.set({ ...hold, matterId: first.matterId })
  assert.equal(await house.records.propose(clock.now()), 1)
  assert.equal(await house.records.propose(clock.now()), 0, 'one list of a class at a time')
  assert.deepEqual(
    (await house.records.underWay()).map((one) => one.listed),
    [2],
  )
  await house.holds.set({ ...hold, matterId: second.matterId })
  await destroy()
  const alive = 'select count(*) as n from matter_key where erased_at is null and matter_id = $1'
  assert.deepEqual(
    [
      await count1(alive, [first.matterId]),
      await count1(alive, [second.matterId]),
      await count1(alive, [third.matterId]),
    ],
    [1, 1, 0],
  )
  const [certificate] = await house.records.donePage(5)
  assert.deepEqual([certificate?.destroyed, certificate?.held, certificate?.number], [1, 1, '2037-0001'])
  const asked = await house.holds.askLift(holdId, '소송이 끝남', han, clock.now())
  assert.ok(!isNoApproval(asked))
  const yes = { approvalId: asked.approvalId, answer: 'approved', words: '', now: clock.now() } as const
  assert.deepEqual(await house.approvals.answer({ ...yes, by: han }), { noApproval: 'OWN_REQUEST' })
  assert.equal((await house.holds.standing(clock.now())).length, 2)
  assert.deepEqual(await house.approvals.answer({ ...yes, by: seol }), { performed: true })
  assert.equal((await house.holds.standing(clock.now())).length, 1)
  await house.records.propose(clock.now())
  await destroy()
  assert.equal(await count1(alive, [first.matterId]), 0)
})

test('a fact does not change: the app may empty the salt of a matter that was erased, and nothing else', async (t) => {
  const { house, clock, answered } = await opened(t, '2026-03-02 09:00')
  const { matterId } = await answered('2026-03-04 10:00')
  const refused = (sql: string) =>
    assert.rejects(house.ledger.database.query(sql, [matterId]), /permission denied|does not change/)
  await refused('update fact set salt = null where matter_id = $1')
  await refused("update fact set salt = decode(repeat('00', 32), 'hex') where matter_id = $1")
  await refused("update fact set type = 'Other' where matter_id = $1")
  await refused('delete from fact where matter_id = $1')
  await house.ledger.eraseMatter(house.ledger.database, matterId, clock.now())
  await refused("update fact set salt = decode(repeat('00', 32), 'hex') where matter_id = $1")
  await assert.rejects(
    house.ledger.database.query('select destroy_access_lines($1, 10)', [matterId]),
    /no approved destruction/,
  )
  await assert.rejects(house.ledger.database.query('delete from access_line'), /permission denied/)
  assert.ok((await house.ledger.read(matterId)).length > 3)
})
