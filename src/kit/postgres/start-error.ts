// Why the house could not start, in one sentence that a person can act on.
// Thrown before anything is changed, so that after the cause is gone the same command works.

export type StartErrorCode =
  | 'DATA_IN_USE'
  | 'DATA_UNREADABLE'
  | 'DATA_VERSION'
  | 'DATA_DAMAGED'
  | 'DISK_FULL'
  | 'PROGRAMS_MISSING'
  | 'ROOT_REFUSED'
  | 'DATABASE_FAILED'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_UNSUPPORTED'
  | 'PORT_IN_USE'
  | 'SETTING_WRONG'
  | 'KEY_MISSING'
  | 'KEY_WRONG'
  | 'KEY_UNUSABLE'

export type Sentence = { readonly ko: string; readonly en: string }

export class StartError extends Error {
  readonly code: StartErrorCode
  readonly sentence: Sentence

  constructor(code: StartErrorCode, sentence: Sentence, cause?: unknown) {
    super(sentence.en, { cause })
    this.name = 'StartError'
    this.code = code
    this.sentence = sentence
  }
}

/** What the operating system said about a folder, as one sentence; anything unknown is thrown as it came. */
export function folderError(folder: string, error: unknown): unknown {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder, error)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'EIO':
      return unreadable(folder, error)
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartError(
        'DATA_UNREADABLE',
        {
          ko: `데이터 폴더 ${folder}가 폴더가 아닙니다. 다른 경로를 정해 주세요.`,
          en: `The data folder ${folder} is not a folder. Choose another path.`,
        },
        error,
      )
    default:
      return error
  }
}

export function unreadable(folder: string, cause?: unknown): StartError {
  return new StartError(
    'DATA_UNREADABLE',
    {
      ko: `데이터 폴더 ${folder}를 읽고 쓸 수 없습니다. 폴더의 주인과 권한을 확인해 주세요.`,
      en: `The data folder ${folder} cannot be read and written. Check its owner and permissions.`,
    },
    cause,
  )
}

export function diskFull(folder: string, cause?: unknown): StartError {
  return new StartError(
    'DISK_FULL',
    {
      ko: `디스크에 빈 자리가 없어 ${folder}에 쓸 수 없습니다. 자리를 비운 뒤 다시 시작해 주세요.`,
      en: `The disk is full: ${folder} cannot be written. Free some space and start again.`,
    },
    cause,
  )
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
