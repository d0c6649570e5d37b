// A petition that reached the office is entered in the register within eight working hours (시행령 제6조제8항).
// "우리는 높은 전문성과 소양을 배양하여 민원사항에 대하여 신속, 정확한 서비스를 제공하며, 가급적 1회 방문으로 민원처리가
// 완결되도록 하겠습니다."
// "민원업무를 최우선적으로 처리하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'petition-intake',
  code: 'C8',
  from: '2026-01-01',
  title: {
    ko: '민원 접수',
    en: 'Petition received into the register',
  },
  cites: ['pledges-02', 'visiting-03'],
  law: ['민원 처리에 관한 법률 시행령 제6조제8항'],
  matter: 'petition',
  measure: {
    as: 'clock',
    starts: ['PetitionArrived'],
    stops: ['PetitionReceived'],
    voids: ['PetitionWithdrawn', 'PetitionTransferred'],
    within: '8wh',
    warns: [
      {
        before: '3wh',
        tell: 'officer',
      },
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
