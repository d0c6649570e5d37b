// For the API's tests: a house with a small sample agency, and the API as the web mounts it.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWebApp, type Web } from '#channels/web'
import type { Charter } from '#charter'
import { type MovableClock, movableClock, realClock } from '#kit/clock'
import type { Database } from '#kit/database'
import { type Log, silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import type { Directory, Sessions } from '#people'
import type { PetitionsDesk } from '../desk.ts'
import { petitionApi } from './routes.ts'

export const filled = {
  kind: 'inquiry',
  title: '정책자금 신청 문의',
  body: '정책자금을 신청하려고 합니다. 어떤 서류가 필요한지요?',
  name: '홍길동',
  phone: '010-0000-1234',
  address: '서울특별시 구로구',
}

type House = {
  readonly database: Database
  readonly charter: Charter
  readonly sessions: Sessions
  readonly directory: Directory
  readonly petitions: PetitionsDesk
  close(): Promise<void>
}

/** What stands above this room; only a test may reach for it and hand it in. */
export type Above<H extends House> = {
  openHouse(options: {
    databaseUrl: string
    charterFolder: string
    dataFolder: string
    clock: MovableClock
    log: Log
  }): Promise<H>
  loadSample(options: {
    house: NoInfer<H>
    clock: MovableClock
    say: (line: string) => void
    count: number
  }): Promise<unknown>
}

export async function openApi<H extends House>(
  t: Parameters<typeof testDatabase>[0],
  { openHouse, loadSample }: Above<H>,
) {
  const { url } = await testDatabase(t)
  const dataFolder = await mkdtemp(join(tmpdir(), 'dajim-api-'))
  const clock = movableClock(0)
  const house = await openHouse({
    databaseUrl: url,
    charterFolder: 'charters/mss',
    dataFolder,
    clock,
    log: silentLog,
  })
  t.after(async () => {
    await house.close()
    await rm(dataFolder, { recursive: true })
  })
  await loadSample({ house, clock, say: () => {}, count: 60 })
  const errors: object[] = []
  let skipped = 0
  const web: Web = {
    agency: { name: house.charter.agency, help: { phone: '1357', hours: { ko: '', en: '' } }, sample: true },
    clock,
    realClock: { now: () => realClock.now() + skipped, offset: () => skipped },
    log: { ...silentLog, error: (fields) => errors.push(fields) },
    sessions: house.sessions,
    directory: house.directory,
    secure: false,
  }
  const app = createWebApp(web)
  app.route('/', petitionApi(house.petitions, web))

  const call = async (
    method: string,
    path: string,
    options: { headers?: { [name: string]: string }; body?: unknown; bytes?: string | Uint8Array<ArrayBuffer> } = {},
  ) => {
    const body = options.bytes ?? (options.body === undefined ? undefined : JSON.stringify(options.body))
    const response = await app.request(path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...options.headers },
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
  }
  let keys = 0
  const key = () => {
    keys += 1
    return `key-${keys}-of-this-test`
  }
  const submit = async (change: object = {}) => {
    const sent = await call('POST', '/api/v1/petitions', {
      headers: { 'idempotency-key': key() },
      body: { ...filled, ...change },
    })
    assert.equal(sent.status, 201, JSON.stringify(sent.body))
    return sent.body as { number: string; secret: string }
  }
  const tokenOf = async (officerId: string) => ({
    authorization: `Bearer ${await house.sessions.issueToken(officerId, realClock.now())}`,
  })
  /** Lets the window of tries pass. */
  const passLimit = () => {
    skipped += 11 * 60_000
  }
  return { house, call, key, submit, tokenOf, passLimit, errors }
}
