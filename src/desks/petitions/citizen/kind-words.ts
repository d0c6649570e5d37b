// The charter folder's words for the kinds of petition: what each is, an example, how long it takes.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { petitionKinds } from '../facts.ts'

const text = z.object({ ko: z.string(), en: z.string() })
const kindWordsShape = z.array(
  z.object({
    kind: z.enum(petitionKinds),
    title: text,
    official: z.string(),
    what: text,
    example: text,
    howLong: text,
    law: z.string(),
  }),
)

export type KindWords = z.infer<typeof kindWordsShape>[number]

/** In the order in which they are offered: the simplest first. Read once; a charter without its words is a fault. */
export async function readKindWords(charterFolder: string): Promise<readonly KindWords[]> {
  const file = (await import(pathToFileURL(join(charterFolder, 'words/kinds.ts')).href)) as { default: unknown }
  return kindWordsShape.parse(file.default)
}
