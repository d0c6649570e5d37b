// The words of the receipt and of the pages on which a petition is followed.
import { words } from '#kit/i18n'

export const k = words({
  trackTitle: { ko: '내 민원 조회', en: 'Track my petition' },
  trackLead: {
    ko: '접수증에 적힌 접수번호와 조회 비밀번호를 넣어 주세요.',
    en: 'Enter the receipt number and the access code on your receipt.',
  },
  number: { ko: '접수번호', en: 'Receipt number' },
  numberHint: { ko: '예: 2611-000042-6', en: 'Such as 2611-000042-6' },
  secret: { ko: '조회 비밀번호', en: 'Access code' },
  secretHint: {
    ko: '다섯 자씩 적힌 26자예요. 대문자·소문자와 - 표시는 가리지 않아요.',
    en: '26 letters and digits in groups of five. Capitals and hyphens do not matter.',
  },
  open: { ko: '조회하기', en: 'Open' },
  noMatch: {
    ko: '접수번호나 조회 비밀번호가 맞지 않아요. 접수증을 다시 확인해 주세요.',
    en: 'The number or the access code does not match. Please check your receipt.',
  },
  lost: { ko: '접수증을 잃어버렸다면', en: 'If you lost your receipt' },
  lostHow: {
    ko: '이 화면 아래의 안내 전화로 연락해 주세요. 본인인지 확인한 뒤 도와 드려요. 조회 비밀번호는 저희도 볼 수 없어요.',
    en: 'Call the number at the foot of this page. We help once we know it is you. Nobody here can see your access code.',
  },
  tooMany: {
    ko: '여러 번 시도해서 잠시 멈췄어요. 10분 뒤에 다시 해 주세요. 급하면 이 화면 아래의 안내 전화로 연락해 주세요.',
    en: 'There were too many tries, so we paused. Please try again in 10 minutes, or call the number at the foot of this page.',
  },
  ended: {
    ko: '조회를 끝냈어요. 다시 보려면 접수번호와 조회 비밀번호를 넣어 주세요.',
    en: 'You have finished. To look again, enter the number and the access code.',
  },
  end: { ko: '조회 끝내기', en: 'Finish' },
  idle: {
    ko: '30분 동안 쓰지 않으면 조회가 저절로 끝나요. 화면을 새로 열면 다시 30분이에요.',
    en: 'After 30 minutes without use this ends by itself; opening a page gives you another 30.',
  },

  dataRequest: {
    ko: '내 개인정보 열람·정정·삭제·처리정지 요구하기',
    en: 'Ask to see, correct, erase or stop the use of my data',
  },
  openedTitle: { ko: '내 민원을 열어 본 기록', en: 'Who opened your petition' },
  openedLead: {
    ko: '누가 언제 왜 내용을 보았는지 저절로 남는 기록이에요. 담당 부서의 업무 목록과 검색 결과에 제목이 보인 것은 하나하나 적지 않아요.',
    en: 'This record is kept by itself: who looked, when and why. That the title stood in the office’s work lists and search results is not told one by one.',
  },
  openedNobody: { ko: '아직 아무도 열어 보지 않았어요.', en: 'Nobody has opened it yet.' },
  openedNotNow: {
    ko: '지금은 기록을 불러올 수 없어요. 잠시 뒤에 다시 열어 주세요.',
    en: 'The record cannot be read just now. Please open this page again in a moment.',
  },
  openedDay: {
    ko: (day: string, count: number) => `${day} · ${count}건`,
    en: (day: string, count: number) => `${day} · ${count}`,
  },
  openedTimes: {
    ko: (first: string, last: string, count: number) => `${first}부터 ${last}까지 ${count}번`,
    en: (first: string, last: string, count: number) => `${count} times, from ${first} to ${last}`,
  },
  openedFor: { ko: (who: string) => `${who}(업무대행)`, en: (who: string) => `${who} (standing in)` },
  openedMore: {
    ko: '그 전의 기록도 모두 있어요. 개인정보 열람을 신청하면 보여 드려요.',
    en: 'Earlier ones are kept too. Ask to see your data and you get them all.',
  },

  receiptTitle: { ko: '민원 접수증', en: 'Receipt' },
  receiptDone: { ko: '민원을 보냈어요', en: 'Your petition has been sent' },
  receiptLead: {
    ko: '접수번호와 조회 비밀번호를 꼭 적어 두거나 인쇄해 주세요. 이 둘이 있어야 진행상황을 볼 수 있어요.',
    en: 'Please write down or print the number and the access code. You need both to follow your petition.',
  },
  print: { ko: '접수증 인쇄하기', en: 'Print the receipt' },
  goTrack: { ko: '진행상황 보기', en: 'See how it stands' },
  subject: { ko: '민원 제목', en: 'Title' },
  kind: { ko: '민원의 종류', en: 'Kind' },
  petitioner: { ko: '신청인', en: 'Petitioner' },
  sentAt: { ko: '보낸 때', en: 'Sent' },
  receivedAt: { ko: '접수한 때', en: 'Registered' },
  promised: { ko: '약속', en: 'What we promise' },
  promisedIntake: { ko: (when: string) => `${when} 접수해 드려요.`, en: (when: string) => `We register it ${when}.` },
  promisedAnswer: { ko: (when: string) => `${when} 답해 드려요.`, en: (when: string) => `We answer ${when}.` },
  until: { ko: (when: string) => `${when}까지`, en: (when: string) => `by ${when}` },
  untilDay: { ko: (day: string) => `${day}까지`, en: (day: string) => `by the end of ${day}` },
  within: { ko: '처리기간', en: 'Period' },
  inCharge: { ko: '맡은 곳', en: 'In charge' },
  phoneOf: { ko: (phone: string) => `전화 ${phone}`, en: (phone: string) => `tel. ${phone}` },
  noOne: {
    ko: '담당자를 정하고 있어요. 문의는 이 화면 아래의 안내 전화로 해 주세요.',
    en: 'An officer is being chosen. For questions call the number at the foot of this page.',
  },
  filesSent: { ko: '보낸 파일', en: 'Files sent' },
  fileCount: { ko: (n: number) => `${n}개`, en: (n: number) => String(n) },
  issuer: { ko: '접수 기관', en: 'Issued by' },
  whyTitle: { ko: '기한을 이렇게 셌어요', en: 'How the time was counted' },
  sentenceTitle: { ko: '헌장의 이 문장이 하는 약속이에요', en: 'The sentence of the charter behind this promise' },
  nextTitle: { ko: '이제 이렇게 진행돼요', en: 'What happens next' },
  next1: {
    ko: '담당자를 정하면 이름과 전화번호를 조회 화면에서 알려 드려요.',
    en: 'Once an officer is in charge, you see their name and telephone on the tracking page.',
  },
  next2: {
    ko: '서류가 더 필요하면 무엇을 언제까지 보내면 되는지 알려 드려요. 그동안 처리기간은 멈춰요.',
    en: 'If papers are missing, we tell you what to send and by when. The period stands still meanwhile.',
  },
  next3: {
    ko: '늦어질 것 같으면 기한이 되기 전에 이유와 새 날짜를 알려 드려요.',
    en: 'If it will be late, we tell you why and the new date before the time is up.',
  },
  next4: {
    ko: '약속을 못 지키면 사과하고, 그 사실을 모두가 볼 수 있게 공개해요.',
    en: 'If we break the promise we apologise, and everybody can see that we did.',
  },

  brokenTitle: { ko: '약속한 기한을 지키지 못했어요. 죄송합니다.', en: 'We broke our promise. We are sorry.' },
  brokenLine: {
    ko: (promise: string, when: string) => `‘${promise}’: ${when} 하겠다고 약속했지만 지키지 못했어요.`,
    en: (promise: string, when: string) => `“${promise}”: we promised this ${when} and did not keep it.`,
  },
  brokenStill: { ko: '지금도 계속 처리하고 있어요.', en: 'We go on working on it.' },
  brokenPublic: {
    ko: '이 일은 우리의 다짐 화면에 지키지 못한 약속으로 그대로 세어져요.',
    en: 'It is counted as a broken promise on our public page.',
  },
  brokenVoucher: {
    ko: '헌장에 따라 사실을 확인한 뒤 10,000원 상품권으로 보상해 드려요. 안내 전화로 알려 주시면 먼저 챙겨 드릴게요.',
    en: 'Under the charter, once the facts are checked, you are due a gift certificate of 10,000 won. Call us and we see to it first.',
  },
  brokenSee: { ko: '우리의 다짐 보기', en: 'See our promises' },

  nowTitle: { ko: '지금 상태', en: 'How it stands' },
  clocksTitle: { ko: '약속한 시간', en: 'The promised times' },
  moreClocks: {
    ko: (n: number) => `함께 재고 있는 다른 약속 ${n}개`,
    en: (n: number) => `${n} more promise${n === 1 ? '' : 's'} on this petition`,
  },
  workingLeft: { ko: (text: string) => `근무시간 ${text} 남음`, en: (text: string) => `${text} of working time left` },
  workingDaysLeft: {
    ko: (n: number) => `근무일 ${n}일 남음`,
    en: (n: number) => `${n} working day${n === 1 ? '' : 's'} left`,
  },
  daysLeft: { ko: (n: number) => `${n}일 남음`, en: (n: number) => `${n} day${n === 1 ? '' : 's'} left` },
  hours: { ko: (n: number) => `${n}시간`, en: (n: number) => `${n} hour${n === 1 ? '' : 's'}` },
  minutes: { ko: (n: number) => `${n}분`, en: (n: number) => `${n} minute${n === 1 ? '' : 's'}` },
  keptWords: { ko: '기한 안에 마쳤어요.', en: 'Done in time.' },
  brokenOpen: { ko: '기한이 지났어요. 아직 마치지 못했어요.', en: 'The time is up and it is not done.' },
  brokenLate: { ko: '기한이 지난 뒤에 마쳤어요.', en: 'It was done after the time was up.' },
  voidWords: { ko: '더 세지 않아요.', en: 'No longer counted.' },

  supplementTitle: { ko: '서류를 더 보내 주세요', en: 'Please send us more papers' },
  supplementBy: {
    ko: (day: string) => `${day}까지 보내 주세요. 시간이 모자라면 담당자에게 전화해 주세요. 두 번까지 늘릴 수 있어요.`,
    en: (day: string) =>
      `Please send them by ${day}. If you need longer, call the officer; it can be lengthened twice.`,
  },
  supplementSend: { ko: '서류 보내기', en: 'Send the papers' },

  timelineTitle: { ko: '지금까지 있었던 일', en: 'What has happened' },
  you: { ko: '신청인', en: 'You' },
  automatic: { ko: '자동', en: 'Automatic' },
  fileHeldTitle: { ko: '아직 내려받을 수 없는 파일이에요', en: 'This file cannot be downloaded yet' },
  fileHeld: {
    ko: '악성코드 검사를 기다리고 있어요. 보통 5분 안에 끝나요. 잠시 뒤에 다시 열어 주세요.',
    en: 'It waits for its malware scan, which usually takes less than five minutes. Please try again in a moment.',
  },
  fileInfected: {
    ko: '이 파일에서 악성코드가 발견되어 막았어요. 컴퓨터를 백신으로 검사하고, 깨끗한 파일을 다시 보내 주세요.',
    en: 'Malware was found in this file, so it is blocked. Scan your computer and send a clean file.',
  },
  fileGone: { ko: '보관 기간이 끝나 파기한 파일이에요.', en: 'This file was destroyed when its retention ended.' },
  fileLinkUsed: {
    ko: '이 내려받기 주소는 한 번만, 2분 동안 쓸 수 있어요. 파일을 다시 눌러 주세요.',
    en: 'This download address works once, for two minutes. Please choose the file again.',
  },
  documentsTitle: { ko: '문서와 파일', en: 'Documents and files' },
  yourWords: { ko: '내가 보낸 내용', en: 'What you sent' },
  answerTitle: { ko: '답변', en: 'The answer' },
  yourFiles: { ko: '보낸 파일', en: 'Files you sent' },
  download: { ko: '내려받기', en: 'Download' },
  erased: { ko: '(보존기간이 지나 지운 글이에요)', en: '(deleted at the end of its retention)' },
  noticesTitle: { ko: '보내 드린 통지', en: 'Notices to you' },
  noNotices: { ko: '아직 통지가 없어요.', en: 'No notices yet.' },
  groundIs: { ko: (ground: string) => `사유: ${ground}`, en: (ground: string) => `Ground: ${ground}` },
  newDue: { ko: (when: string) => `새 기한: ${when}`, en: (when: string) => `New time: ${when}` },
  expected: { ko: (day: string) => `처리 예정일: ${day}`, en: (day: string) => `Expected: ${day}` },
  replyBy: { ko: (day: string) => `${day}까지`, en: (day: string) => `By ${day}` },
  fileNumber: { ko: (n: number) => `파일 ${n}개`, en: (n: number) => `${n} file${n === 1 ? '' : 's'}` },
  starCount: { ko: (n: number) => `별 5개 가운데 ${n}개`, en: (n: number) => `${n} of 5 stars` },

  actionsTitle: { ko: '할 수 있는 일', en: 'What you can do' },
  addPapers: { ko: '자료 더 보내기', en: 'Send more papers' },
  withdraw: { ko: '민원 취하하기', en: 'Withdraw the petition' },
  withdrawTitle: { ko: '이 민원을 취하할까요?', en: 'Withdraw this petition?' },
  withdraw1: {
    ko: '담당자가 처리를 멈추고, 답변을 드리지 않아요.',
    en: 'The officer stops, and there will be no answer.',
  },
  withdraw2: {
    ko: '되돌릴 수 없어요. 같은 내용은 새로 신청할 수 있어요.',
    en: 'It cannot be undone. You can file it again as a new petition.',
  },
  withdraw3: { ko: '지금까지의 기록은 이 화면에서 계속 볼 수 있어요.', en: 'The record so far stays on this page.' },
  withdrawDo: { ko: '취하하기', en: 'Withdraw' },
  withdrawn: { ko: '민원을 취하했어요.', en: 'The petition has been withdrawn.' },

  papersTitle: { ko: '자료 보내기', en: 'Send papers' },
  papersLead: {
    ko: '파일을 넣고 할 말이 있으면 함께 쓴 뒤 보내 주세요.',
    en: 'Add the files, write a few words if you like, and send.',
  },
  papersWords: { ko: '덧붙일 말', en: 'A few words' },
  papersSend: { ko: '보내기', en: 'Send' },
  papersNothing: { ko: '보낼 파일을 넣거나 글을 써 주세요.', en: 'Add a file or write something first.' },
  papersSent: { ko: '자료를 받았어요. 고맙습니다.', en: 'We have your papers. Thank you.' },

  rateTitle: { ko: '답변이 어땠나요?', en: 'How was our answer?' },
  rateStars: { ko: '만족도', en: 'Your rating' },
  star5: { ko: '★★★★★ 아주 좋았어요', en: '★★★★★ Very good' },
  star4: { ko: '★★★★ 좋았어요', en: '★★★★ Good' },
  star3: { ko: '★★★ 그저 그랬어요', en: '★★★ Fair' },
  star2: { ko: '★★ 아쉬웠어요', en: '★★ Poor' },
  star1: { ko: '★ 아주 아쉬웠어요', en: '★ Very poor' },
  rateWords: { ko: '그렇게 느낀 까닭', en: 'Why' },
  rateDo: { ko: '남기기', en: 'Send' },
  rated: { ko: '의견을 남겨 주셔서 고맙습니다.', en: 'Thank you for telling us.' },

  notNow: { ko: '지금은 할 수 없어요', en: 'This cannot be done now' },
  endedAlready: {
    ko: '이미 끝난 민원이에요. 더 알리고 싶은 것이 있으면 새로 신청하거나 1357로 전화해 주세요.',
    en: 'This petition has already ended. File a new one or call 1357 if there is more to say.',
  },
  ratedAlready: { ko: '이미 만족도를 남겼어요. 고맙습니다.', en: 'You have already rated us. Thank you.' },
  notAnswered: { ko: '답변이 온 뒤에 남길 수 있어요.', en: 'You can rate us once you have the answer.' },
  tryAgain: {
    ko: '화면을 새로 열어 지금 상태를 보고 다시 해 주세요.',
    en: 'Open the page again, see how it stands, and retry.',
  },
})
