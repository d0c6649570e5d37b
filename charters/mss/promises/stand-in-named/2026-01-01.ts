// An absence that begins while nobody stands in is a breach in itself, and so is a stand-in who falls away while it
// lasts. The charter gives no time to find somebody afterwards, so none is counted.
// "업무담당자가 출장, 휴가 등으로 자리를 비우게 될 때는 업무대행자를 지정하여 처리하도록 하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'stand-in-named',
  code: 'C10',
  from: '2026-01-01',
  title: {
    ko: '업무대행자 지정',
    en: 'A stand-in is named',
  },
  cites: ['visiting-04-2'],
  matter: 'absence',
  measure: {
    as: 'invariant',
    when: ['AbsenceBegan', 'StandInLost'],
    needs: [
      {
        fact: 'StandInAccepted',
        where: {
          covers: true,
        },
      },
      'StandInNamed',
      'StandInRestored',
    ],
    undoneBy: [
      'StandInProposed',
      'StandInDeclined',
      'StandInLost',
      {
        fact: 'AbsenceChanged',
        where: {
          standInKept: false,
        },
      },
    ],
  },
} as const satisfies Edition
