// The embedded PostgreSQL: started in the data folder, and for tests in a folder that passes.
export { type Embedded, makeFolders, startEmbedded } from './embedded.ts'
export { diskFull, folderError, type Sentence, StartError, type StartErrorCode } from './start-error.ts'
export { type ServerFacts, serverRefusal } from './supported.ts'
export { startTemporary } from './temporary.ts'
export { startTestServer, type TestServer, testDatabase } from './test-database.ts'
