// The words of break-glass: opening a petition out of reach for an hour.
import { words } from '#kit/i18n'

export const glassWords = words({
  title: { ko: '비상 열람', en: 'Break glass' },
  lead: {
    ko: '볼 수 없는 민원을 꼭 열어야 할 때, 사유를 적고 한 건을 60분 동안 열어요. 감사 담당과 민원을 맡은 부서장이 바로 알게 되고, 접속기록에 남아요.',
    en: 'When a petition out of your reach must be opened: one petition, with a reason, for 60 minutes. The auditors and the head of its office see it at once, and the access log keeps it.',
  },
  watchLead: {
    ko: '볼 수 없는 민원을 사유를 적고 연 기록이에요. 60분이 지나면 저절로 닫혀요.',
    en: 'Petitions that were opened out of reach, and why. Each closes by itself after 60 minutes.',
  },
  number: { ko: '접수번호', en: 'Receipt number' },
  reason: { ko: '사유', en: 'Reason' },
  reasonHint: {
    ko: '왜 지금 이 민원을 열어야 하는지 씁니다. 민원인의 개인정보는 쓰지 않습니다.',
    en: 'Why this petition must be opened now. Write nothing personal of the petitioner.',
  },
  go: { ko: '60분 동안 열기', en: 'Open for 60 minutes' },
  noNumber: { ko: '그런 접수번호가 없습니다.', en: 'There is no such receipt number.' },
  noReason: { ko: '사유를 10자 넘게 써 주세요.', en: 'Give a reason of more than ten letters.' },
  done: {
    ko: '민원을 60분 동안 열 수 있어요. 감사 담당에게 알렸어요.',
    en: 'The petition is open to you for 60 minutes. The auditors have been told.',
  },
  openIt: { ko: '민원 열기', en: 'Open the petition' },
  who: { ko: '연 사람', en: 'Who' },
  when: { ko: '연 때', en: 'When' },
  until: { ko: '닫히는 때', en: 'Until' },
  standing: { ko: '열려 있음', en: 'open now' },
  none: { ko: '비상 열람이 없습니다.', en: 'Nobody has broken the glass.' },
})
