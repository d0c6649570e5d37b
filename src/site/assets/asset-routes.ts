// Serves css, browser modules and fonts. Each is compressed once, at its first asking, and kept in memory.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Hono } from 'hono'
import { assetHash, findAsset } from './asset-store.ts'
import { findFont, fontPath } from './fonts.ts'

const forEver = 'public, max-age=31536000, immutable'

export function assetRoutes(): Hono {
  const routes = new Hono()

  routes.get(`${fontPath}/:file`, async (context) => {
    const font = await findFont(context.req.param('file'))
    if (font === undefined) return context.notFound()
    return context.body(font, 200, { 'content-type': 'font/woff2', 'cache-control': forEver })
  })

  routes.get('/assets/:hash/:name', async (context) => {
    const name = context.req.param('name')
    const asset = findAsset(name)
    if (asset === undefined) return context.notFound()
    // A page of an earlier version may still ask under its old hash: it gets today's file, but may not keep it.
    const current = context.req.param('hash') === assetHash
    const coding = codingOf(context.req.header('accept-encoding') ?? '')
    return context.body(await encoded(name, asset.body, coding), 200, {
      'content-type': asset.type,
      'cache-control': current ? forEver : 'no-store',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
      ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
    })
  })

  return routes
}

type Coding = 'br' | 'gzip' | 'identity'

function codingOf(accepted: string): Coding {
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : 'identity'
}

/** At most one entry per asset and coding: the names come from our own store. */
const compressed = new Map<string, Promise<Buffer<ArrayBuffer>>>()

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

function encoded(name: string, body: string, coding: Coding): Promise<Buffer<ArrayBuffer>> {
  const key = `${coding} ${name}`
  let result = compressed.get(key)
  if (result === undefined) {
    result = compress(Buffer.from(body), coding)
    compressed.set(key, result)
  }
  return result
}

async function compress(body: Buffer<ArrayBuffer>, coding: Coding): Promise<Buffer<ArrayBuffer>> {
  if (coding === 'identity') return body
  const packed =
    coding === 'br'
      ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await zip(body, { level: 9 })
  return Buffer.from(packed)
}
