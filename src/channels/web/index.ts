// The web channel.
export { BadRequest } from './bad-request.ts'
export { clientAddress, comesFrom, type TrustedProxies, trustedProxies } from './client-address.ts'
export { confirmPath, freshFactor, freshFactorWhoMay } from './fresh-factor.ts'
export { providerPath } from './provider-part.ts'
export { type FormFields, readForm, readFormToShow, readText } from './read-form.ts'
export { readMultipart } from './read-multipart.ts'
export { readerOf } from './reader.ts'
export { sessionTimeRoutes } from './session-time.ts'
export { signInRoutes } from './sign-in.ts'
export { readVisit, signVisit } from './signed-cookie.ts'
export { siteOf } from './site-of.ts'
export { type StaffFrame, staffFrame } from './staff-frame.ts'
export {
  createWebApp,
  dropSession,
  keepSession,
  mayDo,
  problem,
  sessionToken,
  staffMay,
  staffOnly,
  tokenOfficer,
  type Web,
  type WebContext,
  type WebEnv,
} from './web.ts'
