// The absences desk as the house runs it: planning, telling, giving commands, and what time brings about.
import type { z } from 'zod'
import { type ClockBook, clockRows, firings } from '#clocks'
import type { Instant } from '#engine'
import { canonicalJson, sameBytes, sha256 } from '#kit/crypto'
import type { Log } from '#kit/log'
import {
  type Actor,
  type CommandKey,
  type Desk,
  isRefusal,
  type Ledger,
  type NewFact,
  type Refusal,
  type StoredFact,
} from '#ledger'
import { type Directory, may, type Officer } from '#people'
import { type CommandName, commandNames, commandRules } from './decide/commands.ts'
import { plan, planInput, suddenInput, tellSudden } from './decide/opening.ts'
import { type Context, fact } from './decide/rule.ts'
import { broughtByTime } from './decide/time.ts'
import { inTurnOn } from './in-turn.ts'
import { absenceRow, standingInRows } from './list.ts'
import { concernsAll, firstId, openedBefore, readBegun, readDue, readOpenOf, readStandings } from './queries.ts'
import { type AbsenceState, evolveAbsence, noAbsence } from './state.ts'

export type AbsencesHouse = {
  readonly ledger: Ledger
  readonly book: () => ClockBook
  readonly directory: Directory
  readonly log: Log
}

export type Invalid = Refusal & { readonly refused: 'INVALID'; readonly problems: { readonly [field: string]: string } }
export type Opened = { readonly matterId: string }
type CommandRequest = Given & { readonly matterId: string; readonly name: CommandName; readonly input: unknown }
type Given = { readonly officer: Officer; readonly now: Instant; readonly key: string }

export type AbsencesDesk = {
  readonly house: AbsencesHouse
  readonly desk: Desk<AbsenceState>
  plan(request: Given & { readonly input: unknown }): Promise<Opened | Refusal | Invalid>
  /** Says that somebody is suddenly not there. */
  tellSudden(request: Given & { readonly input: unknown }): Promise<Opened | Refusal | Invalid>
  command(request: CommandRequest): Promise<object | Refusal | Invalid>
  /** The commands that this officer may give now. */
  offered(state: AbsenceState, officer: Officer, now: Instant): readonly CommandName[]
  /** Begins, holds and ends what is due, and says which chains broke. Done twice it does nothing. */
  advance(now: Instant): Promise<number>
}

/** Receipt numbers of petitions have no gaps, so an absence is numbered in a row of its own, which nobody is shown. */
const series = 1
const roundMax = 200

