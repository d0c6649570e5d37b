// Working time added, taken away and measured. One set of prefix sums serves all three, so that adding and then
// measuring always agree (lesson 8). The hot path allocates nothing.
import type { Instant } from '../time/instant.ts'
import { type Calendar, dayIndexAt, HorizonError, quarterMs } from './calendar.ts'

/** Working milliseconds from the calendar's first moment up to `at`. */
export function workedUpTo(calendar: Calendar, at: Instant): number {
  const day = dayIndexAt(calendar, at)
  const { firstWindow, windowStarts, windowEnds, workedBefore } = calendar
  const end = firstWindow[day + 1]!
  for (let window = firstWindow[day]!; window < end; window += 1) {
    const start = windowStarts[window]!
    if (at < start) return workedBefore[window]!
    if (at < windowEnds[window]!) return workedBefore[window]! + at - start
  }
  return workedBefore[end]!
}

/** The window that holds a mark of working time, its end included. */
function windowOf(calendar: Calendar, worked: number): number {
  const { workedBefore, windowOfQuarter } = calendar
  if (!(worked <= workedBefore[workedBefore.length - 1]!)) {
    throw new HorizonError(calendar, 'the period ends after the last known day')
  }
  if (worked <= 0) return 0
  let window = windowOfQuarter[Math.floor(worked / quarterMs)]!
  while (workedBefore[window + 1]! < worked) window += 1
  return window
}

/** The first moment by which so much working time has passed; at the close of a window, not at the next opening. */
function instantOfWorked(calendar: Calendar, worked: number): Instant {
  const window = windowOf(calendar, worked)
  return calendar.windowStarts[window]! + worked - calendar.workedBefore[window]!
}

/** The last moment up to which no more than so much working time has passed and work is going on. */
export function lastInstantOfWorked(calendar: Calendar, worked: number): Instant {
  const window = windowOf(calendar, worked)
  if (worked === calendar.workedBefore[window + 1]! && window + 1 < calendar.windowStarts.length) {
    return calendar.windowStarts[window + 1]!
  }
  return calendar.windowStarts[window]! + worked - calendar.workedBefore[window]!
}

/** The moment itself when it is working time, else the next opening. */
export function workingMomentFrom(calendar: Calendar, at: Instant): Instant {
  const day = dayIndexAt(calendar, at)
  let window = calendar.firstWindow[day]!
  while (window < calendar.windowEnds.length && calendar.windowEnds[window]! <= at) window += 1
  const start = calendar.windowStarts[window]
  if (start === undefined) throw new HorizonError(calendar, 'no working time is known after that')
  return start > at ? start : at
}

/**
 * The moment at which `ms` of working time have passed since `startedAt`. Exactly used up at closing time, it is
 * closing time and not the next morning.
 *
 * @example
 * addWorking(calendar, parseInstant('2026-11-27T16:00', 'Asia/Seoul'), 3 * 3_600_000) // Monday 10:00
 */
export function addWorking(calendar: Calendar, startedAt: Instant, ms: number): Instant {
  if (ms <= 0) return workingMomentFrom(calendar, startedAt)
  return instantOfWorked(calendar, workedUpTo(calendar, startedAt) + ms)
}

/** Working milliseconds between two moments; negative when `until` is the earlier. */
export function workingBetween(calendar: Calendar, from: Instant, until: Instant): number {
  return workedUpTo(calendar, until) - workedUpTo(calendar, from)
}
