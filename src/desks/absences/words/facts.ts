// What each fact of an absence is called in its history.
import { words } from '#kit/i18n'

export const factWords = words({
  AbsencePlanned: { ko: '부재 등록', en: 'Absence entered' },
  StandInProposed: { ko: '업무대행 요청', en: 'Asked to stand in' },
  StandInAccepted: { ko: '업무대행 수락', en: 'Accepted' },
  StandInDeclined: { ko: '업무대행 거절', en: 'Declined' },
  StandInNamed: { ko: '업무대행자 지정', en: 'Stand-in named' },
  StandInLost: { ko: '업무대행 끊김', en: 'Stand-in fell away' },
  StandInRestored: { ko: '업무대행 이어짐', en: 'Stand-in restored' },
  AbsenceHeld: { ko: '부재 보류', en: 'Put on hold' },
  AbsenceBegan: { ko: '부재 시작', en: 'Absence began' },
  AbsenceChanged: { ko: '기간 변경', en: 'Days changed' },
  AbsenceEnded: { ko: '부재 종료', en: 'Absence ended' },
  AbsenceCancelled: { ko: '부재 취소', en: 'Cancelled' },
  PromiseBroken: { ko: '약속 어김', en: 'Promise broken' },
  PromiseWarned: { ko: '경고', en: 'Warned' },
})
