// A visitor is listened to within three minutes of coming, by the clock on the wall.
// "다른 업무중에라도 민원인이 찾아오면 3분 이내에 우선적으로 민원인의 요구사항을 경청하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'heard-in-three-minutes',
  code: 'C9',
  from: '2026-01-01',
  title: {
    ko: '3분 이내 경청',
    en: 'Heard within three minutes',
  },
  cites: ['visiting-04-1'],
  matter: 'visit',
  coming: true,
  measure: {
    as: 'clock',
    starts: ['VisitorArrived'],
    stops: ['VisitorHeard'],
    voids: ['VisitorLeft'],
    within: '3m',
    warns: [
      {
        before: '1m',
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
