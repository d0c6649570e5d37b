// Invented people who file the sample petitions. Every name and firm is made up; telephone numbers are 010-0000-xxxx,
// mail goes to example.kr, and addresses stop at the level of a town or neighbourhood (읍·면·동).

import type { Region } from '../people/offices.ts'

export type Petitioner = {
  readonly id: string
  readonly name: string
  readonly company?: string
  readonly position?: string
  readonly phone: string
  readonly mail: string
  readonly address: string
  readonly region: Region
  readonly language: 'ko' | 'en'
}

type Row = readonly [name: string, mailbox: string, address: string, firm?: readonly [name: string, position: string]]

const seoul: readonly Row[] = [
  ['김가람', 'garam.kim', '서울특별시 구로구 구로동', ['다온솔정밀', '대표']],
  ['고라온', 'raon.ko', '서울특별시 금천구 가산동', ['누리마루바이오', '이사']],
  ['박세훈', 'sehun.park', '서울특별시 성동구 성수동', ['물빛고을화학', '대표']],
  ['양춘식', 'chunsik.yang', '서울특별시 마포구 망원동'],
  ['정현숙', 'hyeonsuk.jeong', '서울특별시 종로구 창신동', ['한결모루 서점', '사장']],
  ['배도원', 'dowon.bae', '서울특별시 영등포구 문래동', ['도담뜰플라스틱', '실장']],
  ['조병철', 'byeongcheol.cho', '서울특별시 강서구 마곡동', ['마루한섬유', '대표']],
  ['허순영', 'sunyeong.heo', '서울특별시 송파구 문정동', ['비나리부품', '대리']],
  ['장기태', 'gitae.jang', '서울특별시 동대문구 제기동'],
  ['심예린', 'yerin.shim', '서울특별시 관악구 신림동', ['시나브로 공방', '사장']],
  ['한무진', 'mujin.han', '서울특별시 은평구 응암동', ['아라누리정밀', '대표']],
  ['하미르', 'mireu.ha', '서울특별시 노원구 공릉동', ['달보드레뜰바이오', '대표']],
  ['서형석', 'hyeongseok.seo', '서울특별시 중구 을지로동', ['꽃가람화학', '과장']],
  ['성봉구', 'bonggu.sung', '서울특별시 강북구 수유동'],
  ['배다현', 'dahyeon.bae', '서울특별시 구로구 구로동', ['한뫼 서점', '사장']],
  ['조보경', 'bogyeong.cho', '서울특별시 금천구 가산동', ['바른손모루플라스틱', '대리']],
  ['허재덕', 'jaedeok.heo', '서울특별시 성동구 성수동', ['잔다리섬유', '대표']],
  ['장태환', 'taehwan.jang', '서울특별시 마포구 망원동', ['솔개울부품', '이사']],
  ['심은채', 'eunchae.shim', '서울특별시 종로구 창신동'],
  ['한경애', 'gyeongae.han', '서울특별시 영등포구 문래동', ['가람벼리 공방', '사장']],
  ['하지후', 'jihu.ha', '서울특별시 강서구 마곡동', ['샛별모루정밀', '과장']],
  ['서유림', 'yurim.seo', '서울특별시 송파구 문정동', ['봄들바이오', '실장']],
  ['성용호', 'yongho.sung', '서울특별시 동대문구 제기동', ['큰나래화학', '대표']],
  ['권혜림', 'hyerim.kwon', '서울특별시 관악구 신림동'],
  ['주찬솔', 'chansol.joo', '서울특별시 은평구 응암동', ['윤슬마루 서점', '사장']],
  ['안아윤', 'ayun.ahn', '서울특별시 노원구 공릉동', ['참나래플라스틱', '이사']],
  ['구시온', 'sion.koo', '서울특별시 중구 을지로동', ['해오름벌섬유', '대표']],
  ['심나율', 'nayul.shim', '서울특별시 강북구 수유동', ['동트는부품', '대표']],
  ['한상묵', 'sangmuk.han', '서울특별시 구로구 구로동'],
  ['하영란', 'yeongran.ha', '서울특별시 금천구 가산동', ['은여울 공방', '사장']],
  ['서미숙', 'misuk.seo', '서울특별시 성동구 성수동', ['늘봄모루정밀', '대표']],
  ['성규진', 'gyujin.sung', '서울특별시 마포구 망원동', ['산들모루바이오', '대리']],
  ['권소담', 'sodam.kwon', '서울특별시 종로구 창신동', ['해솔담화학', '대표']],
  ['주하람', 'haram.joo', '서울특별시 영등포구 문래동'],
  ['안동건', 'donggeon.ahn', '서울특별시 강서구 마곡동', ['다온솔 서점', '사장']],
  ['구선아', 'seona.koo', '서울특별시 송파구 문정동', ['한결모루플라스틱', '대표']],
  ['류창수', 'changsu.ryu', '서울특별시 동대문구 제기동', ['여울목섬유', '과장']],
  ['진정순', 'jeongsun.jin', '서울특별시 관악구 신림동', ['참빛골부품', '실장']],
]

