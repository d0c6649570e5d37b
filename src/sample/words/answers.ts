// Reply letters of the sample agency in the official style: thanks, the point restated, the opinion with its ground,
// the officer named (시행령 제31조), and the mark "끝.". Remedies (민원처리법 제27조제3항) stand apart, as the desk asks for them.

import type { PetitionKind, ReplyResult } from './petition-text.ts'

export type AnswerParts = {
  readonly number: string
  readonly gist: string
  readonly opinion: readonly (string | undefined)[]
  readonly law?: string | undefined
  readonly office: string
  readonly officer: string
  readonly phone: string
  readonly result: ReplyResult
  /** Chooses the opening of the opinion and the remedies; without it the letter reads as an answer to an inquiry. */
  readonly kind?: PetitionKind
}

const letters = [...'가나다라마바사']

const openingsKo: Readonly<Record<PetitionKind, string>> = {
  statutory: '귀하의 신청을 관계 법령에 따라 검토한 결과는 다음과 같습니다.',
  'inquiry-law': '귀하의 질의사항에 대해 검토한 의견은 다음과 같습니다.',
  inquiry: '귀하의 질의사항에 대해 검토한 의견은 다음과 같습니다.',
  proposal: '귀하의 건의사항에 대해 검토한 의견은 다음과 같습니다.',
  general: '귀하의 문의사항에 대해 다음과 같이 안내해 드립니다.',
  grievance: '귀하의 고충사항에 대해 조사하고 검토한 결과는 다음과 같습니다.',
}

const verdictsKo: Readonly<Record<ReplyResult, string | undefined>> = {
  answered: undefined,
  accepted: '귀하의 요청을 받아들였습니다.',
  partly: '귀하의 요청 가운데 일부를 받아들였습니다.',
  'not-accepted': '귀하의 요청은 아래와 같은 이유로 받아들이기 어렵습니다.',
}

const remediesKo = (kind: PetitionKind): string =>
  kind === 'statutory'
    ? '이 결과에 불복하시는 경우에는 결과를 받은 날부터 60일 이내에 문서로 이의신청을 하실 수 있으며' +
      '(「민원 처리에 관한 법률」 제35조), 이와 별도로 행정심판 또는 행정소송을 제기하실 수 있습니다.'
    : '이 결과에 이의가 있으신 경우에는 사유를 적어 다시 민원을 신청하시거나 국민권익위원회에 고충민원을 신청하실 수 있습니다.'

export const refusesSomething = (result: ReplyResult): boolean => result === 'not-accepted' || result === 'partly'

const numbered = (points: readonly (string | undefined)[], mark: (index: number) => string): readonly string[] =>
  points.filter((point) => point !== undefined).map((point, index) => `  ${mark(index)}. ${point}`)

export const answerText = (parts: AnswerParts): string => {
  const kind = parts.kind ?? 'inquiry'
  const ground = parts.law === undefined ? undefined : `근거 법령: ${parts.law}`
  const points = [verdictsKo[parts.result], ...parts.opinion, ground]
  const paragraphs = [
    '평소 중소기업 행정에 많은 관심을 가져 주심에 감사드립니다.',
    `귀하께서 신청하신 민원(접수번호 ${parts.number})의 내용은 "${parts.gist}"에 관한 것으로 이해됩니다.`,
    [openingsKo[kind], ...numbered(points, (index) => letters[index] ?? String(index + 1))].join('\n'),
    '이 답변이 귀하께 도움이 되기를 바라며, 추가 설명이 필요하신 경우 ' +
      `${parts.office} ${parts.officer}(☎ ${parts.phone})에게 연락 주시면 친절히 안내해 드리겠습니다. ` +
      '아울러 민원 처리에 대한 만족도 참여를 부탁드립니다. 감사합니다.  끝.',
  ]
  return paragraphs.map((paragraph, index) => `${index + 1}. ${paragraph}`).join('\n')
}

const openingsEn: Readonly<Record<PetitionKind, string>> = {
  statutory: 'We have reviewed your application under the laws concerned, with this result:',
  'inquiry-law': 'Our opinion on your question is as follows:',
  inquiry: 'Our answer to your question is as follows:',
  proposal: 'Our opinion on your proposal is as follows:',
  general: 'Here is what you asked for:',
  grievance: 'We have looked into your grievance, with this result:',
}

const verdictsEn: Readonly<Record<ReplyResult, string | undefined>> = {
  answered: undefined,
  accepted: 'Your request has been accepted.',
  partly: 'Your request has been accepted in part.',
  'not-accepted': 'We are not able to accept your request, for the reasons below.',
}

const remediesEn = (kind: PetitionKind): string =>
  kind === 'statutory'
    ? 'If you disagree, you may file an objection in writing within 60 days of receiving this result (Civil ' +
      'Petitions Treatment Act, Article 35). Apart from that, an administrative appeal or litigation is open to you.'
    : 'If you disagree, you may file a petition again with your reasons, or file a grievance petition with the ' +
      'Anti-Corruption and Civil Rights Commission.'

export const answerTextEnglish = (parts: AnswerParts): string => {
  const kind = parts.kind ?? 'inquiry'
  const ground = parts.law === undefined ? undefined : `Ground in law: ${parts.law}.`
  const points = [verdictsEn[parts.result], ...parts.opinion, ground]
  const paragraphs = [
    'Thank you for your interest in our work for small and medium enterprises.',
    `We understand that your petition (receipt number ${parts.number}) is about this: "${parts.gist}".`,
    [openingsEn[kind], ...numbered(points, (index) => String.fromCharCode(97 + index))].join('\n'),
    `We hope that this answers your question. If you need more, please call ${parts.officer}, ${parts.office} ` +
      `(${parts.phone}). We would also be glad if you rated how your petition was handled. Thank you. End.`,
  ]
  return paragraphs.map((paragraph, index) => `${index + 1}. ${paragraph}`).join('\n')
}

/** What the petitioner may still do when something was refused. */
export const remediesText = (kind: PetitionKind, language: 'ko' | 'en'): string =>
  language === 'ko' ? remediesKo(kind) : remediesEn(kind)
