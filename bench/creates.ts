// Petitions created through HTTP by 32 clients, against bare PostgreSQL inserting the same rows in one statement each.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { realClock } from '#kit/clock'
import { silentLog } from '#kit/log'
import { startEmbedded } from '#kit/postgres'
import { petitionInput } from '../src/desks/petitions/submit.ts'
import { openHouse } from '../src/house.ts'
import { migrate } from '../src/migrate.ts'
import { startRunning } from '../tests/running.ts'
import { ascending, familyCpuSeconds, fleet, inParallel, percentile, residentMegabytes } from './ground/measure.ts'

const clients = 32
const many = Number(process.env['BENCH_CREATES'] ?? 3_000)
const rounds = 5

const petition = (place: string) => ({
  kind: 'inquiry',
  title: `정책자금 융자 신청 절차에 대하여 문의드립니다 ${place}`,
  body: '경기도에서 금속 부품을 만드는 작은 회사입니다. 시설자금을 신청하려는데 필요한 서류와 심사 기간을 알고 싶습니다. '.repeat(
    4,
  ),
  name: '홍길동',
  phone: '010-0000-1234',
  address: '경기도 수원시 영통구',
  language: 'ko',
})

export async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'dajim-bench-'))
  const database = await startEmbedded({ folder: data })
  const urlOf = (name: string) => database.url.replace('/dajim?', `/${name}?`)
  try {
    const admin = new pg.Client({ connectionString: database.url })
    await admin.connect()
    for (const name of ['http', 'bare', 'recorded']) await admin.query(`create database ${name}`)
    await admin.end()
    for (const name of ['http', 'bare', 'recorded']) await migrate(urlOf(name))
    const { text, values } = await recordRows(urlOf('recorded'), data)
    const server = await startRunning({ data, port: 4390, databaseUrl: urlOf('http') })
    const idle = residentMegabytes(server.pid)
    const ratios: number[] = []
    const cpus: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const before = familyCpuSeconds(process.pid) - ownCpu()
      const httpMs = await throughHttp(server.base, round)
      const cpu = ((familyCpuSeconds(process.pid) - ownCpu() - before) / many) * 1_000
      const bareMs = await bareInserts(urlOf('bare'), text, values.slice(round * many, (round + 1) * many))
      const line = `HTTP ${rate(httpMs)}/s, bare ${rate(bareMs)}/s, ratio ${(bareMs / httpMs).toFixed(2)}, CPU of server and database ${cpu.toFixed(2)} s per 1,000`
      console.log(round === 0 ? `warm-up: ${line}` : line)
      if (round === 0) continue
      ratios.push(bareMs / httpMs)
      cpus.push(cpu)
    }
    console.log(
      `creates: median ratio ${percentile(ascending(ratios), 0.5).toFixed(2)}, median CPU ${percentile(ascending(cpus), 0.5).toFixed(2)} s per 1,000`,
    )
    console.log(
      `memory of the server: ${idle.toFixed(0)} MB after its start, ${residentMegabytes(server.pid).toFixed(0)} MB after the load`,
    )
    await server.stop()
  } finally {
    await database.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

const rate = (ms: number) => Math.round((many / ms) * 1_000)
const ownCpu = () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6

async function throughHttp(base: string, round: number): Promise<number> {
  const { send, close } = fleet(clients)
  const ms = await inParallel(many, clients, async (place) => {
    const answer = await send(`${base}/api/v1/petitions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `bench-${round}-${place}` },
      body: JSON.stringify(petition(`${round}-${place}`)),
    })
    if (answer.status !== 201) throw new Error(`create answered ${answer.status}: ${answer.body}`)
  })
  close()
  return ms
}

/** What the desk writes for one petition, statement and parameters, for every petition of every round. */
async function recordRows(url: string, data: string): Promise<{ text: string; values: unknown[][] }> {
  const house = await openHouse({
    databaseUrl: url,
    charterFolder: 'charters/mss',
    dataFolder: data,
    clock: realClock,
    log: silentLog,
  })
  const values: unknown[][] = []
  let text = ''
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function record(this: pg.Client, ...args: unknown[]) {
    const asked = args[0] as { name?: string; text: string; values: unknown[] }
    if (asked?.name === 'ledger-write') {
      text = asked.text
      values.push(asked.values)
    }
    return Reflect.apply(original, this, args)
  } as typeof original
  try {
    // One at a time, so that each is a statement of its own.
    for (let place = 0; place < many * (rounds + 1); place += 1) {
      const input = petitionInput.parse(petition(`bare-${place}`))
      await house.petitions.open({
        input,
        channel: 'api',
        files: [],
        key: `bare-${place}`,
        actor: { kind: 'citizen' },
        now: realClock.now(),
      })
    }
  } finally {
    pg.Client.prototype.query = original
    await house.close()
  }
  return { text, values }
}

async function bareInserts(url: string, text: string, values: readonly unknown[][]): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: clients, options: '-c timezone=UTC' })
  await Promise.all(Array.from({ length: clients }, () => pool.query('select 1')))
  const ms = await inParallel(values.length, clients, async (place) => {
    await pool.query({ name: 'bare', text, values: values[place] ?? [] })
  })
  await pool.end()
  return ms
}

if (import.meta.main) await run()
