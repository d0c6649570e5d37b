// The table of public days against two independent sources: the almanacs as a package carries them, and the law's rule.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as almanacs from '@hyunbinseo/holidays-kr/all'
import { koreanDaysByRule } from './by-rule.ts'
import { koreanPublicDays } from './public-days.ts'

const almanacOf = new Map(Object.entries(almanacs))
const years = Array.from({ length: 11 }, (_, index) => 2018 + index)
const inYear = (year: number) => koreanPublicDays.filter((day) => day.on.startsWith(`${year}-`))

test('the table has every day of the almanacs of 2018 to 2027 and no other', () => {
  for (const year of years.filter((one) => one < 2028)) {
    const almanac = Object.keys(almanacOf.get(`y${year}`) ?? {})
    assert.deepEqual(
      inYear(year).map((day) => day.on),
      almanac.toSorted(),
      String(year),
    )
  }
})

test('the rule and the table agree on every day that the rule makes, with its kind and name', () => {
  for (const year of years) {
    const ruled = inYear(year).filter((day) => day.kind === 'statutory' || day.kind === 'substitute')
    const brief = (days: typeof koreanPublicDays) =>
      days.map((day) => `${day.on} ${day.kind} ${day.name.ko} ${day.name.en}`)
    assert.deepEqual(brief(koreanDaysByRule(year)), brief(ruled), String(year))
  }
})

test('temporary and election days stand in the table alone', () => {
  const special = koreanPublicDays.filter((day) => day.kind === 'temporary' || day.kind === 'election')
  assert.deepEqual(
    special.map((day) => `${day.on} ${day.kind}`),
    [
      '2018-06-13 election',
      '2020-04-15 election',
      '2020-08-17 temporary',
      '2022-03-09 election',
      '2022-06-01 election',
      '2023-10-02 temporary',
      '2024-04-10 election',
      '2024-10-01 temporary',
      '2025-01-27 temporary',
      '2025-06-03 temporary',
      '2026-06-03 election',
      '2028-04-12 election',
    ],
  )
})

test('the days that old tables miss are there, and each day is there once', () => {
  const days = new Map(koreanPublicDays.map((day) => [day.on, day]))
  assert.equal(days.size, koreanPublicDays.length)
  assert.equal(days.get('2026-05-01')?.name.ko, '노동절')
  assert.equal(days.get('2026-07-17')?.name.ko, '제헌절')
  assert.equal(days.get('2027-07-19')?.kind, 'substitute')
  assert.equal(days.get('2028-10-05')?.status, 'expected')
  assert.equal(days.has('2026-09-28'), false, '추석 on a Saturday is not made up for')
})
