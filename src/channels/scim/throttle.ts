// How fast a directory may ask, and how often somebody may guess a token. In memory of this process, bounded.
import type { Instant } from '#engine'

const perMinute = 1200
const guessesPerMinute = 30
const keysMax = 10_000
const minuteMs = 60_000

export type Throttle = {
  /** False when this name has asked too often in this minute. */
  mayAsk(name: string, now: Instant): boolean
  mayGuess(from: string, now: Instant): boolean
  guessed(from: string, now: Instant): void
}

export function createThrottle(): Throttle {
  const counts = new Map<string, { minute: number; count: number }>()
  const countOf = (key: string, now: Instant, add: number): number => {
    const minute = Math.floor(now / minuteMs)
    const held = counts.get(key)
    if (!held || held.minute !== minute) {
      if (counts.size >= keysMax) counts.clear()
      counts.set(key, { minute, count: add })
      return add
    }
    held.count += add
    return held.count
  }
  return {
    mayAsk: (name, now) => countOf(`token ${name}`, now, 1) <= perMinute,
    mayGuess: (from, now) => countOf(`from ${from}`, now, 0) < guessesPerMinute,
    guessed: (from, now) => void countOf(`from ${from}`, now, 1),
  }
}
