// The tracking page tells who opened the petition, when and why, and holds back an audit's readings only while a hold stands.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addOffice, addOfficer, type Officer, type Reading } from '#people'
import { at, openCitizen, sendOne } from './fixture.ts'

const one = (officerId: string, role: 'officer' | 'audit', officeId: string): Officer => ({
  officerId,
  nameKo: `${officerId}씨`,
  nameEn: `Mr ${officerId}`,
  positionKo: '주무관',
  positionEn: 'Officer',
  officeId,
  grants: [{ role, officeId }],
  phone: '02-000-0009',
  tasks: '',
})

async function opened(t: Parameters<typeof openCitizen>[0]) {
  const made = await openCitizen(t, '2026-11-23 10:00')
  const { house, browser, give, clock } = made
  await addOffice(house.database, {
    officeId: 'hall',
    nameKo: '감사관실',
    nameEn: 'Audit office',
    parentId: null,
    phone: '02',
    address: '',
    calendar: null,
  })
  const [audit, other] = [one('han', 'audit', 'hall'), one('baek', 'officer', 'hall')]
  for (const who of [audit, other]) await addOfficer(house.database, who, null, at('2026-01-01 09:00'))
  await house.directory.refresh()
  const citizen = browser()
  const { number, secret } = await sendOne(citizen)
  const { rows } = await house.ledger.database.query('select matter_id from petition where number = $1', [number])
  const matterId = String(rows[0].matter_id)
  await give('2026-11-23 11:00', matterId, 'assign', { officeId: 'seoul', officerId: 'lee' })
  const look = async (moment: string, officerId: string, reading: Partial<Reading>) => {
    const officer = house.directory.officer(officerId)
    assert.ok(officer)
    const reader = { officer, origin: '10.0.0.7', at: at(moment) }
    await house.access.through(reader, { action: 'open', matterIds: [matterId], ...reading }, async () => {})
    clock.set(at(moment))
  }
  const section = async () => {
    // The visit of before may have ended: hours pass in between.
    await citizen.post('/track', { number, secret })
    const { status, text } = await citizen.get(`/petition/${number}`)
    assert.equal(status, 200)
    return text
      .slice(text.indexOf('id="opened"'))
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
  }
  return { ...made, matterId, look, section }
}

test('R43 the petitioner reads who opened it, when and why: the officer in charge by name, others by office', async (t) => {
  const { look, section, house, matterId } = await opened(t)
  assert.match(await section(), /아직 아무도 열어 보지 않았어요/)
  await look('2026-11-23 13:00', 'lee', { purpose: 'work' })
  await look('2026-11-23 15:30', 'lee', { purpose: 'work' })
  await look('2026-11-24 09:10', 'lee', { action: 'reveal', purpose: 'call', purposeWords: '서류를 확인하려고' })
  await look('2026-11-24 09:20', 'baek', { purpose: 'look' })
  await look('2026-11-24 09:30', 'han', { purpose: 'audit' })
  const said = await section()
  assert.match(said, /2026\. 11\. 24\.\(화\) · 3건/)
  assert.match(said, /감사관실 주무관 · 내용을 봄 · 감사 09:30/)
  assert.match(said, /감사관실 주무관 · 내용을 봄 · 다른 부서의 확인 09:20/)
  assert.match(said, /서울청 이수현 주무관 · 이름과 연락처를 봄 · 전화 확인: 서류를 확인하려고 09:10/)
  assert.match(said, /서울청 이수현 주무관 · 내용을 봄 · 업무 처리 13:00부터 15:30까지 2번/)
  assert.ok(!/baek|han씨|10\.0\.0/.test(said), 'neither names of others nor addresses')
  assert.ok(said.indexOf('11. 24.') < said.indexOf('11. 23.'), 'newest first')
  const stored = await house.database.query('select * from access_line where purpose_sealed is not null')
  assert.equal(stored.rows.length, 1)
  assert.ok(!JSON.stringify(stored.rows).includes('서류'), 'what an officer wrote stands sealed')
  assert.equal(stored.rows[0].matter_ids[0], matterId)
})

test("a secrecy hold delays the audit's readings and no others, until its last day or its lifting", async (t) => {
  const { look, section, house, matterId, clock } = await opened(t)
  await look('2026-11-23 13:00', 'lee', { purpose: 'work' })
  await look('2026-11-23 14:00', 'han', { purpose: 'audit' })
  const hold = { matterId, kind: 'secrecy', reason: '조사 중', setBy: 'han' } as const
  await house.holds.set({ ...hold, untilAt: at('2026-11-30 18:00'), now: clock.now() })
  const held = await section()
  assert.ok(!held.includes('감사관실') && held.includes('이수현'))
  clock.set(at('2026-11-30 18:00'))
  assert.ok((await section()).includes('감사관실'), 'it ends by itself')
  const again = await house.holds.set({ ...hold, untilAt: at('2026-12-30 18:00'), now: clock.now() })
  assert.ok(!(await section()).includes('감사관실'))
  assert.equal(await house.holds.lift(house.database, again, '끝났음', 'han', clock.now()), true)
  assert.equal(await house.holds.lift(house.database, again, '끝났음', 'han', clock.now()), false)
  assert.ok((await section()).includes('감사관실'))
  await assert.rejects(house.holds.set({ ...hold, untilAt: null, now: clock.now() }), /check/)
})

test('a log that cannot be read keeps nobody from their petition', async (t) => {
  const { section, house } = await opened(t)
  await house.access.close()
  assert.match(await section(), /지금은 기록을 불러올 수 없어요/)
  // The house closes it again at the end of the test.
  Object.assign(house.access, { close: async () => {} })
})
