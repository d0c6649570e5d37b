// What the account desk needs of the house.
import type { Charter } from '#charter'
import type { Database } from '#kit/database'
import type { Provider, Sessions, Settings } from '#people'

export type AccountHouse = {
  readonly database: Database
  readonly charter: Charter
  readonly settings: Settings
  readonly sessions: Sessions
  readonly provider: Provider
}
