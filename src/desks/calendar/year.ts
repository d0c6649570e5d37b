// One year of the calendar: its days off with where each comes from, its working days by month. Pure.
import type { AddedDay } from '#clocks'
import type { Calendar, Holiday } from '#engine'

export type DayOff = Holiday & { readonly recorded?: { readonly at: number; readonly by: string } }
export type Year = {
  readonly year: number
  readonly off: readonly DayOff[]
  /** Working days of each month, January first. */
  readonly months: readonly number[]
}

const dayMs = 86_400_000

export function yearsOf(calendar: Calendar): number[] {
  const first = Number(calendar.firstOn.slice(0, 4))
  const last = Number(calendar.horizon.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
}

export function yearOf(calendar: Calendar, added: readonly AddedDay[], year: number): Year {
  const recorded = new Map(added.map((day) => [day.on, { at: day.recordedAt, by: day.recordedBy }]))
  const off = [...calendar.holidays.values()]
    .filter((day) => day.on.startsWith(`${year}-`))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map((day): DayOff => {
      const held = recorded.get(day.on)
      return held ? { ...day, recorded: held } : day
    })
  const months = Array.from({ length: 12 }, () => 0)
  for (const index of calendar.workingDays) {
    const date = new Date((calendar.firstDay + index) * dayMs)
    if (date.getUTCFullYear() === year) months[date.getUTCMonth()] = (months[date.getUTCMonth()] ?? 0) + 1
  }
  return { year, off, months }
}

/** Days from today to the last known day. */
export function daysLeft(calendar: Calendar, today: string): number {
  return Math.round((Date.parse(`${calendar.horizon}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs)
}
