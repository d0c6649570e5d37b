// Calendars for the engine's own tests. Not part of what is published.
import type { CalendarText, WorkingHours } from './calendar-text.ts'
import { koreanPublicDays } from './korea/public-days.ts'

export function weekdaysOf(windows: readonly string[], weekend: readonly string[] = []): WorkingHours {
  return { week: { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: weekend, sun: weekend } }
}

export const seoulText: CalendarText = {
  id: 'seoul',
  version: '1',
  zone: 'Asia/Seoul',
  from: '2018-01-01',
  until: '2028-12-31',
  warnDays: 90,
  hours: weekdaysOf(['09:00-12:00', '13:00-18:00']),
  holidays: koreanPublicDays,
  counting: { dayEndsAt: '23:59:59', extensionStarts: 'next working day', hoursPerDay: 8, ringSeconds: 3 },
}
