// Words, dates, durations, amounts and the choice of language, as tables.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type DurationStyle,
  formatDate,
  formatDateTime,
  formatDuration,
  formatMoney,
  formatRemaining,
  formatTime,
  isoDateTime,
  type Language,
  type LanguageSigns,
  languageOf,
  nfc,
  t,
  tidyLine,
  tidyText,
  words,
} from './index.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test('an entry is read in either language, with and without parameters', () => {
  const w = words({
    title: { ko: '민원 신청', en: 'File a petition' },
    step: {
      ko: (n: number, all: number) => `${all}단계 중 ${n}단계`,
      en: (n: number, all: number) => `Step ${n} of ${all}`,
    },
  })
  assert.equal(t(w.title, 'ko'), '민원 신청')
  assert.equal(t(w.step, 'ko', 2, 5), '5단계 중 2단계')
  assert.equal(t(w.step, 'en', 2, 5), 'Step 2 of 5')
})

test('dates and times', () => {
  const monday = Date.parse('2026-11-23T15:30:00+09:00')
  const cases: readonly (readonly [string, string])[] = [
    [formatDateTime(monday, 'ko', 'Asia/Seoul'), '2026. 11. 23.(월) 15:30'],
    [formatDateTime(monday, 'en', 'Asia/Seoul'), 'Mon 23 Nov 2026, 15:30'],
    [formatDate(monday, 'ko', 'Asia/Seoul'), '2026. 11. 23.(월)'],
    [formatDate('2026-11-23', 'en'), 'Mon 23 Nov 2026'],
    [formatTime(Date.parse('2026-11-24T00:05:00+09:00'), 'Asia/Seoul'), '00:05'],
    [isoDateTime(monday, 'Asia/Seoul'), '2026-11-23T15:30:00+09:00'],
    [isoDateTime(monday, 'America/St_Johns'), '2026-11-23T03:00:00-03:30'],
  ]
  for (const [actual, expected] of cases) assert.equal(actual, expected)
})

test('a day on which the clocks change has two offsets', () => {
  const before = Date.parse('2026-03-29T00:59:00Z')
  assert.equal(formatTime(before, 'Europe/Paris'), '01:59')
  assert.equal(formatTime(before + minute, 'Europe/Paris'), '03:00')
  assert.equal(formatTime(before, 'Europe/Paris'), '01:59')
})

test('durations', () => {
  const cases: readonly (readonly [number, Language, DurationStyle, string])[] = [
    [2 * day + 3 * hour + 59 * minute, 'ko', 'left', '2일 3시간 남음'],
    [hour + 20 * minute, 'ko', 'past', '1시간 20분 지남'],
    [2 * day, 'ko', 'plain', '2일'],
    [2 * day + 5 * minute, 'ko', 'plain', '2일'],
    [30 * minute + 59_000, 'ko', 'left', '30분 남음'],
    [9 * minute + 59_000, 'ko', 'left', '9분 59초 남음'],
    [0, 'ko', 'left', '0초 남음'],
    [-5, 'ko', 'plain', '0초'],
    [day + hour, 'en', 'left', '1 day 1 hour left'],
    [2 * hour, 'en', 'past', '2 hours over'],
  ]
  for (const [ms, lang, style, expected] of cases) assert.equal(formatDuration(ms, lang, style), expected)
  assert.equal(formatRemaining(hour, 'ko'), '1시간 남음')
  assert.equal(formatRemaining(-hour, 'ko'), '1시간 지남')
})

test('money', () => {
  assert.equal(formatMoney(10_000, 'ko'), '10,000원')
  assert.equal(formatMoney(10_000, 'en'), 'KRW 10,000')
})

test('what is typed is composed and cleaned', () => {
  assert.equal(nfc('다짐'.normalize('NFD')), '다짐')
  assert.equal(tidyLine('  홍\u200B길동 \t 님 '), '홍길동 님')
  assert.equal(tidyText(' 첫 줄  \r\n둘째 줄\r'), '첫 줄\n둘째 줄')
})

test('the address is stronger than the cookie, the cookie than the browser', () => {
  const cases: readonly (readonly [LanguageSigns, Language])[] = [
    [{}, 'ko'],
    [{ asked: 'en', remembered: 'ko', accepted: 'ko' }, 'en'],
    [{ asked: 'xx', remembered: 'en' }, 'en'],
    [{ accepted: 'en-US,en;q=0.9,ko;q=0.8' }, 'en'],
    [{ accepted: 'ja, ko;q=0.9, en;q=0.8' }, 'ko'],
    [{ accepted: 'fr' }, 'ko'],
    [{ accepted: 'en;q=0' }, 'ko'],
    [{ accepted: 'en;q=nonsense, ;;;,,' }, 'ko'],
  ]
  for (const [signs, expected] of cases) assert.equal(languageOf(signs), expected)
})
