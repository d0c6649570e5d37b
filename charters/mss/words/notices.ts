// The words of notices, by kind and language. Placeholders: {name}, {name|datetime}, {name|date}, {name|을/를}.
// Every notice names the officer's unit, name and telephone where the law asks for it (시행령 제31조).
const contactKo = '\n\n담당: {office} {officer} (전화 {phone})'
const contactEn = '\n\nOfficer in charge: {officer}, {office} (tel. {phone})'

export default {
  receipt: {
    ko: {
      subject: '민원이 접수되었습니다 ({number})',
      body: '귀하의 민원 {number|이/가} {receivedAt|datetime}에 접수되었습니다. {dueAt|datetime}까지 처리하여 알려 드리겠습니다. 진행상황은 이 누리집에서 언제든지 보실 수 있습니다.',
    },
    en: {
      subject: 'Your petition has been received ({number})',
      body: 'Your petition {number} was received on {receivedAt|datetime}. You will have an answer by {dueAt|datetime}. You can follow every step on this site at any time.',
    },
  },
  arrival: {
    ko: {
      subject: '민원이 도달하였습니다 ({number})',
      body: '귀하의 민원 {number|이/가} {arrivedAt|datetime}에 도달하였습니다. 구비서류를 확인하여 {intakeBy|datetime}까지 접수하겠습니다.',
    },
    en: {
      subject: 'Your petition has arrived ({number})',
      body: 'Your petition {number} arrived on {arrivedAt|datetime}. We check your papers and register it by {intakeBy|datetime}.',
    },
  },
  assigned: {
    ko: {
      subject: '담당자가 지정되었습니다 ({number})',
      body: `귀하의 민원을 처리할 담당자가 지정되었습니다.${contactKo}`,
    },
    en: {
      subject: 'An officer is in charge of your petition ({number})',
      body: `An officer has been put in charge of your petition.${contactEn}`,
    },
  },
  supplement: {
    ko: {
      subject: '서류 보완을 요청합니다 ({number})',
      body:
        '민원 처리를 위하여 다음의 보완이 필요합니다. {replyBy|date}까지 보내 주시기 바랍니다. 보완에 걸리는 기간은 처리기간에 넣지 않으며, 기간이 모자라면 두 번까지 연장을 요청하실 수 있습니다.\n\n{words}' +
        contactKo,
    },
    en: {
      subject: 'We need more papers from you ({number})',
      body:
        'To handle your petition we need the following. Please send it by {replyBy|date}. The time you take does not count against the processing period, and you may ask for more time twice.\n\n{words}' +
        contactEn,
    },
  },
  demand: {
    ko: {
      subject: '서류 보완을 다시 요구합니다 ({number})',
      body:
        '요청드린 보완이 도착하지 않아 다시 요구합니다. {replyBy|date}까지 보완하지 않으시면 민원을 반려할 수 있습니다.\n\n{words}' +
        contactKo,
    },
    en: {
      subject: 'Second request for papers ({number})',
      body:
        'The papers we asked for have not arrived, so we ask again. If they do not arrive by {replyBy|date}, your petition may be returned without action.\n\n{words}' +
        contactEn,
    },
  },
  'more-days': {
    ko: {
      subject: '보완기간이 연장되었습니다 ({number})',
      body: `요청하신 대로 보완기간을 {replyBy|date}까지 연장하였습니다.${contactKo}`,
    },
    en: {
      subject: 'You have more time to send papers ({number})',
      body: `As you asked, you now have until {replyBy|date} to send the papers.${contactEn}`,
    },
  },
  papers: {
    ko: { subject: '보내신 자료가 도착하였습니다 ({number})', body: '보내신 자료 {files}건이 도착하였습니다.' },
    en: { subject: 'Your papers have arrived ({number})', body: 'We have the {files} file(s) that you sent.' },
  },
  extension: {
    ko: {
      subject: '처리기간이 연장되었습니다 ({number})',
      body:
        '「민원 처리에 관한 법률 시행령」 제21조에 따라 처리기간을 연장하였습니다.\n\n연장 사유: {ground}\n{words}\n새 처리기한: {dueAt|datetime}' +
        contactKo,
    },
    en: {
      subject: 'The processing period has been extended ({number})',
      body:
        'The processing period was extended under article 21 of the decree.\n\nGround: {ground}\n{words}\nNew due time: {dueAt|datetime}' +
        contactEn,
    },
  },
  delay: {
    ko: {
      subject: '답변이 늦어지게 되어 미리 알려 드립니다 ({number})',
      body:
        '약속드린 기한 안에 답변드리기 어렵게 되어 죄송합니다.\n\n사유: {words}\n처리 예정일: {expectedOn|date}' +
        contactKo,
    },
    en: {
      subject: 'Your answer will be late ({number})',
      body:
        'We are sorry: we cannot answer within the time we promised.\n\nReason: {words}\nExpected date: {expectedOn|date}' +
        contactEn,
    },
  },
  progress: {
    ko: { subject: '처리 진행상황을 알려 드립니다 ({number})', body: `{words}${contactKo}` },
    en: { subject: 'Progress of your petition ({number})', body: `{words}${contactEn}` },
  },
  investigation: {
    ko: {
      subject: '현장조사를 시작합니다 ({number})',
      body:
        '사실을 확인하기 위하여 현장조사를 합니다. 조사기간은 14일을 넘지 않으며 처리기간에 넣지 않습니다.\n\n{words}' +
        contactKo,
    },
    en: {
      subject: 'A field investigation begins ({number})',
      body:
        'We investigate on site to establish the facts. It takes 14 days at the most, which do not count against the processing period.\n\n{words}' +
        contactEn,
    },
  },
  transfer: {
    ko: {
      subject: '민원이 이송되었습니다 ({number})',
      body:
        '귀하의 민원은 {agency} 소관이므로 이송하였습니다. 앞으로 {agency}에서 처리하여 알려 드립니다.\n\n{words}' +
        contactKo,
    },
    en: {
      subject: 'Your petition has been transferred ({number})',
      body:
        'Your petition belongs to {agency} and was passed on. {agency} will handle it and tell you the result.\n\n{words}' +
        contactEn,
    },
  },
  result: {
    ko: { subject: '민원 처리 결과를 알려 드립니다 ({number})', body: `{words}${contactKo}` },
    en: { subject: 'The result of your petition ({number})', body: `{words}${contactEn}` },
  },
  return: {
    ko: {
      subject: '민원이 반려되었습니다 ({number})',
      body:
        '요구드린 보완이 기한까지 이루어지지 않아 「민원 처리에 관한 법률 시행령」 제25조에 따라 반려합니다. 서류를 갖추어 다시 신청하실 수 있습니다.\n\n사유: {words}' +
        contactKo,
    },
    en: {
      subject: 'Your petition has been returned ({number})',
      body:
        'The papers we asked for did not arrive in time, so the petition is returned under article 25 of the decree. You may apply again with the papers.\n\nReason: {words}' +
        contactEn,
    },
  },
  withdrawn: {
    ko: { subject: '민원이 취하되었습니다 ({number})', body: '귀하의 뜻에 따라 민원을 취하 처리하였습니다.' },
    en: {
      subject: 'Your petition has been withdrawn ({number})',
      body: 'Your petition has been withdrawn as you asked.',
    },
  },
  closed: {
    ko: {
      subject: '민원이 종결되었습니다 ({number})',
      body: `{article}에 따라 종결하였습니다.\n\n사유: {words}${contactKo}`,
    },
    en: {
      subject: 'Your petition has been closed ({number})',
      body: `It was closed under {article}.\n\nReason: {words}${contactEn}`,
    },
  },
  merged: {
    ko: {
      subject: '같은 취지의 민원과 함께 처리합니다 ({number})',
      body: `같은 취지의 민원 {count}건을 병합하여 함께 처리합니다. 결과는 이곳에서 똑같이 알려 드립니다.${contactKo}`,
    },
    en: {
      subject: 'Your petition is handled together with others ({number})',
      body:
        '{count} petitions to the same purport are handled as one. You will be told the result here all the same.' +
        contactEn,
    },
  },
  broken: {
    ko: {
      subject: '약속한 기한을 지키지 못하여 사과드립니다 ({number})',
      body:
        '{dueAt|datetime}까지 처리하겠다는 약속을 지키지 못하였습니다. 진심으로 사과드립니다. 이 사실은 이행실적에 그대로 공개되며, 민원은 계속 처리하여 알려 드리겠습니다.' +
        contactKo,
    },
    en: {
      subject: 'We broke our promise and apologise ({number})',
      body:
        'We promised an answer by {dueAt|datetime} and did not keep it. We are sorry. This is shown in our published record, and we go on working on your petition.' +
        contactEn,
    },
  },
  'due-moved': {
    ko: {
      subject: '휴무일 지정으로 처리기한이 바뀌었습니다 ({number})',
      body:
        '{day|date}이 쉬는 날로 정해져 법정 처리기한이 {from|datetime}에서 {to|datetime}으로 바뀌었습니다. 되도록 처음 약속드린 때까지 처리하겠습니다.' +
        contactKo,
    },
    en: {
      subject: 'A new day off moves the due time ({number})',
      body:
        '{day|date} has been declared a day off, so the legal due time moves from {from|datetime} to {to|datetime}. We try to keep the time we promised first.' +
        contactEn,
    },
  },
} as const
