// Starts Dajim: the database, the house, the web and the worker, all in one process. The only place that prints.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { type TrustedProxies, trustedProxies } from '#channels/web'
import { setupPath } from '#desks/setup'
import { movableClock, realClock } from '#kit/clock'
import { type Config, ConfigError, readConfig } from '#kit/config'
import { createLog, type Log } from '#kit/log'
import { type Embedded, makeFolders, startEmbedded } from '#kit/postgres'
import { issueSetupLink } from '#people'
import { demoAccounts, loadSample, sampleInterrupted, sampleOffset, saveSampleOffset } from '#sample'
import type { Agency } from '#site'
import { createApp } from './app.ts'
import { type House, openHouse } from './house.ts'
import { migrate } from './migrate.ts'
import { keyringFor } from './open-keyring.ts'
import { probe, startSentence } from './start-faults.ts'
import { listen } from './web-server.ts'
import { startWorker } from './worker.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function start(config: Config, log: Log): Promise<() => Promise<void>> {
  const stops: (() => Promise<unknown> | unknown)[] = []
  const stopping = new AbortController()
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop()
  }
  try {
    const proxies = readProxies(config)
    // The port first: it is the cheapest thing to find taken, and nothing is touched when it is.
    const server = await listen(config.port, config.host)
    stops.push(() => server.close())

    const { url, ownerUrl } = await openDatabase(config, log, stops)
    const keyring = await keyringFor(ownerUrl, resolve(config.dataFolder), config.keys)
    await migrate(ownerUrl)
    const isSample = config.agency === 'sample'
    const clock = movableClock(0)
    const house = await openHouse({
      ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
      databaseUrl: url,
      charterFolder: resolve(config.charterFolder),
      dataFolder: resolve(config.dataFolder),
      keyring,
      clock,
      log,
    })
    stops.push(() => house.close())
    const loaded = await sampleOffset(house.database)
    if (loaded !== undefined) clock.setOffset(loaded)
    else if (isSample && (house.directory.offices().length === 0 || (await sampleInterrupted(house.database)))) {
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
        ...(config.publicUrl ? { origin: new URL(config.publicUrl).origin } : {}),
        proxies,
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
      { metricsToken: config.metricsToken },
    )
    server.serve(getRequestListener(app.fetch))
    // Requests under way are answered first, while the database still runs.
    stops.push(() => {
      stopping.abort()
      return server.close()
    })
    const setup = sample ? undefined : await issueSetupLink(house.database, realClock.now())
    announce(config, server.port, sample, setup)
    return stopAll
  } catch (error) {
    await stopAll().catch(() => {})
    throw error
  }
}

async function openDatabase(
  config: Config,
  log: Log,
  stops: (() => unknown)[],
): Promise<{ url: string; ownerUrl: string }> {
  if (config.databaseUrl) {
    await probe('DATABASE_URL', config.databaseUrl)
    if (config.ownerUrl) await probe('DATABASE_OWNER_URL', config.ownerUrl)
    makeFolders(resolve(config.dataFolder))
    return { url: config.databaseUrl, ownerUrl: config.ownerUrl ?? config.databaseUrl }
  }
  const embedded: Embedded = await startEmbedded({ folder: resolve(config.dataFolder), log })
  stops.push(() => embedded.stop())
  void embedded.lost.then((lost) => fail(lost, config))
  return { url: embedded.url, ownerUrl: embedded.url }
}

function agencyOf(house: House, sample: boolean): Agency {
  return {
    name: house.charter.agency,
    // 개인정보 보호법 제30조제2항: the policy is found from every page.
    footerLinks: [{ label: { ko: '개인정보 처리방침', en: 'Privacy policy' }, href: '/privacy' }],
    help: house.charter.help,
    sample,
  }
}

function announce(config: Config, listening: number, sample: boolean, setupToken: string | undefined): void {
  const base = config.publicUrl ?? `http://localhost:${listening}`
  const lines = [`Dajim is ready / 다짐이 준비되었습니다: ${base}/`, `Staff / 직원: ${base}/staff`]
  if (sample)
    for (const { login, role, name, password } of demoAccounts)
      lines.push(`  ${role.padEnd(15)} ${login.padEnd(10)} ${password}   ${name}`)
  if (setupToken !== undefined)
    lines.push(`Set-up link, once, within 24 hours / 처음 설정(한 번, 24시간 안에): ${base}${setupPath}/${setupToken}`)
  // Said at once, so that whoever reads that we are ready has read the rest too.
  say(lines.join('\n'))
}

function fail(error: unknown, config?: Config): never {
  const sentence = startSentence(error, resolve(config?.dataFolder ?? 'data'))
  process.stderr.write(sentence ? `${sentence.ko}\n${sentence.en}\n` : `${(error as Error).stack ?? String(error)}\n`)
  process.exit(1)
}

/** Read before anything is touched: a proxy that is misspelt would leave every limit on its one address. */
function readProxies(config: Config): TrustedProxies {
  try {
    return trustedProxies(config.proxies)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ConfigError(
      'DAJIM_PROXY에는 프록시의 주소나 범위를 쉼표로 이어 써 주세요. 예: 10.0.0.5,192.168.0.0/16',
      'DAJIM_PROXY takes addresses or ranges of proxies with commas between, such as 10.0.0.5,192.168.0.0/16.',
    )
  }
}

function readSettings(): Config {
  const config = readConfig(process.argv.slice(2), process.env)
  if (existsSync(config.charterFolder)) return config
  throw new ConfigError(
    `헌장 폴더 ${config.charterFolder}가 없습니다. DAJIM_CHARTER를 확인해 주세요.`,
    `There is no charter folder ${config.charterFolder}. Check DAJIM_CHARTER.`,
  )
}

let config: Config | undefined
try {
  config = readSettings()
  let stop: (() => Promise<void>) | undefined
  let stoppingSince: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      // Before we are ready nobody waits for an answer; the database stops with us.
      if (stop === undefined) process.exit(130)
      // The terminal, npm and the launcher may each deliver the same one; a later one means now.
      if (stoppingSince !== undefined && realClock.now() - stoppingSince > 2_000) process.exit(130)
      if (stoppingSince !== undefined) return
      stoppingSince = realClock.now()
      stop().then(
        () => process.exit(0),
        (error) => fail(error, config),
      )
    })
  stop = await start(config, createLog(config.logLevel))
} catch (error) {
  fail(error, config)
}
