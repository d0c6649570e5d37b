// Reads a promise's scenarios.txt: a table that a lawyer can read and the engine can check. One line is one case.

//   facts | due | reading at | state | because
//   2026-11-27(금) 16:00 ComplaintReceived; 2026-12-01(화) 10:00 DelayNotified expectedOn=2026-12-07 | … | … | … | …
//
// Facts are parted by `;`: a moment, the fact's name, and fields as `name=value` (texts with spaces in quotes). The
// weekday may be left out; where it stands it must be right. A line that begins with `facts` names the columns of the
// lines below it; one that begins with `#` is a remark.
import { type CivilDate, type Fact, type Instant, type Json, parseCivilDate, parseInstant } from '#engine'

export type Scenario = {
  readonly line: number
  readonly facts: readonly Fact[]
  /** The office whose own hours count; the agency's hours otherwise. */
  readonly office?: string
  /** Which run of the clock is meant, from 1. */
  readonly run: number
  /** The moment due, or the day for periods in days; absent where no clock runs. */
  readonly due?: { readonly at: Instant } | { readonly on: CivilDate }
  readonly readingAt?: Instant
  readonly state?: string
  /** The month or year of a periodic promise. */
  readonly span?: string
  readonly verdict?: string
  readonly because: string
}

export type ScenarioFault = { readonly line: number; readonly says: string }

export type ScenarioTable = { readonly scenarios: readonly Scenario[]; readonly faults: readonly ScenarioFault[] }

const columns = ['facts', 'office', 'run', 'due', 'reading at', 'state', 'span', 'verdict', 'because'] as const
type Column = (typeof columns)[number]
const rowsMax = 2000

export function readScenarios(text: string, zone: string): ScenarioTable {
  const scenarios: Scenario[] = []
  const faults: ScenarioFault[] = []
  let header: readonly Column[] | undefined
  for (const [index, raw] of text.split('\n').slice(0, rowsMax).entries()) {
    const line = index + 1
    if (raw.trim() === '' || raw.startsWith('#')) continue
    const cells = raw.split('|').map((cell) => cell.trim())
    try {
      if (!header || cells[0] === 'facts') header = readHeader(cells)
      else scenarios.push(readRow(header, cells, line, zone))
    } catch (error) {
      faults.push({ line, says: error instanceof Error ? error.message : String(error) })
      if (!header) break
    }
  }
  return { scenarios, faults }
}

function readHeader(cells: readonly string[]): readonly Column[] {
  return cells.map((cell) => {
    const column = columns.find((one) => one === cell)
    if (!column) throw new Error(`there is no column "${cell}"; the first line names some of: ${columns.join(' | ')}`)
    return column
  })
}

function readRow(header: readonly Column[], cells: readonly string[], line: number, zone: string): Scenario {
  if (cells.length !== header.length) {
    throw new Error(`this line has ${cells.length} columns and the table has ${header.length}`)
  }
  const cell = (column: Column): string => cells[header.indexOf(column)] ?? ''
  const because = cell('because')
  if (because === '') throw new Error('this case does not say why; fill in `because`')
  const due = cell('due')
  const readingAt = cell('reading at')
  return {
    line,
    facts: cell('facts')
      .split(';')
      .map((fact) => readFact(fact.trim(), zone)),
    run: Number(cell('run') || '1'),
    ...(cell('office') === '' ? {} : { office: cell('office') }),
    ...(due === '' || due === '-' ? {} : { due: readDue(due, zone) }),
    ...(readingAt === '' ? {} : { readingAt: readMoment(readingAt, zone) }),
    ...(cell('state') === '' ? {} : { state: cell('state') }),
    ...(cell('span') === '' ? {} : { span: cell('span') }),
    ...(cell('verdict') === '' ? {} : { verdict: cell('verdict') }),
    because,
  }
}

const factText = /^(\S+ [\d:.]+) ([A-Za-z]\w*)((?: \w+=(?:"[^"]*"|\S+))*)$/
const fieldText = /(\w+)=("[^"]*"|\S+)/g

function readFact(text: string, zone: string): Fact {
  const found = factText.exec(text)
  if (!found) throw new Error(`"${text}" is not a fact; write a moment, its name, and fields as name=value`)
  const fields = [...(found[3] ?? '').matchAll(fieldText)].map(([, name = '', value = '']) => [name, readValue(value)])
  const body: { readonly [field: string]: Json } = Object.fromEntries(fields)
  return { type: found[2] ?? '', at: readMoment(found[1] ?? '', zone), ...(fields.length > 0 ? { body } : {}) }
}

function readValue(text: string): Json {
  if (text.startsWith('"')) return text.slice(1, -1)
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d+$/.test(text) ? Number(text) : text
}

const weekdays = ['월', '화', '수', '목', '금', '토', '일']
const dateText = /^(\d{4}-\d{2}-\d{2})(?:\(([월화수목금토일])\))?(?: (\S+))?$/

function readDate(text: string): { readonly on: CivilDate; readonly time: string | undefined } {
  const found = dateText.exec(text)
  if (!found?.[1]) throw new Error(`"${text}" is not a moment; write 2026-11-27(금) 16:00`)
  // 1970-01-01 was a Thursday, three days after a Monday.
  const weekday = weekdays[(parseCivilDate(found[1]) + 3) % 7]
  if (found[2] !== undefined && found[2] !== weekday) {
    throw new Error(`${found[1]} is not (${found[2]}) but (${weekday})`)
  }
  return { on: found[1], time: found[3] }
}

function readMoment(text: string, zone: string): Instant {
  const { on, time } = readDate(text)
  if (time === undefined) throw new Error(`"${text}" has no time of day; write 2026-11-27(금) 16:00`)
  return parseInstant(`${on}T${time}`, zone)
}

function readDue(text: string, zone: string): { readonly at: Instant } | { readonly on: CivilDate } {
  const { on, time } = readDate(text)
  return time === undefined ? { on } : { at: parseInstant(`${on}T${time}`, zone) }
}
