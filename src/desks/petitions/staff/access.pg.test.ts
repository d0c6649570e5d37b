// Reading personal data: masked until a purpose is given, a line for whatever is served on any staff route, and nothing
// served when no line can be written.
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import pg from 'pg'
import { isRefusal } from '#ledger'
import { commandNames } from '../decide/commands.ts'
import { petitionInput } from '../submit.ts'
import { world } from './fixture-staff.ts'

type World = Awaited<ReturnType<typeof world>>
const minute = 60_000
const owner = async (t: { after(end: () => Promise<unknown>): void }, url: string) => {
  const client = new pg.Client({ connectionString: url })
  // The database may be dropped before it is closed.
  client.on('error', () => {})
  await client.connect()
  t.after(() => client.end())
  return client
}
type Line = { line_id: string; officer_id: string; action: string; purpose: string | null; matter_ids: string[] }
const linesAfter = async (house: World['house'], after: string): Promise<Line[]> =>
  (await house.database.query('select * from access_line where line_id > $1 order by line_id', [after])).rows
const lastLine = async (house: World['house']): Promise<string> =>
  (await house.database.query('select coalesce(max(line_id), 0) as last from access_line')).rows[0].last

/** A petition whose words are found wherever they are served, with a file. */
async function canary(house: World['house'], place: number) {
  const kept = await house.petitions.house.files.receive('a.txt', Readable.from([Buffer.from(`내용 ${place}`)]), 0)
  assert.ok('sha256' in kept)
  const opened = await house.petitions.open({
    input: petitionInput.parse({
      kind: 'inquiry',
      title: `카나리아제목${place}번`,
      body: `카나리아본문${place}번입니다`,
      name: `나비${place}길동`,
      phone: `010-7000-000${place}`,
      address: '서울 구로구 구로동 12',
      mail: `canary${place}@example.kr`,
    }),
    channel: 'web',
    files: [{ ...kept, fileId: crypto.randomUUID(), name: `카나리아파일${place}번.txt` }],
    key: `canary ${place}`,
    actor: { kind: 'citizen' },
    now: house.clock.now(),
  })
  assert.ok(!isRefusal(opened))
  const sent = await house.ledger.database.query('select file_id from attachment where matter_id = $1', [
    opened.matterId,
  ])
  return { ...opened, place, fileId: String(sent.rows[0]?.file_id) }
}
type Canary = Awaited<ReturnType<typeof canary>>
const seenIn = (body: string, { place }: Canary) =>
  [
    `카나리아제목${place}번`,
    `카나리아본문${place}번`,
    `나비${place}길동`,
    `7000-000${place}`,
    `canary${place}@`,
    `카나리아파일${place}번`,
  ].some((word) => body.includes(word))

test('R41 names and contacts are masked for everybody until a purpose is given, and for ten minutes from then', async (t) => {
  const { house, get, post, signIn, assign, clock } = await world(t)
  for (const who of ['oh', 'lee', 'min']) await signIn(who)
  const one = await canary(house, 1)
  await assign(one.number)
  const path = `/staff/petitions/${one.number}`
  const whole = (page: string) =>
    page.includes('나비1길동') && page.includes('010-7000-0001') && page.includes('canary1@')
  const masked = (page: string) => !/나비1길동|010-7000|canary1@|구로동 12/.test(page)
  assert.ok(masked(await (await get('lee', path)).text()), 'the officer who works on it too')
  const unasked = await post('lee', `${path}/reveal`, {})
  assert.equal(unasked.status, 422)
  const errors = await unasked.text()
  assert.ok(masked(errors) && errors.includes('하나를 골라 주세요'))
  const wordless = await post('lee', `${path}/reveal`, { purpose: 'other', words: ' ' })
  assert.equal(wordless.status, 422)
  const before = await lastLine(house)
  const revealed = await post('lee', `${path}/reveal`, { purpose: 'other', words: '서류를 돌려드리려고' })
  assert.equal(revealed.headers.get('cache-control'), 'no-store')
  assert.ok(whole(await revealed.text()))
  clock.set(clock.now() + 9 * minute)
  assert.ok(whole(await (await get('lee', path)).text()))
  assert.ok(masked(await (await get('min', path)).text()), 'a colleague gives a purpose of their own')
  const lines = await linesAfter(house, before)
  assert.deepEqual(
    lines.map(({ officer_id, action, purpose }) => [officer_id, action, purpose]),
    [
      ['lee', 'reveal', 'other'],
      ['lee', 'reveal again', 'other'],
      ['min', 'open', 'work'],
    ],
  )
  clock.set(clock.now() + 2 * minute)
  assert.ok(masked(await (await get('lee', path)).text()), 'looking again does not make it last longer')
  assert.ok(!(await (await get('lee', '/staff/petitions')).text()).includes('나비1길동'), 'never in lists')
})

