// Who may do what: the one place that says so, for an auditor to read. Each action names roles and, where it touches a
// matter, where that matter must lie for them. Every page, command, listing, stream and file asks; what is not named is
// refused, and a matter out of reach answers as one that does not exist (R09, R10, R13, R15).
import type { Role } from './officer.ts'

type Words = { readonly ko: string; readonly en: string }

/** Where a matter lies, seen from the officer. A role is held at an office and covers that office and all below it. */
export const places = {
  covered: { ko: '맡은 부서와 그 아래 부서의 민원', en: 'in an office that the role covers' },
  unplaced: {
    ko: '아직 부서가 정해지지 않았거나, 맡은 부서가 다른 부서로 보내 달라고 한 민원',
    en: 'not given to any office yet, or to be passed on at the request of the office that has it',
  },
  assigned: {
    ko: '본인이 담당자이거나, 부재 중인 담당자를 대행하는 민원',
    en: 'assigned to the officer, or to somebody away for whom the officer stands in',
  },
  asked: {
    ko: '맡은 부서가 협조 요청을 받고 아직 회신하지 않은 민원',
    en: 'where an office that the role covers was asked for cooperation and has not replied',
  },
  handled: { ko: '전에 처리했고 아직 끝나지 않은 민원', en: 'that the officer worked on before, while it is open' },
  everywhere: { ko: '모든 민원', en: 'everywhere' },
} as const satisfies { readonly [place: string]: Words }
export type Place = keyof typeof places

export type Rule = {
  /** What it is, as an auditor would say it. */
  readonly is: Words
  readonly roles: readonly Role[] | 'everybody'
  /** For actions on a matter: where it must lie, for each of the roles. Without it the action is on the house. */
  readonly where?: { readonly [role in Role]?: readonly Place[] }
  /** A factor of the last five minutes is asked again (R07). */
  readonly fresh?: true
  /** A second person must agree (R14). */
  readonly twoPeople?: true
}
export type MatterRule = Rule & { readonly where: NonNullable<Rule['where']> }

function rule(written: Rule): Rule {
  return written
}

/** An action on a matter: each role with the places where it may. */
function onMatters(is: Words, where: MatterRule['where'], marks: { fresh?: true; twoPeople?: true } = {}): MatterRule {
  return { is, roles: Object.keys(where) as Role[], where, ...marks }
}

