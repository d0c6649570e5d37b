// The sample agency on a real database: nothing is refused, nothing differs from the facts, and every state is there.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readTally, settleClocks } from '#clocks'
import { movableClock } from '#kit/clock'
import { silentLog } from '#kit/log'
import { testDatabase } from '#kit/postgres'
import { openHouse } from '../house.ts'
import { loadSample, sampleInterrupted } from './load.ts'

const charterFolder = fileURLToPath(new URL('../../charters/mss', import.meta.url))

test('the sample agency', async (t) => {
  const { url } = await testDatabase(t)
  const dataFolder = await mkdtemp(join(tmpdir(), 'dajim-sample-'))
  const clock = movableClock(0)
  const house = await openHouse({ databaseUrl: url, charterFolder, dataFolder, clock, log: silentLog })
  t.after(async () => {
    await house.close()
    await rm(dataFolder, { recursive: true })
  })
  const started = performance.now()
  const written = await loadSample({ house, clock, say: () => {} })
  t.diagnostic(
    `${written.petitions} petitions and ${written.commands} commands in ${Math.round(performance.now() - started)} ms`,
  )
  const count = async (sql: string) =>
    Number((await house.ledger.database.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]?.n)
  const groups = async (sql: string) =>
    new Map(
      (await house.ledger.database.query<{ k: string; n: number }>(sql)).rows.map((row) => [row.k, Number(row.n)]),
    )

  await t.test('every step is lawful', () => {
    assert.deepEqual(written.refused, [])
    assert.equal(written.petitions, 400)
  })

  await t.test('a settlement finds no difference', async () => {
    const settled = await settleClocks({
      ledger: house.ledger,
      book: house.book(),
      desk: house.petitions.desk as never,
      asOf: clock.now(),
      repair: false,
    })
    assert.deepEqual(settled.differences, [])
    t.diagnostic(`${settled.clocks} clocks`)
  })

  await t.test('petitions stand in every state', async () => {
    const states = await groups('select state as k, count(*) as n from petition group by 1')
    t.diagnostic(JSON.stringify([...states]))
    for (const state of [
      'arrived',
      'received',
      'assigned',
      'supplement',
      'investigation',
      'answered',
      'returned',
      'withdrawn',
      'closed',
      'merged',
      'transferred',
    ])
      assert.ok((states.get(state) ?? 0) > 0, state)
    for (const fact of [
      'SupplementDemanded',
      'CooperationReplied',
      'DelayNotified',
      'LeadReplied',
      'PetitionReassigned',
      'SlipCorrected',
      'ProgressNotified',
      'TransferInsideRequested',
      'PetitionRated',
    ])
      assert.ok((await count(`fact where type = '${fact}'`)) > 2, fact)
    assert.ok((await count(`petition where open and broken > 0`)) >= 3)
    assert.ok((await count(`clock where state = 'warned'`)) >= 3)
    assert.ok((await count(`fact where type = 'PetitionExtended' and body ->> 'nth' = '2'`)) >= 3)
  })

  await t.test('most promises are kept, some are broken', async () => {
    const tally = await readTally(house.database, '2000-01-01')
    t.diagnostic(JSON.stringify([...tally]))
    const answers = tally.get('petition-answer')
    assert.ok(answers)
    const kept = answers.kept / (answers.kept + answers.broken)
    assert.ok(kept > 0.9 && kept < 0.97, `${kept}`)
  })

  await t.test(
    'three people are away with stand-ins, one of them by a chain; a promise of a stand-in was broken',
    async () => {
      const { directory } = house
      assert.deepEqual(directory.standInFor('baek-seojin', clock.now())?.path, [
        'baek-seojin',
        'jo-yedam',
        'yoon-taegyeom',
      ])
      assert.deepEqual([...directory.actsFor('yoon-taegyeom', clock.now())].toSorted(), ['baek-seojin', 'jo-yedam'])
      assert.deepEqual(directory.actsFor('lee-suhyeon', clock.now()), ['choi-minjae'])
      assert.equal(await count(`absence where state = 'planned' and asked_id = 'lee-suhyeon'`), 1)
      const tally = (await readTally(house.database, '2000-01-01')).get('stand-in-named')
      assert.deepEqual(tally, { kept: 3, broken: 1, open: 0, void: 0 })
      const settled = await settleClocks({
        ledger: house.ledger,
        book: house.book(),
        desk: house.absences.desk as never,
        asOf: clock.now(),
        repair: false,
      })
      assert.deepEqual(settled.differences, [])
    },
  )

  await t.test('time runs on: facts are recorded when they happened, and in order', async () => {
    assert.equal(
      await count(
        `fact where recorded_at < happened_at - interval '5 ms' or recorded_at > happened_at + interval '20 s'`,
      ),
      0,
    )
    assert.equal(
      await count(
        'fact a join fact b on b.matter_id = a.matter_id and b.seq = a.seq + 1 where b.recorded_at < a.recorded_at',
      ),
      0,
    )
    assert.equal(clock.offset(), 0)
  })

  await t.test('loaded again, it changes nothing', async () => {
    assert.ok(await sampleInterrupted(house.database), 'the handbook says that a load was begun')
    const before = await count('fact')
    const again = await loadSample({ house, clock, say: () => {} })
    assert.deepEqual(again.refused, [])
    assert.equal(await count('fact'), before)
  })
})
