// Loads and checks a charter folder, and says which edition is in force at a moment.
export { assemble, charterOf, type Draft } from './assemble.ts'
export {
  type Charter,
  CharterError,
  type CharterPromise,
  type Marker,
  type Place,
  type Problem,
  problemText,
  type Section,
  type Sentence,
} from './charter.ts'
export { type CheckOptions, checkCharter } from './check.ts'
export { editionAt, editionHash } from './editions.ts'
export { factsNamed } from './facts-named.ts'
export { loadCharter } from './load.ts'
export {
  evidenceRecords,
  gatePassages,
  invariantBreaches,
  type LedgerReading,
  ledgerReading,
  type Passage,
  periodicReading,
  type RatioReading,
  ratioReading,
} from './measures.ts'
export { publishEditions } from './publish.ts'
export { type CharterFiles, charterValue, readCharterFolder } from './read-folder.ts'
export { readScenarios, type Scenario, type ScenarioTable } from './scenarios/read-scenarios.ts'
export { runScenario } from './scenarios/run-scenario.ts'
export { sourceText } from './source-text.ts'
