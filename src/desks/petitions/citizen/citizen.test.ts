// The citizen's words and small parts, in memory: dates and times left, file names, limits, answers to check.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading } from '#engine'
import { parseInstant } from '#engine'
import { machineryFacts, petitionFacts } from '../facts.ts'
import { attachment } from '../file-routes.ts'
import { factLabels } from '../words/labels.ts'
import { leftWords, untilWords, usedPercent } from './clock-words.ts'
import { firstUnfinished, keepable, problemsOf } from './form-steps.ts'
import { createLimit } from './limits.ts'
import { fileName } from './take-files.ts'

const at = (text: string) => parseInstant(text, 'Asia/Seoul')
const reading = (part: object) => ({ extensions: [], legalEnd: null, ...part }) as unknown as Reading

test('until when, in words', () => {
  assert.equal(
    untilWords({ dueAt: at('2026-12-02T16:00'), legalEnd: null }, 'ko', 'Asia/Seoul'),
    '2026. 12. 2.(수) 16:00까지',
  )
  assert.equal(
    untilWords({ dueAt: at('2026-12-01T23:59'), legalEnd: '2026-12-01' }, 'ko', 'Asia/Seoul'),
    '2026. 12. 1.(화)까지',
  )
  assert.equal(
    untilWords({ dueAt: at('2026-12-01T23:59'), legalEnd: '2026-12-01' }, 'en', 'Asia/Seoul'),
    'by the end of Tue 1 Dec 2026',
  )
})

test('what is left, in the measure of the period', () => {
  const hours = reading({ period: '24wh', counted: { unit: 'wh', left: 13.5, leftMs: 13.5 * 3_600_000 } })
  assert.equal(leftWords(hours, 'ko'), '근무시간 13시간 30분 남음')
  assert.equal(leftWords(hours, 'en'), '13 hours 30 minutes of working time left')
  assert.equal(usedPercent(hours), 44)
  const days = reading({
    period: '7wd',
    counted: { unit: 'wd', left: 7, leftMs: 0 },
    extensions: [{ at: 0, by: '7wd' }],
  })
  assert.equal(leftWords(days, 'ko'), '근무일 7일 남음')
  assert.equal(usedPercent(days), 50)
})

test('file names lose folders and tricks and keep their ending', () => {
  assert.equal(fileName('C:\\문서\\사업자등록증.pdf'), '사업자등록증.pdf')
  assert.equal(fileName('../../etc/passwd'), 'passwd')
  assert.equal(fileName('사진\u202Egpj.exe'), '사진gpj.exe')
  assert.equal(fileName('\u0000'), 'file')
  const long = fileName(`${'가'.repeat(300)}.hwpx`)
  assert.ok(long.length <= 120 && long.endsWith('.hwpx'))
  assert.equal(attachment('a"b.pdf'), `attachment; filename="a_b.pdf"; filename*=UTF-8''a%22b.pdf`)
  assert.equal(
    attachment("이름(1)'.pdf"),
    `attachment; filename="__(1)'.pdf"; filename*=UTF-8''%EC%9D%B4%EB%A6%84%281%29%27.pdf`,
  )
})

test('tries are counted for each address and for all, and forgotten after a while', () => {
  const limit = createLimit()
  const tries = (address: string, now: number, count: number) =>
    Array.from({ length: count }, () => limit.tryOnce(address, now)).filter(Boolean).length
  assert.equal(tries('a', 0, 30), 20)
  assert.equal(tries('b', 0, 1), 1)
  assert.equal(tries('a', 10 * 60_000, 1), 1)
  for (let n = 0; n < 100; n += 1) {
    assert.ok(limit.tryOnce('known', 10 * 60_000))
    limit.succeeded('known')
  }
  let allowed = 0
  for (let n = 0; n < 3_000; n += 1) if (limit.tryOnce(`x${n}`, 30 * 60_000)) allowed += 1
  assert.equal(allowed, 2_000)
})

test('answers are checked page by page with the schema of the petition itself', () => {
  const handbook = { item: () => undefined }
  assert.deepEqual(problemsOf({ kind: 'statutory', item: 'gone' }, handbook, 'item'), { item: 'ITEM_GONE' })
  assert.deepEqual(problemsOf({ title: 'ㄱ', body: '' }, handbook, 'words'), { title: 'TOO_SHORT', body: 'MISSING' })
  assert.equal(firstUnfinished({}, handbook), 'kind')
  assert.equal(firstUnfinished({ kind: 'inquiry', title: '제목', body: '내용입니다' }, handbook), 'person')
  assert.deepEqual(keepable({ title: 'a\u0000', body: 'b', name: 'c' }, 'words'), { body: 'b' })
})

test('every fact has its name', () => {
  for (const fact of [...Object.keys(petitionFacts), ...Object.keys(machineryFacts)])
    assert.ok(fact in factLabels, fact)
})
