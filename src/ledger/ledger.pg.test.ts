// The ledger on a real PostgreSQL: append-only by grant, one first answer for a repeated command, versions, receipt
// numbers without gaps, a commitment for each fact.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeyring, masterKey, sha256 } from '#kit/crypto'
import { connect, systemRole } from '#kit/database'
import { testDatabase } from '#kit/postgres'
import type { Desk } from './desk.ts'
import { createLedger } from './handle.ts'
import { commitmentOf } from './write.ts'

type Counter = { readonly seen: number }
const desk: Desk<Counter> = {
  kind: 'probe',
  initial: { seen: 0 },
  evolve: (state) => ({ seen: state.seen + 1 }),
  derive: () => ({}),
}
const keyring = createKeyring([masterKey(sha256('a master key of a test'))])
const now = Date.UTC(2026, 10, 23, 1)
const citizen = { kind: 'citizen' } as const
const keyOf = (text: string, body = text) => ({ key: sha256(text), bodyHash: sha256(body) })

async function open(t: Parameters<typeof testDatabase>[0]) {
  const { url } = await testDatabase(t)
  const database = connect(url, { role: systemRole, max: 8 })
  t.after(() => database.end())
  return { database, ledger: createLedger({ database, keyring, companions: [], offsetMs: () => 0 }) }
}

const opening = (key: string, body = key) => ({
  desk,
  actor: citizen,
  now,
  key: keyOf(key, body),
  series: 2611,
  decide: ({ sequence }: { sequence: number }) => ({
    outcome: { facts: [{ type: 'Opened', at: now, body: { sequence } }] },
    answer: { sequence },
  }),
})

test('facts can be added and read by the app, never changed or removed (R45)', async (t) => {
  const { database, ledger } = await open(t)
  const opened = await ledger.open(opening('a'))
  assert.ok('matterId' in opened)
  assert.equal((await ledger.read(opened.matterId)).length, 1)
  for (const sql of [
    "update fact set type = 'Other'",
    'delete from fact',
    'truncate fact',
    'alter table fact drop column body',
  ])
    await assert.rejects(database.query(sql), /permission denied|must be owner/, sql)
})

test('a repeated command gives the first answer, and another body under its key is refused (R35)', async (t) => {
  const { database, ledger } = await open(t)
  const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => ledger.open(opening('same'))))
  assert.ok(first && 'answer' in first)
  for (const other of others) assert.deepEqual('answer' in other && other.answer, first.answer)
  assert.deepEqual(await ledger.open(opening('same', 'another body')), { refused: 'KEY_USED_FOR_ANOTHER_COMMAND' })
  const { rows } = await database.query('select count(*)::int as n from fact')
  assert.equal(rows[0].n, 1)
})

test('two processes that open under one key at once open one matter (I3)', async (t) => {
  const { url } = await testDatabase(t)
  const pools = [0, 1].map(() => connect(url, { role: systemRole }))
  t.after(async () => {
    for (const pool of pools) await pool.end()
  })
  const ledgers = pools.map((database) => createLedger({ database, keyring, companions: [], offsetMs: () => 0 }))
  const opened = await Promise.all(
    Array.from({ length: 200 }, (_, place) => ledgers[place % 2]?.open(opening(`key ${place >> 1}`))),
  )
  const ids = new Set(opened.map((one) => (one && 'matterId' in one ? one.matterId : '?')))
  assert.equal(ids.size, 100)
})

test('receipt numbers follow each other without a gap, whoever opens (A6)', async (t) => {
  const { ledger } = await open(t)
  const opened = await Promise.all(Array.from({ length: 300 }, (_, place) => ledger.open(opening(`n${place}`))))
  const numbers = opened.map((one) => ('answer' in one ? one.answer.sequence : 0)).sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    Array.from({ length: 300 }, (_, place) => place + 1),
  )
})

test('a command on an older version is refused, and racing commands without one are all applied', async (t) => {
  const { ledger } = await open(t)
  const opened = await ledger.open(opening('v'))
  assert.ok('matterId' in opened)
  const { matterId } = opened
  const add = (expectedVersion?: number) =>
    ledger.handle(
      desk,
      { matterId, actor: citizen, now, ...(expectedVersion === undefined ? {} : { expectedVersion }) },
      (state) => ({ outcome: { facts: [{ type: 'Added', at: now, body: { after: state.seen } }] }, answer: {} }),
    )
  const raced = await Promise.all([add(1), add(1)])
  assert.equal(raced.filter((one) => 'refused' in one && one.refused === 'CHANGED_MEANWHILE').length, 1)
  await Promise.all([add(), add(), add()])
  assert.deepEqual(
    (await ledger.read(matterId)).map((fact) => fact.seq),
    [1, 2, 3, 4, 5],
  )
})

test('every fact carries a salt and the commitment that it hashes to', async (t) => {
  const { database, ledger } = await open(t)
  const opened = await ledger.open(opening('c'))
  assert.ok('matterId' in opened)
  const [fact] = await ledger.read(opened.matterId)
  const { rows } = await database.query('select salt, commitment from fact')
  assert.ok(fact)
  assert.deepEqual(rows[0].commitment, commitmentOf(rows[0].salt, 'probe', fact))
  assert.notDeepEqual(rows[0].commitment, commitmentOf(rows[0].salt, 'probe', { ...fact, at: fact.at + 1 }))
})
