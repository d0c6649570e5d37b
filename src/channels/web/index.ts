// The web channel.
export { BadRequest } from './bad-request.ts'
export { clientAddress } from './client-address.ts'
export { type FormFields, readForm, readFormToShow, readText } from './read-form.ts'
export { readMultipart } from './read-multipart.ts'
export { readerOf } from './reader.ts'
export { signInRoutes } from './sign-in.ts'
export { readVisit, signVisit } from './signed-cookie.ts'
export { type StaffFrame, staffFrame } from './staff-frame.ts'
export {
  createWebApp,
  keepSession,
  mayDo,
  problem,
  staffMay,
  staffOnly,
  tokenOfficer,
  type Web,
  type WebContext,
  type WebEnv,
} from './web.ts'
