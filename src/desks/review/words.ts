// The words of the access review: rules with their numbers, marks, the signature, the notice to a citizen.
import { type Words, words } from '#kit/i18n'
import type { Mark } from './review.ts'
import type { RuleName } from './rules.ts'

export const ruleLabels: { readonly [rule in RuleName]: Words } = words({
  self: { ko: '본인과 같은 이름이나 전화', en: 'Own name or telephone' },
  night: { ko: '밤이나 쉬는 날의 열람', en: 'At night or on a day off' },
  volume: { ko: '평소보다 많은 열람', en: 'Far more than usual' },
  outside: { ko: '다른 부서의 민원', en: 'Another office’s petitions' },
  reveals: { ko: '일과 이어지지 않은 연락처 보기', en: 'Contacts without work' },
  downloads: { ko: '많은 파일 내려받기', en: 'Many downloads' },
  crowd: { ko: '한 민원을 여러 사람이 봄', en: 'One petition, many readers' },
})

type Numbers = { readonly [language in 'ko' | 'en']: (figure: number, least: number) => string }
export const ruleNumbers: { readonly [rule in RuleName]: Numbers } = words({
  self: {
    ko: (_figure: number, _least: number) => '연 민원의 민원인이 본인과 이름이나 전화가 같아요. 동명이인일 수 있어요.',
    en: (_figure: number, _least: number) =>
      'The petitioner has the officer’s own name or telephone. It may be a namesake.',
  },
  night: {
    ko: (figure: number, least: number) =>
      `22시부터 6시 사이나 쉬는 날에 ${figure}번 열었어요. ${least}번부터 알려 드려요.`,
    en: (figure: number, least: number) =>
      `Opened ${figure} times between 22:00 and 06:00 or on a day off; told from ${least}.`,
  },
  volume: {
    ko: (figure: number, least: number) =>
      `하루에 민원 ${figure}건을 열었어요. 부서 중간값의 네 배(적어도 40건)인 ${least}건부터 알려 드려요.`,
    en: (figure: number, least: number) =>
      `Opened ${figure} petitions in a day; told from ${least}, four times the office’s median and 40 at least.`,
  },
  outside: {
    ko: (figure: number, least: number) => `다른 부서의 민원 ${figure}건을 열었어요. ${least}건부터 알려 드려요.`,
    en: (figure: number, least: number) => `Opened ${figure} petitions of other offices; told from ${least}.`,
  },
  reveals: {
    ko: (figure: number, least: number) =>
      `연락처를 ${figure}번 보고 앞뒤 하루 동안 그 민원을 처리하지 않았어요. ${least}번부터 알려 드려요.`,
    en: (figure: number, least: number) =>
      `Saw ${figure} contacts with no work on the petition a day before or after; told from ${least}.`,
  },
  downloads: {
    ko: (figure: number, least: number) => `파일을 ${figure}번 내려받았어요. ${least}번부터 알려 드려요.`,
    en: (figure: number, least: number) => `Downloaded ${figure} files; told from ${least}.`,
  },
  crowd: {
    ko: (figure: number, least: number) => `하루에 ${figure}명이 같은 민원을 열었어요. ${least}명부터 알려 드려요.`,
    en: (figure: number, least: number) => `${figure} officers opened one petition in a day; told from ${least}.`,
  },
})

export const markLabels: { readonly [mark in Mark]: Words } = words({
  ok: { ko: '문제없음', en: 'All right' },
  ask: { ko: '소명 요청', en: 'To be explained' },
  misuse: { ko: '오남용', en: 'Misuse' },
})

