// What the operator's pages need of the house.
import type { ClockBook } from '#clocks'
import type { Ledger } from '#ledger'
import type { Approvals } from '#people'
import type { HealthHouse } from './health/read-health.ts'

export type OperatorHouse = HealthHouse & {
  readonly ledger: Ledger
  readonly approvals: Approvals
  readonly book: () => ClockBook
}
export const operatorPath = '/staff/operator'
export const approvalsPath = '/staff/approvals'
