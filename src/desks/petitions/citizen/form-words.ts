// The words of the petition form, page by page.
import { words } from '#kit/i18n'

export const f = words({
  title: { ko: '민원 신청', en: 'File a petition' },
  steps: { ko: '단계', en: 'Steps' },
  stepKind: { ko: '종류', en: 'Kind' },
  stepWords: { ko: '내용', en: 'Your request' },
  stepPerson: { ko: '신청인', en: 'About you' },
  stepFiles: { ko: '파일', en: 'Files' },
  stepReview: { ko: '확인', en: 'Review' },
  next: { ko: '다음', en: 'Next' },
  back: { ko: '이전', en: 'Back' },
  discard: { ko: '쓰던 내용 지우고 그만두기', en: 'Delete what I wrote and stop' },

  kindTitle: { ko: '어떤 일로 오셨나요?', en: 'What is it about?' },
  kindLead: {
    ko: '가장 가까운 것을 하나 골라 주세요. 종류에 따라 답해 드리는 기간이 달라요. 잘못 골라도 저희가 바로잡아 드려요.',
    en: 'Choose the closest one. The time we have to answer depends on it. If it is not quite right, we put it right for you.',
  },
  kindQuestion: { ko: '민원의 종류', en: 'Kind of petition' },
  example: { ko: '예', en: 'Example' },

  itemTitle: { ko: '무엇을 신청하시나요?', en: 'What do you apply for?' },
  itemLead: {
    ko: '민원편람에서 하나를 골라 주세요. 필요한 서류는 파일 단계에서 보내면 돼요.',
    en: 'Choose one from the handbook. You can send the papers with the files later.',
  },
  itemQuestion: { ko: '민원 사무', en: 'Item' },
  period: { ko: '처리기간', en: 'Period' },
  fee: { ko: '수수료', en: 'Fee' },
  noFee: { ko: '수수료 없음', en: 'No fee' },
  papers: { ko: '서류', en: 'Papers' },
  noItems: { ko: '고를 수 있는 민원 사무가 아직 없어요', en: 'There is nothing to choose from yet' },
  noItemsHow: {
    ko: '다른 종류로 신청하거나 1357로 전화해 주세요.',
    en: 'Choose another kind, or call 1357.',
  },

  wordsTitle: { ko: '무엇을 알리고 싶으세요?', en: 'What would you like to tell us?' },
  wordsLead: {
    ko: '언제, 어디서, 무엇을 바라는지 쓰면 더 빨리 답할 수 있어요. 주민등록번호는 쓰지 마세요.',
    en: 'When, where and what you ask for helps us answer sooner. Please do not write resident registration numbers.',
  },
  subject: { ko: '제목', en: 'Title' },
  subjectHint: { ko: '한 줄로 줄여 써 주세요. 100자까지예요.', en: 'One line, up to 100 characters.' },
  body: { ko: '내용', en: 'Request' },

  personTitle: { ko: '누가 신청하시나요?', en: 'Who is asking?' },
  personLead: {
    ko: '이름과 주소가 분명해야 민원으로 처리할 수 있어요(민원 처리에 관한 법률 제2조제2호).',
    en: 'The law asks for a clear name and address before it counts as a petition (article 2 of the Act).',
  },
  name: { ko: '이름', en: 'Name' },
  nameHint: { ko: '법인이나 단체이면 대표자 이름을 써 주세요.', en: 'For a company or group, the name of its head.' },
  phone: { ko: '전화번호', en: 'Telephone' },
  phoneHint: { ko: '숫자만 써도 돼요. 예: 01012345678', en: 'Digits are enough, such as 01012345678' },
  address: { ko: '주소', en: 'Address' },
  company: { ko: '회사나 단체 이름', en: 'Company or group' },
  mail: { ko: '전자우편', en: 'E-mail' },

  privacyTitle: { ko: '개인정보를 이렇게 써요', en: 'How your personal data is used' },
  privacyItems: { ko: '받는 것', en: 'What we take' },
  privacyItemsText: {
    ko: '꼭 필요한 것: 이름, 전화번호, 주소. 고를 수 있는 것: 회사 이름, 전자우편. 주민등록번호는 받지 않아요.',
    en: 'Needed: name, telephone, address. Optional: company, e-mail. We never take resident registration numbers.',
  },
  privacyPurpose: { ko: '쓰는 곳', en: 'Purpose' },
  privacyPurposeText: {
    ko: '민원을 접수하고 처리하며 결과를 알려 드리는 데에만 써요. 다른 기관의 일이면 그 기관으로 넘길 수 있어요(민원 처리에 관한 법률 제16조).',
    en: 'Only to receive and handle your petition and to tell you the result. If it belongs to another agency it may be passed on (article 16 of the Act).',
  },
  privacyBasis: { ko: '근거', en: 'Basis' },
  privacyBasisText: {
    ko: '개인정보 보호법 제15조제1항제2호·제3호, 민원 처리에 관한 법률. 그래서 따로 동의를 받지 않아요.',
    en: 'Article 15(1) 2 and 3 of the Personal Information Protection Act and the Civil Petitions Act; no separate consent is needed.',
  },
  privacyKept: { ko: '두는 기간', en: 'Kept for' },
  privacyKeptText: {
    ko: (years: number) => `민원이 끝난 뒤 ${years}년(민원 처리부의 보존기간). 보내지 않은 신청은 하루 뒤에 지워요.`,
    en: (years: number) =>
      `${years} ${years === 1 ? 'year' : 'years'} after the petition ends (retention of the register). What you do not send is deleted after a day.`,
  },
  privacyRight: { ko: '거절할 수 있어요', en: 'Your right to refuse' },
  privacyRightText: {
    ko: '고를 수 있는 항목은 비워 두어도 돼요. 비워 두어도 불이익은 없어요. 열람·정정·삭제·처리정지를 언제든지 요구할 수 있어요.',
    en: 'You may leave optional items empty without any disadvantage, and may at any time ask to see, correct or delete your data or to stop its use.',
  },

  consentTitle: { ko: '골라서 동의할 수 있는 쓰임', en: 'Uses that you may allow' },
  consentLead: {
    ko: '동의하지 않아도 민원은 똑같이 처리해요. 나중에 언제든지 멈출 수 있어요. 민원과 같은 기간 동안 두어요.',
    en: 'Your petition is handled the same without them, and you can stop them at any time. Kept as long as the petition.',
  },
  consentSurvey: {
    ko: '서비스가 어땠는지 전화나 전자우편으로 물어봐도 좋아요 (이름, 전화, 전자우편)',
    en: 'You may contact me to ask how the service was (name, telephone, e-mail)',
  },
  consentExample: {
    ko: '누구인지 알 수 없게 바꾸어 처리 사례로 써도 좋아요 (민원 내용과 답변)',
    en: 'My case may be used as an example once nobody can be recognised (petition and answer)',
  },
  childTitle: { ko: '만 14세 미만이면', en: 'If you are under 14' },
  consentGuardian: {
    ko: '보호자(법정대리인)의 동의를 받았어요',
    en: 'My guardian has agreed',
  },
  privacyMore: { ko: '개인정보 처리방침 보기', en: 'Read the privacy policy' },

  filesTitle: { ko: '함께 보낼 파일이 있나요?', en: 'Any files to send?' },
  filesLead: { ko: '없으면 그냥 다음으로 가세요.', en: 'If not, just go on.' },
  filesNeeded: { ko: '이 신청에 필요한 서류', en: 'Papers needed for this item' },
  filesHint: {
    ko: 'PDF, JPG, PNG, HWP, HWPX, DOCX, XLSX, TXT. 하나에 20MB까지, 모두 10개까지예요. 여러 번 나누어 넣어도 돼요.',
    en: 'PDF, JPG, PNG, HWP, HWPX, DOCX, XLSX, TXT. Up to 20 MB each and ten in all. You can add them a few at a time.',
  },
  filesPick: { ko: '파일 고르기', en: 'Choose files' },
  filesAdd: { ko: '고른 파일 넣기', en: 'Add the chosen files' },
  filesHeld: { ko: (n: number) => `넣은 파일 ${n}개`, en: (n: number) => `${n} file${n === 1 ? '' : 's'} added` },
  filesNone: { ko: '아직 넣은 파일이 없어요.', en: 'No files yet.' },
  filesRemove: { ko: '빼기', en: 'Remove' },
  filesAdded: {
    ko: (n: number) => `파일 ${n}개를 넣었어요.`,
    en: (n: number) => `${n} file${n === 1 ? '' : 's'} added.`,
  },
  filesFull: { ko: '파일 10개를 모두 넣었어요.', en: 'All ten files are in.' },

  reviewTitle: { ko: '이대로 보낼까요?', en: 'Shall we send this?' },
  reviewLead: {
    ko: '보내면 바로 접수번호를 드려요. 고칠 것이 있으면 오른쪽의 고치기를 누르세요.',
    en: 'You get a receipt number at once. To change something, choose Change beside it.',
  },
  change: { ko: '고치기', en: 'Change' },
  none: { ko: '없음', en: 'None' },
  send: { ko: '보내기', en: 'Send' },
  answerIn: { ko: '답해 드리는 기간', en: 'Time to answer' },
  language: { ko: '답변 언어', en: 'Language' },
  languageNow: { ko: '한국어', en: 'English (an official Korean text may be added)' },

  gone: { ko: '쓰던 신청을 찾지 못했어요', en: 'We could not find what you were writing' },
  goneHow: {
    ko: '시간이 오래 지났거나 브라우저가 쿠키를 막고 있어요. 쿠키를 허용하고 여기서 다시 시작해 주세요. 어려우면 1357로 전화해 주세요.',
    en: 'It was too long ago, or your browser blocks cookies. Allow cookies and start again here, or call 1357.',
  },
  discarded: { ko: '쓰던 내용을 지웠어요.', en: 'What you wrote has been deleted.' },
  broken: {
    ko: '보내는 도중에 글자가 깨졌어요. � 표시가 있는 곳을 고쳐서 다시 보내 주세요.',
    en: 'Some characters were damaged on the way. Correct the places marked � and send again.',
  },
  tooLong: {
    ko: '글이 너무 길어 끝까지 읽지 못했어요. 줄이거나 파일로 보내 주세요.',
    en: 'The text was too long to read to its end. Shorten it, or send it as a file.',
  },
  notChosen: { ko: '하나를 골라 주세요.', en: 'Please choose one.' },
  itemGone: {
    ko: '고른 민원 사무가 지금은 없어요. 다시 골라 주세요.',
    en: 'The item you chose is not there any more. Please choose again.',
  },
  busy: {
    ko: '지금 신청이 몰려 있어요. 쓴 내용은 그대로 있으니 1분쯤 뒤에 다시 보내 주세요.',
    en: 'We are very busy now. What you wrote is kept; please send it again in about a minute.',
  },
  notSent: {
    ko: '지금은 보낼 수 없어요. 쓴 내용은 그대로 있어요. 1357로 전화해 주세요.',
    en: 'It cannot be sent at the moment. What you wrote is kept. Please call 1357.',
  },
})

/** How it stands with a file that was sent. Without a scanner nothing is said: nothing was looked at. */
export const citizenFileStates = words({
  unscanned: { ko: '받았어요', en: 'Received' },
  held: { ko: '확인 중', en: 'Being checked' },
  clean: { ko: '안전', en: 'Safe' },
  infected: { ko: '막힘: 악성코드가 발견됐어요', en: 'Blocked: malware was found' },
  gone: { ko: '파기됨', en: 'Destroyed' },
})
