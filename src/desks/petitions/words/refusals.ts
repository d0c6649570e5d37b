// Every refusal in words: what it is, what to do next, and the article where the law says so. One table for the
// citizen's pages, the officers' pages and the API.
import type { Language, Words } from '#kit/i18n'
import type { Refusal } from '#ledger'
import { decree, lookAtList, type RefusalWords } from './refusal-shape.ts'
import { workRefusals } from './refusals-work.ts'

const reload: Words = {
  ko: '지금 상태를 확인하고, 필요하면 다시 보내 주세요.',
  en: 'Look at how it stands now and send it again if it is still needed.',
}
const askOffice: Words = {
  ko: '이 민원을 맡은 부서에 알리거나 재지정을 요청해 주세요.',
  en: 'Tell the office in charge, or ask for the petition to be reassigned.',
}
const correctIt: Words = { ko: '고쳐서 다시 보내 주세요.', en: 'Correct it and send it again.' }

export const refusalWords = {
  // Who may.
  OFFICERS_ONLY: {
    what: { ko: '직원만 할 수 있는 일입니다.', en: 'Only officers may do this.' },
    next: { ko: '직원 계정으로 로그인해 주세요.', en: 'Sign in with an officer’s account.' },
    status: 403,
  },
  NOT_YOUR_ROLE: {
    what: { ko: '이 계정의 역할로는 할 수 없는 일입니다.', en: 'Your role does not include this.' },
    next: {
      ko: '처리 담당자나 팀장이 해야 합니다. 역할이 잘못되었다면 운영자에게 문의해 주세요.',
      en: 'The officer in charge or the team head does this. If your role is wrong, ask the operator.',
    },
    status: 403,
  },
  NOT_YOUR_OFFICE: {
    what: { ko: '다른 부서가 맡고 있는 민원입니다.', en: 'Another office is in charge of this petition.' },
    next: askOffice,
    status: 403,
  },
  // How it stands.
  MATTER_ERASED: {
    what: {
      ko: '보존기간이 지나 내용을 파기한 민원입니다.',
      en: 'The words of this petition were destroyed when its retention ended.',
    },
    next: {
      ko: '다시 살펴봐야 하면 새 민원으로 접수해 주세요.',
      en: 'Have a new petition submitted if it must be looked at again.',
    },
    status: 409,
  },
  SEARCH_TOO_SHORT: {
    what: { ko: '찾을 말이 너무 짧습니다.', en: 'This is too short to look for.' },
    next: {
      ko: '두 글자 이상, 번호는 네 자리 이상 써 주세요.',
      en: 'Type two letters or more, and of a number four digits or more.',
    },
  },
  SEARCH_TOO_LONG: {
    what: { ko: '찾을 말이 너무 깁니다.', en: 'This is too long to look for.' },
    next: { ko: '낱말 여섯 개, 100자 안으로 줄여 주세요.', en: 'Use six words and 100 characters at most.' },
  },
  UNKNOWN_MATTER: {
    what: { ko: '그런 민원이 없습니다.', en: 'There is no such petition.' },
    next: { ko: '접수번호를 확인해 주세요.', en: 'Check the receipt number.' },
    status: 404,
  },
  CHANGED_MEANWHILE: {
    what: {
      ko: '이 화면을 여신 뒤에 다른 사람이 먼저 처리했습니다.',
      en: 'Somebody else has acted on this since you opened the page.',
    },
    next: {
      ko: '달라진 내용을 확인한 뒤 다시 보내 주세요. 쓰신 내용은 그대로 있습니다.',
      en: 'See what has changed, then send it again. What you wrote is still here.',
    },
    status: 409,
  },
  KEY_USED_FOR_ANOTHER_COMMAND: {
    what: {
      ko: '이 화면에서 이미 다른 내용을 보냈습니다.',
      en: 'This form was already sent with other content.',
    },
    next: reload,
    status: 409,
  },
  ALREADY_ENDED: {
    what: { ko: '이미 처리가 끝난 민원입니다.', en: 'This petition has already ended.' },
    next: {
      ko: '더 요청하실 것이 있으면 새 민원을 신청해 주세요.',
      en: 'If there is more to ask, please file a new petition.',
    },
    status: 409,
  },
  NOT_RECEIVED_YET: {
    what: { ko: '아직 접수하지 않은 민원입니다.', en: 'The petition has not been received yet.' },
    next: { ko: '먼저 접수해 주세요.', en: 'Receive it first.' },
    law: `${decree} 제6조제8항`,
  },
  RECEIVED_ALREADY: {
    what: { ko: '이미 접수한 민원입니다.', en: 'The petition has already been received.' },
    next: lookAtList,
    status: 409,
  },
  NOT_ASSIGNED_YET: {
    what: { ko: '아직 담당자가 정해지지 않았습니다.', en: 'No officer is in charge yet.' },
    next: { ko: '먼저 담당자를 지정해 주세요.', en: 'Assign an officer first.' },
    law: `${decree} 제31조`,
  },
  ASSIGNED_ALREADY: {
    what: { ko: '이미 담당자가 있습니다.', en: 'An officer is already in charge.' },
    next: { ko: '바꾸려면 재지정해 주세요.', en: 'To change it, reassign the petition.' },
    status: 409,
  },
  SAME_PLACE: {
    what: { ko: '지금 맡고 있는 부서와 담당자 그대로입니다.', en: 'That office and officer are already in charge.' },
    next: { ko: '다른 부서나 담당자를 골라 주세요.', en: 'Choose another office or officer.' },
  },
  UNKNOWN_OFFICE: {
    what: { ko: '그런 부서가 없습니다.', en: 'There is no such office.' },
    next: { ko: '목록에서 부서를 골라 주세요.', en: 'Choose an office from the list.' },
  },
  OFFICER_NOT_THERE: {
    what: { ko: '고르신 담당자는 그 부서에 없습니다.', en: 'That officer does not belong to the office you chose.' },
    next: { ko: '부서와 담당자를 함께 다시 골라 주세요.', en: 'Choose the office and the officer again together.' },
  },
  CONCERNS_THEM: {
    what: { ko: '이 민원의 상대가 된 직원입니다.', en: 'This petition is about that officer.' },
    next: { ko: '다른 담당자를 골라 주세요.', en: 'Choose another officer.' },
  },
  UNKNOWN_OFFICER: {
    what: { ko: '그런 직원이 없습니다.', en: 'There is no such officer.' },
    next: { ko: '목록에서 직원을 골라 주세요.', en: 'Choose an officer from the list.' },
  },
  NOT_YOURSELF: {
    what: { ko: '본인을 배제하는 것은 직접 기록할 수 없습니다.', en: 'You cannot record this about yourself.' },
    next: { ko: '과장이나 감사 담당에게 알려 주세요.', en: 'Tell your head of office or the auditors.' },
  },
  CONCERNED_ALREADY: {
    what: { ko: '이미 배제된 직원입니다.', en: 'That officer is kept out already.' },
    next: { ko: '처리 경과를 확인해 주세요.', en: 'See the history of the petition.' },
  },
  TOO_MANY_CONCERNED: {
    what: { ko: '배제할 수 있는 직원 수를 넘었습니다.', en: 'No more officers can be kept out.' },
    next: { ko: '다른 부서로 넘겨 주세요.', en: 'Pass the petition to another office instead.' },
  },
  NOBODY_CONCERNED: {
    what: { ko: '배제된 직원이 없습니다.', en: 'Nobody is kept out of this petition.' },
    next: { ko: '할 일이 없습니다.', en: 'There is nothing to do.' },
  },
  NOT_CONCERNED: {
    what: { ko: '배제된 직원이 아닙니다.', en: 'That officer is not kept out.' },
    next: { ko: '목록에서 다시 골라 주세요.', en: 'Choose again from the list.' },
  },
  // Kind and period.
  UNKNOWN_HANDBOOK_ITEM: {
    what: { ko: '민원편람에 없는 사무입니다.', en: 'The petition handbook has no such item.' },
    next: { ko: '목록에서 신청할 민원사무를 골라 주세요.', en: 'Choose an item from the list.' },
  },
  NO_PERIOD_IN_FORCE: {
    what: {
      ko: '이 종류의 처리기간이 아직 시행되지 않았습니다.',
      en: 'No processing period is in force for this kind.',
    },
    next: { ko: '다른 종류를 고르거나 1357로 문의해 주세요.', en: 'Choose another kind, or call 1357.' },
  },
  NOT_A_PERIOD: {
    what: { ko: '처리기간을 알 수 없습니다.', en: 'The processing period cannot be read.' },
    next: { ko: '1 이상의 일수나 시간을 숫자로 적어 주세요.', en: 'Give a whole number of days or hours, 1 or more.' },
  },
  ...workRefusals,
  // Files.
  FILE_EMPTY: {
    what: { ko: '빈 파일입니다.', en: 'The file is empty.' },
    next: { ko: '내용이 있는 파일을 골라 주세요.', en: 'Choose a file with something in it.' },
  },
  FILE_TOO_LARGE: {
    what: { ko: '파일이 20 MB보다 큽니다.', en: 'The file is larger than 20 MB.' },
    next: { ko: '줄이거나 나누어 보내 주세요.', en: 'Make it smaller or split it.' },
    status: 413,
  },
  FILE_TYPE: {
    what: { ko: '받을 수 없는 종류의 파일입니다.', en: 'Files of this type cannot be taken.' },
    next: {
      ko: 'PDF, JPG, PNG, HWP, HWPX, DOCX, XLSX, TXT 파일로 보내 주세요.',
      en: 'Send a PDF, JPG, PNG, HWP, HWPX, DOCX, XLSX or TXT file.',
    },
    status: 415,
  },
  FILE_NOT_WHAT_IT_SAYS: {
    what: { ko: '파일의 내용이 이름의 확장자와 다릅니다.', en: 'The file’s content is not what its name says.' },
    next: { ko: '원래 형식으로 저장한 파일을 보내 주세요.', en: 'Send the file in its own format.' },
    status: 415,
  },
  // The whole.
  INVALID: {
    what: { ko: '입력한 내용에 고칠 곳이 있습니다.', en: 'Some of what you entered needs correcting.' },
    next: correctIt,
  },
  TOO_BUSY: {
    what: { ko: '지금 신청이 많아 받지 못했습니다.', en: 'Too many petitions are arriving at the moment.' },
    next: {
      ko: '잠시 뒤 다시 보내 주세요. 쓰신 내용은 그대로 있습니다.',
      en: 'Please send it again in a moment. What you wrote is kept.',
    },
    status: 503,
  },
} as const satisfies { readonly [code: string]: RefusalWords }

