// An image made safe to show: decoded and drawn anew in a process of its own, smaller if it must be, with nothing left of
// the file but its picture. For photos, logos and whatever else a page shows.
import { ApartError, runApart } from './apart/run-apart.ts'
import { type ImageType, imageTypeOf } from './image-limits.ts'

export type CleanImage = {
  readonly bytes: Buffer
  readonly type: ImageType
  readonly width: number
  readonly height: number
}
export type ImageRefusal = { readonly refused: 'IMAGE_TYPE' | 'IMAGE_TOO_LARGE' | 'IMAGE_UNREADABLE' }

/** `maxEdge`: how many pixels the longer side has at most; a smaller image keeps its size. */
export async function cleanImage(
  bytes: Buffer,
  { maxEdge }: { readonly maxEdge: number },
): Promise<CleanImage | ImageRefusal> {
  // Said without starting a process for it: an SVG, a HEIC, whatever is no picture of ours.
  if (!imageTypeOf(bytes)) return { refused: 'IMAGE_TYPE' }
  try {
    return await runApart<Omit<CleanImage, 'bytes'> | ImageRefusal, CleanImage | ImageRefusal>(
      { name: 'clean image', maxEdge } as { name: string },
      bytes,
      async (answer, rest) => {
        if ('refused' in answer) return answer
        const parts: Buffer[] = []
        for await (const part of rest) parts.push(part)
        return { ...answer, bytes: Buffer.concat(parts) }
      },
    )
  } catch (error) {
    if (error instanceof ApartError) return { refused: error.why === 'limit' ? 'IMAGE_TOO_LARGE' : 'IMAGE_UNREADABLE' }
    throw error
  }
}
