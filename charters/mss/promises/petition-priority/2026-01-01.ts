// Officers take the petition that breaks next before other work; an audit of the order of work shows it.
// "민원업무를 최우선적으로 처리하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'petition-priority',
  code: 'C8',
  from: '2026-01-01',
  title: {
    ko: '민원 최우선 처리',
    en: 'Petitions come first',
  },
  cites: ['visiting-03'],
  law: ['민원 처리에 관한 법률 제6조'],
  matter: 'office',
  coming: true,
  measure: {
    as: 'evidence',
    records: ['QueueOrderAudited'],
  },
} as const satisfies Edition
