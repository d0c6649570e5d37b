// Customer satisfaction is surveyed once a year, in October.
// "고객에 대한 서비스수준을 향상을 위해 ‘고객만족도’를 매년1회(10월) 조사하여 고객의 불만사항과 건의사항을 최대한 시책에
// 반영하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'satisfaction-survey',
  code: 'C20',
  from: '2026-01-01',
  title: {
    ko: '매년 만족도 조사',
    en: 'Satisfaction survey every year',
  },
  cites: ['participation-1'],
  matter: 'survey',
  coming: true,
  measure: {
    as: 'periodic',
    every: 'year',
    dueBy: '10-31',
    done: ['SurveyHeld'],
  },
} as const satisfies Edition
