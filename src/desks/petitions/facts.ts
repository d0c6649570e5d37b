// The facts of the petitions desk, declared once: name, Korean name, who may record it, and the shape of its body.
// A body holds no personal data and no free text; `textId` names the words, which stand in private_text.
import { z } from 'zod'

export const petitionKinds = ['statutory', 'inquiry-law', 'inquiry', 'proposal', 'general', 'grievance'] as const
export type PetitionKind = (typeof petitionKinds)[number]
export const channels = ['web', 'api', 'visit', 'phone', 'post', 'fax', 'transfer'] as const
export type Channel = (typeof channels)[number]
export const results = ['answered', 'accepted', 'partly', 'not-accepted'] as const
export type Result = (typeof results)[number]
/** 시행령 제21조제1항: the only grounds on which the period may be extended. */
export const lawfulGrounds = ['cooperation', 'facts or site', 'disaster', 'like'] as const
/** 시행령 제21조제2항: grounds on which it may never be extended. */
export const forbiddenGrounds = ['overload', 'late assignment', 'absence'] as const
/** How a petition is withdrawn when the petitioner does not do it on the tracking page. */
export const withdrawalWays = ['visit', 'phone', 'post', 'returned twice'] as const
/** 법 제21조: the nine grounds, in the order of its items, on which a petition may be left unhandled. */
export const exceptionGrounds = [
  'state secrets',
  'trial or audit',
  'appeal under way',
  'mediation under way',
  'decided finally',
  'audit board',
  'election commission',
  'private matter',
  'personnel matter',
] as const

/** What may be agreed to, each by itself (개인정보 보호법 제22조); `guardian`: somebody under 14 has their guardian's. */
export const consents = ['survey', 'example', 'guardian'] as const
/** The words beside the boxes carry this date; whoever changes them gives them another. */
export const consentEdition = '2026-11-26'

const id = z.uuid()
const kind = z.enum(petitionKinds)
const channel = z.enum(channels)
const officeId = z.string()
const text = { textId: id }

type Declared = {
  readonly ko: string
  readonly by: readonly ('citizen' | 'officer' | 'system')[]
  readonly body: z.ZodObject
}
const declare = <const D extends Declared>(declared: D): D => declared

