// A processing period that passes without notice beforehand earns a gift certificate.
// "특히, 다음의 경우 사실확인을 거쳐 우선처리하며, 고객의 불편에 대해 10,000원 상당의 상품권으로 보상하겠습니다."
// "민원접수 후 사전 안내 없이 처리기간이 경과되었거나, 민원처리가 불친절·불성실하게 처리된 경우"
import type { Edition } from '#engine'

export default {
  promise: 'delay-told-ahead',
  code: 'C18',
  from: '2026-01-01',
  title: {
    ko: '늦어지면 미리 안내',
    en: 'Told ahead when an answer will be late',
  },
  cites: ['complaints-2', 'complaints-2-02'],
  law: ['민원 처리에 관한 법률 제19조', '민원 처리에 관한 법률 시행령 제21조'],
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
    movedBy: {
      fact: 'DelayNotified',
      to: 'expectedOn',
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
      remedy: 'voucher-10000',
      apology: true,
    },
    figure: {
      shown: 'rate and median',
      grain: ['office', 'month'],
    },
  },
} as const satisfies Edition
