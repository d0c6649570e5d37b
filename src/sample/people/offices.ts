// The offices of the sample agency: a headquarters with six divisions and three regional offices with their teams.
// Every name, street and telephone number is invented; the exchanges 000 are given to nobody.

export type OfficeId =
  | 'hq'
  | 'hq-customer-support'
  | 'hq-startup-policy'
  | 'hq-technology'
  | 'hq-market'
  | 'hq-small-merchant'
  | 'hq-audit'
  | 'seoul'
  | 'seoul-growth'
  | 'seoul-startup'
  | 'gyeonggi'
  | 'gyeonggi-support'
  | 'busan'
  | 'busan-support'

/** Which working windows an office keeps; each code is a calendar of the charter folder or its default. */
export type CalendarCode = 'hq' | 'seoul' | 'gyeonggi' | 'busan'

export type Region = 'seoul' | 'gyeonggi' | 'busan'

export type SampleOffice = {
  readonly id: OfficeId
  readonly ko: string
  readonly en: string
  readonly parent: OfficeId | null
  readonly phone: string
  readonly address: string
  readonly calendar: CalendarCode
  /** What the office does, in a citizen's words. */
  readonly tasks: readonly string[]
  /** What it was called until last month. */
  readonly formerly?: { readonly ko: string; readonly en: string }
}

const hqAddress = '세종특별자치시 다짐로 1'
const seoulAddress = '서울특별시 구로구 한걸음로 57'
const gyeonggiAddress = '경기도 수원시 영통구 새벽길 21'
const busanAddress = '부산광역시 강서구 물마루로 35'

