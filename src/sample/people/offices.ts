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
}

const hqAddress = '세종특별자치시 다짐로 1'
const seoulAddress = '서울특별시 구로구 한걸음로 57'
const gyeonggiAddress = '경기도 수원시 영통구 새벽길 21'
const busanAddress = '부산광역시 강서구 물마루로 35'

export const offices: readonly SampleOffice[] = [
  { id: 'hq', ko: '본부', en: 'Headquarters', parent: null, phone: '044-000-1000', address: hqAddress, calendar: 'hq' },
  {
    id: 'hq-customer-support',
    ko: '고객지원과',
    en: 'Customer Support Division',
    parent: 'hq',
    phone: '044-000-1100',
    address: `${hqAddress}, 1층 민원실`,
    calendar: 'hq',
  },
  {
    id: 'hq-startup-policy',
    ko: '창업정책과',
    en: 'Startup Policy Division',
    parent: 'hq',
    phone: '044-000-1200',
    address: `${hqAddress}, 3층`,
    calendar: 'hq',
  },
  {
    id: 'hq-technology',
    ko: '기술혁신과',
    en: 'Technology Innovation Division',
    parent: 'hq',
    phone: '044-000-1300',
    address: `${hqAddress}, 3층`,
    calendar: 'hq',
  },
  {
    id: 'hq-market',
    ko: '판로지원과',
    en: 'Market Access Division',
    parent: 'hq',
    phone: '044-000-1400',
    address: `${hqAddress}, 4층`,
    calendar: 'hq',
  },
  {
    id: 'hq-small-merchant',
    ko: '소상공인정책과',
    en: 'Small Merchant Policy Division',
    parent: 'hq',
    phone: '044-000-1500',
    address: `${hqAddress}, 4층`,
    calendar: 'hq',
  },
  {
    id: 'hq-audit',
    ko: '감사담당관',
    en: 'Audit Office',
    parent: 'hq',
    phone: '044-000-1900',
    address: `${hqAddress}, 6층`,
    calendar: 'hq',
  },
  {
    id: 'seoul',
    ko: '서울지방청',
    en: 'Seoul Regional Office',
    parent: null,
    phone: '02-000-2000',
    address: seoulAddress,
    calendar: 'seoul',
  },
  {
    id: 'seoul-growth',
    ko: '성장지원팀',
    en: 'Growth Support Team',
    parent: 'seoul',
    phone: '02-000-2100',
    address: `${seoulAddress}, 2층`,
    calendar: 'seoul',
  },
  {
    id: 'seoul-startup',
    ko: '창업벤처팀',
    en: 'Startup and Venture Team',
    parent: 'seoul',
    phone: '02-000-2200',
    address: `${seoulAddress}, 3층`,
    calendar: 'seoul',
  },
  {
    id: 'gyeonggi',
    ko: '경기지방청',
    en: 'Gyeonggi Regional Office',
    parent: null,
    phone: '031-000-3000',
    address: gyeonggiAddress,
    calendar: 'gyeonggi',
  },
  {
    id: 'gyeonggi-support',
    ko: '기업지원팀',
    en: 'Business Support Team',
    parent: 'gyeonggi',
    phone: '031-000-3100',
    address: `${gyeonggiAddress}, 2층`,
    calendar: 'gyeonggi',
  },
  {
    id: 'busan',
    ko: '부산지방청',
    en: 'Busan Regional Office',
    parent: null,
    phone: '051-000-4000',
    address: busanAddress,
    calendar: 'busan',
  },
  {
    id: 'busan-support',
    ko: '기업지원팀',
    en: 'Business Support Team',
    parent: 'busan',
    phone: '051-000-4100',
    address: `${busanAddress}, 2층`,
    calendar: 'busan',
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
