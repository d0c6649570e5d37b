// The officer notes that office and name were said and that the main points were read back.
// "벨소리가 3회 이상 울리기 전에 신속히 받으며, 먼저 소속과 이름을 정확히 밝히겠습니다."
// "통화중에는 고객의 의견을 적극 경청하고, 중요내용은 반복 확인하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'call-checklist',
  code: 'C11',
  from: '2026-01-01',
  title: {
    ko: '통화 기본 확인',
    en: 'Name, office and main points said',
  },
  cites: ['phone-01-2', 'phone-01-3'],
  matter: 'call',
  coming: true,
  measure: {
    as: 'evidence',
    records: ['GreetingConfirmed', 'MainPointsReadBack'],
  },
} as const satisfies Edition
