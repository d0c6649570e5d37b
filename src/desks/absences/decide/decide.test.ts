// Every command in every stage, who may give it, and what follows: tables, then laws over random histories.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal, type NewFact } from '#ledger'
import type { Officer } from '#people'
import { type AbsenceState, evolveAbsence, noAbsence, spansOf } from '../state.ts'
import { circleOf, type Standing } from './circle.ts'
import { type CommandName, commandNames, commandRules } from './commands.ts'
import { plan, tellSudden } from './opening.ts'
import type { Context } from './rule.ts'
import { broughtByTime } from './time.ts'

const officer = (officerId: string, officeId = 'team', role: 'officer' | 'team-head' = 'officer'): Officer => ({
  officerId,
  officeId,
  nameKo: officerId,
  nameEn: officerId,
  positionKo: '',
  positionEn: '',
  grants: [{ role, officeId }],
  phone: '',
  tasks: '',
})
const away = officer('away')
const mate = officer('mate')
const head = officer('head', 'team', 'team-head')
const stranger = officer('stranger', 'other')
const all = [away, mate, head, stranger]

const contextOf = (who: Officer, now = 50, more: Partial<Context> = {}): Context => ({
  now,
  officer: who,
  leads: (one, officeId) => one.officerId === 'head' && officeId === 'team',
  covers: (one, officeId) => one.officeId === officeId,
  find: (id) => all.find((one) => one.officerId === id),
  standings: [],
  reachable: () => true,
  concernsAll: false,
  others: [],
  ...more,
})
const fold = (facts: readonly NewFact[], from: AbsenceState = noAbsence) =>
  facts.reduce(
    (state, one) => evolveAbsence(state, { ...one, seq: 0, recordedAt: one.at, actor: { kind: 'system' } }),
    from,
  )
const given = (
  state: AbsenceState,
  name: CommandName,
  who: Officer,
  input: object = {},
  more: Partial<Context> = {},
) => {
  const context = contextOf(who, more.now ?? 50, more)
  const rule = commandRules[name]
  return rule.check(state, context) ?? rule.decide(state, rule.input.parse(input) as never, context)
}
const types = (answer: object) =>
  isRefusal(answer) ? answer.refused : (answer as NewFact[]).map((one) => one.type).join(' ')

const planned = fold(plan({ kind: 'leave', from: 100, until: 200 }, contextOf(away)) as NewFact[])
const asked = fold(given(planned, 'ask', away, { standInId: 'mate' }) as NewFact[], planned)
const accepted = fold(given(asked, 'accept', mate) as NewFact[], asked)
const held = fold(
  broughtByTime(planned, 100, () => true),
  planned,
)
const begun = fold(
  broughtByTime(accepted, 100, () => true),
  accepted,
)
const bare = fold(tellSudden(away, { officerId: 'away', until: 200 }, contextOf(mate)) as NewFact[])
const ended = fold(
  broughtByTime(begun, 200, () => true),
  begun,
)

