// One server on a data folder. The lock is one of the kernel's on a file (taken through SQLite, which Node.js carries),
// so it goes with the process however that dies, and never has to be cleaned up.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { diskFull, folderError, StartError, unreadable } from './start-error.ts'

const SQLITE = { BUSY: 5, READONLY: 8, FULL: 13, CANTOPEN: 14 } as const

/** Takes the folder for this process, or says who has it. Returns the way to let it go. */
export function lockFolder(folder: string): () => void {
  const owner = join(folder, 'owner')
  const database = openLock(folder)
  try {
    // Made anew, because one left by another account could not be written.
    rmSync(owner, { force: true })
    writeFileSync(owner, String(process.pid))
  } catch (error) {
    database.close()
    throw folderError(folder, error)
  }
  return () => {
    rmSync(owner, { force: true })
    database.close()
  }
}

function openLock(folder: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
    // SQLite would make its journal beside the file; nothing is ever written through it.
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    switch (error instanceof Error && 'errcode' in error ? error.errcode : undefined) {
      case SQLITE.BUSY:
        throw inUse(folder, join(folder, 'owner'))
      case SQLITE.FULL:
        throw diskFull(folder, error)
      case SQLITE.READONLY:
      case SQLITE.CANTOPEN:
        throw unreadable(folder, error)
      default:
        throw error
    }
  }
}

function inUse(folder: string, owner: string): StartError {
  let pid: string
  try {
    pid = readFileSync(owner, 'utf8')
  } catch {
    pid = '?'
  }
  return new StartError('DATA_IN_USE', {
    ko: `데이터 폴더 ${folder}는 이미 실행 중인 다짐(프로세스 ${pid})이 쓰고 있습니다. 그쪽을 쓰거나 먼저 멈춰 주세요.`,
    en: `The data folder ${folder} is in use by a Dajim that is running (process ${pid}). Use that one, or stop it first.`,
  })
}
