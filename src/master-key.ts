// The master keys, which wrap every other key of the house and never stand in the database: from the environment, a
// file, a command (how a vault or a key service is asked), or `house.key` beside the data, made at the first start.
import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type KeySettings, readKeySettings } from '#kit/config'
import { type MasterKey, masterKey } from '#kit/crypto'
import { StartError } from '#kit/postgres'

const commandMs = 10_000
const bytesMax = 64 * 1024
/** Of a key that is typed: what it is made of is hashed, so it must be long enough not to be guessed. */
const lettersMin = 32

/**
 * The current one first, then those that it takes over from.
 * `fresh`: nothing is wrapped yet, so that a key may be made, and a weak one refused before anything hangs on it.
 */
export async function masterKeys(
  dataFolder: string,
  settings: KeySettings = readKeySettings(process.env),
  fresh = true,
): Promise<MasterKey[]> {
  const own = join(dataFolder, 'house.key')
  const given = await givenKey(settings, fresh)
  const beside = await keyFile(own)
  const current = given ?? beside ?? (fresh ? await makeKey(dataFolder, own) : undefined)
  const old = [
    settings.old === undefined ? undefined : textKey(settings.old),
    settings.oldFile === undefined ? undefined : await settingFile('DAJIM_KEY_OLD_FILE', settings.oldFile),
    await keyFile(`${own}.old`),
    given && beside,
  ]
  const found = new Map<string, MasterKey>()
  for (const key of [current, ...old]) if (key && !found.has(key.id)) found.set(key.id, key)
  return [...found.values()]
}

async function givenKey(settings: KeySettings, fresh: boolean): Promise<MasterKey | undefined> {
  if (settings.key !== undefined) {
    if (fresh && settings.key.length < lettersMin)
      throw new StartError('KEY_UNUSABLE', {
        ko: `DAJIM_KEY가 너무 짧습니다. 아무렇게나 고른 ${lettersMin}자 이상으로 정해 주세요.`,
        en: `DAJIM_KEY is too short. Choose at least ${lettersMin} random characters.`,
      })
    return textKey(settings.key)
  }
  if (settings.keyFile !== undefined) return settingFile('DAJIM_KEY_FILE', settings.keyFile)
  return settings.keyCommand === undefined ? undefined : keyOf(await askCommand(settings.keyCommand))
}

function textKey(text: string): MasterKey {
  return masterKey(createHash('sha256').update(text).digest())
}

/** Of a file or a command, 32 bytes are a key as they are; anything else is text. */
export function keyOf(held: Buffer): MasterKey {
  return held.length === 32 ? masterKey(held) : textKey(held.toString('utf8').trim())
}

async function settingFile(setting: string, path: string): Promise<MasterKey> {
  const held = await readFile(path).catch(() => undefined)
  if (held && held.length > 0 && held.length <= bytesMax) return keyOf(held)
  throw new StartError('KEY_UNUSABLE', {
    ko: `${setting}에 적은 파일에서 주 열쇠를 읽을 수 없습니다. 경로와 권한을 확인해 주세요.`,
    en: `The master key cannot be read from the file of ${setting}. Check its path and who may read it.`,
  })
}

async function keyFile(path: string): Promise<MasterKey | undefined> {
  let held: Buffer
  try {
    held = await readFile(path)
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
  if (held.length === 32) return masterKey(held)
  throw new StartError('KEY_UNUSABLE', {
    ko: `${path} 파일이 32바이트 열쇠가 아닙니다. 백업에서 제 파일을 되돌려 놓아 주세요.`,
    en: `${path} is not a key of 32 bytes. Put the right file back from your backup.`,
  })
}

/** What the command prints is a secret, and so may be what it complains of: neither is told to anybody. */
async function askCommand(command: string): Promise<Buffer> {
  const asked = promisify(execFile)('/bin/sh', ['-c', command], {
    encoding: 'buffer',
    timeout: commandMs,
    killSignal: 'SIGKILL',
    maxBuffer: bytesMax,
  })
  const held = await asked.then(
    ({ stdout }) => stdout,
    () => Buffer.alloc(0),
  )
  if (held.toString('utf8').trim() !== '') return held
  throw new StartError('KEY_UNUSABLE', {
    ko: `DAJIM_KEY_COMMAND의 명령이 ${commandMs / 1000}초 안에 주 열쇠를 주지 않았습니다. 명령을 직접 실행해 확인해 주세요.`,
    en: `The command of DAJIM_KEY_COMMAND gave no master key within ${commandMs / 1000} seconds. Run it by hand and see.`,
  })
}

async function makeKey(dataFolder: string, path: string): Promise<MasterKey | undefined> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      const key = randomBytes(32)
      await file.writeFile(key)
      await file.sync()
      return masterKey(key)
    } finally {
      await file.close()
    }
  } catch (error) {
    // Another process made it at the same moment.
    if ((error as { code?: string }).code === 'EEXIST') return keyFile(path)
    throw error
  }
}
