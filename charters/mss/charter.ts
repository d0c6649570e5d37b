// Whose charter this is. The sentences are in text/, the promises in promises/, the calendar in calendar/, and the
// words and the petition handbook beside them. Plain values only, so that an official can read and change them.
export default {
  id: 'mss',
  agency: { ko: '중소벤처기업부', en: 'Ministry of SMEs and Startups' },
  title: { ko: '중소벤처기업부 행정서비스헌장', en: 'Service Charter of the Ministry of SMEs and Startups' },
  // Where people call for help; it stands in the same place on every page.
  help: { phone: '1357', hours: { ko: '평일 09:00–18:00', en: 'Weekdays 09:00–18:00' } },
  preamble: {
    ko: '우리 중소벤처기업부 직원은 중소기업과 국민에게 최상의 행정서비스를 제공하기 위하여 다음과 같이 실천 하겠습니다.',
    en: 'To give small and medium firms and the people the best public service, we, the staff of the Ministry of SMEs and Startups, will act as follows.',
  },
} as const
