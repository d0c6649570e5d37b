// An agency's calendar as data: what an operator edits and what a charter folder ships. Compiling it is elsewhere.
import type { CivilDate, Words } from '../time/instant.ts'

/** A span of working time inside one civil day, `09:00-12:00`, half-open; `24:00` is allowed as an end. */
export type Window = string
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

export type Holiday = {
  readonly on: CivilDate
  readonly name: Words
  readonly kind: 'statutory' | 'substitute' | 'temporary' | 'election'
  readonly status: 'expected' | 'announced' | 'in force'
  /** Where it stands: a gazette number, a law's article, the almanac of a year. */
  readonly source: string
  readonly announcedOn?: CivilDate
}

export type WorkingHours = {
  readonly week: { readonly [day in Weekday]: readonly Window[] }
  /** Days with hours of their own; an empty list closes the office without making the day a holiday of law. */
  readonly dates?: { readonly [on: CivilDate]: readonly Window[] }
}

/** The open readings of domain practice, each with the default that the charter page publishes. */
export type CountingSettings = {
  /** Moment at which a period in days ends on its last day. */
  readonly dayEndsAt: string
  /** Where an extension begins to count. */
  readonly extensionStarts: 'next working day' | 'at the old due time'
  /** Length of one working day in hours for periods given in days (시행령 제19조). */
  readonly hoursPerDay: number
  /** Seconds from the start of one ring to the start of the next (ring back tone 1 s on, 2 s off). */
  readonly ringSeconds: number
}

export type CalendarText = {
  readonly id: string
  readonly version: string
  /** IANA zone in which civil dates and windows are read. */
  readonly zone: string
  readonly from: CivilDate
  /** The last day that is known; a due time beyond it is refused. */
  readonly until: CivilDate
  /** Computing within this many days of the horizon warns the operator. */
  readonly warnDays: number
  readonly hours: WorkingHours
  readonly offices?: { readonly [office: string]: WorkingHours }
  readonly holidays: readonly Holiday[]
  readonly counting: CountingSettings
}
