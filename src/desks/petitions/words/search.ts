// The words of the officers' search.
import { type Words, words } from '#kit/i18n'
import type { Place } from '../search/query.ts'

export const searchWords = words({
  title: { ko: '민원 찾기', en: 'Find petitions' },
  lead: {
    ko: '이름, 전화번호(전체나 끝 네 자리), 전자우편, 접수번호(네 자리 이상), 민원과 답변에 나온 말로 찾습니다. 찾은 기록은 열람 기록에 남습니다.',
    en: 'By name, telephone number (whole or its last four digits), e-mail, receipt number (four digits or more), or words of the petition and its answer. What is found is written into the access log.',
  },
  typed: { ko: '찾을 말', en: 'What to find' },
  hint: {
    ko: '두 글자 이상. 여러 낱말을 쓰면 모두 들어 있는 민원을 찾습니다. 예: 홍길동 융자, 1234, 2611-000042',
    en: 'Two letters or more; of several words all must be in it. Such as: Hong loan, 1234, 2611-000042',
  },
  go: { ko: '찾기', en: 'Find' },
  caption: { ko: '찾은 민원, 새것부터', en: 'Petitions found, the newest first' },
  number: { ko: '접수번호', en: 'Number' },
  subject: { ko: '제목', en: 'Title' },
  kind: { ko: '종류', en: 'Kind' },
  stage: { ko: '단계', en: 'Stage' },
  petitioner: { ko: '민원인', en: 'Petitioner' },
  arrived: { ko: '접수한 날', en: 'Arrived' },
  where: { ko: '나온 곳', en: 'Found in' },
  none: { ko: '찾는 말이 들어 있는 민원이 없습니다.', en: 'No petition holds what you look for.' },
  noneHint: {
    ko: '띄어쓰기는 상관없습니다. 글자를 확인하거나 낱말을 줄여 보세요.',
    en: 'Check the spelling, or leave a word out.',
  },
  next: { ko: '더 오래된 민원 보기', en: 'Show older ones' },
  cutOff: {
    ko: '비슷한 민원이 너무 많아 여기까지만 살펴봤습니다.',
    en: 'There are too many that are alike: it was looked this far.',
  },
  narrow: {
    ko: '낱말을 더 쓰거나 접수번호, 전화번호로 좁혀 주세요. 아래 단추를 누르면 더 오래된 민원을 이어서 살펴봅니다.',
    en: 'Add a word, or use a receipt or telephone number. The button below goes on with older ones.',
  },
})

export const placeLabels: { readonly [place in Place]: Words } = words({
  number: { ko: '접수번호', en: 'number' },
  name: { ko: '이름', en: 'name' },
  company: { ko: '회사', en: 'company' },
  phone: { ko: '전화번호', en: 'telephone' },
  mail: { ko: '전자우편', en: 'e-mail' },
  title: { ko: '제목', en: 'title' },
  body: { ko: '내용', en: 'petition' },
  answer: { ko: '답변', en: 'answer' },
})
