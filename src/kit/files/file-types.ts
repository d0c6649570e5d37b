// What may be sent, by name and by content (R26), how large (R27), and why a file is refused. Whoever shows a refusal
// has the words for each.
export const fileLimits = {
  bytes: 20 * 1024 * 1024,
  files: 10,
  allBytes: 50 * 1024 * 1024,
  /** An archive with everything in it, whatever it says of itself. */
  entries: 1_000,
  ratio: 100,
  unpackedBytes: 200 * 1024 * 1024,
  /** One part of it, which stands in memory while it is looked at. */
  partBytes: 64 * 1024 * 1024,
  depth: 2,
  /** Text that is looked through. */
  textLength: 2_000_000,
  /** The longer side of the copy of an image that is shown. */
  imageEdge: 6_000,
} as const

const types = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  hwp: 'application/x-hwp',
  hwpx: 'application/hwp+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
} as const

export type FileType = (typeof types)[keyof typeof types]

/** Every ending that may be sent. */
export const fileEndings: readonly string[] = Object.keys(types)

export function typeOfName(name: string): FileType | undefined {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return name.includes('.') && Object.hasOwn(types, ending) ? types[ending as keyof typeof types] : undefined
}

export const fileRefusals = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE',
  'FILE_HEIC',
  'FILE_NOT_WHAT_IT_SAYS',
  'FILE_TWO_IN_ONE',
  'FILE_BROKEN',
  'FILE_ENCRYPTED',
  'FILE_HAS_MACROS',
  'FILE_UNPACKS_TOO_LARGE',
  'FILE_PATHS',
  'FILE_IMAGE_TOO_LARGE',
  'FILE_INFECTED',
  'FILE_SAYS_FORBIDDEN',
] as const
export type FileRefusalCode = (typeof fileRefusals)[number]
export type FileRefusal = { readonly refused: FileRefusalCode }
