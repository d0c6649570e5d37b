// The one store of files that strangers send: taken in sealed while they arrive, looked into apart, scanned, kept under
// the keyed hash of their content in one of two homes, given out when they may be, and gone when nobody refers to them.
import { createHmac, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Keyring } from '#kit/crypto'
import { type Database, timestamp, transaction } from '#kit/database'
import { examineApart } from './examine-apart.ts'
import * as rows from './file-rows.ts'
import { type FileRefusal, fileLimits, typeOfName } from './file-types.ts'
import { type Home, ObjectMissingError } from './homes/home.ts'
import { type Scanner, ScannerAwayError, type Verdict } from './scan/scanner.ts'
import { openStream, sealStream } from './sealed-stream.ts'

export type KeptFile = {
  readonly sha256: string
  readonly bytes: number
  readonly type: string
}
export type Copy = 'display' | 'original'
export type OpenedFile =
  | { readonly bytes: number; readonly type: string; readonly stream: Readable }
  | { readonly refused: 'FILE_HELD' | 'FILE_INFECTED' | 'FILE_GONE' }

export type FileStore = {
  readonly home: Home['kind']
  readonly scans: boolean
  /** What arrives is read to its end whatever it is. */
  receive(name: string, content: AsyncIterable<Uint8Array>, now: number): Promise<KeptFile | FileRefusal>
  open(sha256: string, copy: Copy): Promise<OpenedFile>
  /** How it stands with each of these; one that is gone is not among them. */
  states(sha256s: readonly string[]): Promise<Map<string, rows.FileState>>
  /** Whether a file in this state may be given out (R29): with a scanner, only what it found clean. */
  given(state: rows.FileState | undefined): boolean
  /** Deletes what nobody refers to any more; what is gone already is no fault, what has just been sent again stays. */
  forget(sha256: string, now: number): Promise<boolean>
  /** Scans what waits, the oldest first; how many were scanned. Stops where the scanner is away. */
  scanWaiting(now: number): Promise<number>
  /** Looks again at files that came some time ago, and forgets those that nobody refers to. */
  sweep(now: number): Promise<number>
  /** What is wrong: rows without objects, objects without rows, files that were given out unscanned (I8). */
  check(): Promise<FileFinding[]>
  health(): Promise<FileHealth>
}

export type FileFinding = {
  readonly object: string
  readonly what: 'object missing' | 'row missing' | 'not referred to'
}
export type FileHealth = {
  readonly home: Home['kind']
  readonly files: number
  readonly waiting: number
  readonly infected: number
  readonly oldestWaitingAt: number | null
  readonly scanner: 'none' | 'away' | 'ready'
  readonly signaturesAt?: number
}

/** Whether anybody refers to the file: a room that keeps names of files answers for its own. */
export type Refers = (on: Database, sha256: string) => Promise<boolean>

export type FileStoreOptions = {
  readonly database: Database
  readonly keyring: Keyring
  /** Keys the hashes, so that nobody can ask the database whether a file that they have is in it. */
  readonly hashKey: Buffer
  readonly home: Home
  /** Where files lie, sealed, while they arrive. */
  readonly incoming: string
  readonly scanner?: Scanner
  readonly refers: Refers
  /** Whether a text says what nobody may keep; a file that says it is refused. */
  readonly forbids?: (text: string) => boolean
}

/** Between a file's arrival and the form that names it: until then nobody refers to it. */
const graceMs = 10 * 60_000
const sweptAtOnce = 200
const scannedAtOnce = 40
const pageSize = 500

