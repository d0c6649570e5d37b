// What each edition file must be in itself: named after its first day, in its promise's folder, a value that survives
// JSON, with periods that can be read; and no two editions of one promise in force on the same day.
import { isDeepStrictEqual } from 'node:util'
import { parsePeriod } from '#engine'
import type { Draft, ReadEdition } from '../assemble.ts'
import type { Problem } from '../charter.ts'
import { lineOf, lineOfKey, lineOfValue } from '../lines.ts'
import type { DataFile } from '../read-folder.ts'
import { periodsNamed } from './periods-named.ts'

export function fileProblems(draft: Draft): readonly Problem[] {
  const { head, sections, sentences, calendar } = draft.files
  return [
    ...[head, sections, sentences, calendar, ...draft.files.editions].flatMap(jsonProblems),
    ...draft.editions.flatMap(nameProblems),
    ...draft.editions.flatMap(periodProblems),
    ...overlapProblems(draft.editions),
  ]
}

function jsonProblems(file: DataFile): readonly Problem[] {
  if (file.failed !== undefined) return []
  let same: boolean
  try {
    const text = JSON.stringify(file.value)
    same = text !== undefined && isDeepStrictEqual(JSON.parse(text), file.value)
  } catch {
    same = false
  }
  if (same) return []
  const says = 'the value does not survive JSON; use only texts, numbers, true, false, lists and plain objects'
  return [{ file: file.path, line: lineOf(file.text, 'export default'), says }]
}

function nameProblems({ file, edition }: ReadEdition): readonly Problem[] {
  const problems: Problem[] = []
  if (file.named !== edition.from) {
    const says = `the file is named ${file.named}.ts but is in force from ${edition.from}; make the two the same`
    problems.push({ file: file.path, line: lineOfKey(file.text, 'from'), says })
  }
  if (file.promise !== edition.promise) {
    const says = `the folder is named "${file.promise}" but the promise "${edition.promise}"; make the two the same`
    problems.push({ file: file.path, line: lineOfKey(file.text, 'promise'), says })
  }
  if (edition.lastOn !== undefined && edition.lastOn < edition.from) {
    const says = `its last day ${edition.lastOn} comes before its first, ${edition.from}`
    problems.push({ file: file.path, line: lineOfKey(file.text, 'lastOn'), says })
  }
  return problems
}

function periodProblems({ file, edition }: ReadEdition): readonly Problem[] {
  return [...new Set(periodsNamed(edition))].flatMap((period) => {
    try {
      parsePeriod(period)
      return []
    } catch (error) {
      const says = `${error instanceof Error ? error.message : String(error)}`
      return [{ file: file.path, line: lineOfValue(file.text, period), says }]
    }
  })
}

function overlapProblems(editions: readonly ReadEdition[]): readonly Problem[] {
  const problems: Problem[] = []
  for (const [promise, found] of Map.groupBy(editions, (one) => one.edition.promise)) {
    const sorted = found.toSorted((a, b) => (a.edition.from < b.edition.from ? -1 : 1))
    for (const [index, later] of sorted.entries()) {
      const earlier = sorted[index - 1]
      if (!earlier) continue
      const line = lineOfKey(later.file.text, 'from')
      if (earlier.edition.from === later.edition.from) {
        const says = `two editions of "${promise}" are in force from ${later.edition.from} (the other is ${earlier.file.path}); keep one`
        problems.push({ file: later.file.path, line, says })
      } else if (earlier.edition.lastOn !== undefined && earlier.edition.lastOn >= later.edition.from) {
        const says =
          `this edition of "${promise}" begins on ${later.edition.from}, but the one before lasts until ` +
          `${earlier.edition.lastOn} (${earlier.file.path}); leave out that \`lastOn\`, or make it earlier`
        problems.push({ file: later.file.path, line, says })
      }
    }
  }
  return problems
}
