// The house's own secrets, each drawn at random at its first use and kept wrapped by the master key, so that the master
// key can be changed without changing what hangs on them (cookies, access secrets, blind indexes).
import type { Keyring } from '#kit/crypto'
import { type Queryable, statement } from '#kit/database'

const secretOf = statement<{ wrapped: Buffer }>(
  'people-house-secret',
  'select wrapped from house_secret where name = $1',
)
const insertSecret = statement(
  'people-insert-house-secret',
  'insert into house_secret (name, wrapped) values ($1, $2) on conflict (name) do nothing',
)

/** 32 bytes, the same at every start. @throws KeyringError when the master key that wrapped it is not at hand. */
export async function houseSecret(on: Queryable, keyring: Keyring, name: string): Promise<Buffer> {
  const held = await secretOf.find(on, [name])
  if (held) return keyring.unwrap(held.wrapped)
  await insertSecret.run(on, [name, keyring.newKey().wrapped])
  // Read again: another process may have drawn it first.
  const kept = await secretOf.find(on, [name])
  if (!kept) throw new Error(`The house secret ${name} was not kept`)
  return keyring.unwrap(kept.wrapped)
}
