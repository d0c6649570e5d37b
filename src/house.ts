// Where everything meets: opens the database, the charter and the desks, and hands each what it needs.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Charter, loadCharter } from '#charter'
import { type ClockBook, clockCompanion, openClockBook, readAddedDays } from '#clocks'
import { type AbsencesDesk, absenceCompanion, createAbsencesDesk } from '#desks/absences'
import type { Ground } from '#desks/operator'
import {
  createPetitionsDesk,
  endedPetitions,
  fileReferred,
  openHandbook,
  type PetitionsDesk,
  petitionCompanion,
  petitionData,
  sealPlainDrafts,
} from '#desks/petitions'
import { createPrivacyDesk, dataRequestCompanion, type PrivacyDesk } from '#desks/privacy'
import { openRecords, type Records, recordsEndedBefore } from '#desks/records'
import { createReview, type Review } from '#desks/review'
import type { Holiday, Instant } from '#engine'
import type { Clock } from '#kit/clock'
import type { KeySettings } from '#kit/config'
import type { Keyring } from '#kit/crypto'
import { appRole, connect, type Database, type Queryable, systemRole } from '#kit/database'
import { createFileStore, type FileStore } from '#kit/files'
import type { Log } from '#kit/log'
import { createLedger, type Desk, type Ledger, reachCompanion, sealPlain } from '#ledger'
import { type NoticeTable, noticeCompanion } from '#notices'
import {
  type AccessLog,
  type Approvals,
  type BreakGlass,
  createAccessLog,
  createApprovals,
  createBreakGlass,
  createHolds,
  createProvider,
  createSessions,
  type Directory,
  type Holds,
  holdsResidentNumber,
  houseSecret,
  type Officer,
  type OrganisationBook,
  openDirectory,
  openOrganisation,
  openSettings,
  type Provider,
  readingAs,
  readingVisit,
  type Sessions,
  type SettingName,
  type Settings,
  standInCompanion,
} from '#people'
import { createTokens, searchCompanion } from '#search'
import { type AgencySet, agencySet, openingHours } from './agency-set.ts'
import { fileHome, fileScanner } from './file-settings.ts'
import { groundOf } from './ground.ts'
import { openKeyring } from './open-keyring.ts'

/** The access log writes short lines over connections of its own; a locked table keeps a page waiting no longer than this. */
const accessConnections = 3
const accessWaitMs = 2_000

export type House = {
  /** The app's own connections: of what belongs to a matter they see no row but through a context (R12). */
  readonly database: Database
  readonly charter: Charter
  readonly ledger: Ledger
  readonly book: () => ClockBook
  /** Reads the operator's calendar days again and opens the book anew when one was added. */
  readonly reopenBook: () => Promise<void>
  /** The book as it would be with these added days. */
  readonly openBook: (days: readonly Holiday[]) => ClockBook
  /** What the operator set over the charter; nothing where they set nothing. */
  readonly agencySet: () => AgencySet
  readonly directory: Directory
  readonly organisation: OrganisationBook
  readonly keyring: Keyring
  readonly files: FileStore
  readonly settings: Settings
  readonly approvals: Approvals
  /** Through it alone are personal data read for staff. */
  readonly access: AccessLog
  readonly holds: Holds
  readonly records: Records
  readonly glass: BreakGlass
  /** Reads what the policy opens to this officer, behind row level security. */
  readonly readingAs: (officer: Officer, at: Instant) => Queryable
  readonly privacy: PrivacyDesk
  readonly review: Review
  readonly sessions: Sessions
  readonly petitions: PetitionsDesk
  readonly absences: AbsencesDesk
  /** Every desk that has matters, for what walks over all of them. */
  readonly everyDesk: readonly Desk<unknown>[]
  readonly desks: (kind: string) => Desk<unknown> | undefined
  readonly ground: Ground
  readonly mailKey: Buffer
  /** The agency's own sign-in, when the operator has set one. */
  readonly provider: Provider
  readonly clock: Clock
  readonly log: Log
  close(): Promise<void>
}

