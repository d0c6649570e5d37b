// The address at which the house is reached, as a passkey is bound to it.
import { isIP } from 'node:net'
import type { Site } from '#people'
import type { Web, WebContext } from './web.ts'

/** Undefined where browsers make no passkeys: without https (but for this machine itself), and at a bare number. */
export function siteOf(web: Web, c: WebContext): Site | undefined {
  const { origin, protocol, hostname } = new URL(web.origin ?? c.req.url)
  const isSafe = protocol === 'https:' || hostname === 'localhost'
  if (!isSafe || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined
  return { id: hostname, origin, name: web.agency.name.ko }
}
