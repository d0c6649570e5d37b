// The organisation over a real database: history that answers for any day, plans that take effect on theirs, and rights
// that follow at once.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { parseInstant } from '#engine'
import { appRole, connect } from '#kit/database'
import { testDatabase } from '#kit/postgres'
import { addOffice, addOfficer, openDirectory } from '../officer.ts'
import { openSettings } from '../settings.ts'
import { createSessions } from '../signing-in/signing-in.ts'
import { type Asked, openOrganisation } from './organisation.ts'
import { endRole, giveRole, readRights, standingGrants } from './rights.ts'

const day = (on: string) => parseInstant(`${on}T09:00`, 'Asia/Seoul')

async function agency(t: TestContext) {
  const { url } = await testDatabase(t)
  const database = connect(url, { max: 4, role: appRole })
  t.after(() => database.end())
  const office = { phone: '02-000-0000', address: '서울', calendar: null }
  await addOffice(database, { ...office, officeId: 'hq', nameKo: '본부', nameEn: 'HQ', parentId: null })
  await addOffice(database, { ...office, officeId: 'a', nameKo: '가과', nameEn: 'A', parentId: 'hq' })
  await addOffice(database, { ...office, officeId: 'b', nameKo: '나과', nameEn: 'B', parentId: 'hq' })
  const person = { positionKo: '주무관', positionEn: 'Officer', phone: '02-000-0001', tasks: '', nameEn: 'X' }
  const kim = { ...person, officerId: 'kim', nameKo: '김', officeId: 'a' }
  await addOfficer(
    database,
    {
      ...kim,
      grants: [
        { role: 'officer', officeId: 'a' },
        { role: 'team-head', officeId: 'a' },
      ],
    },
    { login: 'kim', passwordHash: 'x' },
    day('2026-01-01'),
  )
  const operator = { ...person, officerId: 'op', nameKo: '운영', officeId: 'hq' }
  await addOfficer(database, { ...operator, grants: [{ role: 'operator', officeId: 'hq' }] }, null, day('2026-01-01'))
  const directory = await openDirectory(database)
  const organisation = openOrganisation(database, directory)
  const ask = (today: string, commands: Asked['commands'], more: Partial<Asked> = {}) =>
    organisation.run({ commands, today, by: { named: 'test' }, now: day(today), ...more })
  const sessions = createSessions({ database, settings: await openSettings(database), secret: Buffer.alloc(32) })
  return { database, directory, organisation, ask, sessions }
}

test('a renamed office answers with the name of the day asked for', async (t) => {
  const { organisation, ask, directory } = await agency(t)
  await ask('2026-11-01', [{ type: 'ChangeOffice', officeId: 'a', fields: { nameKo: '다과' } }])
  await ask('2026-11-02', [{ type: 'ChangeOffice', officeId: 'a', fields: { parentId: null } }], {
    from: '2026-12-01',
  })
  assert.equal((await organisation.officeOn('a', '2026-10-31'))?.nameKo, '가과')
  assert.equal((await organisation.officeOn('a', '2026-11-01'))?.nameKo, '다과')
  assert.equal((await organisation.officeOn('a', '2026-11-30'))?.parentId, 'hq')
  assert.equal((await organisation.officeOn('a', '2026-12-01'))?.parentId, null)
  assert.equal(await organisation.officeOn('a', '1999-12-31'), undefined)
  assert.equal(directory.office('a')?.nameKo, '다과')
  assert.equal(directory.office('a')?.parentId, 'hq', 'its day has not come')
  assert.equal(await organisation.applyDue('2026-12-01', day('2026-12-01')), 1)
  assert.equal(directory.office('a')?.parentId, null)
  assert.equal(await organisation.applyDue('2026-12-01', day('2026-12-01')), 0, 'once')
})

