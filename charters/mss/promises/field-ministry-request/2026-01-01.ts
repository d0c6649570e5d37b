// What belongs to another ministry is asked of it within seven days: the request is sent, not solved.
// "우리는 중소기업의 현장애로에 대한 적극적인 해결을 위한 1357현장기동반을 아래와 같이 1357의 자세로 운영하겠습니다."
// "⑦ 7일이내 관계부처 해당 애로해소 요청"
import type { Edition } from '#engine'

export default {
  promise: 'field-ministry-request',
  code: 'C6',
  from: '2026-01-01',
  title: {
    ko: '7일 이내 관계부처 요청',
    en: 'Asked of the ministry concerned within seven days',
  },
  cites: ['pledges-05', 'pledges-05-7'],
  matter: 'field-request',
  coming: true,
  measure: {
    as: 'clock',
    starts: ['FieldRequestReceived'],
    stops: ['MinistryRequestSent'],
    voids: [
      'FieldRequestWithdrawn',
      {
        fact: 'FieldDifficultyClassified',
        where: {
          level: ['regional', 'headquarters'],
        },
      },
      'FieldDifficultySolved',
    ],
    within: '7wd',
    warns: [
      {
        before: '2wd',
        tell: 'officer',
      },
      {
        before: '1wd',
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
