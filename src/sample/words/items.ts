// The statutory items that the sample petitions ask for, with a name and a period for the petition handbook.
// Periods are those of the sample agency's own handbook; none is quoted from a ministry's published table.

export type SampleItem =
  | 'venture-confirmation'
  | 'startup-confirmation'
  | 'sme-confirmation'
  | 'direct-production'
  | 'women-business'
  | 'business-conversion'
  | 'onnuri-merchant'

export type SampleHandbookItem = {
  readonly id: SampleItem
  readonly ko: string
  readonly en: string
  readonly period: string
  readonly papers: readonly string[]
  readonly fee: number
}

export const handbookItems: readonly SampleHandbookItem[] = [
  {
    id: 'venture-confirmation',
    ko: '벤처기업 확인',
    en: 'Confirmation of a venture business',
    period: '30wd',
    papers: ['벤처기업 확인 신청서', '사업계획서', '최근 결산 재무제표'],
    fee: 0,
  },
  {
    id: 'startup-confirmation',
    ko: '창업기업 확인',
    en: 'Confirmation of a startup',
    period: '7wd',
    papers: ['창업기업 확인 신청서', '사업자등록증명', '대표자 사업 이력 사실증명'],
    fee: 0,
  },
  {
    id: 'sme-confirmation',
    ko: '중소기업 확인서 발급',
    en: 'Certificate of small and medium enterprise',
    period: '40wh',
    papers: ['중소기업 확인 신청서', '최근 결산 재무제표', '원천징수이행상황신고서'],
    fee: 0,
  },
  {
    id: 'direct-production',
    ko: '직접생산 확인',
    en: 'Confirmation of direct production',
    period: '14wd',
    papers: ['직접생산 확인 신청서', '공장등록증명서', '생산설비 목록', '상시근로자 명단'],
    fee: 0,
  },
  {
    id: 'women-business',
    ko: '여성기업 확인',
    en: 'Confirmation of a women-owned business',
    period: '14wd',
    papers: ['여성기업 확인 신청서', '법인 등기사항증명서', '주주명부'],
    fee: 0,
  },
  {
    id: 'business-conversion',
    ko: '사업전환계획 승인',
    en: 'Approval of a business conversion plan',
    period: '30wd',
    papers: ['사업전환계획 승인 신청서', '사업전환계획서', '최근 결산 재무제표'],
    fee: 0,
  },
  {
    id: 'onnuri-merchant',
    ko: '온누리상품권 가맹점 등록',
    en: 'Registration as an Onnuri voucher merchant',
    period: '10wd',
    papers: ['가맹점 등록 신청서', '사업자등록증 사본', '상인회 가입 확인서 또는 점포 위치 확인 자료'],
    fee: 0,
  },
]
