// Documents that are archives: Word, Excel, HWPX. Which of them it is, whether it brings programs along, what it says,
// and a copy without the names of those who wrote it. Runs in the process apart only.
import { type FileType, fileLimits } from '../file-types.ts'
import { Refused } from './refused.ts'
import { type Budget, readZip, unpack, writeZip, type ZipPart } from './zip.ts'

export type Examined = { readonly type: FileType; readonly text: string; readonly display?: readonly Uint8Array[] }

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const hwpx = 'application/hwp+zip'

/** Parts whose words are read, of each kind. */
const worded: { readonly [type: string]: RegExp } = {
  [word]: /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  [excel]: /^xl\/(sharedStrings|worksheets\/[^/]+|comments[^/]*)(\.xml)?$/,
  [hwpx]: /^Contents\/section\d+\.xml$/,
}
/** Parts that tell who wrote it, when, and where. */
const authored = /^(docProps\/(core|app|custom)\.xml|Contents\/content\.hpf)$/

export function examineArchive(bytes: Buffer): Examined {
  const budget: Budget = { entries: 0, bytes: 0 }
  const parts = readZip(bytes, budget)
  const type = typeOfParts(parts)
  let text = ''
  const changed = new Map<string, Buffer>()
  for (const part of parts) {
    const body = unpack(part)
    lookInside(part.name, body, budget, 2)
    if (worded[type]?.test(part.name) && text.length < fileLimits.textLength)
      text += `${plainText(body.toString('utf8'), type)}\n`
    if (authored.test(part.name)) changed.set(part.name, Buffer.from(withoutAuthors(body.toString('utf8'))))
  }
  return { type, text: text.slice(0, fileLimits.textLength), display: writeZip(parts, changed) }
}

function typeOfParts(parts: readonly ZipPart[]): FileType {
  const [first] = parts
  const named = (name: string) => parts.find((part) => part.name === name)
  if (first?.name === 'mimetype') {
    const said = unpack(first).toString('latin1').trim()
    if (said !== hwpx || !named('Contents/content.hpf')) throw new Refused('FILE_NOT_WHAT_IT_SAYS')
    return hwpx
  }
  const types = named('[Content_Types].xml')
  if (!types) throw new Refused('FILE_NOT_WHAT_IT_SAYS')
  const said = unpack(types).toString('utf8')
  if (/macroEnabled|vbaProject|ms-office\.activeX/i.test(said)) throw new Refused('FILE_HAS_MACROS')
  if (said.includes('wordprocessingml.document.main+xml') && named('word/document.xml')) return word
  if (said.includes('spreadsheetml.sheet.main+xml') && named('xl/workbook.xml')) return excel
  throw new Refused('FILE_NOT_WHAT_IT_SAYS')
}

/** Programs, and archives within archives down to the second (a table in a letter); what lies deeper is refused. */
function lookInside(name: string, body: Buffer, budget: Budget, depth: number): void {
  if (/vbaProject\.bin$|\.(exe|dll|js|vbs|scr|bat|cmd|ps1|hta|lnk|jar)$|(^|\/)activeX\//i.test(name))
    throw new Refused('FILE_HAS_MACROS')
  if (body.subarray(0, 2).toString('latin1') === 'MZ') throw new Refused('FILE_HAS_MACROS')
  // A template that is fetched from elsewhere when the document is opened runs whatever stands there.
  if (
    name.endsWith('.rels') &&
    /attachedTemplate"[^>]*TargetMode="External"|mhtml:|!x-usc/i.test(body.toString('utf8'))
  )
    throw new Refused('FILE_HAS_MACROS')
  if (body.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return
  if (depth > fileLimits.depth) throw new Refused('FILE_UNPACKS_TOO_LARGE')
  for (const part of readZip(body, budget)) lookInside(part.name, unpack(part), budget, depth + 1)
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Cells and paragraphs apart, the runs of one together: a number that was split over runs is one number. */
function plainText(xml: string, type: string): string {
  const apart =
    type === excel ? /<\/(?:\w+:)?(?:si|c|row)>/g : /<\/(?:\w+:)?(?:p|tc|t_break)>|<(?:\w+:)?(?:br|tab|lineBreak)\/>/g
  return xml
    .replaceAll(apart, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name] ?? whole
      const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
}

const persons =
  'dc:creator|cp:lastModifiedBy|dc:description|cp:keywords|dc:subject|cp:category|Company|Manager|HyperlinkBase|opf:title|opf:creator|vt:lpwstr'

function withoutAuthors(xml: string): string {
  return xml
    .replaceAll(new RegExp(`(<(${persons})(?:\\s[^>]*)?>)[^<]*(</\\2>)`, 'g'), '$1$3')
    .replaceAll(
      /(<opf:meta\b[^>]*\bname="(?:creator|subject|description|lastsaveby|keyword)"[^>]*>)[^<]*(<\/opf:meta>)/g,
      '$1$2',
    )
}
