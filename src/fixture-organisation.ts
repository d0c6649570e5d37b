// A small agency with its pages: two offices under a headquarters, an operator, a head, an officer, an auditor.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { hashPassword } from '#kit/crypto'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { addOffice, addOfficer, type Role } from '#people'
import { createApp } from './app.ts'
import { openHouse } from './house.ts'

const password = 'a long enough password'
const people: readonly (readonly [id: string, name: string, officeId: string, role: Role, tasks: string])[] = [
  ['seol', '설재민', 'hq', 'operator', '시스템 운영'],
  ['kang', '강인호', 'seoul', 'team-head', '성장지원 업무 총괄'],
  ['lee', '이수현', 'seoul', 'officer', '벤처기업 확인 접수\n수출 상담'],
  ['hwang', '황선우', 'hq', 'audit', '감사'],
]

export async function organisationWorld(t: Parameters<typeof testDatabase>[0]) {
  const { url } = await testDatabase(t)
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-organisation-'))
  const clock = handClock(parseInstant('2026-11-23T10:00', 'Asia/Seoul'))
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  await house.settings.set('sign-in', { ...house.settings.get('sign-in'), secondFactor: false }, 'test', clock.now())
  t.after(async () => {
    await house.close()
    rmSync(dataFolder, { recursive: true })
  })
  const office = { phone: '02-000-0000', address: '서울시 어딘가 1', calendar: null }
  await addOffice(house.database, { ...office, officeId: 'hq', nameKo: '본부', nameEn: 'HQ', parentId: null })
  for (const [officeId, nameKo] of [
    ['seoul', '서울청'],
    ['busan', '부산청'],
  ] as const)
    await addOffice(house.database, {
      ...office,
      officeId,
      nameKo,
      nameEn: officeId,
      parentId: 'hq',
      tasks: '방문 상담을 예약해 드립니다\n확인서를 발급합니다',
    })
  const passwordHash = await hashPassword(password)
  for (const [officerId, nameKo, officeId, role, tasks] of people)
    await addOfficer(
      house.database,
      {
        officerId,
        nameKo,
        nameEn: officerId,
        positionKo: '주무관',
        positionEn: 'Officer',
        officeId,
        grants: [{ role, officeId }],
        phone: '02-000-0001',
        tasks,
        mail: `${officerId}@agency.example`,
      },
      { login: officerId, passwordHash },
      clock.now(),
    )
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
  const cookies = new Map<string, string>()
  const headersOf = (who: string) => ({
    origin: 'http://localhost',
    ...(cookies.has(who) ? { cookie: cookies.get(who) ?? '' } : {}),
  })
  const get = (who: string, path: string) => app.request(path, { headers: headersOf(who) })
  const post = (who: string, path: string, fields: Record<string, string>) =>
    app.request(path, {
      method: 'POST',
      headers: { ...headersOf(who), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  const send = (who: string, path: string, name: string, bytes: Buffer, fields: Record<string, string> = {}) => {
    const body = new FormData()
    for (const [field, value] of Object.entries(fields)) body.set(field, value)
    body.set('file', new Blob([new Uint8Array(bytes)]), name)
    return app.request(path, { method: 'POST', headers: headersOf(who), body })
  }
  const page = async (who: string, path: string) => {
    const answer = await get(who, path)
    assert.equal(answer.status, 200, path)
    return answer.text()
  }
  /** A session without the sign-in page, which is not what is tested here. */
  const signIn = async (who: string) => {
    const by = { factor: 'password', lacks: null } as const
    const token = await house.sessions.start(who, by, { address: '127.0.0.1' }, clock.now())
    cookies.set(who, `dajim=${token}`)
  }
  return { house, app, clock, get, post, send, page, signIn }
}
