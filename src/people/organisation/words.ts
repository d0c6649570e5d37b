// The words of the organisation's refusals and fields. Each refusal says what to do next.
import { type Language, t, words } from '#kit/i18n'
import type { OrganisationRefusal } from './commands.ts'

export const fieldWords = words({
  officeId: { ko: '부서 코드', en: 'Office code' },
  officerId: { ko: '직원 코드', en: 'Officer code' },
  nameKo: { ko: '이름(한국어)', en: 'Name (Korean)' },
  nameEn: { ko: '이름(영어)', en: 'Name (English)' },
  parentId: { ko: '상위 부서', en: 'Office above' },
  phone: { ko: '전화번호', en: 'Telephone' },
  address: { ko: '주소', en: 'Address' },
  calendar: { ko: '근무시간 달력', en: 'Calendar' },
  tasks: { ko: '하는 일', en: 'Tasks' },
  positionKo: { ko: '직위(한국어)', en: 'Position (Korean)' },
  positionEn: { ko: '직위(영어)', en: 'Position (English)' },
  room: { ko: '사무실', en: 'Room' },
  seat: { ko: '자리', en: 'Seat' },
  mail: { ko: '업무용 이메일', en: 'Work e-mail' },
  login: { ko: '로그인 계정', en: 'Account name' },
  externalId: { ko: '디렉터리 번호', en: 'Directory id' },
  photo: { ko: '사진', en: 'Photo' },
  photoPublic: { ko: '사진 공개 동의', en: 'Photo may be shown' },
  ended: { ko: '끝남', en: 'Ended' },
  from: { ko: '시작하는 날', en: 'From' },
  successorId: { ko: '이어받는 부서', en: 'Office that takes over' },
  role: { ko: '역할', en: 'Role' },
})

