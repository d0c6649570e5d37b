// The officers' search at 10,000 and at 1,000,000 petitions, asked for in turn, and what opening the fifty rows of a
// queue's page costs beside reading them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { realClock } from '#kit/clock'
import { createKeyring } from '#kit/crypto'
import { silentLog } from '#kit/log'
import { startEmbedded } from '#kit/postgres'
import { isRefusal } from '#ledger'
import { houseSecret, type Officer } from '#people'
import { createTokens } from '#search'
import { readQueue } from '../src/desks/petitions/queries.ts'
import { findPetitions } from '../src/desks/petitions/search/find.ts'
import { type House, openHouse } from '../src/house.ts'
import { masterKeys } from '../src/master-key.ts'
import { migrate } from '../src/migrate.ts'
import { ascending, percentile } from './ground/measure.ts'
import { seedSought, soughtAt } from './ground/seed-sought.ts'

const sizes = [10_000, Number(process.env['BENCH_PETITIONS'] ?? 1_000_000)]
const rounds = 100

const officer: Officer = {
  officerId: 'bench',
  nameKo: '시험관',
  nameEn: 'Bench',
  positionKo: '주무관',
  positionEn: 'Officer',
  officeId: 'bench',
  grants: [{ role: 'officer', officeId: 'bench' }],
  phone: '',
  tasks: '',
}

/** What is typed, by what it is; another one each round, so that nothing is answered from memory alone. */
const asked: { readonly [what: string]: (round: number, petitions: number) => string } = {
  'a rare word': () => '희귀낱말',
  'a word of every second petition': () => '정책자금',
  'two words': (round, petitions) => soughtAt(1 + ((round * 9_173) % petitions)).body.slice(0, 5),
  'a half-typed word': () => '희귀나',
  'a name': (round, petitions) => soughtAt(1 + ((round * 7_717) % petitions)).name,
  'last four digits': (round, petitions) => soughtAt(1 + ((round * 5_557) % petitions)).phone.slice(-4),
  'a part of a number': (round, petitions) => soughtAt(1 + ((round * 3_331) % petitions)).number.slice(5),
  'nothing there': () => '없는낱말',
}

export async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'dajim-bench-'))
  const database = await startEmbedded({ folder: data })
  const houses: House[] = []
  try {
    for (const [place, petitions] of sizes.entries()) houses.push(await houseOf(database.url, data, place, petitions))
    for (const [what, typed] of Object.entries(asked)) await measure(what, typed, houses)
    for (const [place, house] of houses.entries()) await measureQueue(house, sizes[place] ?? 0)
  } finally {
    for (const house of houses) await house.close()
    await database.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function houseOf(baseUrl: string, data: string, place: number, petitions: number): Promise<House> {
  const admin = new pg.Client({ connectionString: baseUrl })
  await admin.connect()
  await admin.query(`create database size_${place}`).finally(() => admin.end())
  const url = baseUrl.replace('/dajim?', `/size_${place}?`)
  await migrate(url)
  const began = performance.now()
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC -c synchronous_commit=off' })
  await client.connect()
  try {
    const keyring = createKeyring(await masterKeys(data))
    await seedSought(client, petitions, keyring, createTokens(await houseSecret(client, keyring, 'search')))
    const { rows } = await client.query(`select pg_size_pretty(pg_total_relation_size('matter_search')) as whole,
      pg_size_pretty(pg_relation_size('matter_search_tokens')) as index, avg(cardinality(tokens))::int as tokens
      from matter_search`)
    const [{ whole, index, tokens }] = rows
    console.log(
      `${petitions} petitions, ${tokens} tokens each, seeded in ${((performance.now() - began) / 1_000).toFixed(0)} s: ${whole}, of which the index ${index}`,
    )
  } finally {
    await client.end()
  }
  return openHouse({
    databaseUrl: url,
    charterFolder: 'charters/mss',
    dataFolder: data,
    clock: realClock,
    log: silentLog,
  })
}

async function measure(
  what: string,
  typed: (round: number, petitions: number) => string,
  houses: readonly House[],
): Promise<void> {
  const times: number[][] = houses.map(() => [])
  const hits: number[] = houses.map(() => 0)
  for (let round = -5; round < rounds; round += 1)
    for (const [place, house] of houses.entries()) {
      const reader = { officer, origin: '::1', at: realClock.now() }
      const began = performance.now()
      const found = await findPetitions(house.petitions.house, reader, typed(Math.abs(round), sizes[place] ?? 1))
      if (isRefusal(found)) throw new Error(found.refused)
      if (round < 0) continue
      times[place]?.push(performance.now() - began)
      hits[place] = (hits[place] ?? 0) + found.hits.length / rounds
    }
  const [small = [], large = []] = times.map(ascending)
  const at = (share: number) => [percentile(small, share), percentile(large, share)] as const
  const [p50, p99] = [at(0.5), at(0.99)]
  console.log(
    `${what}: p50 ${p50[0].toFixed(1)} and ${p50[1].toFixed(1)} ms (ratio ${(p50[1] / p50[0]).toFixed(2)}), p99 ${p99[0].toFixed(1)} and ${p99[1].toFixed(1)} ms (ratio ${(p99[1] / p99[0]).toFixed(2)}), ${hits[0]?.toFixed(1)} and ${hits[1]?.toFixed(1)} found`,
  )
}

/** A page of the queue read with its words opened, and the same rows left sealed. */
async function measureQueue(house: House, petitions: number): Promise<void> {
  const on = house.petitions.house.readingAs(officer, realClock.now())
  const shut = { words: () => '', fileName: () => '', of: () => '' }
  const ask = { queue: 'office', scope: 'bench' } as const
  const times: [number[], number[]] = [[], []]
  for (let round = -20; round < 400; round += 1)
    for (const [place, sealed] of [shut, house.ledger.sealed].entries()) {
      const began = performance.now()
      await readQueue(on, sealed, ask as never)
      if (round >= 0) times[place]?.push(performance.now() - began)
    }
  const [left, opened] = times.map((all) => percentile(ascending(all), 0.5)) as [number, number]
  console.log(
    `queue page at ${petitions}: read ${left.toFixed(2)} ms, read and opened ${opened.toFixed(2)} ms, so opening is ${(opened - left).toFixed(2)} ms`,
  )
}

if (import.meta.main) await run()
