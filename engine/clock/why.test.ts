// The trace in words: what a citizen reads under "why this date".
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Words } from '../time/instant.ts'
import { at, clockOf, fact, seoul } from './fixture-clock.ts'
import { why } from './why.ts'
import { whyDue } from './why-due.ts'

const ko = (steps: readonly Words[]) => steps.map((step) => step.ko)

test('over a holiday the holiday is named', () => {
  assert.deepEqual(ko(whyDue(seoul, at('2026-10-08T17:00'), '9wh')), [
    '2026. 10. 8.(목) 17:00부터 근무시간 9시간',
    '2026. 10. 8.(목) 17:00–18:00 1시간',
    '한글날 2026. 10. 9.(금) 제외',
    '주말 2026. 10. 10.(토)–2026. 10. 11.(일) 제외',
    '2026. 10. 12.(월) 1일 8시간',
    '기한 2026. 10. 12.(월) 18:00까지',
  ])
})

test('lunch is said, in both languages', () => {
  const [, morning] = whyDue(seoul, at('2026-11-23T10:30'), '3wh')
  assert.deepEqual(morning, {
    ko: '2026. 11. 23.(월) 10:30–14:30 3시간(점심시간 제외)',
    en: 'Mon 23 Nov 2026 10:30–14:30, 3 hours (lunch left out)',
  })
})

test('excluded days stand as one line, and long stretches are joined', () => {
  const exclude = [{ from: at('2026-11-04'), until: at('2026-11-10'), counts: 'whole days' }] as const
  assert.deepEqual(ko(whyDue(seoul, at('2026-11-02T10:00'), '7wd', { exclude })), [
    '2026. 11. 2.(월) 10:00 시작, 첫날을 넣어 근무일 7일',
    '2026. 11. 2.(월)–2026. 11. 3.(화) 2일',
    '산입하지 않는 기간 2026. 11. 4.(수)–2026. 11. 10.(화) 제외',
    '2026. 11. 11.(수)–2026. 11. 17.(화) 5일(주말 제외)',
    '기한 2026. 11. 17.(화)까지',
  ])
  assert.ok(whyDue(seoul, at('2026-01-05T10:00'), '200wd').length < 40)
})

test('an end on a day off says why it moved', () => {
  assert.deepEqual(ko(whyDue(seoul, at('2026-12-15T10:00'), '10cd')).slice(2), [
    '마지막 날 2026. 12. 25.(금): 기독탄신일이므로 다음 근무일 2026. 12. 28.(월)로',
    '기한 2026. 12. 28.(월)까지',
  ])
})

test('a reading says what happened to it', () => {
  const edition = clockOf({ within: '7wd', extendedBy: { fact: 'Extended', field: 'by', atMost: 2 } })
  const facts = [
    fact('2026-11-21T10:00', 'Received'),
    fact('2026-11-30T10:00', 'Extended', { by: '7wd' }),
    fact('2026-12-11T09:00', 'Replied'),
  ]
  assert.deepEqual(ko(why(edition, facts, seoul, at('2026-12-12'))), [
    '2026. 11. 21.(토) 10:00 시작, 2026. 11. 23.(월)을 첫날로 넣어 근무일 7일',
    '2026. 11. 23.(월)–2026. 12. 1.(화) 7일(주말 제외)',
    '여기까지의 기한 2026. 12. 1.(화)',
    '연장 근무일 7일, 2026. 12. 2.(수)부터',
    '2026. 12. 2.(수)–2026. 12. 10.(목) 7일(주말 제외)',
    '기한 2026. 12. 10.(목)까지',
    '2026. 12. 11.(금) 09:00 처리, 기한이 지난 뒤',
  ])
  assert.deepEqual(why(edition, [], seoul, at('2026-12-12')), [])
})
