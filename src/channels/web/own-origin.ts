// Writes come from our own pages only (R24). Browsers say where a form comes from in Origin and Sec-Fetch-Site; what says
// neither, or another site, is refused. The API takes no cookie, so there is nothing to forge.
import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** @param publicOrigin the address that browsers use when a proxy stands before us */
export function ownOrigin(publicOrigin: string | undefined): MiddlewareHandler {
  return (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || isOwn(c, publicOrigin)) return next()
    throw new HTTPException(403)
  }
}

function isOwn(c: Context, publicOrigin: string | undefined): boolean {
  // What the browser itself says counts first: it holds behind every proxy, whatever address the proxy calls us by.
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  return origin !== undefined && (origin === publicOrigin || origin === new URL(c.req.url).origin)
}
