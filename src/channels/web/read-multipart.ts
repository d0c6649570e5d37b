// Reads a form with files as a stream: fields as text, decoded strictly, each file handed on while it arrives, so that
// ten large files never stand in memory.
import { PassThrough, pipeline, Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { Context } from 'hono'
import { BadRequest } from './bad-request.ts'
import type { FormFields } from './read-form.ts'

export type MultipartOptions = {
  readonly filesMax: number
  /** A file that is longer is cut off there; whoever takes it sees one byte more than it may have. */
  readonly fileBytesMax: number
  /** Called for each file in turn; it reads the stream to its end. A file field left empty in the browser is passed over. */
  readonly onFile: (file: { field: string; name: string; content: Readable }) => Promise<void>
}

export type Multipart = {
  readonly fields: FormFields
  /** There were more files than `filesMax`; the rest were not read. */
  readonly filesLeftOut: boolean
  /** The body ended in the middle; what came before it was handed on. */
  readonly cutOff: boolean
}

const fieldsMax = 50
const fieldBytesMax = 256 * 1024
const headBytesMax = 8 * 1024

/** @throws BadRequest 400 for fields that are not UTF-8 or no form at all, 415 for another content type. */
export async function readMultipart(c: Context, options: MultipartOptions): Promise<Multipart> {
  const type = c.req.header('content-type') ?? ''
  const body = c.req.raw.body
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new BadRequest(415)
  if (!body) throw new BadRequest(400)
  const fields: { [name: string]: string } = Object.create(null)
  const taken: Promise<void>[] = []
  const open = new Set<Readable>()
  let filesLeftOut = false
  let unsound = false
  let failed: unknown
  const parser = openParser(type, options)
  parser.on('filesLimit', () => {
    filesLeftOut = true
  })
  parser.on('field', (name: string, value: string) => {
    // Read as bytes on purpose: a decoder that mends silently would store other words than were sent.
    try {
      fields[name] = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'))
    } catch {
      unsound = true
    }
  })
  parser.on('file', (field: string, content: Readable, name: string) => {
    if (!name) {
      content.on('error', () => {}).resume()
      return
    }
    const held = whole(content)
    open.add(held)
    held.once('close', () => open.delete(held))
    taken.push(
      options.onFile({ field, name, content: held }).catch((error: unknown) => {
        failed ??= error
        held.resume()
      }),
    )
  })
  const cutOff = await pump(body, parser)
  // The sender has gone: a file that waits for more of itself would wait for ever.
  if (cutOff)
    for (const held of open) if (!held.readableEnded) held.destroy(new Error('The form broke off in this file.'))
  await Promise.all(taken)
  if (failed !== undefined) throw failed
  if (unsound) throw new BadRequest(400)
  return { fields, filesLeftOut, cutOff }
}

/**
 * The parser says that a file broke off by an event on it, whether somebody listens yet or not; here it becomes a
 * stream that has failed, for whoever reads it later.
 */
function whole(content: Readable): Readable {
  const held = new PassThrough()
  held.on('error', () => {})
  pipeline(content, held, () => {})
  return held
}

function openParser(type: string, options: MultipartOptions): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      defCharset: 'latin1',
      limits: {
        files: options.filesMax,
        fileSize: options.fileBytesMax + 1,
        fields: fieldsMax,
        fieldSize: fieldBytesMax,
        headerSize: headBytesMax,
      },
    })
  } catch {
    throw new BadRequest(400)
  }
}

/** Feeds the parser no faster than its files are taken; true when the body ended in the middle. */
function pump(body: ReadableStream, parser: BusboyInstance): Promise<boolean> {
  return new Promise((done) => {
    const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
    const stop = () => {
      source.unpipe(parser)
      source.resume()
      done(true)
    }
    parser.once('finish', () => done(false))
    parser.on('error', stop)
    source.on('error', () => {
      parser.destroy()
      done(true)
    })
    source.pipe(parser)
  })
}
