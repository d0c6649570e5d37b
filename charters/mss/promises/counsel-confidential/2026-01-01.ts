// Handing out what was learnt in counsel, without consent or an order of law, is a breach in itself.
// "고객에게 도움이 되는 지식정보를 전달하도록 노력하며, 상담을 통해 취득한 정보는 대외적으로 철저히 보안을 지키겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'counsel-confidential',
  code: 'C15',
  from: '2026-01-01',
  title: {
    ko: '상담 정보 보안',
    en: 'What is learnt in counsel stays secret',
  },
  cites: ['field-visits-02'],
  matter: 'counsel',
  coming: true,
  measure: {
    as: 'invariant',
    when: 'CounselDisclosed',
    needs: ['DisclosureConsented', 'DisclosureOrdered'],
  },
} as const satisfies Edition
