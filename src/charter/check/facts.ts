// A clock that waits for a fact that nobody declares would wait for ever. Promises whose desk is still to come may
// name facts ahead of it, and are marked so.
import type { Draft } from '../assemble.ts'
import type { Problem } from '../charter.ts'
import { factsNamed } from '../facts-named.ts'
import { lineOfValue } from '../lines.ts'

export function factProblems(draft: Draft, declaredFacts: ReadonlySet<string>): readonly Problem[] {
  return draft.editions.flatMap(({ file, edition }) => {
    if (edition.coming) return []
    return factsNamed(edition)
      .filter((name) => !declaredFacts.has(name))
      .map((name) => ({
        file: file.path,
        line: lineOfValue(file.text, name),
        says: `no desk declares the fact "${name}"; mend the name, or mark the edition \`coming: true\` until its desk is there`,
      }))
  })
}