const gyeonggi: readonly Row[] = [
  ['윤나율', 'nayul.yoon', '경기도 시흥시 정왕동', ['해솔담전자', '대표']],
  ['남상묵', 'sangmuk.nam', '경기도 안산시 단원구 초지동'],
  ['임영란', 'yeongran.lim', '경기도 화성시 향남읍', ['봄들 공방', '사장']],
  ['노미숙', 'misuk.noh', '경기도 부천시 원미동', ['한결모루기계', '대표']],
  ['오규진', 'gyujin.oh', '경기도 수원시 영통구 매탄동', ['여울목푸드', '대리']],
  ['곽소담', 'sodam.kwak', '경기도 파주시 문산읍', ['참빛골도금', '대표']],
  ['신하람', 'haram.shin', '경기도 김포시 양촌읍'],
  ['차동건', 'donggeon.cha', '경기도 평택시 포승읍', ['산들모루 서점', '사장']],
  ['황선아', 'seona.hwang', '경기도 성남시 중원구 상대원동', ['별솔세라믹', '대표']],
  ['우창수', 'changsu.woo', '경기도 용인시 처인구 모현읍', ['단미뜰모빌리티', '과장']],
  ['송정순', 'jeongsun.song', '경기도 양주시 남면', ['우듬지전자', '실장']],
  ['민덕수', 'deoksu.min', '경기도 광주시 오포동'],
  ['홍금자', 'geumja.hong', '경기도 군포시 당정동', ['단미뜰 공방', '사장']],
  ['오가람', 'garam.oh', '경기도 이천시 부발읍', ['시나브로솔기계', '대표']],
  ['곽라온', 'raon.kwak', '경기도 시흥시 정왕동', ['미리내뜰푸드', '이사']],
  ['신세훈', 'sehun.shin', '경기도 안산시 단원구 초지동', ['예그리나도금', '대표']],
  ['차춘식', 'chunsik.cha', '경기도 화성시 향남읍'],
  ['황현숙', 'hyeonsuk.hwang', '경기도 부천시 원미동', ['두물 서점', '사장']],
  ['우도원', 'dowon.woo', '경기도 수원시 영통구 매탄동', ['금모래세라믹', '실장']],
  ['송병철', 'byeongcheol.song', '경기도 파주시 문산읍', ['두물모빌리티', '대표']],
  ['민순영', 'sunyeong.min', '경기도 김포시 양촌읍', ['갈마루전자', '대리']],
  ['홍기태', 'gitae.hong', '경기도 평택시 포승읍'],
  ['김예린', 'yerin.kim', '경기도 성남시 중원구 상대원동', ['다올 공방', '사장']],
  ['고무진', 'mujin.ko', '경기도 용인시 처인구 모현읍', ['한뫼기계', '대표']],
  ['박미르', 'mireu.park', '경기도 양주시 남면', ['물레골푸드', '대표']],
  ['양형석', 'hyeongseok.yang', '경기도 광주시 오포동', ['고운벌도금', '과장']],
  ['정봉구', 'bonggu.jeong', '경기도 군포시 당정동'],
  ['우다현', 'dahyeon.woo', '경기도 이천시 부발읍', ['초록섬 서점', '사장']],
  ['송보경', 'bogyeong.song', '경기도 시흥시 정왕동', ['외솔골세라믹', '대리']],
  ['민재덕', 'jaedeok.min', '경기도 안산시 단원구 초지동', ['다올솔모빌리티', '대표']],
  ['홍태환', 'taehwan.hong', '경기도 화성시 향남읍', ['온솔누리전자', '이사']],
  ['김은채', 'eunchae.kim', '경기도 부천시 원미동'],
  ['고경애', 'gyeongae.ko', '경기도 수원시 영통구 매탄동', ['너른벌 공방', '사장']],
  ['박지후', 'jihu.park', '경기도 파주시 문산읍', ['가람벼리기계', '과장']],
  ['양유림', 'yurim.yang', '경기도 김포시 양촌읍', ['새벽들푸드', '실장']],
  ['정용호', 'yongho.jeong', '경기도 평택시 포승읍', ['푸른모루도금', '대표']],
  ['배혜림', 'hyerim.bae', '경기도 성남시 중원구 상대원동'],
  ['조찬솔', 'chansol.cho', '경기도 용인시 처인구 모현읍', ['바다모루 서점', '사장']],
]

