// When the sample's petitions arrive: every day of the last sixty and today, mostly by day, fewer on days off.
import { type Calendar, civilDateOf, type Instant, parseInstant, workingBetween } from '#engine'
import type { Random } from './random.ts'

const dayMs = 24 * 60 * 60_000
const daysBack = 60

export type Arrival = {
  readonly at: Instant
  /** Working days from the arrival until the sample is loaded. */
  readonly age: number
}

/** Share of petitions by the hour in which they are sent, a working day's picture. */
const byHour = [1, 1, 1, 0, 0, 0, 1, 2, 5, 10, 12, 11, 6, 9, 11, 11, 10, 8, 5, 4, 4, 4, 3, 2]

const hourWeights = Object.fromEntries(byHour.map((weight, hour) => [String(hour), weight]))

export function arrivals(calendar: Calendar, anchor: Instant, count: number, random: Random): Arrival[] {
  const midnight = parseInstant(civilDateOf(anchor, calendar.zone), calendar.zone)
  const days = Array.from({ length: daysBack + 1 }, (_, back) => {
    const start = midnight - back * dayMs
    const works = workingBetween(calendar, start, start + dayMs) > 0
    // Today counts more: what has just arrived is what a first look at the queues shows.
    return { start, weight: (works ? 1 : 0.22) * (back === 0 ? 1.7 : 1) }
  })
  const all = days.reduce((sum, day) => sum + day.weight, 0)
  const found: Instant[] = []
  let weighed = 0
  for (const [back, { start, weight }] of days.entries()) {
    weighed += weight
    // Rounding the sum so far and not each day: the days then add up to the count.
    for (const until = Math.round((count * weighed) / all); found.length < until; ) {
      const hour = Number(random.weighted(hourWeights))
      const share = (hour * 3_600_000 + random.between(0, 3_600_000)) / dayMs
      const length = back === 0 ? Math.max(60_000, anchor - start) : dayMs
      found.push(Math.floor(start + share * length))
    }
  }
  const workingDay = calendar.counting.hoursPerDay * 3_600_000
  return found.sort((a, b) => a - b).map((at) => ({ at, age: workingBetween(calendar, at, anchor) / workingDay }))
}