export function createFileStore(options: FileStoreOptions): FileStore {
  const { database, keyring, home, scanner, incoming } = options
  const partOf = (object: string) => join(incoming, object)
  const displayOf = (object: string) => `${object}-display`

  async function scanned(content: AsyncIterable<Buffer>): Promise<Verdict | { state: 'unscanned' | 'held' }> {
    if (!scanner) return { state: 'unscanned' }
    try {
      return await scanner.scan(content)
    } catch (error) {
      if (error instanceof ScannerAwayError) return { state: 'held' }
      throw error
    }
  }

  async function keepExamined(name: string, object: string, arrived: Arrived, now: number) {
    const { key, wrapped } = arrived.dataKey
    const claimed = typeOfName(name)
    if (!claimed) return { refused: 'FILE_TYPE' } as const
    const plain = () => openStream(key, object, createReadStream(partOf(object)))
    const copy = displayOf(object)
    let displayBytes: number | null = null
    const found = await examineApart(Readable.from(plain(), { objectMode: false }), claimed, async (drawn) => {
      displayBytes = 0
      const counted = async function* () {
        for await (const chunk of drawn) {
          displayBytes = (displayBytes ?? 0) + chunk.length
          yield chunk
        }
      }
      await writeWhole(partOf(copy), sealStream(key, copy, counted()))
    })
    if ('refused' in found) return found
    if (options.forbids?.(found.text)) return { refused: 'FILE_SAYS_FORBIDDEN' } as const
    const verdict = await scanned(plain())
    if (verdict.state === 'infected') return { refused: 'FILE_INFECTED' } as const
    await home.put(object, partOf(object))
    if (displayBytes !== null) await home.put(copy, partOf(copy))
    const scannedAt = verdict.state === 'clean' ? timestamp(now) : null
    const values = [object, arrived.hash, arrived.bytes, found.type, displayBytes, verdict.state, wrapped, home.kind]
    const stood = await rows.insertFile.find(database, [...values, timestamp(now), scannedAt])
    // The same content came twice at once: the first one stands.
    if (stood?.object !== object) await deleteObjects(object)
    return { sha256: arrived.hash.toString('hex'), bytes: arrived.bytes, type: found.type }
  }

  async function deleteObjects(object: string): Promise<void> {
    await home.delete(object)
    await home.delete(displayOf(object))
  }

  const store: FileStore = {
    home: home.kind,
    scans: scanner !== undefined,
    async receive(name, content, now) {
      const object = randomBytes(16).toString('hex')
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      try {
        const arrived = await arrive(partOf(object), object, content, options)
        if (/\.hei[cf]$/i.test(name)) return { refused: 'FILE_HEIC' }
        if (!typeOfName(name)) return { refused: 'FILE_TYPE' }
        if (arrived.bytes === 0) return { refused: 'FILE_EMPTY' }
        if (arrived.bytes > fileLimits.bytes) return { refused: 'FILE_TOO_LARGE' }
        const known = await rows.fileByHash.find(database, [arrived.hash])
        if (known?.state === 'infected') return { refused: 'FILE_INFECTED' }
        // Another name may claim another type of the same content; then it is looked at, and refused, like any other.
        if (known && known.type === typeOfName(name)) {
          const touched = await rows.touchFile.find(database, [arrived.hash, timestamp(now)])
          if (touched) return { sha256: arrived.hash.toString('hex'), bytes: arrived.bytes, type: touched.type }
        }
        return await keepExamined(name, object, arrived, now)
      } finally {
        await rm(partOf(object), { force: true })
        await rm(partOf(displayOf(object)), { force: true })
      }
    },
    async open(sha256, copy) {
      const row = await rows.fileByHash.find(database, [Buffer.from(sha256, 'hex')])
      if (!row) return { refused: 'FILE_GONE' }
      if (!store.given(row.state)) return { refused: row.state === 'infected' ? 'FILE_INFECTED' : 'FILE_HELD' }
      const display = copy === 'display' && row.displayBytes !== null
      const name = display ? displayOf(row.object) : row.object
      try {
        const plain = openStream(keyring.unwrap(row.wrapped), name, await home.get(name))
        // The first frame is opened before anything is said of the file: a fault is then still an answer in words.
        const first = await plain.next()
        const stream = Readable.from(from(first.done ? undefined : first.value, plain), { objectMode: false })
        return { bytes: Number(display ? row.displayBytes : row.bytes), type: row.type, stream }
      } catch (error) {
        if (error instanceof ObjectMissingError) return { refused: 'FILE_GONE' }
        throw error
      }
    },
    async states(sha256s) {
      if (sha256s.length === 0) return new Map()
      const found = await rows.statesOf.all(database, [sha256s.map((hash) => Buffer.from(hash, 'hex'))])
      return new Map(found.map(({ hash, state }) => [hash.toString('hex'), state]))
    },
    given: (state) => state === 'clean' || (state === 'unscanned' && !scanner),
    async forget(sha256, now) {
      const hash = Buffer.from(sha256, 'hex')
      const gone = await transaction(database, async (client) => {
        const row = await rows.lockFile.find(client, [hash, timestamp(now - graceMs)])
        if (!row || (await options.refers(database, sha256))) return undefined
        await rows.deleteFile.run(client, [hash])
        return row.object
      })
      // The key is gone with the row: an object that stays behind by a crash opens never again, and `check` names it.
      if (gone) await deleteObjects(gone)
      return gone !== undefined
    },
    async scanWaiting(now) {
      if (!scanner) return 0
      let done = 0
      for (const row of await rows.waitingFiles.all(database, [scannedAtOnce])) {
        try {
          const key = keyring.unwrap(row.wrapped)
          const verdict = await scanner.scan(openStream(key, row.object, await home.get(row.object)))
          const signature = verdict.state === 'infected' ? verdict.signature : null
          await rows.markScanned.run(database, [row.hash, verdict.state, signature, timestamp(now)])
          done += 1
        } catch (error) {
          if (error instanceof ScannerAwayError) return done
          if (!(error instanceof ObjectMissingError)) throw error
        }
      }
      return done
    },
    async sweep(now) {
      let forgotten = 0
      for (const { hash } of await rows.uncheckedFiles.all(database, [timestamp(now - graceMs), sweptAtOnce])) {
        if (await store.forget(hash.toString('hex'), now)) forgotten += 1
        else await rows.markChecked.run(database, [hash, timestamp(now)])
      }
      return forgotten
    },
    async check() {
      const findings: FileFinding[] = []
      const there = new Set<string>()
      for await (const { name } of home.list()) {
        there.add(name)
        const object = name.replace(/-display$/, '')
        if (!(await rows.objectKnown.find(database, [object]))) findings.push({ object: name, what: 'row missing' })
      }
      for (let after = ''; ; ) {
        const page = await rows.pageOfFiles.all(database, [after, pageSize])
        for (const row of page) {
          for (const name of row.displayBytes === null ? [row.object] : [row.object, displayOf(row.object)])
            if (!there.has(name)) findings.push({ object: name, what: 'object missing' })
          if (!(await options.refers(database, row.hash.toString('hex'))))
            findings.push({ object: row.object, what: 'not referred to' })
        }
        if (page.length < pageSize) return findings
        after = page.at(-1)?.object ?? ''
      }
    },
    async health() {
      const counted = await rows.countFiles.find(database)
      const { files = 0, waiting = 0, infected = 0, oldest = null } = counted ?? {}
      const known = { home: home.kind, files, waiting, infected, oldestWaitingAt: oldest }
      if (!scanner) return { ...known, scanner: 'none' }
      try {
        const signaturesAt = await scanner.signaturesAt()
        return { ...known, scanner: 'ready', ...(signaturesAt === undefined ? {} : { signaturesAt }) }
      } catch (error) {
        if (!(error instanceof ScannerAwayError)) throw error
        return { ...known, scanner: 'away' }
      }
    },
  }
  return store
}

type Arrived = {
  readonly bytes: number
  readonly hash: Buffer
  readonly dataKey: { readonly key: Buffer; readonly wrapped: Buffer }
}

/** To the disk as it comes, sealed, up to the limit; what is beyond it is read and forgotten. */
async function arrive(
  part: string,
  object: string,
  content: AsyncIterable<Uint8Array>,
  { keyring, hashKey }: Pick<FileStoreOptions, 'keyring' | 'hashKey'>,
): Promise<Arrived> {
  const dataKey = keyring.newKey()
  const mac = createHmac('sha256', hashKey)
  let bytes = 0
  const counted = async function* () {
    for await (const chunk of content) {
      bytes += chunk.length
      if (bytes > fileLimits.bytes) continue
      mac.update(chunk)
      yield chunk
    }
  }
  await writeWhole(part, sealStream(dataKey.key, object, counted()))
  return { bytes, hash: mac.digest(), dataKey }
}

async function writeWhole(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content) await file.write(chunk)
  } finally {
    await file.close()
  }
}

async function* from(first: Buffer | undefined, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (first) yield first
  yield* rest
}
