// A cookie that says which matter a citizen has opened: signed with the house's key, and short-lived.
import type { Instant } from '#engine'
import { hmac, sameBytes } from '#kit/crypto'

/** R06: a citizen's visit ends after half an hour without a request. */
const visitMs = 30 * 60_000

export function signVisit(key: Buffer, matterId: string, now: Instant): string {
  const until = now + visitMs
  return `${matterId}.${until}.${mark(key, matterId, until)}`
}

export function readVisit(key: Buffer, cookie: string | undefined, now: Instant): string | undefined {
  const [matterId, until, given] = (cookie ?? '').split('.')
  if (!matterId || !until || !given || !(Number(until) > now)) return undefined
  return sameBytes(Buffer.from(given), Buffer.from(mark(key, matterId, Number(until)))) ? matterId : undefined
}

function mark(key: Buffer, matterId: string, until: Instant): string {
  return hmac(key, 'visit', `${matterId}.${until}`).toString('base64url')
}
