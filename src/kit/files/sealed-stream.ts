// A file as it lies in its home: frames of 64 kB, each sealed with AES-256-GCM under a key of that one object. A frame
// that is changed, moved, missing or carried to another object does not open, and neither does an end that came too soon.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export class SealedFileError extends Error {
  override name = 'SealedFileError'
}

const magic = Buffer.from('DJF1')
const saltBytes = 16
const headBytes = magic.length + saltBytes
const frameBytes = 64 * 1024
const tagBytes = 16

export function sealedLength(bytes: number): number {
  return headBytes + bytes + tagBytes * Math.max(1, Math.ceil(bytes / frameBytes))
}

/** One key an object: the data key alone never seals, so a counter is nonce enough (STREAM, Hoang and others 2015). */
function objectKey(dataKey: Buffer, salt: Buffer, object: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, salt, `dajim file ${object}`, 32))
}

/** Seven zero bytes, the frame's number, and whether it is the last: an end that is not marked is no end. */
function nonceOf(frame: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(frame, 7)
  nonce[11] = last ? 1 : 0
  return nonce
}

export async function* sealStream(
  dataKey: Buffer,
  object: string,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes)
  const key = objectKey(dataKey, salt, object)
  yield Buffer.concat([magic, salt])
  let frame = 0
  for await (const { bytes, last } of cut(plain, frameBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(frame, last))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    frame += 1
  }
}

/** @throws SealedFileError at the first frame that does not open; what came before it was right. */
export async function* openStream(
  dataKey: Buffer,
  object: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let key: Buffer | undefined
  let frame = 0
  for await (const { bytes, last } of cut(sealed, frameBytes + tagBytes, headBytes)) {
    if (key === undefined) {
      if (bytes.length !== headBytes || !bytes.subarray(0, magic.length).equals(magic) || last)
        throw new SealedFileError('This is no sealed file')
      key = objectKey(dataKey, bytes.subarray(magic.length), object)
      continue
    }
    if (bytes.length < tagBytes) throw new SealedFileError('A sealed file ends too soon')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(frame, last))
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    let plain: Buffer
    try {
      plain = Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()])
    } catch {
      throw new SealedFileError(`Frame ${frame} of a sealed file does not open: it was changed, moved or cut off`)
    }
    frame += 1
    yield plain
  }
}

/** Pieces of one length, the last shorter, perhaps empty; which is the last is known when nothing follows. */
async function* cut(
  source: AsyncIterable<Uint8Array>,
  length: number,
  firstLength = length,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let parts: Uint8Array[] = []
  let held = 0
  let want = firstLength
  for await (const chunk of source) {
    parts.push(chunk)
    held += chunk.length
    if (held <= want) continue
    let whole = Buffer.concat(parts)
    while (whole.length > want) {
      // A copy, so that a small piece does not keep a large one in memory.
      yield { bytes: Buffer.from(whole.subarray(0, want)), last: false }
      whole = whole.subarray(want)
      want = length
    }
    parts = [whole]
    held = whole.length
  }
  yield { bytes: Buffer.concat(parts), last: true }
}
