// The words of the page of approvals.
import { words } from '#kit/i18n'

export const w = words({
  title: { ko: '승인', en: 'Approvals' },
  lead: {
    ko: '되돌리기 어려운 일은 요청한 사람이 아닌 다른 사람이 확인해야 할 수 있습니다.',
    en: 'What is hard to undo needs the yes of somebody other than who asks for it.',
  },
  waiting: { ko: '답을 기다리는 요청', en: 'Waiting for an answer' },
  noneWaiting: { ko: '답을 기다리는 요청이 없습니다.', en: 'Nothing waits for an answer.' },
  all: { ko: '지난 요청', en: 'All requests' },
  none: { ko: '아직 요청이 없습니다.', en: 'There are no requests yet.' },
  what: { ko: '무엇을', en: 'What' },
  by: { ko: '요청한 사람', en: 'Asked by' },
  at: { ko: '요청한 때', en: 'Asked' },
  until: { ko: '언제까지', en: 'Until' },
  state: { ko: '상태', en: 'State' },
  reason: { ko: '까닭', en: 'Reason' },
  subject: { ko: '대상', en: 'Subject' },
  proposal: { ko: '할 일의 내용', en: 'What exactly' },
  answeredBy: { ko: '답한 사람', en: 'Answered by' },
  words: { ko: '답한 말', en: 'Words' },
  usedBy: { ko: '실행한 사람', en: 'Done by' },
  one: { ko: '승인 요청', en: 'A request' },
  give: { ko: '답하기', en: 'Answer' },
  answerWords: { ko: '답하는 말', en: 'Your words' },
  answerHint: {
    ko: '무엇을 확인했는지, 왜 그렇게 답하는지 써 주세요.',
    en: 'What you checked, and why you answer so.',
  },
  approve: { ko: '승인하기', en: 'Approve' },
  refuse: { ko: '승인하지 않기', en: 'Refuse' },
  withdraw: { ko: '요청 거두기', en: 'Withdraw it' },
  withdrawLead: {
    ko: '스스로 요청한 일은 거둘 수만 있습니다.',
    en: 'What you asked for yourself you can only withdraw.',
  },
  wordsMissing: { ko: '답하는 말을 써 주세요.', en: 'Enter your words.' },
  wordsLong: { ko: '500자까지 쓸 수 있습니다.', en: 'Up to 500 characters.' },
  done: { ko: '답을 기록했습니다.', en: 'Your answer is recorded.' },
  performed: { ko: '승인을 기록하고 바로 실행했습니다.', en: 'Your yes is recorded, and it is done.' },
  stateWaiting: { ko: '기다림', en: 'Waiting' },
  stateApproved: { ko: '승인함', en: 'Approved' },
  stateRefused: { ko: '승인하지 않음', en: 'Refused' },
  stateWithdrawn: { ko: '거둠', en: 'Withdrawn' },
  stateUsed: { ko: '실행함', en: 'Done' },
  stateExpired: { ko: '기한 지남', en: 'Expired' },
})

export const stateWords = {
  waiting: w.stateWaiting,
  approved: w.stateApproved,
  refused: w.stateRefused,
  withdrawn: w.stateWithdrawn,
  used: w.stateUsed,
  expired: w.stateExpired,
} as const
export const stateTones = {
  waiting: 'info',
  approved: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  used: 'success',
  expired: 'neutral',
} as const
