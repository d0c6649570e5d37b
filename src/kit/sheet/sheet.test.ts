// Tables in and out: nothing is a formula, nothing is lost, and no file is too clever.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { readSheet, sheetLimits } from './read-sheet.ts'
import { writeCsv, writeXlsx } from './write-sheet.ts'

const text = fc
  .string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '가', 'b', '1', ' ', ',', '"', ';') })
  // What a program writes at the ends of a cell is kept; a cell of blanks alone is not told from an empty one.
  .map((cell) => (cell === '' ? 'x' : cell))

const cellsOf = async (bytes: Buffer) => {
  const read = await readSheet(bytes)
  assert.ok('rows' in read, JSON.stringify(read))
  return read.rows.map((row) => row.cells)
}

test('R25: no cell begins like a formula, and each comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const csv = writeCsv(['a', 'b', 'c'], rows)
        for (const cell of (await rawCells(csv)).flat()) assert.doesNotMatch(cell, /^[=+\-@\t]/)
        assert.deepEqual((await cellsOf(csv)).slice(1), rows)
      },
    ),
  )
  const rows = [
    ["'=x", '=1+1', '+82'],
    ['-1', '@a', '가'],
  ]
  const xlsx = await writeXlsx(['a', 'b', 'c'], rows, [10, 10, 10])
  assert.deepEqual((await cellsOf(xlsx)).slice(1), rows)
})

/** The cells as another program reads them, without our taking the guard away. */
async function rawCells(csv: Buffer): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync')
  return parse(csv.toString('utf8'), { bom: true }) as string[][]
}

test('CSV as Korean programs write it: CP949, with tabs, with and without the mark', async () => {
  const cp949 = Buffer.from([0xc4, 0xda, 0xb5, 0xe5, 0x2c, 0xc0, 0xcc, 0xb8, 0xa7, 0x0d, 0x0a, 0x61, 0x2c, 0xb1, 0xe8])
  assert.deepEqual(await cellsOf(cp949), [
    ['코드', '이름'],
    ['a', '김'],
  ])
  assert.deepEqual(await cellsOf(Buffer.from('\ufeff코드\t이름\na\t김,이\n\n')), [
    ['코드', '이름'],
    ['a', '김,이'],
  ])
  assert.deepEqual(await cellsOf(Buffer.from('a;b\n1;2')), [
    ['a', 'b'],
    ['1', '2'],
  ])
})

const sheetOf = (cells: string, more: Record<string, Uint8Array> = {}) =>
  Buffer.from(
    zipSync({
      'xl/workbook.xml': new TextEncoder().encode('<workbook/>'),
      'xl/worksheets/sheet1.xml': new TextEncoder().encode(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
      ...more,
    }),
  )
const refusalOf = async (bytes: Buffer) => {
  const read = await readSheet(bytes)
  return 'refused' in read ? read.refused : 'read'
}

test('what is no table, or too much of one, is refused before it is unpacked', async () => {
  assert.equal(await refusalOf(Buffer.alloc(0)), 'EMPTY')
  assert.equal(await refusalOf(Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'OLD_FORMAT')
  assert.equal(await refusalOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), 'NO_SHEET')
  assert.equal(await refusalOf(Buffer.from([0xff, 0xfe, 0xff, 0x81, 0xff])), 'UNREADABLE_TEXT')
  assert.equal(await refusalOf(Buffer.from('PK\u0003\u0004 and no more')), 'DAMAGED')
  assert.equal(await refusalOf(Buffer.from('a,"b\n1,2')), 'DAMAGED')
  assert.equal(await refusalOf(Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(10) }))), 'NO_SHEET')
  assert.equal(await refusalOf(Buffer.from(`${'a,'.repeat(199)}a\n`)), 'TOO_MANY_COLUMNS')
  assert.equal(await refusalOf(Buffer.from('a\n'.repeat(50_002))), 'TOO_MANY_ROWS')
  assert.equal(await refusalOf(Buffer.from(`a\n${'b'.repeat(5000)}`)), 'CELL_TOO_LONG')
  assert.equal(await refusalOf(sheetOf('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')), 'TOO_MANY_COLUMNS')
  assert.equal(await refusalOf(sheetOf("<row r='1048576'/>")), 'TOO_MANY_ROWS')
  assert.equal(await refusalOf(sheetOf('<row><c')), 'DAMAGED')
})

test('a bomb named .xlsx costs nothing', async () => {
  const bomb = sheetOf('', { 'xl/sharedStrings.xml': new Uint8Array(200 * 1024 * 1024) })
  assert.ok(bomb.length < 1024 * 1024)
  const before = process.memoryUsage().arrayBuffers
  assert.equal(await refusalOf(bomb), 'TOO_LARGE')
  assert.ok(process.memoryUsage().arrayBuffers - before < 16 * 1024 * 1024)
  // The same with a directory that lies about it.
  const lie = Buffer.from(bomb)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(200 * 1024 * 1024)
  const small = Buffer.alloc(4)
  small.writeUInt32LE(1000)
  for (let at = lie.indexOf(size); at >= 0; at = lie.indexOf(size, at + 4)) small.copy(lie, at)
  assert.notEqual(await refusalOf(lie), 'read')
})

test('whatever bytes come, they are a table or a refusal', async () => {
  const begins = fc.constantFrom(Buffer.from('PK\u0003\u0004'), Buffer.from('a,b\n'), Buffer.alloc(0))
  await fc.assert(
    fc.asyncProperty(begins, fc.uint8Array({ maxLength: 2000 }), async (head, rest) => {
      const read = await readSheet(Buffer.concat([head, rest]))
      assert.ok('refused' in read || read.rows.length <= sheetLimits.rows)
    }),
  )
})
