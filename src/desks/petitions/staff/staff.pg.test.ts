// The officers' pages over a real database: signing in, queues, who may do what, two officers at once, bad input.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, hidden, letter, numbersIn, password, world } from './fixture-staff.ts'

const origin = 'http://localhost'
const minute = 60_000

test('signing in: one answer for a wrong password and an unknown account, the way back, a wait in words, the end', async (t) => {
  const { get, post, signIn, realClock, cookies } = await world(t)
  const away = await get('', '/staff/petitions?queue=mine')
  assert.equal(away.headers.get('location'), '/staff/sign-in?back=%2Fstaff%2Fpetitions%3Fqueue%3Dmine')
  assert.match(await (await get('', '/staff/sign-in')).text(), /예시 기관의 계정/)
  const strip = (page: string) => page.replaceAll(/value="(lee|nobody)"/g, '')
  const wrong = await post('', '/staff/sign-in', { login: 'lee', password: 'wrong' })
  const unknown = await post('', '/staff/sign-in', { login: 'nobody', password: 'wrong' })
  assert.deepEqual([wrong.status, unknown.status], [422, 422])
  assert.equal(strip(await wrong.text()), strip(await unknown.text()))
  const back = await post('', '/staff/sign-in', { login: 'lee', password, back: '/staff/calendar?year=2026' })
  assert.equal(back.headers.get('location'), '/staff/calendar?year=2026')
  const elsewhere = await post('', '/staff/sign-in', { login: 'lee', password, back: '//evil.example' })
  assert.equal(elsewhere.headers.get('location'), '/staff')
  for (let tries = 0; tries < 6; tries += 1) await post('', '/staff/sign-in', { login: 'min', password: 'wrong' })
  const waiting = await post('', '/staff/sign-in', { login: 'min', password })
  assert.equal(waiting.status, 429)
  assert.match(await waiting.text(), /5분 뒤에 다시/)
  await signIn('lee')
  assert.equal((await get('lee', '/staff/petitions')).status, 200)
  realClock.set(realClock.now() + 9 * minute)
  assert.equal((await get('lee', '/staff/petitions/rows?queue=mine')).status, 200)
  realClock.set(realClock.now() + 2 * minute)
  // A list that refreshed itself is nobody being there: the session was idle for eleven minutes.
  assert.equal((await get('lee', '/staff/petitions')).status, 303)
  await signIn('lee')
  const out = await post('lee', '/staff/sign-out', {})
  assert.equal(out.headers.get('location'), '/staff/sign-in?out')
  assert.equal((await get('lee', '/staff/petitions')).status, 303)
  assert.ok(cookies.get('lee'))
})

test('queues: the next to break first, by key, each role its own lists, names masked', async (t) => {
  const { get, signIn, file, assign, clock } = await world(t)
  for (const who of ['oh', 'lee', 'park', 'hwang', 'cha']) await signIn(who)
  const filed: string[] = []
  for (let place = 0; place < 53; place += 1)
    filed.push((await file({ kind: place === 52 ? 'general' : 'inquiry' })).number)
  for (const number of filed) await assign(number)
  const first = await (await get('lee', '/staff/petitions')).text()
  assert.equal(numbersIn(first).length, 50)
  assert.equal(numbersIn(first)[0], filed[52], 'three working hours come before seven days')
  assert.ok(first.includes('홍*동') && !first.includes('홍길동'))
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await (await get('lee', next)).text()
  assert.equal(numbersIn(second).length, 3)
  assert.equal(new Set([...numbersIn(first), ...numbersIn(second)]).size, 53)
  assert.equal(numbersIn(await (await get('lee', '/staff/petitions/rows?queue=mine&kind=general')).text()).length, 1)
  assert.deepEqual(numbersIn(await (await get('park', '/staff/petitions?queue=office')).text()), [])
  assert.equal((await get('lee', '/staff/petitions?queue=all')).status, 403)
  assert.equal((await get('hwang', '/staff/petitions?queue=all')).status, 200)
  assert.equal((await get('cha', '/staff/petitions')).status, 403)
  assert.equal((await get('cha', '/staff')).headers.get('location'), '/staff/handbook')
  const unassigned = await file()
  assert.deepEqual(numbersIn(await (await get('oh', '/staff/petitions')).text()), [unassigned.number])
  clock.set(at('2026-12-30 10:00'))
  assert.match(await (await get('lee', '/staff/petitions')).text(), /기한 지남/)
})

