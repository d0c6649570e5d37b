// The privacy desk: a citizen's rights over their data, and the policy.
export { privacyPages } from './citizen-routes.ts'
export { createPrivacyDesk, type PrivacyDesk } from './desk.ts'
export { dataRequestCompanion } from './list.ts'
export { privacyStaffPages } from './staff-routes.ts'
