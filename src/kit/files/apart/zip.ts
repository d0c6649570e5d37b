// Zip archives, read by their central directory and believed in nothing: where each part lies, how large it says it is
// and how large it is are checked before anything is made of it (R27).
import { crc32, inflateRawSync } from 'node:zlib'
import { fileLimits } from '../file-types.ts'
import { Refused } from './refused.ts'

export type ZipPart = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: Buffer
  readonly size: number
}

/** What has been unpacked so far, over an archive and those in it. */
export type Budget = { entries: number; bytes: number }

const endSignature = Buffer.from('PK\u0005\u0006', 'latin1')
const isLink = (attributes: number) => ((attributes >>> 16) & 0xf000) === 0xa000

/** Whether an archive lies behind the end of something else: an opener that reads from the back would see that one. */
export function hidesArchive(bytes: Buffer): boolean {
  const at = bytes.lastIndexOf(endSignature)
  return at >= 0 && at >= bytes.length - 22 - 65_535 && bytes.length - at >= 22
}

/** @throws Refused for whatever an honest archive is not. */
export function readZip(bytes: Buffer, budget: Budget): ZipPart[] {
  const end = bytes.lastIndexOf(endSignature)
  if (end < 0 || bytes.length - end < 22) throw new Refused('FILE_BROKEN')
  // Nothing behind the comment, nothing before the first part: else the file is two files.
  if (end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) throw new Refused('FILE_TWO_IN_ONE')
  const count = bytes.readUInt16LE(end + 10)
  const length = bytes.readUInt32LE(end + 12)
  const start = bytes.readUInt32LE(end + 16)
  if (count === 0xffff || start === 0xffffffff) throw new Refused('FILE_UNPACKS_TOO_LARGE')
  if (count === 0 || start + length !== end) throw new Refused('FILE_BROKEN')
  budget.entries += count
  if (budget.entries > fileLimits.entries) throw new Refused('FILE_UNPACKS_TOO_LARGE')
  const parts: ZipPart[] = []
  const spans: [number, number][] = []
  const names = new Set<string>()
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) throw new Refused('FILE_BROKEN')
    const flags = bytes.readUInt16LE(at + 8)
    const method = bytes.readUInt16LE(at + 10)
    const crc = bytes.readUInt32LE(at + 16)
    const packedLength = bytes.readUInt32LE(at + 20)
    const size = bytes.readUInt32LE(at + 24)
    const nameLength = bytes.readUInt16LE(at + 28)
    const offset = bytes.readUInt32LE(at + 42)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (flags & 0x2041) throw new Refused('FILE_ENCRYPTED')
    if (isLink(bytes.readUInt32LE(at + 38)) || !isPlainPath(name)) throw new Refused('FILE_PATHS')
    if (names.has(name)) throw new Refused('FILE_TWO_IN_ONE')
    names.add(name)
    budget.bytes += size
    if (budget.bytes > fileLimits.unpackedBytes || size > fileLimits.partBytes || size > ratioFloor(packedLength))
      throw new Refused('FILE_UNPACKS_TOO_LARGE')
    if (method !== 0 && method !== 8) throw new Refused('FILE_BROKEN')
    if (offset + 30 > start || bytes.readUInt32LE(offset) !== 0x04034b50) throw new Refused('FILE_BROKEN')
    const localName = bytes.readUInt16LE(offset + 26)
    const from = offset + 30 + localName + bytes.readUInt16LE(offset + 28)
    // The name that a careless opener reads is the one before the part itself.
    if (bytes.toString('utf8', offset + 30, offset + 30 + localName) !== name) throw new Refused('FILE_TWO_IN_ONE')
    if (from + packedLength > start) throw new Refused('FILE_BROKEN')
    spans.push([offset, from + packedLength])
    parts.push({ name, method, crc, packed: bytes.subarray(from, from + packedLength), size })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (at !== end) throw new Refused('FILE_BROKEN')
  refuseOverlaps(spans)
  return parts
}

/** Ratio 100 (R27); what is small does not bomb, however well it packs. */
const ratioFloor = (packed: number) => Math.max(packed * fileLimits.ratio, 64 * 1024)

function isPlainPath(name: string): boolean {
  if (name === '' || name.startsWith('/') || /[\\:]|\p{Cc}/u.test(name)) return false
  return !name.split('/').includes('..')
}

/** Parts that share their bytes make a small archive unpack to anything (Fifield 2019). */
function refuseOverlaps(spans: [number, number][]): void {
  spans.sort(([a], [b]) => a - b)
  if (spans[0]?.[0] !== 0) throw new Refused('FILE_TWO_IN_ONE')
  for (let index = 1; index < spans.length; index += 1)
    if ((spans[index]?.[0] ?? 0) < (spans[index - 1]?.[1] ?? 0)) throw new Refused('FILE_UNPACKS_TOO_LARGE')
}

/** @throws Refused when it is not as large, or not what, it says. */
export function unpack(part: ZipPart): Buffer {
  let bytes: Buffer
  try {
    bytes = part.method === 0 ? part.packed : inflateRawSync(part.packed, { maxOutputLength: Math.max(part.size, 1) })
  } catch {
    throw new Refused('FILE_BROKEN')
  }
  if (bytes.length !== part.size || crc32(bytes) !== part.crc) throw new Refused('FILE_BROKEN')
  return bytes
}

/** The same archive with some parts in other words: without times, comments and whatever else stood between. */
export function writeZip(parts: readonly ZipPart[], changed: ReadonlyMap<string, Buffer>): Buffer[] {
  const out: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const instead = changed.get(part.name)
    const body = instead ?? part.packed
    const name = Buffer.from(part.name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(0x0800, 6)
    head.writeUInt16LE(instead ? 0 : part.method, 8)
    // 1 January 1980, the zero of this format.
    head.writeUInt16LE(0x21, 12)
    head.writeUInt32LE(instead ? crc32(instead) : part.crc, 14)
    head.writeUInt32LE(body.length, 18)
    head.writeUInt32LE(instead ? instead.length : part.size, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(at, 42)
    out.push(head, name, body)
    directory.push(entry, name)
    at += head.length + name.length + body.length
  }
  const directoryLength = directory.reduce((sum, piece) => sum + piece.length, 0)
  const end = Buffer.alloc(22)
  endSignature.copy(end)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directoryLength, 12)
  end.writeUInt32LE(at, 16)
  return [...out, ...directory, end]
}
