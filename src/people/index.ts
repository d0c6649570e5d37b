// Offices, officers, and signing in.
export {
  addOffice,
  addOfficer,
  type Directory,
  type Office,
  type Officer,
  openDirectory,
  type Role,
  roles,
} from './officer.ts'
export { createSessions, type Sessions, type SignedIn, sessionLimits } from './session.ts'
export { type FirstPeople, issueSetupLink, setUp, setupLinkStands } from './setup-link.ts'
