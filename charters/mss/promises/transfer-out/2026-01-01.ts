// A petition that belongs to another agency is sent on within eight working hours (시행령 제13조).
// "우리는 높은 전문성과 소양을 배양하여 민원사항에 대하여 신속, 정확한 서비스를 제공하며, 가급적 1회 방문으로 민원처리가
// 완결되도록 하겠습니다."
// "민원업무를 최우선적으로 처리하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'transfer-out',
  code: 'C8',
  from: '2026-01-01',
  title: {
    ko: '다른 기관으로 이송',
    en: 'Transfer to another agency',
  },
  cites: ['pledges-02', 'visiting-03'],
  law: ['민원 처리에 관한 법률 시행령 제13조'],
  matter: 'petition',
  measure: {
    as: 'clock',
    starts: ['TransferDecided'],
    keyedBy: 'transferId',
    stops: ['PetitionTransferred'],
    voids: ['PetitionReplied', 'PetitionReturned', 'PetitionClosed', 'PetitionWithdrawn', 'PetitionMerged'],
    within: '8wh',
    warns: [
      {
        before: '3wh',
        tell: 'officer',
      },
    ],
    figure: {
      shown: 'rate and median',
      grain: ['office', 'month'],
    },
  },
} as const satisfies Edition
