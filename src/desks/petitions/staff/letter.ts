// The letter of an answer: a template for each result in the style that officials use, and checks before it is sent.
// Written in the petition's language; `[ ]` marks what the officer fills in.
import type { Language } from '#kit/i18n'
import type { PetitionKind, Result } from '../facts.ts'

export type LetterFacts = {
  readonly language: Language
  readonly agency: string
  readonly number: string
  readonly gist: string
  readonly office: string
  readonly officer: string
  readonly phone: string
  readonly kind: PetitionKind
}

/** An inquiry is answered; any other petition is accepted, partly or not, or answered. */
export function resultsFor(kind: PetitionKind): readonly Result[] {
  return kind === 'inquiry' || kind === 'inquiry-law'
    ? ['answered']
    : ['answered', 'accepted', 'partly', 'not-accepted']
}

/** 법 제27조제3항: a refusal tells its reason and the remedies together. */
export function needsRemedies(result: Result): boolean {
  return result === 'partly' || result === 'not-accepted'
}

const opinions: { readonly [result in Result]: { readonly [language in Language]: string } } = {
  answered: {
    ko: '3. 귀하의 질의사항에 대해 검토한 의견은 다음과 같습니다.\n  가. [답변 내용] (근거 법령 「[법령]」 제[ ]조)',
    en: '3. Our answer to your question is as follows.\n  a. [Answer] (Article [ ] of [the Act])',
  },
  accepted: {
    ko: '3. 귀하의 요청을 검토한 결과, 다음과 같이 받아들이기로 하였습니다.\n  가. [조치 내용과 시기] (근거 법령 「[법령]」 제[ ]조)',
    en: '3. We have decided to accept your request, as follows.\n  a. [What will be done, and when] (Article [ ] of [the Act])',
  },
  partly: {
    ko: '3. 귀하의 요청을 검토한 결과, 다음과 같이 일부를 받아들이기로 하였습니다.\n  가. 받아들이는 부분: [조치 내용과 시기]\n  나. 받아들이지 않는 부분과 그 이유: [이유] (근거 법령 「[법령]」 제[ ]조)',
    en: '3. We have decided to accept your request in part, as follows.\n  a. What we accept: [what will be done, and when]\n  b. What we cannot accept, and why: [reason] (Article [ ] of [the Act])',
  },
  'not-accepted': {
    ko: '3. 귀하의 요청을 검토하였으나, 다음과 같은 이유로 받아들이기 어려움을 알려 드립니다.\n  가. [이유] (근거 법령 「[법령]」 제[ ]조)',
    en: '3. We have looked into your request and regret that we cannot accept it, for the following reason.\n  a. [Reason] (Article [ ] of [the Act])',
  },
}

export function letterTemplate(result: Result, facts: LetterFacts): string {
  const { language, agency, number, gist, office, officer, phone } = facts
  const opinion = opinions[result][language]
  if (language === 'en')
    return [
      `1. Thank you for your interest in the work of the ${agency}.`,
      `2. We understand your petition (receipt number ${number}) to be about "${gist}".`,
      opinion,
      `4. We hope this answers you. If you need further explanation, please call ${officer}, ${office} (tel. ${phone}). We would be glad if you rated how your petition was handled.  End.`,
    ].join('\n')
  return [
    `1. 평소 ${agency} 행정에 많은 관심을 가져 주심에 감사드립니다.`,
    `2. 귀하께서 신청하신 민원(접수번호 ${number})의 내용은 "${gist}"에 관한 것으로 이해됩니다.`,
    opinion,
    `4. 귀하의 민원에 만족스러운 답변이 되었기를 바라며, 추가 설명이 필요한 경우 ${office} ${officer}(☎ ${phone})에게 연락 주시면 친절히 안내해 드리겠습니다. 아울러 귀하의 민원처리에 대한 만족도 참여를 부탁드립니다. 감사합니다.  끝.`,
  ].join('\n')
}

/** 법 제35조: an objection is for refused statutory petitions only; appeals are open to all (행정심판법, 행정소송법). */
export function remediesTemplate(facts: LetterFacts): string {
  const statutory = facts.kind === 'statutory'
  if (facts.language === 'en')
    return [
      'How to appeal',
      ...(statutory
        ? [
            '- Objection: in writing to this agency within 60 days of receiving this answer. It is decided within 10 days (Civil Petitions Treatment Act, article 35).',
          ]
        : []),
      '- Administrative appeal: within 90 days of learning of the decision and 180 days of the decision (Administrative Appeals Act, article 27).',
      '- Administrative suit: within 90 days of learning of the decision and one year of the decision (Administrative Litigation Act, article 20).',
      '- Grievance petition: to the Anti-Corruption and Civil Rights Commission (tel. 110).',
    ].join('\n')
  return [
    '구제절차 안내',
    ...(statutory
      ? [
          '- 이의신청: 이 답변을 받은 날부터 60일 이내에 문서로 우리 기관에 신청할 수 있으며, 10일 이내에 결정하여 알려 드립니다(민원 처리에 관한 법률 제35조).',
        ]
      : []),
    '- 행정심판: 처분이 있음을 알게 된 날부터 90일, 처분이 있었던 날부터 180일 이내(행정심판법 제27조)',
    '- 행정소송: 처분등이 있음을 안 날부터 90일, 처분등이 있은 날부터 1년 이내(행정소송법 제20조)',
    '- 고충민원: 국민권익위원회(국번 없이 110)',
  ].join('\n')
}

export type LetterCheck = 'gist' | 'grounds' | 'officer' | 'remedies' | 'end' | 'holes'

/** What an answer should have, and whether this one has it. They advise; the officer decides. */
export function letterChecks(
  letter: string,
  remedies: string,
  result: Result,
  facts: Pick<LetterFacts, 'number' | 'office' | 'officer' | 'phone' | 'language'>,
): readonly { readonly check: LetterCheck; readonly passed: boolean }[] {
  const whole = `${letter}\n${remedies}`
  return [
    { check: 'gist', passed: letter.includes(facts.number) && /["“「'].{2,}["”」']/u.test(letter) },
    {
      check: 'grounds',
      passed:
        facts.language === 'en' ? /\b(Act|Decree|Rule|Article)\b/.test(letter) : /「[^」[]+」|제\s?\d+조/.test(letter),
    },
    {
      check: 'officer',
      passed: letter.includes(facts.officer) && letter.includes(facts.phone) && letter.includes(facts.office),
    },
    ...(needsRemedies(result) ? [{ check: 'remedies' as const, passed: remedies.trim().length > 0 }] : []),
    { check: 'end', passed: facts.language === 'en' ? /End\.\s*$/.test(letter) : /끝\.\s*$/.test(letter) },
    { check: 'holes', passed: !/\[[^\]\n]*\]/.test(whole) },
  ]
}
