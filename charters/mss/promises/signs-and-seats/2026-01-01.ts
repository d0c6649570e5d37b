// Signs, floor plans and seating plans with photographs are registered and inspected.
// "우리 본부의 민원실 앞에 안내표지판을 설치하고, 각 층별로 사무실 배치도와 사무실안내판, 휴게실 표시 등을 하여 방문인들의 편의를
// 최대한 배려토록 하겠습니다."
// "우리 본부의 모든 사무실 입구에 근무직원의 좌석배치도 및 사진을 게시하여 민원인이 방문 대상자를 쉽게 찾도록 하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'signs-and-seats',
  code: 'C7',
  from: '2026-01-01',
  title: {
    ko: '안내표지판과 좌석배치도',
    en: 'Signs and seating plans',
  },
  cites: ['visiting-01', 'visiting-02'],
  matter: 'office',
  coming: true,
  measure: {
    as: 'evidence',
    records: ['SignPosted', 'SignInspected', 'SeatingPlanPosted'],
  },
} as const satisfies Edition
