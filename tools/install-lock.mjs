// One installer at a time in one working copy: `npm start` in one terminal and `npx dajim` in another
// must not both rewrite node_modules. A lock left by a killed process is taken over.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { LaunchError, say } from './say.mjs'

const WAIT_MS = 200
const WAITS_MAX = (15 * 60 * 1000) / WAIT_MS
/** A lock without an owner's number this long was left by a process killed between two lines. */
const OWNERLESS_WAITS_MAX = 10

/**
 * The work is handed a way to name the processes it starts: killed alone, we would leave them writing behind us.
 * @template T
 * @param {string} folder
 * @param {(alsoMine: (pid: number | undefined) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileLocked(folder, work) {
  const lock = join(folder, 'install.lock')
  mkdirSync(folder, { recursive: true })
  await take(lock)
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await work((pid) => pid && writeFileSync(join(lock, String(pid)), ''))
  } finally {
    process.off('exit', release)
    release()
  }
}

/** @param {string} lock */
async function take(lock) {
  let ownerless = 0
  for (let turn = 0; turn < WAITS_MAX; turn++) {
    try {
      mkdirSync(lock)
      writeFileSync(join(lock, String(process.pid)), '')
      return
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    const owners = ownersOf(lock)
    ownerless = owners.length === 0 ? ownerless + 1 : 0
    if (ownerless > OWNERLESS_WAITS_MAX || (owners.length > 0 && !owners.some(alive))) {
      rmSync(lock, { recursive: true, force: true })
      continue
    }
    if (turn === 0) say('다른 설치가 끝나기를 기다립니다', 'waiting for another install to end')
    await wait(WAIT_MS)
  }
  throw new LaunchError(
    `다른 설치가 끝나지 않습니다. ${lock} 폴더를 지우고 다시 실행해 주세요.`,
    `Another install does not end. Remove ${lock} and try again.`,
  )
}

/** @param {string} lock */
function ownersOf(lock) {
  try {
    return readdirSync(lock).map(Number)
  } catch {
    return []
  }
}

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
