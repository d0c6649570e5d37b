// A house with one office and three officers and their browsers, for the tests of signing in.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { hashPassword } from '#kit/crypto'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { addOffice, addOfficer, type Role } from '#people'
import { createApp } from '../../app.ts'
import { openHouse } from '../../house.ts'

export const password = 'seven green lanterns'
const people: readonly (readonly [string, Role])[] = [
  ['lee', 'officer'],
  ['seol', 'operator'],
  ['hwang', 'audit'],
]
let hash: Promise<string> | undefined

/** @param setting what the house asks of those who sign in, beside what stands by itself */
export async function accounts(
  t: Parameters<typeof testDatabase>[0],
  setting: { secondFactor?: boolean; passwords?: 'standard' | 'agency rules' } = {},
) {
  const { url } = await testDatabase(t)
  const folders: string[] = []
  const realClock = handClock(parseInstant('2026-11-23T10:00', 'Asia/Seoul'))
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-account-'))
  folders.push(dataFolder)
  /** Another process of the same agency: the same database and key, memory of its own. */
  const another = async () => {
    const house = await openHouse({
      databaseUrl: url,
      charterFolder: 'charters/mss',
      dataFolder,
      clock: realClock,
      log: silentLog,
      connectionsMax: 3,
    })
    const web = {
      agency: { name: house.charter.agency, help: { phone: '1357' } },
      clock: realClock,
      realClock,
      log: silentLog,
      sessions: house.sessions,
      directory: house.directory,
      secure: false,
    }
    return { house, web, app: createApp(house, web, () => {}) }
  }
  const first = await another()
  const opened = [first]
  t.after(async () => {
    for (const { house } of opened) await house.close()
    for (const folder of folders) rmSync(folder, { recursive: true })
  })
  const { house, app, web } = first
  const office = { officeId: 'desk', nameKo: '고객지원과', nameEn: 'Support', parentId: null }
  await addOffice(house.database, { ...office, phone: '02-000-0000', address: '', calendar: null })
  hash ??= hashPassword(password)
  for (const [officerId, role] of people)
    await addOfficer(
      house.database,
      {
        officerId,
        nameKo: `${officerId}씨`,
        nameEn: officerId,
        positionKo: '주무관',
        positionEn: 'Officer',
        officeId: 'desk',
        grants: [{ role, officeId: 'desk' }],
        phone: '02-000-0001',
        tasks: '',
      },
      { login: officerId, passwordHash: await hash },
      realClock.now(),
    )
  await house.directory.refresh()
  await house.settings.set(
    'sign-in',
    { ...house.settings.get('sign-in'), secondFactor: false, ...setting },
    'test',
    realClock.now(),
  )

  /** A browser with its cookies. */
  const browser = (on = app) => {
    const cookies = new Map<string, string>()
    const send = async (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await on.request(path, { ...init, headers: { ...(cookie ? { cookie } : {}), ...headers } })
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    }
    const one = {
      cookies,
      get: (path: string, headers: Record<string, string> = {}) => send(path, {}, headers),
      post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
        send(
          path,
          { method: 'POST', body: new URLSearchParams(fields).toString() },
          { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded', ...headers },
        ),
      signIn: (login: string, given = password) => one.post('/staff/sign-in', { login, password: given }),
    }
    return one
  }
  const house2 = async () => {
    const two = await another()
    opened.push(two)
    return two
  }
  return { house, app, web, realClock, browser, another: house2 }
}

/** The value of a hidden field of a page. */
export const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
