// The officers of the sample agency, all invented. One officer of each role is marked `demo`: the first page names
// these nine as sign-ins to try. The demo head leads the demo officer's own team, so both see the same queue.
import type { Role } from '#people'
import type { OfficeId } from './offices.ts'

export type SampleRole = Role

export type SampleOfficer = {
  readonly id: string
  readonly ko: string
  readonly en: string
  readonly position: { readonly ko: string; readonly en: string }
  readonly officeId: OfficeId
  readonly role: SampleRole
  readonly phone: string
  readonly tasks: readonly string[]
  readonly demo?: true
  readonly login?: string
  /** Where a visitor finds them. */
  readonly room: string
  readonly seat: string
}

/** The room in which an office works; its officers sit in the order in which they are written. */
const rooms: Readonly<Record<OfficeId, string>> = {
  hq: '601호',
  'hq-customer-support': '101호 민원실',
  'hq-startup-policy': '301호',
  'hq-technology': '312호',
  'hq-market': '401호',
  'hq-small-merchant': '412호',
  'hq-audit': '603호',
  seoul: '1층 민원실',
  'seoul-growth': '201호',
  'seoul-startup': '301호',
  gyeonggi: '1층 민원실',
  'gyeonggi-support': '204호',
  busan: '1층 민원실',
  'busan-support': '203호',
}

const positions: Readonly<Record<string, string>> = {
  과장: 'Director',
  담당관: 'Audit Officer',
  팀장: 'Team Head',
  사무관: 'Deputy Director',
  주무관: 'Officer',
  감사관: 'Auditor',
}

const demoLogins: Readonly<Record<string, string>> = {
  'oh-harin': 'reception',
  'lee-suhyeon': 'officer',
  'kang-inho': 'head',
  'pyo-nari': 'call',
  'tak-hanbyeol': 'field',
  'ok-seoyun': 'remedy',
  'hwang-sunu': 'audit',
  'cha-eunsol': 'editor',
  'seol-jaemin': 'operator',
}

type Row = readonly [
  position: string,
  id: string,
  ko: string,
  en: string,
  role: SampleRole,
  phone: string,
  tasks: readonly string[],
]

const at = (officeId: OfficeId, rows: readonly Row[]): readonly SampleOfficer[] =>
  rows.map(([position, id, ko, en, role, phone, tasks], place) => {
    const login = demoLogins[id]
    return {
      id,
      ko,
      en,
      position: { ko: position, en: positions[position] ?? position },
      officeId,
      role,
      phone,
      tasks,
      room: rooms[officeId],
      seat: `${place + 1}번 자리`,
      ...(login === undefined ? {} : { demo: true as const, login }),
    }
  })

