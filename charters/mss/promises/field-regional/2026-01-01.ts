// What the regional office can solve by itself is solved within three days.
// "우리는 중소기업의 현장애로에 대한 적극적인 해결을 위한 1357현장기동반을 아래와 같이 1357의 자세로 운영하겠습니다."
// "③ 3일이내 지방청 자체 해결가능 애로해소"
import type { Edition } from '#engine'

export default {
  promise: 'field-regional',
  code: 'C4',
  from: '2026-01-01',
  title: {
    ko: '3일 이내 지방청 해소',
    en: 'Solved by the regional office within three days',
  },
  cites: ['pledges-05', 'pledges-05-3'],
  matter: 'field-request',
  coming: true,
  measure: {
    as: 'clock',
    starts: ['FieldRequestReceived'],
    stops: [
      {
        fact: 'FieldDifficultySolved',
        where: {
          by: 'regional',
        },
      },
    ],
    voids: [
      'FieldRequestWithdrawn',
      {
        fact: 'FieldDifficultyClassified',
        where: {
          level: ['headquarters', 'ministry'],
        },
      },
    ],
    within: '24wh',
    warns: [
      {
        before: '8wh',
        tell: 'officer',
      },
      {
        before: '3wh',
        tell: 'office head',
      },
    ],
    broken: {
      apology: true,
    },
    figure: {
      shown: 'rate and median',
      grain: ['office', 'month'],
    },
  },
} as const satisfies Edition
