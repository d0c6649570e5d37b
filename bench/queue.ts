// The officers' queue page of 50 rows at 10,000 and at 1,000,000 open petitions, asked for in turn.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { realClock } from '#kit/clock'
import { createKeyring } from '#kit/crypto'
import { startEmbedded } from '#kit/postgres'
import { masterKeys } from '../src/master-key.ts'
import { migrate } from '../src/migrate.ts'
import { type Running, startRunning } from '../tests/running.ts'
import { ascending, familyCpuSeconds, fleet, percentile } from './ground/measure.ts'
import { benchAccount, seedPetitions } from './ground/seed.ts'

const sizes = [10_000, Number(process.env['BENCH_PETITIONS'] ?? 1_000_000)]
const pages = 2_000
const clients = 2

export async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'dajim-bench-'))
  const database = await startEmbedded({ folder: data })
  const servers: Running[] = []
  try {
    const admin = new pg.Client({ connectionString: database.url })
    await admin.connect()
    const sites: { server: Running; cookie: string }[] = []
    for (const [place, petitions] of sizes.entries()) {
      await admin.query(`create database size_${place}`)
      const url = database.url.replace('/dajim?', `/size_${place}?`)
      await migrate(url)
      await seedPetitions(url, {
        petitions,
        due: 0,
        now: realClock.now(),
        keyring: createKeyring(await masterKeys(data)),
      })
      const server = await startRunning({ data, port: 4391 + place, databaseUrl: url })
      servers.push(server)
      sites.push({ server, cookie: await signIn(server.base) })
    }
    await admin.end()
    for (const queue of ['mine', 'office']) {
      const found = await Promise.all(sites.map(async () => [] as number[]))
      const cpu = [0, 0]
      // In turns of 100 pages, so that both sizes meet the same weather.
      for (let turn = 0; turn <= pages / 100; turn += 1)
        for (const [place, site] of sites.entries()) {
          const before = familyCpuSeconds(process.pid) - ownCpu()
          const times = await ask(site, queue, 100)
          if (turn === 0) continue
          cpu[place] = (cpu[place] ?? 0) + familyCpuSeconds(process.pid) - ownCpu() - before
          found[place]?.push(...times)
        }
      const [small, large] = found.map(ascending)
      if (!small || !large) throw new Error('no times')
      const p99 = [percentile(small, 0.99), percentile(large, 0.99)] as const
      console.log(
        `queue ${queue}: p50 ${percentile(small, 0.5).toFixed(1)} and ${percentile(large, 0.5).toFixed(1)} ms, p99 ${p99[0].toFixed(1)} and ${p99[1].toFixed(1)} ms at ${sizes.join(' and ')}, ratio ${(p99[1] / p99[0]).toFixed(2)}, CPU per 1,000 pages ${(((cpu[0] ?? 0) / pages) * 1000).toFixed(2)} and ${(((cpu[1] ?? 0) / pages) * 1000).toFixed(2)} s`,
      )
    }
  } finally {
    for (const server of servers) await server.stop()
    await database.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

const ownCpu = () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6

async function signIn(base: string): Promise<string> {
  const { send, close } = fleet(1)
  const answer = await send(`${base}/staff/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base },
    body: `login=${benchAccount.login}&password=${benchAccount.password}&back=/staff`,
  })
  close()
  const cookies = [answer.headers['set-cookie']].flat().filter((one) => one !== undefined)
  if (cookies.length === 0) throw new Error(`sign-in answered ${answer.status}: ${answer.body}`)
  return cookies.map((one) => one.split(';')[0]).join('; ')
}

async function ask(site: { server: Running; cookie: string }, queue: string, count: number): Promise<number[]> {
  const { send, close } = fleet(clients)
  const times: number[] = []
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let place = 0; place < count / clients; place += 1) {
        const began = performance.now()
        const answer = await send(`${site.server.base}/staff/petitions?queue=${queue}`, {
          headers: { cookie: site.cookie },
        })
        times.push(performance.now() - began)
        const rows = answer.body.split('/staff/petitions/0001-').length - 1
        if (answer.status !== 200 || rows < 50) throw new Error(`the queue answered ${answer.status} with ${rows} rows`)
      }
    }),
  )
  close()
  return times
}

if (import.meta.main) await run()
