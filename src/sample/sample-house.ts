// What the sample's loader needs of the house that it fills.
import type { ClockBook } from '#clocks'
import type { AbsencesDesk } from '#desks/absences'
import type { PetitionsDesk } from '#desks/petitions'
import type { Database } from '#kit/database'
import type { Log } from '#kit/log'
import type { Desk, Ledger } from '#ledger'
import type { Approvals, Directory, OrganisationBook, Settings } from '#people'

export type SampleHouse = {
  readonly database: Database
  readonly charter: { readonly folder: string }
  readonly ledger: Ledger
  readonly book: () => ClockBook
  readonly desks: (kind: string) => Desk<unknown> | undefined
  readonly directory: Directory
  readonly organisation: OrganisationBook
  readonly approvals: Approvals
  readonly petitions: PetitionsDesk
  readonly absences: AbsencesDesk
  readonly settings: Settings
  readonly log: Log
}
