// `dajim keys`: which master key wraps how many keys; `dajim keys rotate` wraps them all by the current one, while the
// house runs.
import { readFile } from 'node:fs/promises'
import { keyOf } from '../master-key.ts'
import { countWrapped, rotateKeys } from '../wrapped-keys.ts'
import { type Environment, type HouseIo, withHouse } from './house-of.ts'

export async function keys(argv: readonly string[], io: HouseIo, env: Environment): Promise<number> {
  if (argv.length === 2 && argv[0] === 'fingerprint') return fingerprint(argv[1] ?? '', io)
  const rotate = argv.length === 1 && argv[0] === 'rotate'
  if (argv.length > 0 && !rotate) {
    io.err('usage: dajim keys [rotate | fingerprint <file>]')
    return 2
  }
  return withHouse('keys', io, env, async ({ ledger: { database }, keyring }) => {
    if (rotate) io.out(`${await rotateKeys(database, keyring)} keys wrapped anew`)
    const counts = await countWrapped(database)
    for (const { table, master, keys: held } of counts)
      io.out(`${master}${master === keyring.currentId ? ' (current)' : ''} wraps ${held} of ${table}`)
    const left = counts.filter(({ master }) => master !== keyring.currentId)
    if (rotate && left.length > 0) {
      io.err('dajim keys: a process that still has only the old key has written meanwhile; start it anew, then rotate.')
      return 1
    }
    if (rotate) io.out('No key hangs on an older master key: it may be taken away.')
    return 0
  })
}

/** Of a copy of the key, so that somebody can show that they have it; it asks no database. */
async function fingerprint(path: string, io: HouseIo): Promise<number> {
  const held = await readFile(path).catch(() => undefined)
  if (!held || held.length === 0 || held.length > 65_536) {
    io.err(`dajim keys: ${path} cannot be read as a key.`)
    return 1
  }
  io.out(keyOf(held).id)
  return 0
}
