// Checks a charter folder whole: its shape, its bindings, its facts, its editions over time, and its scenarios.
import type { Draft } from './assemble.ts'
import type { Problem } from './charter.ts'
import { bindingProblems } from './check/bindings.ts'
import { contradictionProblems } from './check/contradictions.ts'
import { factProblems } from './check/facts.ts'
import { fileProblems } from './check/files.ts'
import { publishedProblems } from './check/published.ts'
import { textProblems } from './check/text.ts'
import { scenarioProblems } from './scenarios/check-scenarios.ts'

export type CheckOptions = {
  /** Names of the facts that desks and the machinery declare. */
  readonly declaredFacts: ReadonlySet<string>
}

/** Every problem, by file and line; an empty list means that the charter is sound. */
export function checkCharter(draft: Draft, options: CheckOptions): readonly Problem[] {
  return [
    ...draft.problems,
    ...fileProblems(draft),
    ...textProblems(draft),
    ...bindingProblems(draft),
    ...factProblems(draft, options.declaredFacts),
    ...publishedProblems(draft),
    ...contradictionProblems(draft),
    ...scenarioProblems(draft),
  ].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
