// The words of the set-up page.
import { words } from '#kit/i18n'

export const w = words({
  title: { ko: '다짐 처음 설정', en: 'Set up Dajim' },
  lead: {
    ko: '첫 부서와 운영자 계정을 만듭니다. 이 주소는 한 번만, 24시간 안에 쓸 수 있습니다.',
    en: 'This makes the first office and the operator’s account. The link works once, within 24 hours.',
  },
  office: { ko: '첫 부서', en: 'First office' },
  officeKo: { ko: '부서 이름(한국어)', en: 'Name of the office (Korean)' },
  officeKoHint: { ko: '예: 고객지원과', en: 'Such as 고객지원과' },
  officeEn: { ko: '부서 이름(영어)', en: 'Name of the office (English)' },
  officeEnHint: { ko: '예: Customer Support Division', en: 'Such as Customer Support Division' },
  phone: { ko: '전화번호', en: 'Telephone' },
  phoneHint: { ko: '민원인에게 안내하는 번호입니다.', en: 'The number that petitioners are told.' },
  address: { ko: '주소', en: 'Address' },
  operator: { ko: '운영자', en: 'Operator' },
  name: { ko: '이름', en: 'Name' },
  login: { ko: '로그인 계정', en: 'Account name' },
  loginHint: {
    ko: '영어 소문자와 숫자로 3자 이상 써 주세요. 점(.), 밑줄(_), 붙임표(-)도 쓸 수 있어요.',
    en: 'At least 3 small letters or digits; dot, underscore and hyphen may be used.',
  },
  password: { ko: '비밀번호', en: 'Password' },
  passwordHint: {
    ko: '12자 이상 써 주세요. 낱말 여러 개를 이어 쓰면 외우기 쉬워요.',
    en: 'At least 12 characters. Several words in a row are easy to remember.',
  },
  again: { ko: '비밀번호 다시 쓰기', en: 'Password again' },
  go: { ko: '설정 마치기', en: 'Finish' },
  gone: {
    ko: '이미 썼거나 24시간이 지난 설정 주소입니다. 아무것도 바꾸지 않았습니다.',
    en: 'This set-up link has been used, or is more than 24 hours old. Nothing was changed.',
  },
  goneNext: {
    ko: '운영자 계정이 있으면 직원 로그인에서 로그인해 주세요.',
    en: 'If the operator’s account exists, sign in on the officers’ page.',
  },
  goneStart: {
    ko: '아직 설정하지 않았으면 다짐을 다시 시작해 주세요. 새 주소가 나옵니다.',
    en: 'If nothing is set up yet, start Dajim again: it prints a new link.',
  },
  missing: { ko: (name: string) => `${name}: 써 주세요.`, en: (name: string) => `${name}: please fill this in.` },
  tooLong: {
    ko: (max: number) => `${max}자까지 쓸 수 있습니다. 줄여 주세요.`,
    en: (max: number) => `At most ${max} characters. Please shorten it.`,
  },
  unsound: {
    ko: '저장할 수 없는 글자가 있습니다. 지우고 다시 써 주세요.',
    en: 'It has characters that cannot be stored. Please remove them.',
  },
  notPhone: {
    ko: '전화번호를 044-000-0000처럼 숫자로 써 주세요.',
    en: 'Write the telephone number in digits, like 044-000-0000.',
  },
  notLogin: {
    ko: '영어 소문자, 숫자, 점, 밑줄, 붙임표로 3자에서 40자까지 써 주세요.',
    en: 'Use 3 to 40 small letters, digits, dots, underscores or hyphens.',
  },
  tooShort: {
    ko: (least: number) => `비밀번호가 짧습니다. ${least}자 이상 써 주세요.`,
    en: (least: number) => `The password is too short. Use at least ${least} characters.`,
  },
  tooPlain: {
    ko: '짐작하기 쉬운 비밀번호입니다. 계정 이름이나 같은 글자만으로 만들지 마세요.',
    en: 'This password is easy to guess. Do not make it of the account name or of one character.',
  },
  notSame: {
    ko: '두 비밀번호가 다릅니다. 다시 써 주세요.',
    en: 'The two passwords differ. Please write them again.',
  },
  broken: {
    ko: '읽을 수 없는 글자가 섞여 있습니다. 다시 써 주세요.',
    en: 'Some characters could not be read. Please write them again.',
  },
})
