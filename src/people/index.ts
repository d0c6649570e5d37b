// Offices, officers, and signing in.
export { addOffice, addOfficer, type Directory, type Office, type Officer, openDirectory, type Role, roles } from './officer.ts'
export { createSessions, sessionLimits, type Sessions, type SignedIn } from './session.ts'
