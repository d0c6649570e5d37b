// What officers of the sample agency give as reasons along the way, in Korean and English: extensions, delays, progress,
// transfers, returns and closings. The notices around them are the charter folder's.

/** A sentence in both languages. */
export type Both = { readonly ko: string; readonly en: string }

/** Reasons for extending, each under a ground of 시행령 제21조제1항. */
export const extensionGrounds: readonly (Both & {
  readonly ground: 'cooperation' | 'facts or site' | 'disaster' | 'like'
})[] = [
  {
    ground: 'cooperation',
    ko: '보증기관에 요청한 심사 자료의 회신이 필요하여 처리기간을 연장합니다.',
    en: 'We need the review record that we have asked the guarantee institution for.',
  },
  {
    ground: 'cooperation',
    ko: '관계 부처의 법령 해석 의견을 받아야 하므로 처리기간을 연장합니다.',
    en: 'We need the opinion of the ministry concerned on how the law is to be read.',
  },
  {
    ground: 'cooperation',
    ko: '지원사업 전담기관의 정산 검토 결과를 확인해야 하므로 처리기간을 연장합니다.',
    en: 'We need the result of the settlement review by the agency that runs the programme.',
  },
  {
    ground: 'facts or site',
    ko: '공장의 생산 설비와 공정을 현장에서 확인해야 하므로 처리기간을 연장합니다.',
    en: 'We have to look at the equipment and the process at the factory.',
  },
  {
    ground: 'facts or site',
    ko: '통화 기록과 상담 기록을 대조하여 사실관계를 확인하는 데 시간이 더 필요합니다.',
    en: 'We have to compare the call records with the consultation records to establish the facts.',
  },
  {
    ground: 'facts or site',
    ko: '거래 상대방의 소명 자료를 받아 사실관계를 확인해야 하므로 처리기간을 연장합니다.',
    en: 'We have to establish the facts with the statement of the other party to the deal.',
  },
  {
    ground: 'disaster',
    ko: '집중호우로 현장에 들어갈 수 없어 안전이 확보될 때까지 처리기간을 연장합니다.',
    en: 'The site cannot be entered because of heavy rain; we extend until it is safe.',
  },
  {
    ground: 'like',
    ko: '전문기관의 기술 검토가 예상보다 길어져 처리기간을 연장합니다.',
    en: 'The technical review by experts takes longer than expected.',
  },
]

/** Grounds of a delay notice under the charter, told before the time is up. */
export const delayGrounds: readonly Both[] = [
  {
    ko: '정산 자료를 원본과 대조하는 데 예상보다 시간이 걸리고 있습니다.',
    en: 'Comparing the settlement papers with the originals takes longer than expected.',
  },
  {
    ko: '관련된 다른 부서의 의견을 함께 모아 한 번에 답변드리려고 합니다.',
    en: 'We want to answer once, together with the other division concerned.',
  },
  {
    ko: '말씀하신 상황을 정확히 확인하기 위해 당시 상담한 직원의 설명을 듣고 있습니다.',
    en: 'We are hearing the officer who spoke with you so that we get the facts right.',
  },
  {
    ko: '위원회 심의가 한 차례 더 필요하여 결과 통보가 늦어집니다.',
    en: 'The committee has to meet once more before the result can be told.',
  },
  {
    ko: '평가기관의 보고서를 보완하도록 요청하여 검토가 늦어지고 있습니다.',
    en: 'We have asked the assessor to complete its report, which delays our review.',
  },
]

export const progressNotices: readonly Both[] = [
  {
    ko: '제출하신 서류의 검토를 마치고 현장 확인 날짜를 정하고 있습니다.',
    en: 'Your papers have been reviewed and we are setting a date for the site check.',
  },
  {
    ko: '관계 기관에 의견을 요청하였으며 회신을 기다리고 있습니다.',
    en: 'We have asked the body concerned for its opinion and are waiting for the reply.',
  },
  {
    ko: '전문가 검토가 진행 중이며, 마치는 대로 결과를 알려 드리겠습니다.',
    en: 'Experts are reviewing the matter; we will tell you the result as soon as they finish.',
  },
  {
    ko: '답변 초안을 작성하여 내부 검토를 받고 있습니다.',
    en: 'The answer has been drafted and is under internal review.',
  },
]

