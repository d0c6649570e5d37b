// What a petition's state and each of its facts mean to the person who sent it: full sentences, in plain Korean.
import { type Words, words } from '#kit/i18n'
import type { Result } from '../facts.ts'
import type { PetitionStage } from '../state.ts'

export const stageSentences: { readonly [stage in PetitionStage]: Words } = words({
  new: { ko: '아직 보내지 않았어요.', en: 'It has not been sent yet.' },
  arrived: {
    ko: '민원이 도착했어요. 서류를 확인한 뒤 접수할게요.',
    en: 'Your petition has arrived. We check the papers and then register it.',
  },
  received: {
    ko: '접수했어요. 담당자를 정하고 있어요.',
    en: 'It is registered. We are choosing the officer in charge.',
  },
  assigned: { ko: '담당자가 처리하고 있어요.', en: 'The officer in charge is working on it.' },
  supplement: {
    ko: '서류를 더 보내 주셔야 해요. 기다리는 동안 처리기간은 멈춰 있어요.',
    en: 'We need more papers from you. The processing period stands still meanwhile.',
  },
  investigation: {
    ko: '현장에서 사실을 확인하고 있어요. 그동안 처리기간은 멈춰 있어요.',
    en: 'We are checking the facts on site. The processing period stands still meanwhile.',
  },
  transfer: {
    ko: '맡을 곳을 다시 정하고 있어요.',
    en: 'We are passing it to those who are responsible for it.',
  },
  answered: { ko: '답변이 왔어요. 아래에서 읽어 보세요.', en: 'Your answer is here. Read it below.' },
  returned: {
    ko: '보완이 되지 않아 돌려 드렸어요. 서류를 갖추어 다시 신청할 수 있어요.',
    en: 'It was returned because papers were missing. You can apply again with them.',
  },
  withdrawn: { ko: '취하했어요. 더 처리하지 않아요.', en: 'It was withdrawn. Nothing more will be done.' },
  closed: { ko: '처리를 마치고 종결했어요. 이유를 아래에서 보세요.', en: 'It was closed. See the reason below.' },
  merged: {
    ko: '같은 취지의 다른 민원과 묶어 함께 처리하고 있어요. 결과는 이 화면에서 똑같이 알려 드려요.',
    en: 'It is handled together with others to the same purport. You will see the result here all the same.',
  },
  transferred: {
    ko: '다른 기관의 일이어서 그 기관으로 넘겼어요.',
    en: 'It belongs to another agency and was passed on to it.',
  },
})

export const resultSentences: { readonly [result in Result]: Words } = words({
  answered: { ko: '물어보신 것에 답해 드렸어요.', en: 'Your question has been answered.' },
  accepted: { ko: '요청하신 대로 받아들였어요.', en: 'Your request was accepted.' },
  partly: { ko: '요청하신 것 가운데 일부를 받아들였어요.', en: 'Part of your request was accepted.' },
  'not-accepted': { ko: '요청을 받아들이지 못했어요.', en: 'Your request could not be accepted.' },
})

/** What happened, told to the petitioner. Facts that only concern the office's own work are not in the table. */
export const factSentences: { readonly [fact: string]: Words } = words({
  PetitionSubmitted: { ko: '민원을 보냈어요', en: 'You sent the petition' },
  PetitionArrived: { ko: '민원이 도착했어요', en: 'The petition arrived' },
  PetitionReceived: { ko: '민원을 접수했어요', en: 'The petition was registered' },
  PetitionAssigned: { ko: '맡을 곳을 정했어요', en: 'It was given to an office' },
  PetitionReassigned: { ko: '맡을 곳을 다시 정했어요', en: 'It was given to another office or officer' },
  SlipCorrected: {
    ko: '동의를 받아 잘못 적힌 곳을 바로잡았어요',
    en: 'With your consent a slip was corrected',
  },
  SupplementRequested: { ko: '서류를 더 보내 달라고 했어요', en: 'We asked you for more papers' },
  SupplementExtended: { ko: '서류를 보낼 기간을 늘렸어요', en: 'You were given more time for the papers' },
  SupplementDemanded: { ko: '서류를 다시 한번 요구했어요', en: 'We asked for the papers once more' },
  SupplementArrived: { ko: '보완 서류가 도착했어요', en: 'The papers arrived' },
  PapersAdded: { ko: '자료를 더 보냈어요', en: 'You sent more papers' },
  FieldInvestigationStarted: { ko: '현장조사를 시작했어요', en: 'A field investigation began' },
  FieldInvestigationExtended: { ko: '현장조사 기간을 늘렸어요', en: 'The field investigation was lengthened' },
  FieldInvestigationEnded: { ko: '현장조사를 마쳤어요', en: 'The field investigation ended' },
  CooperationRequested: {
    ko: '다른 부서나 기관에 의견을 물었어요',
    en: 'Another office or agency was asked to cooperate',
  },
  CooperationReplied: { ko: '물어본 곳에서 의견이 왔어요', en: 'The office that was asked replied' },
  TransferInsideRequested: { ko: '맡을 부서를 다시 찾고 있어요', en: 'We are looking for the right office' },
  TransferDecided: { ko: '다른 기관으로 넘기기로 했어요', en: 'It was decided to pass it to another agency' },
  PetitionTransferred: { ko: '다른 기관으로 넘겼어요', en: 'It was passed to another agency' },
  PetitionExtended: { ko: '처리기간을 늘렸어요', en: 'The processing period was extended' },
  DelayNotified: { ko: '늦어진다고 미리 알려 드렸어요', en: 'You were told that it will be late' },
  ProgressNotified: { ko: '진행상황을 알려 드렸어요', en: 'You were told how it stands' },
  PetitionReplied: { ko: '답변했어요', en: 'It was answered' },
  LeadReplied: { ko: '답변했어요(함께 묶은 민원)', en: 'It was answered (with the petitions it was merged with)' },
  PetitionReturned: { ko: '민원을 돌려 드렸어요', en: 'The petition was returned' },
  PetitionWithdrawn: { ko: '민원을 취하했어요', en: 'The petition was withdrawn' },
  PetitionClosed: { ko: '민원을 종결했어요', en: 'The petition was closed' },
  PetitionMerged: { ko: '같은 취지의 민원과 묶었어요', en: 'It was merged with others to the same purport' },
  ConsentGiven: { ko: '선택한 쓰임에 동의했어요', en: 'You allowed optional uses' },
  PetitionRated: { ko: '만족도를 남겼어요', en: 'You rated us' },
  PromiseBroken: { ko: '약속한 기한을 넘겼어요', en: 'A promised time passed' },
  DueMoved: { ko: '쉬는 날이 정해져 기한이 바뀌었어요', en: 'A new day off moved the due time' },
  OutageStarted: { ko: '전산 장애가 생겼어요', en: 'Our systems failed' },
  OutageEnded: { ko: '전산 장애가 끝났어요', en: 'Our systems work again' },
})
