// Why an approval cannot be given or used, in the words of both languages, with what to do next.
import { words } from '#kit/i18n'

export const noApprovalWords = words({
  NOT_ALLOWED: {
    ko: '이 요청에 답할 권한이 없습니다. 운영자나 감사 담당자에게 부탁해 주세요.',
    en: 'You may not answer this request. Ask an operator or an auditor.',
  },
  OWN_REQUEST: {
    ko: '스스로 요청한 일은 스스로 승인할 수 없습니다. 권한이 있는 다른 사람이 답해야 합니다.',
    en: 'Nobody approves what they asked for themselves. Another person with the right must answer.',
  },
  STAND_IN: {
    ko: '요청한 사람과 서로 업무를 대행하는 사이에서는 승인할 수 없습니다. 다른 사람이 답해야 합니다.',
    en: 'One of you acts for the other, so you are one pair of eyes. Another person must answer.',
  },
  UNKNOWN: {
    ko: '그런 승인 요청이 없습니다. 목록에서 다시 골라 주세요.',
    en: 'There is no such request. Choose it from the list again.',
  },
  NOT_APPROVED: {
    ko: '아직 승인되지 않았습니다. 승인된 뒤에 다시 해 주세요.',
    en: 'It is not approved. Come back when it is.',
  },
  ANSWERED: { ko: '이미 답한 요청입니다.', en: 'This request has its answer already.' },
  EXPIRED: { ko: '기한이 지난 요청입니다. 다시 요청해 주세요.', en: 'Its time has run out. Ask again.' },
  USED: {
    ko: '승인받은 일을 이미 마쳤습니다. 한 번의 승인으로 한 번만 할 수 있습니다.',
    en: 'It is done already. One approval is good for one time.',
  },
  ANOTHER_SUBJECT: {
    ko: '이 승인은 다른 일에 대한 것입니다. 맞는 승인을 골라 주세요.',
    en: 'This approval is for something else. Choose the right one.',
  },
})
