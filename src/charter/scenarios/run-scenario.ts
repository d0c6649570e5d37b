// Plays one scenario through the engine and says how what came out differs from what the table says.
import { type Calendar, civilDateOf, type Edition, formatInstant, type Measure, orderProblem, readings } from '#engine'
import {
  evidenceRecords,
  gatePassages,
  invariantBreaches,
  ledgerReading,
  periodicReading,
  ratioReading,
} from '../measures.ts'
import type { Scenario } from './read-scenarios.ts'

/** Nothing when the scenario holds. */
export function runScenario(edition: Edition, scenario: Scenario, calendar: Calendar): string | undefined {
  if (edition.measure.as === 'clock') return runClock(edition, scenario, calendar)
  const verdict = verdictOf(edition.measure, scenario, calendar)
  return verdict === scenario.verdict ? undefined : differs('verdict', scenario.verdict ?? 'nothing', verdict, scenario)
}

function runClock(edition: Edition, scenario: Scenario, calendar: Calendar): string | undefined {
  const { facts, due, readingAt, state } = scenario
  if (readingAt === undefined) return 'a clock is read at a moment; fill in `reading at`'
  const impossible = orderProblem(edition, facts)
  if (impossible) return `these facts cannot follow one another: ${impossible.fact} was ${impossible.problem}`
  const found = readings(edition, facts, calendar, readingAt).find((one) => one.run === scenario.run)
  if (!found) return state === 'none' ? undefined : differs('state', state ?? 'nothing', 'none', scenario)
  if (found.state !== state) return differs('state', state ?? 'nothing', found.state, scenario)
  if (!due) return 'this clock has a due time; fill in `due`'
  const dueText = formatInstant(found.dueAt, calendar.zone)
  if ('at' in due) {
    return found.dueAt === due.at ? undefined : differs('due', formatInstant(due.at, calendar.zone), dueText, scenario)
  }
  if (found.legalEnd === null) return `the period ends at a time of day, ${dueText}; write the time too`
  return found.legalEnd === due.on ? undefined : differs('due', due.on, found.legalEnd, scenario)
}

function verdictOf(measure: Exclude<Measure, { as: 'clock' }>, scenario: Scenario, calendar: Calendar): string {
  const { facts } = scenario
  switch (measure.as) {
    case 'gate':
      return gatePassages(measure, facts).every((passage) => passage.allowed) ? 'allowed' : 'refused'
    case 'invariant':
      return invariantBreaches(measure, facts).length === 0 ? 'kept' : 'broken'
    case 'evidence':
      return `recorded ${evidenceRecords(measure, facts).length}`
    case 'ledger':
      return `open ${ledgerReading(measure, facts).open}`
    case 'ratio': {
      const { counted, of } = ratioReading(measure, facts)
      return `${counted} of ${of}`
    }
    case 'periodic': {
      const asOn = civilDateOf(scenario.readingAt ?? facts.at(-1)?.at ?? 0, calendar.zone)
      return periodicReading(measure, facts, calendar.zone, scenario.span ?? '', asOn)
    }
  }
}

const differs = (what: string, written: string, found: string, { because }: Scenario): string =>
  `${what}: the table says ${written}, the engine finds ${found} ("${because}")`
