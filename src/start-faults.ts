// Why a start failed, in one sentence of each language that a person can act on; never with a password in it.
import pg from 'pg'
import { ConfigError } from '#kit/config'
import { MigrationError } from '#kit/database'
import { diskFull, folderError, type Sentence, StartError } from '#kit/postgres'

/** The sentence for whatever stopped the start, or undefined for a fault of ours, which its stack explains better. */
export function startSentence(error: unknown, dataFolder: string): Sentence | undefined {
  if (error instanceof StartError || error instanceof ConfigError) return error.sentence
  if (error instanceof MigrationError)
    return { ko: '데이터베이스의 구조가 이 판의 다짐과 맞지 않습니다.', en: error.message }
  const code = codeOf(error)
  if (code === '53100') return diskFull(dataFolder, error).sentence
  if (code === '42501')
    return {
      ko: '데이터베이스 계정에 표를 만들 권한이 없습니다. DATABASE_OWNER_URL에 소유자 계정을 정해 주세요.',
      en: 'The database account may not create tables. Name the owner’s account in DATABASE_OWNER_URL.',
    }
  const { path = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT' || path.startsWith(dataFolder)) {
    const translated = folderError(dataFolder, error)
    if (translated instanceof StartError) return translated.sentence
  }
  return undefined
}

/** Asks the database of a setting once, before anything is changed. */
export async function probe(setting: 'DATABASE_URL' | 'DATABASE_OWNER_URL', url: string): Promise<void> {
  let client: pg.Client | undefined
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    // A connection that dies later is told by the query or the pool that meets it.
    client.on('error', () => {})
    await client.connect()
  } catch (error) {
    const why = whyUnreachable(error)
    throw new StartError(
      'DATABASE_UNREACHABLE',
      {
        ko: `${setting}의 데이터베이스에 연결할 수 없습니다: ${why.ko} ${setting} 값을 확인해 주세요.`,
        en: `The database of ${setting} cannot be reached: ${why.en} Check ${setting}.`,
      },
      error,
    )
  } finally {
    await client?.end().catch(() => {})
  }
}

/** By the code alone: messages of servers and parsers may repeat what stands in the address. */
function whyUnreachable(error: unknown): Sentence {
  const code = codeOf(error)
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { ko: '그런 이름의 서버를 찾지 못했습니다.', en: 'no server of that name was found.' }
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENOENT':
      return { ko: '그 주소에서 받는 서버가 없습니다.', en: 'no server answers at that address.' }
    case '28P01':
    case '28000':
      return { ko: '계정이나 비밀번호가 맞지 않습니다.', en: 'the account or its password is not right.' }
    case '3D000':
      return { ko: '그런 이름의 데이터베이스가 없습니다.', en: 'there is no database of that name.' }
    case '53300':
      return { ko: '서버가 연결을 더 받지 못합니다.', en: 'the server takes no more connections.' }
    case '57P03':
      return { ko: '서버가 아직 시작하는 중입니다.', en: 'the server is still starting.' }
    case 'ERR_INVALID_URL':
      return { ko: '주소의 모양이 맞지 않습니다.', en: 'it is not a well-formed address.' }
    default:
      return code
        ? { ko: `오류 ${code}가 났습니다.`, en: `error ${code}.` }
        : { ko: '서버가 제때 답하지 않았습니다.', en: 'the server did not answer in time.' }
  }
}

function codeOf(error: unknown): string | undefined {
  const { code, errors } = error as { code?: unknown; errors?: readonly unknown[] }
  if (typeof code === 'string') return code
  // Node.js tries each address of a name, and tells all its failures at once.
  return errors?.[0] === undefined ? undefined : codeOf(errors[0])
}
