// Runs a program in our place: its input and output are ours, signals reach it, its exit code becomes ours.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const PARENT_LOOK_MS = 1000

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [how]
 * @returns {Promise<number>} the exit code
 */
export function becomeChild(program, args, how = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...how })
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    // On Ctrl-C the terminal tells the child too, so it may hear the same signal twice.
    const handlers = signals.map((signal) => ({ signal, tell: () => void child.kill(signal) }))
    for (const { signal, tell } of handlers) process.on(signal, tell)
    const watch = followParent(() => void child.kill('SIGTERM'))
    const done = () => {
      clearInterval(watch)
      for (const { signal, tell } of handlers) process.off(signal, tell)
    }
    child.on('error', (error) => {
      done()
      reject(error)
    })
    child.on('close', (code, signal) => {
      done()
      // A death by signal is told as a shell tells it, 128 + number, so that callers see it was not a success.
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/**
 * When npm started us and is killed outright, nobody would tell the server to stop: its data folder would stay taken.
 * Started by hand or by a process supervisor we stay, because `nohup` and the like mean it.
 * @param {() => void} orphaned
 */
function followParent(orphaned) {
  if (!process.env['npm_lifecycle_event']) return undefined
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    orphaned()
  }, PARENT_LOOK_MS)
  timer.unref()
  return timer
}