test('R44 a download needs a reason, which its line keeps', async (t) => {
  const { house, get, post, signIn, assign } = await world(t)
  for (const who of ['oh', 'lee', 'cha']) await signIn(who)
  const one = await canary(house, 1)
  await assign(one.number)
  const path = `/staff/petitions/${one.number}/files/${one.fileId}`
  assert.match(await (await get('lee', path)).text(), /보려는 까닭/)
  assert.equal((await post('lee', path, {})).status, 422)
  assert.equal((await post('cha', path, { purpose: 'work' })).status, 403)
  const before = await lastLine(house)
  const way = await post('lee', path, { purpose: 'visit' })
  assert.equal(way.status, 303)
  const address = way.headers.get('location') ?? ''
  const file = await get('lee', address)
  assert.equal(await file.text(), '내용 1')
  assert.equal((await get('lee', address)).status, 404, 'R30 the address works once')
  const [line] = await linesAfter(house, before)
  assert.deepEqual([line?.action, line?.purpose, line?.matter_ids], ['download', 'visit', [one.matterId]])
})

/** Every address of the staff pages and the staff API, with each parameter filled in. */
function addresses({ app }: World, canaries: readonly Canary[]): { path: string; refreshes: boolean }[] {
  const patterns = new Set(
    app.routes
      .filter(({ method, path }) => method === 'GET' && /^\/(staff|api\/v1\/staff)/.test(path) && !path.includes('*'))
      .map(({ path }) => path.replaceAll(/\{[^}]*\}/g, '')),
  )
  const found = new Set<string>()
  for (const pattern of patterns)
    for (const one of canaries)
      for (const command of pattern.includes(':command') ? commandNames : ['x'])
        found.add(
          pattern
            .replace(':number', one.number)
            .replace(':command', command)
            .replace(':file', one.fileId)
            .replaceAll(/:[A-Za-z]+/g, 'x'),
        )
  for (const queue of ['mine', 'office', 'unassigned', 'all'])
    for (const path of ['/staff/petitions', '/staff/petitions/rows', '/api/v1/staff/petitions'])
      found.add(`${path}?queue=${queue}`)
  return [...found].map((path) => ({ path, refreshes: path.startsWith('/staff/petitions/rows') }))
}

async function scene(t: Parameters<typeof world>[0]) {
  const made = await world(t)
  const { house, signIn, assign, clock, post } = made
  const roles = ['oh', 'lee', 'kang', 'park', 'hwang', 'cha', 'seol']
  for (const who of roles) await signIn(who)
  const canaries: Canary[] = []
  for (let place = 1; place <= 4; place += 1) canaries.push(await canary(house, place))
  for (const one of canaries.slice(0, 3)) await assign(one.number)
  const [first, second] = canaries as [Canary, Canary]
  // One is answered, so that the next one's letter finds a similar answer.
  const letter = '1. 감사합니다.\n2. 민원의 내용은 "카나리아제목1번"에 관한 것입니다.\n3. 답변드립니다.  끝.'
  const answered = await post('lee', `/staff/petitions/${first.number}/reply`, { result: 'answered', letter })
  assert.equal(answered.status, 303, await answered.text())
  const tokens = new Map<string, string>()
  for (const who of roles) tokens.set(who, await house.sessions.issueToken(who, made.realClock.now()))
  const ask = async (who: string, path: string) => {
    const answer = path.startsWith('/api/')
      ? await made.app.request(path, { headers: { authorization: `Bearer ${tokens.get(who)}` } })
      : await made.get(who, path)
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
      await answer.body?.cancel()
      return { status: answer.status, body: '' }
    }
    return { status: answer.status, body: await answer.text() }
  }
  clock.set(clock.now() + minute)
  return { ...made, roles, canaries, second, ask }
}

