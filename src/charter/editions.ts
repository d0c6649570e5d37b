// Which edition of a promise is in force at a moment, and the hash that pins an edition to a clock.
import { createHash } from 'node:crypto'
import { type Edition, editionInForce, editionText, type Instant } from '#engine'
import type { Charter } from './charter.ts'

/** The edition of a promise in force at a moment, by the civil day in the charter's own zone. */
export function editionAt(charter: Charter, promise: string, instant: Instant): Edition | undefined {
  const found = charter.promises.find((one) => one.promise === promise)
  return found && editionInForce(found.editions, promise, instant, charter.calendar.zone)
}

const hashes = new WeakMap<Edition, string>()

/** SHA-256, in hexadecimal, of the edition's canonical text: the same for the same promise however it was typed. */
export function editionHash(edition: Edition): string {
  const known = hashes.get(edition)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(editionText(edition)).digest('hex')
  hashes.set(edition, hash)
  return hash
}
