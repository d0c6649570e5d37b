// Finding matters by what is in them, through keyed tokens.
export { redraw, workBacklog } from './backlog.ts'
export { searchCompanion, searchRows } from './companion.ts'
export {
  closeUp,
  digitsOf,
  letterParts,
  mailParts,
  numberParts,
  phoneDigits,
  phoneParts,
  stands,
  type TokenKind,
} from './letters.ts'
export { createTokens, monthOf, type Parts, type Tokens } from './tokens.ts'
export { type Way, walk, waysMax } from './walk.ts'
