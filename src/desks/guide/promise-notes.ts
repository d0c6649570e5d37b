// What a promise's README in the charter folder says to a reader: its first plain paragraph is Korean, its second English.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Charter } from '#charter'
import type { Words } from '#kit/i18n'

export async function readNotes(charter: Charter): Promise<ReadonlyMap<string, Words>> {
  const notes = new Map<string, Words>()
  for (const { promise } of charter.promises) {
    const text = await readFile(join(charter.folder, 'promises', promise, 'README.md'), 'utf8').catch(() => '')
    const found = noteOf(text)
    if (found) notes.set(promise, found)
  }
  return notes
}

/** Headings, quotations and what follows them are passed over; the light marks of the text are taken off. */
export function noteOf(markdown: string): Words | undefined {
  const plain = markdown
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '' && !/^[#>|-]/.test(paragraph))
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').replaceAll(/\*\*|`/g, ''))
  const [ko, en] = plain
  return ko && en ? { ko, en } : undefined
}