export const offices: readonly SampleOffice[] = [
  {
    id: 'hq',
    ko: '본부',
    en: 'Headquarters',
    parent: null,
    phone: '044-000-1000',
    address: hqAddress,
    calendar: 'hq',
    tasks: ['기관 전체를 이끌고 지방청의 일을 맞춥니다'],
  },
  {
    id: 'hq-customer-support',
    ko: '고객지원과',
    en: 'Customer Support Division',
    parent: 'hq',
    phone: '044-000-1100',
    address: `${hqAddress}, 1층 민원실`,
    calendar: 'hq',
    tasks: ['민원을 받아 맡을 부서를 정합니다', '민원 처리 상황을 알려 드립니다', '서비스 불만과 보상을 처리합니다'],
  },
  {
    id: 'hq-startup-policy',
    ko: '창업정책과',
    en: 'Startup Policy Division',
    parent: 'hq',
    phone: '044-000-1200',
    address: `${hqAddress}, 3층`,
    calendar: 'hq',
    tasks: ['창업과 벤처기업 제도를 만들고 풀이합니다', '창업지원사업의 협약과 정산을 돕습니다'],
  },
  {
    id: 'hq-technology',
    ko: '기술혁신과',
    en: 'Technology Innovation Division',
    parent: 'hq',
    phone: '044-000-1300',
    address: `${hqAddress}, 3층`,
    calendar: 'hq',
    tasks: ['기술개발과 스마트공장 지원사업을 운영합니다', '기술을 빼앗긴 기업의 신고를 받습니다'],
  },
  {
    id: 'hq-market',
    ko: '판로지원과',
    en: 'Market Access Division',
    parent: 'hq',
    phone: '044-000-1400',
    address: `${hqAddress}, 4층`,
    calendar: 'hq',
    tasks: [
      '공공기관에 물건을 파는 길을 돕습니다',
      '납품대금을 못 받은 기업을 돕습니다',
      '중소기업 확인서를 발급합니다',
    ],
    formerly: { ko: '판매지원과', en: 'Sales Support Division' },
  },
  {
    id: 'hq-small-merchant',
    ko: '소상공인정책과',
    en: 'Small Merchant Policy Division',
    parent: 'hq',
    phone: '044-000-1500',
    address: `${hqAddress}, 4층`,
    calendar: 'hq',
    tasks: ['소상공인 대출과 보증 제도를 운영합니다', '전통시장과 온누리상품권을 맡습니다'],
  },
  {
    id: 'hq-audit',
    ko: '감사담당관',
    en: 'Audit Office',
    parent: 'hq',
    phone: '044-000-1900',
    address: `${hqAddress}, 6층`,
    calendar: 'hq',
    tasks: ['직원의 불친절과 잘못을 조사합니다', '민원이 제때 처리되는지 살핍니다'],
  },
  {
    id: 'seoul',
    ko: '서울지방청',
    en: 'Seoul Regional Office',
    parent: null,
    phone: '02-000-2000',
    address: seoulAddress,
    calendar: 'seoul',
    tasks: ['서울에 있는 기업의 민원을 받고 방문 상담을 예약해 드립니다'],
  },
  {
    id: 'seoul-growth',
    ko: '성장지원팀',
    en: 'Growth Support Team',
    parent: 'seoul',
    phone: '02-000-2100',
    address: `${seoulAddress}, 2층`,
    calendar: 'seoul',
    tasks: ['서울 기업의 정책자금, 보증, 수출 상담을 합니다', '공장과 사업장의 어려움을 현장에서 확인합니다'],
  },
  {
    id: 'seoul-startup',
    ko: '창업벤처팀',
    en: 'Startup and Venture Team',
    parent: 'seoul',
    phone: '02-000-2200',
    address: `${seoulAddress}, 3층`,
    calendar: 'seoul',
    tasks: ['서울의 벤처기업 확인과 창업기업 확인을 합니다'],
  },
  {
    id: 'gyeonggi',
    ko: '경기지방청',
    en: 'Gyeonggi Regional Office',
    parent: null,
    phone: '031-000-3000',
    address: gyeonggiAddress,
    calendar: 'gyeonggi',
    tasks: ['경기도에 있는 기업의 민원을 받고 방문 상담을 예약해 드립니다'],
  },
  {
    id: 'gyeonggi-support',
    ko: '기업지원팀',
    en: 'Business Support Team',
    parent: 'gyeonggi',
    phone: '031-000-3100',
    address: `${gyeonggiAddress}, 2층`,
    calendar: 'gyeonggi',
    tasks: ['경기 기업의 정책자금, 스마트공장, 규제 상담을 합니다'],
  },
  {
    id: 'busan',
    ko: '부산지방청',
    en: 'Busan Regional Office',
    parent: null,
    phone: '051-000-4000',
    address: busanAddress,
    calendar: 'busan',
    tasks: ['부산에 있는 기업의 민원을 받고 방문 상담을 예약해 드립니다'],
  },
  {
    id: 'busan-support',
    ko: '기업지원팀',
    en: 'Business Support Team',
    parent: 'busan',
    phone: '051-000-4100',
    address: `${busanAddress}, 2층`,
    calendar: 'busan',
    tasks: ['부산 기업의 정책자금과 수출 상담을 합니다', '전통시장을 현장에서 돕습니다'],
  },
]

/** The team that answers for a region when a petition is handled by the petitioner's own regional office. */
export const regionTeams: Readonly<Record<Region, OfficeId>> = {
  seoul: 'seoul-growth',
  gyeonggi: 'gyeonggi-support',
  busan: 'busan-support',
}

/** "서울지방청 성장지원팀": an office with the office above it, as a letter names it; the headquarters is left out. */
export const officeInFull = (id: OfficeId, language: 'ko' | 'en' = 'ko'): string => {
  const office = offices.find((one) => one.id === id)
  if (office === undefined) throw new Error(`no sample office ${id}`)
  const parent = offices.find((one) => one.id === office.parent)
  if (parent === undefined || parent.id === 'hq') return office[language]
  return language === 'ko' ? `${parent.ko} ${office.ko}` : `${office.en}, ${parent.en}`
}
