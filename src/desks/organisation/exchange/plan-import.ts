// What a file would change, worked out without changing anything: each row is a command, decided on what the rows before it
// made. Rows that lean on each other are tried again until nothing more comes of it, so their order does not matter. Pure.
import {
  type Change,
  decideOrganisation,
  isRefused,
  type OfficeFields,
  type OfficerFields,
  type Organisation,
  type OrganisationCommand,
  type OrganisationRefusal,
  onDay,
  putChange,
} from '#people'
import { type ExchangeKind, idColumn, readEnded } from './columns.ts'

export type SheetRow = { readonly row: number; readonly cells: readonly string[] }
export type RowProblem = {
  readonly row: number
  readonly id: string
  readonly problem:
    | OrganisationRefusal
    | { readonly code: 'SAME_ID'; readonly other: number }
    | { readonly code: 'NO_ID' | 'NOT_YES_NO' }
}
export type ImportPlan = {
  /** In an order in which each can be decided. */
  readonly commands: readonly OrganisationCommand[]
  readonly changes: readonly Change[]
  readonly after: Organisation
  readonly counts: {
    readonly added: number
    readonly changed: number
    readonly ended: number
    readonly untouched: number
  }
  readonly problems: readonly RowProblem[]
  readonly problemCount: number
}

/** Shown of the wrong rows; how many there are is said. */
const problemsShownMax = 100
/** As deep as a tree may be, and a little more: then whatever still leans on another never gets up. */
const roundsMax = 40
const worthAnotherTry: ReadonlySet<string> = new Set([
  'NO_SUCH_OFFICE',
  'OFFICE_NOT_EMPTY',
  'CIRCLE',
  'LOGIN_TAKEN',
  'EXTERNAL_ID_TAKEN',
])

type Pending = { readonly row: number; readonly id: string; readonly commands: readonly OrganisationCommand[] }

export function planImport(
  kind: ExchangeKind,
  places: ReadonlyMap<string, number>,
  rows: readonly SheetRow[],
  held: Organisation,
  from: string,
): ImportPlan {
  const after = onDay(held, from)
  const problems: RowProblem[] = []
  let problemCount = 0
  const wrong = (one: RowProblem) => {
    problemCount += 1
    if (problems.length < problemsShownMax) problems.push(one)
  }
  const counts = { added: 0, changed: 0, ended: 0, untouched: 0 }
  const commands: OrganisationCommand[] = []
  const changes: Change[] = []
  const seen = new Map<string, number>()
  let pending: Pending[] = []
  for (const row of rows) {
    const id = (row.cells[places.get(idColumn[kind]) ?? -1] ?? '').trim()
    const other = seen.get(id)
    const ended = readEnded(row.cells[places.get('ended') ?? -1] ?? '')
    if (id === '') wrong({ row: row.row, id, problem: { code: 'NO_ID' } })
    else if (other !== undefined) wrong({ row: row.row, id, problem: { code: 'SAME_ID', other } })
    else if (ended === undefined) wrong({ row: row.row, id, problem: { code: 'NOT_YES_NO' } })
    else pending.push({ row: row.row, id, commands: commandsOf(kind, id, fieldsOf(kind, places, row), ended, after) })
    if (id !== '') seen.set(id, seen.get(id) ?? row.row)
  }
  for (let round = 0; pending.length > 0; round += 1) {
    const again: Pending[] = []
    const refused = new Map<number, OrganisationRefusal>()
    for (const one of pending) {
      const rest = one.commands.slice()
      while (rest[0]) {
        const decision = decideOrganisation(after, rest[0])
        if (isRefused(decision)) {
          refused.set(one.row, decision)
          break
        }
        for (const change of decision) {
          putChange(after, change)
          changes.push(change)
        }
        if (decision.length === 0) counts.untouched += 1
        else {
          commands.push(rest[0])
          count(counts, rest[0])
        }
        rest.shift()
      }
      const why = refused.get(one.row)
      if (!why) continue
      if (worthAnotherTry.has(why.code) && round < roundsMax) again.push({ ...one, commands: rest })
      else wrong({ row: one.row, id: one.id, problem: why })
    }
    if (again.length === pending.length || round >= roundsMax) {
      for (const one of again) {
        const why = refused.get(one.row)
        if (why) wrong({ row: one.row, id: one.id, problem: why })
      }
      break
    }
    pending = again
  }
  problems.sort((a, b) => a.row - b.row)
  return { commands, changes, after, counts, problems, problemCount }
}

function count(counts: { added: number; changed: number; ended: number }, command: OrganisationCommand): void {
  if (command.type.startsWith('Add')) counts.added += 1
  else if (command.type.startsWith('End')) counts.ended += 1
  else counts.changed += 1
}

/** Only the columns that the file has; the others are left as they are. */
function fieldsOf(kind: ExchangeKind, places: ReadonlyMap<string, number>, { cells }: SheetRow) {
  const fields: { [field: string]: string } = {}
  for (const [column, place] of places)
    if (column !== idColumn[kind] && column !== 'ended') fields[column] = cells[place] ?? ''
  return fields
}

function commandsOf(
  kind: ExchangeKind,
  id: string,
  fields: Partial<OfficeFields & OfficerFields>,
  ended: boolean,
  held: Organisation,
): OrganisationCommand[] {
  if (kind === 'office') {
    const before = held.offices.get(id)
    if (ended) return before?.ended ? [] : [{ type: 'EndOffice', officeId: id }]
    return [{ type: before ? 'ChangeOffice' : 'AddOffice', officeId: id, fields }]
  }
  const before = held.officers.get(id)
  if (ended) return before?.ended ? [] : [{ type: 'EndOfficer', officerId: id }]
  if (!before) return [{ type: 'AddOfficer', officerId: id, fields }]
  const change = { type: 'ChangeOfficer', officerId: id, fields } as const
  return before.ended ? [{ type: 'ReturnOfficer', officerId: id }, change] : [change]
}
