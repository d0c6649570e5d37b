// The month before is inspected by the fifth of each month (시행령 제22조, 시행규칙 제7조).
// "불친절·불만족 사항에 대하여 신고하지 않은 사항도 매월 자체점검을 통하여 바로 잡아 나가겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'self-inspection',
  code: 'C19',
  from: '2026-01-01',
  title: {
    ko: '매월 자체점검',
    en: 'Self-inspection every month',
  },
  cites: ['complaints-3'],
  law: ['민원 처리에 관한 법률 시행령 제22조', '민원 처리에 관한 법률 시행규칙 제7조'],
  matter: 'inspection',
  coming: true,
  measure: {
    as: 'periodic',
    every: 'month',
    dueBy: '05',
    done: ['SelfInspectionHeld'],
  },
} as const satisfies Edition
