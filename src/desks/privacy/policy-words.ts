// The words of the privacy policy. Names, telephones and periods come from settings.
import { withParticle, words } from '#kit/i18n'

export const policyWords = words({
  title: { ko: '개인정보 처리방침', en: 'Privacy policy' },
  lead: {
    ko: (agency: string) =>
      `${withParticle(agency, '은/는')} 개인정보 보호법 제30조에 따라 개인정보를 어떻게 다루는지 알려 드려요.`,
    en: (agency: string) =>
      `How the ${agency} handles personal data (Personal Information Protection Act, article 30).`,
  },
  purposeTitle: { ko: '왜 받나요', en: 'Why we collect data' },
  purpose: {
    ko: '민원을 접수하고, 확인하고, 답하고, 처리 결과를 알리는 데에만 써요. 다른 목적에는 쓰지 않아요 (민원 처리에 관한 법률 제7조).',
    en: 'Only to register, check and answer petitions and to tell you the result. Nothing else (Civil Petitions Treatment Act, article 7).',
  },
  itemsTitle: { ko: '무엇을 얼마나 보존하나요', en: 'What we keep, and how long' },
  what: { ko: '구분', en: 'For' },
  items: { ko: '항목', en: 'Items' },
  basis: { ko: '근거', en: 'Basis' },
  period: { ko: '보존기간', en: 'Kept for' },
  petition: { ko: '민원 처리', en: 'Petitions' },
  petitionItems: {
    ko: '이름, 전화, 주소, 민원 내용과 붙임 파일',
    en: 'Name, telephone, address, the petition and its files',
  },
  petitionBasis: {
    ko: '개인정보 보호법 제15조제1항제2호·제3호, 민원 처리에 관한 법률 시행령 제2조',
    en: 'Personal Information Protection Act, article 15(1)2 and 3',
  },
  optional: { ko: '선택 항목', en: 'Optional' },
  optionalItems: {
    ko: '전자우편, 회사. 동의했으면 만족도 조사 연락과 처리 사례 활용',
    en: 'E-mail, company; if you agreed, survey contact and use as an example',
  },
  optionalBasis: {
    ko: '동의 (거부할 수 있고, 거부해도 민원 처리에 불이익이 없어요)',
    en: 'Your consent, which you may refuse without any harm',
  },
  log: { ko: '열람 기록', en: 'Access log' },
  logItems: { ko: '담당자, 때, 접속지, 대상, 한 일', en: 'Officer, time, address, whose data, what was done' },
  logBasis: { ko: '개인정보의 안전성 확보조치 기준 제8조', en: 'Standard of safety measures, article 8' },
  years: { ko: (n: number) => `${n}년`, en: (n: number) => `${n} year${n === 1 ? '' : 's'}` },
  noNumbers: { ko: '주민등록번호는 받지 않아요.', en: 'Resident registration numbers are not collected.' },
  endTitle: { ko: '어떻게 지우나요', en: 'How data end' },
  end: {
    ko: '보존기간이 끝나면 두 사람이 확인하고 5일 안에 지워요. 암호 열쇠와 내용, 파일을 함께 지우므로 되돌릴 수 없고, 파기 증명을 남겨요.',
    en: 'When the period ends, two people check and it is erased within five days, keys, words and files together, with a certificate.',
  },
  sharingTitle: { ko: '다른 곳에 주나요', en: 'Who else gets data' },
  sharing: {
    ko: '다른 기관이 맡아야 할 민원은 그 기관에 이송하면서 함께 보내고 바로 알려 드려요 (민원 처리에 관한 법률 제16조). 그 밖에는 법에 있는 경우에만 제공해요.',
    en: 'A petition that another agency must handle is sent there and you are told at once (article 16). Otherwise only where a law says so.',
  },
  rightsTitle: { ko: '내 권리', en: 'Your rights' },
  right1: {
    ko: '내 정보를 보고, 고치고, 지우고, 쓰지 말라고 할 수 있어요. 10일 안에 답해 드려요.',
    en: 'You can see, correct, erase or stop the use of your data. We answer within ten days.',
  },
  right2: {
    ko: '누가 언제 왜 내 민원을 열어 보았는지 내 민원 조회에서 볼 수 있어요.',
    en: 'Tracking your petition you see who opened it, when and why.',
  },
  right3: {
    ko: '거절할 때는 까닭과 이의를 제기하는 방법을 함께 알려 드려요.',
    en: 'A refusal tells its reason and how to object.',
  },
  rightsDo: { ko: '열람·정정·삭제·처리정지 요구하기', en: 'Make a request' },
  safetyTitle: { ko: '어떻게 지키나요', en: 'How data are kept safe' },
  safety: {
    ko: '이름과 연락처, 글을 암호로 바꾸어 저장하고, 담당자에게도 가려서 보여요. 볼 때마다 까닭과 함께 기록이 남아요.',
    en: 'Names, contacts and words are stored encrypted and shown masked, even to officers. Each look leaves a record with its reason.',
  },
  cookies: {
    ko: '쿠키는 화면 설정과 조회하는 동안의 확인에만 쓰고, 다른 사이트의 것은 쓰지 않아요.',
    en: 'Cookies hold display settings and your visit alone; none come from other sites.',
  },
  childrenTitle: { ko: '만 14세 미만', en: 'Under 14' },
  children: {
    ko: '만 14세 미만이면 보호자(법정대리인)가 대신 신청하거나, 보호자의 동의를 받아 주세요.',
    en: 'If you are under 14, let a guardian file for you, or have their consent.',
  },
  cpoTitle: { ko: '물어볼 곳', en: 'Whom to ask' },
  cpo: {
    ko: (officer: string, phone: string) => `개인정보 보호책임자: ${officer} (전화 ${phone})`,
    en: (officer: string, phone: string) => `Chief privacy officer: ${officer} (tel. ${phone})`,
  },
  remedies: {
    ko: '개인정보분쟁조정위원회 1833-6972 · 개인정보침해신고센터 118',
    en: 'Personal Information Dispute Mediation Committee 1833-6972 · privacy centre 118',
  },
})
