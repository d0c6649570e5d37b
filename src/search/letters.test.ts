// What finds what: every part of a typed word is among the parts of a text that holds it, half typed or spaced apart.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { begun, closeUp, letterParts, numberParts, phoneParts, stands, strokes } from './letters.ts'

const text = '시설자금 신청 서류를 값비싼 우편으로 보냈습니다. SME Fund 2026 환급, Wi-Fi ＡＢＣ'

function finds(typed: string, held = text): boolean {
  const parts = new Set(letterParts(held))
  return letterParts(typed, true).every((part) => parts.has(part)) && stands(closeUp(typed), closeUp(held))
}

test('R40: two syllables find, and a last syllable that is half typed', () => {
  for (const typed of ['자금', '신청', '신처', '신청ㅅ', '시설ㅈ', '시설자', '서류르', '우펴', '비싸', '금신', '금 신'])
    assert.ok(finds(typed), typed)
  // 값 is typed 가, 갑, 값; 편으 may still be 펴느.
  for (const typed of ['를갑', '를값', '를값비', '우편ㅇ', '2026호', '2026환', '2026화', '환급'])
    assert.ok(finds(typed), typed)
  for (const typed of ['fund', 'FUN', 'sme', 'sm', '2026', '026', 'abc', 'ＦＵＮＤ']) assert.ok(finds(typed), typed)
  for (const typed of ['신천', '자긍', '서루', '판으로', 'funk', '2027', '설정']) assert.ok(!finds(typed), typed)
})

test('strokes are what is typed', () => {
  assert.equal(strokes('값환'), 'ㄱㅏㅂㅅㅎㅗㅏㄴ')
  assert.equal(begun('책'), '채')
  assert.equal(begun('환'), '호')
})

test('R40: recall is whole: any part of a text of two letters or more, cut at any stroke, finds it', () => {
  const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code))
  const word = fc.oneof(
    fc.array(syllable, { minLength: 1, maxLength: 5 }).map((letters) => letters.join('')),
    fc.stringMatching(/^[a-z0-9]{1,8}$/),
  )
  const words = fc.array(word, { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (held, from, length) => {
      const whole = held.join(' ')
      const korean = [...whole.matchAll(/[가-힣 ]+/g)]
        .map(([run]) => run.replaceAll(' ', ''))
        .filter((run) => run.length > 1)
      const run = korean[from % Math.max(1, korean.length)]
      if (run === undefined) return
      const start = from % (run.length - 1)
      const typed = run.slice(start, start + 2 + (length % (run.length - start - 1)))
      assert.ok(finds(typed, whole), `${typed} in ${whole}`)
      const last = typed.at(-1) ?? ''
      assert.ok(finds(typed.slice(0, -1) + begun(last), whole), `${typed} begun in ${whole}`)
    }),
  )
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (held, which, length) => {
      const latin = held.filter((one) => /^[a-z0-9]{3,}$/.test(one))
      const one = latin[which % Math.max(1, latin.length)]
      if (one === undefined) return
      assert.ok(finds(one.slice(0, 3 + (length % (one.length - 2))), held.join(' ')))
    }),
  )
})

test('numbers: four digits of a receipt number that stand together, the last four of a telephone number', () => {
  assert.deepEqual(numberParts('2611-000042-6').slice(0, 2), ['2611', '6110'])
  assert.deepEqual(phoneParts('+82 10-1234-5678'), ['whole 01012345678', 'last 5678'])
  assert.deepEqual(phoneParts('010 1234 5678'), phoneParts('+821012345678'))
})
