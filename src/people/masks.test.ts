// Masks show enough to tell people apart and never more, whatever is laid under them; twice masked is masked.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskAddress, maskBirth, maskMail, maskName, maskOrigin, maskPhone, spacedPhone } from './masks.ts'

const all = { maskName, maskPhone, maskMail, maskAddress, maskBirth, maskOrigin }

test('R41 a masked name tells people apart and no more', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['홍길동', '홍*동'],
    ['홍길', '홍*'],
    ['남궁민수', '남**수'],
    ['홍', '*'],
    ['', '*'],
    ["Mary O'Neil", 'M*** O***'],
    ['José', 'J***'],
    ['홍길동'.normalize('NFD'), '홍*동'],
    // Old Hangul in parts (ᄒᆞᆫ글): each syllable is one letter to a reader.
    ['ᄒᆞᆫ글이', 'ᄒᆞᆫ*이'],
    ['👨‍👩‍👧홍길', '👨‍👩‍👧*길'],
  ]
  for (const [name, masked] of cases) assert.equal(maskName(name), masked, name)
})

test('R41 telephone, mail, address, birth and network address', () => {
  assert.equal(maskPhone('01012345678'), '***-****-5678')
  assert.equal(maskPhone(''), '****')
  assert.equal(maskMail('hong@example.kr'), 'ho***@example.kr')
  assert.equal(maskMail('ab@example.kr'), '***@example.kr')
  assert.equal(maskMail('no mail'), '***')
  assert.equal(maskAddress('서울특별시 구로구 구로동 123-4 101동 202호'), '서울특별시 구로구 구로동 ***')
  assert.equal(maskAddress('서울 종로구 종로1가 5'), '서울 종로구 종로1가 ***')
  assert.equal(maskAddress('경기도 성남시 분당구 판교역로 1'), '경기도 성남시 분당구 ***')
  assert.equal(maskAddress('충남 홍성군 홍북읍 도청대로 1'), '충남 홍성군 홍북읍 ***')
  assert.equal(maskAddress('서울 구로구'), '서울 구로구')
  assert.equal(maskAddress('1 Main Street, Springfield'), '***')
  assert.equal(maskAddress('홍길동'), '***', 'a name is no 동')
  assert.equal(maskBirth('1980-05-06'), '1980')
  assert.equal(maskBirth('19800506'), '****')
  assert.equal(maskOrigin('192.168.0.12'), '192.168.0.*')
  assert.equal(maskOrigin('::ffff:10.0.0.1'), '::ffff:10.0.0.*')
  assert.equal(maskOrigin('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2:*')
  assert.equal(maskOrigin('::1'), '::*')
  assert.equal(spacedPhone('01012345678'), '010-1234-5678')
  assert.equal(spacedPhone('021234567'), '02-123-4567')
  assert.equal(spacedPhone('+14155550100'), '+14155550100')
})

const letters = fc.constantFrom(...'홍길동김남궁abZé09*@.- ()+😀ᄒᆞᆫ서울시구로동읍:', '\u0301', '👨‍👩‍👧')
const text = fc.oneof(fc.string({ unit: letters, maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }))

test('R41 each mask laid over its own result changes nothing', () => {
  for (const [name, mask] of Object.entries(all))
    fc.assert(
      fc.property(text, (value) => {
        const once = mask(value)
        assert.equal(mask(once), once, name)
      }),
      { numRuns: 2_000 },
    )
})

test('R41 no mask shows more than it may', () => {
  const shownDigits = (value: string) => (value.match(/\d/g) ?? []).length
  const letterCount = (value: string) =>
    [...new Intl.Segmenter().segment(value)].filter(({ segment }) => segment !== '*')
  fc.assert(
    fc.property(text, (value) => {
      assert.ok(shownDigits(maskPhone(value)) <= 4)
      const masked = maskMail(value)
      assert.ok([...masked.slice(0, masked.lastIndexOf('***'))].length <= 12, 'two letters before the @ at most')
      const words = value.trim().split(/\s+/).length
      assert.ok(letterCount(maskName(value)).length <= Math.max(2, 2 * words), value)
      assert.ok(!/\d{3,}/.test(maskAddress(value)), 'no house number')
    }),
    { numRuns: 2_000 },
  )
})
