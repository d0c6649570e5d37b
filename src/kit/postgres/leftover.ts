// A PostgreSQL that outlived us: we hold the folder's lock, so a server still running on its cluster has no master left.
// It is stopped the way we would have stopped it. Nothing else is ever stopped.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, StartError } from './start-error.ts'

const LOOK_MS = 20
/** Fast shutdown, then immediate, then kill; each with the time it gets. */
const STEPS = [
  { signal: 'SIGINT', ms: 10_000 },
  { signal: 'SIGQUIT', ms: 5_000 },
  { signal: 'SIGKILL', ms: 2_000 },
] as const

/** What a server wrote about itself: process id, data folder, start time, port, socket folder. */
export type PostmasterFile = { readonly pid: number; readonly socketFolder: string; readonly status: string }

export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() }
}

export async function stopLeftover(cluster: string): Promise<'none' | 'stopped' | 'stale'> {
  const left = readPostmasterFile(cluster)
  if (!left) return 'none'
  const running = isAlive(left.pid) && runsOn(cluster, left.pid)
  if (running) await stopProcess(left.pid)
  if (left.socketFolder.startsWith(join(tmpdir(), SOCKET_FOLDER_PREFIX))) {
    rmSync(left.socketFolder, { recursive: true, force: true })
  }
  // The socket's own lock holds the same number; a dead server that nobody has buried yet would count as alive.
  else for (const name of readdirOf(left.socketFolder)) rmSync(join(left.socketFolder, name), { force: true })
  // The number may belong to a stranger by now (always so in a container), and PostgreSQL would take it for a rival.
  if (!running) rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return running ? 'stopped' : 'stale'
}

export const SOCKET_FOLDER_PREFIX = 'dajim-socket-'

function readdirOf(socketFolder: string): string[] {
  if (!existsSync(socketFolder)) return []
  return readdirSync(socketFolder).filter((name) => name.startsWith('.s.PGSQL.'))
}

async function stopProcess(pid: number): Promise<void> {
  for (const { signal, ms } of STEPS) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (errorCode(error) === 'ESRCH') return
      throw new StartError(
        'DATA_IN_USE',
        {
          ko: `이 데이터 폴더에서 다른 사용자의 PostgreSQL(프로세스 ${pid})이 돌고 있습니다. 그것을 멈춘 뒤 다시 시작해 주세요.`,
          en: `Another user's PostgreSQL (process ${pid}) is running on this data folder. Stop it and start again.`,
        },
        error,
      )
    }
    for (let waited = 0; waited < ms; waited += LOOK_MS) {
      if (!isAlive(pid)) return
      await wait(LOOK_MS)
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** In a container without an init a dead orphan stays listed for ever. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** A server works in its data folder; where that cannot be seen, its command line names the folder. */
function runsOn(cluster: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster)
    } catch {
      return false
    }
  }
}
