// Files for tests, honest ones and hostile ones, made here so that nothing is downloaded. Never part of a running house.
import { type Zippable, zipSync } from 'fflate'
import sharp from 'sharp'

const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`)

export const zip = (parts: Zippable) => Buffer.from(zipSync(parts))

export function docxParts(words = '안녕하세요', extra: Zippable = {}): Zippable {
  return {
    '[Content_Types].xml': xml(
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': xml(`<w:document><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:document>`),
    'docProps/core.xml': xml(
      '<cp:coreProperties><dc:creator>PlantedAuthor</dc:creator><cp:lastModifiedBy>PlantedAuthor</cp:lastModifiedBy></cp:coreProperties>',
    ),
    'docProps/app.xml': xml('<Properties><Company>PlantedCompany</Company></Properties>'),
    ...extra,
  }
}

export function xlsxParts(words = '가나다', extra: Zippable = {}): Zippable {
  return {
    '[Content_Types].xml': xml(
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    'xl/workbook.xml': xml('<workbook/>'),
    'xl/sharedStrings.xml': xml(`<sst><si><t>${words}</t></si></sst>`),
    'docProps/core.xml': xml('<cp:coreProperties><dc:creator>PlantedAuthor</dc:creator></cp:coreProperties>'),
    ...extra,
  }
}

export function hwpxParts(words = '가나다'): Zippable {
  return {
    mimetype: [Buffer.from('application/hwp+zip'), { level: 0 }],
    'Contents/content.hpf': xml(
      '<opf:package><opf:metadata><opf:title>t</opf:title><opf:meta name="creator" content="text">PlantedAuthor</opf:meta></opf:metadata></opf:package>',
    ),
    'Contents/section0.xml': xml(`<hs:sec><hp:p><hp:run><hp:t>${words}</hp:t></hp:run></hp:p></hs:sec>`),
  }
}

/** A compound file's head and the FileHeader of HWP 5.0 in a later sector. */
export function hwp(properties = 1): Buffer {
  const bytes = Buffer.alloc(4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.write('HWP Document File', 1024, 'latin1')
  bytes.writeUInt32LE(properties, 1024 + 36)
  return bytes
}

export function pdf(words = 'Hello'): Buffer {
  const content = `BT /F1 24 Tf 72 700 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let out = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${out}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`,
    'latin1',
  )
}

export const jpeg = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } })
    .withExif({ IFD0: { Artist: 'PlantedAuthor' } })
    .jpeg()
    .toBuffer()
export const png = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#3c3' } })
    .png()
    .toBuffer()

export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

/** The archive with other bytes at a place of its end or its directory: what a careful writer would never make. */
export function patched(bytes: Buffer, find: string, by: (copy: Buffer, at: number) => void): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(find, 0, 'latin1'); at >= 0; at = copy.indexOf(find, at + 1, 'latin1')) by(copy, at)
  return copy
}
