// A department or agency asked for help replies within the period it was given (법 제20조).
// "우리는 높은 전문성과 소양을 배양하여 민원사항에 대하여 신속, 정확한 서비스를 제공하며, 가급적 1회 방문으로 민원처리가
// 완결되도록 하겠습니다."
// "민원업무를 최우선적으로 처리하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'cooperation-reply',
  code: 'C8',
  from: '2026-01-01',
  title: {
    ko: '협조요청 회신',
    en: 'Cooperation request answered',
  },
  cites: ['pledges-02', 'visiting-03'],
  law: ['민원 처리에 관한 법률 제20조'],
  matter: 'petition',
  measure: {
    as: 'clock',
    starts: ['CooperationRequested'],
    keyedBy: 'requestId',
    stops: ['CooperationReplied'],
    voids: [
      'PetitionReplied',
      'PetitionReturned',
      'PetitionClosed',
      'PetitionWithdrawn',
      'PetitionTransferred',
      'PetitionMerged',
    ],
    within: {
      field: 'period',
    },
    extendedBy: {
      fact: 'CooperationExtended',
      field: 'by',
      atMost: 1,
    },
    warns: [
      {
        before: '3wh',
        tell: 'officer',
      },
      {
        before: '1wd',
        tell: 'officer',
      },
    ],
    figure: {
      shown: 'rate and median',
      grain: ['office', 'month'],
    },
  },
} as const satisfies Edition