test('who may: the office that works on it, names masked for all, and a page in Korean for everybody else', async (t) => {
  const { get, post, signIn, file, assign } = await world(t)
  for (const who of ['oh', 'lee', 'park', 'hwang', 'cha']) await signIn(who)
  const { number } = await file()
  await assign(number)
  const path = `/staff/petitions/${number}`
  for (const who of ['lee', 'oh', 'hwang']) {
    const page = await (await get(who, path)).text()
    assert.ok(page.includes('홍*동') && !page.includes('홍길동') && !page.includes('0000-1234'), who)
  }
  assert.equal((await get('cha', path)).status, 403)
  assert.equal((await get('lee', '/staff/petitions/2611-999999-1')).status, 404)
  const reply = { result: 'answered', letter }
  // Out of reach and never filed are one and the same answer (R10, R17).
  const unknown = '/staff/petitions/2611-999999-1'
  for (const [foreign, none] of [
    [await get('park', path), await get('park', unknown)],
    [await post('park', `${path}/reply`, reply), await post('park', `${unknown}/reply`, reply)],
  ]) {
    assert.equal(foreign?.status, 404)
    const words = (await foreign.text()).replaceAll(number, '2611-999999-1')
    assert.equal(words, await none?.text())
  }
  const audits = await post('hwang', `${path}/reply`, reply)
  assert.equal(audits.status, 403)
  assert.ok((await audits.text()).includes('답변드립니다'), 'what was written is not lost')
  assert.equal((await post('lee', `${path}/be-merged`, { into: number })).status, 404)
  assert.equal((await post('lee', `${path}/rate`, { stars: '5' })).status, 404)
  // The reasons stand on the page before anybody tries.
  assert.match(await (await get('hwang', path)).text(), /지금 할 수 없는 일/)
  const crossSite = await post('lee', `${path}/reply`, reply, { origin: 'https://evil.example' })
  assert.equal(crossSite.status, 403)
  const english = await (await get('lee', path, { 'accept-language': 'en' })).text()
  assert.match(english, /What can be done now/)
})

test('two officers at once: the second gets a 409 with the letter still in the form and what has changed', async (t) => {
  const { get, post, signIn, file, assign, house } = await world(t)
  for (const who of ['oh', 'lee', 'min']) await signIn(who)
  const { number, matterId } = await file()
  await assign(number)
  const path = `/staff/petitions/${number}/reply`
  const opened = hidden(await (await get('lee', path)).text(), 'version')
  await post('min', `/staff/petitions/${number}/notify-progress`, { words: '현장을 확인하고 있습니다' })
  const overtaken = await post('lee', path, { result: 'answered', letter, version: opened })
  assert.equal(overtaken.status, 409, 'a colleague told the petitioner something that this letter does not know')
  const page = await overtaken.text()
  assert.ok(page.includes('답변드립니다') && page.includes('현장을 확인하고 있습니다'))
  const [version, key] = [hidden(page, 'version'), hidden(page, 'key')]
  assert.ok(Number(version) > Number(opened))
  const other = await (await get('min', path)).text()
  const first = await post('lee', path, { result: 'answered', letter, version, key })
  assert.equal(first.headers.get('location'), `/staff/petitions/${number}?done=reply`)
  assert.equal(
    (await post('lee', path, { result: 'answered', letter, version, key })).status,
    303,
    'sent twice is done once',
  )
  const mine = `${letter} 두 번째 담당자의 글`
  const second = await post('min', path, {
    result: 'answered',
    letter: mine,
    version: hidden(other, 'version'),
    key: hidden(other, 'key'),
  })
  assert.equal(second.status, 409)
  const conflict = await second.text()
  assert.ok(
    conflict.includes('두 번째 담당자의 글') &&
      conflict.includes('그 사이에 달라진 내용') &&
      conflict.includes('lee씨'),
  )
  const facts = await house.ledger.read(matterId)
  assert.equal(facts.filter((fact) => fact.type === 'PetitionReplied').length, 1)
  assert.match(await (await get('lee', `/staff/petitions/${number}?done=reply`)).text(), /처리를 마쳤습니다/)
})

