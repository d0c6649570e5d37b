// The names of things on a petition: kinds, stages, channels, results, grounds, facts. The same on every page, for
// citizens and officers alike; sentences that only one of them reads stand in that page's own words.
import { type Words, words } from '#kit/i18n'
import type {
  Channel,
  exceptionGrounds,
  forbiddenGrounds,
  lawfulGrounds,
  machineryFacts,
  PetitionFactType,
  PetitionKind,
  Result,
  withdrawalWays,
} from '../facts.ts'
import type { PetitionStage } from '../state.ts'

type Named<Key extends string> = { readonly [key in Key]: Words }

/** 법 제2조의 이름 그대로; the plain titles that citizens choose from are in the charter folder's words. */
export const kindLabels: Named<PetitionKind> = words({
  statutory: { ko: '법정민원', en: 'Statutory petition' },
  'inquiry-law': { ko: '질의민원(법령)', en: 'Inquiry about a law' },
  inquiry: { ko: '질의민원', en: 'Inquiry' },
  proposal: { ko: '건의민원', en: 'Proposal' },
  general: { ko: '기타민원', en: 'General petition' },
  grievance: { ko: '고충민원', en: 'Grievance petition' },
})

export const stageLabels: Named<PetitionStage> = words({
  new: { ko: '작성 중', en: 'Being written' },
  arrived: { ko: '도달', en: 'Arrived' },
  received: { ko: '접수', en: 'Received' },
  assigned: { ko: '처리중', en: 'In progress' },
  supplement: { ko: '보완요구', en: 'Papers asked for' },
  investigation: { ko: '현장조사', en: 'Field investigation' },
  transfer: { ko: '소관 변경 중', en: 'Being passed on' },
  answered: { ko: '처리완료', en: 'Answered' },
  returned: { ko: '반려', en: 'Returned' },
  withdrawn: { ko: '취하', en: 'Withdrawn' },
  closed: { ko: '종결', en: 'Closed' },
  merged: { ko: '병합', en: 'Merged' },
  transferred: { ko: '이송', en: 'Transferred' },
})

export const channelLabels: Named<Channel> = words({
  web: { ko: '누리집', en: 'Web site' },
  api: { ko: '연계 시스템', en: 'Connected system' },
  visit: { ko: '방문', en: 'Visit' },
  phone: { ko: '전화', en: 'Telephone' },
  post: { ko: '우편', en: 'Post' },
  fax: { ko: '팩스', en: 'Fax' },
  transfer: { ko: '다른 기관에서 이송', en: 'Transferred from another agency' },
})

export const resultLabels: Named<Result> = words({
  answered: { ko: '질의 답변', en: 'Inquiry answered' },
  accepted: { ko: '수용', en: 'Accepted' },
  partly: { ko: '일부 수용', en: 'Partly accepted' },
  'not-accepted': { ko: '불수용', en: 'Not accepted' },
})

/** 시행령 제21조의 사유, lawful and forbidden; `other` stands only in delay notices. */
export const groundLabels: Named<(typeof lawfulGrounds)[number] | (typeof forbiddenGrounds)[number] | 'other'> = words({
  cooperation: { ko: '관계 기관·부서의 협조가 필요함', en: 'Cooperation of other bodies is needed' },
  'facts or site': { ko: '사실관계나 현장을 확인해야 함', en: 'Facts or the site must be checked' },
  disaster: { ko: '천재지변 등 불가피한 사유', en: 'Natural disaster or force majeure' },
  like: { ko: '그 밖에 이에 준하는 사유', en: 'A reason of like weight' },
  overload: { ko: '업무가 많음', en: 'Too much work' },
  'late assignment': { ko: '담당자 지정이 늦음', en: 'The officer was named late' },
  absence: { ko: '담당자가 자리에 없음', en: 'The officer is absent' },
  other: { ko: '그 밖의 사유', en: 'Another reason' },
})

export const closingLabels: Named<'repeat' | 'duplicate' | 'exception'> = words({
  repeat: { ko: '반복민원', en: 'Repeat petition' },
  duplicate: { ko: '중복민원', en: 'Duplicate petition' },
  exception: { ko: '처리하지 않을 수 있는 민원', en: 'Petition that the law leaves unhandled' },
})

/** 법 제21조 각 호, in its order. */
export const withdrawalLabels: Named<(typeof withdrawalWays)[number]> = words({
  visit: { ko: '방문하여 취하', en: 'In person' },
  phone: { ko: '전화로 취하', en: 'By phone' },
  post: { ko: '우편으로 취하', en: 'By post' },
  'returned twice': { ko: '보완 요구가 두 번 반송되어 취하로 봄', en: 'Deemed: a request came back twice' },
})

