// The policy against a table that a lawyer can read (R09), and against itself: each cell of it is turned over once, and the
// table must notice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reach } from '#ledger'
import { type Directory, type Office, type Officer, type Role, roles } from './officer.ts'
import { type Action, type MatterAction, type Place, places, policy, type Rule } from './policy.ts'
import { may, mayOn, sightOf } from './rights.ts'

/** r read, s sort, w work, c say whom it concerns. One row a role held at the regional office, one column a petition. */
const truth = `
                | own office | office below | other office | no office yet | own matter | stands in | asked to help | handled before | handled, ended | concerns them
reception       | rsc        | rsc          | -            | rsc           | -          | rsw       | -             | r              | -              | -
call-desk       | r          | r            | -            | r             | -          | rsw       | -             | -              | -              | -
officer         | rsw        | rsw          | -            | -             | rsw        | rsw       | r             | r              | -              | -
team-head       | rswc       | rswc         | -            | -             | rsw        | rsw       | r             | r              | -              | -
field-team      | r          | r            | -            | -             | r          | rsw       | -             | -              | -              | -
audit           | rc         | rc           | rc           | rc            | rc         | rswc      | rc            | rc             | rc             | -
remedy-decider  | r          | r            | -            | -             | -          | rsw       | -             | -              | -              | -
charter-editor  | -          | -            | -            | -             | -          | -         | -             | -              | -              | -
operator        | -          | -            | -            | -             | -          | -         | -             | -              | -              | -
`
const letters: { readonly [action in MatterAction]: string } = {
  'petitions.read': 'r',
  'petitions.sort': 's',
  'petitions.work': 'w',
  'petitions.concern': 'c',
}
/** What is on the house and on no petition: who may. */
const onTheHouse: { readonly [action in Exclude<Action, MatterAction>]: readonly Role[] | 'everybody' } = {
  'glass.break': ['operator', 'audit'],
  'glass.see': ['audit', 'team-head'],
  'policy.see': ['audit', 'operator'],
  'absences.lead': ['team-head', 'operator'],
  'handbook.edit': ['charter-editor', 'operator'],
  'calendar.edit': ['operator'],
  'people.edit': ['operator'],
  'people.edit own office': ['team-head'],
  'people.see': 'everybody',
  'rights.see': ['operator', 'audit'],
  'settings.edit': ['operator'],
  'health.see': ['operator'],
  'approvals.ask': ['operator', 'audit', 'team-head'],
  'approvals.answer': ['operator', 'audit'],
  'records.see': ['operator', 'audit'],
  'records.hold': ['audit'],
  'access.review': ['audit'],
  'data-requests.see': ['reception', 'officer', 'team-head', 'audit'],
  'data-requests.register': ['reception', 'team-head'],
  'data-requests.decide': ['officer', 'team-head'],
}

const placed: Reach = {
  open: true,
  officeId: 'other',
  officerId: null,
  unplaced: false,
  asked: [],
  handlers: [],
  concerned: [],
}
const columns: { readonly [column: string]: Partial<Reach> } = {
  'own office': { officeId: 'region' },
  'office below': { officeId: 'team' },
  'other office': {},
  'no office yet': { officeId: null, unplaced: true },
  'own matter': { officerId: 'me' },
  'stands in': { officerId: 'away' },
  'asked to help': { asked: ['team'] },
  'handled before': { handlers: ['me'] },
  'handled, ended': { handlers: ['me'], open: false },
  'concerns them': { officeId: 'region', officerId: null, asked: ['region'], handlers: ['me'], concerned: ['me'] },
}
const person = (officerId: string, role: Role, officeId: string) =>
  ({ officerId, officeId, grants: [{ role, officeId }] }) as unknown as Officer
const parents: { readonly [office: string]: string | null } = { region: 'top', team: 'region', other: 'top', top: null }
const directory = {
  office: (officeId: string) => ({ officeId, parentId: parents[officeId] ?? null }) as Office,
  offices: () => Object.keys(parents).map((officeId) => ({ officeId })),
  officer: (officerId: string | null) => (officerId === 'away' ? person('away', 'officer', 'other') : undefined),
  actsFor: (officerId: string) => (officerId === 'me' ? ['away'] : []),
} as unknown as Directory

