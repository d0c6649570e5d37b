// Objects as files of one folder: moved into their place when they are whole and on the disk, so that a crash leaves
// either the whole object or none.
import { createReadStream } from 'node:fs'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Home, ObjectMissingError, objectName } from './home.ts'

export function folderHome(folder: string): Home {
  const pathOf = (name: string) => {
    if (!objectName.test(name)) throw new Error('An object has a name of ours')
    return join(folder, name.slice(0, 2), name)
  }
  return {
    kind: 'folder',
    async put(name, path) {
      const place = pathOf(name)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      const file = await open(path, 'r')
      try {
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(path, place)
      await syncFolder(dirname(place))
    },
    async get(name) {
      const path = pathOf(name)
      if (!(await stat(path).catch(() => undefined))) throw new ObjectMissingError('An object is missing')
      return createReadStream(path, { highWaterMark: 256 * 1024 })
    },
    async delete(name) {
      await rm(pathOf(name), { force: true })
    },
    async *list() {
      for await (const shelf of entries(folder)) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue
        for await (const name of entries(join(folder, shelf))) {
          if (!objectName.test(name)) continue
          const found = await stat(join(folder, shelf, name)).catch(() => undefined)
          if (found) yield { name, bytes: found.size, storedAt: found.mtimeMs }
        }
      }
    },
  }
}

/** The name of a new file is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* entries(path: string): AsyncGenerator<string> {
  const folder = await opendir(path).catch(() => undefined)
  if (folder) for await (const entry of folder) yield entry.name
}
