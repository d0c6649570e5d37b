// The JSON API: what each endpoint answers, and every way in which it says no.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadSample } from '#sample'
import { openHouse } from '../../../house.ts'
import { filled, openApi } from './fixture.ts'

test('the API', async (t) => {
  const { house, call, key, submit, tokenOf, errors } = await openApi(t, { openHouse, loadSample })
  const refusedWith = (answer: Awaited<ReturnType<typeof call>>, status: number, code: string) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body))
    assert.equal(answer.body.code, code)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json')
    assert.ok(answer.body.title.length > 5)
  }
  const send = (body: unknown, headers: { [name: string]: string } = { 'idempotency-key': key() }) =>
    call('POST', '/api/v1/petitions', { headers, body })

  await t.test('a petition is sent, followed, rated; a repeated key gives the first answer', async () => {
    const headers = { 'idempotency-key': key() }
    const first = await send(filled, headers)
    assert.equal(first.status, 201)
    assert.match(first.body.number, /^\d{4}-\d{6}-\d$/)
    assert.equal(first.headers.get('location'), `/api/v1/petitions/${first.body.number}`)
    const again = await send(filled, headers)
    assert.deepEqual(again.body, { ...first.body, repeated: true })
    refusedWith(await send({ ...filled, title: '다른 제목입니다' }, headers), 422, 'KEY_USED_FOR_ANOTHER_COMMAND')

    const path = `/api/v1/petitions/${first.body.number}`
    const secret = { 'x-access-secret': first.body.secret }
    const seen = await call('GET', path, { headers: secret })
    assert.equal(seen.status, 200)
    assert.equal(seen.body.stage, 'received')
    assert.equal(seen.body.title, filled.title)
    assert.equal(
      seen.body.clocks.find((clock: { promise: string }) => clock.promise === 'petition-answer').dueAt,
      first.body.dueAt,
    )
    assert.equal(seen.headers.get('etag'), `"${seen.body.version}"`)
    refusedWith(
      await call('POST', `${path}/rating`, { headers: { ...secret, 'idempotency-key': key() }, body: { stars: 5 } }),
      422,
      'NOT_ANSWERED_YET',
    )

    const reception = await tokenOf('oh-harin')
    const officer = await tokenOf('moon-jiho')
    const command = (who: object, name: string, body: unknown, more: object = {}) =>
      call('POST', `/api/v1/staff/petitions/${first.body.number}/commands/${name}`, {
        headers: { ...who, 'idempotency-key': key(), ...more },
        body,
      })
    const assigned = await command(
      reception,
      'assign',
      { officeId: 'hq-customer-support', officerId: 'moon-jiho' },
      { 'if-match': `"${seen.body.version}"` },
    )
    assert.equal(assigned.status, 200, JSON.stringify(assigned.body))
    refusedWith(
      await command(
        officer,
        'notify-progress',
        { words: '검토하고 있습니다.' },
        { 'if-match': `"${seen.body.version}"` },
      ),
      409,
      'CHANGED_MEANWHILE',
    )
    refusedWith(
      await command(await tokenOf('yang-siu'), 'reply', { result: 'answered', letter: '답변을 드립니다. 감사합니다.' }),
      404,
      'UNKNOWN_MATTER',
    )
    refusedWith(
      await command(officer, 'extend', { ground: 'overload', amount: 3, reason: '업무가 많습니다.' }),
      422,
      'FORBIDDEN_GROUND',
    )
    refusedWith(await command(officer, 'reply', { result: 'perhaps', letter: '짧음' }), 422, 'INVALID')
    refusedWith(await command(officer, 'be-merged', {}), 404, 'NO_SUCH_ADDRESS')
    const reply = { result: 'answered', letter: '답변을 드립니다. 필요한 서류는 세 가지입니다.' }
    const repeated = { 'idempotency-key': key() }
    assert.equal((await command(officer, 'reply', reply, repeated)).status, 200)
    assert.deepEqual((await command(officer, 'reply', reply, repeated)).body, { version: null, repeated: true })
    refusedWith(
      await command(officer, 'reply', { ...reply, letter: `${reply.letter} 더.` }, repeated),
      422,
      'KEY_USED_FOR_ANOTHER_COMMAND',
    )
    refusedWith(await command(officer, 'reply', reply), 409, 'ALREADY_ENDED')

    const rated = await call('POST', `${path}/rating`, {
      headers: { ...secret, 'idempotency-key': key() },
      body: { stars: 5, words: '고맙습니다' },
    })
    assert.equal(rated.status, 200)
    refusedWith(
      await call('POST', `${path}/rating`, { headers: { ...secret, 'idempotency-key': key() }, body: { stars: 1 } }),
      409,
      'RATED_ALREADY',
    )
    const done = await call('GET', path, { headers: secret })
    assert.equal(done.body.result, 'answered')
    assert.ok(done.body.history.some((event: { words: string }) => event.words === reply.letter))
  })

  await t.test('a petition can be withdrawn once', async () => {
    const { number, secret } = await submit()
    const withdraw = (body: unknown) =>
      call('POST', `/api/v1/petitions/${number}/withdraw`, {
        headers: { 'x-access-secret': secret, 'idempotency-key': key() },
        body,
      })
    refusedWith(await withdraw({ why: '그냥' }), 422, 'INVALID')
    assert.equal((await withdraw({})).status, 200)
    refusedWith(await withdraw({}), 409, 'ALREADY_ENDED')
  })

  await t.test('an unknown number and a wrong secret get the same answer', async () => {
    const { number, secret } = await submit()
    const answers = await Promise.all([
      call('GET', `/api/v1/petitions/${number}`, { headers: { 'x-access-secret': `${secret.slice(1)}0` } }),
      call('GET', '/api/v1/petitions/2601-999999-2', { headers: { 'x-access-secret': secret } }),
      call('GET', '/api/v1/petitions/nonsense', { headers: { 'x-access-secret': secret } }),
    ])
    for (const answer of answers) refusedWith(answer, 404, 'NO_SUCH_PETITION')
    const bodies = answers.map(({ body: { requestId: _, ...rest } }) => rest)
    assert.deepEqual(bodies[1], bodies[0])
    assert.deepEqual(bodies[2], bodies[0])
    // Read out over the telephone: groups, capitals, O for 0.
    const spoken = await call('GET', `/api/v1/petitions/${number.replaceAll('-', '')}`, {
      headers: { 'x-access-secret': secret.toUpperCase().replaceAll('0', 'O') },
    })
    assert.equal(spoken.status, 200)
  })

  await t.test('what is wrong is named by field, in the language that was asked for', async () => {
    const korean = await send({ ...filled, phone: '전화 없음', mail: 'nobody', extra: 1, title: '가' })
    refusedWith(korean, 422, 'INVALID')
    assert.deepEqual(
      Object.fromEntries(
        Object.entries(korean.body.problems as { [field: string]: { code: string } }).map(([field, { code }]) => [
          field,
          code,
        ]),
      ),
      { phone: 'NOT_A_PHONE', mail: 'NOT_A_MAIL', extra: 'UNKNOWN_FIELD', title: 'TOO_SHORT' },
    )
    const english = await send(
      { ...filled, phone: 'none' },
      { 'idempotency-key': key(), 'accept-language': 'en-GB, ko;q=0.5' },
    )
    assert.match(english.body.title, /^Some fields/)
    assert.match(english.body.problems.phone.title, /^Enter a telephone number/)
    refusedWith(await send({ ...filled, kind: 'statutory', item: 'no-such-item' }), 422, 'UNKNOWN_HANDBOOK_ITEM')
    for (const broken of ['가\u0000나다', '\ud800반쪽 글자']) {
      const answer = await send({ ...filled, title: broken })
      refusedWith(answer, 422, 'INVALID')
      assert.equal(answer.body.problems.title.code, 'UNSOUND_CHARACTERS')
    }
    const long = await send({ ...filled, body: '가'.repeat(100_000) })
    assert.equal(long.body.problems.body.code, 'TOO_LONG')
    assert.equal((await send({ ...filled, body: '가'.repeat(20_000) })).status, 201)
  })

  await t.test('a body that cannot be read is refused by what is wrong with it', async () => {
    const sent = (bytes: string | Uint8Array<ArrayBuffer>, headers: { [name: string]: string } = {}) =>
      call('POST', '/api/v1/petitions', { headers: { 'idempotency-key': key(), ...headers }, bytes })
    refusedWith(await sent('{"kind":'), 400, 'NOT_JSON')
    refusedWith(await sent(''), 400, 'NOT_JSON')
    refusedWith(await sent(new Uint8Array([0x22, 0xff, 0xfe, 0x22])), 400, 'NOT_UTF8')
    refusedWith(await sent(JSON.stringify(filled), { 'content-type': 'text/plain' }), 415, 'NOT_JSON_TYPE')
    refusedWith(await sent(JSON.stringify({ ...filled, body: 'a'.repeat(1024 * 1024) })), 413, 'BODY_TOO_LARGE')
    refusedWith(await sent('[]', { 'content-length': '99999999' }), 413, 'BODY_TOO_LARGE')
    refusedWith(await sent(`${'['.repeat(30)}${']'.repeat(30)}`), 400, 'TOO_DEEP')
    refusedWith(await sent('['.repeat(400_000)), 400, 'NOT_JSON')
    refusedWith(await sent(JSON.stringify(Array.from({ length: 1_001 }, () => 0))), 400, 'TOO_DEEP')
    refusedWith(await sent('{"__proto__":{"kind":"inquiry"}}'), 422, 'INVALID')
    for (const wrong of [
      {},
      { 'idempotency-key': 'short' },
      { 'idempotency-key': `${'k'.repeat(201)}` },
      { 'idempotency-key': '한글 열쇠입니다' },
    ])
      refusedWith(await call('POST', '/api/v1/petitions', { headers: encoded(wrong), body: filled }), 400, 'KEY_NEEDED')
  })

  await t.test('staff need a token, and see what their role may see', async () => {
    refusedWith(await call('GET', '/api/v1/staff/petitions'), 401, 'NOT_SIGNED_IN')
    const session = await house.sessions.signIn('officer', 'dajim-sample-2026', { address: 'test' }, Date.now())
    assert.ok('token' in session)
    refusedWith(
      await call('GET', '/api/v1/staff/petitions', { headers: { authorization: `Bearer ${session.token}` } }),
      401,
      'NOT_SIGNED_IN',
    )
    refusedWith(
      await call('GET', '/api/v1/staff/petitions', { headers: await tokenOf('cha-eunsol') }),
      403,
      'NOT_YOUR_ROLE',
    )
    const reception = await tokenOf('oh-harin')
    for (const query of ['queue=everything', 'after=1', 'after=-_nonsense', 'state=new', 'page=2', 'kind='])
      refusedWith(await call('GET', `/api/v1/staff/petitions?${query}`, { headers: reception }), 400, 'WRONG_PARAMETER')

    for (let one = 0; one < 55; one += 1) await submit({ title: `쪽을 넘기는 민원 ${one}` })
    // Audit reads everywhere; reception what its offices have and what nobody has yet.
    const auditor = await tokenOf('hwang-sunu')
    const numbers = new Set<string>()
    let due = ''
    for (let after: string | null = ''; after !== null; ) {
      const page: Awaited<ReturnType<typeof call>> = await call(
        'GET',
        `/api/v1/staff/petitions?queue=all&kind=inquiry${after ? `&after=${after}` : ''}`,
        { headers: auditor },
      )
      assert.equal(page.status, 200)
      assert.ok(page.body.petitions.length <= 50)
      for (const row of page.body.petitions) {
        assert.ok(!numbers.has(row.number))
        numbers.add(row.number)
        assert.ok(row.nextDueAt === null || row.nextDueAt >= due, 'the next to break first')
        due = row.nextDueAt ?? due
        assert.doesNotMatch(row.petitioner, /홍길동/)
      }
      after = page.body.next
    }
    const open = await house.ledger.database.query(
      "select count(*)::int as n from petition where open and kind = 'inquiry'",
    )
    assert.equal(numbers.size, open.rows[0].n)

    const { number } = await submit()
    const whole = await call('GET', `/api/v1/staff/petitions/${number}`, { headers: reception })
    assert.equal(whole.status, 200)
    assert.deepEqual(
      [
        whole.body.petitioner.name,
        whole.body.petitioner.phone,
        whole.body.petitioner.address,
        whole.body.petitioner.masked,
      ],
      ['홍*동', '***-****-1234', filled.address, true],
    )
    assert.equal(whole.body.body, filled.body)
    const reveal = `/api/v1/staff/petitions/${number}/reveal`
    refusedWith(await call('POST', reveal, { headers: reception, body: { purpose: 'fun' } }), 422, 'INVALID')
    refusedWith(await call('POST', reveal, { headers: reception, body: { purpose: 'other' } }), 422, 'INVALID')
    const revealed = await call('POST', reveal, { headers: reception, body: { purpose: 'call' } })
    assert.equal(revealed.status, 200)
    assert.deepEqual([revealed.body.name, revealed.body.phone], ['홍길동', '010-0000-1234'])
    const line = 'select action, purpose from access_line order by line_id desc limit 1'
    assert.deepEqual((await house.database.query(line)).rows, [{ action: 'reveal', purpose: 'call' }])
    const command = (name: string) => whole.body.commands.find((one: { command: string }) => one.command === name)
    assert.equal(command('assign').allowed, true)
    assert.equal(command('reply').refusal.code, 'NOT_YOUR_ROLE')
    refusedWith(
      await call('GET', '/api/v1/staff/petitions/2601-999999-2', { headers: reception }),
      404,
      'UNKNOWN_MATTER',
    )
  })

  await t.test('the handbook and the charter are open to all', async () => {
    const handbook = await call('GET', '/api/v1/handbook')
    assert.ok(handbook.body.items.length > 10)
    const charter = await call('GET', '/api/v1/charter')
    const answer = charter.body.promises.find((promise: { promise: string }) => promise.promise === 'petition-answer')
    assert.ok(answer.counts.kept > 5)
  })

  await t.test('other methods and other addresses say so', async () => {
    const wrong = await call('DELETE', '/api/v1/petitions')
    refusedWith(wrong, 405, 'NO_SUCH_METHOD')
    assert.equal(wrong.headers.get('allow'), 'POST')
    refusedWith(await call('GET', '/api/v2/petitions'), 404, 'NO_SUCH_ADDRESS')
  })

  await t.test('whoever guesses is stopped', async () => {
    const guess = () => call('GET', '/api/v1/petitions/2601-999999-2', { headers: { 'x-access-secret': 'guess' } })
    let answer = await guess()
    for (let tries = 0; tries < 30 && answer.status === 404; tries += 1) answer = await guess()
    refusedWith(answer, 429, 'TOO_MANY_TRIES')
    assert.equal(answer.headers.get('retry-after'), '600')
  })

  assert.deepEqual(errors, [])
})

test('a full queue asks to come back', async (t) => {
  const { call, key, house } = await openApi(t, { openHouse, loadSample })
  const answers = await Promise.all(
    Array.from({ length: 2_300 }, () =>
      call('POST', '/api/v1/petitions', { headers: { 'idempotency-key': key() }, body: filled }),
    ),
  )
  const busy = answers.filter((answer) => answer.status === 503)
  assert.ok(busy.length > 0 && busy.length < 2_300)
  assert.equal(busy[0]?.body.code, 'TOO_BUSY')
  assert.equal(busy[0]?.headers.get('retry-after'), '2')
  const stored = await house.ledger.database.query("select count(*)::int as n from petition where channel = 'api'")
  assert.equal(stored.rows[0].n, answers.filter((answer) => answer.status === 201).length)
})

/** Header values are bytes: what is not ASCII travels as its UTF-8, seen as Latin-1. */
function encoded(headers: { [name: string]: string }): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]),
  )
}
