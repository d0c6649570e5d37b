// The field team is out within one working day of eight hours.
// "우리는 중소기업의 현장애로에 대한 적극적인 해결을 위한 1357현장기동반을 아래와 같이 1357의 자세로 운영하겠습니다."
// "① 1일이내 현장으로 출동"
import type { Edition } from '#engine'

export default {
  promise: 'field-dispatch',
  code: 'C3',
  from: '2026-01-01',
  title: {
    ko: '1일 이내 현장 출동',
    en: 'Out to the site within one day',
  },
  cites: ['pledges-05', 'pledges-05-1'],
  matter: 'field-request',
  coming: true,
  measure: {
    as: 'clock',
    starts: ['FieldRequestReceived'],
    stops: ['FieldDispatched'],
    voids: ['FieldRequestWithdrawn'],
    within: '8wh',
    warns: [
      {
        before: '3wh',
        tell: 'officer',
      },
      {
        before: '1wh',
        tell: 'office head',
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