export const officers: readonly SampleOfficer[] = [
  ...at('hq-customer-support', [
    [
      '과장',
      'han-doyun',
      '한도윤',
      'Han Doyun',
      'team-head',
      '044-000-1101',
      ['고객지원과 업무 총괄', '민원 처리기간 점검'],
    ],
    [
      '주무관',
      'oh-harin',
      '오하린',
      'Oh Harin',
      'reception',
      '044-000-1102',
      ['민원 접수와 담당 부서 지정', '민원실 안내'],
    ],
    [
      '주무관',
      'moon-jiho',
      '문지호',
      'Moon Jiho',
      'officer',
      '044-000-1103',
      ['일반 상담과 절차 안내', '민원 서비스 불편 사항'],
    ],
    [
      '사무관',
      'cha-eunsol',
      '차은솔',
      'Cha Eunsol',
      'charter-editor',
      '044-000-1104',
      ['행정서비스헌장 관리', '이행실적 공표'],
    ],
    [
      '주무관',
      'seol-jaemin',
      '설재민',
      'Seol Jaemin',
      'operator',
      '044-000-1105',
      ['민원 시스템 운영', '근무시간 달력 관리'],
    ],
    [
      '주무관',
      'pyo-nari',
      '표나리',
      'Pyo Nari',
      'call-desk',
      '044-000-1106',
      ['전화 상담과 답신전화', '상담 중 약속 기록'],
    ],
    [
      '주무관',
      'tak-hanbyeol',
      '탁한별',
      'Tak Hanbyeol',
      'field-team',
      '044-000-1107',
      ['현장 방문과 현장애로 해결', '방문 일정 협의'],
    ],
    [
      '사무관',
      'ok-seoyun',
      '옥서윤',
      'Ok Seoyun',
      'remedy-decider',
      '044-000-1108',
      ['서비스 불만 처리', '약속을 못 지켰을 때 보상 결정'],
    ],
  ]),
  ...at('hq-startup-policy', [
    ['과장', 'yoon-taegyeom', '윤태겸', 'Yoon Taegyeom', 'team-head', '044-000-1201', ['창업정책과 업무 총괄']],
    [
      '사무관',
      'baek-seojin',
      '백서진',
      'Baek Seojin',
      'officer',
      '044-000-1202',
      ['창업 법령 해석', '벤처기업 확인 제도'],
    ],
    [
      '주무관',
      'jo-yedam',
      '조예담',
      'Jo Yedam',
      'officer',
      '044-000-1203',
      ['창업지원사업 협약과 정산', '외국인 창업 상담'],
    ],
  ]),
  ...at('hq-technology', [
    ['과장', 'nam-gihun', '남기훈', 'Nam Gihun', 'team-head', '044-000-1301', ['기술혁신과 업무 총괄']],
    [
      '사무관',
      'shin-aram',
      '신아람',
      'Shin Aram',
      'officer',
      '044-000-1302',
      ['기술개발과 스마트공장 지원사업', '기술 보호와 침해 신고'],
    ],
  ]),
  ...at('hq-market', [
    ['과장', 'seo-migyeong', '서미경', 'Seo Migyeong', 'team-head', '044-000-1401', ['판로지원과 업무 총괄']],
    [
      '사무관',
      'kwon-dohyeon',
      '권도현',
      'Kwon Dohyeon',
      'officer',
      '044-000-1402',
      ['공공구매와 직접생산 확인', '납품대금과 중소기업 확인서'],
    ],
  ]),
  ...at('hq-small-merchant', [
    ['과장', 'jeong-haeil', '정해일', 'Jeong Haeil', 'team-head', '044-000-1501', ['소상공인정책과 업무 총괄']],
    [
      '사무관',
      'jang-boram',
      '장보람',
      'Jang Boram',
      'officer',
      '044-000-1502',
      ['소상공인 금융 지원', '전통시장과 온누리상품권'],
    ],
  ]),
  ...at('hq-audit', [
    ['담당관', 'hwang-sunu', '황선우', 'Hwang Sunu', 'audit', '044-000-1901', ['감사 업무 총괄', '반복 고충민원 조사']],
    [
      '감사관',
      'noh-yujin',
      '노유진',
      'Noh Yujin',
      'officer',
      '044-000-1902',
      ['직원 불친절 신고 조사', '민원 처리 실태 점검'],
    ],
  ]),
  ...at('seoul', [
    [
      '주무관',
      'ko-eunbyeol',
      '고은별',
      'Ko Eunbyeol',
      'reception',
      '02-000-2001',
      ['서울지방청 민원 접수', '방문 상담 예약'],
    ],
  ]),
  ...at('seoul-growth', [
    ['팀장', 'kang-inho', '강인호', 'Kang Inho', 'team-head', '02-000-2101', ['성장지원팀 업무 총괄']],
    [
      '주무관',
      'lee-suhyeon',
      '이수현',
      'Lee Suhyeon',
      'officer',
      '02-000-2102',
      ['정책자금과 보증 상담', '기업 애로 해소'],
    ],
    [
      '주무관',
      'choi-minjae',
      '최민재',
      'Choi Minjae',
      'officer',
      '02-000-2103',
      ['수출과 판로 지원', '공장 현장 확인'],
    ],
  ]),
  ...at('seoul-startup', [
    ['팀장', 'ryu-hyeseong', '류혜성', 'Ryu Hyeseong', 'team-head', '02-000-2201', ['창업벤처팀 업무 총괄']],
    ['주무관', 'song-ijin', '송이진', 'Song Ijin', 'officer', '02-000-2202', ['벤처기업 확인 접수', '창업기업 확인']],
  ]),
  ...at('gyeonggi', [
    [
      '주무관',
      'bae-gaon',
      '배가온',
      'Bae Gaon',
      'reception',
      '031-000-3001',
      ['경기지방청 민원 접수', '방문 상담 예약'],
    ],
  ]),
  ...at('gyeonggi-support', [
    ['팀장', 'hong-seokjin', '홍석진', 'Hong Seokjin', 'team-head', '031-000-3101', ['기업지원팀 업무 총괄']],
    [
      '주무관',
      'ahn-dasom',
      '안다솜',
      'Ahn Dasom',
      'officer',
      '031-000-3102',
      ['정책자금과 스마트공장 상담', '규제 애로'],
    ],
  ]),
  ...at('busan', [
    [
      '주무관',
      'heo-jian',
      '허지안',
      'Heo Jian',
      'reception',
      '051-000-4001',
      ['부산지방청 민원 접수', '방문 상담 예약'],
    ],
  ]),
  ...at('busan-support', [
    ['팀장', 'min-gyeongsu', '민경수', 'Min Gyeongsu', 'team-head', '051-000-4101', ['기업지원팀 업무 총괄']],
    [
      '주무관',
      'yang-siu',
      '양시우',
      'Yang Siu',
      'officer',
      '051-000-4102',
      ['정책자금과 수출 상담', '전통시장 현장 지원'],
    ],
  ]),
]
