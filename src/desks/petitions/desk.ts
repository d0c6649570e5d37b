// The petitions desk as the house runs it: opening petitions, giving commands, saying what may be done now.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { clockRows, firings } from '#clocks'
import type { Instant, OrderProblem } from '#engine'
import { canonicalJson, sha256 } from '#kit/crypto'
import {
  type Actor,
  type CommandKey,
  type Desk,
  fold,
  isRefusal,
  type Refusal,
  reachRow,
  type StoredFact,
} from '#ledger'
import { noticeRows } from '#notices'
import { mayOn, type Officer } from '#people'
import { type CommandName, commandNames, commandRules } from './decide/commands.ts'
import { mergeable, petitionNumbers } from './decide/ending.ts'
import { type Context, fact, type NamedPetition } from './decide/rule.ts'
import type { PetitionsHouse } from './house.ts'
import { petitionRow, titleTerms } from './list.ts'
import { petitionNotices } from './notices.ts'
import { findMerged, findNumbers } from './queries.ts'
import { drawnRows } from './search/draw.ts'
import { evolvePetition, noPetition, type PetitionState, reachOf } from './state.ts'
import { type OpenPetition, openPetition } from './submit.ts'

export type Invalid = Refusal & { readonly refused: 'INVALID'; readonly problems: { readonly [field: string]: string } }
export type Given = { readonly version: number; readonly repeated: boolean }

export type CommandRequest = {
  readonly matterId: string
  readonly name: CommandName
  readonly input: unknown
  readonly officer?: Officer
  readonly now: Instant
  /** The key that the form or the API caller sent with it. */
  readonly key?: string
  readonly expectedVersion?: number
}

export type Offered = { readonly name: CommandName; readonly refusal: Refusal | null }

export type PetitionsDesk = {
  readonly house: PetitionsHouse
  readonly desk: Desk<PetitionState>
  open: OpenPetition
  command(request: CommandRequest): Promise<Given | Refusal | Invalid>
  /** Whether a petition is about this officer: then nothing of it exists for them (R13). */
  concerns(matterId: string, officerId: string): Promise<boolean>
  /** Every command of an officer on this petition, with the reason where it may not be given now. */
  offered(state: PetitionState, facts: readonly StoredFact[], officer: Officer, now: Instant): Offered[]
}

/** Facts in an order that cannot have happened: a fault of ours, refused before it is written (lesson 34). */
class FactOrderError extends Error {
  override name = 'FactOrderError'

  constructor(matterId: string, problem: OrderProblem) {
    super(`Matter ${matterId}: ${JSON.stringify(problem)}`)
  }
}

