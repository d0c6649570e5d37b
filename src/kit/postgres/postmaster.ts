// Runs one PostgreSQL server on a prepared cluster: start, know when it is ready, notice when it dies, stop.
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '#kit/log'
import { databaseFailed } from './cluster.ts'
import { readPostmasterFile } from './leftover.ts'
import type { Programs } from './programs.ts'
import type { StartError } from './start-error.ts'
import type { Way } from './unprivileged.ts'

const LOOK_MS = 5
/** After a crash the server first replays what it had written ahead; a long wait is better than a refusal. */
const READY_LOOKS_MAX = (10 * 60 * 1000) / LOOK_MS
const STOP_FAST_MS = 20_000
const STOP_IMMEDIATE_MS = 5_000

export type Postmaster = {
  stop(): Promise<void>
  /** Ends it at once without a clean shutdown: for an exit in which nothing can be awaited. */
  kill(): void
  /** Fulfilled only if the server ends without being asked. */
  readonly lost: Promise<StartError>
}

export async function startPostmaster(
  cluster: string,
  args: readonly string[],
  programs: Programs,
  way: Way,
  log: Log,
): Promise<Postmaster> {
  const [command, ...rest] = [...way.prefix, programs.postgres, '-D', cluster, ...args]
  // A session of its own: Ctrl-C in the terminal must reach us alone, who still have answers to finish.
  const child = spawn(command ?? programs.postgres, rest, {
    env: { ...process.env, ...programs.env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const said = followWords(child, log)
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('close', () => resolve())
  })
  let over = false
  void ended.then(() => {
    over = true
  })
  const stopOnExit = () => child.kill('SIGINT')
  process.once('exit', stopOnExit)
  void ended.then(() => process.off('exit', stopOnExit))

  for (let look = 0; !isReady(cluster, child.pid); look++) {
    if (over || look > READY_LOOKS_MAX) {
      child.kill('SIGQUIT')
      throw databaseFailed(cluster, said())
    }
    await wait(LOOK_MS)
  }

  let asked = false
  return {
    stop: () => {
      asked = true
      return stop(child, ended)
    },
    kill: () => void child.kill('SIGKILL'),
    lost: new Promise((resolve) => {
      void ended.then(() => {
        if (!asked) resolve(databaseFailed(cluster, said()))
      })
    }),
  }
}

function isReady(cluster: string, pid: number | undefined): boolean {
  const file = readPostmasterFile(cluster)
  return file !== undefined && file.pid === pid && file.status === 'ready'
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT')
  if (await endsWithin(ended, STOP_FAST_MS)) return
  child.kill('SIGQUIT')
  if (await endsWithin(ended, STOP_IMMEDIATE_MS)) return
  child.kill('SIGKILL')
  await ended
}

async function endsWithin(ended: Promise<void>, ms: number): Promise<boolean> {
  const late = new AbortController()
  const inTime = ended.then(() => true)
  const tooLate = wait(ms, false, { signal: late.signal }).catch(() => false)
  const result = await Promise.race([inTime, tooLate])
  late.abort()
  return result
}

/** Hands each line on, and keeps the last ones for the sentence that explains a failure. */
function followWords(child: ChildProcess, log: Log): () => string {
  let last = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    last = (last + chunk).slice(-10_000)
    for (const line of chunk.split('\n')) {
      if (line === '') continue
      // A connection that comes while it starts or recovers is told so by itself.
      if (/^(FATAL|PANIC)/.test(line) && !/the database system is /.test(line))
        log.error({ postgres: line }, 'the embedded database reports a failure')
      else log.debug({ postgres: line }, 'the embedded database says')
    }
  })
  return () => last
}
