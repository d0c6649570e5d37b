// Opens the house on DATABASE_URL for a command that needs it, and says in one sentence why it cannot.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { realClock } from '#kit/clock'
import { ConfigError, readConfig } from '#kit/config'
import { createLog } from '#kit/log'
import { StartError } from '#kit/postgres'
import { type House, openHouse } from '../house.ts'

export type HouseIo = { readonly out: (line: string) => void; readonly err: (line: string) => void }
export type Environment = { readonly [name: string]: string | undefined }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Does the work in an open house; the exit code is the work's own, or 1 when the house cannot be opened. */
export async function withHouse(
  name: string,
  io: HouseIo,
  env: Environment,
  work: (house: House) => Promise<number>,
): Promise<number> {
  let house: House | undefined
  try {
    const config = readConfig([], env)
    if (!config.databaseUrl) {
      io.err(
        `dajim ${name}: set DATABASE_URL to the agency's database. (DATABASE_URL에 기관의 데이터베이스 주소를 정해 주세요.)`,
      )
      return 1
    }
    house = await openHouse({
      databaseUrl: config.databaseUrl,
      // Paths that nobody chose are the project's own, whatever folder the command was called from.
      charterFolder: env['DAJIM_CHARTER'] ? resolve(config.charterFolder) : resolve(root, config.charterFolder),
      dataFolder: env['DAJIM_DATA'] ? resolve(config.dataFolder) : resolve(root, config.dataFolder),
      keys: config.keys,
      clock: realClock,
      log: createLog(config.logLevel),
      connectionsMax: 4,
    })
    return await work(house)
  } catch (error) {
    const said = error instanceof ConfigError || error instanceof StartError || isDatabaseError(error)
    if (!said) throw error
    io.err(`dajim ${name}: ${wordsOf(error)}`)
    return 1
  } finally {
    await house?.close()
  }
}

/** The database's own errors have a five-letter code, the connection's a name such as ECONNREFUSED. */
function isDatabaseError(error: unknown): error is Error {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string'
}

function wordsOf(error: Error): string {
  if ((error as { code?: string }).code === '42P01') return 'this database was never set up; start Dajim on it once.'
  return error.message || String((error as { code?: string }).code)
}
