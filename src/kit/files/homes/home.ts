// Where sealed objects lie. Two homes keep this one contract: a folder of this machine, and a bucket behind the S3 API.
// A home sees only random names and sealed bytes.
export type StoredObject = { readonly name: string; readonly bytes: number; readonly storedAt: number }

export type Home = {
  readonly kind: 'folder' | 's3'
  /** Takes the file at `path` as the object `name`, whole or not at all; the file may be gone afterwards. */
  put(name: string, path: string): Promise<void>
  /** @throws ObjectMissingError when there is none. */
  get(name: string): Promise<AsyncIterable<Buffer>>
  /** Fulfilled too when there was none. */
  delete(name: string): Promise<void>
  list(): AsyncIterable<StoredObject>
}

export class ObjectMissingError extends Error {
  override name = 'ObjectMissingError'
}

/** The home cannot be reached or takes nothing more: said to people as "not now". */
export class StoreAwayError extends Error {
  override name = 'StoreAwayError'
  readonly code = 'STORE_AWAY'
}

/** Random hexadecimal digits, and a mark when it is the copy for display. */
export const objectName = /^[0-9a-f]{32}(-display)?$/
