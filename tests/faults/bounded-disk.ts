// A disk that can be filled without filling anybody else's: a small file system in memory, where we may mount one.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type BoundedDisk = {
  readonly folder: string
  /** Takes all the space but this much. */
  fill(leave: number): void
  free(): void
  /** From now on nothing can be written. */
  freeze(): void
  remove(): void
}

/** Undefined where mounting is not allowed: not root, or a container without that right. */
export function boundedDisk(folder: string, bytes: number): BoundedDisk | undefined {
  mkdirSync(folder, { recursive: true })
  if (process.getuid?.() !== 0 || !mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder)) return undefined
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: (leave) => {
      const chunk = Buffer.alloc(64 * 1024)
      const file = openSync(ballast, 'w')
      try {
        for (;;) {
          const { bavail, bsize } = statfsSync(folder)
          if (bavail * bsize - chunk.length < leave) return
          writeSync(file, chunk)
        }
      } finally {
        closeSync(file)
      }
    },
    free: () => rmSync(ballast, { force: true }),
    freeze: () => void mount('-o', 'remount,ro', folder),
    remove: () => {
      spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function mount(...args: string[]): boolean {
  return spawnSync('mount', args, { stdio: 'ignore' }).status === 0
}
