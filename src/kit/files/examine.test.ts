// The corpus: honest files of each type are taken, hostile ones refused by what they are, soon and without the
// house growing by it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { examineApart } from './examine-apart.ts'
import { typeOfName } from './file-types.ts'
import { docxParts, eicar, hwp, hwpxParts, jpeg, patched, pdf, png, xlsxParts, zip } from './hostile.ts'

type Look = { outcome: string; text: string; copy: Buffer }

async function look(name: string, bytes: Buffer): Promise<Look> {
  const claimed = typeOfName(name)
  if (!claimed) return { outcome: 'FILE_TYPE', text: '', copy: Buffer.alloc(0) }
  const parts: Buffer[] = []
  const found = await examineApart(bytes, claimed, async (copy) => {
    for await (const part of copy) parts.push(part)
  })
  return 'refused' in found
    ? { outcome: found.refused, text: '', copy: Buffer.alloc(0) }
    : { outcome: 'taken', text: found.text, copy: Buffer.concat(parts) }
}

test('R26: honest files of each type are taken, and what they say is found', async () => {
  const honest: readonly [string, Buffer, string][] = [
    ['letter.docx', zip(docxParts('번호 가나다')), '번호 가나다'],
    ['table.xlsx', zip(xlsxParts('칸의 말')), '칸의 말'],
    ['문서.hwpx', zip(hwpxParts('한글 문서')), '한글 문서'],
    ['old.hwp', hwp(), ''],
    ['a.pdf', pdf('Number 42'), 'Number 42'],
    ['photo.JPG', await jpeg(), ''],
    ['scan.png', await png(), ''],
    ['utf8.txt', Buffer.from('민원입니다\r\n둘째 줄\t끝'), '민원입니다'],
    ['cp949.txt', Buffer.from('b9cebff8c0d4b4cfb4d9', 'hex'), '민원입니다'],
    ['report.docx', zip(docxParts('겉', { 'word/embeddings/a.xlsx': zip(xlsxParts()) })), '겉'],
  ]
  for (const [name, bytes, words] of honest) {
    const { outcome, text } = await look(name, bytes)
    assert.equal(outcome, 'taken', name)
    assert.ok(text.includes(words), `${name} says ${words}`)
  }
})

test('R28: the copy for display names no author; the rest of the document is as it was', async () => {
  for (const [name, parts, kept] of [
    ['a.docx', docxParts('본문'), 'word/document.xml'],
    ['a.xlsx', xlsxParts('본문'), 'xl/sharedStrings.xml'],
    ['a.hwpx', hwpxParts('본문'), 'Contents/section0.xml'],
  ] as const) {
    const original = zip(parts)
    const before = unzipSync(original)
    const { copy } = await look(name, original)
    const after = unzipSync(copy)
    assert.deepEqual(Object.keys(after), Object.keys(before), name)
    assert.deepEqual(after[kept], before[kept], name)
    for (const body of Object.values(after)) assert.ok(!Buffer.from(body).includes('Planted'), name)
    assert.equal((await look(name, copy)).outcome, 'taken', 'the copy is itself such a document')
  }
  const { copy } = await look('a.jpg', await jpeg())
  assert.ok(copy.length > 0 && !copy.includes('PlantedAuthor'))
})

