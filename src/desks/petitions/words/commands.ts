// The words of an officer's commands: what each is, what it does to the clock, its button and its fields.
import { type Words, words } from '#kit/i18n'
import type { CommandName } from '../decide/commands.ts'

export type CommandWords = {
  readonly title: Words
  /** What it means and what it does to the clock. */
  readonly lead: Words
  readonly law?: string
}

const act = '민원 처리에 관한 법률'
const decree = `${act} 시행령`

export const commandWords: { readonly [name in CommandName]?: CommandWords } = {
  receive: {
    title: { ko: '접수하기', en: 'Receive' },
    lead: {
      ko: '접수하면 처리기간이 시작됩니다. 접수를 미루거나 거부할 수 없습니다.',
      en: 'The processing period begins. Receipt may be neither withheld nor refused.',
    },
    law: `${act} 제9조`,
  },
  assign: {
    title: { ko: '담당자 지정', en: 'Assign' },
    lead: {
      ko: '처리기간은 그대로 흐릅니다. 지정이 늦은 것은 연장 사유가 되지 않습니다.',
      en: 'The clock runs on. A late assignment is no ground to extend.',
    },
  },
  reply: {
    title: { ko: '답변하기', en: 'Answer' },
    lead: {
      ko: '답변을 보내면 처리가 끝나고 민원인에게 바로 알립니다.',
      en: 'The answer ends the petition, and the petitioner is told at once.',
    },
    law: `${act} 제27조`,
  },
  'request-supplement': {
    title: { ko: '보완 요구', en: 'Ask for papers' },
    lead: {
      ko: '보완이 도착할 때까지 처리기간에 넣지 않습니다. 접수하고 근무시간 8시간 안에 요구해야 합니다.',
      en: 'No time is counted until the papers arrive. They must be asked for within 8 working hours of receipt.',
    },
    law: `${act} 시행규칙 제9조`,
  },
  'record-supplement': {
    title: { ko: '보완 도착 기록', en: 'Record that papers arrived' },
    lead: {
      ko: '우편이나 방문으로 받은 보완을 기록합니다. 처리기간이 다시 흐릅니다.',
      en: 'For papers that came by post or in person. The clock runs again.',
    },
  },
  'extend-supplement': {
    title: { ko: '보완기간 연장', en: 'More time for papers' },
    lead: {
      ko: '민원인이 요청하면 두 번까지 늘려 줍니다.',
      en: 'When the petitioner asks, up to two times.',
    },
    law: `${decree} 제24조제2항`,
  },
  'demand-supplement': {
    title: { ko: '보완 재요구', en: 'Ask again for papers' },
    lead: {
      ko: '보완기간이 지나도 오지 않으면 10일 안의 기간을 정해 다시 요구합니다.',
      en: 'When the time has passed without them, ask once more, giving up to 10 days.',
    },
    law: `${decree} 제25조제1항`,
  },
  extend: {
    title: { ko: '처리기간 연장', en: 'Extend the period' },
    lead: {
      ko: '법이 정한 사유가 있을 때, 기한이 지나기 전에만 연장할 수 있습니다. 두 번째는 민원인의 동의가 있어야 합니다.',
      en: 'Only on the grounds of the law, and before the time is up. The second time needs the petitioner’s consent.',
    },
    law: `${decree} 제21조`,
  },
  'notify-delay': {
    title: { ko: '지연 안내', en: 'Tell about a delay' },
    lead: {
      ko: '늦어지는 이유와 처리 예정일을 민원인에게 알립니다. 기한이 지나기 전에 알려야 헌장의 약속을 지킨 것이 됩니다.',
      en: 'Tell the petitioner why and until when. It keeps the charter’s promise only if it is told before the time is up.',
    },
  },
  'notify-progress': {
    title: { ko: '처리진행상황 통지', en: 'Progress notice' },
    lead: {
      ko: '30일이 지나도 끝나지 않았거나 민원인이 물을 때 알립니다.',
      en: 'Every 30 days, or when the petitioner asks.',
    },
    law: `${decree} 제23조`,
  },
  'start-investigation': {
    title: { ko: '현장조사 시작', en: 'Begin a field investigation' },
    lead: {
      ko: '고충민원의 현장조사는 14일까지 처리기간에 넣지 않습니다.',
      en: 'For grievances, up to 14 days on site are not counted.',
    },
    law: `${decree} 제17조`,
  },
  'extend-investigation': {
    title: { ko: '현장조사 연장', en: 'Extend the investigation' },
    lead: { ko: '한 번, 7일까지 늘릴 수 있습니다.', en: 'Once, by up to 7 days.' },
    law: `${decree} 제17조제5항`,
  },
  'end-investigation': {
    title: { ko: '현장조사 종료', en: 'End the investigation' },
    lead: { ko: '처리기간이 다시 흐릅니다.', en: 'The clock runs again.' },
  },
  'request-cooperation': {
    title: { ko: '협조 요청', en: 'Ask for cooperation' },
    lead: {
      ko: '다른 부서나 기관에 회신기간을 정해 묻습니다. 민원의 처리기간은 그대로 흐릅니다.',
      en: 'Ask another office or agency, with a time to reply. The petition’s own clock runs on.',
    },
    law: `${act} 제20조`,
  },
  'extend-cooperation': {
    title: { ko: '협조 회신기간 연장', en: 'More time to reply' },
    lead: {
      ko: '협조 기관이 회신기간이 끝나기 전에 한 번 늘릴 수 있습니다.',
      en: 'The body that was asked may lengthen it once, before it ends.',
    },
    law: `${act} 제20조제3항`,
  },
  'record-cooperation': {
    title: { ko: '협조 회신 기록', en: 'Record the reply' },
    lead: { ko: '받은 회신의 내용을 적습니다.', en: 'Write down what was replied.' },
  },
  reassign: {
    title: { ko: '재지정', en: 'Reassign' },
    lead: {
      ko: '이유를 남깁니다. 부서가 바뀌면 이동 횟수에 더해집니다. 처리기간은 그대로 흐릅니다.',
      en: 'With a reason. A move to another office is counted. The clock runs on.',
    },
  },
  'request-transfer-inside': {
    title: { ko: '소관 변경 요청', en: 'Not ours: ask to pass it on' },
    lead: {
      ko: '접수 담당이 근무시간 3시간 안에 다른 부서를 정합니다.',
      en: 'Reception finds the right office within 3 working hours.',
    },
    law: `${decree} 제13조`,
  },
  'decide-transfer': {
    title: { ko: '다른 기관 이송 결정', en: 'Decide to transfer it' },
    lead: {
      ko: '근무시간 8시간 안에 넘기고 민원인에게 알려야 합니다.',
      en: 'It must be handed over within 8 working hours, and the petitioner told.',
    },
    law: `${decree} 제13조`,
  },
  'complete-transfer': {
    title: { ko: '이송 마치기', en: 'Complete the transfer' },
    lead: {
      ko: '이송하면 이 기관의 처리는 끝나고 민원인에게 알립니다.',
      en: 'The petition ends here and begins there; the petitioner is told.',
    },
    law: `${decree} 제13조`,
  },
  'record-concern': {
    title: { ko: '관계 직원 배제', en: 'Keep out an officer concerned' },
    lead: {
      ko: '이 민원의 상대가 되는 직원은 이 민원을 볼 수도, 맡을 수도 없게 됩니다. 담당자였다면 담당이 풀립니다.',
      en: 'The officer whom this petition is about can no longer see it or have it. If it was theirs, nobody has it then.',
    },
  },
  'clear-concern': {
    title: { ko: '관계 직원 배제 해제', en: 'Let an officer in again' },
    lead: {
      ko: '민원과 관계가 없는 것으로 확인된 직원을 다시 볼 수 있게 합니다.',
      en: 'For an officer who turned out to have nothing to do with the petition.',
    },
  },
  'correct-slip': {
    title: { ko: '직권보정', en: 'Correct a slip' },
    lead: {
      ko: '명백한 잘못은 민원인의 동의를 받아 바로잡을 수 있습니다.',
      en: 'Obvious slips may be corrected with the petitioner’s consent.',
    },
    law: `${decree} 제6조제5항`,
  },
  return: {
    title: { ko: '반려', en: 'Return' },
    lead: {
      ko: '다시 요구한 보완도 오지 않으면 이유를 밝혀 돌려보냅니다.',
      en: 'When the second demand has passed too, return it with the reason.',
    },
    law: `${decree} 제25조제1항`,
  },
  'close-repeat': {
    title: { ko: '반복·중복 종결', en: 'Close as repeated' },
    lead: {
      ko: '같은 내용의 결과를 두 번 이상 알린 뒤에 다시 낸 민원입니다. 판단한 이유를 남깁니다.',
      en: 'The same content, after its result was told at least twice. Record how you judged it.',
    },
    law: `${act} 제23조`,
  },
  'record-withdrawal': {
    title: { ko: '취하 기록', en: 'Record a withdrawal' },
    lead: {
      ko: '민원인이 방문·전화·우편으로 취하했거나, 보완 요구가 두 번 반송되었을 때 기록합니다.',
      en: 'The petitioner withdrew in person, by phone or by post, or a request for papers came back twice.',
    },
    law: `${act} 제22조제2항, ${decree} 제25조제2항`,
  },
  'close-exception': {
    title: { ko: '처리 예외 종결', en: 'Close as an exception' },
    lead: {
      ko: '법 제21조 각 호에 해당할 때만 할 수 있습니다. 이유를 민원인에게 알립니다.',
      en: 'Only on one of the nine grounds of article 21. The reason is told to the petitioner.',
    },
    law: `${act} 제21조`,
  },
  merge: {
    title: { ko: '병합', en: 'Merge' },
    lead: {
      ko: '같은 취지의 민원 5건 이상을 이 민원에 묶어 함께 답합니다.',
      en: 'Five or more petitions to the same effect are answered together with this one.',
    },
    law: `${decree} 제6조제7항`,
  },
}

