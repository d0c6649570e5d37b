// The words of the privacy pages: what citizens ask, what officers answer, and the policy.
import { type Words, words } from '#kit/i18n'
import type { Correctable, RefusalGround, What } from './facts.ts'
import type { RequestStage } from './state.ts'

export const whatLabels: { readonly [what in What]: Words } = words({
  see: { ko: '열람', en: 'See my data' },
  correct: { ko: '정정', en: 'Correct my data' },
  erase: { ko: '삭제', en: 'Erase my data' },
  stop: { ko: '처리정지', en: 'Stop using my data' },
})
export const whatHints: { readonly [what in What]: Words } = words({
  see: {
    ko: '가지고 있는 것과 열어 본 기록을 바로 보여 드려요.',
    en: 'You see at once what is held and who opened it.',
  },
  correct: { ko: '아래에 바른 값을 써 주세요.', en: 'Write the right values below.' },
  erase: {
    ko: '법으로 보존해야 하는 기록은 지울 수 없고, 꼭 필요하지 않은 전자우편과 회사 이름은 바로 지워요.',
    en: 'What the law keeps cannot be erased yet; e-mail and company, which are optional, can.',
  },
  stop: { ko: '선택해서 동의한 쓰임을 멈춰요.', en: 'Uses that you chose to allow are stopped.' },
})
export const fieldLabels: { readonly [field in Correctable]: Words } = words({
  name: { ko: '이름', en: 'Name' },
  phone: { ko: '전화', en: 'Telephone' },
  mail: { ko: '전자우편', en: 'E-mail' },
  address: { ko: '주소', en: 'Address' },
  company: { ko: '회사', en: 'Company' },
})
export const groundLabels: { readonly [ground in RefusalGround]: Words } = words({
  'kept-by-law': {
    ko: '공공기록물 관리에 관한 법률에 따라 보존해야 합니다 (개인정보 보호법 제36조제1항 단서).',
    en: 'The archive law keeps it (Personal Information Protection Act, article 36(1)).',
  },
  'harms-others': {
    ko: '다른 사람의 생명·신체·재산이나 이익을 해칠 우려가 있습니다 (제35조제4항제2호).',
    en: 'It could harm another person (article 35(4)2).',
  },
  'not-wrong': {
    ko: '확인한 결과 지금 기록이 맞습니다 (제36조).',
    en: 'We checked, and the record is right (article 36).',
  },
  'duty-by-law': {
    ko: '법령의 의무를 지키려면 계속 처리해야 합니다 (제37조제2항).',
    en: 'A duty by law needs it to go on (article 37(2)).',
  },
})
export const stageLabels: { readonly [stage in RequestStage]: Words } = words({
  new: { ko: '새 요구', en: 'New' },
  open: { ko: '검토 중', en: 'Being decided' },
  granted: { ko: '요구대로 함', en: 'Done' },
  refused: { ko: '거절', en: 'Refused' },
  withdrawn: { ko: '취하', en: 'Withdrawn' },
})
export const doneLabels: {
  readonly [done in 'shown' | 'corrected' | 'erased whole' | 'erased optional' | 'stopped']: Words
} = words({
  shown: { ko: '보여 드렸어요.', en: 'Shown.' },
  corrected: { ko: '고쳤고, 앞의 값은 지웠어요.', en: 'Corrected; the earlier value is erased.' },
  'erased whole': {
    ko: '암호 열쇠와 함께 모두 지웠어요. 되돌릴 수 없어요.',
    en: 'Erased whole with its key. It cannot be brought back.',
  },
  'erased optional': {
    ko: '전자우편과 회사 이름을 지웠어요. 나머지는 법으로 보존하는 기간이 끝나면 지워요.',
    en: 'E-mail and company are erased. The rest is erased when the period set by law ends.',
  },
  stopped: { ko: '선택해서 동의한 쓰임을 멈췄어요.', en: 'The uses that you had allowed are stopped.' },
})

