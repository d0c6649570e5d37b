// The rules for new passwords, replayed over the whole block-list.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { passwordProblem } from './password-rules.ts'

const context = ['seol', '설재민', 'Seol Jaemin', '중소벤처기업부', 'Ministry of SMEs and Startups']
const listed = readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)

test('R01: every password of the list is refused, as it is and made long enough in the ways that people do', () => {
  assert.ok(listed.length >= 3_000, `${listed.length} listed`)
  for (const word of listed) {
    assert.notEqual(passwordProblem(word, context, 'standard'), undefined, word)
    for (const longer of [
      `${word}${word}${word}`,
      `${word}2026!!!!!!!!`,
      `${word[0]?.toUpperCase()}${word.slice(1)}111111111`,
    ])
      assert.equal(passwordProblem(longer, context, 'standard') === undefined, false, longer)
  }
})

test('R01: what stands close to the person or the house is refused', () => {
  for (const near of [
    'Dajim-2026-dajim',
    'seolseol1234567',
    '설재민설재민설재민설재민',
    '중소벤처기업부2026!',
    'p@ssw0rdp@ssw0rd',
    'qwertyuiopasdf',
    'aaaaaaaaaaaaaaaa',
    '202611232026112',
    '가나다라마바사아자차카타',
  ])
    assert.equal(passwordProblem(near, context, 'standard'), 'COMMON', near)
})

test('R01: long ones of every script pass, 64 and more, whole, without rules about kinds', () => {
  for (const good of [
    'seven green lanterns',
    '물고기 열두 마리가 간다',
    'correct horse battery staple',
    'x7Kq2mVw9Rt4',
    '나의 살던 고향은 꽃피는 산골 복숭아꽃 살구꽃'.repeat(3),
    '🐟🐠🐡🦈🐙🦑🦐🦞🦀🐚🪸🐋',
  ])
    assert.equal(passwordProblem(good, context, 'standard'), undefined, good)
  assert.equal(passwordProblem('elevenchars', context, 'standard'), 'TOO_SHORT')
  assert.equal(passwordProblem('짧은말열두자가안되는것', context, 'standard'), 'TOO_SHORT')
  assert.equal(passwordProblem(`lantern ${'가나 '.repeat(100)}`, context, 'standard'), 'TOO_LONG')
  assert.equal(passwordProblem('seven green \ud800 lanterns', context, 'standard'), 'UNSOUND')
})

test('R01: the agency rules ask for three kinds of characters too', () => {
  assert.equal(passwordProblem('seven green lanterns', context, 'agency rules'), 'FEW_KINDS')
  assert.equal(passwordProblem('seven green Lanterns', context, 'agency rules'), undefined)
})