export function commandTitle(name: CommandName): Words {
  return commandWords[name]?.title ?? { ko: name, en: name }
}

export const fieldWords = words({
  kind: { ko: '민원 종류', en: 'Kind of petition' },
  kindHint: { ko: '신청한 종류가 다르면 고쳐서 접수합니다.', en: 'Correct it if the petitioner chose another.' },
  item: { ko: '민원사무(법정민원일 때)', en: 'Handbook item (statutory petitions)' },
  noItem: { ko: '법정민원이 아님', en: 'Not statutory' },
  officeId: { ko: '부서', en: 'Office' },
  officerId: { ko: '담당자', en: 'Officer' },
  choose: { ko: '골라 주세요', en: 'Choose' },
  noOfficer: { ko: '부서에서 정함', en: 'The office decides' },
  officerHint: {
    ko: '담당자를 고르면 그 부서로 지정됩니다.',
    en: 'The officer’s own office is taken when none is chosen.',
  },
  concernedId: { ko: '민원의 상대가 된 직원', en: 'Officer whom it is about' },
  concernHint: {
    ko: '이 민원을 볼 수 있는 다른 직원과 감사 담당이 봅니다. 해당 직원과 민원인은 볼 수 없습니다.',
    en: 'Other officers who see this petition and the auditors can read it; the officer concerned and the petitioner cannot.',
  },
  reason: { ko: '이유', en: 'Reason' },
  reasonHint: { ko: '민원인과 감사 담당이 볼 수 있습니다.', en: 'The petitioner and the auditors can read it.' },
  words: { ko: '내용', en: 'Text' },
  supplementHint: {
    ko: '무엇이 왜 필요한지 써 주세요. 민원인에게 그대로 보냅니다.',
    en: 'Say what is needed and why. The petitioner gets it as written.',
  },
  days: { ko: '기간(일)', en: 'Days' },
  daysCalendar: { ko: '달력의 날수로 셉니다. 오늘은 넣지 않습니다.', en: 'Calendar days, not counting today.' },
  daysWorking: { ko: '근무일로 셉니다.', en: 'Working days.' },
  foundLater: {
    ko: '현장 확인 등으로 접수하고 8시간이 지난 뒤에 알게 되었습니다',
    en: 'It came to light later than 8 working hours after receipt, as by a site visit',
  },
  ground: { ko: '사유', en: 'Ground' },
  forbidden: {
    ko: '이 사유로는 연장할 수 없습니다(시행령 제21조제2항).',
    en: 'Not a ground to extend (Enforcement Decree, article 21(2)).',
  },
  amount: { ko: '연장할 기간', en: 'How much longer' },
  amountHint: {
    ko: (most: string) => `처음 처리기간인 ${most}까지 늘릴 수 있습니다.`,
    en: (most: string) => `Up to the first period (${most}).`,
  },
  consent: { ko: '민원인이 두 번째 연장에 동의했습니다', en: 'The petitioner has consented to the second extension' },
  expectedOn: { ko: '처리 예정일', en: 'Expected on' },
  dateHint: { ko: '예: 2026-12-10', en: 'Such as 2026-12-10' },
  agency: { ko: '다른 기관', en: 'Other agency' },
  agencyHint: { ko: '우리 부서가 아니면 기관 이름을 써 주세요.', en: 'When it is not one of our offices.' },
  noOfficeChosen: { ko: '다른 기관에 요청', en: 'None: another agency' },
  replyDays: { ko: '회신기간(근무일)', en: 'Days to reply (working days)' },
  requestId: { ko: '협조 요청', en: 'Request' },
  how: { ko: '취하한 방법', en: 'How it was withdrawn' },
  consentHow: { ko: '동의를 받은 방법', en: 'How consent was given' },
  earlier: { ko: '이미 결과를 알린 같은 내용의 접수번호', en: 'Numbers of earlier answered petitions' },
  numbers: { ko: '함께 묶을 접수번호', en: 'Numbers of the petitions to merge' },
  numbersHint: { ko: '한 줄에 하나씩 써 주세요.', en: 'One a line.' },
  result: { ko: '처리 결과', en: 'Result' },
  letter: { ko: '답변', en: 'Answer' },
  letterHint: {
    ko: '민원인에게 그대로 보냅니다. [ ] 안을 채워 주세요.',
    en: 'The petitioner gets it as written. Fill in what stands in [ ].',
  },
  remedies: { ko: '구제절차', en: 'Remedies' },
  remediesHint: {
    ko: '받아들이지 않을 때 반드시 함께 알립니다(법 제27조제3항). 답변 뒤에 붙습니다.',
    en: 'Must be told with a refusal (article 27(3)). It follows the answer.',
  },
})

