// The calendar feed: a secret address shown once, its content read back by a reader of our own, ended and unknown alike.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at } from '../fixture.ts'
import { openPages } from '../fixture-web.ts'
import { type ReadEvent, readCalendar } from './read-calendar.ts'

test('absences and due times in RFC 5545, without why others are away and without personal data (R05)', async (t) => {
  const { house, get, post, signIn, clock } = await openPages(t)
  await signIn('kim', 'lee')
  const officer = (id: string) => {
    const found = house.directory.officer(id)
    assert.ok(found)
    return found
  }
  const plan = (id: string, from: string, until: string, standInId: string, key: string) =>
    house.absences.plan({
      officer: officer(id),
      now: clock.now(),
      key,
      input: { kind: 'training', from: at(from), until: at(until), standInId },
    })
  const mine = await plan('kim', '2026-11-25 00:00', '2026-11-27 00:00', 'lee', 'a')
  const other = await plan('min', '2026-11-30 13:00', '2026-11-30 18:00', 'kim', 'b')
  assert.ok('matterId' in mine && 'matterId' in other)
  const opened = await house.petitions.open({
    input: {
      kind: 'inquiry',
      title: '비밀스러운 제목',
      body: '내용입니다.',
      name: '홍길동',
      phone: '01000001234',
      address: '서울 구로구',
      language: 'ko',
    } as never,
    channel: 'web',
    files: [],
    key: 'p',
    actor: { kind: 'citizen' },
    now: clock.now(),
  })
  assert.ok('number' in opened)
  await house.petitions.command({
    matterId: opened.matterId,
    name: 'assign',
    input: { officeId: 'seoul', officerId: 'kim' },
    officer: officer('desk'),
    now: clock.now(),
    key: 'q',
  })

  assert.match(await (await get('kim', '/staff/absences/feed')).text(), /아직 만든 주소가 없어요/)
  const made = await (await post('kim', '/staff/absences/feed')).text()
  const path = /http:\/\/localhost(\/calendar\/[\w-]{43}\.ics)/.exec(made)?.[1] ?? ''
  assert.ok(path)
  assert.doesNotMatch(await (await get('kim', '/staff/absences/feed')).text(), /\/calendar\//, 'shown once')

  const answer = await get('', path)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar; charset=utf-8/)
  const text = await answer.text()
  assert.doesNotMatch(text, /홍길동|비밀스러운|01000001234|구로구|min씨 교육/)
  const { events } = readCalendar(text)
  const of = (uid: string) => events.find((one) => one['UID']?.startsWith(uid)) as ReadEvent
  assert.equal(of('own-')['SUMMARY'], '내 교육')
  assert.equal(of('own-')['DTSTART'], '20261125')
  assert.equal(of('own-')['DTEND'], '20261127')
  assert.equal(of('own-')['DTSTART parameters'], 'VALUE=DATE')
  assert.equal(of('office-')['SUMMARY'], 'min씨 부재')
  assert.equal(of('office-')['DTSTART'], '20261130T040000Z', 'UTC, so no zone is needed')
  assert.equal(of('asked-')['SUMMARY'], '업무대행 요청: min씨')
  const due = of(`due-${opened.matterId}-petition-answer`)
  assert.equal(due['SUMMARY'], `처리기한 ${opened.number}`)

  const tag = answer.headers.get('etag') ?? ''
  assert.equal((await get('', path, { 'if-none-match': tag })).status, 304)
  clock.set(clock.now() + 60_000)
  assert.equal((await get('', path, { 'if-none-match': tag })).status, 304, 'the same content is the same bytes')
  await house.absences.command({
    matterId: mine.matterId,
    name: 'change',
    input: { from: at('2026-11-25 00:00'), until: at('2026-11-28 00:00') },
    officer: officer('kim'),
    now: clock.now(),
    key: 'c',
  })
  const changed = await get('', path, { 'if-none-match': tag })
  assert.equal(changed.status, 200)
  const again = readCalendar(await changed.text()).events.find((one) => one['UID'] === of('own-')['UID'])
  assert.equal(again?.['DTEND'], '20261128')
  assert.ok(Number(again?.['SEQUENCE']) > Number(of('own-')['SEQUENCE']), 'a change is a later revision')

  const unknown = await get('', `/calendar/${'A'.repeat(43)}.ics`)
  assert.equal((await post('kim', '/staff/absences/feed/end')).status, 303)
  const ended = await get('', path)
  assert.equal(ended.status, 404)
  assert.equal(unknown.status, 404)
  const bare = (page: string) => page.replaceAll(/calendar(?:\/|%2F)[\w-]{43}/g, '')
  assert.equal(bare(await ended.text()), bare(await unknown.text()), 'ended and unknown are told apart by nothing')
  const anew = await (await post('kim', '/staff/absences/feed')).text()
  const next = /(\/calendar\/[\w-]{43}\.ics)/.exec(anew)?.[1] ?? ''
  await post('kim', '/staff/absences/feed')
  assert.equal((await get('', next)).status, 404, 'a new address ends the old one')
  const held = await house.database.query('select token_hash from calendar_feed')
  assert.equal(held.rows.length, 1)
  assert.equal(held.rows[0].token_hash.length, 32)
})
