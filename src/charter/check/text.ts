// The sentences and markers together are the published text, letter for letter; nothing of it is lost or added.
import type { Draft } from '../assemble.ts'
import type { Problem } from '../charter.ts'
import { lineOfValue } from '../lines.ts'
import { sourceText } from '../source-text.ts'

export function textProblems(draft: Draft): readonly Problem[] {
  return [...sectionProblems(draft), ...differenceProblems(draft)]
}

function sectionProblems(draft: Draft): readonly Problem[] {
  const sections = new Set(draft.sections.map((section) => section.id))
  const file = draft.files.sentences
  return draft.sentences.flatMap((sentence) =>
    sentence.places
      .filter((place) => !sections.has(place.section))
      .map((place) => ({
        file: file.path,
        line: lineOfValue(file.text, place.section, lineOfValue(file.text, sentence.id)),
        says: `sentence "${sentence.id}" stands in section "${place.section}", which sections.ts does not have`,
      })),
  )
}

function differenceProblems(draft: Draft): readonly Problem[] {
  const { original } = draft.files
  if (!original) return []
  const made = sourceText(draft.sentences, draft.markers)
  if (made === original.text) return []
  const madeLines = made.split('\n')
  const lines = original.text.split('\n')
  const index = Array.from({ length: Math.max(lines.length, madeLines.length) }).findIndex(
    (_, at) => lines[at] !== madeLines[at],
  )
  const says = `the sentences and markers do not give this line back letter for letter; they give "${madeLines[index] ?? ''}"`
  return [{ file: original.path, line: index + 1, says }]
}
