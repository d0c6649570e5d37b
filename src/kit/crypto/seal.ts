// Sealed values: AES-256-GCM under a data key, bound to the table, the column and the row in which they stand, so that
// a value carried to another place does not open there (R39).
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Where a sealed value stands. A value opens only under the place that it was sealed for. */
export type SealPlace = { readonly table: string; readonly column: string; readonly row: string }

export class SealedError extends Error {
  override name = 'SealedError'
}

const version = 1
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + nonceBytes

let pool = randomBytes(nonceBytes * 512)
let used = 0
/** 96 random bits. A data key belongs to one matter or person, so it never nears the 2^32 values that GCM allows. */
function nonce(): Buffer {
  if (used + nonceBytes > pool.length) {
    pool = randomBytes(pool.length)
    used = 0
  }
  used += nonceBytes
  return pool.subarray(used - nonceBytes, used)
}

/** `version ‖ nonce ‖ ciphertext ‖ tag`, 29 bytes longer than what is sealed. */
export function seal(key: Buffer, place: SealPlace, plain: string | Buffer): Buffer {
  const iv = nonce()
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(placeBytes(place))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  return Buffer.concat([Buffer.from([version]), iv, body, cipher.final(), cipher.getAuthTag()])
}

/** @throws SealedError when the value was changed, stands in another place, or belongs to another key. */
export function unseal(key: Buffer, place: SealPlace, sealed: Buffer): Buffer {
  if (sealed.length < headBytes + tagBytes || sealed[0] !== version)
    throw new SealedError(`${place.table}.${place.column} holds no sealed value`)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, headBytes))
  decipher.setAAD(placeBytes(place))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  try {
    const plain = decipher.update(sealed.subarray(headBytes, -tagBytes))
    // GCM gives nothing more at its end; it says there whether what it gave is true.
    decipher.final()
    return plain
  } catch {
    throw new SealedError(`A value of ${place.table}.${place.column} does not open: it was changed or moved`)
  }
}

export function unsealText(key: Buffer, place: SealPlace, sealed: Buffer): string {
  return unseal(key, place, sealed).toString('utf8')
}

/** NUL stands in no name of ours, so that no two places have the same bytes. */
function placeBytes({ table, column, row }: SealPlace): Buffer {
  return Buffer.from(`${table}\u0000${column}\u0000${row}`)
}
