// Where a request came from, as far as the connection tells; for limits per address, never for trust.
import type { Context } from 'hono'

/** `unknown` where there is no connection (a request made inside a test). */
export function clientAddress(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return env?.incoming?.socket?.remoteAddress ?? 'unknown'
}
