// Loads a charter folder for use: everything in it must have its shape. Whether it is sound as a charter is for
// `dajim charter check` to say, before it is published.
import { assemble, charterOf } from './assemble.ts'
import { type Charter, CharterError } from './charter.ts'
import { readCharterFolder } from './read-folder.ts'

export async function loadCharter(folder: string): Promise<Charter> {
  const draft = assemble(await readCharterFolder(folder))
  const charter = draft.problems.length === 0 ? charterOf(draft) : undefined
  if (!charter) throw new CharterError(folder, draft.problems)
  return charter
}