function differences(): string[] {
  const [head = '', ...lines] = truth.trim().split('\n')
  const names = head
    .split('|')
    .slice(1)
    .map((name) => name.trim())
  const found: string[] = []
  for (const line of lines) {
    const [role = '', ...cells] = line.split('|').map((cell) => cell.trim())
    const me = person('me', role as Role, 'region')
    for (const [place, name] of names.entries())
      for (const action of Object.keys(letters) as MatterAction[]) {
        const told = (cells[place] ?? '').includes(letters[action])
        const matter = { ...placed, ...columns[name] }
        if (mayOn(me, action, matter, directory, 0) !== told) found.push(`${role}, ${name}, ${action}: not ${told}`)
        // What lists select by and the wall is told is the same, seen from the other side.
        if (action !== 'petitions.read') continue
        const sight = sightOf(me, action, directory, 0)
        const seen =
          !matter.concerned.includes('me') &&
          (sight.everywhere ||
            (sight.unplaced && matter.unplaced) ||
            (matter.officeId !== null && sight.offices.includes(matter.officeId)) ||
            (matter.officerId !== null && sight.acting.includes(matter.officerId)) ||
            matter.asked.some((office) => sight.asked.includes(office)) ||
            (sight.handled && matter.open && matter.handlers.includes('me')))
        if (seen !== told) found.push(`${role}, ${name}, sight: not ${told}`)
      }
  }
  for (const [action, allowed] of Object.entries(onTheHouse) as [Action, readonly Role[] | 'everybody'][])
    for (const role of roles) {
      const told = allowed === 'everybody' || allowed.includes(role)
      if (may(person('me', role, 'region'), action) !== told) found.push(`${role}, ${action}: not ${told}`)
    }
  return found
}

test('R09 R13 R15 the policy says what the table says, for every role, action and place', () => {
  const rows = truth
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('|')[0]?.trim())
  assert.deepEqual([...rows].sort(), [...roles].sort(), 'each role has its row')
  const named = [...Object.keys(letters), ...Object.keys(onTheHouse)].sort()
  assert.deepEqual(named, Object.keys(policy).sort(), 'each action has its place in the tables')
  assert.deepEqual(differences(), [])
})

test('R09 each cell of the policy turned over is noticed: at least 95 in 100', (t) => {
  let made = 0
  const missed: string[] = []
  const turn = (name: string, change: () => () => void) => {
    const undo = change()
    made += 1
    if (differences().length === 0) missed.push(name)
    undo()
  }
  type Loose = { roles: readonly Role[] | 'everybody'; where?: { [role in Role]?: readonly Place[] } }
  for (const [action, written] of Object.entries(policy) as unknown as [Action, Loose][]) {
    const before: Loose = { ...written }
    const undo = () => Object.assign(written, before)
    for (const role of roles) {
      const { where } = written as Rule
      if (where)
        for (const place of Object.keys(places) as Place[])
          turn(`${action}, ${role}, ${place}`, () => {
            const held = where[role] ?? []
            const turned = held.includes(place) ? held.filter((one) => one !== place) : [...held, place]
            written.where = { ...where, [role]: turned }
            written.roles = (Object.keys(written.where) as Role[]).filter((one) => written.where?.[one]?.length)
            return undo
          })
      else if (written.roles !== 'everybody')
        turn(`${action}, ${role}`, () => {
          const held = written.roles as readonly Role[]
          written.roles = held.includes(role) ? held.filter((one) => one !== role) : [...held, role]
          return undo
        })
    }
  }
  assert.deepEqual(differences(), [], 'everything was turned back')
  const score = (made - missed.length) / made
  t.diagnostic(`${made} cells turned over, ${made - missed.length} noticed: ${(score * 100).toFixed(1)} %`)
  for (const name of missed) t.diagnostic(`unnoticed: ${name}`)
  assert.ok(score >= 0.95, missed.join('\n'))
})
