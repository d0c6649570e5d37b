// The worker: fires clocks at their time, folds tallies, sweeps what has run out, settles every night. One worker at a
// time does so, whoever holds the advisory lock; another takes over when its connection ends.
import { fireDue, nextFiring, settleClocks } from '#clocks'
import { type Jobs, startJobs } from '#kit/jobs'
import { chores } from './chores.ts'
import type { House } from './house.ts'
import { tasksOf } from './jobs.ts'

/** The worker looks at least this often, so that a break is recorded well within five seconds of its time. */
const lookMs = 1_000
/** The same stumble is said again after this. */
const saidAgainMs = 60_000
const settleMs = 24 * 60 * 60_000
const lock = 1357_0002
/** Loading the queue takes a moment that the first page should not wait for. */
const jobsAfterMs = 1_500

export type Worker = { stop(): Promise<void> /** Looks now instead of at the next beat. */; wake(): void }

export function startWorker(house: House, realNow: () => number): Worker {
  let stopping = false
  let wakeUp: (() => void) | undefined
  const beat = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms)
      wakeUp = () => {
        clearTimeout(timer)
        done()
      }
    })
  const doneAt = new Map<string, number>()
  let settledAt = realNow()
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
    for (const { name, everyMs, run } of chores) {
      if (now - (doneAt.get(name) ?? 0) <= everyMs) continue
      doneAt.set(name, now)
      // One that stumbles is tried again at its next turn and holds up none of the others.
      await run(house, now).catch((error: Error) => stumble(`${name}: ${error.message}`))
    }
    if (now - settledAt > settleMs) {
      settledAt = now
      // It walks the whole ledger, so it goes on beside the looks: no break waits for it.
      void settle().catch((error: Error) => stopping || stumble(error.message))
    }
  }

  async function settle(): Promise<void> {
    for (const desk of house.everyDesk) {
      const { differences, ...counts } = await settleClocks({
        ledger: house.ledger,
        book: house.book(),
        desk: desk as never,
        asOf: house.clock.now(),
        repair: false,
      })
      const told = { desk: desk.kind, ...counts }
      if (differences.length > 0)
        house.log.error({ ...told, differences: differences.slice(0, 20) }, 'settlement found differences')
      else house.log.info(told, 'settlement found no difference')
    }
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
          const next = await nextFiring(house.database)
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

  return {
    stop: async () => {
      stopping = true
      wakeUp?.()
      await running
    },
    wake: () => wakeUp?.(),
  }
}
