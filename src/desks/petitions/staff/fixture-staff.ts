// A house with a few offices and officers, their browsers, and petitions: for the tests of the officers' pages.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { hashPassword } from '#kit/crypto'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { isRefusal } from '#ledger'
import { addOffice, addOfficer, type Officer, type Role } from '#people'
import { createApp } from '../../../app.ts'
import { openHouse } from '../../../house.ts'
import { type PetitionInput, petitionInput } from '../submit.ts'

export const at = (text: string) => parseInstant(text.replace(' ', 'T'), 'Asia/Seoul')
const origin = 'http://localhost'
export const password = 'a long enough password'

const people: readonly (readonly [id: string, officeId: string, role: Role])[] = [
  ['oh', 'desk', 'reception'],
  ['lee', 'seoul', 'officer'],
  ['min', 'seoul', 'officer'],
  ['kang', 'seoul', 'team-head'],
  ['park', 'busan', 'officer'],
  ['hwang', 'desk', 'audit'],
  ['cha', 'desk', 'charter-editor'],
  ['seol', 'desk', 'operator'],
]

export async function world(t: Parameters<typeof testDatabase>[0]) {
  const { url } = await testDatabase(t)
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-staff-'))
  const clock = handClock(at('2026-11-23 10:00'))
  const realClock = handClock(at('2026-11-23 10:00'))
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  const stopping = new AbortController()
  t.after(async () => {
    stopping.abort()
    await house.close()
    rmSync(dataFolder, { recursive: true })
  })
  for (const officeId of ['ministry', 'desk', 'seoul', 'busan'])
    await addOffice(house.database, {
      officeId,
      nameKo: `${officeId}과`,
      nameEn: officeId,
      parentId: officeId === 'ministry' ? null : 'ministry',
      phone: '02-000-0000',
      address: '',
      calendar: null,
    })
  const passwordHash = await hashPassword(password)
  for (const [officerId, officeId, role] of people) {
    const one: Officer = {
      officerId,
      nameKo: `${officerId}씨`,
      nameEn: officerId,
      positionKo: '주무관',
      positionEn: 'Officer',
      officeId,
      // Who serves the whole agency holds the role at its top.
      grants: [{ role, officeId: officeId === 'desk' ? 'ministry' : officeId }],
      phone: '02-000-0001',
      tasks: '',
    }
    await addOfficer(house.database, one, { login: officerId, passwordHash }, clock.now())
  }
  await house.directory.refresh()
  await house.settings.set('sign-in', { ...house.settings.get('sign-in'), secondFactor: false }, 'test', clock.now())
  const web = {
    agency: { name: house.charter.agency, help: { phone: '1357' }, sample: true },
    clock,
    realClock,
    log: silentLog,
    sessions: house.sessions,
    directory: house.directory,
    secure: false,
    stopping: stopping.signal,
    sampleClock: { moveBy: async (ms: number) => clock.set(clock.now() + ms) },
    demoAccounts: [{ login: 'lee', password, role: 'officer', name: 'lee씨' } as const],
  }
  const app = createApp(house, web, () => {})
  const cookies = new Map<string, string>()
  const get = (who: string, path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { ...(cookies.has(who) ? { cookie: cookies.get(who) ?? '' } : {}), ...headers } })
  const post = (who: string, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/x-www-form-urlencoded',
        ...(cookies.has(who) ? { cookie: cookies.get(who) ?? '' } : {}),
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    })
  const signIn = async (who: string) => {
    const answer = await post('', '/staff/sign-in', { login: who, password })
    assert.equal(answer.status, 303)
    cookies.set(who, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
  }
  let count = 0
  const file = async (input: Partial<PetitionInput> = {}, moment?: string) => {
    if (moment) clock.set(at(moment))
    const filled = petitionInput.parse({
      kind: 'inquiry',
      title: '정책자금 신청 문의',
      body: '정책자금을 신청하려고 합니다.',
      name: '홍길동',
      phone: '010-0000-1234',
      address: '서울 구로구',
      ...input,
    })
    count += 1
    const opened = await house.petitions.open({
      input: filled,
      channel: 'web',
      files: [],
      key: `k${count}`,
      actor: { kind: 'citizen' },
      now: clock.now(),
    })
    assert.ok(!isRefusal(opened))
    return opened
  }
  const assign = async (number: string, officerId = 'lee') => {
    const answer = await post('oh', `/staff/petitions/${number}/assign`, { officerId })
    assert.equal(answer.status, 303, await answer.text())
  }
  return { url, house, app, clock, realClock, stopping, cookies, get, post, signIn, file, assign }
}

/** The value of a hidden field of a page. */
export const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
export const numbersIn = (page: string) => [...page.matchAll(/data-key="([\d-]+)"/g)].map((match) => match[1])
export const letter = '1. 감사합니다.\n2. 민원의 내용은 "정책자금"에 관한 것입니다.\n3. 답변드립니다.  끝.'
