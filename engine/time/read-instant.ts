// Reads a moment that a person or a program wrote. Without an offset it is read in the calendar's own zone.
import { dayMs, existingDay, TimeTextError } from './civil-day.ts'
import type { Instant } from './instant.ts'
import { instantAt, offsetAt, zoneOf } from './zone.ts'

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/
const expected = 'is not a moment; write YYYY-MM-DD or YYYY-MM-DDTHH:MM, with an offset such as +09:00 if you like'

/**
 * @example
 * parseInstant('2026-11-23T10:00', 'Asia/Seoul') === Date.parse('2026-11-23T01:00Z')
 */
export function parseInstant(text: string, zone: string): Instant {
  const found = pattern.exec(text)
  if (found === null) throw new TimeTextError(text, expected)
  const day = existingDay(text, Number(found[1]), Number(found[2]), Number(found[3]))
  const hours = Number(found[4] ?? 0)
  const minutes = Number(found[5] ?? 0)
  const seconds = Number(found[6] ?? 0)
  if (hours > 23 || minutes > 59 || seconds > 59) throw new TimeTextError(text, 'has no such time of day')
  const fraction = found[7]
  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6)
  const msOfDay = ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms
  const offset = found[8]
  if (offset !== undefined) return day * dayMs + msOfDay - offsetMs(text, offset)
  const at = instantAt(zoneOf(zone), day, msOfDay)
  if (found[4] !== undefined && at + offsetAt(zoneOf(zone), at) !== day * dayMs + msOfDay) {
    throw new TimeTextError(text, `was never shown by the clocks of ${zone}: they were put forward over it`)
  }
  return at
}

function offsetMs(text: string, offset: string): number {
  if (offset === 'Z') return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(-2))
  if (hours > 14 || minutes > 59) throw new TimeTextError(text, 'has no such offset')
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
