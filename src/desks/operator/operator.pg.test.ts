// The operator's pages over a real database: who may see them, parked work tried again and dropped, answers by a second
// person, and what machines are told.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { settleTask } from '#clocks'
import { parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { hashPassword } from '#kit/crypto'
import { addJob, countJobs } from '#kit/jobs'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { addOffice, addOfficer, isNoApproval, type Role } from '#people'
import { createApp } from '../../app.ts'
import { openHouse } from '../../house.ts'
import { readHealth } from './health/read-health.ts'
import { healthState, healthText } from './health/say.ts'

const password = 'seven green lanterns'
const people: readonly (readonly [string, readonly Role[]])[] = [
  ['seol', ['operator']],
  ['hwang', ['audit', 'operator']],
  ['lee', ['officer']],
]

async function open(t: { after(work: () => Promise<void>): void }) {
  const cleanings: (() => unknown)[] = []
  t.after(async () => {
    for (const clean of cleanings.toReversed()) await clean()
  })
  const { url } = await testDatabase({ after: (work) => void cleanings.push(work) })
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-operator-'))
  cleanings.push(() => rmSync(dataFolder, { recursive: true }))
  const clock = handClock(parseInstant('2026-11-23T10:00', 'Asia/Seoul'))
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  cleanings.push(() => house.close())
  await addOffice(house.database, {
    officeId: 'o',
    nameKo: '과',
    nameEn: 'O',
    parentId: null,
    phone: '',
    address: '',
    calendar: null,
  })
  const passwordHash = await hashPassword(password)
  for (const [officerId, held] of people)
    await addOfficer(
      house.database,
      {
        officerId,
        nameKo: `${officerId}씨`,
        nameEn: officerId,
        positionKo: '',
        positionEn: '',
        officeId: 'o',
        grants: held.map((role) => ({ role, officeId: 'o' })),
        phone: '',
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
  const app = createApp(
    house,
    web,
    () => {
      woken += 1
    },
    { metricsToken: 'a-token-of-sixteen' },
  )
  const cookies = new Map<string, string>()
  const ask = async (
    who: string,
    path: string,
    fields?: Record<string, string>,
    headers: Record<string, string> = {},
  ) => {
    const answer = await app.request(path, {
      headers: {
        cookie: cookies.get(who) ?? '',
        origin: 'http://localhost',
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...headers,
      },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields).toString() } : {}),
    })
    return { status: answer.status, page: await answer.text(), location: answer.headers.get('location') ?? '', answer }
  }
  for (const [who] of people) {
    const { answer } = await ask('', '/staff/sign-in', { login: who, password })
    cookies.set(who, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
  }
  return { house, clock, ask, woken: () => woken }
}

test('the operator sees what stands still, has it tried again or drops it with a reason', async (t) => {
  const { house, ask, woken, clock } = await open(t)
  for (const path of ['/staff/operator', '/staff/operator/parked', '/staff/operator/health', '/staff/approvals'])
    assert.equal((await ask('lee', path)).status, 403, path)
  assert.match((await ask('seol', '/staff/operator/parked')).page, /멈춰 선 일이 없습니다/)

  const park = async () => {
    const jobId = await addJob(house.database, settleTask, { repair: false })
    await house.database.query(
      `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'The disk was full.' where id = $1`,
      [jobId],
    )
    return `/staff/operator/parked/job/${jobId}`
  }
  const first = await park()
  const list = await ask('seol', '/staff/operator/parked')
  assert.match(list.page, /The disk was full\./)
  assert.match((await ask('seol', '/staff/operator')).page, /멈춰 선 일이 1건/)
  assert.match((await ask('seol', `${first}?lang=en`)).page, /tried as often as allowed/)
  assert.equal((await ask('seol', `${first}/drop`, { dropReason: '' })).status, 422)
  const long = await ask('seol', `${first}/retry`, { retryReason: '가'.repeat(301) })
  assert.equal(long.status, 422)
  assert.ok(long.page.includes('가'.repeat(301)), 'the reason is still there to be shortened')
  assert.match((await ask('seol', `${first}/retry`, { retryReason: '디스크를 늘림' })).location, /\?retried$/)
  assert.equal((await countJobs(house.database, [settleTask.name])).waiting, 1)
  assert.match((await ask('seol', `${first}/retry`, { retryReason: '디스크를 늘림' })).location, /\?gone$/)

  // Dropping is asked of somebody who has just said who they are.
  const second = await park()
  clock.set(clock.now() + 6 * 60_000)
  assert.match((await ask('seol', `${second}/drop`, { dropReason: '필요 없음' })).location, /^\/staff\/confirm/)
  clock.set(clock.now() - 6 * 60_000)
  assert.match((await ask('seol', `${second}/drop`, { dropReason: '필요 없음' })).location, /\?dropped$/)
  const { rows } = await house.database.query('select what, reason, officer_id from job_entry order by entry_id')
  assert.deepEqual(rows, [
    { what: 'tried again', reason: '디스크를 늘림', officer_id: 'seol' },
    { what: 'dropped', reason: '필요 없음', officer_id: 'seol' },
  ])

  const matter = '00000000-0000-7000-8000-000000000001'
  await house.ledger.database.query(
    `insert into stuck_matter values ($1, 'petition', now(), now(), 'HorizonError: the calendar ends')`,
    [matter],
  )
  assert.match((await ask('seol', '/staff/operator/parked?kind=clock')).page, /the calendar ends/)
  await ask('seol', `/staff/operator/parked/clock/${matter}/retry`, {})
  assert.equal(woken(), 1)
  for (const odd of ['job/x', 'job/99999999999', 'clock/x', 'thing/1', 'notice/%00'])
    assert.ok((await ask('seol', `/staff/operator/parked/${odd}`)).status < 500, odd)
})

test('R14: on the page nobody answers what they asked; another does, with words', async (t) => {
  const { house, ask, clock } = await open(t)
  const by = house.directory.officer('hwang')
  assert.ok(by)
  const asked = await house.approvals.request({
    kind: 'export rows',
    subject: 'list',
    proposal: { rows: 214 },
    reason: '국정감사 <자료>',
    by,
    now: clock.now(),
  })
  assert.ok(!isNoApproval(asked))
  const path = `/staff/approvals/${asked.approvalId}`
  // Both roles of one person are one pair of eyes.
  const own = await ask('hwang', path, { answer: 'approved', words: '제가 봤습니다' })
  assert.equal(own.status, 409)
  assert.match(own.page, /스스로 승인할 수 없습니다/)
  assert.match((await ask('seol', path)).page, /국정감사 &lt;자료&gt;/)
  assert.equal((await ask('lee', path, { answer: 'approved', words: 'x' })).status, 403)
  assert.equal((await ask('seol', path, { answer: 'approved', words: '' })).status, 422)
  assert.equal((await ask('seol', path, { answer: 'perhaps', words: 'x' })).status, 422)
  assert.match((await ask('seol', path, { answer: 'approved', words: '목록을 확인함' })).location, /\?done$/)
  assert.equal((await ask('seol', path, { answer: 'refused', words: '아니오' })).status, 409)
  assert.match((await ask('seol', '/staff/approvals?lang=en')).page, /Approved/)
  assert.equal((await ask('seol', '/staff/approvals/00000000-0000-0000-0000-000000000000')).status, 404)
})

test('health tells people what to do, machines a figure, and strangers nothing', async (t) => {
  const { house, clock, ask } = await open(t)
  const lines = await readHealth({ ...house, taskNames: [] }, clock.now())
  assert.equal(healthState(lines), 'act', 'no worker looks after this house')
  for (const line of lines) {
    assert.ok(line.title.ko && line.title.en && line.says.ko && line.says.en, line.name)
    if (line.state !== 'ok') assert.ok(line.next?.ko && line.next.en, `${line.name} says what to do`)
  }
  assert.ok(healthText(lines).some((line) => line.startsWith('ACT ')))
  const page = await ask('seol', '/staff/operator/health')
  assert.match(page.page, /지금 할 일/)
  assert.deepEqual((await ask('', '/health/live')).page, '{"live":true}')
  assert.deepEqual((await ask('', '/health/ready')).page, '{"ready":true}')
  assert.equal((await ask('', '/metrics')).status, 404, 'without a connection nobody knows where it comes from')
  assert.equal((await ask('', '/metrics', undefined, { authorization: 'Bearer wrong' })).status, 404)
  const told = await ask('', '/metrics', undefined, { authorization: 'Bearer a-token-of-sixteen' })
  assert.match(told.page, /^dajim_health\{line="worker"\} 2$/m)
})
