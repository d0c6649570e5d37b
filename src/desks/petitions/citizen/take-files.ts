// Takes the files of a form into the store and the draft, one after another as they arrive; what is refused is said by
// name, what was taken stays.
import { randomUUID } from 'node:crypto'
import { type FormFields, readMultipart, type WebContext } from '#channels/web'
import { type FileStore, fileLimits, StoreAwayError } from '#kit/files'
import { blackOut } from '#people'
import { addFile, type DraftBox } from './drafts.ts'

export type FileProblem = { readonly name: string; readonly code: string }
export type TakenFiles = {
  readonly fields: FormFields
  readonly problems: readonly FileProblem[]
  readonly added: number
}

export async function takeFiles(
  c: WebContext,
  box: DraftBox,
  store: FileStore,
  draftId: string,
  now: number,
): Promise<TakenFiles> {
  const problems: FileProblem[] = []
  let added = 0
  let turn: Promise<void> = Promise.resolve()
  const form = await readMultipart(c, {
    filesMax: fileLimits.files,
    fileBytesMax: fileLimits.bytes,
    async onFile({ name: given, content }) {
      const name = blackOut(fileName(given))
      const before = turn
      const leave = Promise.withResolvers<void>()
      turn = leave.promise
      try {
        const kept = await store.receive(name, content, now)
        // A small file is read sooner than a large one before it; they are listed as they were chosen.
        await before
        if ('refused' in kept) problems.push({ name, code: kept.refused })
        else {
          const full = await addFile(box, draftId, { fileId: randomUUID(), name, ...kept }, now)
          if (full) problems.push({ name, code: full })
          else added += 1
        }
      } catch (error) {
        // A store that is away or full is said beside the form, which stays as it was. It is asked first: whoever stops
        // reading a file leaves it as if it had broken off. Only a body that did is the sender's; anything else is a fault.
        if (isStoreAway(error)) problems.push({ name, code: 'STORE_AWAY' })
        else if (content.errored) problems.push({ name, code: 'FILE_CUT_OFF' })
        else throw error
        content.resume()
      } finally {
        leave.resolve()
      }
    },
  })
  if (form.filesLeftOut) problems.push({ name: '', code: 'TOO_MANY_FILES' })
  if (form.cutOff && problems.length === 0) problems.push({ name: '', code: 'FILE_CUT_OFF' })
  return { fields: form.fields, problems, added }
}

function isStoreAway(error: unknown): boolean {
  const { code } = error as { code?: string }
  return error instanceof StoreAwayError || ['STORE_AWAY', 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes(code ?? '')
}

/** What a form with these problems is answered with: ours are a "not now". */
export function statusOf(problems: readonly FileProblem[]): 422 | 503 {
  return problems.some(({ code }) => code === 'STORE_AWAY') ? 503 : 422
}

const nameMax = 120

/** A name to show and to give back: no folders, no control or direction-turning characters, its ending kept when it is cut. */
export function fileName(given: string): string {
  const bare = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = bare.replaceAll(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '').trim() || 'file'
  if (clean.length <= nameMax) return clean.toWellFormed()
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? ''
  return `${clean.slice(0, nameMax - ending.length)}${ending}`.toWellFormed()
}
