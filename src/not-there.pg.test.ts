// What is out of reach is not there (R10, R13): every address of the app is asked by a stranger, by the officer concerned and
// by an auditor concerned, before the petition was and after, and says the same, byte for byte.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letter, world } from './desks/petitions/staff/fixture-staff.ts'

const never = '2611-999999-1'
/** Figures of the whole agency, without a name or a number, which everybody may see change; and what belongs to machines. */
const figures = [
  /^\/$/,
  /^\/charter/,
  /^\/api\/v1\/charter/,
  /^\/metrics/,
  /^\/health/,
  /^\/assets/,
  /^\/scim/,
  /^\/setup/,
  // Tells how often somebody guessed, whatever there is.
  /^\/staff\/invitation/,
]
/** An event stream has no end; it is listened to below. */
const streams = new Set(['/staff/petitions/events'])
const values: { readonly [parameter: string]: string } = {
  id: 'lee',
  item: 'none',
  kind: 'clock',
  file: '00000000-0000-4000-8000-000000000001',
  photo: 'none',
  grant: '00000000-0000-4000-8000-000000000001',
  slug: 'hours',
  promise: 'petition-answer',
  token: 'x',
  step: 'x',
  mark: 'x',
}

test('R10 R13 with the petition and without it, every list, search, count, feed and form says the same', async (t) => {
  const { app, house, cookies, get, post, signIn, file, assign, realClock } = await world(t)
  for (const who of ['oh', 'lee', 'min', 'park', 'kang', 'hwang']) await signIn(who)
  const viewers = ['park', 'min', 'hwang'] as const
  const tokens = new Map<string, string>()
  for (const who of viewers) tokens.set(who, await house.sessions.issueToken(who, realClock.now()))
  const reply = async (number: string) => {
    const answer = await post('lee', `/staff/petitions/${number}/reply`, { result: 'answered', letter })
    assert.equal(answer.status, 303, await answer.text())
  }
  // Like it in every word, answered and open: a list that it could push something out of.
  const [alike, open] = [await file(), await file()]
  for (const one of [alike, open]) await assign(one.number)
  await reply(alike.number)

  const commands = [
    'assign',
    'reassign',
    'reply',
    'notify-progress',
    'record-concern',
    'clear-concern',
    'merge',
    'receive',
  ]
  const paths = [...new Set(app.routes.filter((route) => route.method === 'GET').map((route) => route.path))]
    .filter((path) => !figures.some((figure) => figure.test(path)) && !streams.has(path) && !path.includes('*'))
    .flatMap((path) =>
      path.includes(':command')
        ? commands.map((name) => path.replace(/:command(\{(?:[^{}]|\{[^}]*\})*\})?/, name))
        : [path],
    )
  assert.ok(paths.length > 60)
  const queries = ['mine', 'office', 'unassigned', 'all'].flatMap((queue) =>
    ['/staff/petitions', '/staff/petitions/rows', '/api/v1/staff/petitions'].map((path) => `${path}?queue=${queue}`),
  )

  async function everything(number: string): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    const said = async (name: string, answer: Response | Promise<Response>) => {
      const { status, headers } = await answer
      const text = (await (await answer).text())
        .replaceAll(number, '#')
        .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      found.set(name, `${status} ${headers.get('location')?.replaceAll(number, '#') ?? ''} ${text}`)
    }
    for (const who of viewers) {
      const bearer = { authorization: `Bearer ${tokens.get(who)}`, 'content-type': 'application/json' }
      const api = (path: string, body: object) =>
        app.request(path, {
          method: 'POST',
          headers: { ...bearer, 'idempotency-key': `key-${number}-${path.length}` },
          body: JSON.stringify(body),
        })
      const filled = (path: string) =>
        path.replaceAll(/:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?/g, (_, name: string) =>
          name === 'number' ? number : (values[name] ?? 'none'),
        )
      for (const path of [...paths.map(filled), ...queries, `/staff/petitions/find?number=${number}`])
        await said(`${who} ${path}`.replaceAll(number, '#'), get(who, path, path.startsWith('/api') ? bearer : {}))
      for (const q of ['정책자금', '홍길동', '1234', number])
        for (const [name, answer] of [
          ['page', post(who, '/staff/search', { q })],
          ['api', api('/api/v1/staff/search', { q })],
        ] as const)
          await said(`${who} search ${name} ${q}`.replaceAll(number, '#'), answer)
      for (const name of commands) {
        await said(`${who} gives ${name}`, post(who, `/staff/petitions/${number}/${name}`, { officerId: 'park' }))
        await said(`${who} gives ${name} by API`, api(`/api/v1/staff/petitions/${number}/commands/${name}`, {}))
      }
      await said(`${who} reveals`, post(who, `/staff/petitions/${number}/reveal`, { purpose: 'work' }))
      await said(`${who} reveals by API`, api(`/api/v1/staff/petitions/${number}/reveal`, { purpose: 'work' }))
      await said(
        `${who} downloads`,
        post(who, `/staff/petitions/${number}/files/${values['file']}`, { purpose: 'work' }),
      )
      const numbers = `${number} ${open.number}`
      await said(`${who} merges it`, post(who, `/staff/petitions/${open.number}/merge`, { numbers }))
      await said(
        `${who} names it as earlier`,
        post(who, `/staff/petitions/${open.number}/close-repeat`, {
          earlier: number,
          ground: 'repeat',
          reason: '같은 내용입니다',
        }),
      )
      await said(
        `${who} breaks the glass`,
        post(who, '/staff/break-glass', { number, reason: '꼭 보아야 하는 까닭이 있습니다' }),
      )
      await said(
        `${who} holds it`,
        post(who, '/staff/records/hold', { number, kind: 'secrecy', until: '2026-12-30', reason: '조사 중' }),
      )
    }
    // A colleague's page of similar answers is theirs; the concerned officer's own is not to have it.
    await said('min, similar answers', get('min', `/staff/petitions/${open.number}/reply`))
    return found
  }

  const before = await everything(never)
  const heard = new Map<string, string>()
  const stopping = new AbortController()
  for (const who of ['min', 'park', 'hwang', 'lee'])
    void (async () => {
      const stream = await app.request('/staff/petitions/events', {
        headers: { cookie: cookieOf(who) },
        signal: stopping.signal,
      })
      const reader = stream.body?.getReader()
      for (;;) {
        const chunk = await reader?.read().catch(() => undefined)
        if (!chunk || chunk.done) return
        heard.set(who, (heard.get(who) ?? '') + Buffer.from(chunk.value).toString())
      }
    })()

  const hidden = await file({ title: '정책자금 신청 문의', name: '홍길동' })
  for (const officerId of ['min', 'hwang']) {
    const told = await post('oh', `/staff/petitions/${hidden.number}/record-concern`, {
      officerId,
      reason: '민원의 상대가 되는 직원입니다',
    })
    assert.equal(told.status, 303, await told.text())
  }
  await settledStreams()
  heard.clear()
  const refused = await post('oh', `/staff/petitions/${hidden.number}/assign`, { officerId: 'min', officeId: 'seoul' })
  assert.equal(refused.status, 422, 'nobody is given what is about them')
  await assign(hidden.number)
  assert.ok((await (await get('lee', `/staff/petitions/${hidden.number}`)).text()).includes('관계 직원 배제'))
  await settledStreams()
  const after = await everything(hidden.number)
  await reply(hidden.number)
  await settledStreams()
  assert.match(heard.get('lee') ?? '', /changed/)
  for (const who of viewers) assert.doesNotMatch(heard.get(who) ?? '', /changed/, `${who} hears nothing of it`)
  const answered = await everything(hidden.number)
  stopping.abort()

  assert.deepEqual([...after.keys()], [...before.keys()])
  let different = 0
  for (const found of [after, answered])
    for (const [name, said] of found)
      if (said !== before.get(name)) {
        different += 1
        t.diagnostic(`${name}\n${firstDifference(before.get(name) ?? '', said)}`)
      }
  assert.equal(different, 0)
  t.diagnostic(`${before.size} answers, each the same three times`)

  function cookieOf(who: string): string {
    return cookies.get(who) ?? ''
  }
  function settledStreams(): Promise<void> {
    return new Promise((done) => setTimeout(done, 1_500))
  }
})

function firstDifference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return `- ${one.slice(Math.max(0, at - 60), at + 120)}\n+ ${other.slice(Math.max(0, at - 60), at + 120)}`
}
