// The one place where the time of day enters Dajim. Everything else is handed a moment.

/** Milliseconds since 1970 UTC, as everywhere in the engine. */
export type Clock = {
  now(): number
  /** How far this clock stands from real time, in milliseconds; not zero only with the sample's movable clock. */
  offset(): number
}

export const realClock: Clock = { now: () => Date.now(), offset: () => 0 }

/** A clock that can be moved on, for the sample agency; it runs at the speed of real time in between. */
export type MovableClock = Clock & { moveBy(ms: number): void; setOffset(ms: number): void }

export function movableClock(offsetMs = 0): MovableClock {
  let offset = offsetMs
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    moveBy: (ms) => {
      offset += ms
    },
    setOffset: (ms) => {
      offset = ms
    },
  }
}

/** A clock that stands at a moment until it is set again: for tests and for writing history into the sample. */
export type HandClock = Clock & { set(now: number): void }

export function handClock(start: number): HandClock {
  let at = start
  return {
    now: () => at,
    offset: () => at - Date.now(),
    set: (now) => {
      at = now
    },
  }
}
