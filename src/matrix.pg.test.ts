// The authorisation matrix over HTTP (R09): every route of the app has its place here, and every role meets at each of them
// what the policy says. A new route without a place fails.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword } from '#kit/crypto'
import { type Action, addOfficer, may, roles } from '#people'
import { commandRules } from './desks/petitions/decide/commands.ts'
import { letter, password, world } from './desks/petitions/staff/fixture-staff.ts'

type Gate = Action | 'public' | 'signed in' | 'token'
/** The first that fits counts. `signed in` is for every officer; `token` is asked of machines. */
const gates: readonly (readonly [method: RegExp, path: RegExp, gate: Gate])[] = [
  [/./, /^\/scim\//, 'token'],
  [/./, /^\/metrics$/, 'token'],
  [/./, /^\/api\/v1\/staff\//, 'petitions.read'],
  [/./, /^\/api\//, 'public'],
  [/./, /^\/staff\/(sign-in|sign-out|confirm|invitation|forgotten|second-step|passkey-options)/, 'public'],
  [/./, /^\/staff$/, 'signed in'],
  [/./, /^\/staff\/(petitions|search)/, 'petitions.read'],
  [/GET/, /^\/staff\/break-glass$/, 'glass.see'],
  [/POST/, /^\/staff\/break-glass$/, 'glass.break'],
  [/./, /^\/staff\/policy$/, 'policy.see'],
  [/./, /^\/staff\/handbook\/(new|:item\/edit)/, 'handbook.edit'],
  [/./, /^\/staff\/handbook/, 'signed in'],
  [/./, /^\/staff\/calendar\//, 'calendar.edit'],
  [/./, /^\/staff\/calendar$/, 'signed in'],
  [/./, /^\/staff\/absences/, 'signed in'],
  [/POST/, /^\/staff\/records\/(hold|lift)/, 'records.hold'],
  [/./, /^\/staff\/records/, 'records.see'],
  [/./, /^\/staff\/rights/, 'rights.see'],
  [/./, /^\/staff\/operator\/settings/, 'settings.edit'],
  [/./, /^\/staff\/operator/, 'health.see'],
  [/./, /^\/staff\/approvals/, 'approvals.ask'],
  [/./, /^\/staff\/access/, 'access.review'],
  [/./, /^\/staff\/data-requests/, 'data-requests.see'],
  [/./, /^\/staff\/organisation/, 'people.see'],
  [/./, /^\/staff\/sessions\//, 'people.edit'],
  [/./, /^\/staff\/(me|session-time)(\/|$)/, 'signed in'],
  // An address that works once, for the officer it was made for, who is asked again what they may read.
  [/GET/, /^\/staff\/files\/:ticket$/, 'signed in'],
  [
    /./,
    /^\/(assets|agency|calendar|charter|offices|petition|privacy|track|files|display|health|setup|sample)(\/|$)|^\/$/,
    'public',
  ],
]
/** Open to whoever breaks the glass too, whose own test tells what they meet there (R15). */
const byGlass = /^\/staff\/(break-glass$|petitions\/)/

test('R09 every route has its place, and each role meets there what the policy says', async (t) => {
  const { app, house, get, post, signIn, clock, realClock } = await world(t)
  const passwordHash = await hashPassword(password)
  for (const role of roles)
    await addOfficer(
      house.database,
      {
        officerId: role,
        nameKo: role,
        nameEn: role,
        positionKo: '주무관',
        positionEn: 'Officer',
        officeId: 'seoul',
        grants: [{ role, officeId: 'seoul' }],
        phone: '02',
        tasks: '',
      },
      { login: role, passwordHash },
      clock.now(),
    )
  await house.directory.refresh()
  for (const role of roles) await signIn(role)
  const tokens = new Map<string, string>()
  for (const role of roles) tokens.set(role, await house.sessions.issueToken(role, realClock.now()))

  const routes = [
    ...new Map(
      app.routes
        .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
        .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
    ).values(),
  ].sort((one, other) => Number(endsSessions.test(one.path)) - Number(endsSessions.test(other.path)))
  const gateOf = (method: string, path: string) =>
    gates.find(([methods, paths]) => methods.test(method) && paths.test(path))?.[2]
  assert.deepEqual(
    routes
      .filter(({ method, path }) => gateOf(method, path) === undefined)
      .map(({ method, path }) => `${method} ${path}`),
    [],
    'a route without a place in the matrix',
  )
  const filled = (path: string) =>
    path.replaceAll(/:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?/g, (_, name: string, shape = '') => {
      if (name === 'number')
        return shape.startsWith('{P') ? 'P2611-00001' : shape.includes('{4,6}') ? '2611-0001' : '2611-999999-1'
      if (name === 'command') return shape.includes('change') ? 'change' : 'notify-progress'
      if (name === 'kind') return 'clock'
      if (shape.includes('json')) return '2611-0001.json'
      return '00000000-0000-4000-8000-000000000001'
    })
  const ask = (who: string, method: string, path: string) => {
    const bearer = { authorization: `Bearer ${tokens.get(who)}`, 'content-type': 'application/json' }
    if (path.startsWith('/api/'))
      return app.request(path, {
        method,
        headers: { ...(who ? bearer : {}), 'idempotency-key': 'key-of-matrix' },
        ...(method === 'GET' ? {} : { body: JSON.stringify(bodies[path.split('/').at(-1) ?? ''] ?? {}) }),
      })
    return method === 'GET' ? get(who, path) : post(who, path, {})
  }
  // What is wrong with a body is told before what is asked for; it says nothing of any petition.
  const bodies: { readonly [last: string]: object } = {
    search: { q: '정책자금' },
    reveal: { purpose: 'work' },
    'notify-progress': { words: '검토하고 있습니다.' },
  }
  let cells = 0
  const wrong: string[] = []
  for (const { method, path } of routes) {
    const gate = gateOf(method, path) as Gate
    if (gate === 'public' || gate === 'token' || path === '/staff/petitions/events') continue
    const nobody = await ask('', method, filled(path))
    cells += 1
    const sentAway = nobody.status === 401 || /^\/staff\/sign-in/.test(nobody.headers.get('location') ?? '')
    if (!sentAway) wrong.push(`nobody ${method} ${path}: ${nobody.status}`)
    for (const role of roles) {
      const officer = house.directory.officer(role)
      assert.ok(officer)
      const allowed = gate === 'signed in' || may(officer, gate)
      if (!allowed && byGlass.test(path) && (may(officer, 'glass.break') || may(officer, 'glass.see'))) continue
      const answer = await ask(role, method, filled(path))
      cells += 1
      const closed = answer.status === 403
      // Finer rights behind a gate (a head of the own office, an editor of people) are those pages' own to refuse.
      if (!allowed && !closed) wrong.push(`${role} ${method} ${path}: ${answer.status}, should be closed`)
      if (allowed && method === 'GET' && closed && !finer.test(path)) wrong.push(`${role} ${method} ${path}: closed`)
      if (answer.status >= 500) wrong.push(`${role} ${method} ${path}: ${answer.status}`)
    }
  }
  t.diagnostic(`${routes.length} routes, ${cells} cells`)
  assert.deepEqual(wrong, [])
})
/** Asked last: "sign out everywhere else" ends the tokens that the others are asked with. */
const endsSessions = /^\/staff\/me\/sessions/
/** Behind `people.see` and their like, pages with a right of their own. */
const finer = /^\/staff\/(organisation|absences|data-requests|approvals|petitions\/hand-over)\//

test('R09 R13 over HTTP and by command: each role on a petition of each place', async (t) => {
  const { app, house, get, post, signIn, file, assign, clock, realClock } = await world(t)
  const passwordHash = await hashPassword(password)
  for (const role of roles)
    await addOfficer(
      house.database,
      {
        officerId: role,
        nameKo: role,
        nameEn: role,
        positionKo: '주무관',
        positionEn: 'Officer',
        officeId: 'seoul',
        grants: [{ role, officeId: 'seoul' }],
        phone: '02',
        tasks: '',
      },
      { login: role, passwordHash },
      clock.now(),
    )
  await house.directory.refresh()
  for (const who of [...roles, 'oh', 'lee', 'park']) await signIn(who)
  const own = await file()
  await assign(own.number)
  const other = await file()
  await assign(other.number, 'park')
  const unplaced = await file()
  const asked = await file()
  await assign(asked.number, 'park')
  const help = { officeId: 'seoul', days: '3', words: '사실을 확인해 주십시오.' }
  assert.equal((await post('park', `/staff/petitions/${asked.number}/request-cooperation`, help)).status, 303)
  const ended = await file()
  await assign(ended.number)
  assert.equal(
    (await post('lee', `/staff/petitions/${ended.number}/reply`, { result: 'answered', letter })).status,
    303,
  )
  const concerned = await file()
  await assign(concerned.number)
  for (const officerId of roles)
    assert.equal(
      (
        await post('oh', `/staff/petitions/${concerned.number}/record-concern`, {
          officerId,
          reason: '상대가 되는 직원입니다',
        })
      ).status,
      303,
    )

  /** Who reads, and who works: of the roles held at the regional office that has the first and is asked about the fourth. */
  const truth = {
    own: {
      number: own.number,
      read: ['reception', 'call-desk', 'officer', 'team-head', 'field-team', 'audit', 'remedy-decider'],
      work: ['officer', 'team-head'],
    },
    ended: {
      number: ended.number,
      read: ['reception', 'call-desk', 'officer', 'team-head', 'field-team', 'audit', 'remedy-decider'],
      work: [],
    },
    other: { number: other.number, read: ['audit'], work: [] },
    unplaced: { number: unplaced.number, read: ['reception', 'call-desk', 'audit'], work: [] },
    asked: { number: asked.number, read: ['officer', 'team-head', 'audit'], work: [] },
    concerned: { number: concerned.number, read: [], work: [] },
  } as const
  let cells = 0
  for (const [place, { number, read, work }] of Object.entries(truth))
    for (const role of roles) {
      const officer = house.directory.officer(role)
      assert.ok(officer)
      const reads = (read as readonly string[]).includes(role)
      const works = (work as readonly string[]).includes(role)
      const closed = may(officer, 'petitions.read') ? 404 : 403
      const path = `/staff/petitions/${number}`
      const bearer = {
        authorization: `Bearer ${await house.sessions.issueToken(role, realClock.now())}`,
        'content-type': 'application/json',
      }
      const name = `${role}, ${place}`
      assert.equal((await get(role, path)).status, reads ? 200 : closed, `page: ${name}`)
      assert.equal(
        (await app.request(`/api/v1${path}`, { headers: bearer })).status,
        reads ? 200 : closed,
        `API: ${name}`,
      )
      const words = { words: `검토하고 있습니다. ${role}` }
      // An end is told to whoever reads, before whose work it would have been.
      const refused = place === 'ended' ? 409 : 403
      const given = await post(role, `${path}/notify-progress`, words)
      assert.equal(given.status, works ? 303 : reads ? refused : closed, `form: ${name}`)
      const byApi = await app.request(`/api/v1${path}/commands/notify-progress`, {
        method: 'POST',
        headers: { ...bearer, 'idempotency-key': `matrix-${role}-${place}` },
        body: JSON.stringify(words),
      })
      assert.equal(byApi.status, works ? 200 : reads ? refused : closed, `API command: ${name}`)
      const petition = { own, ended, other, unplaced, asked, concerned }[place as keyof typeof truth]
      const straight = await house.petitions.command({
        matterId: petition.matterId,
        name: 'notify-progress',
        input: words,
        officer,
        now: clock.now(),
      })
      const said = 'refused' in straight ? straight.refused : 'done'
      if (works) assert.equal(said, 'done', `command: ${name}`)
      else if (!reads) assert.equal(said, 'UNKNOWN_MATTER', `command: ${name}`)
      else assert.match(said, /NOT_YOUR_(ROLE|OFFICE)|ALREADY_ENDED/, `command: ${name}`)
      cells += 5
    }
  t.diagnostic(`${cells} cells`)
})

test('R11 each command refuses fields that it does not know', () => {
  for (const [name, rule] of Object.entries(commandRules)) {
    const read = rule.input.safeParse({ office_id: 'seoul', concerned: [] })
    assert.ok(!read.success, name)
    assert.ok(
      read.error.issues.some((issue) => issue.code === 'unrecognized_keys'),
      name,
    )
  }
})
