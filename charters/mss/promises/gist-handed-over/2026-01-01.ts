// A call may be put through only after its gist was written for the next officer.
// "전화를 다른 사람에게 연결할 경우에는 통화내용의 요점을 전달하여, 같은 내용을 재차 말씀하는 일이 없도록 하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'gist-handed-over',
  code: 'C12',
  from: '2026-01-01',
  title: {
    ko: '통화 요점 전달',
    en: 'The gist goes with the call',
  },
  cites: ['phone-01-4'],
  matter: 'call',
  coming: true,
  measure: {
    as: 'gate',
    before: 'CallTransferred',
    needs: ['GistWritten'],
  },
} as const satisfies Edition
