// The words of the operator's first page and of the health page.
import { words } from '#kit/i18n'

export const w = words({
  title: { ko: '운영', en: 'Operator' },
  lead: {
    ko: '다짐이 잘 돌아가는지, 사람이 보아야 할 일이 있는지 한눈에 봅니다.',
    en: 'How Dajim is doing, and what needs a person.',
  },
  needs: { ko: '지금 살펴볼 일', en: 'What needs you now' },
  nothing: { ko: '지금 살펴볼 일이 없습니다.', en: 'Nothing needs you now.' },
  parkedNow: {
    ko: (count: number) => `멈춰 선 일이 ${count}건 있습니다.`,
    en: (count: number) => `${count} pieces of work are parked.`,
  },
  parkedMany: {
    ko: (count: number) => `멈춰 선 일이 ${count}건 넘게 있습니다.`,
    en: (count: number) => `More than ${count} pieces of work are parked.`,
  },
  approvalsNow: {
    ko: (count: number) => `답을 기다리는 승인 요청이 ${count}건 있습니다.`,
    en: (count: number) => `${count} requests wait for an answer.`,
  },
  places: { ko: '운영 화면', en: 'The operator’s pages' },
  parked: { ko: '멈춰 선 일', en: 'Parked work' },
  parkedIs: {
    ko: '저절로 끝나지 않은 작업, 시계, 통지를 보고 다시 하거나 그만둡니다.',
    en: 'Jobs, clocks and notices that did not end by themselves.',
  },
  approvals: { ko: '승인', en: 'Approvals' },
  approvalsIs: {
    ko: '혼자서는 할 수 없는 일에 두 번째 사람이 답합니다.',
    en: 'A second person answers what nobody may do alone.',
  },
  health: { ko: '상태', en: 'Health' },
  healthIs: {
    ko: '데이터베이스, 디스크, 백업, 달력, 열쇠, 판을 확인합니다.',
    en: 'Database, disk, backups, calendar, keys, versions.',
  },
  settings: { ko: '설정', en: 'Settings' },
  settingsIs: {
    ko: '기관 이름, 민원실 운영시간, 메일 서버를 바꾸고 이력을 봅니다.',
    en: 'Agency, opening hours, mail server, with their history.',
  },
  organisation: { ko: '조직과 직원', en: 'Offices and officers' },
  organisationIs: { ko: '부서와 직원을 넣고, 옮기고, 내보냅니다.', en: 'Add, move and remove offices and officers.' },
  rights: { ko: '권한 변경 대장', en: 'Ledger of rights' },
  rightsIs: { ko: '누가 언제 무슨 권한을 주고 거두었는지 봅니다.', en: 'Who gave and took which right, and when.' },
  calendar: { ko: '근무일 달력', en: 'Calendar' },
  calendarIs: { ko: '쉬는 날을 보고 임시공휴일을 더합니다.', en: 'Days off, and adding a temporary holiday.' },
  healthTitle: { ko: '상태', en: 'Health' },
  healthLead: {
    ko: '줄마다 지금 상태와 할 일을 말합니다. 명령 줄에서는 npx dajim health로 봅니다.',
    en: 'Each line says how it is and what to do. On the command line: npx dajim health.',
  },
  ok: { ko: '좋음', en: 'OK' },
  look: { ko: '살펴보기', en: 'Look' },
  act: { ko: '지금 할 일', en: 'Act now' },
  line: { ko: '무엇', en: 'What' },
  state: { ko: '상태', en: 'State' },
  says: { ko: '지금', en: 'Now' },
  next: { ko: '할 일', en: 'What to do' },
  allOk: { ko: '모두 좋습니다.', en: 'All is well.' },
  someLook: { ko: '살펴볼 것이 있습니다.', en: 'Something deserves a look.' },
  someAct: { ko: '지금 해야 할 일이 있습니다.', en: 'Something must be done now.' },
})
