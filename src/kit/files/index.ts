// Files that strangers send: looked into apart, made safe to show, kept sealed.
export { type CleanImage, cleanImage, type ImageRefusal } from './clean-image.ts'
export type { FileState } from './file-rows.ts'
export {
  type Copy,
  createFileStore,
  type FileFinding,
  type FileHealth,
  type FileStore,
  type KeptFile,
  type OpenedFile,
  type Refers,
} from './file-store.ts'
export { type FileRefusal, fileEndings, fileLimits } from './file-types.ts'
export { folderHome } from './homes/folder-home.ts'
export { type Home, StoreAwayError } from './homes/home.ts'
export { type S3Settings, s3Home } from './homes/s3-home.ts'
export { clamdScanner, type Scanner } from './scan/scanner.ts'
export { makeTicket, useTicket } from './tickets.ts'