test('bad input comes back with the form filled: dates, grounds, numbers, broken text, too much text', async (t) => {
  const { post, get, signIn, file, assign, app, cookies } = await world(t)
  for (const who of ['oh', 'lee']) await signIn(who)
  const { number } = await file()
  await assign(number)
  const to = (command: string) => `/staff/petitions/${number}/${command}`
  const date = await post('lee', to('notify-delay'), {
    ground: 'other',
    expectedOn: '2027-02-31',
    reason: '사실 확인이 필요합니다',
  })
  assert.equal(date.status, 422)
  const letterForm = await (await get('lee', to('reply'))).text()
  const numbered = await post('lee', to('reply'), {
    result: 'answered',
    letter: `${letter} 신청인(900101-2234567)께 알려 드립니다.`,
    version: hidden(letterForm, 'version'),
    key: hidden(letterForm, 'key'),
    go: 'send',
  })
  assert.equal(numbered.status, 422)
  assert.match(await numbered.text(), /주민등록번호나 외국인등록번호/)
  const datePage = await date.text()
  assert.ok(
    datePage.includes('달력에 없는 날짜') &&
      datePage.includes('사실 확인이 필요합니다') &&
      datePage.includes('2027-02-31'),
  )
  const overload = await post('lee', to('extend'), { ground: 'overload', amount: '3', reason: '일이 많습니다' })
  assert.equal(overload.status, 422)
  assert.match(await overload.text(), /이 사유로는 처리기간을 연장할 수 없습니다.*제21조제2항/s)
  assert.equal((await post('lee', to('extend'), { ground: 'like', amount: '삼', reason: '확인' })).status, 422)
  assert.equal((await post('lee', to('reply'), { result: 'answered', letter: 'ㄱ'.repeat(100_000) })).status, 422)
  assert.equal((await post('lee', to('reply'), { result: 'answered', letter: `${letter}\u0000` })).status, 422)
  assert.equal((await post('lee', to('reply'), {})).status, 422)
  assert.equal((await post('lee', to('reply'), { result: 'accepted', letter })).status, 422, 'an inquiry is answered')
  const broken = await app.request(to('reply'), {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded', cookie: cookies.get('lee') ?? '' },
    body: 'result=answered&letter=%EA%B0%80%FF%FE',
  })
  assert.equal(broken.status, 400)
  assert.match(await broken.text(), /읽을 수 없는 글자/)
  const checked = await post('lee', to('reply'), { result: 'answered', letter: '짧은 답변입니다', do: 'check' })
  assert.equal(checked.status, 200)
  assert.match(await checked.text(), /확인 필요/)
  assert.equal((await get('lee', to('no-such-command'))).status, 404)
})

test('similar answered petitions stand beside the letter, and only answered ones', async (t) => {
  const { post, get, signIn, file, assign } = await world(t)
  for (const who of ['oh', 'lee']) await signIn(who)
  const before = await file({ title: '수출바우처 정산이 늦어지는 까닭' })
  await assign(before.number)
  assert.equal(
    (await post('lee', `/staff/petitions/${before.number}/reply`, { result: 'answered', letter })).status,
    303,
  )
  await file({ title: '수출바우처 정산이 늦습니다(미답변)' })
  const other = await file({ title: '수출바우처 정산은 언제 되나요' })
  await assign(other.number)
  const page = await (await get('lee', `/staff/petitions/${other.number}/reply`)).text()
  assert.ok(page.includes('수출바우처 정산이 늦어지는 까닭') && !page.includes('미답변'))
})

test('merging takes the others in although their versions differ from the lead', async (t) => {
  const { post, get, signIn, file, assign, house } = await world(t)
  for (const who of ['oh', 'lee']) await signIn(who)
  const filed = []
  for (let place = 0; place < 5; place += 1) filed.push(await file())
  for (const { number } of filed) await assign(number)
  const lead = filed[0]
  const path = `/staff/petitions/${lead?.number}/merge`
  const version = hidden(await (await get('lee', path)).text(), 'version')
  await post('lee', `/staff/petitions/${filed[1]?.number}/notify-progress`, { words: '검토하고 있습니다' })
  const merged = await post('lee', path, {
    numbers: filed.map((one) => one.number).join('\n'),
    version,
    key: 'merge-key-1',
  })
  assert.equal(merged.status, 303)
  for (const { matterId } of filed.slice(1))
    assert.ok(
      (await house.ledger.read(matterId)).some((fact) => fact.type === 'PetitionMerged'),
      'each of the others was merged',
    )
})