export function createPetitionsDesk(house: PetitionsHouse): PetitionsDesk {
  const termsOf = titleTerms(house.key)
  const apologises = (promise: string) => {
    const measure = house.book().edition(promise, house.clock.now())?.measure
    return measure?.as === 'clock' && measure.broken?.apology === true
  }

  const desk: Desk<PetitionState> = {
    kind: 'petition',
    initial: noPetition,
    evolve: evolvePetition,
    derive(change) {
      const book = house.book()
      const problem = book.orderProblem('petition', change.facts)
      if (problem) throw new FactOrderError(change.matterId, problem)
      const found = book.readings('petition', change.facts, change.now)
      const responsible = { officeId: change.state.officeId ?? null, officerId: change.state.officerId ?? null }
      return {
        clock_rows: clockRows(book, change.matterId, 'petition', change.facts, found, responsible, change.now),
        reach_rows: [reachRow(change.matterId, 'petition', reachOf(change.state))],
        petition_rows: [petitionRow(change, found, termsOf)],
        search_rows: drawnRows(house.searchTokens, change),
        notice_rows: noticeRows(
          change.matterId,
          petitionNotices(change, found, house.directory, apologises, house.helpPhone()),
          change.now,
        ),
      }
    },
  }

  const contextOf = (
    facts: readonly StoredFact[],
    now: Instant,
    officer: Officer | undefined,
    named: ReadonlyMap<string, NamedPetition>,
  ): Context => ({
    now,
    ...(officer ? { officer } : {}),
    may: (action, state) => officer !== undefined && mayOn(officer, action, reachOf(state), house.directory, now),
    facts,
    book: house.book(),
    readings: house.book().readings('petition', facts, now),
    newId: randomUUID,
    officeExists: (officeId) => house.directory.offices().some((office) => office.officeId === officeId),
    officerIn: (officerId, officeId) => house.directory.officer(officerId)?.officeId === officeId,
    officerKnown: (officerId) => house.directory.officer(officerId) !== undefined,
    handbook: (item) => house.handbook.item(item),
    named,
  })

  async function command(request: CommandRequest): Promise<Given | Refusal | Invalid> {
    const { name, officer, now, matterId } = request
    const rule = commandRules[name]
    const parsed = rule.input.safeParse(request.input)
    if (!parsed.success) return invalid(parsed.error)
    if (rule.by === 'officer' && !officer) return { refused: 'OFFICERS_ONLY' }
    // An officer decides on what the wall lets them read: what is out of reach does not exist for a command either.
    const reading = officer ? house.readingAs(officer, now) : house.readingVisit(matterId)
    const named = await findNumbers(reading, namedIn(name, parsed.data))
    const actor: Actor = officer
      ? { kind: 'officer', id: officer.officerId, officeId: officer.officeId }
      : { kind: 'citizen' }
    /** Both names stand in the fact when the officer acts for the one in charge. */
    const actingActor = ({ officerId }: PetitionState): Actor =>
      actor.kind === 'officer' && officerId && house.directory.actsFor(actor.id, now).includes(officerId)
        ? { ...actor, actingFor: officerId }
        : actor
    let merging: string[] = []
    const handled = await house.ledger.handle(
      desk,
      {
        matterId,
        actor,
        now,
        reading,
        ...(request.key ? { key: commandKey(actor, name, matterId, request.key, parsed.data) } : {}),
        ...(request.expectedVersion === undefined ? {} : { expectedVersion: request.expectedVersion }),
      },
      (state, facts) => {
        if (officer && !mayOn(officer, 'petitions.read', reachOf(state), house.directory, now))
          return { refused: 'UNKNOWN_MATTER' }
        const context = contextOf(facts, now, officer, named)
        const refused = rule.check(state, context)
        if (refused) return refused
        const outcome = rule.decide(state, parsed.data, context)
        if (isRefusal(outcome)) return outcome
        if (name === 'merge') {
          const found = mergeable(state, petitionNumbers((parsed.data as { numbers: string }).numbers), context)
          merging = 'others' in found ? found.others : []
        }
        // A break that time has brought about is recorded before what was done too late.
        const brought = firings(facts, context.readings, now).filter((one) => one.type === 'PromiseBroken')
        return { outcome: { ...outcome, facts: [...brought, ...outcome.facts] }, answer: {}, actor: actingActor(state) }
      },
    )
    if (isRefusal(handled)) return handled
    // The version that the officer looked at is the lead's; the others have versions of their own.
    const { expectedVersion: _, ...forOthers } = request
    for (const number of merging) {
      const other = named.get(number)
      if (other)
        await command({
          ...forOthers,
          matterId: other.matterId,
          name: 'be-merged',
          input: { into: matterId, count: merging.length + 1 } as never,
        })
    }
    // Repeated too: whatever stopped the first time before the others were told is made good.
    if (name === 'reply') await replyToMerged(matterId, now)
    return { version: handled.version, repeated: handled.repeated }
  }

  const roundsMax = 4

  /** What the lead was told, everybody who was merged into it is told too, each in a fact of their own. */
  async function replyToMerged(lead: string, now: Instant): Promise<void> {
    const merged = await findMerged(house.ledger.database, lead)
    if (merged.length === 0) return
    const facts = await house.ledger.read(lead)
    const replied = facts.findLast((one) => one.type === 'PetitionReplied')
    if (!replied) return
    const { result, textId } = replied.body as { result: 'answered'; textId: string }
    // One that changes at this very moment is left out by the ledger and taken again.
    for (let round = 0; round < roundsMax; round += 1) {
      const waiting = [...(await house.ledger.readMany(merged))].filter(
        ([, held]) => fold(desk, held).stage === 'merged',
      )
      if (waiting.length === 0) return
      const add = [fact('LeadReplied', now, { lead, result, textId })]
      await house.ledger.appendMany(
        desk,
        waiting.map(([matterId, held]) => ({ matterId, facts: held, add })),
        now,
      )
    }
    house.log.error({ lead }, 'petitions merged into this one could not be answered')
  }

  return {
    house,
    desk,
    open: openPetition(house, desk),
    command,
    concerns: async (matterId, officerId) =>
      fold(desk, await house.ledger.read(matterId)).concerned.includes(officerId),
    offered(state, facts, officer, now) {
      const context = contextOf(facts, now, officer, new Map())
      return commandNames
        .filter((name) => commandRules[name].by === 'officer' && name !== 'be-merged')
        .map((name) => ({ name, refusal: commandRules[name].check(state, context) }))
    },
  }
}

/** Each field's first problem, by the name that its input has on the form. */
export function invalid(error: z.ZodError): Invalid {
  const problems: { [field: string]: string } = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.') || (issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : '')
    problems[field] ??= /^[A-Z_]+$/.test(issue.message)
      ? issue.message
      : issue.code === 'unrecognized_keys'
        ? 'UNKNOWN_FIELD'
        : 'MISSING'
  }
  return { refused: 'INVALID', problems }
}

function namedIn(name: CommandName, input: unknown): string[] {
  const { numbers = '', earlier = '' } = input as { numbers?: string; earlier?: string }
  return name === 'merge' || name === 'close-repeat' ? petitionNumbers(`${numbers} ${earlier}`).slice(0, 100) : []
}

function commandKey(actor: Actor, name: string, matterId: string, key: string, input: unknown): CommandKey {
  const who = actor.kind === 'officer' ? actor.id : actor.kind
  return { key: sha256(`${who} ${matterId} ${key}`), bodyHash: sha256(canonicalJson({ name, input })) }
}
