// How time is counted, as it must be published: what the law says, what the agency has chosen where the law is silent
// (each a setting or an edition), and why.
import type { Charter } from '#charter'
import type { CalendarText, Edition } from '#engine'
import type { Words } from '#kit/i18n'
import { periodWords } from './period-words.ts'

export type CountingLine = { readonly question: Words; readonly choice: Words; readonly reason: Words }

/** 민원 처리에 관한 법률 제19조, 시행령 제20조. */
export const lawLines: readonly Words[] = [
  {
    ko: '5일 이하: 접수한 때부터 근무시간으로 세요. 1일은 8시간이에요.',
    en: 'Five days or less: from the minute of receipt, in working hours; a day has eight.',
  },
  { ko: '6일 이상: 첫날을 넣어 근무일로 세요.', en: 'Six days or more: in working days, the first day counted.' },
  {
    ko: '주·월·연: 첫날을 넣어 달력으로 세고, 마지막 날이 쉬는 날이면 다음 근무일에 끝나요.',
    en: 'Weeks, months, years: by the calendar, the first day counted; a last day that is off moves to the next working day.',
  },
  { ko: '즉시: 근무시간으로 3시간 안이에요.', en: 'At once: within 3 working hours.' },
  {
    ko: '세지 않는 것: 서류 보완(요구한 날과 도착한 날 모두), 현장조사, 전산 장애.',
    en: 'Not counted: waiting for papers (both end days included), field investigations, outages.',
  },
]

/** The period of a promise as its newest edition has it, so that this page never says other than the clock does. */
function periodOf(charter: Charter, promise: string): Words | undefined {
  const edition: Edition | undefined = charter.promises.find((one) => one.promise === promise)?.editions.at(-1)
  const within = edition?.measure.as === 'clock' ? edition.measure.within : undefined
  return typeof within === 'string' ? periodWords(within, charter.calendar.counting.hoursPerDay) : undefined
}

