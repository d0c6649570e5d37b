// A call that could not be answered at once is called back within three working hours.
// "찾는 담당자가 없거나 즉시 답변하기 어려운 경우에는 반드시 메모하여 3시간 이내에 답신전화를 하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'call-back',
  code: 'C13',
  from: '2026-01-01',
  title: {
    ko: '3시간 이내 답신전화',
    en: 'Called back within three hours',
  },
  cites: ['phone-01-5'],
  matter: 'call-back',
  coming: true,
  measure: {
    as: 'clock',
    starts: ['CallBackPromised'],
    stops: ['CallBackMade'],
    voids: ['CallBackDeclined'],
    within: '3wh',
    warns: [
      {
        before: '1wh',
        tell: 'officer',
      },
    ],
    broken: {
      apology: true,
    },
    figure: {
      shown: 'rate and median',
      grain: ['office', 'month'],
    },
  },
} as const satisfies Edition