export async function openHouse(options: {
  databaseUrl: string
  charterFolder: string
  dataFolder: string
  /** Opened before, when the database had to be looked at first; otherwise from `keys`. */
  keyring?: Keyring
  keys?: KeySettings
  publicUrl?: string
  clock: Clock
  log: Log
  connectionsMax?: number
}): Promise<House> {
  const { clock, log } = options
  const charter = await loadCharter(options.charterFolder)
  const words = (await import(pathToFileURL(resolve(options.charterFolder, 'words/notices.ts')).href)) as {
    default: NoticeTable
  }
  const max = options.connectionsMax ?? 10
  const database = connect(options.databaseUrl, { max, role: appRole, pipeline: true })
  // The machinery (ledger, clocks, worker, settlement, public figures) sees every matter; it is `ledger.database`.
  const machinery = connect(options.databaseUrl, { max, role: systemRole })
  const settings = await openSettings(database)
  const openBook = (days: readonly Holiday[]) => openClockBook(charter, days, opening, clock.now())
  let days = await readAddedDays(database)
  let opening = await openingHours(settings)
  let book = openBook(days)
  const reopenBook = async () => {
    const [found, hours] = [await readAddedDays(database), await openingHours(settings)]
    // Days and hours are only ever added, so their numbers say whether anything is new; hours also begin on their day.
    const begins = opening.some(({ from }) => from !== '') && openBook(days).calendarVersion !== book.calendarVersion
    if (found.length === days.length && hours.length === opening.length && !begins) return
    days = found
    opening = hours
    book = openBook(days)
  }
  const keyring = options.keyring ?? (await openKeyring(machinery, options.dataFolder, options.keys))
  await sealPlain(machinery, keyring)
  const ledger = createLedger({
    database: machinery,
    keyring,
    companions: [
      reachCompanion,
      clockCompanion,
      petitionCompanion,
      searchCompanion,
      noticeCompanion,
      absenceCompanion,
      standInCompanion,
      dataRequestCompanion,
    ],
    offsetMs: () => clock.offset(),
  })
  const draftKey = await houseSecret(database, keyring, 'drafts')
  await sealPlainDrafts({ on: database, key: draftKey })
  const directory = await openDirectory(database)
  const access = createAccessLog(
    connect(options.databaseUrl, { max: accessConnections, role: appRole, waitMs: accessWaitMs }),
    await houseSecret(database, keyring, 'access log'),
  )
  const glass = createBreakGlass(machinery, await houseSecret(database, keyring, 'break glass'))
  const readingOf = (officer: Officer, at: Instant) => readingAs(database, officer, directory, at)
  const scanner = fileScanner(process.env)
  const files = createFileStore({
    // The machinery's own connection: what the wall hides from it would pass for a file that nobody refers to.
    database: machinery,
    keyring,
    hashKey: await houseSecret(database, keyring, 'file hashes'),
    home: fileHome(process.env, options.dataFolder),
    incoming: join(options.dataFolder, 'files', 'incoming'),
    refers: fileReferred,
    forbids: holdsResidentNumber,
    ...(scanner ? { scanner } : {}),
  })
  const petitions = createPetitionsDesk({
    ledger,
    readingAs: readingOf,
    glass,
    readingVisit: (matterId) => readingVisit(database, matterId),
    charter,
    helpPhone: () => agencySet(settings).help?.phone ?? charter.help.phone,
    keptYears: () => settings.get('retention').petitionYears,
    book: () => book,
    directory,
    access,
    handbook: await openHandbook(database),
    files,
    noticeWords: words.default,
    key: await houseSecret(database, keyring, 'root'),
    searchTokens: createTokens(await houseSecret(database, keyring, 'search')),
    draftKey,
    clock,
    log,
  })
  const approvals = createApprovals({ database, directory, key: await houseSecret(database, keyring, 'approvals') })
  // What a second person approved takes effect at once; every process follows when it reads the settings again.
  approvals.onApproved('lower a setting', (client, { subject, proposal, requestedBy }, _, at) =>
    settings.setWithin(client, subject as SettingName, proposal as never, requestedBy, at),
  )
  const holds = createHolds({ database, approvals, key: await houseSecret(database, keyring, 'holds') })
  const records = openRecords({
    database: machinery,
    approvals,
    periods: () => settings.get('retention'),
    zone: () => book.calendar.zone,
    now: () => clock.now(),
    matters: endedPetitions(petitions.house),
  })
  const absences = createAbsencesDesk({ ledger, book: () => book, directory, log })
  const privacy = createPrivacyDesk({
    ledger,
    book: () => book,
    holder: petitionData(petitions, keyring, (now) =>
      recordsEndedBefore('petitions', settings.get('retention'), now, book.calendar.zone),
    ),
  })
  const everyDesk = [petitions.desk, absences.desk, privacy.desk] as readonly Desk<unknown>[]
  const sessions = createSessions({
    database,
    settings,
    secret: await houseSecret(database, keyring, 'signing in'),
    near: Object.values(charter.agency),
  })
  return {
    database,
    charter,
    ledger,
    book: () => book,
    reopenBook,
    openBook,
    agencySet: () => agencySet(settings),
    directory,
    files,
    organisation: openOrganisation(database, directory),
    keyring,
    settings,
    approvals,
    access,
    sessions,
    provider: createProvider({
      database,
      settings,
      key: await houseSecret(database, keyring, 'oidc'),
      once: sessions.factors.passkeys.challenges.use,
    }),
    holds,
    records,
    glass,
    readingAs: readingOf,
    privacy,
    review: createReview({ database, key: await houseSecret(database, keyring, 'access review') }),
    petitions,
    absences,
    everyDesk,
    desks: (kind) => everyDesk.find((desk) => desk.kind === kind),
    mailKey: await houseSecret(database, keyring, 'mail'),
    ground: await groundOf({
      dataFolder: options.dataFolder,
      charter,
      keyring,
      keys: options.keys,
      publicUrl: options.publicUrl,
    }),
    clock,
    log,
    close: async () => {
      await Promise.all([database.end(), machinery.end(), access.close()])
    },
  }
}
