// Which PostgreSQL may be ours: SQL is written for 15, and Hangul needs a database that knows its letters.
import { StartError } from './start-error.ts'

const POSTGRES_MAJOR_MIN = 15

/** What a server says of itself: server_version_num, and encoding, ctype and locale provider of the database. */
export type ServerFacts = {
  readonly versionNumber: number
  readonly encoding: string
  readonly ctype: string
  readonly provider: string
}

/** Why we cannot run on this server, or undefined. */
export function serverRefusal({ versionNumber, encoding, ctype, provider }: ServerFacts): StartError | undefined {
  const major = Math.floor(versionNumber / 10_000)
  if (major < POSTGRES_MAJOR_MIN) {
    return new StartError('DATABASE_UNSUPPORTED', {
      ko: `PostgreSQL ${POSTGRES_MAJOR_MIN} 이상이 필요한데 이 서버는 ${major}입니다.`,
      en: `PostgreSQL ${POSTGRES_MAJOR_MIN} or later is needed; this server is ${major}.`,
    })
  }
  if (encoding !== 'UTF8') {
    return new StartError('DATABASE_UNSUPPORTED', {
      ko: `데이터베이스의 인코딩은 UTF8이어야 하는데 ${encoding}입니다. 새로 만들어 주세요.`,
      en: `The database must be encoded in UTF8, but this one is ${encoding}. Create it anew.`,
    })
  }
  if (provider === 'c' && /^(C|POSIX)$/.test(ctype)) {
    return new StartError('DATABASE_UNSUPPORTED', {
      ko: `데이터베이스의 LC_CTYPE이 ${ctype}이면 한글을 찾을 수 없습니다. C.UTF-8로 새로 만들어 주세요.`,
      en: `Under LC_CTYPE ${ctype} Hangul cannot be searched. Create the database anew with C.UTF-8.`,
    })
  }
  return undefined
}
