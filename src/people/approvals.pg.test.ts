// R14 over a real database: no sequence of requests, answers and absences lets one pair of eyes do both, nothing is done
// twice, and what was written down stays.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { appRole, connect, transaction } from '#kit/database'
import { testDatabase } from '#kit/postgres'
import { createApprovals, isNoApproval } from './approvals.ts'
import { addOffice, addOfficer, type Directory, type Officer, openDirectory, type Role } from './officer.ts'
import { type StandInSpan, standInsOf } from './stand-ins.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.UTC(2026, 10, 23)
/** One person with two roles, one with one, one with no right to answer. */
const cast: readonly (readonly [string, readonly Role[]])[] = [
  ['kim', ['operator', 'audit']],
  ['lee', ['operator']],
  ['park', ['audit']],
  ['choi', ['team-head']],
  ['jung', ['officer']],
]

async function open(t: { after(work: () => Promise<void>): void }) {
  const cleanings: (() => Promise<void>)[] = []
  t.after(async () => {
    for (const clean of cleanings.toReversed()) await clean()
  })
  const { url } = await testDatabase({ after: (work) => void cleanings.push(work) })
  const database = connect(url, { role: appRole, max: 5 })
  cleanings.push(() => database.end())
  await addOffice(database, {
    officeId: 'o',
    nameKo: '과',
    nameEn: 'O',
    parentId: null,
    phone: '',
    address: '',
    calendar: null,
  })
  for (const [officerId, held] of cast)
    await addOfficer(
      database,
      {
        officerId,
        nameKo: officerId,
        nameEn: officerId,
        positionKo: '',
        positionEn: '',
        officeId: 'o',
        grants: held.map((role) => ({ role, officeId: 'o' })),
        phone: '',
        tasks: '',
      },
      null,
      start,
    )
  const real = await openDirectory(database)
  let spans: StandInSpan[] = []
  const directory: Directory = {
    ...real,
    actsFor: (officerId, at) => standInsOf(spans, () => true).actsFor(officerId, at),
    standInFor: (officerId, at) => standInsOf(spans, () => true).standInFor(officerId, at),
  }
  const who = (id: string) => real.officer(id) as Officer
  const away = (found: StandInSpan[]) => {
    spans = found
  }
  return { database, who, away, approvals: createApprovals({ database, directory, key: Buffer.alloc(32, 7) }) }
}

const span = (officerId: string, standInId: string, fromAt: number, untilAt: number, nth = 1): StandInSpan => ({
  matterId: `${officerId}${nth}`,
  nth,
  officerId,
  standInId,
  kind: 'leave',
  fromAt,
  untilAt,
  backAt: untilAt,
})
const asking = { kind: 'export rows', subject: 'list 1', proposal: { rows: 250 }, reason: '국정감사 자료' } as const

test('R14: asked by one, approved by another, used once by one of them, and all of it is kept', async (t) => {
  const { database, who, approvals } = await open(t)
  const asked = await approvals.request({ ...asking, by: who('choi'), now: start })
  assert.ok(!isNoApproval(asked))
  const { approvalId } = asked
  const answering = { approvalId, answer: 'approved', words: '확인함', now: start + 1 } as const
  assert.deepEqual(await approvals.request({ ...asking, by: who('jung'), now: start }), { noApproval: 'NOT_ALLOWED' })
  assert.deepEqual(await approvals.answer({ ...answering, by: who('choi') }), { noApproval: 'OWN_REQUEST' })
  assert.deepEqual(await approvals.answer({ ...answering, by: who('jung') }), { noApproval: 'NOT_ALLOWED' })
  const spending = { approvalId, kind: 'export rows', subject: 'list 1', now: start + 2 } as const
  assert.deepEqual(await approvals.spend(database, { ...spending, by: who('choi') }), { noApproval: 'NOT_APPROVED' })
  assert.deepEqual(await approvals.answer({ ...answering, by: who('lee') }), { performed: false })
  assert.deepEqual(await approvals.answer({ ...answering, answer: 'refused', by: who('park') }), {
    noApproval: 'ANSWERED',
  })
  for (const [change, code] of [
    [{ subject: 'list 2' }, 'ANOTHER_SUBJECT'],
    [{ kind: 'lift a hold' }, 'ANOTHER_SUBJECT'],
    [{ by: who('park') }, 'NOT_ALLOWED'],
    [{ now: start + day }, 'EXPIRED'],
    [{ approvalId: 'x' }, 'UNKNOWN'],
  ] as const)
    assert.deepEqual(await approvals.spend(database, { ...spending, by: who('choi'), ...change }), { noApproval: code })
  // A command that fails has used nothing; of two at once one does the work.
  await assert.rejects(
    transaction(database, async (client) => {
      await approvals.spend(client, { ...spending, by: who('choi') })
      throw new Error('the work failed')
    }),
  )
  const both = await Promise.all(
    ['choi', 'lee'].map((id) =>
      transaction(database, (client) => approvals.spend(client, { ...spending, by: who(id) })),
    ),
  )
  assert.equal(both.filter(isNoApproval).length, 1)
  const spent = both.find((one) => !isNoApproval(one))
  assert.deepEqual(spent && !isNoApproval(spent) && spent.proposal, { rows: 250 })
  assert.equal((await approvals.find(approvalId, start + 3))?.state, 'used')
  for (const table of ['approval', 'approval_answer', 'approval_use'])
    for (const change of [`delete from ${table}`, `update ${table} set approval_id = gen_random_uuid()`])
      await assert.rejects(database.query(change), /permission denied/)
  const { rows } = await database.query('select * from approval')
  assert.doesNotMatch(JSON.stringify(rows), /국정감사/)
})

