// What the petitions desk needs of the house around it; handed in once when everything meets.
import type { Charter } from '#charter'
import type { ClockBook } from '#clocks'
import type { Instant } from '#engine'
import type { Clock } from '#kit/clock'
import type { Queryable } from '#kit/database'
import type { FileStore } from '#kit/files'
import type { Log } from '#kit/log'
import type { Ledger } from '#ledger'
import type { NoticeTable } from '#notices'
import type { AccessLog, BreakGlass, Directory, Officer } from '#people'
import type { Tokens } from '#search'
import type { Handbook } from './handbook.ts'

export type PetitionsHouse = {
  readonly ledger: Ledger
  /** Reads what the policy opens to this officer, behind row level security. Pages and API read through it alone. */
  readonly readingAs: (officer: Officer, at: Instant) => Queryable
  /** Openings of petitions out of reach (R15). */
  readonly glass: BreakGlass
  /** Reads the one petition of a citizen's visit. */
  readonly readingVisit: (matterId: string) => Queryable
  readonly charter: Charter
  /** Where people call for help; the charter's own number unless the operator set another. */
  readonly helpPhone: () => string
  /** How many years the register is kept after a petition has ended. */
  readonly keptYears: () => number
  /** The book in force now; it is opened again when the calendar changes. */
  readonly book: () => ClockBook
  readonly directory: Directory
  /** What officers see of a person's data is read through it. */
  readonly access: AccessLog
  readonly handbook: Handbook
  readonly files: FileStore
  readonly noticeWords: NoticeTable
  /** The house's key: access secrets, terms and signed cookies are drawn from it. It never stands in the database. */
  readonly key: Buffer
  /** Draws the tokens by which petitions are found. */
  readonly searchTokens: Tokens
  /** Seals half-filled forms. */
  readonly draftKey: Buffer
  readonly clock: Clock
  readonly log: Log
}
