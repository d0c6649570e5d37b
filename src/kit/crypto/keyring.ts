// Data keys (one for a matter, a person, a purpose) and the master keys that wrap them. Master keys come from outside
// the database and never go into it; several may be held at once, so that one can take over from another while the
// house runs.
import { randomBytes } from 'node:crypto'
import { sha256 } from './hash.ts'
import { SealedError, seal, unseal } from './seal.ts'

export type MasterKey = { readonly id: string; readonly bytes: Buffer }
export type DataKey = { readonly key: Buffer; readonly wrapped: Buffer }

class KeyringError extends Error {
  override name = 'KeyringError'
}

export type Keyring = {
  /** A fresh data key, wrapped by the current master key. */
  newKey(): DataKey
  /** @throws KeyringError when no master key at hand wrapped it, or it was changed. */
  unwrap(wrapped: Buffer): Buffer
  /** The same data key wrapped by the current master key; undefined when it already is. */
  rewrap(wrapped: Buffer): Buffer | undefined
  /** Which master key wraps new data keys. */
  readonly currentId: string
}

const idBytes = 8
const place = { table: 'data key', column: 'wrapped', row: '' }

/** @throws KeyringError when it is not 32 bytes long. */
export function masterKey(bytes: Buffer): MasterKey {
  if (bytes.length !== 32) throw new KeyringError(`A master key has 32 bytes, found ${bytes.length}`)
  return { id: sha256('master key id', bytes).subarray(0, idBytes).toString('hex'), bytes }
}

/** Unwrapped keys that are remembered: a page of fifty rows opens fifty of them, mostly the same ones again. */
const rememberedMax = 20_000

/** `masters`: the current one first. */
export function createKeyring(masters: readonly MasterKey[]): Keyring {
  const [current] = masters
  if (!current) throw new KeyringError('There is no master key')
  const byId = new Map(masters.map((master) => [master.id, master]))
  let remembered = new Map<string, Buffer>()
  const wrap = (key: Buffer) =>
    Buffer.concat([Buffer.from(current.id, 'hex'), seal(current.bytes, { ...place, row: current.id }, key)])
  const unwrap = (wrapped: Buffer): Buffer => {
    const name = wrapped.toString('latin1')
    const known = remembered.get(name)
    if (known) return known
    const id = wrapped.subarray(0, idBytes).toString('hex')
    const master = byId.get(id)
    if (!master) throw new KeyringError(`The master key ${id} that wrapped a data key is not at hand`)
    let key: Buffer
    try {
      key = unseal(master.bytes, { ...place, row: id }, wrapped.subarray(idBytes))
    } catch (error) {
      if (error instanceof SealedError) throw new KeyringError(`A data key wrapped by ${id} was changed`)
      throw error
    }
    if (remembered.size >= rememberedMax) remembered = new Map()
    remembered.set(name, key)
    return key
  }
  return {
    currentId: current.id,
    newKey() {
      const key = randomBytes(32)
      return { key, wrapped: wrap(key) }
    },
    unwrap,
    rewrap: (wrapped) =>
      wrapped.subarray(0, idBytes).toString('hex') === current.id ? undefined : wrap(unwrap(wrapped)),
  }
}