const refusals = {
  MISSING: { ko: () => '빈칸입니다. 써 주세요.', en: () => 'It is empty. Please fill it in.' },
  TOO_LONG: {
    ko: (r: Told) => `너무 깁니다. ${r.most}자까지 줄여 주세요.`,
    en: (r: Told) => `It is too long. Use at most ${r.most} characters.`,
  },
  UNSOUND: {
    ko: () => '저장할 수 없는 글자가 있습니다. 지우고 다시 써 주세요.',
    en: () => 'It has characters that cannot be stored. Please remove them.',
  },
  NOT_PHONE: {
    ko: () => '전화번호를 044-000-0000처럼 숫자로 써 주세요.',
    en: () => 'Write the telephone number in digits, like 044-000-0000.',
  },
  NOT_MAIL: {
    ko: () => '이메일 주소를 name@agency.kr처럼 써 주세요.',
    en: () => 'Write the e-mail address like name@agency.kr.',
  },
  NOT_LOGIN: {
    ko: () => '계정은 영어 소문자, 숫자, 점, 밑줄, 붙임표, @로 3자에서 100자까지 써 주세요.',
    en: () => 'An account name has 3 to 100 small letters, digits, dots, underscores, hyphens or @.',
  },
  NOT_CODE: {
    ko: () => '코드를 영어와 숫자로 써 주세요. 점, 밑줄, 붙임표도 쓸 수 있습니다.',
    en: () => 'A code has letters, digits, dots, underscores and hyphens.',
  },
  BAD_CODE: {
    ko: () => '코드를 영어와 숫자로 64자까지 써 주세요. 점, 밑줄, 붙임표도 쓸 수 있습니다.',
    en: () => 'A code has at most 64 letters, digits, dots, underscores and hyphens.',
  },
  NO_SUCH_OFFICE: {
    ko: (r: Told) => `‘${r.named}’ 부서가 없습니다. 코드를 확인하거나 부서를 먼저 만들어 주세요.`,
    en: (r: Told) => `There is no office ‘${r.named}’. Check the code, or add the office first.`,
  },
  OFFICE_ENDED: {
    ko: (r: Told) => `‘${r.named}’ 부서는 없어졌습니다. 다른 부서를 골라 주세요.`,
    en: (r: Told) => `The office ‘${r.named}’ has ended. Choose another one.`,
  },
  OFFICE_ENDS: {
    ko: (r: Told) => `‘${r.named}’ 부서는 곧 없어질 예정입니다. 다른 부서를 고르거나 그 계획을 먼저 취소해 주세요.`,
    en: (r: Told) => `The office ‘${r.named}’ is planned to end. Choose another, or take that plan back first.`,
  },
  OFFICE_EXISTS: {
    ko: (r: Told) => `‘${r.named}’ 코드를 쓰는 부서가 이미 있습니다. 다른 코드를 써 주세요.`,
    en: (r: Told) => `An office has the code ‘${r.named}’ already. Use another one.`,
  },
  OFFICE_NOT_EMPTY: {
    ko: (r: Told) => `‘${r.named}’에 아직 직원이나 아래 부서가 있습니다. 먼저 옮겨 주세요.`,
    en: (r: Told) => `‘${r.named}’ still has officers or offices under it. Move them first.`,
  },
  CIRCLE: {
    ko: () => '이렇게 옮기면 부서가 자기 아래에 놓입니다. 다른 상위 부서를 골라 주세요.',
    en: () => 'The office would come to lie under itself. Choose another office above.',
  },
  SAME_OFFICE: {
    ko: () => '같은 부서입니다. 다른 부서를 골라 주세요.',
    en: () => 'It is the same office. Choose another one.',
  },
  NO_TASKS: { ko: () => '옮길 일을 하나 이상 골라 주세요.', en: () => 'Choose at least one task to move.' },
  TASK_NOT_THERE: {
    ko: (r: Told) => `‘${r.named}’ 일이 그 부서에 없습니다. 화면을 새로 열고 다시 골라 주세요.`,
    en: (r: Told) => `The office has no task ‘${r.named}’. Open the page anew and choose again.`,
  },
  NO_SUCH_OFFICER: {
    ko: (r: Told) => `‘${r.named}’ 직원이 없습니다. 코드를 확인해 주세요.`,
    en: (r: Told) => `There is no officer ‘${r.named}’. Check the code.`,
  },
  OFFICER_LEFT: {
    ko: (r: Told) => `${r.named} 직원은 이미 떠났습니다. 다시 오면 복귀로 처리해 주세요.`,
    en: (r: Told) => `${r.named} has left. If they are back, record their return.`,
  },
  OFFICER_THERE: {
    ko: (r: Told) => `${r.named} 직원은 지금 있습니다. 복귀할 것이 없습니다.`,
    en: (r: Told) => `${r.named} is there already; there is nothing to return from.`,
  },
  OFFICER_EXISTS: {
    ko: (r: Told) => `‘${r.named}’ 코드를 쓰는 직원이 이미 있습니다. 다른 코드를 써 주세요.`,
    en: (r: Told) => `An officer has the code ‘${r.named}’ already. Use another one.`,
  },
  LOGIN_TAKEN: {
    ko: (r: Told) =>
      `‘${r.named ?? ''}’ 계정은 다른 직원의 것입니다. 한 사람이 한 계정을 씁니다. 다른 계정을 써 주세요.`,
    en: (r: Told) => `The account ‘${r.named ?? ''}’ is another officer’s. One account is one person’s; use another.`,
  },
  EXTERNAL_ID_TAKEN: {
    ko: (r: Told) => `디렉터리 번호 ‘${r.named}’를 쓰는 직원이 이미 있습니다. 번호를 확인해 주세요.`,
    en: (r: Told) => `The directory id ‘${r.named}’ is another officer’s. Check it.`,
  },
  NO_SUCH_PLAN: {
    ko: () => '그 계획은 이미 시작했거나 취소되었습니다. 화면을 새로 열어 주세요.',
    en: () => 'That plan has taken effect or was taken back. Open the page anew.',
  },
  PLAN_NEEDED: {
    ko: () => '다른 계획이 이 계획에 기대고 있습니다. 그 계획을 먼저 취소해 주세요.',
    en: () => 'Another plan depends on this one. Take that one back first.',
  },
  NOTHING_CHANGES: {
    ko: () => '바뀌는 것이 없습니다. 바꿀 칸을 고쳐 주세요.',
    en: () => 'Nothing changes. Edit what shall change.',
  },
  PAST: {
    ko: () => '이미 지난 날부터 바꿀 수는 없습니다. 오늘이나 그 뒤의 날을 써 주세요.',
    en: () => 'A change cannot begin in the past. Give today or a later day.',
  },
  TOO_FAR: {
    ko: () => '너무 먼 날입니다. 5년 안의 날을 써 주세요.',
    en: () => 'That is too far ahead. Give a day within five years.',
  },
  NOT_ALLOWED: {
    ko: () => '이 변경을 할 권한이 없습니다. 운영자에게 말씀해 주세요.',
    en: () => 'You may not make this change. Please ask the operator.',
  },
  NO_SUCH_GRANT: {
    ko: () => '그 역할은 이미 끝났습니다. 화면을 새로 열어 주세요.',
    en: () => 'That role has ended already. Open the page anew.',
  },
  LAST_OPERATOR: {
    ko: () => '마지막 운영자입니다. 다른 직원에게 운영자 역할을 먼저 주세요.',
    en: () => 'This is the last operator. Give the role to somebody else first.',
  },
  ROLE_HELD: {
    ko: (r: Told) => `${r.named} 직원은 그 부서에서 이미 그 역할을 맡고 있습니다.`,
    en: (r: Told) => `${r.named} holds that role at that office already.`,
  },
} satisfies { readonly [code in OrganisationRefusal['code']]: unknown }

type Told = { readonly named?: string; readonly most?: number }

export function refusalWords(refusal: OrganisationRefusal, lang: Language): string {
  return t(refusals[refusal.code] as { ko: (r: Told) => string; en: (r: Told) => string }, lang, refusal as Told)
}