const input: { readonly [name in CommandName]?: object } = {
  ask: { standInId: 'mate' },
  name: { standInId: 'mate' },
  change: { from: 110, until: 190 },
}
// stage, command: what the officer themselves, a mate, the head and a stranger get.
const table: readonly (readonly [string, AbsenceState, CommandName, ...string[]])[] = [
  ['planned', planned, 'ask', 'StandInProposed', 'NOT_YOUR_ABSENCE', 'StandInProposed', 'NOT_YOUR_ABSENCE'],
  ['planned', planned, 'accept', 'NOT_ASKED', 'NOT_ASKED', 'NOT_ASKED', 'NOT_ASKED'],
  ['asked', asked, 'accept', 'NOT_ASKED', 'StandInAccepted', 'NOT_ASKED', 'NOT_ASKED'],
  ['asked', asked, 'decline', 'NOT_ASKED', 'StandInDeclined', 'NOT_ASKED', 'NOT_ASKED'],
  ['accepted', accepted, 'decline', 'NOT_ASKED', 'StandInDeclined', 'NOT_ASKED', 'NOT_ASKED'],
  ['begun', begun, 'decline', 'NOT_ASKED', 'STANDS_IN_NOW', 'NOT_ASKED', 'NOT_ASKED'],
  ['planned', planned, 'name', 'HEAD_ONLY', 'HEAD_ONLY', 'StandInNamed', 'HEAD_ONLY'],
  ['held', held, 'name', 'HEAD_ONLY', 'HEAD_ONLY', 'StandInNamed AbsenceBegan', 'HEAD_ONLY'],
  ['bare', bare, 'name', 'HEAD_ONLY', 'HEAD_ONLY', 'StandInNamed', 'HEAD_ONLY'],
  ['ended', ended, 'name', 'HEAD_ONLY', 'HEAD_ONLY', 'ABSENCE_OVER', 'HEAD_ONLY'],
  ['planned', planned, 'begin', 'NO_STAND_IN', 'NOT_YOUR_ABSENCE', 'NOT_YOUR_ABSENCE', 'NOT_YOUR_ABSENCE'],
  ['asked', asked, 'begin', 'NO_STAND_IN', 'NOT_YOUR_ABSENCE', 'NOT_YOUR_ABSENCE', 'NOT_YOUR_ABSENCE'],
  ['accepted', accepted, 'begin', 'AbsenceBegan', 'NOT_YOUR_ABSENCE', 'NOT_YOUR_ABSENCE', 'NOT_YOUR_ABSENCE'],
  ['begun', begun, 'begin', 'BEGAN_ALREADY', 'NOT_YOUR_ABSENCE', 'NOT_YOUR_ABSENCE', 'NOT_YOUR_ABSENCE'],
  ['planned', planned, 'confirm-away', 'NOT_HELD', 'NOT_HELD', 'NOT_HELD', 'OTHER_OFFICE'],
  ['held', held, 'confirm-away', 'AbsenceBegan', 'AbsenceBegan', 'AbsenceBegan', 'OTHER_OFFICE'],
  ['planned', planned, 'change', 'AbsenceChanged', 'NOT_YOUR_ABSENCE', 'AbsenceChanged', 'NOT_YOUR_ABSENCE'],
  ['begun', begun, 'change', 'BEGAN_ALREADY', 'NOT_YOUR_ABSENCE', 'BEGAN_ALREADY', 'NOT_YOUR_ABSENCE'],
  ['begun', begun, 'end', 'AbsenceEnded', 'NOT_YOUR_ABSENCE', 'AbsenceEnded', 'NOT_YOUR_ABSENCE'],
  ['planned', planned, 'end', 'NOT_AWAY', 'NOT_YOUR_ABSENCE', 'NOT_AWAY', 'NOT_YOUR_ABSENCE'],
  ['planned', planned, 'cancel', 'AbsenceCancelled', 'NOT_YOUR_ABSENCE', 'AbsenceCancelled', 'NOT_YOUR_ABSENCE'],
  ['begun', begun, 'cancel', 'BEGAN_ALREADY', 'NOT_YOUR_ABSENCE', 'BEGAN_ALREADY', 'NOT_YOUR_ABSENCE'],
  ['ended', ended, 'cancel', 'ABSENCE_OVER', 'NOT_YOUR_ABSENCE', 'ABSENCE_OVER', 'NOT_YOUR_ABSENCE'],
]

test('who may do what to an absence, in each stage (R09)', () => {
  for (const [stage, state, name, ...wanted] of table)
    for (const [index, who] of [away, mate, head, stranger].entries())
      assert.equal(types(given(state, name, who, input[name])), wanted[index], `${stage} ${name} by ${who.officerId}`)
})

