// Images: what is hidden in one does not come out again, what is none is refused, and a bomb costs little.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { cleanImage } from './index.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } })

test('R28: place, author and comment of a photo are gone, and it stands upright', async () => {
  const photo = await picture(300, 200)
    .withExif({ IFD0: { Artist: 'HongGildong' }, IFD3: { GPSLatitude: '37/1 30/1 0/1' } })
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const withComment = Buffer.concat([photo.subarray(0, 2), comment('secret place'), photo.subarray(2)])
  const behind = Buffer.concat([withComment, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')])
  assert.ok(behind.includes('HongGildong') && behind.includes('secret place'), 'it is planted')
  const clean = await cleanImage(behind, { maxEdge: 1000 })
  assert.ok('bytes' in clean)
  assert.deepEqual([clean.type, clean.width, clean.height], ['image/jpeg', 200, 300])
  for (const planted of ['HongGildong', 'secret place', 'script', 'Exif', 'ICC_PROFILE', 'PK\u0003\u0004'])
    assert.ok(!clean.bytes.includes(planted), planted)
  const { exif, icc, comments } = await sharp(clean.bytes).metadata()
  assert.deepEqual([exif, icc, comments], [undefined, undefined, undefined])
})

test('a large picture is made smaller, a small one keeps its size, PNG stays PNG', async () => {
  const large = await cleanImage(await picture(2000, 1000).png().toBuffer(), { maxEdge: 400 })
  assert.ok('bytes' in large)
  assert.deepEqual([large.type, large.width, large.height], ['image/png', 400, 200])
  const small = await cleanImage(await picture(30, 20).jpeg().toBuffer(), { maxEdge: 400 })
  assert.ok('bytes' in small)
  assert.deepEqual([small.width, small.height], [30, 20])
})

test('R28: SVG with a script, GIF, HEIC, text and a broken picture are refused', async () => {
  const refusal = async (bytes: Buffer) => {
    const found = await cleanImage(bytes, { maxEdge: 400 })
    return 'refused' in found ? found.refused : 'taken'
  }
  assert.equal(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')), 'IMAGE_TYPE')
  assert.equal(await refusal(await picture(3, 3).gif().toBuffer()), 'IMAGE_TYPE')
  assert.equal(await refusal(Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic')), 'IMAGE_TYPE')
  assert.equal(await refusal(Buffer.alloc(0)), 'IMAGE_TYPE')
  const whole = await picture(600, 600).jpeg().toBuffer()
  assert.equal(await refusal(whole.subarray(0, 300)), 'IMAGE_UNREADABLE')
  assert.equal(await refusal(Buffer.concat([whole.subarray(0, 3), Buffer.alloc(5000, 7)])), 'IMAGE_UNREADABLE')
})

test('R28: 41 megapixels are refused by what the header says, before they are unpacked', async () => {
  const bomb = await picture(6410, 6400).png({ compressionLevel: 9 }).toBuffer()
  assert.ok(bomb.length < 400_000, 'it is small on the wire')
  assert.deepEqual(await cleanImage(bomb, { maxEdge: 400 }), { refused: 'IMAGE_TOO_LARGE' })
})

function comment(words: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, words.length + 2])
  return Buffer.concat([head, Buffer.from(words)])
}
