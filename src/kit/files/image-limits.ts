// What an image may be (R28): JPEG or PNG by its first bytes, forty megapixels at most. SVG is a program, not a picture.
export const megapixelsMax = 40

export type ImageType = 'image/jpeg' | 'image/png'

const png = Buffer.from('89504e470d0a1a0a', 'hex')

export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  return png.equals(bytes.subarray(0, 8)) ? 'image/png' : undefined
}