const types = '[Content_Types].xml'
const macros = Buffer.from('<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>')
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)
const entries = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`x/${n}`, Buffer.from('a')]))
const script = '<script>alert(1)</script>'
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`
const isDirectory = 'PK\u0001\u0002'

async function corpus(): Promise<readonly [name: string, bytes: Buffer, refusal: string][]> {
  const docx = zip(docxParts())
  const nested = (depth: number): Buffer => (depth === 0 ? zip({ a: Buffer.from('a') }) : zip({ z: nested(depth - 1) }))
  const renamed = (to: string) =>
    patched(zip(docxParts('x', { 'word/media/evil.xml': Buffer.from('x') })), 'word/media/evil.xml', (copy, at) =>
      copy.write(to.padEnd(19, 'x'), at, 'latin1'),
    )
  const photo = await jpeg()
  return [
    ['run.exe', Buffer.from('MZ'), 'FILE_TYPE'],
    ['page.html', Buffer.from(script), 'FILE_TYPE'],
    ['drawing.svg', Buffer.from(svg), 'FILE_TYPE'],
    ['letter.docm', docx, 'FILE_TYPE'],
    ['docx', docx, 'FILE_TYPE'],
    ['a.pdf.exe', pdf(), 'FILE_TYPE'],
    ['drawing.png', Buffer.from(svg), 'FILE_NOT_WHAT_IT_SAYS'],
    ['page.txt', Buffer.from(`hello ${script}`), 'FILE_NOT_WHAT_IT_SAYS'],
    ['svg.txt', Buffer.from(svg), 'FILE_NOT_WHAT_IT_SAYS'],
    ['program.txt', Buffer.from('MZ\u0090\u0000'), 'FILE_NOT_WHAT_IT_SAYS'],
    ['binary.txt', Buffer.from([104, 105, 0, 1]), 'FILE_NOT_WHAT_IT_SAYS'],
    ['broken.txt', Buffer.from([0xc3, 0x28, 0xff, 0xff]), 'FILE_NOT_WHAT_IT_SAYS'],
    ['gif-and-script.jpg', Buffer.from(`GIF89a/*${'x'.repeat(20)}*/=1;alert(1)`), 'FILE_NOT_WHAT_IT_SAYS'],
    ['html.pdf', Buffer.from(`<html>${script}</html>`), 'FILE_NOT_WHAT_IT_SAYS'],
    ['late-header.pdf', Buffer.concat([Buffer.from(`${script}\n`), pdf()]), 'FILE_NOT_WHAT_IT_SAYS'],
    ['no-end.pdf', pdf().subarray(0, 200), 'FILE_BROKEN'],
    ['zip-behind.pdf', Buffer.concat([pdf(), docx]), 'FILE_TWO_IN_ONE'],
    ['zip-behind.jpg', Buffer.concat([photo, docx]), 'FILE_TWO_IN_ONE'],
    ['zip-behind.hwp', Buffer.concat([hwp(), docx]), 'FILE_TWO_IN_ONE'],
    ['before.docx', Buffer.concat([pdf(), docx]), 'FILE_NOT_WHAT_IT_SAYS'],
    ['behind.docx', Buffer.concat([docx, Buffer.from(script)]), 'FILE_TWO_IN_ONE'],
    ['is-a-docx.xlsx', docx, 'FILE_NOT_WHAT_IT_SAYS'],
    ['is-a-hwpx.docx', zip(hwpxParts()), 'FILE_NOT_WHAT_IT_SAYS'],
    ['is-a-zip.docx', zip({ a: Buffer.from('a') }), 'FILE_NOT_WHAT_IT_SAYS'],
    ['is-a-png.jpg', await png(), 'FILE_NOT_WHAT_IT_SAYS'],
    ['phone.jpg', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), 'FILE_HEIC'],
    ['cut.jpg', photo.subarray(0, 100), 'FILE_BROKEN'],
    ['41-megapixels.png', await png(6410, 6400), 'FILE_IMAGE_TOO_LARGE'],
    [
      'old-word.hwp',
      patched(hwp(), 'HWP Document File', (copy, at) => copy.fill(0, at, at + 17)),
      'FILE_NOT_WHAT_IT_SAYS',
    ],
    ['password.hwp', hwp(3), 'FILE_ENCRYPTED'],
    [
      'password.docx',
      Buffer.concat([hwp().subarray(0, 1000), Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE_ENCRYPTED',
    ],
    ['locked-parts.docx', patched(docx, isDirectory, (copy, at) => copy.writeUInt16LE(1, at + 8)), 'FILE_ENCRYPTED'],
    ['macros.docx', zip(docxParts('x', { [types]: macros })), 'FILE_HAS_MACROS'],
    ['program.docx', zip(docxParts('x', { 'word/vbaProject.bin': Buffer.from('x') })), 'FILE_HAS_MACROS'],
    ['exe.docx', zip(docxParts('x', { 'word/embeddings/a.bin': Buffer.from('MZ…') })), 'FILE_HAS_MACROS'],
    [
      'template.docx',
      zip(
        docxParts('x', {
          'word/_rels/settings.xml.rels': Buffer.from(
            '<Relationship Type="http://x/attachedTemplate" Target="http://evil.example/a.dotm" TargetMode="External"/>',
          ),
        }),
      ),
      'FILE_HAS_MACROS',
    ],
    ['up.docx', renamed('../../../../evil.x'), 'FILE_PATHS'],
    ['root.docx', renamed('/etc/cron.d/evil'), 'FILE_PATHS'],
    ['windows.docx', renamed('C:\\windows\\evil'), 'FILE_PATHS'],
    ['link.docx', patched(docx, isDirectory, (copy, at) => copy.writeUInt32LE(0xa1ff0000, at + 38)), 'FILE_PATHS'],
    ['bomb.docx', zip(docxParts('x', { 'word/a.xml': zeros(20) })), 'FILE_UNPACKS_TOO_LARGE'],
    [
      'many-bombs.docx',
      zip(docxParts('x', Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`a/${n}`, zeros(1)])))),
      'FILE_UNPACKS_TOO_LARGE',
    ],
    ['entries.docx', zip(docxParts('x', entries(1_100))), 'FILE_UNPACKS_TOO_LARGE'],
    ['nested.docx', zip(docxParts('x', { 'word/embeddings/a.zip': nested(4) })), 'FILE_UNPACKS_TOO_LARGE'],
    [
      'lies-about-size.docx',
      patched(zip(docxParts('x', { 'word/a.xml': zeros(20) })), isDirectory, (copy, at) =>
        copy.writeUInt32LE(Math.min(copy.readUInt32LE(at + 24), 1000), at + 24),
      ),
      'FILE_BROKEN',
    ],
    [
      'overlapping.docx',
      patched(zip({ ...docxParts(), b: Buffer.from('b') }), isDirectory, (copy, at) => copy.writeUInt32LE(0, at + 42)),
      'FILE_TWO_IN_ONE',
    ],
    ['cut.docx', docx.subarray(0, docx.length - 40), 'FILE_BROKEN'],
    ['virus.pdf', eicar, 'FILE_NOT_WHAT_IT_SAYS'],
  ]
}

test('R26 R27: every hostile file is refused by name, within three seconds, and the house does not grow by it', async (t) => {
  const files = await corpus()
  assert.ok(files.length >= 40)
  const before = process.memoryUsage.rss()
  let worst = 0
  for (const [name, bytes, refusal] of files) {
    const from = performance.now()
    const { outcome } = await look(name, bytes)
    const took = performance.now() - from
    worst = Math.max(worst, took)
    assert.equal(outcome, refusal, name)
    // The start of the process apart is counted in; three seconds leave room for a machine whose processors are busy.
    assert.ok(took < 3_000, `${name} took ${Math.round(took)} ms`)
  }
  t.diagnostic(`the slowest took ${Math.round(worst)} ms`)
  const grown = (process.memoryUsage.rss() - before) / 1024 / 1024
  assert.ok(grown < 256, `grew by ${Math.round(grown)} MB`)
})
