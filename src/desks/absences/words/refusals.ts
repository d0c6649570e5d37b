// Why something about an absence cannot be done, and what to do next.

import { type Language, t, type Words, words } from '#kit/i18n'
import type { Refusal } from '#ledger'

const r = words({
  NOT_YOUR_ABSENCE: {
    ko: '본인이나 팀장만 할 수 있습니다. 급하면 팀장에게 말씀해 주세요.',
    en: 'Only the officer or the head of the team may do this. If it is urgent, tell the head.',
  },
  ABSENCE_OVER: { ko: '이미 끝났거나 취소된 부재입니다.', en: 'This absence is over or was cancelled.' },
  NOT_ASKED: {
    ko: '업무대행 요청을 받은 사람만 답할 수 있습니다. 그사이 다른 사람에게 다시 요청했을 수 있습니다.',
    en: 'Only the person who was asked can answer. Somebody else may have been asked meanwhile.',
  },
  STANDS_IN_NOW: {
    ko: '지금 업무대행 중입니다. 맡을 수 없게 되었으면 팀장에게 다른 사람을 지정해 달라고 하거나, 본인의 부재를 등록해 주세요.',
    en: 'You are standing in now. If you cannot go on, ask the head to name somebody else, or enter your own absence.',
  },
  HEAD_ONLY: {
    ko: '업무대행자 지정은 팀장이 합니다. 팀장에게 지정해 달라고 해 주세요.',
    en: 'The head of the team names stand-ins. Please ask the head.',
  },
  OTHER_OFFICE: {
    ko: '같은 부서 사람의 부재만 알릴 수 있습니다. 그 부서에 알려 주세요.',
    en: 'You can only report absences of your own office. Please tell theirs.',
  },
  NO_STAND_IN: {
    ko: '업무대행자가 없어 시작할 수 없습니다. 동료에게 요청해 수락을 받거나 팀장에게 지정해 달라고 해 주세요.',
    en: 'It cannot begin without a stand-in. Ask a colleague and wait for the answer, or ask the head to name somebody.',
  },
  BEGAN_ALREADY: {
    ko: '이미 시작된 부재입니다. 돌아왔으면 부재를 끝내 주세요.',
    en: 'It has begun already. When back, end it.',
  },
  NOT_HELD: { ko: '보류된 부재가 아닙니다.', en: 'This absence is not on hold.' },
  NOT_AWAY: { ko: '아직 시작되지 않은 부재입니다.', en: 'It has not begun.' },
  ENDS_BEFORE_IT_BEGINS: {
    ko: '끝나는 때가 시작보다 늦어야 합니다. 날짜와 시각을 확인해 주세요.',
    en: 'The end must come after the beginning. Please check dates and times.',
  },
  OVER_ALREADY: {
    ko: '이미 지난 기간입니다. 앞으로의 날짜를 넣어 주세요.',
    en: 'These days are over. Please enter days to come.',
  },
  BEGINS_IN_THE_PAST: {
    ko: '지난 시각부터는 계획할 수 없습니다. 지금 자리에 없으면 갑작스러운 부재로 알려 주세요.',
    en: 'A plan cannot begin in the past. If somebody is away now, report a sudden absence.',
  },
  TOO_LONG_AWAY: {
    ko: '한 번에 1년까지 넣을 수 있습니다. 더 길면 담당자를 바꿔 주세요.',
    en: 'One year at most. For longer, give the work to another officer.',
  },
  AWAY_ALREADY: {
    ko: '그 기간과 겹치는 부재가 이미 있습니다. 있는 부재의 날짜를 바꿔 주세요.',
    en: 'Another absence overlaps these days. Change the dates of that one.',
  },
  NOTHING_CHANGED: { ko: '바뀐 날짜가 없습니다.', en: 'The dates are the same.' },
  STANDS_IN_FOR_SELF: { ko: '본인이 본인을 대행할 수는 없습니다.', en: 'Nobody stands in for themselves.' },
  NO_SUCH_OFFICER: {
    ko: '그런 직원이 없습니다. 목록에서 다시 골라 주세요.',
    en: 'There is no such officer. Please choose from the list.',
  },
  STAND_IN_AWAY: {
    ko: '그때 자리에 없고 대신할 사람도 없습니다. 다른 사람을 골라 주세요.',
    en: 'They are away then and nobody acts for them. Please choose somebody else.',
  },
  STAND_IN_CONCERNED: {
    ko: '맡길 민원이 모두 그 사람에 관한 것이라 대행할 수 없습니다. 다른 사람을 골라 주세요.',
    en: 'Every petition to be left concerns that person. Please choose somebody else.',
  },
  INVALID: { ko: '입력한 내용을 확인해 주세요.', en: 'Please check what you entered.' },
  KEY_USED_FOR_ANOTHER_COMMAND: {
    ko: '같은 양식을 다른 내용으로 두 번 보냈습니다. 화면을 새로 열어 주세요.',
    en: 'This form was sent twice with different content. Please open the page again.',
  },
  TOO_BUSY: {
    ko: '지금 요청이 많습니다. 잠시 뒤에 다시 해 주세요.',
    en: 'Too busy now. Please try again in a moment.',
  },
  UNKNOWN_MATTER: { ko: '그런 부재가 없습니다.', en: 'There is no such absence.' },
})

const circle = {
  ko: (path: string) => `업무가 돌고 돌아 맡을 사람이 없게 됩니다: ${path}. 이 가운데 없는 사람을 골라 주세요.`,
  en: (path: string) => `The work would go round in a circle: ${path}. Choose somebody who is not among them.`,
}

export function refusalText(refusal: Refusal, lang: Language, nameOf: (officerId: string) => string): string {
  if (refusal.refused === 'STAND_IN_CIRCLE')
    return t(
      circle,
      lang,
      String(refusal.fields?.['path'] ?? '')
        .split(' ')
        .map(nameOf)
        .join(' → '),
    )
  const found: Words = r[refusal.refused as keyof typeof r] ?? r.INVALID
  return t(found, lang)
}
