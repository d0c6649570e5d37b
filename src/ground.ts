// What the house stands on, as its health tells it: versions, the place of the master key, the charter's editions.
import { readFile } from 'node:fs/promises'
import { type Charter, editionHash } from '#charter'
import type { Ground } from '#desks/operator'
import { type KeySettings, readKeySettings } from '#kit/config'
import type { Keyring } from '#kit/crypto'

export async function groundOf(options: {
  readonly dataFolder: string
  readonly charter: Charter
  readonly keyring: Keyring
  readonly keys: KeySettings | undefined
  readonly publicUrl: string | undefined
}): Promise<Ground> {
  const { charter, keys = readKeySettings(process.env) } = options
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return {
    dataFolder: options.dataFolder,
    version,
    keyPlace:
      keys.key !== undefined
        ? 'environment'
        : keys.keyFile !== undefined
          ? 'named file'
          : keys.keyCommand !== undefined
            ? 'command'
            : 'file',
    keyId: options.keyring.currentId,
    charter: {
      id: charter.id,
      editionHashes: charter.promises.flatMap((promise) => promise.editions.map(editionHash)),
    },
    https: options.publicUrl?.startsWith('https:'),
  }
}
