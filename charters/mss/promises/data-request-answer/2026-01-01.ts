// A request about one's own data is answered within ten days (개인정보 보호법 시행령 제41조, 제43조, 제44조). It is no petition,
// so the Civil Act counts its days: by the calendar, the first left out, an end on a day off moved on (행정기본법 제6조,
// 민법 제157조, 제161조).
// "우리는 높은 전문성과 소양을 배양하여 민원사항에 대하여 신속, 정확한 서비스를 제공하며, 가급적 1회 방문으로 민원처리가
// 완결되도록 하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'data-request-answer',
  code: 'C8',
  from: '2026-01-01',
  title: {
    ko: '개인정보 요구에 답하기',
    en: 'Requests about personal data answered',
  },
  cites: ['pledges-02'],
  law: [
    '개인정보 보호법 제35조',
    '개인정보 보호법 제36조',
    '개인정보 보호법 제37조',
    '개인정보 보호법 시행령 제41조',
    '개인정보 보호법 시행령 제43조',
    '개인정보 보호법 시행령 제44조',
  ],
  matter: 'data-request',
  measure: {
    as: 'clock',
    starts: ['DataRequestReceived'],
    stops: ['DataRequestGranted', 'DataRequestRefused'],
    voids: ['DataRequestWithdrawn'],
    within: '10cd',
    warns: [
      {
        before: '3cd',
        tell: 'officer',
      },
      {
        before: '1cd',
        tell: 'office head',
      },
    ],
    figure: {
      shown: 'rate',
      grain: ['office', 'month'],
    },
  },
} as const satisfies Edition