/** Why a petition goes to another agency. */
export const transferReasons: readonly (Both & { readonly agency: string })[] = [
  {
    agency: '고용노동부',
    ko: '임금과 근로 조건에 관한 사항은 고용노동부의 업무이므로 이송합니다.',
    en: 'Wages and working conditions belong to the Ministry of Employment and Labor.',
  },
  {
    agency: '국세청',
    ko: '세금계산서 발급과 부가가치세 신고는 국세청의 업무이므로 이송합니다.',
    en: 'Tax invoices and value added tax belong to the National Tax Service.',
  },
  {
    agency: '관할 구청(도로과)',
    ko: '도로 점용 허가와 공사 감독은 관할 구청의 업무이므로 이송합니다.',
    en: 'Permits to occupy a road and its works belong to the district office.',
  },
  {
    agency: '공정거래위원회',
    ko: '가맹 본부와의 거래에 관한 분쟁은 공정거래위원회의 업무이므로 이송합니다.',
    en: 'Disputes with a franchisor belong to the Fair Trade Commission.',
  },
  {
    agency: '식품의약품안전처',
    ko: '식품의 소분 판매 기준은 식품의약품안전처의 업무이므로 이송합니다.',
    en: 'Rules on repacking food belong to the Ministry of Food and Drug Safety.',
  },
  {
    agency: '관세청',
    ko: '수입 통관과 원산지 증명은 관세청의 업무이므로 이송합니다.',
    en: 'Import clearance and proof of origin belong to the Korea Customs Service.',
  },
]

/** Why a petition is returned without action. */
export const returnReasons: readonly Both[] = [
  {
    ko: '두 차례 보완을 요청드렸으나 기한까지 서류가 도착하지 않아 반려합니다. 서류를 갖추어 다시 신청하실 수 있습니다.',
    en: 'The papers asked for twice did not arrive in time. You may apply again once you have them.',
  },
  {
    ko: '신청 자격을 증명하는 서류가 갖추어지지 않아 반려합니다. 자격을 갖추신 뒤 다시 신청하실 수 있습니다.',
    en: 'Nothing shows that you are entitled to apply. You may apply again once you are.',
  },
  {
    ko: '신청서에 적힌 사업자가 이미 폐업한 것으로 확인되어 반려합니다.',
    en: 'The business named in the application has been closed.',
  },
  {
    ko: '위임받은 사실을 확인할 수 있는 위임장이 없어 반려합니다. 위임장을 갖추어 다시 신청하실 수 있습니다.',
    en: 'There is no letter of authority. You may apply again with one.',
  },
]

/** Why a petition is closed without an answer on its substance (법 제21조, 제23조). */
export const closingReasons: readonly (Both & { readonly ground: 'repeat' | 'duplicate' | 'exception' })[] = [
  {
    ground: 'repeat',
    ko: '같은 내용의 민원에 대해 두 차례 이상 결과를 알려 드렸고 새로운 사실이 없어 법 제23조에 따라 종결합니다.',
    en: 'The result was told at least twice and there is no new fact (Act, Article 23).',
  },
  {
    ground: 'duplicate',
    ko: '여러 기관에 내신 같은 민원이 이송되어 왔고 이미 답변드린 내용과 같아 법 제23조에 따라 종결합니다.',
    en: 'The same petition reached us through another agency and has been answered (Act, Article 23).',
  },
  {
    ground: 'exception',
    ko: '법원에서 재판 중인 사항이어서 법 제21조에 따라 처리하지 아니함을 알려 드립니다.',
    en: 'The matter is before a court, so it is not handled here (Act, Article 21).',
  },
  {
    ground: 'exception',
    ko: '개인 사이의 권리관계에 관한 사항이어서 법 제21조에 따라 처리하지 아니함을 알려 드립니다.',
    en: 'The matter concerns rights between private persons (Act, Article 21).',
  },
]
