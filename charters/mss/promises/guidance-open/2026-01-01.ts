// Each way of asking (web, counter, telephone 1357) is registered and checked.
// "고객이 쉽게 민원요청을 할 수 있도록, 다양한 안내시스템을 만들어 운영하겠습니다."
// "중소기업종합상담센터 : (국번없이)1357"
import type { Edition } from '#engine'

export default {
  promise: 'guidance-open',
  code: 'C7',
  from: '2026-01-01',
  title: {
    ko: '다양한 안내시스템',
    en: 'Ways to ask are open',
  },
  cites: ['phone-02-1', 'phone-02-2'],
  matter: 'office',
  coming: true,
  measure: {
    as: 'evidence',
    records: ['GuidanceOpened', 'GuidanceChecked'],
  },
} as const satisfies Edition