export const petitionFacts = {
  PetitionSubmitted: declare({
    ko: '신청',
    by: ['citizen', 'officer'],
    body: z.object({
      channel,
      kind,
      item: z.string().optional(),
      language: z.enum(['ko', 'en']),
      titleId: id,
      bodyId: id,
      personId: id,
      files: z.int(),
    }),
  }),
  PetitionArrived: declare({
    ko: '도달',
    by: ['citizen', 'officer'],
    body: z.object({ channel, kind, item: z.string().optional(), number: z.string(), secretHash: z.string() }),
  }),
  PetitionReceived: declare({
    ko: '접수',
    by: ['system', 'officer'],
    body: z.object({
      kind,
      item: z.string().optional(),
      period: z.string(),
      automatic: z.boolean(),
      channel,
      progressOnWeb: z.boolean(),
    }),
  }),
  PetitionAssigned: declare({
    ko: '담당자 지정',
    by: ['officer', 'system'],
    body: z.object({ officeId, officerId: z.string().optional() }),
  }),
  PetitionReassigned: declare({
    ko: '재지정',
    by: ['officer'],
    body: z.object({ officeId, officerId: z.string().optional(), ...text, pingPong: z.int() }),
  }),
  SlipCorrected: declare({
    ko: '보정',
    by: ['officer'],
    body: z.object({ consentHow: z.enum(['phone', 'visit', 'mail', 'web']), ...text }),
  }),
  SupplementRequested: declare({
    ko: '보완 요구',
    by: ['officer'],
    body: z.object({ supplementId: id, replyBy: z.string(), period: z.string(), late: z.boolean(), ...text }),
  }),
  SupplementExtended: declare({
    ko: '보완기간 연장',
    by: ['officer', 'citizen'],
    body: z.object({ supplementId: id, replyBy: z.string(), nth: z.int() }),
  }),
  SupplementDemanded: declare({
    ko: '보완 재요구',
    by: ['officer'],
    body: z.object({ supplementId: id, replyBy: z.string(), ...text }),
  }),
  SupplementArrived: declare({
    ko: '보완 도착',
    by: ['officer', 'citizen'],
    body: z.object({ supplementId: id, files: z.int() }),
  }),
  PapersAdded: declare({ ko: '자료 추가', by: ['citizen'], body: z.object({ files: z.int(), textId: id.optional() }) }),
  FieldInvestigationStarted: declare({
    ko: '현장조사 시작',
    by: ['officer'],
    body: z.object({ investigationId: id, ...text }),
  }),
  FieldInvestigationExtended: declare({
    ko: '현장조사 연장',
    by: ['officer'],
    body: z.object({ investigationId: id, by: z.string(), ...text }),
  }),
  FieldInvestigationEnded: declare({
    ko: '현장조사 종료',
    by: ['officer'],
    body: z.object({ investigationId: id, ...text }),
  }),
  CooperationRequested: declare({
    ko: '협조 요청',
    by: ['officer'],
    body: z.object({
      requestId: id,
      officeId: officeId.optional(),
      agency: z.string().optional(),
      period: z.string(),
      ...text,
    }),
  }),
  CooperationExtended: declare({
    ko: '협조 회신기간 연장',
    by: ['officer'],
    body: z.object({ requestId: id, by: z.string(), ...text }),
  }),
  CooperationReplied: declare({ ko: '협조 회신', by: ['officer'], body: z.object({ requestId: id, ...text }) }),
  TransferInsideRequested: declare({
    ko: '소관 변경 요청',
    by: ['officer'],
    body: z.object({ transferId: id, ...text }),
  }),
  TransferDecided: declare({
    ko: '이송 결정',
    by: ['officer'],
    body: z.object({ transferId: id, agency: z.string(), ...text }),
  }),
  PetitionTransferred: declare({ ko: '이송', by: ['officer'], body: z.object({ transferId: id, agency: z.string() }) }),
  PetitionExtended: declare({
    ko: '처리기간 연장',
    by: ['officer'],
    body: z.object({
      ground: z.enum(lawfulGrounds),
      by: z.string(),
      nth: z.int(),
      consent: z.boolean(),
      dueAt: z.number(),
      ...text,
    }),
  }),
  DelayNotified: declare({
    ko: '지연 안내',
    by: ['officer'],
    body: z.object({ ground: z.string(), expectedOn: z.string(), ...text }),
  }),
  ProgressNotified: declare({ ko: '처리진행상황 통지', by: ['officer'], body: z.object({ nth: z.int(), ...text }) }),
  PetitionReplied: declare({
    ko: '답변',
    by: ['officer'],
    body: z.object({ result: z.enum(results), remedies: z.boolean(), ...text }),
  }),
  LeadReplied: declare({
    ko: '병합 민원 답변',
    by: ['system'],
    body: z.object({ lead: id, result: z.enum(results), ...text }),
  }),
  PetitionReturned: declare({ ko: '반려', by: ['officer'], body: z.object(text) }),
  PetitionWithdrawn: declare({
    ko: '취하',
    by: ['citizen', 'officer'],
    body: z.object({ by: z.enum(['petitioner', 'deemed']), textId: id.optional() }),
  }),
  PetitionClosed: declare({
    ko: '종결',
    by: ['officer'],
    body: z.object({ ground: z.enum(['repeat', 'duplicate', 'exception']), article: z.string(), ...text }),
  }),
  PetitionMerged: declare({ ko: '병합', by: ['officer'], body: z.object({ into: id, count: z.int() }) }),
  /** To uses that nobody has to allow; the edition of the words that they read. */
  ConsentGiven: declare({
    ko: '선택 동의',
    by: ['citizen', 'officer'],
    body: z.object({ edition: z.string(), to: z.array(z.enum(consents)) }),
  }),
  PetitionRated: declare({ ko: '만족도', by: ['citizen'], body: z.object({ stars: z.int(), textId: id.optional() }) }),
  OfficerConcerned: declare({
    ko: '관계 직원 배제',
    by: ['officer'],
    body: z.object({ officerId: z.string(), unassigned: z.boolean(), ...text }),
  }),
  OfficerCleared: declare({
    ko: '관계 직원 배제 해제',
    by: ['officer'],
    body: z.object({ officerId: z.string(), ...text }),
  }),
} as const

export type PetitionFactType = keyof typeof petitionFacts
export type PetitionFactBody<T extends PetitionFactType> = z.infer<(typeof petitionFacts)[T]['body']>

/** Facts that the machinery of clocks records on any matter; a desk's state passes over them, its timeline shows them. */
export const machineryFacts = {
  PromiseWarned: '경고',
  PromiseBroken: '약속 어김',
  DueMoved: '처리기한 이동',
  OutageStarted: '장애 시작',
  OutageEnded: '장애 종료',
} as const
