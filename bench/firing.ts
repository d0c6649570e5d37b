// Breaking 1,000 due clocks among 3,000,000, each with its fact, notice and queue change, and all of them found.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fireDue } from '#clocks'
import { realClock } from '#kit/clock'
import { createKeyring } from '#kit/crypto'
import { silentLog } from '#kit/log'
import { startEmbedded } from '#kit/postgres'
import { openHouse } from '../src/house.ts'
import { masterKeys } from '../src/master-key.ts'
import { migrate } from '../src/migrate.ts'
import { seedPetitions } from './ground/seed.ts'

/** Each petition runs three clocks, of which two break together. */
const petitions = Number(process.env['BENCH_PETITIONS'] ?? 1_000_000)
const due = 500

export async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'dajim-bench-'))
  const database = await startEmbedded({ folder: data })
  try {
    await migrate(database.url)
    const began = performance.now()
    await seedPetitions(database.url, {
      petitions,
      due,
      now: realClock.now(),
      keyring: createKeyring(await masterKeys(data)),
    })
    console.log(`seeded ${petitions} petitions with ${petitions * 3} clocks in ${seconds(began)} s`)
    const house = await openHouse({
      databaseUrl: database.url,
      charterFolder: 'charters/mss',
      dataFolder: data,
      clock: realClock,
      log: silentLog,
    })
    // The machinery's connection: behind the wall there is nothing to count.
    const count = async (sql: string) => Number((await house.ledger.database.query(sql)).rows[0].n)
    const fire = () =>
      fireDue({ ledger: house.ledger, book: house.book, desks: house.desks, log: silentLog, now: realClock.now() })
    const before = performance.now()
    const fired = await fire()
    const took = seconds(before)
    const broken = await count(`select count(*) n from clock where state = 'broken'`)
    const facts = await count(`select count(*) n from fact where type = 'PromiseBroken'`)
    const notices = await count(`select count(*) n from notice where kind = 'broken'`)
    const queue = await count('select count(*) n from petition where broken = 2')
    console.log(
      `firing: ${fired.matters} petitions, ${broken} clocks broken of ${due * 2} due, ${facts} facts, ${notices} notices, ${queue} queue rows in ${took} s`,
    )
    const bare = await bareBreak(house.ledger.database, due)
    console.log(
      `ratio to bare PostgreSQL updating and inserting as many rows one petition at a time: ${(Number(took) / bare).toFixed(2)} (${bare.toFixed(2)} s)`,
    )
    const empty = performance.now()
    await fire()
    console.log(`looking again with nothing due: ${(performance.now() - empty).toFixed(1)} ms`)
    await house.close()
  } finally {
    await database.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** The same number of clock updates, facts, notices and queue changes, one plain transaction a petition. */
async function bareBreak(database: Awaited<ReturnType<typeof openHouse>>['database'], many: number): Promise<number> {
  const { rows } = await database.query(`select matter_id from petition where broken = 0 limit ${many}`)
  const began = performance.now()
  for (const { matter_id: id } of rows) {
    const client = await database.connect()
    await client.query('begin')
    await client.query(`update clock set state = 'broken', next_at = null where matter_id = $1 and state <> 'kept'`, [
      id,
    ])
    await client.query(`update petition set broken = 2 where matter_id = $1`, [id])
    await client.query(
      `insert into fact (matter_id, seq, kind, type, happened_at, recorded_at, actor_kind, body, salt, commitment)
       select $1, s, 'petition', 'Bare', now(), now(), 'system', '{}', sha256('a'), sha256('a') from generate_series(100, 101) s`,
      [id],
    )
    await client.query(
      `insert into notice (matter_id, notice_id, seq, kind, channel, language, fields, created_at, state)
       values ($1, gen_random_uuid(), 1, 'bare', 'page', 'ko', '{}', now(), 'handed over')`,
      [id],
    )
    await client.query('commit')
    client.release()
  }
  return (performance.now() - began) / 1000
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(2)

if (import.meta.main) await run()