export const exceptionLabels: Named<(typeof exceptionGrounds)[number]> = words({
  'state secrets': { ko: '고도의 정치적 판단이나 국가기밀·공무상 비밀', en: 'High policy, state or official secrets' },
  'trial or audit': { ko: '수사·재판·형집행·감사가 진행 중', en: 'Investigation, trial, sentence or audit under way' },
  'appeal under way': { ko: '행정심판·행정소송 등 불복절차가 진행 중', en: 'Appeal or litigation under way' },
  'mediation under way': { ko: '화해·알선·조정·중재가 진행 중', en: 'Settlement, mediation or arbitration under way' },
  'decided finally': { ko: '판결·결정 등으로 확정된 권리관계', en: 'Rights settled by a final decision' },
  'audit board': { ko: '감사원 의결로 끝난 일', en: 'Concluded by the audit board' },
  'election commission': { ko: '각급 선거관리위원회 의결로 끝난 일', en: 'Concluded by an election commission' },
  'private matter': { ko: '사인 간의 권리관계나 사생활', en: 'Rights between private persons, or privacy' },
  'personnel matter': { ko: '소속 직원의 인사', en: 'Personnel matters of the staff' },
})

export const factLabels: Named<PetitionFactType | keyof typeof machineryFacts> = words({
  PetitionSubmitted: { ko: '신청', en: 'Submitted' },
  PetitionArrived: { ko: '도달', en: 'Arrived' },
  PetitionReceived: { ko: '접수', en: 'Received' },
  PetitionAssigned: { ko: '담당 지정', en: 'Assigned' },
  PetitionReassigned: { ko: '담당 재지정', en: 'Reassigned' },
  SlipCorrected: { ko: '직권보정', en: 'Slip corrected' },
  SupplementRequested: { ko: '보완 요구', en: 'Papers asked for' },
  SupplementExtended: { ko: '보완기간 연장', en: 'More time for papers' },
  SupplementDemanded: { ko: '보완 재요구', en: 'Papers asked for again' },
  SupplementArrived: { ko: '보완 도착', en: 'Papers arrived' },
  PapersAdded: { ko: '자료 추가', en: 'Papers added' },
  FieldInvestigationStarted: { ko: '현장조사 시작', en: 'Field investigation began' },
  FieldInvestigationExtended: { ko: '현장조사 연장', en: 'Field investigation extended' },
  FieldInvestigationEnded: { ko: '현장조사 종료', en: 'Field investigation ended' },
  CooperationRequested: { ko: '협조 요청', en: 'Cooperation asked for' },
  CooperationExtended: { ko: '협조 회신기간 연장', en: 'Cooperation extended' },
  CooperationReplied: { ko: '협조 회신', en: 'Cooperation replied' },
  TransferInsideRequested: { ko: '소관 변경 요청', en: 'Passing on inside asked for' },
  TransferDecided: { ko: '이송 결정', en: 'Transfer decided' },
  PetitionTransferred: { ko: '이송', en: 'Transferred' },
  PetitionExtended: { ko: '처리기간 연장', en: 'Period extended' },
  DelayNotified: { ko: '지연 안내', en: 'Delay notice' },
  ProgressNotified: { ko: '처리진행상황 통지', en: 'Progress notice' },
  PetitionReplied: { ko: '답변', en: 'Answered' },
  LeadReplied: { ko: '답변(병합 대표 민원)', en: 'Answered with the lead petition' },
  PetitionReturned: { ko: '반려', en: 'Returned' },
  PetitionWithdrawn: { ko: '취하', en: 'Withdrawn' },
  PetitionClosed: { ko: '종결', en: 'Closed' },
  PetitionMerged: { ko: '병합', en: 'Merged' },
  ConsentGiven: { ko: '선택 동의', en: 'Optional consent' },
  PetitionRated: { ko: '만족도 평가', en: 'Rated' },
  OfficerConcerned: { ko: '관계 직원 배제', en: 'Officer concerned, kept out' },
  OfficerCleared: { ko: '관계 직원 배제 해제', en: 'Officer let in again' },
  PromiseWarned: { ko: '기한 임박 경고', en: 'Due soon' },
  PromiseBroken: { ko: '약속을 지키지 못함', en: 'Promise broken' },
  DueMoved: { ko: '처리기한 이동', en: 'Due time moved' },
  OutageStarted: { ko: '전산 장애 시작', en: 'Outage began' },
  OutageEnded: { ko: '전산 장애 종료', en: 'Outage ended' },
})

/** What a code of a table means; the code itself when the table does not know it, so that nothing is ever hidden. */
export function labelOf(table: { readonly [key: string]: Words }, code: string): Words {
  return table[code] ?? { ko: code, en: code }
}
