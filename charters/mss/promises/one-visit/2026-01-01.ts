// How many matters brought in person were finished at the first visit.
// "우리는 높은 전문성과 소양을 배양하여 민원사항에 대하여 신속, 정확한 서비스를 제공하며, 가급적 1회 방문으로 민원처리가
// 완결되도록 하겠습니다."
// "민원인이 우리부 직원의 잘못으로 두 번 이상 방문한 경우"
import type { Edition } from '#engine'

export default {
  promise: 'one-visit',
  code: 'C1',
  from: '2026-01-01',
  title: {
    ko: '한 번 방문으로 끝내기',
    en: 'Finished in one visit',
  },
  cites: ['pledges-02', 'complaints-2-01'],
  matter: 'visit',
  coming: true,
  measure: {
    as: 'ratio',
    counts: [
      {
        fact: 'VisitedMatterFinished',
        where: {
          atFirstVisit: true,
        },
      },
    ],
    of: ['VisitedMatterFinished'],
  },
} as const satisfies Edition
