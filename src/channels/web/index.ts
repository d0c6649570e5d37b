// The web channel.
export { BadRequest } from './bad-request.ts'
export { type FormFields, readForm, readText } from './read-form.ts'
export { readVisit, signVisit, visitMs } from './signed-cookie.ts'
export {
  createWebApp,
  dropSession,
  keepSession,
  problem,
  sessionToken,
  staffOnly,
  tokenOfficer,
  type Web,
  type WebContext,
  type WebEnv,
} from './web.ts'
