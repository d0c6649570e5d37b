// A time zone as a table of its changes of offset, read from Temporal once. Looking a moment up afterwards is
// a search in a sorted array: about 20 ns, where Temporal and Intl need several microseconds each.

import { type CivilDay, civilDateText, dayMs, TimeTextError, twoDigits } from './civil-day.ts'
import type { CivilDate, Instant } from './instant.ts'

export type Zone = {
  readonly id: string
  /** Moments at which the offset changes, ascending; the first is minus infinity. */
  readonly changesAt: Float64Array
  /** Milliseconds to add to UTC from that moment on. */
  readonly offsets: Float64Array
}

const firstKnown = '1900-01-01T00:00Z'
/** Changes after this moment are left out: calendars reach a few years ahead, and rules are not known longer. */
const lastKnownAt = 4_102_444_800_000
const zonesKeptMax = 700
const zones = new Map<string, Zone>()

export function zoneOf(id: string): Zone {
  const known = zones.get(id)
  if (known !== undefined) return known
  const zone = readZone(id)
  if (zones.size < zonesKeptMax) zones.set(id, zone)
  return zone
}

function readZone(id: string): Zone {
  let at: Temporal.ZonedDateTime
  try {
    at = Temporal.Instant.from(firstKnown).toZonedDateTimeISO(id)
  } catch {
    throw new TimeTextError(id, 'is not a time zone; write an IANA name such as Asia/Seoul')
  }
  const changesAt = [Number.NEGATIVE_INFINITY]
  const offsets = [at.offsetNanoseconds / 1e6]
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (next === null || next.epochMilliseconds > lastKnownAt) break
    changesAt.push(next.epochMilliseconds)
    offsets.push(next.offsetNanoseconds / 1e6)
    at = next
  }
  return { id, changesAt: Float64Array.from(changesAt), offsets: Float64Array.from(offsets) }
}

function changeBefore(zone: Zone, at: Instant): number {
  let low = 0
  let high = zone.changesAt.length - 1
  if (at >= zone.changesAt[high]!) return high
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (zone.changesAt[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Milliseconds that the zone's clocks were ahead of UTC at that moment. */
export const offsetAt = (zone: Zone, at: Instant): number => zone.offsets[changeBefore(zone, at)]!

/** The wall clock's reading as if it were UTC: arithmetic on it gives local days, hours and minutes. */
export const wallClock = (zone: Zone, at: Instant): number => at + offsetAt(zone, at)

const civilDayAt = (zone: Zone, at: Instant): CivilDay => Math.floor(wallClock(zone, at) / dayMs)

/**
 * The moment at which the zone's wall clocks show a time of a civil day. A time shown twice (clocks put back) is
 * its first showing; a time skipped (clocks put forward) is the moment of the skip, so that working time neither
 * overlaps nor moves out of its day.
 */
export function instantAt(zone: Zone, civilDay: CivilDay, msOfDay: number): Instant {
  const wall = civilDay * dayMs + msOfDay
  const before = offsetAt(zone, wall - 2 * dayMs)
  const after = offsetAt(zone, wall + 2 * dayMs)
  if (before === after) {
    const plain = wall - before
    if (offsetAt(zone, plain) === before) return plain
  }
  // Around a change: the first moment whose wall clock has reached the time asked for.
  let index = changeBefore(zone, wall - 2 * dayMs)
  for (; index < zone.changesAt.length; index += 1) {
    const from = zone.changesAt[index]!
    const until = zone.changesAt[index + 1] ?? Number.POSITIVE_INFINITY
    const here = wall - zone.offsets[index]!
    if (here < from) return from
    if (here < until) return here
  }
  return wall - after
}

/** The civil date of a moment in a zone. */
export const civilDateOf = (at: Instant, zone: string): CivilDate => civilDateText(civilDayAt(zoneOf(zone), at))

let dateDay = Number.NaN
let dateText = ''

function cachedDate(civilDay: CivilDay): string {
  if (civilDay !== dateDay) {
    dateDay = civilDay
    dateText = civilDateText(civilDay)
  }
  return dateText
}

const offsetTexts = new Map<number, string>()

function offsetText(offset: number): string {
  const known = offsetTexts.get(offset)
  if (known !== undefined) return known
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const text = `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
  offsetTexts.set(offset, text)
  return text
}

/** `2026-11-23T10:00:00+09:00`; fractions of a second are cut off, so that 23:59:59.999 stays on its day. */
export function formatInstant(at: Instant, zone: string): string {
  const offset = offsetAt(zoneOf(zone), at)
  const wall = at + offset
  const day = Math.floor(wall / dayMs)
  const seconds = Math.floor((wall - day * dayMs) / 1000)
  const minutes = Math.floor(seconds / 60)
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`
  return `${cachedDate(day)}T${time}${offsetText(offset)}`
}
