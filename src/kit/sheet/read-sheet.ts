// Reads a table that somebody sends, XLSX or CSV, into rows of text, within limits that are looked at before anything is
// unpacked. Never a formula's text, never a number that lost its zeros on our side.
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { plain } from './formula.ts'
import { unpackBounded } from './unpack.ts'

export const sheetLimits = { bytes: 20 * 1024 * 1024, rows: 50_001, columns: 50, cell: 4000 } as const

export type SheetRefusal =
  | { readonly refused: 'NO_SHEET' | 'OLD_FORMAT' | 'TOO_LARGE' | 'DAMAGED' | 'EMPTY' | 'UNREADABLE_TEXT' }
  | { readonly refused: 'TOO_MANY_ROWS' | 'TOO_MANY_COLUMNS'; readonly most: number }
  | { readonly refused: 'CELL_TOO_LONG'; readonly row: number }

const oldOffice = Buffer.from('d0cf11e0', 'hex')
const zip = Buffer.from('504b0304', 'hex')

/** The rows with their row numbers as the program shows them; rows without any text are left out. */
export async function readSheet(
  bytes: Buffer,
): Promise<{ readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[] } | SheetRefusal> {
  if (bytes.length === 0) return { refused: 'EMPTY' }
  if (bytes.length > sheetLimits.bytes) return { refused: 'TOO_LARGE' }
  if (bytes.subarray(0, 4).equals(oldOffice)) return { refused: 'OLD_FORMAT' }
  const read = bytes.subarray(0, 4).equals(zip) ? await readXlsx(bytes) : readCsv(bytes)
  if ('refused' in read) return read
  const rows: { row: number; cells: string[] }[] = []
  for (const [place, cells] of read.table.entries()) {
    // Columns that some program added on the right without any text in them do not count.
    while (cells.length > 0 && cells.at(-1) === '') cells.pop()
    if (cells.length === 0) continue
    if (cells.length > sheetLimits.columns) return { refused: 'TOO_MANY_COLUMNS', most: sheetLimits.columns }
    if (cells.some((cell) => cell.length > sheetLimits.cell)) return { refused: 'CELL_TOO_LONG', row: place + 1 }
    rows.push({ row: place + 1, cells: cells.map(plain) })
  }
  if (rows.length === 0) return { refused: 'EMPTY' }
  return rows.length > sheetLimits.rows ? { refused: 'TOO_MANY_ROWS', most: sheetLimits.rows - 1 } : { rows }
}

type Table = { readonly table: string[][] } | SheetRefusal

async function readXlsx(bytes: Buffer): Promise<Table> {
  const unpacked = unpackBounded(bytes, { rows: sheetLimits.rows * 2, columns: 200 })
  if ('refused' in unpacked)
    return unpacked.refused === 'TOO_MANY_COLUMNS'
      ? { refused: unpacked.refused, most: sheetLimits.columns }
      : unpacked.refused === 'TOO_MANY_ROWS'
        ? { refused: unpacked.refused, most: sheetLimits.rows - 1 }
        : { refused: unpacked.refused }
  try {
    const sheets = (await readXlsxFile(unpacked.bytes)) as readonly { data: readonly (readonly unknown[])[] }[]
    return { table: (sheets[0]?.data ?? []).map((row) => row.map(cellText)) }
  } catch {
    // Whatever the reader stumbles over is the file's doing: its sizes were looked at before.
    return { refused: 'DAMAGED' }
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (value === true) return 'yes'
  if (value === false) return 'no'
  return String(value)
}

function readCsv(bytes: Buffer): Table {
  if (bytes.includes(0)) return { refused: 'NO_SHEET' }
  const text = decode(bytes)
  if (text === undefined) return { refused: 'UNREADABLE_TEXT' }
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const counts = [',', '\t', ';'].map((mark) => head.split(mark).length)
  const delimiter = [',', '\t', ';'][counts.indexOf(Math.max(...counts))] ?? ','
  try {
    const table: string[][] = []
    parse(text, {
      delimiter,
      relaxColumnCount: true,
      maxRecordSize: sheetLimits.cell * sheetLimits.columns,
      to: sheetLimits.rows * 2,
      onRecord: (record: string[]) => {
        table.push(record)
        return null
      },
    })
    return { table }
  } catch {
    return { refused: 'DAMAGED' }
  }
}

/** UTF-8, or what Korean spreadsheet programs write without asking: CP949, which the web calls euc-kr. */
function decode(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'euc-kr'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one is tried.
    }
  return undefined
}