export const w = words({
  title: { ko: '접속기록 점검', en: 'Access review' },
  lead: {
    ko: '한 달 동안 개인정보를 열어 본 기록에서 눈에 띄는 것을 먼저 보여 드려요. 모두 확인한 뒤 서명해 주세요.',
    en: 'What stands out in a month of readings of personal data comes first. Look at each, then sign.',
  },
  month: { ko: '점검할 달', en: 'Month' },
  go: { ko: '보기', en: 'Show' },
  totals: {
    ko: (opened: string, officers: string, days: string) => `${days}일 동안 ${officers}명이 ${opened}번 열었어요.`,
    en: (opened: string, officers: string, days: string) =>
      `${officers} officers opened data ${opened} times on ${days} days.`,
  },
  unsigned: {
    ko: (month: string) => `${month} 점검에 아직 서명하지 않았어요. 매달 10일까지 지난달을 점검해요.`,
    en: (month: string) => `The review of ${month} is not signed yet. Each month is reviewed by the 10th of the next.`,
  },
  findings: { ko: '눈에 띄는 것', en: 'What stands out' },
  none: { ko: '이 달에는 눈에 띄는 것이 없어요.', en: 'Nothing stands out in this month.' },
  day: { ko: '날', en: 'Day' },
  officer: { ko: '담당자', en: 'Officer' },
  petition: { ko: '민원', en: 'Petition' },
  lines: { ko: '기록 보기', en: 'See the lines' },
  mark: { ko: '판단', en: 'Judgement' },
  words: { ko: '확인한 내용', en: 'What you found' },
  keep: { ko: '남기기', en: 'Keep' },
  marked: { ko: '판단을 남겼어요.', en: 'Kept.' },
  sign: { ko: '점검 서명', en: 'Signature' },
  signLead: { ko: '서명하면 이 달의 판단을 더 바꿀 수 없어요.', en: 'Once signed, the judgements of this month stay.' },
  signDo: { ko: '서명하기', en: 'Sign' },
  signed: { ko: '점검에 서명했어요.', en: 'Signed.' },
  signedBy: {
    ko: (who: string, when: string) => `${when} ${who} 서명`,
    en: (who: string, when: string) => `Signed by ${who}, ${when}`,
  },
  notice: { ko: '민원인에게 알릴 글 초안', en: 'Draft of the notice to the petitioner' },
  noticeLead: {
    ko: '권한을 넘은 열람은 바로 알려야 해요 (개인정보 보호법 시행령 제30조의2제2항). 고쳐서 보내 주세요.',
    en: 'Access beyond rights must be told without delay (Enforcement Decree, article 30-2(2)). Change it as needed and send it.',
  },
  noticeText: {
    ko: (day: string, office: string, phone: string) =>
      `귀하의 민원에 적힌 개인정보를 ${office} 직원이 ${day}에 업무와 관계없이 열어 본 사실을 접속기록 점검에서 확인하였습니다. 불편을 드려 사과드립니다. 경위를 조사하고 있으며, 그 결과에 따라 필요한 조치를 하겠습니다. 궁금한 점은 ${phone}로 연락해 주시기 바랍니다. 피해가 있으면 개인정보침해신고센터(118)와 개인정보분쟁조정위원회(1833-6972)의 도움을 받으실 수 있습니다.`,
    en: (day: string, office: string, phone: string) =>
      `In a review of our access log we found that an officer of ${office} opened the personal data in your petition on ${day} without a reason of work. We apologise. We are looking into it, and will take the measures that the findings call for. Please call ${phone} with any question. The privacy centre (118) and the Personal Information Dispute Mediation Committee (1833-6972) can help you.`,
  },
  linesTitle: { ko: '열람 기록', en: 'Access log' },
  at: { ko: '때', en: 'When' },
  action: { ko: '한 일', en: 'What' },
  purpose: { ko: '까닭', en: 'Why' },
  origin: { ko: '접속지', en: 'From' },
  noLines: { ko: '기록이 없어요.', en: 'There are no lines.' },
  UNKNOWN: { ko: '그런 항목이 없어요. 목록에서 다시 골라 주세요.', en: 'There is no such finding. Choose it again.' },
  ABOUT_YOURSELF: {
    ko: '본인에 관한 것이 있어서 할 수 없어요. 다른 감사 담당자에게 부탁해 주세요.',
    en: 'Something here is about you. Ask another auditor.',
  },
  SIGNED: { ko: '이미 서명한 달이에요.', en: 'This month is signed already.' },
  MARKS_MISSING: {
    ko: '아직 판단하지 않은 것이 있어요. 모두 확인한 뒤 서명해 주세요.',
    en: 'Some findings have no judgement yet.',
  },
  NOT_OVER: {
    ko: '아직 끝나지 않은 달이에요. 다음 달에 서명해 주세요.',
    en: 'The month is not over. Sign next month.',
  },
  markMissing: { ko: '판단: 하나를 골라 주세요.', en: 'Judgement: please choose one.' },
  wordsMissing: {
    ko: '확인한 내용: 두 글자 이상 써 주세요.',
    en: 'What you found: please write at least two characters.',
  },
})
