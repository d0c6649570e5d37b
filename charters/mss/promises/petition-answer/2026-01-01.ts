// A petition is answered within its processing period (법 제17조, 제19조; 시행령 제14조부터 제21조까지).
// "우리는 높은 전문성과 소양을 배양하여 민원사항에 대하여 신속, 정확한 서비스를 제공하며, 가급적 1회 방문으로 민원처리가
// 완결되도록 하겠습니다."
// "민원업무를 최우선적으로 처리하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'petition-answer',
  code: 'C8',
  from: '2026-01-01',
  title: {
    ko: '민원 처리',
    en: 'Petition answered in its period',
  },
  cites: ['pledges-02', 'visiting-03'],
  law: [
    '민원 처리에 관한 법률 제17조',
    '민원 처리에 관한 법률 제19조',
    '민원 처리에 관한 법률 시행령 제14조',
    '민원 처리에 관한 법률 시행령 제15조',
    '민원 처리에 관한 법률 시행령 제16조',
    '민원 처리에 관한 법률 시행령 제17조',
    '민원 처리에 관한 법률 시행령 제19조',
    '민원 처리에 관한 법률 시행령 제20조',
    '민원 처리에 관한 법률 시행령 제21조',
  ],
  matter: 'petition',
  measure: {
    as: 'clock',
    starts: ['PetitionReceived'],
    stops: ['PetitionReplied', 'PetitionReturned', 'PetitionClosed'],
    voids: ['PetitionWithdrawn', 'PetitionTransferred', 'PetitionMerged'],
    pauses: [
      {
        from: 'SupplementRequested',
        until: 'SupplementArrived',
        counts: 'whole days',
        keyedBy: 'supplementId',
      },
      {
        from: 'FieldInvestigationStarted',
        until: 'FieldInvestigationEnded',
        counts: 'whole days',
        keyedBy: 'investigationId',
        atMost: '14wd',
        atMostExtendedBy: {
          fact: 'FieldInvestigationExtended',
          field: 'by',
          times: 1,
        },
      },
      {
        from: 'OutageStarted',
        until: 'OutageEnded',
        counts: 'exact',
      },
    ],
    within: {
      by: 'kind',
      periods: {
        general: '3wh',
        inquiry: '7wd',
        'inquiry-law': '14wd',
        proposal: '14wd',
        grievance: '7wd',
      },
      else: {
        field: 'period',
      },
    },
    extendedBy: {
      fact: 'PetitionExtended',
      field: 'by',
      atMost: 2,
    },
    warns: [
      {
        before: '8wh',
        tell: 'officer',
      },
      {
        before: '3wh',
        tell: 'office head',
      },
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
