// Ten ways of misuse are found, and a plausible month of two hundred officers stays nearly silent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, findingsOf, leasts, median, type OfficerDay, weightOf } from './rules.ts'

const quiet = (officerId: string): OfficerDay => ({
  officerId,
  officeId: 'seoul',
  opened: 20,
  matters: 12,
  reveals: 3,
  revealsIdle: 0,
  downloads: 2,
  atNight: 0,
  outside: 0,
})
const day = (part: Partial<Day> = {}): Day => ({
  officers: [],
  usual: new Map([['seoul', 12]]),
  own: [],
  crowds: [],
  ...part,
})
const lone = (part: Partial<OfficerDay>) => findingsOf(day({ officers: [quiet('a'), { ...quiet('b'), ...part }] }))

test('R44 seeded misuse: ten of ten are found', () => {
  const misuse: readonly (readonly [string, () => readonly { rule: string }[], string])[] = [
    ['reading at night', () => lone({ atNight: 6 }), 'night'],
    ['reading all Sunday', () => lone({ atNight: 40 }), 'night'],
    ['looking through everything', () => lone({ matters: 300 }), 'volume'],
    ['ten times the office', () => lone({ matters: 120 }), 'volume'],
    ['other offices out of curiosity', () => lone({ outside: 9 }), 'outside'],
    ['telephone numbers without work', () => lone({ reveals: 12, revealsIdle: 12 }), 'reveals'],
    ['files taken along', () => lone({ downloads: 60 }), 'downloads'],
    ['the own petition', () => findingsOf(day({ own: [{ officerId: 'b', matterId: 'm' }] })), 'self'],
    ['a known person', () => findingsOf(day({ crowds: [{ matterId: 'm', officers: 12 }] })), 'crowd'],
    ['a little of everything', () => lone({ atNight: 5, revealsIdle: 9 }), 'reveals'],
  ]
  for (const [name, found, rule] of misuse)
    assert.ok(
      found().some((one) => one.rule === rule),
      name,
    )
  assert.equal(misuse.length, 10)
})

test('R44 a plausible month of 200 officers gives five false alarms at most', () => {
  let state = 7
  const draw = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  /** Mostly few, now and then many: waiting times between calls have this shape. */
  const about = (mean: number) => Math.floor(-mean * Math.log(1 - draw()))
  let alarms = 0
  for (let workday = 0; workday < 22; workday += 1) {
    const officers = Array.from({ length: 200 }, (_, place): OfficerDay => {
      const matters = 4 + Math.floor(draw() * 16)
      // One in fifty works late on a day, and then on a few matters.
      const atNight = draw() < 0.02 ? Math.floor(draw() * 3) : 0
      return {
        officerId: `o${place}`,
        officeId: `office ${place % 13}`,
        opened: matters * 2,
        matters,
        reveals: about(2),
        revealsIdle: about(0.3),
        downloads: about(1.2),
        atNight,
        outside: about(0.2),
      }
    })
    const usual = new Map(Array.from({ length: 13 }, (_, place) => [`office ${place}`, 12] as const))
    const crowds = Array.from({ length: 100 }, (_, place) => ({
      matterId: `m${place}`,
      officers: 1 + about(0.8),
    }))
    // A namesake now and then: two in a month.
    const own = workday % 11 === 0 ? [{ officerId: 'o1', matterId: `m${workday}` }] : []
    alarms += findingsOf({ officers, usual, own, crowds }).length
  }
  assert.ok(alarms <= 5, `${alarms} false alarms`)
})

test('numbers are told with what they are measured against, and the heaviest come first', () => {
  assert.deepEqual(lone({ matters: 47 }), [])
  const [found] = lone({ matters: 48 })
  assert.deepEqual([found?.figure, found?.least], [48, 48], 'four times the usual of the office')
  const self = { rule: 'self', figure: 1, least: leasts.self } as const
  const much = { rule: 'downloads', figure: 900, least: leasts.downloads } as const
  assert.ok(weightOf(self) > weightOf(much))
  assert.equal(median([5, 1, 9]), 5)
  assert.equal(median([]), 0)
})
