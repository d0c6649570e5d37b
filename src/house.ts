// Where everything meets: opens the database, the charter and the desks, and hands each what it needs.
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Charter, loadCharter } from '#charter'
import { type ClockBook, clockCompanion, openClockBook, readAddedDays } from '#clocks'
import { createPetitionsDesk, folderStore, openHandbook, type PetitionsDesk, petitionCompanion } from '#desks/petitions'
import type { Clock } from '#kit/clock'
import { appRole, connect, type Database } from '#kit/database'
import type { Log } from '#kit/log'
import { createLedger, type Desk, type Ledger } from '#ledger'
import { type NoticeTable, noticeCompanion } from '#notices'
import { createSessions, type Directory, openDirectory, type Sessions } from '#people'

export type House = {
  readonly database: Database
  readonly charter: Charter
  readonly ledger: Ledger
  readonly book: () => ClockBook
  /** Reads the operator's calendar days again and opens the book anew when one was added. */
  readonly reopenBook: () => Promise<void>
  readonly directory: Directory
  readonly sessions: Sessions
  readonly petitions: PetitionsDesk
  readonly desks: (kind: string) => Desk<unknown> | undefined
  readonly clock: Clock
  readonly log: Log
  close(): Promise<void>
}

export async function openHouse(options: {
  databaseUrl: string
  charterFolder: string
  dataFolder: string
  clock: Clock
  log: Log
  connectionsMax?: number
}): Promise<House> {
  const { clock, log } = options
  const charter = await loadCharter(options.charterFolder)
  const words = (await import(pathToFileURL(resolve(options.charterFolder, 'words/notices.ts')).href)) as {
    default: NoticeTable
  }
  const database = connect(options.databaseUrl, { max: options.connectionsMax ?? 10, role: appRole })
  let days = await readAddedDays(database)
  let book = openClockBook(charter, days)
  const reopenBook = async () => {
    const found = await readAddedDays(database)
    // Days are only ever added, so the number says whether anything is new.
    if (found.length === days.length) return
    days = found
    book = openClockBook(charter, days)
  }
  const ledger = createLedger({
    database,
    companions: [clockCompanion, petitionCompanion, noticeCompanion],
    offsetMs: () => clock.offset(),
  })
  const directory = await openDirectory(database)
  const petitions = createPetitionsDesk({
    ledger,
    charter,
    book: () => book,
    directory,
    handbook: await openHandbook(database),
    files: folderStore(join(options.dataFolder, 'files')),
    noticeWords: words.default,
    key: await houseKey(options.dataFolder),
    clock,
    log,
  })
  return {
    database,
    charter,
    ledger,
    book: () => book,
    reopenBook,
    directory,
    sessions: createSessions(database),
    petitions,
    desks: (kind) => (kind === petitions.desk.kind ? (petitions.desk as Desk<unknown>) : undefined),
    clock,
    log,
    close: () => database.end(),
  }
}

/** The house's key: from DAJIM_KEY, or a file beside the data that only its owner can read, made at the first start. */
async function houseKey(dataFolder: string): Promise<Buffer> {
  const given = process.env['DAJIM_KEY']
  if (given) return createHash('sha256').update(given).digest()
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const path = join(dataFolder, 'house.key')
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      const key = randomBytes(32)
      await file.writeFile(key)
      await file.sync()
      return key
    } finally {
      await file.close()
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    const key = await readFile(path)
    if (key.length !== 32) throw new Error(`${path} is not a key of 32 bytes; put the right one back from your backup.`)
    return key
  }
}
