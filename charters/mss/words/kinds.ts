// The kinds of petition in a citizen's words: what each is, an example, and how long it takes (민원 처리에 관한 법률
// 제2조; 시행령 제14조부터 제17조까지). The periods that run are in promises/petition-answer; these are for reading.
export default [
  {
    kind: 'general',
    title: { ko: '간단한 안내나 불편 신고', en: 'Simple advice or everyday trouble' },
    official: '기타민원',
    what: {
      ko: '절차를 간단히 묻거나 생활에서 겪는 불편을 알리는 거예요. 전화나 말로도 할 수 있어요.',
      en: 'A simple question about a procedure, or an everyday inconvenience. You may also call or just tell us.',
    },
    example: { ko: '중소기업확인서는 어디에서 떼나요?', en: 'Where do I get an SME certificate?' },
    howLong: {
      ko: '바로 답해 드려요. 늦어도 근무시간으로 3시간 안이에요.',
      en: 'At once; at the latest within 3 working hours.',
    },
    law: '민원 처리에 관한 법률 시행령 제16조',
  },
  {
    kind: 'inquiry',
    title: { ko: '제도나 절차 질문', en: 'Question about a scheme or procedure' },
    official: '질의민원',
    what: {
      ko: '지원 제도나 업무 절차를 설명해 달라고 묻는 거예요.',
      en: 'You ask us to explain a support scheme or how something is done.',
    },
    example: {
      ko: '창업한 지 6년 된 회사도 창업지원 사업에 신청할 수 있나요?',
      en: 'Can a company founded six years ago apply for start-up support?',
    },
    howLong: { ko: '근무일로 7일 안에 답해 드려요.', en: 'Within 7 working days.' },
    law: '민원 처리에 관한 법률 시행령 제14조제2호',
  },
  {
    kind: 'inquiry-law',
    title: { ko: '법령 해석 질문', en: 'Question about the meaning of a law' },
    official: '질의민원(법령)',
    what: {
      ko: '우리 부가 맡은 법령의 뜻을 설명하거나 해석해 달라고 묻는 거예요.',
      en: 'You ask us to explain or interpret a law that our ministry is in charge of.',
    },
    example: {
      ko: '관계기업의 매출액은 중소기업 여부를 정할 때 어떻게 더하나요?',
      en: 'How is the turnover of affiliated firms added up when deciding who is an SME?',
    },
    howLong: { ko: '근무일로 14일 안에 답해 드려요.', en: 'Within 14 working days.' },
    law: '민원 처리에 관한 법률 시행령 제14조제1호',
  },
  {
    kind: 'proposal',
    title: { ko: '제도 개선 제안', en: 'Proposal for improvement' },
    official: '건의민원',
    what: {
      ko: '제도나 운영을 이렇게 바꾸면 좋겠다고 제안하는 거예요.',
      en: 'You suggest how a scheme or the way we work could be better.',
    },
    example: {
      ko: '정책자금 신청 서류 가운데 겹치는 것을 줄여 주세요.',
      en: 'Please cut the duplicate papers in applications for policy loans.',
    },
    howLong: { ko: '근무일로 14일 안에 답해 드려요.', en: 'Within 14 working days.' },
    law: '민원 처리에 관한 법률 시행령 제15조',
  },
  {
    kind: 'grievance',
    title: { ko: '부당한 처분이나 대우', en: 'Unfair treatment' },
    official: '고충민원',
    what: {
      ko: '행정기관의 위법하거나 부당한 처분, 해야 할 일을 하지 않은 것 때문에 권리를 침해받거나 불편을 겪은 일이에요.',
      en: 'Your rights were harmed by an unlawful or unjust act of an office, or by its failing to act.',
    },
    example: {
      ko: '서류를 모두 냈는데 이유를 알려 주지 않고 지원 대상에서 뺐어요.',
      en: 'I sent every paper, yet was dropped from a support scheme with no reason given.',
    },
    howLong: {
      ko: '근무일로 7일 안에 답해 드려요. 현장조사가 필요하면 그 기간(14일까지, 한 번 7일 더)은 빼고 세요.',
      en: 'Within 7 working days. Time for a field investigation (up to 14 days, once 7 more) is left out.',
    },
    law: '민원 처리에 관한 법률 시행령 제17조',
  },
  {
    kind: 'statutory',
    title: { ko: '확인서·승인·등록 신청', en: 'Certificate, approval or registration' },
    official: '법정민원',
    what: {
      ko: '법에 정해진 확인, 증명, 승인, 등록, 신고를 신청하는 거예요. 민원편람에서 골라 주세요.',
      en: 'You apply for a confirmation, certificate, approval or registration set by law. Choose it from the handbook.',
    },
    example: { ko: '여성기업 확인서를 신청해요.', en: 'I apply for confirmation as a women-owned business.' },
    howLong: {
      ko: '민원편람에 적힌 처리기간 안에 처리해 드려요.',
      en: 'Within the period that the handbook gives for the item.',
    },
    law: '민원 처리에 관한 법률 제17조',
  },
] as const