export function openReadings(charter: Charter): readonly CountingLine[] {
  const { counting } = charter.calendar
  const complaint = periodOf(charter, 'complaint-answer')
  const callBack = periodOf(charter, 'call-back')
  const nextDay = counting.extensionStarts === 'next working day'
  return [
    {
      question: { ko: '날로 센 기간은 언제 끝나나요?', en: 'When does a period in days end?' },
      choice: { ko: `마지막 날 ${counting.dayEndsAt}까지예요.`, en: `At ${counting.dayEndsAt} of its last day.` },
      reason: {
        ko: '기간의 단위가 날이기 때문이에요. 안에서는 18시를 목표로 해요.',
        en: 'Its unit is the day; inside we aim at 18:00.',
      },
    },
    {
      question: { ko: '18시 뒤나 쉬는 날에 접수되면요?', en: 'Received after 18:00 or on a day off?' },
      choice: {
        ko: '시간으로 셀 때는 다음 근무일 근무가 시작될 때부터 세요. 날로 셀 때는 평일 저녁이면 그날부터, 쉬는 날이면 다음 근무일부터 세요.',
        en: 'In hours, from the start of the next working day. In days, a weekday evening counts that day; a day off, the next working day.',
      },
      reason: { ko: '저희에게 더 엄격하고 설명하기 쉬워요.', en: 'It is strict on us and simple to explain.' },
    },
    {
      question: { ko: '정확히 18시에 시간을 다 쓰면요?', en: 'When the hours run out exactly at 18:00?' },
      choice: {
        ko: '그날 18시까지예요. 다음 날 9시가 아니에요.',
        en: 'Due at 18:00 that day, not at 09:00 of the next.',
      },
      reason: { ko: '더 이른 때를 기한으로 삼아요.', en: 'We take the earlier moment.' },
    },
    ...(complaint
      ? [
          {
            question: {
              ko: '헌장의 “3일 이내”(불만 회신)는요?',
              en: 'The charter’s “within three days” for complaints?',
            },
            choice: {
              ko: `${complaint.ko}이에요. 날짜로도 함께 알려 드려요.`,
              en: `${complaint.en}; we tell the date as well.`,
            },
            reason: {
              ko: '민원을 세는 법과 같게 셌어요. 달력으로만 세면 쉬는 날에 끝날 수 있어요.',
              en: 'The same law governs petitions; by the bare calendar it could end on a day when nobody can reply.',
            },
          },
        ]
      : []),
    ...(callBack
      ? [
          {
            question: {
              ko: '헌장의 “3시간 이내”(답신전화)는요?',
              en: 'The charter’s “within three hours” for call-backs?',
            },
            choice: { ko: `${callBack.ko}이에요.`, en: `${callBack.en}.` },
            reason: {
              ko: '헌장에 적혀 있지 않아 ‘즉시’와 같게 셌어요.',
              en: 'The charter is silent; it follows “at once” in the law.',
            },
          },
        ]
      : []),
    {
      question: { ko: '기간을 늘리면 언제부터 세나요?', en: 'From when does an extension count?' },
      choice: nextDay
        ? {
            ko: '원래 기한의 다음 근무일부터, 같은 단위로, 처음 기간보다 길지 않게 세요.',
            en: 'From the working day after the old due date, in the same unit, no longer than the first period.',
          }
        : { ko: '원래 기한이 된 때부터 이어서 세요.', en: 'From the old due time on.' },
      reason: {
        ko: '시행령 제21조제1항 “처리기간의 범위에서”',
        en: 'Article 21(1) of the decree: “within the processing period”.',
      },
    },
    {
      question: { ko: '시간으로 세는 민원에서 서류를 보완하면요?', en: 'Papers asked for while hours are counted?' },
      choice: {
        ko: '요구한 날부터 도착한 날까지를 날째로 빼요.',
        en: 'The whole days from the request to the arrival are left out.',
      },
      reason: {
        ko: '행정절차법 시행령 제11조는 두 날을 모두 빼요.',
        en: 'Article 11 of the procedure decree leaves out both days.',
      },
    },
    {
      question: { ko: '나중에 임시공휴일이 정해지면요?', en: 'A temporary holiday declared later?' },
      choice: {
        ko: '기한을 다시 세되, 처음 약속한 때를 지키려 하고, 어려우면 먼저 알려 드려요.',
        en: 'We count anew, still try to keep the time first promised, and if we cannot we tell you first.',
      },
      reason: {
        ko: '법은 그날을 세지 않지만, 드린 약속은 약속이에요.',
        en: 'The law leaves the day out, but a promise is a promise.',
      },
    },
    {
      question: { ko: '전화벨 한 번은 얼마인가요?', en: 'How long is one ring?' },
      choice: {
        ko: `${counting.ringSeconds}초예요(1초 울리고 2초 쉼). 교환기가 횟수를 주면 횟수로 세요.`,
        en: `${counting.ringSeconds} seconds (1 on, 2 off). Where the exchange counts rings, we use its count.`,
      },
      reason: { ko: '우리나라 전화의 통화연결음이 그래요.', en: 'It is the cadence of Korean exchanges.' },
    },
  ]
}

export type HoursLine = {
  readonly office: string
  readonly days: readonly { readonly day: keyof CalendarText['hours']['week']; readonly windows: readonly string[] }[]
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The usual hours first, then each office of this agency that has its own. */
export function officeHours(
  calendar: CalendarText,
  officeName: (id: string) => string | undefined,
  usual: string,
): readonly HoursLine[] {
  const line = (office: string, hours: CalendarText['hours']): HoursLine => ({
    office,
    days: week.map((day) => ({ day, windows: hours.week[day] })),
  })
  const own = Object.entries(calendar.offices ?? {}).flatMap(([id, hours]) => {
    const name = officeName(id)
    return name === undefined ? [] : [line(name, hours)]
  })
  return [line(usual, calendar.hours), ...own]
}
