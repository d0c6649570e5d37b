// Plays each scenario of a charter folder, under the edition in force when its first fact happened.
import { type Calendar, compileCalendar, type Edition, editionInForce } from '#engine'
import type { Draft } from '../assemble.ts'
import type { Problem } from '../charter.ts'
import type { TextFile } from '../read-folder.ts'
import { readScenarios } from './read-scenarios.ts'
import { runScenario } from './run-scenario.ts'

export function scenarioProblems(draft: Draft): readonly Problem[] {
  const { calendar: text } = draft
  if (!text) return []
  const calendars = new Map<string | undefined, Calendar>()
  const calendarOf = (office: string | undefined): Calendar => {
    const calendar = calendars.get(office) ?? compileCalendar(text, office === undefined ? {} : { office })
    if (calendar.office !== office) throw new Error(`the calendar gives the office "${office}" no hours of its own`)
    calendars.set(office, calendar)
    return calendar
  }
  try {
    calendarOf(undefined)
  } catch (error) {
    return [{ file: draft.files.calendar.path, line: 1, says: messageOf(error) }]
  }
  const editions = draft.editions.map((one) => one.edition)
  return [...draft.files.scenarios].flatMap(([promise, table]) => tableProblems(promise, table, editions, calendarOf))
}

function tableProblems(
  promise: string,
  table: TextFile,
  editions: readonly Edition[],
  calendarOf: (office: string | undefined) => Calendar,
): readonly Problem[] {
  const { zone } = calendarOf(undefined)
  const { scenarios, faults } = readScenarios(table.text, zone)
  const problems: Problem[] = faults.map((fault) => ({ file: table.path, ...fault }))
  for (const scenario of scenarios) {
    const edition = editionInForce(editions, promise, scenario.facts[0]?.at ?? 0, zone)
    let says: string | undefined
    try {
      says = edition
        ? runScenario(edition, scenario, calendarOf(scenario.office))
        : `no edition of "${promise}" is in force when this case begins; move its dates, or write the edition`
    } catch (error) {
      says = messageOf(error)
    }
    if (says !== undefined) problems.push({ file: table.path, line: scenario.line, says })
  }
  return problems
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
