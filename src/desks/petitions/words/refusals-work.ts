// Refusals that arise in the course of the work: supplements, more time, finding out, passing on, endings.
import { groundLabels, labelOf } from './labels.ts'
import { momentText, periodText } from './periods.ts'
import { act, decree, type Fields, lookAtList, type RefusalWords, rules } from './refusal-shape.ts'

const groundOf = (fields: Fields) => labelOf(groundLabels, String(fields['ground'] ?? ''))

export const workRefusals = {
  // Supplements.
  SUPPLEMENT_OPEN: {
    what: { ko: '이미 보완을 요구해 둔 상태입니다.', en: 'Papers have already been asked for.' },
    next: { ko: '보완이 도착한 뒤 다시 요구할 수 있습니다.', en: 'You can ask again once they have arrived.' },
  },
  NO_SUPPLEMENT: {
    what: { ko: '요구해 둔 보완이 없습니다.', en: 'No papers have been asked for.' },
    next: { ko: '보완이 필요하면 먼저 보완을 요구해 주세요.', en: 'If papers are missing, ask for them first.' },
  },
  SUPPLEMENT_TOO_LATE: {
    what: {
      ko: (fields) => `보완은 접수하고 근무시간 8시간 안(${momentText(fields['until'], 'ko')}까지)에 요구해야 합니다.`,
      en: (fields) =>
        `Papers must be asked for within 8 working hours of receipt (by ${momentText(fields['until'], 'en')}).`,
    },
    next: {
      ko: '현장 확인 등으로 나중에 알게 된 것이라면 그 칸에 표시하고 이유를 적어 주세요.',
      en: 'If it came to light later, for example on a site visit, tick the box and say so in the text.',
    },
    law: `${rules} 제9조제1항`,
  },
  SUPPLEMENT_EXTENDED_TWICE: {
    what: {
      ko: '보완기간은 두 번까지만 연장할 수 있습니다.',
      en: 'The time to send papers can be extended twice only.',
    },
    next: {
      ko: '기간이 지나면 10일 안의 기간을 정해 다시 요구할 수 있습니다.',
      en: 'Once it is over, you can demand them again, giving up to 10 days.',
    },
    law: `${decree} 제24조제2항`,
  },
  DEMANDED_ALREADY: {
    what: { ko: '이미 다시 요구했습니다.', en: 'They have already been demanded a second time.' },
    next: {
      ko: '기간이 지나면 이유를 밝혀 반려할 수 있습니다.',
      en: 'Once the time is over, the petition can be returned with the reason.',
    },
    law: `${decree} 제25조제1항`,
  },
  DEMAND_FIRST: {
    what: {
      ko: '보완을 다시 요구하기 전에는 반려할 수 없습니다.',
      en: 'A petition cannot be returned before a second demand for the papers.',
    },
    next: {
      ko: '보완기간이 지난 뒤 10일 안의 기간을 정해 다시 요구해 주세요.',
      en: 'After the first time is over, demand them again, giving up to 10 days.',
    },
    law: `${decree} 제25조제1항`,
  },
  PETITIONER_HAS_TIME: {
    what: {
      ko: (fields) => `민원인에게 ${momentText(fields['until'], 'ko')}까지 시간이 있습니다.`,
      en: (fields) => `The petitioner has until ${momentText(fields['until'], 'en')}.`,
    },
    next: { ko: '그날이 지난 뒤에 할 수 있습니다.', en: 'This can be done after that day.' },
    law: `${decree} 제25조제1항`,
  },
  NOT_LATER: {
    what: {
      ko: (fields) => `새 날짜는 ${momentText(fields['until'], 'ko')}보다 늦어야 합니다.`,
      en: (fields) => `The new date must be later than ${momentText(fields['until'], 'en')}.`,
    },
    next: { ko: '더 늦은 날짜나 긴 기간을 적어 주세요.', en: 'Give a later date or a longer time.' },
  },
  NOTHING_SENT: {
    what: { ko: '보낸 파일이나 글이 없습니다.', en: 'There is no file and no text.' },
    next: { ko: '파일을 고르거나 내용을 적어 주세요.', en: 'Choose a file or write something.' },
  },
  // More time.
  FORBIDDEN_GROUND: {
    what: {
      ko: (fields) => `${groundOf(fields).ko}: 이 사유로는 처리기간을 연장할 수 없습니다.`,
      en: (fields) => `${groundOf(fields).en}: the period may not be extended on this ground.`,
    },
    next: {
      ko: '다른 기관의 협조, 사실관계나 현장 확인, 재난 등 법이 정한 사유가 있을 때만 연장할 수 있습니다. 없으면 기한 안에 답변하거나 지연을 안내해 주세요.',
      en: 'Only the grounds of the law count: cooperation of others, facts or a site to be checked, a disaster, or the like. Without one, answer in time or tell the petitioner about the delay.',
    },
    law: `${decree} 제21조제2항`,
  },
  EXTENDED_TWICE: {
    what: { ko: '처리기간은 두 번까지만 연장할 수 있습니다.', en: 'The period can be extended twice only.' },
    next: {
      ko: '기한 안에 답변하거나 지연을 안내해 주세요.',
      en: 'Answer in time, or tell the petitioner about the delay.',
    },
    law: `${decree} 제21조제1항`,
  },
  TOO_LATE_TO_EXTEND: {
    what: { ko: '기한이 지난 뒤에는 연장할 수 없습니다.', en: 'The time is up, so it can no longer be extended.' },
    next: {
      ko: '지연을 안내하고 되도록 빨리 답변해 주세요.',
      en: 'Tell the petitioner about the delay and answer as soon as you can.',
    },
    law: `${decree} 제21조 · 행정서비스헌장`,
  },
  CONSENT_NEEDED: {
    what: { ko: '민원인의 동의가 필요합니다.', en: 'The petitioner’s consent is needed.' },
    next: { ko: '동의를 받고 받은 방법을 표시해 주세요.', en: 'Obtain it and say how it was given.' },
    law: `${decree} 제6조제5항, 제21조제1항`,
  },
  LONGER_THAN_PERIOD: {
    what: {
      ko: (fields) => `처음 정해진 기간(${periodText(String(fields['most'] ?? ''), 'ko')}) 안에서만 늘릴 수 있습니다.`,
      en: (fields) =>
        `It can be extended by no more than the first period (${periodText(String(fields['most'] ?? ''), 'en')}).`,
    },
    next: { ko: '더 짧은 기간을 적어 주세요.', en: 'Give a shorter time.' },
    law: `${decree} 제21조제1항`,
  },
  BEYOND_CALENDAR: {
    what: {
      ko: (fields) => `달력에 등록된 마지막 날(${momentText(fields['until'], 'ko')})보다 뒤의 날짜입니다.`,
      en: (fields) => `The date is after the calendar’s last known day (${momentText(fields['until'], 'en')}).`,
    },
    next: { ko: '더 이른 날짜를 적어 주세요.', en: 'Give an earlier date.' },
  },
  // Finding out.
  GRIEVANCES_ONLY: {
    what: {
      ko: '현장조사는 고충민원에서만 처리기간에서 뺍니다.',
      en: 'Field investigations leave out time for grievances only.',
    },
    next: { ko: '다른 민원은 처리기간 안에 확인해 주세요.', en: 'For other petitions, check within the period.' },
    law: `${decree} 제17조제4항`,
  },
  INVESTIGATED_ALREADY: {
    what: { ko: '현장조사를 이미 했습니다.', en: 'A field investigation was already made.' },
    next: { ko: '조사 결과로 답변해 주세요.', en: 'Answer with what it found.' },
    law: `${decree} 제17조`,
  },
  INVESTIGATION_OPEN: {
    what: { ko: '현장조사가 아직 끝나지 않았습니다.', en: 'A field investigation is still under way.' },
    next: { ko: '먼저 현장조사를 끝내 주세요.', en: 'End the investigation first.' },
  },
  NO_INVESTIGATION: {
    what: { ko: '진행 중인 현장조사가 없습니다.', en: 'No field investigation is under way.' },
    next: lookAtList,
  },
  INVESTIGATION_EXTENDED: {
    what: { ko: '현장조사는 한 번만 연장할 수 있습니다.', en: 'A field investigation can be extended once only.' },
    next: { ko: '정해진 날까지 조사를 끝내 주세요.', en: 'End it by the day that was set.' },
    law: `${decree} 제17조제5항`,
  },
  OFFICE_OR_AGENCY: {
    what: {
      ko: '협조할 부서와 다른 기관 가운데 하나만 정해야 합니다.',
      en: 'Name either an office of ours or another agency.',
    },
    next: { ko: '한쪽만 남기고 다른 쪽은 비워 주세요.', en: 'Fill in one and leave the other empty.' },
  },
  BEYOND_PETITION: {
    what: {
      ko: (fields) => `회신기간은 민원의 처리기한(${momentText(fields['until'], 'ko')}) 안이어야 합니다.`,
      en: (fields) => `The reply must be due within the petition’s own time (${momentText(fields['until'], 'en')}).`,
    },
    next: { ko: '더 짧은 회신기간을 적어 주세요.', en: 'Give a shorter time to reply.' },
    law: `${act} 제20조제1항`,
  },
  NO_COOPERATION: {
    what: { ko: '회신을 기다리는 협조 요청이 없습니다.', en: 'No request for cooperation is waiting for a reply.' },
    next: lookAtList,
  },
  COOPERATION_EXTENDED: {
    what: { ko: '협조 회신기간은 한 번만 연장할 수 있습니다.', en: 'The time to reply can be extended once only.' },
    next: { ko: '정해진 날까지 회신하도록 해 주세요.', en: 'Have them reply by the day that was set.' },
    law: `${act} 제20조제3항`,
  },
  // Passing on.
  TRANSFER_UNDER_WAY: {
    what: { ko: '소관 변경이나 이송이 진행 중입니다.', en: 'The petition is being passed on.' },
    next: { ko: '재지정하거나 이송을 마쳐 주세요.', en: 'Reassign it, or complete the transfer.' },
    law: `${decree} 제13조`,
  },
  NO_TRANSFER: {
    what: { ko: '다른 기관으로 이송하기로 한 결정이 없습니다.', en: 'No transfer to another agency was decided.' },
    next: { ko: '먼저 이송을 결정해 주세요.', en: 'Decide the transfer first.' },
    law: `${decree} 제13조`,
  },
  // Endings.
  INQUIRIES_ARE_ANSWERED: {
    what: {
      ko: '질의민원은 ‘답변’으로만 처리합니다.',
      en: 'An inquiry is answered; it is neither accepted nor refused.',
    },
    next: { ko: '처리 결과를 ‘답변’으로 골라 주세요.', en: 'Choose “answered” as the result.' },
  },
  REMEDIES_NEEDED: {
    what: {
      ko: '요청을 받아들이지 않을 때에는 이유와 함께 구제절차를 알려야 합니다.',
      en: 'A refusal must tell the reason and the remedies together.',
    },
    next: { ko: '구제절차 칸을 채워 주세요.', en: 'Fill in the remedies.' },
    law: `${act} 제27조제3항`,
  },
  NOT_FOR_STATUTORY: {
    what: { ko: '법정민원은 이 방법으로 끝낼 수 없습니다.', en: 'A statutory petition cannot be ended this way.' },
    next: { ko: '처리 결과를 답변으로 알려 주세요.', en: 'Tell the result in an answer.' },
    law: `${act} 제21조, 제23조`,
  },
  TWO_ANSWERS_NEEDED: {
    what: {
      ko: '반복 민원은 같은 내용의 결과를 두 번 이상 알린 뒤에만 종결할 수 있습니다.',
      en: 'A repeated petition can be closed only after its result was told at least twice.',
    },
    next: {
      ko: '이미 답변한 같은 내용의 접수번호를 두 개 이상 적어 주세요.',
      en: 'Give the receipt numbers of at least two petitions to the same effect that were answered.',
    },
    law: `${act} 제23조제1항`,
  },
  FIVE_TO_MERGE: {
    what: {
      ko: (fields) => `같은 취지의 민원이 5건 이상이어야 병합할 수 있습니다(지금 ${fields['found'] ?? 0}건).`,
      en: (fields) => `Five or more petitions to the same effect are needed to merge (now ${fields['found'] ?? 0}).`,
    },
    next: { ko: '접수번호를 모두 적었는지 확인해 주세요.', en: 'Check that all receipt numbers are there.' },
    law: `${decree} 제6조제7항`,
  },
  UNKNOWN_NUMBER: {
    what: {
      ko: (fields) => `접수번호 ${fields['number'] ?? ''}에 해당하는 민원이 없습니다.`,
      en: (fields) => `There is no petition ${fields['number'] ?? ''}.`,
    },
    next: { ko: '번호를 확인해 주세요.', en: 'Check the number.' },
  },
  OTHER_KIND: {
    what: {
      ko: (fields) => `${fields['number'] ?? ''}: 종류가 다른 민원은 함께 병합할 수 없습니다.`,
      en: (fields) => `${fields['number'] ?? ''}: a petition of another kind cannot be merged with this one.`,
    },
    next: { ko: '그 번호를 빼고 다시 보내 주세요.', en: 'Leave that number out and send it again.' },
  },
  NOT_MERGEABLE: {
    what: {
      ko: (fields) => `${fields['number'] ?? ''}: 보완, 조사, 이송 중이거나 끝난 민원은 병합할 수 없습니다.`,
      en: (fields) =>
        `${fields['number'] ?? ''}: it is waiting for papers, under investigation, being transferred or ended.`,
    },
    next: { ko: '그 번호를 빼고 다시 보내 주세요.', en: 'Leave that number out and send it again.' },
  },
  NOT_ANSWERED_YET: {
    what: { ko: '아직 답변이 나오지 않았습니다.', en: 'There is no answer yet.' },
    next: { ko: '답변을 받은 뒤 평가해 주세요.', en: 'You can rate it once you have the answer.' },
  },
  RATED_ALREADY: {
    what: { ko: '이미 평가해 주셨습니다. 고맙습니다.', en: 'You have already rated it. Thank you.' },
    next: { ko: '평가는 한 번만 할 수 있습니다.', en: 'It can be rated once.' },
    status: 409,
  },
} as const satisfies { readonly [code: string]: RefusalWords }
