// A complaint is answered within three days (24 working hours), or the delay is told before they are up.
// "접수된 불만사항은 신속하고 철저하게 조사하고 잘못이 있을 때는 보상하며, 재발을 방지하도록 하겠습니다."
// "우편, 전화, 인터넷, FAX 등으로 접수된 불만사항에 대한 회신은 접수일로부터 3일 이내에 처리결과를 통보하며, 만약 3일
// 이내에 처리가 어려운 경우에는 지연처리 사유와 처리예정일을 담당자가 미리 알려드리겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'complaint-answer',
  code: 'C16',
  from: '2026-01-01',
  title: {
    ko: '불만 3일 이내 회신',
    en: 'Complaint answered within three days',
  },
  cites: ['complaints-01', 'complaints-05'],
  law: ['민원 처리에 관한 법률 제19조'],
  matter: 'complaint',
  coming: true,
  measure: {
    as: 'clock',
    starts: ['ComplaintReceived'],
    stops: ['OutcomeNotified'],
    voids: ['ComplaintWithdrawn'],
    pauses: [
      {
        from: 'OutageStarted',
        until: 'OutageEnded',
        counts: 'exact',
      },
    ],
    within: '24wh',
    movedBy: {
      fact: 'DelayNotified',
      to: 'expectedOn',
      atMost: 1,
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
