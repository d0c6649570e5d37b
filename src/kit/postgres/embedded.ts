// The embedded server: a real PostgreSQL in the data folder, reached through a Unix socket that only we may enter.
import { existsSync, lchownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { type Log, silentLog } from '#kit/log'
import { prepareCluster, SUPERUSER } from './cluster.ts'
import { lockFolder } from './folder-lock.ts'
import { keepRunning } from './keeper.ts'
import { SOCKET_FOLDER_PREFIX, stopLeftover } from './leftover.ts'
import { type Postmaster, startPostmaster } from './postmaster.ts'
import { findPrograms } from './programs.ts'
import { settingArgs } from './settings.ts'
import { folderError, type StartError } from './start-error.ts'
import { findWay } from './unprivileged.ts'

export type Embedded = {
  /** A connection string of the superuser, for `pg` and for psql. */
  readonly url: string
  readonly version: string
  stop(): Promise<void>
  /** Ends it at once, without a clean shutdown. */
  kill(): void
  /** Fulfilled only if the server ends without being asked and cannot be started again. */
  readonly lost: Promise<StartError>
}

type Options = {
  /** The data folder; the server keeps to `postgres/` in it. */
  readonly folder: string
  readonly log?: Log
  /** False only for tests: the data may be lost with the power. */
  readonly durable?: boolean
  /** The folder of another installation's programs. */
  readonly bin?: string
}

const DATABASE = 'dajim'
/** The kernel's limit for the path of a Unix socket, its closing zero not counted. */
const SOCKET_PATH_BYTES_MAX = process.platform === 'darwin' ? 103 : 107
const SOCKET_NAME = '.s.PGSQL.5432'

export async function startEmbedded(options: Options): Promise<Embedded> {
  const folder = makeFolder(options.folder)
  const unlock = lockFolder(folder)
  try {
    const server = await start(folder, options)
    return {
      ...server,
      stop: async () => {
        await server.stop()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw folderError(options.folder, error)
  }
}

async function start(folder: string, { log = silentLog, durable = true, bin }: Options): Promise<Embedded> {
  const programs = findPrograms(folder, bin)
  const way = findWay(programs.postgres, folder)
  const left = await stopLeftover(join(folder, 'cluster'))
  if (left !== 'none') log.warn({ left }, 'a crash left a database server behind')
  const cluster = await prepareCluster(folder, programs, way, durable)
  const socket = socketFolder(folder)
  const startOne = () => startPostmaster(cluster, settingArgs(durable, socket.path), programs, way, log)
  const startAgain = async () => {
    await stopLeftover(cluster)
    return startOne()
  }
  const postmaster = keepRunning(await startOne(), startAgain, log)
  try {
    await createDatabase(urlOf(socket.path, 'postgres'))
  } catch (error) {
    await postmaster.stop()
    throw error
  }
  return {
    url: urlOf(socket.path, DATABASE),
    version: programs.version,
    stop: () => stopAll(postmaster, socket),
    kill: postmaster.kill,
    lost: postmaster.lost,
  }
}

async function stopAll(postmaster: Postmaster, socket: { path: string; passing: boolean }): Promise<void> {
  await postmaster.stop()
  if (socket.passing) rmSync(socket.path, { recursive: true, force: true })
}

function makeFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'postgres')
  try {
    for (const name of ['run', 'lib']) makeFolders(join(folder, name))
    // Only when it is missing: to close a file is to lose every lock that this process has on it.
    if (!existsSync(join(folder, 'lock'))) writeFileSync(join(folder, 'lock'), '', { mode: 0o600 })
    giveToOwner(dataFolder, [folder, ...['run', 'lib', 'lock'].map((name) => join(folder, name))])
    return realpathSync(folder)
  } catch (error) {
    throw folderError(dataFolder, error)
  }
}

/** Step by step, because Node.js's own recursive mkdir never ends where the system refuses with ENOENT, as in /proc. */
export function makeFolders(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  if (dirname(folder) !== folder) makeFolders(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

/** Started once by root in a person's own data folder, the folder must stay that person's. */
function giveToOwner(dataFolder: string, paths: string[]): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dataFolder)
  for (const path of paths) lchownSync(path, uid, gid)
}

function socketFolder(folder: string): { path: string; passing: boolean } {
  const usual = join(folder, 'run')
  // A comma separates folders in PostgreSQL's setting, so a path with one cannot be given to it.
  const fits = Buffer.byteLength(join(usual, SOCKET_NAME)) <= SOCKET_PATH_BYTES_MAX && !usual.includes(',')
  return fits
    ? { path: usual, passing: false }
    : { path: mkdtempSync(join(tmpdir(), SOCKET_FOLDER_PREFIX)), passing: true }
}

function urlOf(socket: string, database: string): string {
  return `postgresql:///${database}?host=${encodeURIComponent(socket)}&user=${SUPERUSER}`
}

/** Made at the first start that gets this far; `CREATE DATABASE` knows no "if not exists". */
async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