test('R04: a planned move and a planned leaving act on their day, with the rights and the sessions', async (t) => {
  const { database, directory, organisation, ask, sessions } = await agency(t)
  const move = { type: 'ChangeOfficer', officerId: 'kim', fields: { officeId: 'b' } } as const
  await ask('2026-11-23', [move], { from: '2026-11-30' })
  await ask('2026-11-23', [{ type: 'EndOfficer', officerId: 'kim' }], { from: '2026-12-10' })
  const token = await sessions.issueToken('kim', day('2026-11-23'))
  await organisation.applyDue('2026-11-29', day('2026-11-29'))
  assert.equal(directory.officer('kim')?.officeId, 'a')
  await organisation.applyDue('2026-11-30', day('2026-11-30'))
  assert.equal(directory.officer('kim')?.officeId, 'b')
  assert.deepEqual(
    directory.officer('kim')?.grants,
    [{ role: 'officer', officeId: 'b' }],
    'the head’s role stays behind',
  )
  assert.ok(await sessions.find(token, day('2026-11-30')))
  await organisation.applyDue('2026-12-15', day('2026-12-15'))
  assert.equal(directory.officer('kim'), undefined)
  assert.equal(await sessions.find(token, day('2026-12-15')), undefined)
  assert.deepEqual(await standingGrants(database, 'kim'), [])
  const ledger = await readRights(database, { officerId: 'kim' })
  assert.equal(ledger.length, 3, 'every role that ever stood is still told')
  assert.ok(ledger.every((line) => line.endedAt !== null && line.endedBy === 'plan'))
  const office = await organisation.officerOn('kim', '2026-12-01')
  assert.equal(office?.officeId, 'b')
})

test('all or nothing, bound to a version, and only for those who may', async (t) => {
  const { database, directory, organisation, ask } = await agency(t)
  const { version } = await organisation.read('2026-11-23')
  const rename = { type: 'ChangeOffice', officeId: 'a', fields: { nameKo: '라과' } } as const
  const wrong = { type: 'ChangeOffice', officeId: 'nowhere', fields: { nameKo: '라과' } } as const
  assert.deepEqual(await ask('2026-11-23', [rename, wrong]), {
    refused: { code: 'NO_SUCH_OFFICE', field: 'officeId', named: 'nowhere' },
    at: 1,
  })
  assert.equal(directory.office('a')?.nameKo, '가과')
  await ask('2026-11-23', [{ type: 'ChangeOffice', officeId: 'b', fields: { phone: '02-000-0009' } }])
  assert.deepEqual(await ask('2026-11-23', [rename], { version }), { stale: true })
  assert.deepEqual(await ask('2026-11-23', [rename], { from: '2026-11-22' }), {
    refused: { code: 'PAST', field: 'from' },
    at: 0,
  })
  const kim = directory.officer('kim')
  const op = directory.officer('op')
  assert.ok(kim && op)
  const refused = { refused: { code: 'NOT_ALLOWED' }, at: 0 }
  assert.deepEqual(await ask('2026-11-23', [rename], { by: { officer: kim } }), refused)
  const seat = (officerId: string) => ({ type: 'ChangeOfficer', officerId, fields: { seat: '3' } }) as const
  assert.ok(
    'changes' in (await ask('2026-11-23', [seat('kim')], { by: { officer: kim } })),
    'the head, in the own office',
  )
  assert.deepEqual(await ask('2026-11-23', [seat('op')], { by: { officer: kim } }), refused)
  assert.ok('changes' in (await ask('2026-11-23', [rename], { by: { officer: op } })))
  const now = day('2026-11-23')
  const role = { officerId: 'kim', role: 'audit', officeId: 'hq', now }
  assert.equal((await giveRole(database, directory, { ...role, by: { officer: kim } }))?.code, 'NOT_ALLOWED')
  assert.equal(await giveRole(database, directory, { ...role, by: { officer: op } }), undefined)
  assert.equal((await giveRole(database, directory, { ...role, by: { officer: op } }))?.code, 'ROLE_HELD')
  assert.ok(
    directory.officer('kim')?.grants.some((grant) => grant.role === 'audit'),
    'at once',
  )
  const [line] = await readRights(database, {})
  const end = { grantId: line?.grantId ?? '', by: { officer: op }, now }
  assert.equal(await endRole(database, directory, end), undefined)
  assert.equal((await endRole(database, directory, end))?.code, 'NO_SUCH_GRANT')
  await assert.rejects(database.query('delete from officer_grant'), /permission denied/, 'the ledger is never emptied')
  await assert.rejects(database.query('update organisation_change set changes = $1', ['{}']), /permission denied/)
})

test('two writers at once: one decides on what the other has made', async (t) => {
  const { ask } = await agency(t)
  const under = (officeId: string, parentId: string) =>
    ask('2026-11-23', [{ type: 'ChangeOffice', officeId, fields: { parentId } }])
  const both = await Promise.all([under('a', 'b'), under('b', 'a')])
  assert.deepEqual(both.map((one) => ('changes' in one ? 'done' : 'refused' in one ? one.refused.code : '')).sort(), [
    'CIRCLE',
    'done',
  ])
})