const busan: readonly Row[] = [
  ['권다현', 'dahyeon.kwon', '부산광역시 강서구 녹산동', ['비나리 서점', '사장']],
  ['주보경', 'bogyeong.joo', '부산광역시 사상구 학장동', ['가람벼리테크', '대리']],
  ['안재덕', 'jaedeok.ahn', '부산광역시 중구 남포동', ['새벽들에너지', '대표']],
  ['구태환', 'taehwan.koo', '부산광역시 해운대구 재송동', ['푸른모루식품', '이사']],
  ['류은채', 'eunchae.ryu', '부산광역시 기장군 장안읍'],
  ['진경애', 'gyeongae.jin', '부산광역시 영도구 동삼동', ['솔개울 공방', '사장']],
  ['전지후', 'jihu.jeon', '부산광역시 사하구 장림동', ['온새미주방', '과장']],
  ['이유림', 'yurim.lee', '부산광역시 부산진구 부전동', ['초록섬디자인', '실장']],
  ['문용호', 'yongho.moon', '경상남도 김해시 진영읍', ['느티울소프트', '대표']],
  ['최혜림', 'hyerim.choi', '경상남도 창원시 성산구 웅남동'],
  ['손찬솔', 'chansol.son', '경상남도 양산시 상북면', ['동트는 서점', '사장']],
  ['강아윤', 'ayun.kang', '울산광역시 울주군 온산읍', ['윤슬마루테크', '이사']],
  ['백시온', 'sion.baek', '경상남도 거제시 연초면', ['모도리에너지', '대표']],
  ['류나율', 'nayul.ryu', '부산광역시 동래구 온천동', ['그린나래식품', '대표']],
  ['진상묵', 'sangmuk.jin', '부산광역시 강서구 녹산동'],
  ['전영란', 'yeongran.jeon', '부산광역시 사상구 학장동', ['참빛골 공방', '사장']],
  ['이미숙', 'misuk.lee', '부산광역시 중구 남포동', ['하늘모루주방', '대표']],
  ['문규진', 'gyujin.moon', '부산광역시 해운대구 재송동', ['너른벌디자인', '대리']],
  ['최소담', 'sodam.choi', '부산광역시 기장군 장안읍', ['돌담길소프트', '대표']],
  ['손하람', 'haram.son', '부산광역시 영도구 동삼동'],
  ['강동건', 'donggeon.kang', '부산광역시 사하구 장림동', ['예그리나 서점', '사장']],
  ['백선아', 'seona.baek', '부산광역시 부산진구 부전동', ['은여울솔테크', '대표']],
  ['윤창수', 'changsu.yoon', '경상남도 김해시 진영읍', ['새솔모루에너지', '과장']],
  ['남정순', 'jeongsun.nam', '경상남도 창원시 성산구 웅남동', ['들꽃모루식품', '실장']],
  ['임덕수', 'deoksu.lim', '경상남도 양산시 상북면'],
  ['노금자', 'geumja.noh', '울산광역시 울주군 온산읍', ['고운벌 공방', '사장']],
  ['문가람', 'garam.moon', '경상남도 거제시 연초면', ['맑은내주방', '대표']],
  ['최라온', 'raon.choi', '부산광역시 동래구 온천동', ['바다모루디자인', '이사']],
  ['손세훈', 'sehun.son', '부산광역시 강서구 녹산동', ['아침뜰소프트', '대표']],
  ['강춘식', 'chunsik.kang', '부산광역시 사상구 학장동'],
  ['백현숙', 'hyeonsuk.baek', '부산광역시 중구 남포동', ['푸른모루 서점', '사장']],
  ['윤도원', 'dowon.yoon', '부산광역시 해운대구 재송동', ['다온솔테크', '실장']],
  ['남병철', 'byeongcheol.nam', '부산광역시 기장군 장안읍', ['누리마루에너지', '대표']],
  ['임순영', 'sunyeong.lim', '부산광역시 영도구 동삼동', ['물빛고을식품', '대리']],
  ['노기태', 'gitae.noh', '부산광역시 사하구 장림동'],
  ['오예린', 'yerin.oh', '부산광역시 부산진구 부전동', ['그린나래 공방', '사장']],
  ['곽무진', 'mujin.kwak', '경상남도 김해시 진영읍', ['도담뜰주방', '대표']],
  ['신미르', 'mireu.shin', '경상남도 창원시 성산구 웅남동', ['마루한디자인', '대표']],
]

