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

/** The body as text: at most a megabyte, and UTF-8 from the first byte to the last. */
export async function readText(c: Context): Promise<string> {
  const declared = Number(c.req.header('content-length') ?? 0)
  if (declared > bytesMax) throw new BadRequest(413)
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of c.req.raw.body ?? []) {
    bytes += chunk.length
    if (bytes > bytesMax) throw new BadRequest(413)
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new BadRequest(400)
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new BadRequest(400)
  }
}
