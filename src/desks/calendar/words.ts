// The words of the calendar's pages.
import type { Holiday } from '#engine'
import { type Words, words } from '#kit/i18n'

export const w = words({
  title: { ko: '근무일 달력', en: 'Calendar' },
  lead: {
    ko: '처리기한은 이 달력의 근무일로 계산합니다. 쉬는 날마다 근거가 있습니다.',
    en: 'Due times are worked out with these working days. Every day off has its source.',
  },
  years: { ko: '해', en: 'Years' },
  horizon: {
    ko: (day: string) => `이 달력은 ${day}까지 알고 있습니다. 그 뒤의 기한은 계산하지 않습니다.`,
    en: (day: string) => `This calendar knows the days until ${day}. It computes no due time beyond.`,
  },
  near: {
    ko: (days: number) => `달력의 마지막 날이 ${days}일 남았습니다. 다음 해의 쉬는 날을 넣은 새 달력이 필요합니다.`,
    en: (days: number) => `Only ${days} days are left. A new calendar with the next year’s days off is needed.`,
  },
  off: { ko: '쉬는 날', en: 'Days off' },
  noneOff: { ko: '이 해에 등록된 쉬는 날이 없습니다.', en: 'No days off are recorded for this year.' },
  months: { ko: '달마다 근무일', en: 'Working days by month' },
  month: { ko: '달', en: 'Month' },
  workingDays: { ko: '근무일', en: 'Working days' },
  monthOf: {
    ko: (n: number) => `${n}월`,
    en: (n: number) =>
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][n - 1] ?? '',
  },
  whole: { ko: '모두', en: 'Whole year' },
  day: { ko: '날짜', en: 'Date' },
  name: { ko: '이름', en: 'Name' },
  kind: { ko: '종류', en: 'Kind' },
  status: { ko: '확정 여부', en: 'Status' },
  source: { ko: '근거', en: 'Source' },
  announcedOn: { ko: '공고한 날', en: 'Announced on' },
  from: { ko: '넣은 곳', en: 'Recorded' },
  charter: { ko: '헌장 달력', en: 'The charter’s calendar' },
  added: { ko: (who: string, when: string) => `${who}, ${when}`, en: (who: string, when: string) => `${who}, ${when}` },
  none: { ko: '없음', en: 'None' },
  add: { ko: '쉬는 날 넣기', en: 'Add a day off' },
  addLead: {
    ko: '임시공휴일처럼 달력에 없는 쉬는 날을 넣습니다. 먼저 무엇이 바뀌는지 보여 드립니다.',
    en: 'For a temporary holiday or another day off that the calendar lacks. You first see what it would change.',
  },
  dateHint: { ko: '예: 2026-12-24', en: 'Such as 2026-12-24' },
  nameKo: { ko: '이름(한국어)', en: 'Name (Korean)' },
  nameEn: { ko: '이름(영어)', en: 'Name (English)' },
  sourceHint: { ko: '관보 호수나 공고 번호를 써 주세요.', en: 'The gazette number or the announcement.' },
  preview: { ko: '바뀌는 것 보기', en: 'See what changes' },
  previewTitle: { ko: '이 날을 쉬는 날로 넣을까요?', en: 'Add this day off?' },
  matters: { ko: '기한이 바뀌는 민원', en: 'Petitions whose due time moves' },
  clocks: { ko: '기한이 바뀌는 약속', en: 'Promises that move' },
  count: { ko: (n: string) => `${n}건`, en: (n: string) => n },
  nothingMoves: { ko: '지금 진행 중인 기한 가운데 바뀌는 것은 없습니다.', en: 'No due time that runs now is moved.' },
  told: {
    ko: '바뀌는 민원마다 옛 기한과 새 기한을 기록하고 민원인에게 바로 알립니다. 처음 안내한 날도 그대로 남습니다.',
    en: 'For each, the old and the new time are recorded and the petitioner is told at once. What was first promised stays on record.',
  },
  cannotUndo: { ko: '넣은 뒤에는 되돌릴 수 없습니다.', en: 'It cannot be undone.' },
  firstFifty: { ko: '바뀌는 기한(처음 50건)', en: 'What moves (the first 50)' },
  petition: { ko: '접수번호', en: 'Number' },
  promise: { ko: '약속', en: 'Promise' },
  before: { ko: '지금 기한', en: 'Due now' },
  after: { ko: '새 기한', en: 'New due time' },
  confirm: { ko: '쉬는 날로 넣기', en: 'Add the day off' },
  back: { ko: '돌아가기', en: 'Go back' },
  done: {
    ko: (n: string) => `쉬는 날을 넣었습니다. 민원 ${n}건의 기한을 옮기고 알렸습니다.`,
    en: (n: string) => `The day off was added; ${n} petitions were moved and their petitioners told.`,
  },
  // Problems.
  missing: { ko: '써 주세요.', en: 'Please fill this in.' },
  tooLong: { ko: '200자까지 쓸 수 있습니다.', en: 'At most 200 characters.' },
  unsound: { ko: '저장할 수 없는 글자가 있습니다.', en: 'It has characters that cannot be stored.' },
  notDate: { ko: '날짜를 2026-12-24처럼 써 주세요.', en: 'Write the date like 2026-12-24.' },
  noSuchDate: { ko: '달력에 없는 날짜입니다. 다시 확인해 주세요.', en: 'There is no such date. Please check it.' },
  choose: { ko: '하나를 골라 주세요.', en: 'Please choose one.' },
  past: {
    ko: '이미 지난 날입니다. 지나간 기한은 바꾸지 않습니다. 오늘이나 그 뒤의 날을 써 주세요.',
    en: 'That day is past, and past due times are never changed. Give today or a later day.',
  },
  exists: {
    ko: (name: string) => `이미 쉬는 날입니다(${name}). 다른 날을 써 주세요.`,
    en: (name: string) => `It is a day off already (${name}). Give another day.`,
  },
  beyond: {
    ko: (day: string) => `달력의 마지막 날(${day})보다 뒤입니다. 더 이른 날을 써 주세요.`,
    en: (day: string) => `It is after the calendar’s last day (${day}). Give an earlier day.`,
  },
  announcedLater: {
    ko: '공고한 날이 쉬는 날보다 뒤입니다. 다시 확인해 주세요.',
    en: 'It was announced after the day itself. Please check it.',
  },
  broken: {
    ko: '읽을 수 없는 글자가 섞여 있습니다. 다시 써 주세요.',
    en: 'Some characters could not be read. Please write them again.',
  },
})

export const kindWords: { readonly [kind in Holiday['kind']]: Words } = words({
  temporary: { ko: '임시공휴일', en: 'Temporary holiday' },
  election: { ko: '선거일', en: 'Election day' },
  substitute: { ko: '대체공휴일', en: 'Substitute holiday' },
  statutory: { ko: '법정공휴일', en: 'Statutory holiday' },
})

export const statusWords: { readonly [status in Holiday['status']]: Words } = words({
  expected: { ko: '예상', en: 'Expected' },
  announced: { ko: '공고됨', en: 'Announced' },
  'in force': { ko: '시행', en: 'In force' },
})