const fromAbroad: readonly (readonly [Region, Row])[] = [
  ['seoul', ['Marta Ilves', 'marta.ilves', '서울특별시 용산구 한남동', ['Tarn Cold Chain', 'CEO']]],
  ['busan', ['Rohan Devnath', 'rohan.devnath', '부산광역시 남구 용호동', ['Harbour Crumb Bakery', 'Owner']]],
  ['seoul', ['Linh Tran Hoai', 'linh.tranhoai', '서울특별시 성동구 성수동']],
  ['gyeonggi', ['Oscar Feldhaus', 'oscar.feldhaus', '경기도 성남시 분당구 삼평동', ['Feldhaus Sensorik Korea', 'CEO']]],
  ['seoul', ['Aigerim Sadykova', 'aigerim.sadykova', '서울특별시 서대문구 신촌동', ['Steppe Studio', 'CEO']]],
  ['busan', ['Tomas Brandao', 'tomas.brandao', '부산광역시 수영구 광안동']],
]

const made = (region: Region, language: 'ko' | 'en', row: Row, at: number): Petitioner => {
  const [name, mailbox, address, firm] = row
  return {
    id: mailbox.replace('.', '-'),
    name,
    ...(firm === undefined ? {} : { company: firm[0], position: firm[1] }),
    phone: `010-0000-${String(1001 + at)}`,
    mail: `${mailbox}@example.kr`,
    address,
    region,
    language,
  }
}

const koreans = [
  ...seoul.map((row) => ['seoul', row] as const),
  ...gyeonggi.map((row) => ['gyeonggi', row] as const),
  ...busan.map((row) => ['busan', row] as const),
]

export const petitioners: readonly Petitioner[] = [
  ...koreans.map(([region, row], at) => made(region, 'ko', row, at)),
  ...fromAbroad.map(([region, row], at) => made(region, 'en', row, koreans.length + at)),
]

/** "다온솔정밀 대표 김가람", "Marta Ilves (CEO, Tarn Cold Chain)", or the name alone. */
export const signedAs = (petitioner: Petitioner): string => {
  const { name, company, position } = petitioner
  if (company === undefined) return name
  return petitioner.language === 'ko'
    ? `${company} ${position ?? ''} ${name}`
    : `${name} (${position ?? ''}, ${company})`
}
