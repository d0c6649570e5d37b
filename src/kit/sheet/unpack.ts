// Opens an XLSX far enough to know that reading it is harmless: the sizes that its directory names come first, and nothing
// grows beyond them; then the places that its cells claim, because one cell in a far corner would be a table of gigabytes.
import { unzipSync, zipSync } from 'fflate'

/** 50,000 rows of fourteen columns are about 60 MB of XML. */
const unpackedMax = 96 * 1024 * 1024
const entriesMax = 200
/** Nobody types what shrinks to a five-hundredth. */
const ratioMax = 500

export type UnpackRefusal = {
  readonly refused: 'NO_SHEET' | 'TOO_LARGE' | 'DAMAGED' | 'TOO_MANY_ROWS' | 'TOO_MANY_COLUMNS'
}

/** The same workbook, packed anew without compression from what was unpacked within the limits. */
export function unpackBounded(
  bytes: Buffer,
  most: { readonly rows: number; readonly columns: number },
): { readonly bytes: Buffer } | UnpackRefusal {
  let whole = 0
  let entries = 0
  let large = false
  let files: { [name: string]: Uint8Array }
  try {
    files = unzipSync(bytes, {
      // Asked for every entry before it is unpacked. A size that is a lie does no harm: no more than it is ever written.
      filter: ({ name, size, originalSize }) => {
        entries += 1
        whole += originalSize
        large ||= entries > entriesMax || whole > unpackedMax || originalSize > Math.max(size, 1024) * ratioMax
        return !large && /\.(xml|rels)$/i.test(name)
      },
    })
  } catch {
    return { refused: 'DAMAGED' }
  }
  if (large) return { refused: 'TOO_LARGE' }
  const sheets = Object.entries(files).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))
  if (sheets.length === 0) return { refused: 'NO_SHEET' }
  for (const [, sheet] of sheets) {
    const far = farthest(sheet)
    if (far.row > most.rows) return { refused: 'TOO_MANY_ROWS' }
    if (far.column > most.columns) return { refused: 'TOO_MANY_COLUMNS' }
  }
  return { bytes: Buffer.from(zipSync(files, { level: 0 })) }
}

const reference = /(?:^|\s)r\s*=\s*["']\s*([A-Za-z]*)(\d+)/g
const sliceBytes = 4 * 1024 * 1024

/** The farthest row and column that any cell says it stands in. Read in pieces that overlap, so that none is cut. */
function farthest(sheet: Uint8Array): { row: number; column: number } {
  let row = 0
  let column = 0
  for (let at = 0; at < sheet.length; at += sliceBytes) {
    const text = Buffer.from(
      sheet.buffer,
      sheet.byteOffset + at,
      Math.min(sliceBytes + 64, sheet.length - at),
    ).toString('latin1')
    for (const [, letters = '', digits = ''] of text.matchAll(reference)) {
      row = Math.max(row, Number(digits))
      let number = 0
      for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
      column = Math.max(column, number)
    }
  }
  return { row, column }
}
