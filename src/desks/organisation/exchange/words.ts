// The words of files in and out.
import { words } from '#kit/i18n'

export const x = words({
  title: { ko: '파일로 넣고 꺼내기', en: 'Import and export' },
  lead: {
    ko: '부서와 직원을 XLSX나 CSV 파일로 한꺼번에 고칩니다. 무엇이 바뀌는지 먼저 보여 드리고, 확인하기 전에는 아무것도 바꾸지 않습니다.',
    en: 'Change offices and officers by an XLSX or CSV file. You first see what would change; nothing changes until you confirm.',
  },
  export: { ko: '꺼내기', en: 'Export' },
  exportLead: {
    ko: '지금 있는 부서와 직원을 받습니다. 그대로 고쳐서 다시 넣을 수 있습니다.',
    en: 'Those who are there now. The file can be edited and read in again.',
  },
  offices: { ko: '부서', en: 'Offices' },
  officers: { ko: '직원', en: 'Officers' },
  download: {
    ko: (what: string, kind: string) => `${what} 받기 (${kind})`,
    en: (what: string, kind: string) => `${what} (${kind})`,
  },
  import: { ko: '넣기', en: 'Import' },
  importLead: {
    ko: '첫 줄은 열 이름입니다. 코드가 같은 줄은 고치고, 없는 코드는 새로 만들고, ‘끝남’ 열이 ‘예’인 줄은 끝냅니다. 파일에 없는 부서와 직원은 그대로 둡니다.',
    en: 'The first row names the columns. A known code is changed, a new one added, and ‘Ended’ = ‘yes’ ends it. What is not in the file is left alone.',
  },
  what: { ko: '무엇을 넣나요?', en: 'What is in the file?' },
  file: { ko: '파일(XLSX 또는 CSV)', en: 'File (XLSX or CSV)' },
  fileHint: {
    ko: '20 MB까지, 50,000줄까지 읽습니다. 엑셀에서 저장한 CSV도 됩니다.',
    en: 'Up to 20 MB and 50,000 rows.',
  },
  from: { ko: '시작하는 날', en: 'From' },
  fromHint: { ko: '비워 두면 오늘부터입니다. 예: 2027-01-01', en: 'Empty means today. Such as 2027-01-01' },
  look: { ko: '바뀌는 것 보기', en: 'See what changes' },
  previewTitle: { ko: '이 파일대로 바꿀까요?', en: 'Change as this file says?' },
  added: { ko: '새로 만듦', en: 'Added' },
  changed: { ko: '고침', en: 'Changed' },
  ended: { ko: '끝냄', en: 'Ended' },
  untouched: { ko: '그대로', en: 'Unchanged' },
  count: { ko: (n: string) => `${n}건`, en: (n: string) => n },
  firstLines: { ko: (n: string) => `바뀌는 것(처음 ${n}줄)`, en: (n: string) => `What changes (the first ${n} lines)` },
  confirm: { ko: '이대로 바꾸기', en: 'Make these changes' },
  back: { ko: '돌아가기', en: 'Go back' },
  wrongTitle: { ko: (n: string) => `고칠 줄이 ${n}개 있습니다`, en: (n: string) => `${n} rows must be mended` },
  wrongLead: {
    ko: '아무것도 바꾸지 않았습니다. 아래 줄을 고쳐 다시 올려 주세요. 많으면 처음 100줄만 보입니다.',
    en: 'Nothing was changed. Mend these rows and send the file again. At most the first 100 are shown.',
  },
  row: { ko: '줄', en: 'Row' },
  code: { ko: '코드', en: 'Code' },
  why: { ko: '고칠 점', en: 'What to mend' },
  nothing: {
    ko: '바뀌는 것이 없습니다. 파일이 지금과 같습니다.',
    en: 'Nothing changes: the file says what is so already.',
  },
  stale: {
    ko: '그사이 조직이 바뀌어 아직 아무것도 바꾸지 않았습니다. 지금 기준으로 다시 계산한 아래 내용을 확인해 주세요.',
    en: 'The organisation changed meanwhile, so nothing was done. Please look at what would change now.',
  },
  staleWrong: {
    ko: '그사이 조직이 바뀌어 이 파일대로 바꿀 수 없습니다. 아무것도 바꾸지 않았습니다. 파일을 다시 올려 주세요.',
    en: 'The organisation changed meanwhile and the file no longer fits. Nothing was done. Please send it again.',
  },
  done: {
    ko: (n: string) => `${n}건을 바꾸었습니다. 부서와 직원 화면에서 확인하실 수 있습니다.`,
    en: (n: string) => `${n} changes were made.`,
  },
  gone: {
    ko: '이미 넣었거나 하루가 지난 미리보기입니다. 파일을 다시 올려 주세요.',
    en: 'That preview was used already or is more than a day old. Please send the file again.',
  },
  // Refusals of the file.
  NO_FILE: { ko: '파일을 골라 주세요.', en: 'Choose a file.' },
  NO_KIND: { ko: '부서인지 직원인지 골라 주세요.', en: 'Choose offices or officers.' },
  NO_SHEET: {
    ko: '표 파일이 아닙니다. XLSX나 CSV로 저장해 다시 올려 주세요.',
    en: 'It is no table. Save it as XLSX or CSV and send it again.',
  },
  OLD_FORMAT: {
    ko: '옛 엑셀 형식(XLS)이거나 암호가 걸린 파일입니다. 암호 없이 XLSX로 저장해 다시 올려 주세요.',
    en: 'It is an old XLS, or has a password. Save it as XLSX without one and send it again.',
  },
  TOO_LARGE: {
    ko: '파일이 너무 크거나 풀면 너무 커집니다. 나누어 올려 주세요.',
    en: 'The file is too large, or grows too large when opened. Please split it.',
  },
  DAMAGED: {
    ko: '파일이 깨져 읽을 수 없습니다. 다시 저장해 올려 주세요.',
    en: 'The file is damaged. Save it again and send it.',
  },
  EMPTY: {
    ko: '파일에 내용이 없습니다. 첫 줄에 열 이름을 써 주세요.',
    en: 'The file is empty. Name the columns in the first row.',
  },
  UNREADABLE_TEXT: {
    ko: '글자를 읽을 수 없습니다. ‘CSV UTF-8’로 저장해 다시 올려 주세요.',
    en: 'The text cannot be read. Save it as ‘CSV UTF-8’ and send it again.',
  },
  TOO_MANY_ROWS: {
    ko: (n: string) => `줄이 너무 많습니다. ${n}줄까지 나누어 올려 주세요.`,
    en: (n: string) => `Too many rows. Split it into at most ${n}.`,
  },
  TOO_MANY_COLUMNS: {
    ko: (n: string) => `열이 너무 많습니다(${n}열까지). 필요 없는 열을 지워 주세요.`,
    en: (n: string) => `Too many columns (at most ${n}). Remove those not needed.`,
  },
  CELL_TOO_LONG: {
    ko: (n: string) => `${n}번째 줄에 너무 긴 칸이 있습니다. 줄여 주세요.`,
    en: (n: string) => `Row ${n} has a cell that is too long. Shorten it.`,
  },
  UNKNOWN_COLUMN: {
    ko: (name: string, known: string) => `‘${name}’ 열을 모릅니다. 이름을 고치거나 열을 지워 주세요. 아는 열: ${known}`,
    en: (name: string, known: string) =>
      `The column ‘${name}’ is not known. Rename or remove it. Known columns: ${known}`,
  },
  TWICE: {
    ko: (name: string) => `‘${name}’ 열이 두 번 있습니다. 하나만 남겨 주세요.`,
    en: (name: string) => `The column ‘${name}’ is there twice. Keep one.`,
  },
  NO_ID_COLUMN: {
    ko: (name: string) => `‘${name}’ 열이 없습니다. 누구의 줄인지 알 수 있게 넣어 주세요.`,
    en: (name: string) => `The column ‘${name}’ is missing; it says whose row it is.`,
  },
  NO_ID: { ko: '코드가 비어 있습니다.', en: 'The code is empty.' },
  SAME_ID: {
    ko: (row: string) => `${row}번째 줄과 코드가 같습니다. 한 줄만 남겨 주세요.`,
    en: (row: string) => `Row ${row} has the same code. Keep one of them.`,
  },
  NOT_YES_NO: { ko: '‘끝남’ 열에는 예나 아니요를 써 주세요.', en: 'Write yes or no in the column ‘Ended’.' },
  // Four eyes for large exports.
  eyes: {
    ko: (n: string) => `${n}명이 담긴 파일입니다. 100명이 넘으면 다른 사람의 승인이 필요합니다.`,
    en: (n: string) => `The file would hold ${n} people. More than 100 need a second person’s approval.`,
  },
  reason: { ko: '꺼내는 까닭', en: 'Why it is exported' },
  NO_REASON: { ko: '500자까지 써 주세요.', en: 'please write it, in at most 500 characters.' },
  ask: { ko: '승인 요청하기', en: 'Ask for approval' },
  asked: {
    ko: '승인을 요청했습니다. 승인된 뒤 이 화면에서 파일을 받으실 수 있습니다.',
    en: 'Approval was asked for. Once it is given, the file can be had here.',
  },
  approvalId: { ko: '승인 번호', en: 'Approval number' },
  get: { ko: '승인받은 파일 받기', en: 'Get the approved file' },
  notApproved: {
    ko: '아직 승인되지 않았거나 이미 쓴 승인입니다. 승인 화면을 확인해 주세요.',
    en: 'It is not approved yet, or was used already. Look at the approvals page.',
  },
})
