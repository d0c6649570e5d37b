// What a file is by its content, whatever its name says (R26): the type it may pass for, or why it is refused; what it
// says, for the search for numbers that nobody may keep; and the copy that may be shown. In the process apart only.
import { type FileRefusal, type FileType, fileLimits } from '../file-types.ts'
import { imageTypeOf } from '../image-limits.ts'
import { type Examined, examineArchive } from './documents.ts'
import { Refused } from './refused.ts'
import { hidesArchive } from './zip.ts'

export type ExamineAnswer =
  | FileRefusal
  | { readonly type: FileType; readonly text: string; readonly display: boolean; readonly displayType: FileType }

type Done = { readonly answer: ExamineAnswer; readonly bytes?: readonly Uint8Array[] }

export async function examine(bytes: Buffer, claimed: FileType): Promise<Done> {
  try {
    const { type, text, display } = await examined(bytes, claimed)
    const answer = { type, text, display: display !== undefined, displayType: type }
    return { answer, ...(display ? { bytes: display } : {}) }
  } catch (error) {
    if (error instanceof Refused) return { answer: { refused: error.code } }
    throw error
  }
}

async function examined(bytes: Buffer, claimed: FileType): Promise<Examined> {
  const found = kindOf(bytes)
  if (found === 'heic') throw new Refused('FILE_HEIC')
  if (found === 'encrypted') throw new Refused('FILE_ENCRYPTED')
  if (found === 'zip') {
    const archive = examineArchive(bytes)
    if (archive.type !== claimed) throw new Refused('FILE_NOT_WHAT_IT_SAYS')
    return archive
  }
  if (found !== claimed) throw new Refused('FILE_NOT_WHAT_IT_SAYS')
  if (found !== 'text/plain' && hidesArchive(bytes)) throw new Refused('FILE_TWO_IN_ONE')
  switch (found) {
    case 'text/plain':
      return { type: found, text: textOf(bytes) }
    case 'application/pdf':
      return { type: found, text: await pdfText(bytes) }
    case 'application/x-hwp':
      return { type: found, text: '' }
    default:
      return pictureOf(bytes, found)
  }
}

type Kind = FileType | 'zip' | 'heic' | 'encrypted' | undefined

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')
const foreign = [
  'GIF8',
  'MZ',
  '\u007fELF',
  'Rar!',
  '7z',
  'RIFF',
  'OggS',
  'ID3',
  '\u001f\u008b',
  'BZh',
  '\u00ca\u00fe',
  '#!',
  'II*',
  'MM\u0000*',
  'BM',
]

function kindOf(bytes: Buffer): Kind {
  const head = bytes.subarray(0, 16).toString('latin1')
  if (imageTypeOf(bytes)) return imageTypeOf(bytes)
  if (head.startsWith('%PDF-')) return 'application/pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'zip'
  if (/^....ftyp(heic|heix|hevc|heim|heis|mif1|msf1|avif)/s.test(head)) return 'heic'
  if (compoundFile.equals(bytes.subarray(0, 8))) return compoundKind(bytes)
  return foreign.some((start) => head.startsWith(start)) ? undefined : 'text/plain'
}

/** HWP 5.0 lies in a compound file, and so do old Word files and everything that Office encrypts. */
function compoundKind(bytes: Buffer): Kind {
  const at = bytes.indexOf('HWP Document File')
  if (at > 0 && at % 64 === 0 && at + 40 <= bytes.length) {
    // FileHeader: 32 bytes of signature, 4 of version, 4 of properties, whose second bit says "with a password".
    return bytes.readUInt32LE(at + 36) & 2 ? 'encrypted' : 'application/x-hwp'
  }
  return bytes.includes(encryptedPackage) ? 'encrypted' : undefined
}

/** No text has these: NUL and other control characters but tabs, line ends and form feeds. */
const controls = /[^\t\n\r\f\P{Cc}]/u

function textOf(bytes: Buffer): string {
  const text = decoded(bytes)
  if (controls.test(text)) throw new Refused('FILE_NOT_WHAT_IT_SAYS')
  // Some browsers, and all those who are told so, would run it.
  if (/<(!doctype|html|head|body|script|iframe|object|embed|svg|img|meta|link|form|xml|\?xml|\?php)[\s>/]/i.test(text))
    throw new Refused('FILE_NOT_WHAT_IT_SAYS')
  return text.slice(0, fileLimits.textLength)
}

/** UTF-8, or the Korean of older computers (CP949, which browsers call euc-kr). */
function decoded(bytes: Buffer): string {
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  }
  throw new Refused('FILE_NOT_WHAT_IT_SAYS')
}

const pdfPagesMax = 300

async function pdfText(bytes: Buffer): Promise<string> {
  if (!bytes.subarray(-1024).includes('%%EOF')) throw new Refused('FILE_BROKEN')
  // Loaded when it is needed: it takes longer to load than most files take to look into.
  const { extractText, getDocumentProxy } = await import('unpdf')
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, stopAtErrors: false })
    // Longer ones are looked through no further; a search that never ends would refuse them all.
    if (document.numPages > pdfPagesMax) return ''
    const { text } = await extractText(document, { mergePages: true })
    return text.slice(0, fileLimits.textLength)
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw new Refused('FILE_ENCRYPTED')
    // What this reader cannot read another may; it is still no other file than it says.
    return ''
  }
}

async function pictureOf(bytes: Buffer, type: FileType): Promise<Examined> {
  const { cleanImageBytes } = await import('./image.ts')
  const cleaned = await cleanImageBytes(bytes, { maxEdge: fileLimits.imageEdge })
  if (!('bytes' in cleaned))
    throw new Refused(cleaned.answer.refused === 'IMAGE_TOO_LARGE' ? 'FILE_IMAGE_TOO_LARGE' : 'FILE_BROKEN')
  return { type, text: '', display: [cleaned.bytes] }
}
