// Which edition of a promise is in force at a moment, and an edition as one canonical text.

import type { Instant } from '../time/instant.ts'
import { civilDateOf } from '../time/zone.ts'
import type { Edition } from './edition.ts'

/** The edition of a promise in force at a moment, or undefined when it has none then. */
export function editionInForce(
  editions: readonly Edition[],
  promise: string,
  at: Instant,
  zone: string,
): Edition | undefined {
  const on = civilDateOf(at, zone)
  let found: Edition | undefined
  for (const edition of editions) {
    if (edition.promise !== promise || edition.from > on) continue
    if (found === undefined || edition.from > found.from) found = edition
  }
  return found?.lastOn !== undefined && found.lastOn < on ? undefined : found
}

/** JSON with sorted keys and no spaces: equal editions have equal texts, whoever wrote them. Hash this text. */
export function editionText(edition: Edition): string {
  return canonical(edition)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
