// Decodes an image and draws it anew, so that nothing of the file is left but its picture: no place, no author, no
// script, no second file behind it (R28). Runs in the process apart only.
import sharp from 'sharp'
import { imageTypeOf, megapixelsMax } from '../image-limits.ts'

sharp.concurrency(1)
sharp.cache(false)

export type CleanedImage =
  | { readonly answer: { readonly refused: string } }
  | {
      readonly answer: { readonly type: string; readonly width: number; readonly height: number }
      readonly bytes: Uint8Array
    }

export async function cleanImageBytes(bytes: Buffer, { maxEdge }: { maxEdge: number }): Promise<CleanedImage> {
  const type = imageTypeOf(bytes)
  if (!type) return { answer: { refused: 'IMAGE_TYPE' } }
  const limit = megapixelsMax * 1_000_000
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > limit) return { answer: { refused: 'IMAGE_TOO_LARGE' } }
    const drawn = sharp(bytes, { limitInputPixels: limit, failOn: 'error' })
      // Which way is up is told by EXIF, which is left out; so the picture itself is turned.
      .autoOrient()
      .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    const { data, info } = await (type === 'image/jpeg'
      ? drawn.jpeg({ quality: 86 })
      : drawn.png({ compressionLevel: 6 })
    ).toBuffer({ resolveWithObject: true })
    return { answer: { type, width: info.width, height: info.height }, bytes: data }
  } catch {
    return { answer: { refused: 'IMAGE_UNREADABLE' } }
  }
}
