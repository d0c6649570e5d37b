// Resident registration numbers are found in whatever way they are written; numbers of other kinds are let be.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blackOut, holdsResidentNumber } from './resident-number.ts'

const two = (n: number) => String(n).padStart(2, '0')
/** A number of somebody born from 1930 to 2026, with its check digit where it was given before October 2020. */
const resident = fc
  .record({
    at: fc.integer({ min: Date.UTC(1930, 0, 1) / 86_400_000, max: Date.UTC(2026, 10, 1) / 86_400_000 }),
    foreign: fc.boolean(),
    woman: fc.boolean(),
    rest: fc.integer({ min: 0, max: 999_999 }),
    checked: fc.boolean(),
  })
  .map(({ at, foreign, woman, rest, checked }) => {
    const day = new Date(at * 86_400_000)
    const year = day.getUTCFullYear()
    const sex = (year < 2000 ? 1 : 3) + (woman ? 1 : 0) + (foreign ? 4 : 0)
    const twelve = `${two(year % 100)}${two(day.getUTCMonth() + 1)}${two(day.getUTCDate())}${sex}${String(rest).padStart(6, '0').slice(0, 5)}`
    const sum = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5].reduce((all, w, place) => all + w * Number(twelve[place]), 0)
    const check = ((11 - (sum % 11)) % 10) + (foreign ? 2 : 0)
    return { digits: `${twelve}${checked ? check % 10 : rest % 10}`, checked, year }
  })
const wide = (digits: string) => digits.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const ways: readonly ((digits: string) => string)[] = [
  (d) => `${d.slice(0, 6)}-${d.slice(6)}`,
  (d) => d,
  (d) => `${d.slice(0, 6)} ${d.slice(6)}`,
  (d) => `${d.slice(0, 6)} - ${d.slice(6)}`,
  (d) => `${d.slice(0, 6)}–${d.slice(6)}`,
  (d) => `${d.slice(0, 6)}.${d.slice(6)}`,
  (d) => `${d.slice(0, 6)}\n${d.slice(6)}`,
  (d) => wide(`${d.slice(0, 6)}－${d.slice(6)}`),
  (d) => wide(d),
  (d) => [...d].join(' '),
  (d) => `${[...d.slice(0, 6)].join(' ')} - ${[...d.slice(6)].join(' ')}`,
]

test('R16, 개인정보 보호법 제24조의2: every way of writing a resident registration number is found and blacked out', () => {
  fc.assert(
    fc.property(resident, fc.constantFrom(...ways), ({ digits, checked, year }, write) => {
      // The one gap: without a check digit, born on a day like a kind of company, and a company's check digit by chance.
      fc.pre(checked || year < 2011 || year > 2023)
      const text = `제 번호는 ${write(digits)}입니다. 2026. 11. 23.에 냈습니다.`
      assert.ok(holdsResidentNumber(text), text)
      assert.equal(blackOut(text), '제 번호는 ●●●●●●-●●●●●●●입니다. 2026. 11. 23.에 냈습니다.')
    }),
    { numRuns: 2_000 },
  )
})

test('telephone, receipt, business and company numbers, dates and amounts are let be', () => {
  const digits = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))
  const others = fc.oneof(
    digits(8).map((d) => `010-${d.slice(0, 4)}-${d.slice(4)}`),
    digits(8).map((d) => `+82 10 ${d.slice(0, 4)} ${d.slice(4)}`),
    digits(8).map((d) => `010${d}, 010${d}`),
    digits(11).map((d) => `${d.slice(0, 4)}-${d.slice(4, 10)}-${d.slice(10)}`),
    digits(10).map((d) => `${d.slice(0, 3)}-${d.slice(3, 5)}-${d.slice(5)}`),
    fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((at) => at.toISOString()),
    fc
      .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 19).replace('T', ' ')),
    fc.integer({ min: 0, max: 999_999_999_999 }).map((won) => `${won.toLocaleString('en')}원`),
    digits(16).map((d) => `${d.slice(0, 4)}-${d.slice(4, 8)}-${d.slice(8, 12)}-${d.slice(12)}`),
    digits(14),
  )
  fc.assert(
    fc.property(others, (other) => {
      assert.equal(blackOut(`앞 ${other} 뒤`), `앞 ${other} 뒤`)
    }),
    { numRuns: 2_000 },
  )
  // 법인등록번호, with their own check digit.
  for (const company of ['110111-0006246', '130111-0006246', '110111-1135768']) {
    const twelve = company.replace('-', '').slice(0, 12)
    const sum = [...twelve].reduce((all, d, place) => all + Number(d) * (place % 2 === 0 ? 1 : 2), 0)
    const whole = `${twelve.slice(0, 6)}-${twelve.slice(6)}${(10 - (sum % 10)) % 10}`
    assert.equal(blackOut(whole), whole)
  }
  for (const wrong of ['901301-1234567', '900230-1234567', '900000-1234567']) assert.ok(!holdsResidentNumber(wrong))
})
