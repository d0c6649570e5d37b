// A call is answered before the third ring begins; a ring is three seconds (1 s on, 2 s off).
// "벨소리가 3회 이상 울리기 전에 신속히 받으며, 먼저 소속과 이름을 정확히 밝히겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'third-ring',
  code: 'C11',
  from: '2026-01-01',
  title: {
    ko: '벨 세 번 울리기 전 수신',
    en: 'Answered before the third ring',
  },
  cites: ['phone-01-2'],
  matter: 'call',
  coming: true,
  measure: {
    as: 'clock',
    starts: ['CallRang'],
    stops: ['CallAnswered'],
    voids: ['CallAbandoned'],
    within: '3rings',
    figure: {
      shown: 'rate and median',
      grain: ['office', 'month'],
    },
  },
} as const satisfies Edition
