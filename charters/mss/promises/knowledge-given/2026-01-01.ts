// What was passed on to the customer in counsel is recorded.
// "고객에게 도움이 되는 지식정보를 전달하도록 노력하며, 상담을 통해 취득한 정보는 대외적으로 철저히 보안을 지키겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'knowledge-given',
  code: 'C15',
  from: '2026-01-01',
  title: {
    ko: '지식정보 제공',
    en: 'Useful knowledge passed on',
  },
  cites: ['field-visits-02'],
  matter: 'counsel',
  coming: true,
  measure: {
    as: 'evidence',
    records: ['KnowledgeGiven'],
  },
} as const satisfies Edition
