// The words of the access log: why personal data were opened and what was done, for the officer who chooses, for the
// citizen who reads it, and for the auditor.
import { words } from '#kit/i18n'

/** What an officer may choose when asked. */
export const purposes = ['work', 'call', 'visit', 'notice', 'audit', 'other'] as const
export type Purpose = (typeof purposes)[number]

export const purposeWords = words({
  work: { ko: '업무 처리', en: 'Work on the matter' },
  call: { ko: '전화 확인', en: 'A call' },
  visit: { ko: '방문 준비', en: 'Preparing a visit' },
  notice: { ko: '통지 발송', en: 'Sending a notice' },
  audit: { ko: '감사', en: 'Audit' },
  other: { ko: '기타', en: 'Something else' },
  // These follow from who opened it, and are not chosen.
  sorting: { ko: '접수와 배정', en: 'Receiving and assigning' },
  emergency: { ko: '비상 열람', en: 'Opened in an emergency' },
  look: { ko: '다른 부서의 확인', en: 'Another office looked' },
})

export const accessWords = words({
  down: {
    ko: '열람 기록을 남길 수 없어서 자료를 보여 드리지 않았어요. 잠시 뒤에 다시 열어 주세요.',
    en: 'The access log cannot be written, so nothing was shown. Please try again in a moment.',
  },
  list: { ko: '목록에서 봄', en: 'Seen in a list' },
  search: { ko: '검색', en: 'Search' },
  open: { ko: '내용을 봄', en: 'Opened' },
  reveal: { ko: '이름과 연락처를 봄', en: 'Name and contact seen' },
  'reveal again': { ko: '이름과 연락처를 다시 봄', en: 'Name and contact seen again' },
  download: { ko: '파일을 내려받음', en: 'File downloaded' },
  print: { ko: '인쇄', en: 'Printed' },
  export: { ko: '내보냄', en: 'Exported' },
  change: { ko: '처리', en: 'Worked on' },
})
