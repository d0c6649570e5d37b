// The ministry's calendar: office hours, the public holidays of Korea, and how periods are counted where the law is
// silent. Each such choice is a setting, and the charter page publishes it.
import type { CalendarText, Window, WorkingHours } from '#engine'
import { koreanPublicDays } from '#engine'

/** 민원실 운영시간은 09:00부터 18:00까지 (민원 처리에 관한 법률 시행령 제8조의3제1항), 점심 12:00–13:00. */
const USUAL: readonly Window[] = ['09:00-12:00', '13:00-18:00']

/** An office may move its lunch by up to an hour (국가공무원 복무규정). */
const LATE_LUNCH: readonly Window[] = ['09:00-12:30', '13:30-18:00']

function weekdays(windows: readonly Window[]): WorkingHours {
  return { week: { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: [], sun: [] } }
}

export default {
  id: 'mss',
  version: '2026-01-01',
  zone: 'Asia/Seoul',
  from: '2018-01-01',
  until: '2028-12-31',
  warnDays: 90,
  hours: weekdays(USUAL),
  offices: { jeju: weekdays(LATE_LUNCH) },
  holidays: koreanPublicDays,
  counting: {
    // A period in days ends with its last day; the page says "11월 30일까지".
    dayEndsAt: '23:59:59',
    // 시행령 제21조제1항: an extension begins on the working day after the old due date.
    extensionStarts: 'next working day',
    // 시행령 제19조제1항: 1일은 8시간의 근무시간.
    hoursPerDay: 8,
    // The ring back tone of Korean exchanges sounds for one second and rests for two.
    ringSeconds: 3,
  },
} satisfies CalendarText
