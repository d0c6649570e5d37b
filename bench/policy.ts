// What the wall (row level security in a context of its own) and the opening of sealed words cost a page of fifty rows:
// the same page read by the machinery, which sees every row, and by an officer, left sealed and opened, in turns.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { realClock } from '#kit/clock'
import { createKeyring } from '#kit/crypto'
import { silentLog } from '#kit/log'
import { startEmbedded } from '#kit/postgres'
import type { OpenSealed } from '#ledger'
import { type QueueAsk, readQueue } from '../src/desks/petitions/queries.ts'
import { type House, openHouse } from '../src/house.ts'
import { masterKeys } from '../src/master-key.ts'
import { migrate } from '../src/migrate.ts'
import { ascending, percentile } from './ground/measure.ts'
import { seedPetitions } from './ground/seed.ts'

const petitions = Number(process.env['BENCH_PETITIONS'] ?? 20_000)
const rounds = 500
const shut: OpenSealed = { words: () => '', fileName: () => '', of: () => '' }

export async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'dajim-bench-'))
  const database = await startEmbedded({ folder: data })
  try {
    await migrate(database.url)
    const admin = new pg.Client({ connectionString: database.url })
    await admin.connect()
    // Behind the wall the planner comes to keep its plan, and without it plans each time anew; measured is what reading costs.
    await admin.query(`alter database dajim set plan_cache_mode = 'force_generic_plan'`).finally(() => admin.end())
    const keyring = createKeyring(await masterKeys(data))
    await seedPetitions(database.url, { petitions, due: 0, now: realClock.now(), keyring })
    const house = await openHouse({
      databaseUrl: database.url,
      charterFolder: 'charters/mss',
      dataFolder: data,
      clock: realClock,
      log: silentLog,
    })
    for (const queue of ['mine', 'office'] as const) await measure(house, queue).catch(endOf(house))
    await house.close()
  } finally {
    await database.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

const endOf = (house: House) => async (error: unknown) => {
  await house.close()
  throw error
}

async function measure(house: House, queue: 'mine' | 'office'): Promise<void> {
  const officer = house.directory.officer('bench-0')
  if (!officer) throw new Error('nobody is seeded')
  const scope = queue === 'mine' ? [officer.officerId] : officer.officeId
  const ask: QueueAsk = { queue, scope, officerId: officer.officerId }
  const ways = [
    () => readQueue(house.ledger.database, shut, ask),
    () => readQueue(house.readingAs(officer, house.clock.now()), shut, ask),
    () => readQueue(house.readingAs(officer, house.clock.now()), house.ledger.sealed, ask),
  ]
  const times: number[][] = ways.map(() => [])
  // The plans of the first hundred are not yet those that stay.
  for (let round = -100; round < rounds; round += 1)
    for (const [place, way] of ways.entries()) {
      const began = performance.now()
      const { rows } = await way()
      if (rows.length !== 50) throw new Error(`${rows.length} rows where a page has 50`)
      if (round >= 0) times[place]?.push(performance.now() - began)
    }
  const [bare = 0, walled = 0, opened = 0] = times.map((all) => percentile(ascending(all), 0.5))
  console.log(
    `page of ${queue} at ${petitions}: ${bare.toFixed(2)} ms without a wall, ${walled.toFixed(2)} ms behind it (ratio ${(walled / bare).toFixed(2)}), ${opened.toFixed(2)} ms behind it and opened (ratio ${(opened / walled).toFixed(2)})`,
  )
}

if (import.meta.main) await run()
