// A petition that came to the wrong department is passed on within three working hours (시행령 제13조).
// "우리는 높은 전문성과 소양을 배양하여 민원사항에 대하여 신속, 정확한 서비스를 제공하며, 가급적 1회 방문으로 민원처리가
// 완결되도록 하겠습니다."
// "민원업무를 최우선적으로 처리하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'transfer-inside',
  code: 'C8',
  from: '2026-01-01',
  title: {
    ko: '기관 안 이송',
    en: 'Transfer inside the agency',
  },
  cites: ['pledges-02', 'visiting-03'],
  law: ['민원 처리에 관한 법률 시행령 제13조'],
  matter: 'petition',
  measure: {
    as: 'clock',
    starts: ['TransferInsideRequested'],
    repeats: true,
    stops: ['PetitionReassigned'],
    voids: [
      'PetitionReplied',
      'PetitionReturned',
      'PetitionClosed',
      'PetitionWithdrawn',
      'PetitionTransferred',
      'PetitionMerged',
    ],
    within: '3wh',
    warns: [
      {
        before: '1wh',
        tell: 'office head',
      },
    ],
    figure: {
      shown: 'rate and median',
      grain: ['office', 'month'],
    },
  },
} as const satisfies Edition
