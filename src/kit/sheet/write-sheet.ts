// Writes a table for spreadsheet programs: XLSX with text cells only, or CSV in UTF-8 with the mark by which they know it.
import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import { neutral } from './formula.ts'

export async function writeXlsx(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Promise<Buffer> {
  const cells = (row: readonly string[], bold: boolean) =>
    row.map((text) =>
      text === '' ? null : { value: neutral(text), type: String, ...(bold ? { fontWeight: 'bold' as const } : {}) },
    )
  const table = [cells(head, true), ...rows.map((row) => cells(row, false))]
  return writeXlsxFile(table as never, { columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }).toBuffer()
}

export function writeCsv(head: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const text = stringify(
    [head, ...rows].map((row) => row.map(neutral)),
    { record_delimiter: 'windows' },
  )
  return Buffer.from(`\ufeff${text}`, 'utf8')
}
