// What needs four eyes (R14): each kind says who may ask and who may approve. A kind that is not named here is no approval.
import { type Words, words } from '#kit/i18n'
import type { Action } from './policy.ts'

type Kind = {
  readonly is: Words
  readonly asks: Action
  readonly approves: Action
  /** An approval that is not used by then is worth nothing. */
  readonly days: number
}

const w = words({
  destroy: { ko: '기록 파기', en: 'destruction of records' },
  export: { ko: '100건이 넘는 내보내기', en: 'an export of more than 100 rows' },
  key: { ko: '암호 키 작업', en: 'an act on keys' },
  hold: { ko: '파기 보류 풀기', en: 'lifting a legal hold' },
  setting: { ko: '보호 수준을 낮추는 설정', en: 'a setting that lowers protection' },
})

export const approvalKinds = {
  'destroy records': { is: w.destroy, asks: 'approvals.ask', approves: 'approvals.answer', days: 7 },
  'export rows': { is: w.export, asks: 'approvals.ask', approves: 'approvals.answer', days: 1 },
  'act on keys': { is: w.key, asks: 'approvals.ask', approves: 'approvals.answer', days: 1 },
  'lift a hold': { is: w.hold, asks: 'approvals.ask', approves: 'approvals.answer', days: 7 },
  'lower a setting': { is: w.setting, asks: 'settings.edit', approves: 'approvals.answer', days: 7 },
} as const satisfies { readonly [kind: string]: Kind }

export type ApprovalKind = keyof typeof approvalKinds