test('planned absences need days ahead, sudden ones begin at once', () => {
  const ask = (from: number, until: number, more: Partial<Context> = {}) =>
    types(plan({ kind: 'trip', from, until }, contextOf(away, 50, more)))
  assert.equal(ask(100, 200), 'AbsencePlanned')
  assert.equal(ask(40, 200), 'BEGINS_IN_THE_PAST')
  assert.equal(ask(100, 100), 'ENDS_BEFORE_IT_BEGINS')
  assert.equal(ask(100, 100 + 400 * 86_400_000), 'TOO_LONG_AWAY')
  assert.equal(ask(100, 200, { others: [{ from: 150, until: 300 }] }), 'AWAY_ALREADY')
  assert.equal(ask(100, 200, { others: [{ from: 200, until: 300 }] }), 'AbsencePlanned', 'one may follow another')
  const tell = (who: Officer, standInId?: string) =>
    types(tellSudden(away, { officerId: 'away', until: 200, ...(standInId ? { standInId } : {}) }, contextOf(who)))
  assert.equal(tell(mate), 'AbsencePlanned AbsenceBegan')
  assert.equal(tell(away), 'AbsencePlanned AbsenceBegan')
  assert.equal(tell(head, 'mate'), 'AbsencePlanned StandInNamed AbsenceBegan')
  assert.equal(tell(mate, 'mate'), 'HEAD_ONLY', 'a colleague does not name themselves')
  assert.equal(tell(stranger), 'OTHER_OFFICE')
})

test('a stand-in is somebody else, somebody here, and somebody whom the head confirms when they lack the rights', () => {
  assert.equal(types(given(planned, 'ask', away, { standInId: 'away' })), 'STANDS_IN_FOR_SELF')
  assert.equal(types(given(planned, 'ask', away, { standInId: 'gone' })), 'NO_SUCH_OFFICER')
  assert.equal(types(given(planned, 'ask', away, { standInId: 'mate' }, { reachable: () => false })), 'STAND_IN_AWAY')
  const concerned = { concernsAll: true }
  assert.equal(types(given(planned, 'ask', away, { standInId: 'mate' }, concerned)), 'STAND_IN_CONCERNED')
  assert.equal(types(given(asked, 'accept', mate, {}, concerned)), 'StandInAccepted', 'they do not learn of it (R13)')
  assert.equal(types(given(planned, 'name', head, { standInId: 'head' }, concerned)), 'StandInNamed')
  const outside = fold(given(planned, 'ask', away, { standInId: 'stranger' }) as NewFact[], planned)
  const yes = fold(given(outside, 'accept', stranger) as NewFact[], outside)
  assert.equal(yes.standInId, undefined)
  assert.equal(types(given(yes, 'begin', away)), 'NO_STAND_IN')
  const confirmed = fold(given(yes, 'name', head, { standInId: 'stranger' }) as NewFact[], yes)
  assert.equal(confirmed.standInId, 'stranger')
})

test('time begins an absence with a stand-in, holds one without, and takes silence for having gone', () => {
  const yes = () => true
  const say = (state: AbsenceState, now: number, reachable = yes) =>
    broughtByTime(state, now, reachable).map((one) => `${one.type} ${one.at}`)
  assert.deepEqual(say(accepted, 99), [])
  assert.deepEqual(say(accepted, 100), ['AbsenceBegan 100'])
  assert.deepEqual(say(accepted, 150), ['AbsenceBegan 100'], 'with its true time, however late')
  assert.deepEqual(say(accepted, 500), ['AbsenceBegan 100', 'AbsenceEnded 200'])
  assert.deepEqual(
    say(accepted, 100, () => false),
    ['AbsenceHeld 100'],
    'the stand-in is away and nobody acts for them',
  )
  assert.deepEqual(say(asked, 100), ['AbsenceHeld 100'], 'asked is not answered')
  assert.deepEqual(say(held, 150), [])
  assert.deepEqual(say(held, 200), ['AbsenceBegan 100', 'AbsenceEnded 200'])
  assert.deepEqual(say(begun, 200), ['AbsenceEnded 200'])
  assert.deepEqual(say(ended, 900), [])
})

test('longer days ask the stand-in again, fewer do not, and one who acts goes on', () => {
  const change = (state: AbsenceState, from: number, until: number, now = 50) =>
    fold(given(state, 'change', away, { from, until }, { now }) as NewFact[], state)
  assert.equal(change(accepted, 110, 190).standInId, 'mate')
  const longer = change(accepted, 100, 300)
  assert.equal(longer.standInId, undefined)
  assert.equal(longer.askedId, 'mate')
  assert.equal(change(begun, 100, 300, 150).standInId, 'mate')
  assert.equal(change(held, 300, 400, 150).stage, 'planned')
})