export const policy = {
  'petitions.read': onMatters(
    { ko: '민원을 찾고 읽습니다', en: 'find and read petitions' },
    {
      reception: ['covered', 'unplaced', 'handled'],
      'call-desk': ['covered', 'unplaced'],
      officer: ['covered', 'assigned', 'asked', 'handled'],
      'team-head': ['covered', 'assigned', 'asked', 'handled'],
      'field-team': ['covered', 'assigned'],
      'remedy-decider': ['covered'],
      audit: ['everywhere'],
    },
  ),
  'petitions.sort': onMatters(
    { ko: '민원을 접수하고 담당을 정합니다', en: 'register petitions and give them to an office or officer' },
    {
      reception: ['covered', 'unplaced'],
      officer: ['covered', 'assigned'],
      'team-head': ['covered', 'assigned'],
    },
  ),
  'petitions.work': onMatters(
    { ko: '민원을 처리하고 답변합니다', en: 'work on petitions and answer them' },
    { officer: ['covered', 'assigned'], 'team-head': ['covered', 'assigned'] },
  ),
  'petitions.concern': onMatters(
    {
      ko: '민원의 상대가 된 직원을 기록하고 지웁니다',
      en: 'record which officers a petition is about, and clear them',
    },
    { reception: ['covered', 'unplaced'], 'team-head': ['covered'], audit: ['everywhere'] },
  ),
  'glass.break': rule({
    is: {
      ko: '볼 수 없는 민원 한 건을 사유를 적고 60분 동안 엽니다',
      en: 'open one petition out of reach, with a reason, for 60 minutes',
    },
    roles: ['operator', 'audit'],
    fresh: true,
  }),
  'glass.see': rule({
    is: {
      ko: '볼 수 있는 민원의 비상 열람 기록을 봅니다',
      en: 'see who broke the glass on petitions within reach',
    },
    roles: ['audit', 'team-head'],
  }),
  'policy.see': rule({ is: { ko: '권한표를 봅니다', en: 'see this policy' }, roles: ['audit', 'operator'] }),
  'absences.lead': rule({
    is: {
      ko: '맡은 부서 직원의 대행자를 정하고 부재를 옮기거나 끝냅니다',
      en: 'name stand-ins for officers of the office, and move or end their absences',
    },
    roles: ['team-head', 'operator'],
  }),
  'handbook.edit': rule({
    is: { ko: '민원편람을 고칩니다', en: 'change the petition handbook' },
    roles: ['charter-editor', 'operator'],
  }),
  'calendar.edit': rule({
    is: { ko: '달력에 쉬는 날을 더합니다', en: 'add days off to the calendar' },
    roles: ['operator'],
  }),
  'people.edit': rule({
    is: {
      ko: '부서와 직원, 역할과 로그인을 바꿉니다',
      en: 'change offices, officers, their roles and their sessions',
    },
    roles: ['operator'],
    fresh: true,
  }),
  'people.edit own office': rule({
    is: {
      ko: '맡은 부서 직원의 업무와 자리, 사진을 고칩니다',
      en: 'change tasks, seats and photos of the people of the own office',
    },
    roles: ['team-head'],
  }),
  'people.see': rule({
    is: { ko: '부서와 직원, 직원의 역할을 봅니다', en: 'see offices, officers and who may do what among officers' },
    roles: 'everybody',
  }),
  'rights.see': rule({
    is: { ko: '권한 변경 내역을 봅니다', en: 'see the ledger of rights' },
    roles: ['operator', 'audit'],
  }),
  'settings.edit': rule({
    is: { ko: '시스템 설정을 바꿉니다', en: 'change the settings of the house' },
    roles: ['operator'],
    fresh: true,
  }),
  'health.see': rule({
    is: { ko: '시스템 상태와 멈춘 작업을 봅니다', en: 'see how the house is doing, and its parked work' },
    roles: ['operator'],
  }),
  'approvals.ask': rule({
    is: { ko: '다른 사람의 승인을 요청합니다', en: 'ask a second person to approve' },
    roles: ['operator', 'audit', 'team-head'],
  }),
  'approvals.answer': rule({
    is: { ko: '다른 사람이 요청한 일을 승인하거나 거절합니다', en: 'approve or refuse what another asked' },
    roles: ['operator', 'audit'],
    fresh: true,
  }),
  'records.see': rule({
    is: {
      ko: '무엇을 얼마 동안 보존하는지 보고 파기를 요청합니다',
      en: 'see what is kept how long, and ask for its destruction',
    },
    roles: ['operator', 'audit'],
  }),
  'records.hold': rule({
    is: {
      ko: '민원의 파기를 멈추거나 감사의 열람을 숨깁니다',
      en: 'keep a matter from destruction, or an audit from being seen',
    },
    roles: ['audit'],
  }),
  'access.review': rule({
    is: { ko: '개인정보 접속기록을 점검합니다', en: 'review the access log' },
    roles: ['audit'],
  }),
  'data-requests.see': rule({
    is: { ko: '개인정보 열람·정정·삭제·처리정지 요구를 봅니다', en: 'see requests about personal data' },
    roles: ['reception', 'officer', 'team-head', 'audit'],
  }),
  'data-requests.register': rule({
    is: { ko: '방문한 사람의 개인정보 요구를 적습니다', en: 'register such a request made in person' },
    roles: ['reception', 'team-head'],
  }),
  'data-requests.decide': rule({
    is: { ko: '맡은 부서의 개인정보 요구에 답합니다', en: 'answer such a request of the office' },
    roles: ['officer', 'team-head'],
  }),
} as const satisfies { readonly [action: string]: Rule }

export type Action = keyof typeof policy
/** The actions that are asked about one matter. */
export type MatterAction = {
  [A in Action]: (typeof policy)[A] extends MatterRule ? A : never
}[Action]
