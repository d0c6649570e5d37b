// Petitioners hear of progress 30 days after receipt and every 30 days (시행령 제23조).
// "민원업무를 최우선적으로 처리하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'petition-progress',
  code: 'C8',
  from: '2026-01-01',
  title: {
    ko: '처리진행상황 통지',
    en: 'Progress told every 30 days',
  },
  cites: ['visiting-03'],
  law: ['민원 처리에 관한 법률 시행령 제23조'],
  matter: 'petition',
  measure: {
    as: 'clock',
    starts: [
      {
        fact: 'PetitionReceived',
        where: {
          progressOnWeb: false,
        },
      },
      'ProgressNotified',
    ],
    repeats: true,
    stops: ['ProgressNotified', 'PetitionReplied', 'PetitionReturned', 'PetitionClosed'],
    voids: ['PetitionWithdrawn', 'PetitionTransferred', 'PetitionMerged'],
    within: '30cd',
    warns: [
      {
        before: '3cd',
        tell: 'officer',
      },
    ],
    figure: {
      shown: 'rate and median',
      grain: ['office', 'month'],
    },
  },
} as const satisfies Edition
