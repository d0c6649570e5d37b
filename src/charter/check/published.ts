// A published edition never changes: its hash was written down when it was published, and clocks run under that hash.
import type { Draft } from '../assemble.ts'
import type { Problem } from '../charter.ts'
import { editionHash } from '../editions.ts'
import { lineOf, lineOfValue } from '../lines.ts'

const editionKey = (promise: string, from: string): string => `${promise}/${from}`

export function publishedProblems(draft: Draft): readonly Problem[] {
  const editions = new Map(draft.editions.map((one) => [editionKey(one.file.promise, one.file.named), one]))
  const unread = new Set(draft.files.editions.map((file) => editionKey(file.promise, file.named)))
  return Object.entries(draft.published).flatMap(([key, hash]): Problem[] => {
    const found = editions.get(key)
    if (found) {
      if (editionHash(found.edition) === hash) return []
      const says =
        'this edition changed after it was published; put it back as it was, and write the change as a new edition ' +
        'with a later date'
      return [{ file: found.file.path, line: lineOf(found.file.text, 'export default'), says }]
    }
    const file = draft.files.published
    if (!file || unread.has(key)) return []
    const says = `the published edition ${key} is gone; put its file back, for clocks may still run under it`
    return [{ file: file.path, line: lineOfValue(file.text, key), says }]
  })
}

/**
 * The lock with every edition of the draft in it; hashes that stand there already are kept. An edition that is still
 * coming is left out: no clock runs under it, and its desk may yet shape it.
 */
export function publishedAfter(draft: Draft): { readonly [edition: string]: string } {
  const hashes: { [edition: string]: string } = { ...draft.published }
  for (const { edition } of draft.editions) {
    if (!edition.coming) hashes[editionKey(edition.promise, edition.from)] ??= editionHash(edition)
  }
  return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)))
}
