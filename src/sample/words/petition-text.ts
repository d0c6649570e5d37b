// The shape of one sample petition: what the citizen wrote, and what the agency knows about answering it.
// The topics under petitions/ write bodies as short lines; an empty line opens a new paragraph.

import type { OfficeId } from '../people/offices.ts'

export type PetitionKind = 'statutory' | 'inquiry-law' | 'inquiry' | 'proposal' | 'general' | 'grievance'

export type ReplyResult = 'answered' | 'accepted' | 'partly' | 'not-accepted'

export type PetitionDraft = {
  readonly id: string
  readonly kind: PetitionKind
  /** The item of a statutory petition, by its id in the charter folder's handbook. */
  readonly item?: string
  readonly language?: 'en'
  /** The first is the title; the others are how another citizen would call the same matter. */
  readonly titles: readonly [string, ...string[]]
  readonly body: readonly string[]
  /** The office that should get it. */
  readonly officeId: OfficeId
  /** The petitioner's own regional office may take it instead. */
  readonly regional?: true
  /** Another agency that the matter belongs to, when it must be transferred. */
  readonly transferTo?: string
  /** Papers to ask for when something is missing. */
  readonly supplement?: readonly string[]
  /** The point of the petition, as the reply restates it. */
  readonly gist: string
  /** The answer, a line for each point. */
  readonly opinion: readonly [string, string, string?]
  readonly law?: string
  readonly result: ReplyResult
}
