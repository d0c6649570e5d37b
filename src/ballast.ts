// The ballast: a file of no meaning that an operator deletes when the disk is full, so that the house can go on while they
// make room (M4). It is made again when there is room enough.
import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { ballastName } from '#desks/operator'

const pieceBytes = 1024 * 1024
const pieces = 64

export async function keepBallast(dataFolder: string, size = pieces): Promise<'there' | 'made' | 'no room'> {
  const path = join(dataFolder, ballastName)
  if (await stat(path).catch(() => undefined)) return 'there'
  const disk = await statfs(dataFolder)
  if (disk.bavail * disk.bsize < size * pieceBytes * 20) return 'no room'
  const part = `${path}.part`
  const file = await open(part, 'w', 0o600)
  try {
    // Chance bytes: a file system that squeezes zeros would keep no room with them.
    const piece = randomBytes(pieceBytes)
    for (let written = 0; written < size; written += 1) await file.write(piece)
    await file.sync()
  } catch (error) {
    await rm(part, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(part, path)
  return 'made'
}
