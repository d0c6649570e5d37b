// Sealed files: what goes in comes out, and whatever is done to the sealed bytes is seen.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { openStream, SealedFileError, sealedLength, sealStream } from './sealed-stream.ts'

const key = randomBytes(32)

async function* pieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}
async function gather(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}
const seal = (plain: Buffer, object = 'a', pieceLength = 10_000) =>
  gather(sealStream(key, object, pieces(plain, pieceLength)))
const open = (sealed: Buffer, object = 'a', pieceLength = 7_777) =>
  gather(openStream(key, object, pieces(sealed, pieceLength)))

test('R39: what is sealed opens again, at every length around a frame, however it arrives', async () => {
  for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_001]) {
    const plain = randomBytes(length)
    const sealed = await seal(plain)
    assert.equal(sealed.length, sealedLength(length))
    assert.ok((await open(sealed)).equals(plain), `${length} bytes`)
    assert.ok((await open(sealed, 'a', 1_000_000)).equals(plain))
  }
})

test('R39: a changed bit, a lost, doubled or exchanged frame, a cut and another object do not open', async () => {
  const plain = randomBytes(200_000)
  const sealed = await seal(plain)
  const frame = 65_536 + 16
  const [head, first, second, rest] = [0, 20, 20 + frame, 20 + 2 * frame].map((at, index, all) =>
    sealed.subarray(at, all[index + 1] ?? sealed.length),
  ) as [Buffer, Buffer, Buffer, Buffer]
  const changed = Buffer.from(sealed)
  changed[70_000] = (changed[70_000] ?? 0) ^ 1
  const cases: { readonly [name: string]: Buffer } = {
    'a changed bit': changed,
    'two frames exchanged': Buffer.concat([head, second, first, rest]),
    'a frame left out': Buffer.concat([head, first, rest]),
    'a frame twice': Buffer.concat([head, first, first, second, rest]),
    'cut at a frame': Buffer.concat([head, first, second]),
    'cut in a frame': sealed.subarray(0, sealed.length - 9),
    'cut in the head': sealed.subarray(0, 12),
    'nothing but the head': head,
    nothing: Buffer.alloc(0),
    'something behind it': Buffer.concat([sealed, Buffer.from('x')]),
  }
  for (const [name, bytes] of Object.entries(cases)) await assert.rejects(open(bytes), SealedFileError, name)
  await assert.rejects(open(sealed, 'b'), SealedFileError, 'carried to another object')
  await assert.rejects(gather(openStream(randomBytes(32), 'a', pieces(sealed, 999))), SealedFileError, 'another key')
})
