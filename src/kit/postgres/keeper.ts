// Keeps the embedded server running: one that ends unasked (a full disk, the kernel short of memory) is started again.
// PostgreSQL gives up where it cannot write its log, and recovers by itself once it can: nothing acknowledged is lost.
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '#kit/log'
import type { Postmaster } from './postmaster.ts'
import { StartError } from './start-error.ts'

const againMs = 1_000
/** A server that fails so often for another cause than a full disk has a fault that starting again does not mend. */
const failuresMax = 5
/** After running this long a failure counts as the first again. */
const steadyMs = 60_000

export function keepRunning(first: Postmaster, again: () => Promise<Postmaster>, log: Log): Postmaster {
  const asked = new AbortController()
  let running: Postmaster | undefined = first
  let restarting: Promise<unknown> = Promise.resolve()

  async function restart(why: StartError): Promise<StartError | undefined> {
    let failures = 0
    for (let last = why; ; ) {
      // A full disk is waited out however long it takes; whoever asks meanwhile is told to come back.
      if (last.code !== 'DISK_FULL') failures += 1
      if (failures > failuresMax) return last
      await wait(againMs, undefined, { signal: asked.signal }).catch(() => {})
      if (asked.signal.aborted) return undefined
      try {
        running = await again()
        return undefined
      } catch (error) {
        if (!(error instanceof StartError)) throw error
        if (error.code !== last.code) log.error({ postgres: error.message }, 'the embedded database does not start yet')
        last = error
      }
    }
  }

  async function watch(): Promise<StartError> {
    let losses = 0
    for (;;) {
      const began = performance.now()
      const why = await (running ?? first).lost
      losses = performance.now() - began > steadyMs ? 1 : losses + 1
      running = undefined
      log.error({ postgres: why.message }, 'the embedded database ended unasked; it is started again')
      const attempt = losses > failuresMax && why.code !== 'DISK_FULL' ? Promise.resolve(why) : restart(why)
      restarting = attempt
      const lost = await attempt
      if (lost) return lost
      // Asked to stop meanwhile: what is lost then is no loss.
      if (running === undefined) return new Promise(() => {})
      log.info({}, 'the embedded database runs again')
    }
  }

  return {
    lost: watch(),
    stop: async () => {
      asked.abort()
      await restarting
      await running?.stop()
    },
    kill: () => {
      asked.abort()
      running?.kill()
    },
  }
}
