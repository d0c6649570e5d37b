// Offices, officers, what each may do, signing in, and who looked at whose data.
export { type AccessAction, type AccessLine, recordAccess } from './access-log.ts'
export { type ApprovalKind, approvalKinds } from './approval-kinds.ts'
export { noApprovalWords } from './approval-words.ts'
export {
  type Approval,
  type ApprovalState,
  type Approvals,
  createApprovals,
  isNoApproval,
  type NoApproval,
  type Performer,
} from './approvals.ts'
export { houseSecret } from './house-secrets.ts'
export {
  addOffice,
  addOfficer,
  type Directory,
  type Grant,
  type Office,
  type Officer,
  openDirectory,
  type Role,
  roles,
} from './officer.ts'
export { type Action, holds, may } from './policy.ts'
export { createSessions, type Sessions, type SignedIn, sessionLimits } from './session.ts'
export { openSettings, type SettingName, type Settings, type SettingValue } from './settings.ts'
export { type FirstPeople, issueSetupLink, setUp, setupLinkStands } from './setup-link.ts'
export {
  type AbsenceKind,
  absenceKinds,
  type StandIn,
  type StandInSpan,
  type StandIns,
  standInCompanion,
  standInsOf,
} from './stand-ins.ts'
