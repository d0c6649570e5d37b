// Canaries over real processes: a person and words that nobody else has are filed, worked on, searched and answered;
// then they stand in no table, no file, no write-ahead log and no line of the log in a form that can be read (R42).
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { realClock } from '#kit/clock'
import { hashPassword } from '#kit/crypto'
import { silentLog } from '#kit/log'
import { startTemporary } from '#kit/postgres'
import { addOffice, addOfficer, type Role } from '#people'
import { openHouse } from '../../src/house.ts'
import { migrate } from '../../src/migrate.ts'
import { endAll, freePort, startRunning } from '../running.ts'

const data = mkdtempSync(join(tmpdir(), 'dajim-canary-'))
after(async () => {
  await endAll()
  rmSync(data, { recursive: true, force: true })
})

const canary = {
  name: '카나리윤슬',
  phone: '01073519246',
  mail: 'canary-yellow@bird.example',
  address: '새장시 횃대로 77길 31',
  company: '노란깃털상회',
  title: '모이통뚜껑 교체를 바랍니다',
  body: '물그릇옆가지에 앉으면 모이통뚜껑이 닫힙니다.',
  letter: '모이통뚜껑을 은방울종으로 바꾸어 드렸습니다.',
  reason: '은방울종 재고를 확인합니다',
  file: '깃털사진첩',
  refused: '900101-2234567',
}
const password = 'a long enough password'

/** Each canary as it could be read: as it is, and as the database and programs write bytes. */
function readings(): Map<string, Buffer[]> {
  return new Map(
    Object.entries(canary).map(([name, words]) => {
      const bytes = Buffer.from(words)
      const inner = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64')
      const texts = [words, bytes.toString('hex'), inner, encodeURIComponent(words), JSON.stringify(words).slice(1, -1)]
      return [name, [...texts.map((text) => Buffer.from(text)), Buffer.from(words, 'utf16le')]]
    }),
  )
}

