// What officers write to one another and into the file: reassignment, cooperation, site checks, corrections;
// and what petitioners say of the way they were served.

import type { OfficeId } from '../people/offices.ts'

export const reassignReasons: readonly string[] = [
  '정책자금이 아니라 보증에 관한 내용이어서 보증 담당자에게 다시 지정합니다.',
  '신청인의 공장이 다른 지방청의 관할 지역에 있어 담당 부서를 바꿉니다.',
  '법령 해석이 필요한 질의이므로 본부 소관 과에서 처리하는 것이 알맞습니다.',
  '담당자의 인사이동에 따라 후임자에게 다시 지정합니다.',
  '전화 응대에 관한 불만이므로 감사담당관에서 처리하는 것이 알맞습니다.',
  '창업지원사업의 정산에 관한 내용으로 창업정책과 소관입니다.',
  '온누리상품권 가맹에 관한 내용으로 소상공인정책과 소관입니다.',
  '이전 민원과 이어지는 내용이어서 먼저 처리한 담당자에게 다시 지정합니다.',
]

export const transferInsideReasons: readonly string[] = [
  '우리 부서의 업무가 아니므로 민원실을 거쳐 소관 부서로 다시 지정해 주시기 바랍니다.',
  '지원사업 협약에 관한 사항이어서 사업을 맡은 부서의 처리가 필요합니다.',
  '현장 확인이 필요한 사항이므로 관할 지방청에서 처리하는 것이 알맞습니다.',
]

export type Cooperation = {
  readonly officeId?: OfficeId
  readonly agency?: string
  readonly ask: string
  readonly reply: string
}

export const cooperations: readonly Cooperation[] = [
  {
    officeId: 'hq-startup-policy',
    ask: '협약 기간 중 대표자 변경을 승인한 사례와 판단 기준을 알려 주시기 바랍니다.',
    reply: '최근 2년의 승인 사례 14건과 판단 기준표를 보내 드립니다. 건강 문제로 인한 변경은 모두 승인되었습니다.',
  },
  {
    officeId: 'hq-market',
    ask: '신청인 공장의 직접생산 확인 이력과 현장 확인 결과를 알려 주시기 바랍니다.',
    reply: '지난 확인은 정상이었으며, 이전한 공장의 현장 확인은 이번 주에 마칠 예정입니다.',
  },
  {
    officeId: 'hq-audit',
    ask: '해당 일시의 통화 녹음을 확인하여 응대에 문제가 있었는지 의견을 주시기 바랍니다.',
    reply: '녹음을 확인한 결과 소속과 성명을 밝히지 않았고 통화를 먼저 끊은 사실이 있습니다.',
  },
  {
    officeId: 'hq-small-merchant',
    ask: '신청인의 지원 대상 확인서 발급 내용과 은행에 통보한 자료를 보내 주시기 바랍니다.',
    reply: '확인서는 정상 발급되었으며, 은행의 신용 심사에서 거절된 것으로 회신받았습니다.',
  },
  {
    agency: '보증기관',
    ask: '심사가 늦어진 사유와 앞으로의 일정, 추가로 필요한 자료가 있는지 회신하여 주시기 바랍니다.',
    reply: '담당자 변경으로 인계가 늦어졌습니다. 평가 위원회를 이번 주에 열고 결과를 바로 알리겠습니다.',
  },
  {
    agency: '지원사업 전담기관',
    ask: '정산 서류의 남은 보완 사항 전체와 불인정 금액의 근거를 회신하여 주시기 바랍니다.',
    reply: '남은 보완 사항은 결과물 사진 한 가지이며, 불인정 금액의 근거는 붙임과 같습니다.',
  },
]

export type SiteCheck = { readonly purpose: string; readonly extended: string; readonly found: string }

export const siteChecks: readonly SiteCheck[] = [
  {
    purpose: '시스템의 설치 상태와 공급기업이 철수한 범위를 공장에서 확인합니다.',
    extended: '공급기업의 전 직원을 만나 작업 내용을 들어야 하므로 조사 기간을 늘립니다.',
    found: '서버와 단말기는 설치되었으나 프로그램이 실행되지 않음을 확인하였습니다.',
  },
  {
    purpose: '생산 설비와 인력, 필수 공정을 스스로 수행하는지 확인합니다.',
    extended: '야간에 가동하는 공정을 확인하기 위해 한 차례 더 방문합니다.',
    found: '절단부터 도장까지의 공정을 자체 설비로 수행하고 있음을 확인하였습니다.',
  },
  {
    purpose: '납품 물품의 검수 기록과 대금 지급 내역을 양쪽 회사에서 확인합니다.',
    extended: '위탁기업이 자료 제출 기한을 늦추어 달라고 하여 조사 기간을 늘립니다.',
    found: '검수가 끝난 물품의 대금이 지급되지 않은 사실을 확인하였습니다.',
  },
  {
    purpose: '사전 협의 없이 방문이 이루어진 경위를 신청인과 방문 직원에게서 듣습니다.',
    extended: '방문한 직원 한 명이 출장 중이어서 진술을 듣는 날까지 조사 기간을 늘립니다.',
    found: '방문 계획을 알리는 공문이 발송되지 않은 사실을 확인하였습니다.',
  },
  {
    purpose: '시장 구역의 경계와 점포의 위치를 도면과 함께 확인합니다.',
    extended: '구역 지정 도면의 원본을 지방자치단체에서 받아야 하므로 조사 기간을 늘립니다.',
    found: '점포가 지정 구역의 경계선 안쪽에 있음을 확인하였습니다.',
  },
]

