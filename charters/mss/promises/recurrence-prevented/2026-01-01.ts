// Each fault found in our service gets a measure against its happening again.
// "접수된 불만사항은 신속하고 철저하게 조사하고 잘못이 있을 때는 보상하며, 재발을 방지하도록 하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'recurrence-prevented',
  code: 'C17',
  from: '2026-01-01',
  title: {
    ko: '재발 방지',
    en: 'Kept from happening again',
  },
  cites: ['complaints-01'],
  matter: 'complaint',
  coming: true,
  measure: {
    as: 'ledger',
    opens: ['FaultFound'],
    closes: ['RecurrenceMeasureTaken'],
  },
} as const satisfies Edition
