// Publishes a charter's editions: writes the hash of each into published.json. A hash that stands there never changes;
// `checkCharter` refuses an edition that no longer has its own.
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from './assemble.ts'
import { publishedAfter } from './check/published.ts'

/** Names of the editions that were not published before. The charter must have been found sound first. */
export async function publishEditions(draft: Draft): Promise<readonly string[]> {
  const after = publishedAfter(draft)
  const added = Object.keys(after).filter((key) => !(key in draft.published))
  if (added.length === 0) return added
  const file = join(draft.files.folder, 'published.json')
  await writeFile(`${file}.new`, `${JSON.stringify(after, null, 2)}\n`)
  await rename(`${file}.new`, file)
  return added
}
