// What may be asked of the organisation, decided in memory: circles, one account a person, plans that lean on each other.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decideOrganisation, isRefused, type OrganisationCommand } from './commands.ts'
import { newOffice, newOfficer, type Planned } from './shapes.ts'
import { makesCircle, type Organisation, onDay, organisationOf, put } from './state.ts'
import { refusalWords } from './words.ts'

const office = (officeId: string, parentId: string | null = null, tasks = '') => ({
  ...newOffice,
  officeId,
  nameKo: officeId,
  nameEn: officeId,
  parentId,
  tasks,
  ended: false,
})
const officer = (officerId: string, officeId: string, login: string | null = null) => ({
  ...newOfficer,
  officerId,
  nameKo: officerId,
  nameEn: officerId,
  positionKo: '주무관',
  officeId,
  login,
  ended: false,
  grants: [],
})
const plan = (changeId: number, fromOn: string, kind: 'office' | 'officer', id: string, changes: object): Planned => ({
  changeId,
  fromOn,
  kind,
  id,
  changes,
})
const agency = (later: readonly Planned[] = []) =>
  organisationOf(
    '2026-11-23',
    [office('hq'), office('a', 'hq', '창업 상담\n확인서'), office('b', 'a'), office('c', 'b'), office('old')],
    [officer('kim', 'a', 'kim'), officer('lee', 'c', 'lee')],
    later,
  )
const code = (held: Organisation, command: OrganisationCommand) => {
  const decision = decideOrganisation(held, command)
  if (!isRefused(decision)) return 'done'
  for (const lang of ['ko', 'en'] as const) assert.doesNotMatch(refusalWords(decision, lang), /undefined|function/)
  return decision.code
}
const under = (officeId: string, parentId: string): OrganisationCommand => ({
  type: 'ChangeOffice',
  officeId,
  fields: { parentId },
})

test('an office never comes to lie under itself, today or on a later day', () => {
  assert.equal(code(agency(), under('a', 'c')), 'CIRCLE')
  assert.equal(code(agency(), under('a', 'a')), 'CIRCLE')
  assert.equal(code(agency(), under('b', 'hq')), 'done')
  const later = agency([plan(1, '2026-12-01', 'office', 'hq', { parentId: 'old' })])
  assert.equal(code(later, under('old', 'c')), 'CIRCLE', 'no circle today, one in December')
})

test('whatever moves are asked, the accepted ones leave a tree', () => {
  const ids = ['hq', 'a', 'b', 'c', 'old']
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 30 }), (moves) => {
      const held = agency()
      for (const [id, parentId] of moves) {
        const decision = decideOrganisation(held, under(id, parentId))
        if (!isRefused(decision)) for (const change of decision) put(held, change)
      }
      for (const id of ids) assert.ok(!makesCircle(held, id, held.offices.get(id)?.parentId ?? null))
    }),
  )
})

test('one account a person (R04), also for somebody who comes later', () => {
  const held = agency([plan(1, '2026-12-01', 'officer', 'new', { login: 'new', officeId: 'a', ended: false })])
  const add = (login: string): OrganisationCommand => ({
    type: 'AddOfficer',
    officerId: 'x',
    fields: { nameKo: '가', nameEn: 'Ga', positionKo: '주무관', officeId: 'a', login },
  })
  assert.equal(code(held, add('kim')), 'LOGIN_TAKEN')
  assert.equal(code(held, add('KIM')), 'LOGIN_TAKEN')
  assert.equal(code(held, add('new')), 'LOGIN_TAKEN')
  assert.equal(code(held, add('other')), 'done')
})

test('an office ends when it is empty and stays so; nothing is deleted', () => {
  assert.equal(code(agency(), { type: 'EndOffice', officeId: 'a' }), 'OFFICE_NOT_EMPTY')
  assert.equal(code(agency(), { type: 'EndOffice', officeId: 'old' }), 'done')
  const coming = agency([plan(1, '2026-12-01', 'officer', 'kim', { officeId: 'old' })])
  assert.equal(code(coming, { type: 'EndOffice', officeId: 'old' }), 'OFFICE_NOT_EMPTY')
  const ending = agency([plan(1, '2026-12-01', 'office', 'old', { ended: true })])
  assert.equal(code(ending, { type: 'ChangeOfficer', officerId: 'kim', fields: { officeId: 'old' } }), 'OFFICE_ENDS')
  assert.equal(onDay(ending, '2026-12-01').offices.get('old')?.ended, true)
  assert.equal(onDay(ending, '2026-11-30').offices.get('old')?.ended, false)
})

test('tasks move to the office that takes them over', () => {
  const held = agency()
  const move = { type: 'MoveTasks', officeId: 'a', successorId: 'b', tasks: ['확인서'] } as const
  const decision = decideOrganisation(held, move)
  assert.ok(!isRefused(decision))
  for (const change of decision) put(held, change)
  assert.equal(held.offices.get('a')?.tasks, '창업 상담')
  assert.equal(held.offices.get('b')?.tasks, '확인서')
  assert.equal(code(held, move), 'TASK_NOT_THERE')
})

test('a plan that others lean on is not taken back', () => {
  const held = agency([
    plan(1, '2026-12-01', 'office', 'new', { ...newOffice, nameKo: '새 부서', parentId: 'hq', ended: false }),
    plan(2, '2026-12-02', 'officer', 'kim', { officeId: 'new' }),
  ])
  assert.equal(code(held, { type: 'CancelPlan', changeId: 1 }), 'PLAN_NEEDED')
  assert.equal(code(held, { type: 'CancelPlan', changeId: 2 }), 'done')
  assert.equal(code(held, { type: 'CancelPlan', changeId: 3 }), 'NO_SUCH_PLAN')
})

test('each field says what is wrong with it', () => {
  const change = (fields: object) => code(agency(), { type: 'ChangeOfficer', officerId: 'kim', fields })
  assert.equal(change({ phone: '없음' }), 'NOT_PHONE')
  assert.equal(change({ nameKo: ' ' }), 'MISSING')
  assert.equal(change({ nameKo: '가'.repeat(101) }), 'TOO_LONG')
  assert.equal(change({ room: 'a\u0000b' }), 'UNSOUND')
  assert.equal(change({ mail: '<script>@x' }), 'NOT_MAIL')
  assert.equal(change({ officeId: 'nowhere' }), 'NO_SUCH_OFFICE')
  assert.equal(change({ login: '한글' }), 'NOT_LOGIN')
  assert.equal(change({ tasks: '가\n나' }), 'done')
})
