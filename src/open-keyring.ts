// The keyring of a house: the master keys at hand, checked against those that the database was wrapped by before
// anything is changed. A key that is missing or wrong stops the start, and no new one is made in its place.
import type { KeySettings } from '#kit/config'
import { createKeyring, type Keyring } from '#kit/crypto'
import { connect, type Queryable } from '#kit/database'
import { StartError } from '#kit/postgres'
import { masterKeys } from './master-key.ts'
import { mastersInUse } from './wrapped-keys.ts'

export async function openKeyring(on: Queryable, dataFolder: string, settings?: KeySettings): Promise<Keyring> {
  const used = await mastersInUse(on)
  const masters = await masterKeys(dataFolder, settings, used.size === 0)
  if (masters.length === 0)
    throw new StartError('KEY_MISSING', {
      ko: `데이터베이스는 암호화되어 있는데 주 열쇠가 없습니다. ${dataFolder}/house.key를 백업에서 되돌려 놓거나 DAJIM_KEY에 열쇠를 정해 주세요.`,
      en: `The database is sealed and its master key is not there. Put ${dataFolder}/house.key back from your backup, or name the key in DAJIM_KEY.`,
    })
  const missing = [...used].filter((id) => !masters.some((master) => master.id === id))
  if (missing.length > 0)
    throw new StartError('KEY_WRONG', {
      ko: `주 열쇠가 이 데이터베이스의 것(${missing.join(', ')})이 아닙니다. 맞는 열쇠를 정하거나, 열쇠를 바꾸는 중이면 DAJIM_KEY_OLD에 옛 열쇠를 정해 주세요.`,
      en: `The master key is not that of this database: master key ${missing.join(', ')} is needed. Name the right key, or, while keys are being changed, the old one in DAJIM_KEY_OLD.`,
    })
  return createKeyring(masters)
}

/** Before anything else is done with a database: `url` needs to see its tables and no more. */
export async function keyringFor(url: string, dataFolder: string, settings: KeySettings): Promise<Keyring> {
  const database = connect(url, { max: 1 })
  try {
    return await openKeyring(database, dataFolder, settings)
  } finally {
    await database.end()
  }
}
