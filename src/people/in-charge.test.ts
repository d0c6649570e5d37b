// Who is in charge, in words: the officer, and while they are away the stand-in too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingWords, inChargeOf, inChargeWords } from './in-charge.ts'
import type { Officer } from './officer.ts'
import { standInsOf } from './stand-ins.ts'

const officer = (officerId: string, nameKo: string, phone: string): Officer => ({
  officerId,
  nameKo,
  nameEn: officerId,
  positionKo: '',
  positionEn: '',
  officeId: 'team',
  grants: [],
  phone,
  tasks: '',
})
const hong = officer('hong', '홍길동', '1')
const kim = officer('kim', '김하나', '2')
const people = [hong, kim]
const spanOf = (standInId: string | null, kind: 'leave' | 'sudden') => ({
  ...standInsOf(
    [{ matterId: 'm', nth: 1, officerId: 'hong', standInId, kind, fromAt: 10, untilAt: 20, backAt: 20 }],
    () => true,
  ),
  officer: (id: string | null | undefined) => people.find((one) => one.officerId === id),
})

test('both names and the telephone of whoever can be reached', () => {
  const covered = spanOf('kim', 'leave')
  const found = inChargeOf(covered, 'hong', 15)
  assert.ok(found)
  assert.equal(inChargeWords(found, 'ko'), '홍길동(휴가 중), 업무대행자 김하나')
  assert.equal(inChargeWords(found, 'en'), 'hong (on leave), stand-in kim')
  assert.equal(found.reached.phone, '2')
  const back = inChargeOf(covered, 'hong', 20)
  assert.ok(back)
  assert.equal(inChargeWords(back, 'ko'), '홍길동')
  const alone = inChargeOf(spanOf(null, 'sudden'), 'hong', 15)
  assert.ok(alone)
  assert.equal(inChargeWords(alone, 'ko'), '홍길동(부재 중)', 'an illness is not told')
  assert.equal(alone.reached.phone, '1')
  assert.equal(inChargeOf(covered, 'nobody', 15), undefined)
})

test('what a stand-in did is told with both names', () => {
  assert.equal(actingWords(kim, hong, 'ko'), '김하나(홍길동 대행)')
  assert.equal(actingWords(kim, undefined, 'ko'), '김하나')
})
