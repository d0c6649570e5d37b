// Where attachments are kept: one folder, by content hash, so that the same file is held once. A file stands on the
// disk before the petition that names it is committed.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'

/** R26, R27: 20 MB a file, ten files a petition. */
export const fileLimits = { bytes: 20 * 1024 * 1024, files: 10, allBytes: 50 * 1024 * 1024 } as const

/** What may be sent, by content and by name: an extension and the content types that it may hold. */
const allowed: { readonly [extension: string]: readonly string[] } = {
  pdf: ['application/pdf'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  hwpx: ['application/zip', 'application/hwp+zip', 'application/x-hwp+zip'],
  hwp: ['application/x-cfb'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'],
  txt: ['text/plain'],
}

export type KeptFile = { readonly sha256: string; readonly bytes: number; readonly type: string }
export type FileRefusal = { readonly refused: 'FILE_TOO_LARGE' | 'FILE_EMPTY' | 'FILE_TYPE' | 'FILE_NOT_WHAT_IT_SAYS' }

export type FileStore = {
  keep(name: string, bytes: Buffer): Promise<KeptFile | FileRefusal>
  /** The same for a file that is still arriving: it goes to the disk as it comes, and is read to its end whatever it is. */
  receive(name: string, content: AsyncIterable<Uint8Array>): Promise<KeptFile | FileRefusal>
  read(sha256: string): ReturnType<typeof createReadStream>
  /** Deletes what nobody holds any more; what is gone already is no fault. */
  forget(sha256: string): Promise<void>
}

/** The type of a file by its content; undefined when the name claims another. Plain text has no signature of its own. */
function typeOf(name: string, found: string | undefined, hasNul: boolean): string | FileRefusal {
  const extension = extensionOf(name)
  const types = allowed[extension]
  if (!types) return { refused: 'FILE_TYPE' }
  if (found === undefined) return extension === 'txt' && !hasNul ? 'text/plain' : { refused: 'FILE_NOT_WHAT_IT_SAYS' }
  return types.includes(found) ? found : { refused: 'FILE_NOT_WHAT_IT_SAYS' }
}

const extensionOf = (name: string) => name.toLowerCase().split('.').at(-1) ?? ''

export function folderStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async keep(name, bytes) {
      if (bytes.length === 0) return { refused: 'FILE_EMPTY' }
      if (bytes.length > fileLimits.bytes) return { refused: 'FILE_TOO_LARGE' }
      const type = typeOf(name, (await fileTypeFromBuffer(bytes))?.mime, bytes.includes(0))
      if (typeof type !== 'string') return type
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(sha256)
      if (!(await stat(path).catch(() => undefined))) await writeWhole(path, bytes)
      return { sha256, bytes: bytes.length, type }
    },
    async receive(name, content) {
      await mkdir(join(folder, 'incoming'), { recursive: true, mode: 0o700 })
      const part = join(folder, 'incoming', randomUUID())
      try {
        const arrived = await writeArriving(part, content)
        if (arrived.bytes === 0) return { refused: 'FILE_EMPTY' }
        if (arrived.bytes > fileLimits.bytes) return { refused: 'FILE_TOO_LARGE' }
        const type = typeOf(name, (await fileTypeFromFile(part))?.mime, arrived.hasNul)
        if (typeof type !== 'string') return type
        const path = pathOf(arrived.sha256)
        await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
        await rename(part, path)
        return { sha256: arrived.sha256, bytes: arrived.bytes, type }
      } finally {
        await rm(part, { force: true })
      }
    },
    read: (sha256) => createReadStream(pathOf(sha256)),
    forget: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

/** To the disk as it comes, up to the limit; what is beyond it is read and forgotten. */
async function writeArriving(
  part: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ bytes: number; sha256: string; hasNul: boolean }> {
  const hash = createHash('sha256')
  let bytes = 0
  let hasNul = false
  const file = await open(part, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      bytes += chunk.length
      if (bytes > fileLimits.bytes) continue
      hasNul ||= chunk.includes(0)
      hash.update(chunk)
      await file.write(chunk)
    }
    if (bytes <= fileLimits.bytes) await file.sync()
  } finally {
    await file.close()
  }
  return { bytes, sha256: hash.digest('hex'), hasNul }
}

/** Written beside its place, flushed, then renamed: a crash leaves either the whole file or none. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const part = `${path}.${process.pid}.${performance.now()}.part`
  try {
    const file = await open(part, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
