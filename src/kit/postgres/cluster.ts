// The folder PostgreSQL keeps its files in. It is made beside its place and renamed into it when whole,
// so a first start that was interrupted, or met a full disk, leaves nothing behind that looks like data.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, lchownSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Programs } from './programs.ts'
import { diskFull, StartError } from './start-error.ts'
import type { Way } from './unprivileged.ts'

export const SUPERUSER = 'dajim'
const FRESH_PREFIX = 'cluster.fresh-'

/** Makes the cluster if there is none; otherwise checks that these programs can read it. */
export async function prepareCluster(folder: string, programs: Programs, way: Way, durable: boolean): Promise<string> {
  const cluster = join(folder, 'cluster')
  for (const name of readdirSync(folder)) {
    if (name.startsWith(FRESH_PREFIX)) rmSync(join(folder, name), { recursive: true, force: true })
  }
  if (isEmpty(cluster)) {
    const fresh = join(folder, FRESH_PREFIX + randomBytes(4).toString('hex'))
    try {
      await initdb(fresh, programs, way, durable)
      renameSync(fresh, cluster)
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true })
      throw error
    }
  }
  checkVersion(cluster, programs)
  giveTo(way.owner, cluster)
  return cluster
}

function isEmpty(cluster: string): boolean {
  return !existsSync(cluster) || readdirSync(cluster).length === 0
}

function checkVersion(cluster: string, programs: Programs): void {
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file)) {
    throw new StartError('DATA_DAMAGED', {
      ko: `${cluster} 폴더에 PostgreSQL 데이터가 온전하지 않습니다. 백업에서 되살리거나 다른 데이터 폴더를 정해 주세요.`,
      en: `${cluster} does not hold whole PostgreSQL data. Restore it from a backup, or choose another data folder.`,
    })
  }
  const found = readFileSync(file, 'utf8').trim()
  if (found === String(programs.major)) return
  throw new StartError('DATA_VERSION', {
    ko: `이 데이터는 PostgreSQL ${found}의 것인데 지금 프로그램은 ${programs.major}입니다. DAJIM_POSTGRES_BIN으로 ${found}을 정하거나 옮긴 뒤 시작해 주세요.`,
    en: `These data are PostgreSQL ${found}'s, but the programs are ${programs.major}. Name a ${found} with DAJIM_POSTGRES_BIN, or upgrade the data first.`,
  })
}

/** Started another way than last time (see unprivileged.ts), the files need another owner. */
function giveTo(owner: number, path: string): void {
  if (process.getuid?.() !== 0) return
  const entry = lstatSync(path)
  if (entry.uid === owner) return
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTo(owner, join(path, name))
  // The folder itself last: until it is given, an interrupted walk starts again.
  lchownSync(path, owner, -1)
}

/**
 * Collation by code point, and a ctype of UTF-8: under ctype C pg_trgm sees no letters in Hangul.
 * PostgreSQL before 17 has no provider of its own, so there the operating system's C.UTF-8 serves.
 */
function localeArgs(major: number): string[] {
  const ctype = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const own = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return [...(major >= 17 ? own : []), '--locale=C', `--lc-ctype=${ctype}`, '--encoding=UTF8']
}

function initdb(fresh: string, programs: Programs, way: Way, durable: boolean): Promise<void> {
  const access = [`--username=${SUPERUSER}`, '--auth-local=trust', '--auth-host=reject', '--no-instructions']
  const args = ['-D', fresh, ...localeArgs(programs.major), ...access, ...(durable ? [] : ['--no-sync'])]
  const [command, ...rest] = [...way.prefix, programs.initdb, ...args]
  return new Promise((resolve, reject) => {
    let said = ''
    const child = spawn(command ?? programs.initdb, rest, {
      env: { ...process.env, ...programs.env },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-10_000)
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(databaseFailed(fresh, said))))
  })
}

/** The server may end without naming the cause; with less room than two files of its log, that is the cause. */
function isNearlyFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(folder))
    return bavail * bsize < 32 * 1024 * 1024
  } catch {
    return false
  }
}

/** Turns what a program of PostgreSQL said before it gave up into our words. */
export function databaseFailed(folder: string, said: string): StartError {
  if (/No space left on device|Disk quota exceeded/.test(said) || isNearlyFull(folder)) return diskFull(folder, said)
  const lines = said.trim().split('\n')
  const line = lines.findLast((one) => /FATAL|PANIC|error:/.test(one)) ?? lines.at(-1) ?? ''
  const reason = line.replace(/^.*?(FATAL|PANIC|error): */, '')
  return new StartError(
    'DATABASE_FAILED',
    {
      ko: `내장 데이터베이스(${folder})를 시작하지 못했습니다: ${reason}`,
      en: `The embedded database (${folder}) did not start: ${reason}`,
    },
    said,
  )
}
