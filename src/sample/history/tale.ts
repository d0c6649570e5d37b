// One petition's history as it is told: who handles it, and steps at moments of working time. All of it is settled
// before the first step is taken, so that the same seed and day always tell the same history.

import type { CommandName } from '#desks/petitions'
import { addWorking, type Calendar, type DueOptions, dueOf, type Instant, workingBetween } from '#engine'
import { officers, type SampleOfficer } from '../people/officers.ts'
import { type OfficeId, offices } from '../people/offices.ts'
import type { Petitioner } from '../words/petitioners.ts'
import type { PetitionText } from '../words/petitions.ts'
import type { Random } from './random.ts'

/** What a history needs of the house before it can be told. */
export type World = {
  readonly calendar: Calendar
  /** The processing period in force for a kind or handbook item. */
  readonly periodOf: (kind: PetitionText['kind'], item: string | undefined) => string
  /** Whether somebody has to look at the papers before it is received. */
  readonly byOfficer: (item: string) => boolean
}

export type SampleChannel = 'web' | 'visit' | 'phone' | 'post' | 'fax'

export type Step = {
  readonly at: Instant
  /** Null when the petitioner does it. */
  readonly by: SampleOfficer | null
  readonly command: CommandName
  readonly input: StepInput
}
/** What is only known once the petition stands: its number, and ids of its facts. */
export type Told = { readonly number: string; readonly idOf: (factType: string, field: string) => Promise<string> }
export type StepInput = object | ((told: Told) => object | Promise<object>)

export type Tale = {
  readonly index: number
  readonly arrivedAt: Instant
  readonly text: PetitionText
  readonly title: string
  readonly petitioner: Petitioner
  readonly channel: SampleChannel
  readonly period: string
  readonly byOfficer: boolean
  readonly calendar: Calendar
  readonly random: Random
  officeId: OfficeId
  officer: SampleOfficer
  receivedAt: Instant
  assignedAt: Instant
  dueAt: Instant
  readonly steps: Step[]
  /** Known once it was opened. */
  opened?: { readonly matterId: string; readonly number: string }
}

const hourMs = 3_600_000
export const dayMs = 24 * hourMs
const workingDayMs = 8 * hourMs

export function step(tale: Tale, at: Instant, by: SampleOfficer | null, command: CommandName, input: StepInput): void {
  tale.steps.push({ at: Math.floor(at), by, command, input })
}

/** So many working hours later. */
export const hoursOn = (tale: Tale, from: Instant, hours: number): Instant =>
  Math.floor(addWorking(tale.calendar, from, hours * hourMs))

/** So many working days of eight hours later. */
export const daysOn = (tale: Tale, from: Instant, days: number): Instant =>
  hoursOn(tale, from, (days * workingDayMs) / hourMs)

/** The working moment at which this share of the working time between two moments has passed. */
export const shareOn = (tale: Tale, from: Instant, until: Instant, share: number): Instant =>
  Math.floor(addWorking(tale.calendar, from, Math.max(60_000, workingBetween(tale.calendar, from, until) * share)))

/** The working moment at which this share of the officer's time has passed. */
export const workAt = (tale: Tale, share: number): Instant => shareOn(tale, tale.assignedAt, tale.dueAt, share)

export const dueWith = (tale: Tale, options: DueOptions): Instant =>
  dueOf(tale.calendar, tale.receivedAt, tale.period, options).dueAt

/** The last civil day of so many calendar days, and the first moment after it. */
export function lastDay(tale: Tale, from: Instant, days: number): { day: string; over: Instant } {
  const { legalEnd, dueAt } = dueOf(tale.calendar, from, `${days}cd`)
  return { day: legalEnd ?? '', over: dueAt + 1_000 }
}

export function workersOf(officeId: OfficeId): readonly SampleOfficer[] {
  const found = officers.filter((one) => one.officeId === officeId && one.role === 'officer')
  if (found.length === 0) throw new Error(`Nobody works petitions in ${officeId}`)
  return found
}

/** The reception that sorts for an office: its own region's, or the headquarters'. */
export function receptionOf(officeId: OfficeId): SampleOfficer {
  const parent = offices.find((one) => one.id === officeId)?.parent ?? officeId
  const found = officers.filter((one) => one.role === 'reception')
  const own =
    found.find((one) => one.officeId === parent) ?? found.find((one) => one.officeId === 'hq-customer-support')
  if (!own) throw new Error('The sample has no reception')
  return own
}