/** How the petitioner agreed to a correction of a slip, and what was corrected (시행령 제6조제5항). */
export const corrections: readonly { readonly consentHow: string; readonly text: string }[] = [
  { consentHow: '전화', text: '신청서의 사업장 주소에서 번지를 잘못 적은 것을 동의를 받아 고쳤습니다.' },
  { consentHow: '전화', text: '상호의 맞춤법이 사업자등록증과 달라 동의를 받아 고쳤습니다.' },
  { consentHow: '전자우편', text: '신청 연도가 잘못 적힌 것을 동의를 받아 올해로 고쳤습니다.' },
  { consentHow: '방문', text: '품목 번호의 두 자리가 바뀌어 적힌 것을 동의를 받아 고쳤습니다.' },
]

/** `only` names the story that a comment fits; a comment without it fits any answered petition. */
export type SatisfactionComment = {
  readonly stars: 1 | 2 | 3 | 4 | 5
  readonly text: string
  readonly only?:
    | 'early'
    | 'late'
    | 'delay told'
    | 'extended'
    | 'reassigned'
    | 'refused'
    | 'apology'
    | 'law'
    | 'english'
}

export const satisfactionComments: readonly SatisfactionComment[] = [
  { stars: 5, text: '약속하신 날보다 이틀 먼저 답을 주셔서 놀랐습니다. 고맙습니다.', only: 'early' },
  { stars: 5, text: '어려운 법 조문을 우리 회사 사정에 맞춰 쉽게 설명해 주셨습니다.', only: 'law' },
  { stars: 5, text: '처리되는 과정이 화면에 그대로 보여서 전화를 걸 필요가 없었습니다.' },
  { stars: 5, text: '담당자님이 직접 전화로 한 번 더 설명해 주셔서 감동했습니다.' },
  { stars: 5, text: 'Clear answer in English and on time. Thank you.', only: 'english' },
  { stars: 5, text: '잘못을 인정하고 사과까지 해 주시니 화가 풀렸습니다.', only: 'apology' },
  { stars: 4, text: '답변은 만족스럽습니다. 첨부 서류 안내가 처음부터 있었으면 더 좋았겠습니다.' },
  { stars: 4, text: '원하던 결과는 아니지만 이유를 자세히 알려 주셔서 이해했습니다.', only: 'refused' },
  { stars: 4, text: '친절했습니다. 다만 답변이 조금 길어서 요약이 있으면 좋겠습니다.' },
  { stars: 4, text: '늦어진다고 미리 알려 주셔서 계획을 세울 수 있었습니다.', only: 'delay told' },
  { stars: 4, text: '어르신도 알아듣게 써 주셔서 어머니께 그대로 읽어 드렸습니다.' },
  { stars: 3, text: '답은 받았지만 결국 다른 기관에 다시 물어봐야 합니다.' },
  { stars: 3, text: '담당자가 중간에 바뀌어 같은 설명을 두 번 했습니다.', only: 'reassigned' },
  { stars: 3, text: '보통입니다. 기한은 지키셨네요.' },
  { stars: 3, text: 'The answer helped, but the forms are still only in Korean.', only: 'english' },
  { stars: 2, text: '법 조문만 옮겨 적은 답변이라 무엇을 해야 할지 모르겠습니다.', only: 'law' },
  { stars: 2, text: '연장 통지를 두 번이나 받았습니다. 처음부터 현실적인 날짜를 알려 주세요.', only: 'extended' },
  { stars: 2, text: '제가 물은 세 가지 가운데 한 가지만 답해 주셨습니다.' },
  { stars: 1, text: '기한이 지나도록 아무 연락이 없었습니다. 실망했습니다.', only: 'late' },
  { stars: 1, text: '결국 안 된다는 말을 듣는 데 한 달이 걸렸습니다.', only: 'refused' },
]
