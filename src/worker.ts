// The worker: fires clocks at their time, folds tallies, sweeps what has run out, settles every night. One worker at a
// time does so, whoever holds the advisory lock; another takes over when its connection ends.
import { hostname } from 'node:os'
import { fireDue, lastSettlement, nextFiring, tellLook } from '#clocks'
import { type Jobs, startJobs } from '#kit/jobs'
import { chores } from './chores.ts'
import type { House } from './house.ts'
import { tasksOf } from './jobs.ts'
import { settleAll } from './settle-all.ts'

/** The worker looks at least this often, so that a break is recorded well within five seconds of its time. */
const lookMs = 1_000
/** The same stumble is said again after this. */
const saidAgainMs = 60_000
const settleMs = 24 * 60 * 60_000
/** Whether it is time is asked of the database this often; the first time soon after the worker began. */
const settleLookMs = 10 * 60_000
const settleAfterMs = 10_000
/** How often it says that it is there. */
const tellMs = 5_000
const lock = 1357_0002
/** Loading the queue takes a moment that the first page should not wait for. */
const jobsAfterMs = 1_500

export type Worker = { stop(): Promise<void> /** Looks now instead of at the next beat. */; wake(): void }

export function startWorker(house: House, realNow: () => number): Worker {
  let stopping = false
  let wakeUp: (() => void) | undefined
  let followUp: (() => void) | undefined
  const beat = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms)
      wakeUp = () => {
        clearTimeout(timer)
        done()
      }
    })
  const doneAt = new Map<string, number>()
  const beganAt = realNow()
  const process = `${hostname()} ${globalThis.process.pid}`
  let toldAt = 0
  let settleAskedAt = beganAt - settleLookMs + settleAfterMs
  let jobs: Jobs | undefined
  let stumbled = { message: '', at: 0 }
  /** What fails at every look is said once a minute: a full disk is not helped by a full log. */
  const stumble = (message: string) => {
    if (message === stumbled.message && realNow() - stumbled.at < saidAgainMs) return
    stumbled = { message, at: realNow() }
    house.log.error({ error: message }, 'the worker stumbled; it goes on in a moment')
  }

  async function round(): Promise<void> {
    await fireDue({
      ledger: house.ledger,
      book: house.book,
      desks: house.desks,
      log: house.log,
      now: house.clock.now(),
    })
    const now = realNow()
    if (now - toldAt >= tellMs) {
      toldAt = now
      await tellLook(house.database, process, beganAt)
    }
    await doChores(now, false)
    if (now - settleAskedAt > settleLookMs) {
      settleAskedAt = now
      // It walks the whole ledger, so it goes on beside the looks: no break waits for it.
      void settleIfTime(now).catch((error: Error) => stopping || stumble(error.message))
    }
  }

  async function doChores(now: number, everywhere: boolean): Promise<void> {
    for (const chore of chores) {
      if ((chore.everywhere ?? false) !== everywhere) continue
      if (now - beganAt < (chore.afterMs ?? 0) || now - (doneAt.get(chore.name) ?? 0) <= chore.everyMs) continue
      doneAt.set(chore.name, now)
      // One that stumbles is tried again at its next turn and holds up none of the others.
      await chore.run(house, now).catch((error: Error) => stumble(`${chore.name}: ${error.message}`))
    }
  }

  /** The last one is remembered in the database: a house that is restarted every day settles every day all the same. */
  async function settleIfTime(now: number): Promise<void> {
    const last = await lastSettlement(house.database)
    if (last === undefined || now - last.beganAt >= settleMs || last.beganAt > now)
      await settleAll(house, realNow, false)
  }

  const running = (async () => {
    while (!stopping) {
      const client = await house.database.connect().catch(() => undefined)
      try {
        const { rows } = (await client?.query('select pg_try_advisory_lock($1) as mine', [lock])) ?? { rows: [] }
        const mineSince = realNow()
        while (!stopping && rows[0]?.mine) {
          await round()
          if (jobs === undefined && realNow() - mineSince >= jobsAfterMs) {
            jobs = await startJobs({ database: house.database, tasks: tasksOf(house), log: house.log })
          }
          // The lock is only ours while its connection lives.
          await client?.query('select 1')
          const next = await nextFiring(house.ledger.database)
          await beat(next === null ? lookMs : Math.min(lookMs, Math.max(20, next - house.clock.now())))
        }
      } catch (error) {
        stumble((error as Error).message)
      } finally {
        // Jobs run under the lock: another process may hold it from now on.
        await jobs?.stop().catch((error: Error) => stumble(error.message))
        jobs = undefined
        client?.release(true)
      }
      if (!stopping) await beat(lookMs)
    }
  })()

  // What is held in memory is read again by every process, whether it holds the lock or not.
  const following = (async () => {
    while (!stopping) {
      await doChores(realNow(), true)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, lookMs)
        followUp = () => {
          clearTimeout(timer)
          done()
        }
      })
    }
  })()

  return {
    stop: async () => {
      stopping = true
      wakeUp?.()
      followUp?.()
      await Promise.all([running, following])
    },
    wake: () => wakeUp?.(),
  }
}
