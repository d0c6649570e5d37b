// Asks the process apart what a file is. A file that was too much for it is refused: what cannot be looked at within the
// limits is taken by nobody.
import type { Readable } from 'node:stream'
import type { ExamineAnswer } from './apart/examine.ts'
import { ApartError, runApart } from './apart/run-apart.ts'
import type { FileRefusal, FileType } from './file-types.ts'

export type Found = Exclude<ExamineAnswer, FileRefusal>

/** `takeCopy` gets the copy for display, when it is another than the file itself. */
export async function examineApart(
  content: Buffer | Readable,
  claimed: FileType,
  takeCopy: (copy: AsyncIterable<Buffer>) => Promise<void>,
): Promise<Found | FileRefusal> {
  try {
    return await runApart<ExamineAnswer, ExamineAnswer>(
      { name: 'examine', claimed } as { name: string },
      content,
      async (answer, rest) => {
        if (!('refused' in answer) && answer.display) await takeCopy(rest)
        return answer
      },
    )
  } catch (error) {
    if (error instanceof ApartError)
      return { refused: error.why === 'limit' ? 'FILE_UNPACKS_TOO_LARGE' : 'FILE_BROKEN' }
    throw error
  }
}