function hitsIn(held: Buffer, where: string): string[] {
  return [...readings()].flatMap(([name, forms]) =>
    forms.some((form) => held.includes(form)) ? [`${name} in ${where}`] : [],
  )
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function browser(base: string) {
  const jar = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { origin: base, 'accept-language': 'ko', cookie, ...(init.headers as object) }
    const answer = await fetch(`${base}${path}`, { redirect: 'manual', ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' }
  }
  return {
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string>) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    upload: (path: string, name: string) => {
      const form = new FormData()
      form.append('files', new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'], name))
      form.append('go', 'next')
      return send(path, { method: 'POST', body: form })
    },
  }
}

const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

async function addPeople(databaseUrl: string): Promise<void> {
  const house = await openHouse({
    databaseUrl,
    charterFolder: 'charters/mss',
    dataFolder: data,
    clock: realClock,
    log: silentLog,
  })
  await house.settings.set(
    'sign-in',
    { ...house.settings.get('sign-in'), secondFactor: false },
    'test',
    realClock.now(),
  )
  const office = { officeId: 'seoul', nameKo: '서울청', nameEn: 'Seoul', parentId: null, phone: '02-000-0000' }
  await addOffice(house.database, { ...office, address: '', calendar: null })
  const passwordHash = await hashPassword(password)
  for (const [officerId, role] of [
    ['oh', 'reception'],
    ['lee', 'officer'],
  ] as const satisfies readonly (readonly [string, Role])[]) {
    const named = { officerId, nameKo: officerId, nameEn: officerId, positionKo: '주무관', positionEn: 'Officer' }
    const one = { ...named, officeId: 'seoul', grants: [{ role, officeId: 'seoul' }], phone: '02-000-0001', tasks: '' }
    await addOfficer(house.database, one, { login: officerId, passwordHash }, realClock.now())
  }
  await house.close()
}

test('R42: a canary is filed, sought, worked on and answered, and can be read nowhere', async () => {
  const server = await startTemporary()
  const owner = new pg.Client({ connectionString: server.url })
  try {
    await migrate(server.url)
    await addPeople(server.url)
    const env = { DAJIM_LOG: 'debug' }
    const house = await startRunning({ data, port: await freePort(), databaseUrl: server.url, env })
    const citizen = browser(house.base)
    const { title, body, name, phone, mail, address, company } = canary
    await citizen.post('/petition/new', { kind: 'inquiry' })
    const refused = await citizen.post('/petition/new/words', { title, body: `${body} ${canary.refused}` })
    assert.equal(refused.status, 422)
    // Left half done, so that a draft stands when we look.
    const leaver = browser(house.base)
    await leaver.post('/petition/new', { kind: 'inquiry' })
    await leaver.post('/petition/new/words', { title, body })
    await leaver.post('/petition/new/person', { name, phone, mail, address, company })
    await leaver.upload('/petition/new/files', `${canary.file}.pdf`)
    await citizen.post('/petition/new/words', { title, body })
    await citizen.post('/petition/new/person', { name, phone, mail, address, company })
    await citizen.upload('/petition/new/files', `${canary.file}.pdf`)
    const sent = await citizen.post('/petition/new/review', { go: 'send' })
    assert.equal(sent.status, 303, sent.text)
    const number = /\/petition\/([\d-]+)\//.exec(sent.location)?.[1] ?? ''
    assert.match((await citizen.get(sent.location)).text, new RegExp(number))

    const staff = { oh: browser(house.base), lee: browser(house.base) }
    for (const who of ['oh', 'lee'] as const)
      assert.equal((await staff[who].post('/staff/sign-in', { login: who, password })).status, 303)
    const matter = `/staff/petitions/${number}`
    assert.equal((await staff.oh.post(`${matter}/assign`, { officerId: 'lee' })).status, 303)
    for (const q of [name, phone, mail, title, '모이통뚜'])
      assert.ok((await staff.lee.post('/staff/search', { q })).text.includes(number), q)
    assert.ok((await staff.lee.get(matter)).text.includes(title), 'the words are there to be read by those who may')
    const noted = await staff.lee.post(`${matter}/notify-delay`, {
      ground: 'other',
      expectedOn: '2027-02-31',
      reason: canary.reason,
    })
    assert.equal(noted.status, 422)
    const form = (await staff.lee.get(`${matter}/reply`)).text
    const replied = await staff.lee.post(`${matter}/reply`, {
      result: 'answered',
      letter: `1. 감사합니다.\n2. 민원의 내용은 "${title}"에 관한 것입니다.\n3. ${canary.letter}  끝.`,
      version: hidden(form, 'version'),
      key: hidden(form, 'key'),
      go: 'send',
    })
    assert.equal(replied.status, 303, replied.text)
    await staff.lee.post('/staff/search', { q: '은방울종으로' })
    // Bad input that carries them: a broken body, an unknown field, a method that is not there.
    await citizen.post('/staff/search', { q: name })
    const json = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"name":"${name}", ${title}`,
    }
    await fetch(`${house.base}/api/v1/petitions`, json)
    assert.equal(await house.stop(), 0)

    const hits = hitsIn(Buffer.from(house.said()), 'the log')
    await owner.connect()
    const tables = await owner.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    assert.ok(tables.rows.length > 20)
    let rows = 0
    for (const table of tables.rows) {
      const held = await owner.query<{ row: string }>(`select t::text as row from ${table.name} t`)
      rows += held.rows.length
      hits.push(...hitsIn(Buffer.from(held.rows.map(({ row }) => row).join('\n')), table.name))
    }
    assert.ok(rows > 20, 'it was filed')
    await owner.query('checkpoint')
    const cluster = await owner.query<{ folder: string }>("select current_setting('data_directory') as folder")
    for (const folder of [data, cluster.rows[0]?.folder ?? assert.fail('no data folder')])
      for (const path of filesUnder(folder)) hits.push(...hitsIn(readFileSync(path), path))
    assert.deepEqual(hits, [])
  } finally {
    await owner.end()
    await server.stop()
  }
})