export const formWords = words({
  send: { ko: '보내기', en: 'Send' },
  sendReply: { ko: '답변 보내기', en: 'Send the answer' },
  check: { ko: '점검하기', en: 'Check' },
  back: { ko: '민원으로 돌아가기', en: 'Back to the petition' },
  refused: { ko: '지금은 할 수 없습니다', en: 'This cannot be done now' },
  law: { ko: '근거', en: 'Law' },
  changed: { ko: '그 사이에 달라진 내용', en: 'What has changed since' },
  kept: {
    ko: '쓰신 내용은 아래에 그대로 있습니다. 달라진 내용을 확인한 뒤 다시 보낼 수 있습니다.',
    en: 'What you wrote is still below. Look at what has changed; you can then send it again.',
  },
  broken: {
    ko: '읽을 수 없는 글자가 섞여 있습니다. � 자리를 고쳐 다시 보내 주세요.',
    en: 'Some characters could not be read. Correct the places marked � and send it again.',
  },
  tooLong: {
    ko: '내용이 너무 길어 끝까지 받지 못했습니다. 줄여서 다시 보내 주세요.',
    en: 'It was too long to be taken whole. Please shorten it.',
  },
  checks: { ko: '보내기 전 점검', en: 'Before you send' },
  ok: { ko: '갖춤', en: 'There' },
  missing: { ko: '확인 필요', en: 'To check' },
  gist: { ko: '민원요지를 다시 밝힘', en: 'The gist is restated' },
  grounds: { ko: '근거 법령을 밝힘', en: 'The law is cited' },
  officer: { ko: '담당자의 소속·성명·연락처(시행령 제31조)', en: 'Officer’s office, name and telephone' },
  remedies: { ko: '구제절차 안내(법 제27조제3항)', en: 'The remedies are told' },
  end: { ko: '“끝.” 표시', en: 'Ends with “끝.”' },
  holes: { ko: '[ ] 자리를 모두 채움', en: 'No [ ] is left to fill in' },
  similar: { ko: '비슷한 민원의 답변', en: 'Answers to similar petitions' },
  noSimilar: { ko: '비슷한 민원을 찾지 못했습니다.', en: 'No similar petition was found.' },
  results: { ko: '처리 결과별 답변 틀', en: 'Templates by result' },
  resultLead: {
    ko: '처리 결과를 바꾸면 그 결과의 답변 틀로 새로 시작합니다.',
    en: 'Choosing another result begins again from its template.',
  },
  fileTitle: { ko: '처리', en: 'Command' },
})
