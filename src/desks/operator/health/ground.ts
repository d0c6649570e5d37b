// What the house stands on beside the database: disk and ballast, memory, the master key's place, backups, https, versions.
import { stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#engine'
import { sha256 } from '#kit/crypto'
import type { HealthLine } from './line.ts'
import { say } from './words.ts'

export type Ground = {
  readonly dataFolder: string
  readonly version: string
  /** Where the master key comes from. */
  readonly keyPlace: 'file' | 'environment' | 'named file' | 'command'
  readonly keyId: string
  readonly charter: { readonly id: string; readonly editionHashes: readonly string[] }
  /** Whether the address that citizens use begins with https; unknown where none is set. */
  readonly https: boolean | undefined
}

/** The file that an operator may delete when the disk is full, so that the house can go on while they make room (M4). */
export const ballastName = 'ballast'
/** Whatever makes backups touches this file when one is done. */
const backupSign = 'last-backup'
const gigabyte = 1024 ** 3
const memoryLook = 1.5 * gigabyte

/** @param copied of which master key the operator has shown that they keep a copy */
export async function askGround(ground: Ground, copied: string, now: Instant): Promise<HealthLine[]> {
  const [disk, backup] = await Promise.all([diskLine(ground.dataFolder), backupLine(ground.dataFolder, now)])
  const rss = process.memoryUsage.rss()
  return [
    ...disk,
    backup,
    {
      name: 'key',
      title: say.key,
      ...(copied === ground.keyId
        ? { state: 'ok', says: say.keyIs[ground.keyPlace] }
        : { state: 'look', says: say.keyIs[ground.keyPlace], next: say.keyNext }),
    },
    {
      name: 'memory',
      title: say.memory,
      value: rss,
      ...(rss > memoryLook
        ? { state: 'look', says: say.memoryIs(rss), next: say.memoryNext }
        : { state: 'ok', says: say.memoryIs(rss) }),
    },
    {
      name: 'https',
      title: say.https,
      ...(ground.https
        ? { state: 'ok', says: say.httpsOn }
        : { state: 'look', says: ground.https === undefined ? say.httpsUnknown : say.httpsOff, next: say.httpsNext }),
    },
    {
      name: 'versions',
      title: say.versions,
      state: 'ok',
      says: say.versionsAre(
        ground.version,
        process.versions.node,
        ground.charter.id,
        editionsMark(ground.charter.editionHashes),
      ),
    },
  ]
}

/** One short mark for all editions of the charter: two houses that show the same one count alike. */
function editionsMark(hashes: readonly string[]): string {
  return sha256(hashes.toSorted().join('\n')).toString('hex').slice(0, 12)
}

async function diskLine(folder: string): Promise<HealthLine[]> {
  const found = await statfs(folder).catch(() => undefined)
  if (!found) return [{ name: 'disk', title: say.disk, state: 'act', says: say.noDisk, next: say.diskNext }]
  const free = found.bavail * found.bsize
  const share = found.blocks === 0 ? 1 : found.bavail / found.blocks
  const says = say.diskIs(free, share)
  const ballast = await stat(join(folder, ballastName)).catch(() => undefined)
  const line = { name: 'disk', title: say.disk, value: free, says }
  const state = free < gigabyte || share < 0.03 ? 'act' : free < 5 * gigabyte || share < 0.1 ? 'look' : 'ok'
  return [
    state === 'ok' ? { ...line, state } : { ...line, state, next: state === 'act' ? say.diskNext : say.diskLook },
    ballast
      ? {
          name: 'ballast',
          title: say.ballast,
          state: 'ok',
          value: ballast.size,
          says: say.ballastIs(ballast.size, join(folder, ballastName)),
        }
      : { name: 'ballast', title: say.ballast, state: 'ok', value: 0, says: say.noBallast },
  ]
}

async function backupLine(folder: string, now: Instant): Promise<HealthLine> {
  const sign = await stat(join(folder, backupSign)).catch(() => undefined)
  const line = { name: 'backup', title: say.backup, value: sign ? (now - sign.mtimeMs) / 1000 : -1 }
  if (!sign) return { ...line, state: 'look', says: say.noBackup, next: say.backupNext(join(folder, backupSign)) }
  const hours = Math.round((now - sign.mtimeMs) / 3_600_000)
  return hours > 26
    ? { ...line, state: 'act', says: say.backupWas(hours), next: say.backupLate }
    : { ...line, state: 'ok', says: say.backupWas(hours) }
}