test('R14: the database itself refuses who approves their own', async (t) => {
  const { database, who, approvals } = await open(t)
  const asked = await approvals.request({ ...asking, by: who('kim'), now: start })
  assert.ok(!isNoApproval(asked))
  for (const requestedBy of ['kim', 'lee'])
    await assert.rejects(
      database.query(`insert into approval_answer values ($1, $2, 'approved', '', 'kim', now())`, [
        asked.approvalId,
        requestedBy,
      ]),
    )
})

test('work that needs nobody to come back is done in the transaction of the yes', async (t) => {
  const { who, approvals } = await open(t)
  let broken = true
  const done: unknown[] = []
  approvals.onApproved('lower a setting', async (_, approval) => {
    if (broken) throw new Error('not now')
    done.push(approval.proposal)
  })
  const asked = await approvals.request({ ...asking, kind: 'lower a setting', by: who('lee'), now: start })
  assert.ok(!isNoApproval(asked))
  const yes = { approvalId: asked.approvalId, answer: 'approved', words: '', by: who('kim'), now: start } as const
  await assert.rejects(approvals.answer(yes))
  assert.equal((await approvals.find(asked.approvalId, start))?.state, 'waiting', 'what fails is not approved')
  broken = false
  assert.deepEqual(await approvals.answer(yes), { performed: true })
  assert.deepEqual(await approvals.answer(yes), { noApproval: 'ANSWERED' })
  assert.deepEqual(done, [{ rows: 250 }])
})

test('R14: 0 self-approvals over random sequences with stand-ins and people of two roles', async (t) => {
  const { database, who, away, approvals } = await open(t)
  const person = fc.constantFrom(...cast.map(([id]) => id))
  const step = fc.oneof(
    fc.record({ act: fc.constant('ask' as const), by: person }),
    fc.record({
      act: fc.constantFrom('approved' as const, 'refused' as const, 'withdrawn' as const),
      by: person,
      nth: fc.nat(1),
    }),
    fc.record({ act: fc.constant('use' as const), by: person, nth: fc.nat(1) }),
    fc.record({
      act: fc.constant('away' as const),
      by: person,
      standIn: person,
      hours: fc.integer({ min: 1, max: 30 }),
    }),
    fc.record({ act: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 12 }) }),
  )
  let approved = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      let now = start
      const spans: StandInSpan[] = []
      away(spans)
      const asked: string[] = []
      const one = { kind: 'export rows', subject: 's', proposal: null, reason: 'r' } as const
      for (const taken of steps) {
        now += 1
        if (taken.act === 'wait') now += taken.hours * hour
        else if (taken.act === 'away') {
          if (taken.by !== taken.standIn)
            spans.push(span(taken.by, taken.standIn, now, now + taken.hours * hour, spans.length))
        } else if (taken.act === 'ask') {
          const made = await approvals.request({ ...one, by: who(taken.by), now })
          if (!isNoApproval(made)) asked.push(made.approvalId)
        } else {
          const approvalId = asked[taken.nth]
          if (approvalId === undefined) continue
          const before = await approvals.find(approvalId, now)
          if (taken.act === 'use') {
            const spent = await approvals.spend(database, { ...one, approvalId, by: who(taken.by), now })
            if (!isNoApproval(spent)) assert.equal(before?.state, 'approved')
          } else {
            const said = await approvals.answer({ approvalId, answer: taken.act, words: '', by: who(taken.by), now })
            if (isNoApproval(said) || !before) continue
            assert.equal(before.state, 'waiting')
            if (taken.act === 'withdrawn') assert.equal(before.requestedBy, taken.by)
            else {
              approved += 1
              assert.notEqual(before.requestedBy, taken.by)
              assert.ok(!['choi', 'jung'].includes(taken.by))
              for (const at of [before.requestedAt, now]) {
                const standIns = standInsOf(spans, () => true)
                assert.ok(!standIns.actsFor(taken.by, at).includes(before.requestedBy))
                assert.ok(!standIns.actsFor(before.requestedBy, at).includes(taken.by))
              }
            }
          }
        }
      }
    }),
    { numRuns: 800 },
  )
  assert.ok(approved > 20, `${approved} answers were given, so the property was tried`)
})
