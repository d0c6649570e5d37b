// Each complaint or suggestion from the survey is reflected in policy, or declined with its reason.
// "고객에 대한 서비스수준을 향상을 위해 ‘고객만족도’를 매년1회(10월) 조사하여 고객의 불만사항과 건의사항을 최대한 시책에
// 반영하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'opinions-reflected',
  code: 'C20',
  from: '2026-01-01',
  title: {
    ko: '의견의 시책 반영',
    en: 'Opinions reflected in policy',
  },
  cites: ['participation-1'],
  matter: 'survey',
  coming: true,
  measure: {
    as: 'ledger',
    opens: ['OpinionTaken'],
    closes: ['OpinionReflected', 'OpinionDeclined'],
  },
} as const satisfies Edition
