// Each sentence is carried out by promises that exist, or says why it cannot be measured; each promise cites sentences
// that exist; and the two agree. This is what makes the charter's text and its clocks one thing.
import type { Draft } from '../assemble.ts'
import type { Problem } from '../charter.ts'
import { lineOfKey, lineOfValue } from '../lines.ts'

export function bindingProblems(draft: Draft): readonly Problem[] {
  return [...sentenceProblems(draft), ...citationProblems(draft)]
}

function sentenceProblems(draft: Draft): readonly Problem[] {
  const problems: Problem[] = []
  const file = draft.files.sentences
  const citedBy = new Map<string, Set<string>>()
  for (const { edition } of draft.editions) {
    const cites = citedBy.get(edition.promise) ?? new Set()
    for (const sentence of edition.cites) cites.add(sentence)
    citedBy.set(edition.promise, cites)
  }
  const seen = new Set<string>()
  for (const { id, boundTo = [], notMeasurable } of draft.sentences) {
    const line = lineOfValue(file.text, id)
    const say = (says: string, at = line): void => void problems.push({ file: file.path, line: at, says })
    if (seen.has(id)) say(`two sentences have the id "${id}"; give each its own`, lineOfValue(file.text, id, line + 1))
    seen.add(id)
    if (boundTo.length === 0 && !notMeasurable) {
      say(
        `sentence "${id}" is bound to nothing; name the promises that carry it out, or say why it is \`notMeasurable\``,
      )
    }
    if (boundTo.length > 0 && notMeasurable) {
      say(`sentence "${id}" is bound to promises and also \`notMeasurable\`; keep one of the two`)
    }
    for (const promise of boundTo) {
      const cites = citedBy.get(promise)
      const at = lineOfValue(file.text, promise, line)
      if (!cites)
        say(`sentence "${id}" is bound to "${promise}", and no promise has that name; make it, or mend the name`, at)
      else if (!cites.has(id)) {
        say(
          `sentence "${id}" is bound to "${promise}", which does not cite it; add it to the \`cites\` of its edition`,
          at,
        )
      }
    }
  }
  return problems
}

function citationProblems(draft: Draft): readonly Problem[] {
  const problems: Problem[] = []
  const sentences = new Map(draft.sentences.map((sentence) => [sentence.id, sentence]))
  for (const { file, edition } of draft.editions) {
    const citesAt = lineOfKey(file.text, 'cites')
    if (edition.cites.length === 0 && edition.measure.as === 'clock') {
      const says = `the clock "${edition.promise}" cites no sentence; a clock without a promise behind it may not run, so cite one`
      problems.push({ file: file.path, line: citesAt, says })
    }
    for (const id of edition.cites) {
      const sentence = sentences.get(id)
      const line = lineOfValue(file.text, id, citesAt)
      if (!sentence) {
        const says = `"${edition.promise}" cites "${id}", and no sentence has that id; mend the id, or take it out`
        problems.push({ file: file.path, line, says })
      } else if (!sentence.notMeasurable && !sentence.boundTo?.includes(edition.promise)) {
        const says = `"${edition.promise}" cites "${id}", which is not bound to it; add the promise to the sentence's \`boundTo\``
        problems.push({ file: file.path, line, says })
      } else if (sentence.notMeasurable && !sentence.boundTo) {
        const says = `"${edition.promise}" cites "${id}", which says that it cannot be measured; bind it, or do not cite it`
        problems.push({ file: file.path, line, says })
      }
    }
  }
  return problems
}