test('R43 whatever a staff route serves of a person has its line: 100 %', async (t) => {
  const made = await scene(t)
  const { house, roles, canaries, ask } = made
  let served = 0
  const withCanary = new Set<string>()
  for (const who of roles)
    for (const { path, refreshes } of addresses(made, canaries)) {
      const before = await lastLine(house)
      const { body } = await ask(who, path)
      const seen = canaries.filter((one) => seenIn(body, one))
      if (seen.length === 0) continue
      // A list that refreshes itself may lean on what it showed within ten minutes; all others write each time.
      const lines = await linesAfter(house, refreshes ? '0' : before)
      const written = new Set(lines.filter((line) => line.officer_id === who).flatMap((line) => line.matter_ids))
      for (const { matterId, place } of seen) assert.ok(written.has(matterId), `${who} ${path} shows ${place} unlogged`)
      assert.ok((await linesAfter(house, before)).length > 0, `${who} ${path}: a line each time`)
      served += seen.length
      withCanary.add(path.replace(/\d{4}-\d{6}-\d/, ':number').replace(/[?].*/, ''))
    }
  assert.ok(served > 100, `${served} were served`)
  for (const path of [
    '/staff/petitions',
    '/staff/petitions/rows',
    '/staff/petitions/:number',
    '/staff/petitions/:number/reply',
    '/api/v1/staff/petitions',
    '/api/v1/staff/petitions/:number',
  ])
    assert.ok(withCanary.has(path), `${path} served nothing, so it proved nothing`)
})

test('R43 no log, no data: with lines refused nothing is served anywhere, and a page says so in words', async (t) => {
  const made = await scene(t)
  const { house, url, roles, canaries, ask, post, second } = made
  for (const who of roles) await ask(who, '/staff/petitions/rows')
  const client = await owner(t, url)
  await client.query('revoke insert on access_line from dajim_app')
  let refused = 0
  for (const who of roles)
    for (const { path } of addresses(made, canaries)) {
      const { status, body } = await ask(who, path)
      for (const one of canaries) assert.ok(!seenIn(body, one), `${who} ${path} served without a line`)
      if (status === 503) refused += 1
    }
  assert.ok(refused > 50, `${refused} were refused`)
  const path = `/staff/petitions/${second.number}`
  const page = await ask('lee', path)
  assert.equal(page.status, 503)
  assert.match(page.body, /열람 기록을 남길 수 없어서/)
  for (const [to, fields] of [
    [`${path}/reveal`, { purpose: 'work' }],
    [`${path}/files/${second.fileId}`, { purpose: 'work' }],
    [`${path}/notify-progress`, { words: '보고 있습니다' }],
  ] as const) {
    const answer = await post('lee', to, fields)
    assert.equal(answer.status, 503, to)
    assert.ok(!seenIn(await answer.text(), second), to)
  }
  const facts = await house.ledger.read(second.matterId)
  assert.ok(!facts.some(({ type }) => type === 'ProgressNotified'), 'what could not be logged was not done')
  await client.query('grant insert on access_line to dajim_app')
  assert.equal((await ask('lee', path)).status, 200, 'and it goes on by itself')
})

test('R43 a locked log keeps nobody waiting: 503 within seconds, and nothing of the lock is left', async (t) => {
  const { url, ask, second } = await scene(t)
  const client = await owner(t, url)
  await client.query('begin; lock table access_line in access exclusive mode')
  for (const path of ['/staff/petitions', `/staff/petitions/${second.number}`]) {
    const { status, body } = await ask('lee', path)
    assert.deepEqual([status, seenIn(body, second)], [503, false])
  }
  await client.query('rollback')
  assert.equal((await ask('lee', `/staff/petitions/${second.number}`)).status, 200)
})