test('a circle of four is refused with the way that the work would go', () => {
  const one = (officerId: string, standInId: string, fromAt = 0, untilAt = 100): Standing => ({
    officerId,
    standInId,
    fromAt,
    untilAt,
  })
  const chain = [one('b', 'c'), one('c', 'd'), one('d', 'a')]
  assert.deepEqual(circleOf(chain, 'a', 'b', 10, 20), ['a', 'b', 'c', 'd', 'a'])
  assert.equal(circleOf(chain, 'a', 'b', 100, 120), undefined, 'other days')
  assert.equal(circleOf([one('b', 'c', 0, 15), one('c', 'a', 15, 30)], 'a', 'b', 0, 30), undefined, 'never at once')
  const refused = given(planned, 'name', head, { standInId: 'mate' }, { standings: [one('mate', 'away', 120, 130)] })
  assert.deepEqual(refused, { refused: 'STAND_IN_CIRCLE', fields: { path: 'away mate away' } })
})

test('whatever is named one after another, no circle ever stands at any moment', () => {
  const people = ['a', 'b', 'c', 'd', 'e']
  const naming = fc.record({
    officerId: fc.constantFrom(...people),
    standInId: fc.constantFrom(...people),
    fromAt: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 10 }),
  })
  fc.assert(
    fc.property(fc.array(naming, { maxLength: 14 }), (namings) => {
      const standing: Standing[] = []
      for (const { officerId, standInId, fromAt, length } of namings) {
        if (officerId === standInId) continue
        if (standing.some((one) => one.officerId === officerId && one.fromAt < fromAt + length && fromAt < one.untilAt))
          continue
        if (circleOf(standing, officerId, standInId, fromAt, fromAt + length)) continue
        standing.push({ officerId, standInId, fromAt, untilAt: fromAt + length })
      }
      for (let at = 0; at <= 30; at += 1)
        for (const start of people) {
          const seen = new Set([start])
          let next = standing.find((one) => one.officerId === start && one.fromAt <= at && at < one.untilAt)
          while (next) {
            assert.ok(!seen.has(next.standInId), `a circle through ${start} at ${at}`)
            seen.add(next.standInId)
            const last = next.standInId
            next = standing.find((one) => one.officerId === last && one.fromAt <= at && at < one.untilAt)
          }
        }
    }),
  )
})

test('whatever is done to an absence, its spans follow each other and end with it', () => {
  const step = fc.record({
    name: fc.constantFrom(...commandNames),
    who: fc.constantFrom(away, mate, head),
    standInId: fc.constantFrom('mate', 'head', 'stranger'),
    wait: fc.integer({ min: 0, max: 40 }),
    until: fc.integer({ min: 90, max: 260 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let state = planned
      let now = 50
      for (const { name, who, standInId, wait, until } of steps) {
        now += wait
        state = fold(
          broughtByTime(state, now, () => true),
          state,
        )
        const body =
          name === 'ask' || name === 'name' ? { standInId } : name === 'change' ? { from: state.from, until } : {}
        const answer = given(state, name, who, body, { now })
        if (!isRefusal(answer)) state = fold(answer as NewFact[], state)
        const spans = spansOf(state)
        for (const [index, span] of spans.entries()) {
          assert.ok(span.untilAt >= span.fromAt)
          if (index > 0) assert.equal(span.fromAt, spans[index - 1]?.untilAt, 'no gap and no overlap')
        }
        if (state.stage === 'begun') assert.equal(spans.at(-1)?.untilAt, state.until)
        if (state.stage === 'ended')
          assert.ok((spans.at(-1)?.untilAt ?? 0) <= (state.endedAt ?? 0), 'nobody acts after it')
        if (state.stage === 'cancelled' || state.stage === 'held') assert.deepEqual(spans, [])
      }
    }),
  )
})
