// Offices, officers, what each may do, signing in, and who looked at whose data.
export {
  type AccessAction,
  type AccessLine,
  type AccessLog,
  AccessLogError,
  accessActions,
  createAccessLog,
  type MatterLine,
  type Reader,
  type Reading,
  recordAccess,
  revealStandsMs,
  type Why,
} from './access-log.ts'
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
export { type BreakGlass, createBreakGlass, type GlassOpening } from './break-glass.ts'
export { createHolds, type Hold, type HoldKind, type Holds, holdsShownMax } from './holds.ts'
export { houseSecret } from './house-secrets.ts'
export { actingWords, type InCharge, inChargeOf, inChargeWords } from './in-charge.ts'
export { maskAddress, maskMail, maskName, maskOrigin, maskPhone, spacedPhone } from './masks.ts'
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
export {
  decideOrganisation,
  isRefused,
  lines,
  type OrganisationCommand,
  type OrganisationDecision,
  type OrganisationRefusal,
} from './organisation/commands.ts'
export {
  type DirectoryToken,
  directoryTokenOf,
  directoryTokens,
  endDirectoryToken,
  issueDirectoryToken,
} from './organisation/directory-tokens.ts'
export {
  type Asked,
  type Asker,
  decideAll,
  type OrganisationBook,
  type Outcome,
  openOrganisation,
} from './organisation/organisation.ts'
export { type CleanPhoto, keepPhoto, readPhoto } from './organisation/photos.ts'
export { endRole, giveRole, type RightsLine, readRights, rightsPageMax, standingGrants } from './organisation/rights.ts'
export type { Recorded } from './organisation/rows.ts'
export {
  type Change,
  codeShape,
  type OfficeFields,
  type OfficerFields,
  officeFields,
  officerFields,
  type Planned,
  readField,
} from './organisation/shapes.ts'
export {
  type OfficeNow,
  type OfficerNow,
  type Organisation,
  onDay,
  organisationOf,
  put as putChange,
} from './organisation/state.ts'
export { fieldWords, refusalWords } from './organisation/words.ts'
export { type Action, type MatterAction, type MatterRule, type Place, places, policy, type Rule } from './policy.ts'
export { readingAs, readingVisit } from './reading.ts'
export { blackOut, holdsResidentNumber } from './resident-number.ts'
export { covers, holds, may, mayOn, type Sight, sightOf } from './rights.ts'
export { roleWords } from './role-words.ts'
export { openSettings, type SettingChange, type SettingName, type Settings, type SettingValue } from './settings.ts'
export { type FirstPeople, issueSetupLink, setUp, setupLinkStands } from './setup-link.ts'
export {
  type AccountChange,
  type InvitationLine,
  readChanges,
  readInvitations,
  recordChange,
} from './signing-in/account-changes.ts'
export { type ComesFrom, deviceWords, maskedAddress } from './signing-in/comes-from.ts'
export type { Held } from './signing-in/factors.ts'
export type { Invitation } from './signing-in/invitations.ts'
export type { Site } from './signing-in/passkeys.ts'
export { type PasswordProblem, passwordMax, passwordMin, passwordProblem } from './signing-in/password-rules.ts'
export { createProvider, type Provider, type ProviderFailure, providerFailures } from './signing-in/provider.ts'
export { isSafeAddress } from './signing-in/provider-fetch.ts'
export {
  type Factor,
  freshMs,
  type HalfSignedIn,
  type Lacks,
  type SessionLine,
  type SignedIn,
} from './signing-in/sessions.ts'
export { createSessions, type Sessions, type TooMany } from './signing-in/signing-in.ts'
export {
  type AbsenceKind,
  absenceKinds,
  type StandIn,
  type StandInSpan,
  type StandIns,
  standInCompanion,
  standInsOf,
} from './stand-ins.ts'
export { accessWords, type Purpose, purposes, purposeWords } from './words/access.ts'
export { providerWords } from './words/provider.ts'
