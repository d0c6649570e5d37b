// Reads what a browser form sent: fields as text, decoded strictly, with limits. Files are read elsewhere, as a stream.
import type { Context } from 'hono'
import { BadRequest } from './bad-request.ts'

export type FormFields = { readonly [name: string]: string }

/** 20,000 characters of Hangul, percent-encoded, are 180 kB; past a megabyte nobody is filling in a form. */
const bytesMax = 1024 * 1024
const fieldsMax = 200

/**
 * @throws BadRequest 400 for text that is not UTF-8, 413 beyond a megabyte, 415 for another content type.
 * Of a name sent twice the last counts.
 */
export async function readForm(c: Context): Promise<FormFields> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded/i.test(type)) throw new BadRequest(415)
  const text = await readText(c)
  const fields: { [name: string]: string } = Object.create(null)
  if (text === '') return fields
  const pairs = text.split('&')
  if (pairs.length > fieldsMax) throw new BadRequest(400)
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    fields[name] = at < 0 ? '' : decode(pair.slice(at + 1))
  }
  return fields
}

/**
 * A form that is to be shown again whatever came: what is no UTF-8 reads as �, and `broken` says so. `tooLong` when it
 * was cut off at the limit.
 */
export async function readFormToShow(c: Context): Promise<{ fields: FormFields; broken: boolean; tooLong: boolean }> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded/i.test(type)) throw new BadRequest(415)
  const { bytes, tooLong } = await readBytes(c, shownBytesMax)
  const fields: { [name: string]: string } = Object.create(null)
  let broken = false
  const soft = (text: string) => {
    const decoded = decodeBytes(text)
    broken ||= decoded.broken
    return decoded.text
  }
  for (const pair of bytes.toString('latin1').split('&').slice(0, fieldsMax)) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    fields[soft(at < 0 ? pair : pair.slice(0, at))] = at < 0 ? '' : soft(pair.slice(at + 1))
  }
  return { fields, broken, tooLong }
}

/** 100,000 characters of any script, percent-encoded, are 1.2 MB: pasted by mistake, they are shown again to be shortened. */
const shownBytesMax = 2 * 1024 * 1024

function decodeBytes(text: string): { text: string; broken: boolean } {
  const bytes = Buffer.from(
    text
      .replaceAll('+', ' ')
      .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), broken: false }
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), broken: true }
  }
}

async function readBytes(c: Context, max: number): Promise<{ bytes: Buffer; tooLong: boolean }> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of c.req.raw.body ?? []) {
    length += chunk.length
    if (length > max) return { bytes: Buffer.concat(chunks), tooLong: true }
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks), tooLong: false }
}

/** The body as text: at most a megabyte, and UTF-8 from the first byte to the last. */
export async function readText(c: Context): Promise<string> {
  const declared = c.req.header('content-length')
  if (Number(declared ?? 0) > bytesMax) throw new BadRequest(413)
  // The parser holds a sender to the length it declared, so such a body is read whole, without a stream around it.
  const bytes = declared === undefined ? await readStream(c) : new Uint8Array(await c.req.arrayBuffer())
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadRequest(400)
  }
}

async function readStream(c: Context): Promise<Uint8Array> {
  const { bytes, tooLong } = await readBytes(c, bytesMax)
  if (tooLong) throw new BadRequest(413)
  return bytes
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new BadRequest(400)
  }
}
