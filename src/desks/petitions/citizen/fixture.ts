// For tests: the whole app over a real database, and a browser without scripts: it keeps cookies and posts forms.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { WebEnv } from '#channels/web'
import { parseInstant } from '#engine'
import { handClock } from '#kit/clock'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { addOffice, addOfficer, type Officer } from '#people'
import type { CommandName } from '../decide/commands.ts'

export const at = (text: string) => parseInstant(text.replace(' ', 'T'), 'Asia/Seoul')

const officer: Officer = {
  officerId: 'lee',
  nameKo: '이수현',
  nameEn: 'Lee Suhyeon',
  positionKo: '주무관',
  positionEn: 'Officer',
  officeId: 'seoul',
  grants: [{ role: 'officer', officeId: 'seoul' }],
  phone: '02-000-0001',
  tasks: '',
}
const reception: Officer = { ...officer, officerId: 'oh', grants: [{ role: 'reception', officeId: 'seoul' }] }

export type Answer = {
  readonly status: number
  readonly text: string
  readonly location: string | null
  readonly headers: Headers
}

export async function openCitizen(t: Parameters<typeof testDatabase>[0], start: string) {
  // The app and the house stand above this room; only a test may reach for them.
  const { createApp } = await import('../../../app.ts')
  const { openHouse } = await import('../../../house.ts')
  const { url } = await testDatabase(t)
  const dataFolder = mkdtempSync(join(tmpdir(), 'dajim-citizen-'))
  const clock = handClock(at(start))
  const house = await openHouse({ databaseUrl: url, charterFolder: 'charters/mss', dataFolder, clock, log: silentLog })
  t.after(async () => {
    await house.close()
    rmSync(dataFolder, { recursive: true })
  })
  await addOffice(house.database, {
    officeId: 'seoul',
    nameKo: '서울청',
    nameEn: 'Seoul office',
    parentId: null,
    phone: '02-000-0000',
    address: '',
    calendar: null,
  })
  for (const one of [officer, reception]) await addOfficer(house.database, one, null, at('2026-01-01 09:00'))
  await house.directory.refresh()
  const agency = { name: house.charter.agency, help: { phone: '1357' } }
  const app = createApp(
    house,
    {
      agency,
      clock,
      realClock: clock,
      log: silentLog,
      sessions: house.sessions,
      directory: house.directory,
      secure: false,
    },
    () => {},
  )

  const give = async (moment: string, matterId: string, name: CommandName, input: object = {}) => {
    clock.set(at(moment))
    const given = await house.petitions.command({
      matterId,
      name,
      input,
      officer: name === 'assign' ? reception : officer,
      now: clock.now(),
    })
    assert.ok(!('refused' in given), JSON.stringify(given))
  }
  return { house, clock, browser: () => browser(app), give }
}

function browser(app: Hono<WebEnv>) {
  const jar = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      'accept-language': 'ko',
      origin: 'http://localhost',
      ...(cookie ? { cookie } : {}),
      ...(init.headers as object),
    }
    const response = await app.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return {
      status: response.status,
      text: await response.text(),
      location: response.headers.get('location'),
      headers: response.headers,
    }
  }
  const postText = (path: string, body: string) =>
    send(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  return {
    jar,
    get: (path: string) => send(path),
    postText,
    post: (path: string, fields: { readonly [name: string]: string }) =>
      postText(path, String(new URLSearchParams(fields))),
    upload: (
      path: string,
      files: readonly (readonly [name: string, content: Uint8Array | string])[],
      fields: { readonly [name: string]: string } = {},
    ) => {
      const form = new FormData()
      for (const [name, content] of files)
        form.append('files', new File([typeof content === 'string' ? content : Buffer.from(content)], name))
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      return send(path, { method: 'POST', body: form })
    },
    send,
  }
}

export type Browser = ReturnType<typeof browser>

export const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'
export const answers = {
  words: { title: '정책자금 신청 문의', body: '정책자금을 신청하려면\n무엇이 필요한가요?' },
  person: { name: '홍길동', phone: '010-0000-1234', address: '서울 구로구', company: '다짐상사', mail: '' },
} as const

/** From the first page to the review, ready to send. */
export async function fillIn(browser: Browser): Promise<void> {
  assert.equal((await browser.post('/petition/new', { kind: 'inquiry' })).location, '/petition/new/words')
  assert.equal((await browser.post('/petition/new/words', answers.words)).location, '/petition/new/person')
  assert.equal((await browser.post('/petition/new/person', answers.person)).location, '/petition/new/files')
}

export async function sendOne(browser: Browser): Promise<{ number: string; secret: string }> {
  await fillIn(browser)
  const sent = await browser.post('/petition/new/review', { go: 'send' })
  assert.equal(sent.status, 303, sent.text)
  const receipt = await browser.get(sent.location ?? '')
  const number = /id="receipt-number"[^>]*>([^<]+)</.exec(receipt.text)?.[1] ?? ''
  const secret = /id="receipt-secret"[^>]*>([^<]+)</.exec(receipt.text)?.[1] ?? ''
  assert.match(number, /^\d{4}-\d{6}-\d$/)
  return { number, secret }
}
