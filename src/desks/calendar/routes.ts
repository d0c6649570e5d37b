// The staff pages of the calendar.
import { Hono } from 'hono'
import type { Charter } from '#charter'
import type { ClockBook } from '#clocks'
import type { Web, WebEnv } from '#channels/web'
import type { Desk, Ledger } from '#ledger'

export type CalendarHouse = {
  readonly charter: Charter
  readonly ledger: Ledger
  readonly book: () => ClockBook
  readonly reopenBook: () => Promise<void>
  readonly desks: (kind: string) => Desk<unknown> | undefined
}

export function calendarRoutes(_house: CalendarHouse, _web: Web): Hono<WebEnv> {
  return new Hono<WebEnv>()
}
