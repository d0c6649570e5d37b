// Tables as spreadsheet programs write and read them.

export { readSheet, type SheetRefusal, sheetLimits } from './read-sheet.ts'
export { writeCsv, writeXlsx } from './write-sheet.ts'
