// Files that strangers send: looked into apart, made safe to show, kept sealed.
export { cleanImage } from './clean-image.ts'
export type { FileState } from './file-rows.ts'
export {
  type Copy,
  createFileStore,
  type FileStore,
} from './file-store.ts'
export { fileEndings, fileLimits } from './file-types.ts'
export { folderHome } from './homes/folder-home.ts'
export { type Home, StoreAwayError } from './homes/home.ts'
export { s3Home } from './homes/s3-home.ts'
export { clamdScanner, type Scanner } from './scan/scanner.ts'
export { makeTicket, useTicket } from './tickets.ts'