export type RefusalParts = { readonly what: string; readonly next: string; readonly law?: string }

const unforeseen: RefusalWords = {
  what: { ko: '지금은 할 수 없습니다.', en: 'This cannot be done now.' },
  next: { ko: '1357로 문의해 주세요.', en: 'Please call 1357.' },
}

function wordsOf(refusal: Refusal): RefusalWords {
  const table: { readonly [code: string]: RefusalWords | undefined } = refusalWords
  return (Object.hasOwn(table, refusal.refused) ? table[refusal.refused] : undefined) ?? unforeseen
}

/** What was refused, what to do next, and the law's article, in one language. */
export function refusalParts(refusal: Refusal, lang: Language): RefusalParts {
  const { what, next, law } = wordsOf(refusal)
  const said = what[lang]
  return {
    what: typeof said === 'string' ? said : said(refusal.fields ?? {}),
    next: next[lang],
    ...(law ? { law } : {}),
  }
}

/** The refusal as one text of two sentences. */
export function refusalText(refusal: Refusal, lang: Language): string {
  const { what, next } = refusalParts(refusal, lang)
  return `${what} ${next}`
}

/** The HTTP status that fits a refusal. */
export function refusalStatus(refusal: Refusal): NonNullable<RefusalWords['status']> {
  return wordsOf(refusal).status ?? 422
}
