// Reads a period's text once and keeps the answer: the same few dozen texts come back millions of times.
import type { Period } from './period.ts'

export type PeriodUnit = 'wh' | 'wd' | 'w' | 'mo' | 'y' | 'cd' | 'h' | 'm' | 's' | 'rings'

export type ParsedPeriod = { readonly amount: number; readonly unit: PeriodUnit }

export class PeriodError extends Error {
  override readonly name = 'PeriodError'
  readonly text: string

  constructor(text: string, found: string) {
    super(
      `"${text.slice(0, 40)}" ${found}; write a whole number and wh (working hours), wd (working days), w, mo, y, ` +
        'cd (calendar days), h, m, s or rings, such as 24wh or 7wd',
    )
    this.text = text
  }
}

const pattern = /^(\d{1,6})(wh|wd|w|mo|y|cd|h|m|s|rings)$/
const amountMax = 100_000
const periodsKeptMax = 1000
const periods = new Map<Period, ParsedPeriod>()

/**
 * @example
 * parsePeriod('24wh') // { amount: 24, unit: 'wh' }
 */
export function parsePeriod(text: Period): ParsedPeriod {
  const known = periods.get(text)
  if (known !== undefined) return known
  if (typeof text !== 'string') throw new PeriodError(String(text), 'is not a period')
  const found = pattern.exec(text)
  if (found === null) throw new PeriodError(text, 'is not a period')
  const amount = Number(found[1])
  if (amount < 1) throw new PeriodError(text, 'is no time at all')
  if (amount > amountMax) throw new PeriodError(text, `is longer than ${amountMax} of its unit`)
  const period = { amount, unit: found[2] as PeriodUnit }
  if (periods.size < periodsKeptMax) periods.set(text, period)
  return period
}

/**
 * A period that the law gives in days. 시행령 제19조: 5일 이하는 시간 단위로 계산하되 1일은 8시간의 근무시간, 6일 이상은
 * 일 단위로 계산하고 첫날을 산입한다.
 *
 * @example
 * statutoryDays(3) // '24wh'
 * statutoryDays(7) // '7wd'
 */
export function statutoryDays(days: number, hoursPerDay = 8): Period {
  if (!Number.isInteger(days) || days < 1) throw new PeriodError(String(days), 'is not a number of days')
  return days <= 5 ? `${hoursPerDay * days}wh` : `${days}wd`
}

export const hourMs = 3_600_000

/** Whether a period ends with the end of a civil day. */
export function endsWithDay(unit: PeriodUnit): boolean {
  return unit === 'wd' || unit === 'w' || unit === 'mo' || unit === 'y' || unit === 'cd'
}

/** Whether a period runs on the wall clock, through nights and days off. */
export function runsOnWallClock(unit: PeriodUnit): boolean {
  return unit === 'h' || unit === 'm' || unit === 's' || unit === 'rings'
}

/** The length of a wall clock period. `3rings` ends as the third ring begins: two rings after the first began. */
export function wallClockMs(period: ParsedPeriod, ringSeconds: number): number {
  switch (period.unit) {
    case 'h':
      return period.amount * hourMs
    case 'm':
      return period.amount * 60_000
    case 's':
      return period.amount * 1000
    case 'rings':
      return (period.amount - 1) * ringSeconds * 1000
    case 'wh':
    case 'wd':
    case 'w':
    case 'mo':
    case 'y':
    case 'cd':
      throw new PeriodError(`${period.amount}${period.unit}`, 'does not run on the wall clock')
  }
}