export function createAbsencesDesk(house: AbsencesHouse): AbsencesDesk {
  const { ledger, directory, log } = house
  const inTurn = inTurnOn(ledger.database)
  const leads = (officer: Officer, officeId: string) => may(officer, 'absences.lead', { officeId, directory })
  const covers = (officer: Officer, officeId: string) =>
    officer.officeId === officeId || may(officer, 'petitions.work', { officeId, directory })
  const reachable = (officerId: string, at: Instant) => {
    if (!directory.officer(officerId)) return false
    const standIn = directory.standInFor(officerId, at)
    return standIn === undefined || standIn.standInId !== undefined
  }

  const desk: Desk<AbsenceState> = {
    kind: 'absence',
    initial: noAbsence,
    evolve: evolveAbsence,
    derive(change) {
      const book = house.book()
      const found = book.readings('absence', change.facts, change.now)
      const { officeId, officerId } = change.state
      return {
        clock_rows: clockRows(
          book,
          change.matterId,
          'absence',
          change.facts,
          found,
          { officeId, officerId },
          change.now,
        ),
        absence_rows: [absenceRow(change)],
        standing_in_rows: standingInRows(change),
      }
    },
  }

  type Around = Pick<Context, 'standings' | 'others' | 'concernsAll'>
  const nothingAround: Around = { standings: [], others: [], concernsAll: false }
  const contextOf = (officer: Officer, now: Instant, around: Around): Context => ({
    now,
    officer,
    leads,
    covers,
    find: (officerId) => directory.officer(officerId),
    reachable,
    ...around,
  })

  /** What must be known before deciding: the chains that a stand-in would join, and the officer's other absences. */
  async function aroundOf(
    about: { officerId: string; from: Instant; until: Instant },
    standInId: string | undefined,
    except?: string,
  ): Promise<Around> {
    const others = (await readOpenOf(ledger.database, about.officerId))
      .filter((row) => row.matterId !== except)
      .map((row) => ({ from: row.fromAt, until: row.untilAt }))
    const standings = standInId ? await readStandings(ledger.database, standInId, about.from, about.until) : []
    return {
      others,
      standings: standings.filter((one) => one.officerId !== about.officerId),
      concernsAll: standInId !== undefined && (await concernsAll(ledger.database, about.officerId, standInId)),
    }
  }

  async function open(
    facts: readonly NewFact[] | Refusal,
    { officer, now, key }: Given,
    about: object,
  ): Promise<Opened | Refusal> {
    const actor: Actor = { kind: 'officer', id: officer.officerId, officeId: officer.officeId }
    if (isRefusal(facts)) {
      // Sent again, it overlaps what the first one opened; the first answer is given again (R35).
      const first = commandKey(actor, 'open absence', key, about)
      const before = await openedBefore(ledger.database, first.key)
      return before && sameBytes(before.bodyHash, first.bodyHash) ? { matterId: before.matterId } : facts
    }
    const opened = await ledger.open({
      desk,
      actor,
      now,
      key: commandKey(actor, 'open absence', key, about),
      series,
      decide: () => ({ outcome: { facts }, answer: {} }),
    })
    if (isRefusal(opened)) return opened
    await directory.refresh()
    return { matterId: opened.matterId }
  }

  return {
    house,
    desk,
    async plan(request) {
      const parsed = planInput.safeParse(request.input)
      if (!parsed.success) return invalid(parsed.error)
      const { officer, now } = request
      const about = { officerId: officer.officerId, from: parsed.data.from, until: parsed.data.until }
      return inTurn(async () => {
        const around = await aroundOf(about, parsed.data.standInId)
        return open(plan(parsed.data, contextOf(officer, now, around)), request, parsed.data)
      })
    },
    async tellSudden(request) {
      const parsed = suddenInput.safeParse(request.input)
      if (!parsed.success) return invalid(parsed.error)
      const { officer, now } = request
      const absent = directory.officer(parsed.data.officerId)
      if (!absent) return { refused: 'NO_SUCH_OFFICER' }
      const about = { officerId: absent.officerId, from: now, until: parsed.data.until }
      return inTurn(async () => {
        const around = await aroundOf(about, parsed.data.standInId)
        return open(tellSudden(absent, parsed.data, contextOf(officer, now, around)), request, parsed.data)
      })
    },
    async command(request) {
      const parsed = commandRules[request.name].input.safeParse(request.input)
      if (!parsed.success) return invalid(parsed.error)
      return inTurn(() => commandInTurn(request, parsed.data as object))
    },
    offered(state, officer, now) {
      const context = contextOf(officer, now, nothingAround)
      const today = withFacts(state, broughtByTime(state, now, reachable))
      return commandNames.filter((name) => commandRules[name].check(today, context) === undefined)
    },
    async advance(now) {
      let moved = 0
      for (let progressed = true; progressed; ) {
        const due = await readDue(ledger.database, now, roundMax)
        let done = 0
        for (const matterId of due) {
          const handled = await give(matterId, now, (state) => broughtByTime(state, now, reachable))
          if (handled) done += 1
        }
        moved += done
        if (done > 0) await directory.refresh()
        progressed = due.length === roundMax && done > 0
      }
      return moved + (await watchChains(now))
    },
  }

  async function commandInTurn(
    { matterId, name, officer, now, key }: CommandRequest,
    input: object,
  ): Promise<object | Refusal> {
    const rule = commandRules[name]
    const actor: Actor = { kind: 'officer', id: officer.officerId, officeId: officer.officeId }
    const before = foldAll(await ledger.read(matterId))
    const data = input as { standInId?: string; from?: Instant; until?: Instant }
    const standInId = data.standInId ?? (name === 'accept' ? officer.officerId : before.standInId)
    const span = { from: data.from ?? before.from, until: data.until ?? before.until }
    const around = await aroundOf({ officerId: before.officerId, ...span }, standInId, matterId)
    const context = contextOf(officer, now, around)
    const handled = await ledger.handle(
      desk,
      { matterId, actor, now, key: commandKey(actor, `${name} ${matterId}`, key, input) },
      (state, facts) => {
        // What time has brought about is recorded before what was done after it.
        const brought = broughtByTime(state, now, reachable)
        const today = withFacts(state, brought)
        const refused = rule.check(today, context)
        if (refused) return refused
        const added = rule.decide(today, input as never, context)
        if (isRefusal(added)) return added
        const all = [...brought, ...added]
        // What breaks by this very command is said in it, so that nobody sees it unbroken.
        const readings = house.book().readings('absence', [...facts, ...all], now)
        const broken = firings([...facts, ...all], readings, now).filter((one) => one.type === 'PromiseBroken')
        return { outcome: { facts: [...all, ...broken] }, answer: {} }
      },
    )
    if (isRefusal(handled)) return handled
    await directory.refresh()
    return handled
  }

  /** One matter's facts from the machinery; one that cannot be read is said and holds up none of the others. */
  async function give(matterId: string, now: Instant, decide: (state: AbsenceState) => NewFact[]): Promise<boolean> {
    try {
      const handled = await ledger.handle(desk, { matterId, actor: { kind: 'system' }, now }, (state) => {
        const facts = decide(state)
        return facts.length === 0 ? { refused: 'NOTHING_DUE' } : { outcome: { facts }, answer: {} }
      })
      return !isRefusal(handled)
    } catch (error) {
      log.error({ matterId, error: (error as Error).message }, 'an absence could not be moved on')
      return false
    }
  }

  /** A stand-in who falls away too leaves the work with nobody: that is said, and said again when it is mended. */
  async function watchChains(now: Instant): Promise<number> {
    let said = 0
    for (let after = firstId; ; ) {
      const rows = await readBegun(ledger.database, after, roundMax)
      for (const { matterId, officerId, lost } of rows) {
        const found = directory.standInFor(officerId, now)
        // Not away at this moment: it began later, or it is over.
        if (!found) continue
        const ends = found.standInId !== undefined
        if (ends !== lost) continue
        const moved = await give(matterId, now, (state) =>
          state.stage !== 'begun' || state.standInId === undefined || state.lost !== lost
            ? []
            : [fact(ends ? 'StandInRestored' : 'StandInLost', now, { standInId: state.standInId })],
        )
        if (moved) said += 1
      }
      const last = rows.at(-1)
      if (!last || rows.length < roundMax) return said
      after = last.matterId
    }
  }
}

function foldAll(facts: readonly StoredFact[]): AbsenceState {
  return facts.reduce(evolveAbsence, noAbsence)
}

/** The state as it is when these facts are recorded too. */
function withFacts(state: AbsenceState, facts: readonly NewFact[]): AbsenceState {
  return facts.reduce(
    (held, one) => evolveAbsence(held, { ...one, seq: 0, recordedAt: one.at, actor: { kind: 'system' } }),
    state,
  )
}

function commandKey(actor: Actor, what: string, key: string, input: object): CommandKey {
  const who = actor.kind === 'officer' ? actor.id : actor.kind
  return { key: sha256(`absences ${who} ${what} ${key}`), bodyHash: sha256(canonicalJson(input as never)) }
}

function invalid(error: z.ZodError): Invalid {
  const problems: { [field: string]: string } = {}
  for (const issue of error.issues) problems[String(issue.path[0] ?? '')] ??= issue.code
  return { refused: 'INVALID', problems }
}
