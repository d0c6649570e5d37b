// The master key, which wraps every other key of the house and never stands in the database: from DAJIM_KEY, or a file
// beside the data that only its owner can read, made at the first start.
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type MasterKey, masterKey } from '#kit/crypto'

/** The current one first. */
export async function masterKeys(dataFolder: string): Promise<MasterKey[]> {
  const given = process.env['DAJIM_KEY']
  if (given) return [masterKey(createHash('sha256').update(given).digest())]
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const path = join(dataFolder, 'house.key')
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      const key = randomBytes(32)
      await file.writeFile(key)
      await file.sync()
      return [masterKey(key)]
    } finally {
      await file.close()
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    const key = await readFile(path)
    if (key.length !== 32) throw new Error(`${path} is not a key of 32 bytes; put the right one back from your backup.`)
    return [masterKey(key)]
  }
}
