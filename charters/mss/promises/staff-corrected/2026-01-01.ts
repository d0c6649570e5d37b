// Where staff were at fault, a measure is taken and the complainant is told of it.
// "고객의 불만을 일으킨 직원에 대해서는 주의, 재교육 등 시정조치하고, 조치결과를 통보해 드리겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'staff-corrected',
  code: 'C17',
  from: '2026-01-01',
  title: {
    ko: '직원 시정조치와 통보',
    en: 'Staff corrected, and you are told',
  },
  cites: ['complaints-03'],
  matter: 'complaint',
  coming: true,
  measure: {
    as: 'ledger',
    opens: ['StaffFaultFound'],
    closes: ['StaffCorrectionNotified'],
  },
} as const satisfies Edition
