// Particles after the words that a public office really meets: departments, laws in brackets, numbers, company names.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ParticlePair, particle, withParticle } from './particle.ts'

const hardCases: readonly (readonly [string, ParticlePair, string])[] = [
  ['홍길동', '은/는', '홍길동은'],
  ['김나라', '이/가', '김나라가'],
  ['서울', '으로/로', '서울로'],
  ['부산', '으로/로', '부산으로'],
  ['대구', '으로/로', '대구로'],
  ['도로과(1층)', '은/는', '도로과(1층)는'],
  ['민원실(3층)', '으로/로', '민원실(3층)로'],
  ['"홍길동"', '을/를', '"홍길동"을'],
  ['‘나라’', '을/를', '‘나라’를'],
  ['「민원 처리에 관한 법률」', '을/를', '「민원 처리에 관한 법률」을'],
  ["「행정절차법」(이하 '법')", '과/와', "「행정절차법」(이하 '법')과"],
  ['(주)다짐', '은/는', '(주)다짐은'],
  ['다짐(주)', '은/는', '다짐(주)은'],
  ['(가나다)', '은/는', '(가나다)는'],
  ['3번', '이/가', '3번이'],
  ['2', '이/가', '2가'],
  ['3', '이/가', '3이'],
  ['1', '으로/로', '1로'],
  ['10,000', '을/를', '10,000을'],
  ['10%', '은/는', '10%는'],
  ['A4', '을/를', 'A4를'],
  ['LG', '은/는', 'LG는'],
  ['URL', '으로/로', 'URL로'],
  ['PDF', '이/가', 'PDF가'],
  ['VIP', '은/는', 'VIP는'],
  ['SMS', '과/와', 'SMS와'],
  ['SAMSUNG', '은/는', 'SAMSUNG는'],
  ['Google', '은/는', 'Google은'],
  ['Web', '은/는', 'Web은'],
  ['internet', '을/를', 'internet을'],
  ['60㎡', '이/가', '60㎡가'],
  ['홍길동'.normalize('NFD'), '은/는', `${'홍길동'.normalize('NFD')}은`],
]

test('the particle agrees with the last sound of the word', () => {
  for (const [word, pair, expected] of hardCases) assert.equal(withParticle(word, pair), expected)
})

test('a word without any readable letter takes the open form and never fails', () => {
  for (const word of ['', '…', '()', '🙂']) assert.equal(particle(word, '은/는'), '는')
})

test('a long word costs no more than its end', () => {
  assert.equal(particle(`${'가'.repeat(1_000_000)}강`, '은/는'), '은')
})
