// Starts Dajim: the database, the house, the web and the worker, all in one process. The only place that prints.
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { movableClock, realClock } from '#kit/clock'
import { ConfigError, type Config, readConfig } from '#kit/config'
import { MigrationError } from '#kit/database'
import { createLog, type Log } from '#kit/log'
import { type Embedded, startEmbedded, StartError } from '#kit/postgres'
import { demoAccounts, loadSample, sampleOffset, saveSampleOffset } from '#sample'
import type { Agency } from '#site'
import { createApp } from './app.ts'
import { type House, openHouse } from './house.ts'
import { migrate } from './migrate.ts'
import { startWorker } from './worker.ts'

/** Requests under way are given this long when the house stops (R58). */
const drainMs = 20_000

const say = (line: string) => process.stdout.write(`${line}\n`)

async function start(config: Config, log: Log): Promise<() => Promise<void>> {
  const stops: (() => Promise<unknown> | unknown)[] = []
  const stopping = new AbortController()
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop()
  }
  try {
    // The port first: it is the cheapest thing to find taken, and nothing is touched when it is.
    const server = createServer()
    await listen(server, config)
    stops.push(() => closeServer(server))

    const { url, ownerUrl } = await openDatabase(config, log, stops)
    await migrate(ownerUrl)
    const isSample = config.agency === 'sample'
    const clock = movableClock(0)
    const house = await openHouse({
      databaseUrl: url,
      charterFolder: resolve(config.charterFolder),
      dataFolder: resolve(config.dataFolder),
      clock,
      log,
    })
    stops.push(() => house.close())
    const loaded = await sampleOffset(house.database)
    if (loaded !== undefined) clock.setOffset(loaded)
    else if (isSample && house.directory.offices().length === 0) {
      say('Loading the sample agency / 예시 기관을 준비합니다 …')
      await loadSample({ house, clock, say })
    }
    const sample = (await sampleOffset(house.database)) !== undefined
    const worker = startWorker(house, () => realClock.now())
    stops.push(() => worker.stop())
    const app = createApp(
      house,
      {
        agency: agencyOf(house, sample),
        clock,
        realClock,
        log,
        sessions: house.sessions,
        directory: house.directory,
        secure: config.publicUrl?.startsWith('https:') ?? false,
        stopping: stopping.signal,
        ...(sample
          ? {
              demoAccounts,
              sampleClock: {
                moveBy: async (ms: number) => {
                  clock.moveBy(ms)
                  await saveSampleOffset(house.database, clock.offset())
                  worker.wake()
                },
              },
            }
          : {}),
      },
      worker.wake,
    )
    server.on('request', getRequestListener(app.fetch))
    // Requests under way are answered first, while the database still runs.
    stops.push(() => {
      stopping.abort()
      return closeServer(server)
    })
    announce(config, server, sample)
    return stopAll
  } catch (error) {
    await stopAll().catch(() => {})
    throw error
  }
}

async function openDatabase(config: Config, log: Log, stops: (() => unknown)[]): Promise<{ url: string; ownerUrl: string }> {
  if (config.databaseUrl) {
    await probe(config.databaseUrl)
    return { url: config.databaseUrl, ownerUrl: config.ownerUrl ?? config.databaseUrl }
  }
  const embedded: Embedded = await startEmbedded({ folder: resolve(config.dataFolder), log })
  stops.push(() => embedded.stop())
  void embedded.lost.then((lost) => fail(lost))
  return { url: embedded.url, ownerUrl: embedded.url }
}

/** Says in one sentence what is wrong with DATABASE_URL, without its password. */
async function probe(url: string): Promise<void> {
  let client: pg.Client | undefined
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    await client.connect()
  } catch (error) {
    const why = (error as Error).message || (error as { code?: string }).code
    throw new StartError(
      'DATABASE_UNREACHABLE',
      {
        ko: `DATABASE_URL의 데이터베이스에 연결할 수 없습니다 (${why}). 주소와 계정을 확인해 주세요.`,
        en: `The database of DATABASE_URL cannot be reached (${why}). Check its address and account.`,
      },
      error,
    )
  } finally {
    await client?.end().catch(() => {})
  }
}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return failed(error)
      failed(
        new StartError(
          'PORT_IN_USE',
          {
            ko: `${config.port}번 포트를 쓸 수 없습니다. 다른 프로그램을 끝내거나 --port로 다른 번호를 정해 주세요.`,
            en: `Port ${config.port} cannot be used. Stop the program that has it, or choose another with --port.`,
          },
          error,
        ),
      )
    })
    server.listen(config.port, config.host, done)
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    const hard = setTimeout(() => server.closeAllConnections(), drainMs)
    server.close(() => {
      clearTimeout(hard)
      done()
    })
    server.closeIdleConnections()
  })
}

function agencyOf(house: House, sample: boolean): Agency {
  return {
    name: house.charter.agency,
    help: { phone: '1357', hours: { ko: '평일 09:00–18:00', en: 'Weekdays 09:00–18:00' } },
    sample,
  }
}

function announce(config: Config, server: Server, sample: boolean): void {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const base = config.publicUrl ?? `http://localhost:${port}`
  say(`Dajim is ready / 다짐이 준비되었습니다: ${base}/`)
  say(`Staff / 직원: ${base}/staff`)
  if (sample) for (const { login, role, name, password } of demoAccounts) say(`  ${role.padEnd(15)} ${login.padEnd(10)} ${password}   ${name}`)
}

function fail(error: unknown): never {
  if (error instanceof StartError) process.stderr.write(`${error.sentence.ko}\n${error.sentence.en}\n`)
  else if (error instanceof ConfigError || error instanceof MigrationError) process.stderr.write(`${error.message}\n`)
  else process.stderr.write(`${(error as Error).stack ?? String(error)}\n`)
  process.exit(1)
}

try {
  const config = readConfig(process.argv.slice(2), process.env)
  if (!existsSync(config.charterFolder)) throw new ConfigError(`The charter folder ${config.charterFolder} does not exist.`)
  const stop = await start(config, createLog(config.logLevel))
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      // A second signal means now.
      if (stopping) process.exit(130)
      stopping = true
      stop().then(
        () => process.exit(0),
        (error) => fail(error),
      )
    })
} catch (error) {
  fail(error)
}