export const w = words({
  title: { ko: '개인정보 열람·정정·삭제 요구', en: 'Requests about my personal data' },
  lead: {
    ko: '접수번호와 조회 비밀번호로 내 개인정보를 보거나, 고치거나, 지우거나, 쓰지 말아 달라고 할 수 있어요. 10일 안에 답해 드려요.',
    en: 'With your receipt number and access code you can see, correct, erase or stop the use of your data. You have an answer within ten days.',
  },
  visit: {
    ko: '신분증을 가지고 가까운 민원실에 오셔도 돼요.',
    en: 'You can also come to a reception desk with your ID.',
  },
  number: { ko: '접수번호', en: 'Receipt number' },
  secret: { ko: '조회 비밀번호', en: 'Access code' },
  open: { ko: '계속하기', en: 'Continue' },
  noMatch: {
    ko: '접수번호나 조회 비밀번호가 맞지 않아요. 접수증을 다시 확인해 주세요.',
    en: 'The number or the access code does not match. Please check your receipt.',
  },
  tooMany: {
    ko: '여러 번 시도해서 잠시 멈췄어요. 10분 뒤에 다시 해 주세요.',
    en: 'There were too many tries, so we paused. Please try again in 10 minutes.',
  },
  what: { ko: '무엇을 원하세요?', en: 'What do you want?' },
  values: { ko: '정정할 값', en: 'Right value' },
  words: { ko: '덧붙이는 말', en: 'In your words' },
  send: { ko: '요구하기', en: 'Send' },
  mine: { ko: '지금까지의 요구', en: 'Your requests so far' },
  none: { ko: '아직 요구한 것이 없어요.', en: 'There are none yet.' },
  received: {
    ko: (number: string, day: string) => `요구 ${number}을 받았어요. ${day}까지 답해 드려요.`,
    en: (number: string, day: string) => `Request ${number} has arrived. You have an answer by ${day}.`,
  },
  withdrawn: { ko: '요구를 거두어들였어요.', en: 'The request is withdrawn.' },
  withdraw: { ko: '거두어들이기', en: 'Withdraw' },
  requestNumber: { ko: '요구 번호', en: 'Request' },
  kind: { ko: '종류', en: 'Kind' },
  state: { ko: '상태', en: 'State' },
  receivedAt: { ko: '요구한 때', en: 'Received' },
  due: { ko: '답할 날', en: 'Answer by' },
  result: { ko: '답', en: 'Answer' },
  object: {
    ko: '받아들이기 어려우면 30일 안에 이 기관에 이의를 제기하거나, 개인정보분쟁조정위원회(1833-6972)나 개인정보침해신고센터(118)에 도움을 청하거나, 행정심판을 청구할 수 있어요.',
    en: 'If you do not agree, you can object to this agency within 30 days, turn to the Personal Information Dispute Mediation Committee (1833-6972) or the privacy centre (118), or make an administrative appeal.',
  },
  held: { ko: '가지고 있는 내 정보', en: 'What is held about you' },
  json: { ko: '기계가 읽는 파일(JSON)로 받기', en: 'Get it as a file for machines (JSON)' },
  person: { ko: '사람', en: 'Person' },
  texts: { ko: '글', en: 'Texts' },
  files: { ko: '파일', en: 'Files' },
  history: { ko: '처리 경과', en: 'History' },
  notices: { ko: '알림', en: 'Notices' },
  consents: { ko: '선택해서 동의한 것', en: 'What you chose to allow' },
  openedBy: { ko: '열어 본 기록', en: 'Who opened it' },
  nothing: { ko: '없음', en: 'None' },
  erased: { ko: '모두 지워서 남아 있는 것이 없어요.', en: 'All is erased; nothing is held.' },
  NOT_CHOSEN: { ko: '하나를 골라 주세요.', en: 'Please choose one.' },
  NO_VALUE: { ko: '바른 값을 하나 넘게 써 주세요.', en: 'Write at least one right value.' },
  NOT_A_PHONE: {
    ko: '전화번호를 숫자로 써 주세요. 예: 010-1234-5678',
    en: 'Enter a telephone number in digits, such as 010-1234-5678.',
  },
  NOT_A_MAIL: { ko: '전자우편 주소를 확인해 주세요.', en: 'Check the e-mail address.' },
  TOO_LONG: { ko: '너무 길어요. 줄여 주세요.', en: 'This is too long. Please shorten it.' },
  TOO_SHORT: { ko: '까닭을 조금 더 자세히 써 주세요.', en: 'Please write a little more about the reason.' },
  UNSOUND: { ko: '저장할 수 없는 글자가 섞여 있어요.', en: 'It contains characters that cannot be stored.' },
  ENDED: { ko: '이미 답한 요구예요.', en: 'This request has its answer already.' },
})

export const staffWords = words({
  title: { ko: '개인정보 요구', en: 'Data requests' },
  lead: {
    ko: '10일 안에 답해야 해요. 기한이 빠른 차례예요.',
    en: 'To be answered within ten days. The next to be due first.',
  },
  empty: { ko: '답할 요구가 없어요.', en: 'There is nothing to answer.' },
  petition: { ko: '민원', en: 'Petition' },
  office: { ko: '부서', en: 'Office' },
  late: { ko: '기한 지남', en: 'Overdue' },
  decide: { ko: '답하기', en: 'Answer' },
  answer: { ko: '어떻게 할까요?', en: 'What is the answer?' },
  grant: { ko: '요구대로 하기', en: 'Do it' },
  refuse: { ko: '거절하기', en: 'Refuse' },
  ground: { ko: '거절하는 근거', en: 'Ground of the refusal' },
  choose: { ko: '골라 주세요', en: 'Please choose' },
  words: { ko: '알리는 말', en: 'In words' },
  wordsHint: {
    ko: '거절할 때는 까닭을 꼭 써 주세요. 이의를 제기하는 방법은 저절로 함께 알려요.',
    en: 'Needed for a refusal. How to object is told with it.',
  },
  send: { ko: '답 보내기', en: 'Send the answer' },
  kept: {
    ko: '아직 법으로 보존하는 기간이에요. 요구대로 하면 전자우편과 회사 이름만 지워집니다.',
    en: 'The law still keeps this record. Granting erases e-mail and company only.',
  },
  whole: {
    ko: '보존기간이 끝난 기록이에요. 요구대로 하면 모두 지워집니다.',
    en: 'Its period is over. Granting erases it whole.',
  },
  values: { ko: '바꿀 값', en: 'New values' },
  said: { ko: '덧붙인 말', en: 'In their words' },
  done: { ko: '답했어요.', en: 'Answered.' },
  register: { ko: '방문한 사람의 요구 적기', en: 'Register a request made in person' },
  registerLead: { ko: '신분증으로 본인을 확인한 뒤에 적어 주세요.', en: 'Check the ID of the person first.' },
  registered: { ko: '요구를 적었어요.', en: 'Registered.' },
  noNumber: { ko: '그런 접수번호의 민원이 없어요.', en: 'There is no petition with that number.' },
})
