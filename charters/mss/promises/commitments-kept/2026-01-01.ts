// What an officer told a citizen would be done is done, changed with consent, or apologised for and put right.
// "신의성실과 신뢰보호의 원칙을 바탕으로 고객과 상담중에 약속한 사항은 철저하게 이행하고, 이행이 곤란하거나 잘못된 서비스에 대하여는
// 정중하게 사과하고 시정하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'commitments-kept',
  code: 'C2',
  from: '2026-01-01',
  title: {
    ko: '상담 중 약속 이행',
    en: 'Commitments kept',
  },
  cites: ['pledges-04'],
  matter: 'commitment',
  coming: true,
  measure: {
    as: 'ledger',
    opens: ['CommitmentMade'],
    closes: ['CommitmentKept', 'CommitmentChangedWithConsent', 'ApologySent'],
  },
} as const satisfies Edition
