// The privacy desk as the house runs it: receiving requests, answering them, and doing with the data what was granted.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type ClockBook, clockRows } from '#clocks'
import { civilDateOf, type Instant } from '#engine'
import { canonicalJson, sha256 } from '#kit/crypto'
import { type Actor, type Desk, fold, isRefusal, type Ledger, type Refusal, type StoredFact } from '#ledger'
import type { Officer } from '#people'
import { answer, answerInput, receive, requestInput } from './decide.ts'
import type { Correctable } from './facts.ts'
import { dataRequestRow, readWords } from './list.ts'
import { evolveRequest, noRequest, type RequestState } from './state.ts'

/** Everything that is held about one petition's person, as it is shown and as a machine reads it. */
export type HeldData = {
  readonly number: string
  readonly petitioner: { readonly [field: string]: string | null }
  readonly texts: readonly { readonly kind: string; readonly at: string; readonly words: string }[]
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: number }[]
  readonly history: readonly { readonly at: string; readonly what: string }[]
  readonly notices: readonly { readonly at: string; readonly subject: string }[]
  readonly consents: readonly string[]
  readonly openedBy: readonly {
    readonly at: string
    readonly who: string
    readonly what: string
    readonly why: string
  }[]
}

/** What the desk that holds the data does for this one. */
export type DataHolder = {
  /** Undefined when number and secret do not open a petition together. */
  find(number: string, secret: string, address: string, now: Instant): Promise<string | 'TOO_MANY' | undefined>
  findByNumber(number: string): Promise<string | undefined>
  about(
    matterId: string,
  ): Promise<{ officeId: string | null; language: 'ko' | 'en'; number: string; closedAt: Instant | null } | undefined>
  held(matterId: string, lang: 'ko' | 'en', now: Instant): Promise<HeldData | undefined>
  correct(matterId: string, values: { readonly [field in Correctable]?: string }): Promise<void>
  /** Mail and company: what nobody had to tell. */
  eraseOptional(matterId: string): Promise<void>
  erase(matterId: string, now: Instant): Promise<unknown>
  /** Whether the archive law still keeps it, or a hold does. */
  isKept(matterId: string, now: Instant): Promise<boolean>
}

export type PrivacyHouse = {
  readonly ledger: Ledger
  readonly book: () => ClockBook
  readonly holder: DataHolder
}
export type Invalid = Refusal & { readonly refused: 'INVALID'; readonly problems: { readonly [field: string]: string } }
export type Asking = {
  readonly about: string
  readonly input: unknown
  readonly channel: 'web' | 'visit'
  /** Absent when the citizen asks. */
  readonly officer?: Officer | undefined
  readonly now: Instant
  readonly key: string
}
export type Answering = {
  readonly matterId: string
  readonly input: unknown
  readonly officer: Officer
  readonly now: Instant
}

export type PrivacyDesk = {
  readonly house: PrivacyHouse
  readonly desk: Desk<RequestState>
  ask(asking: Asking): Promise<{ matterId: string; number: string } | Refusal | Invalid>
  answer(answering: Answering): Promise<object | Refusal | Invalid>
  withdraw(matterId: string, now: Instant): Promise<object | Refusal>
  read(matterId: string): Promise<{ state: RequestState; facts: readonly StoredFact[] }>
}

/** Requests are numbered in a row of their own, year by year: 20,000 and above is no year and month of a petition. */
const seriesOf = (year: number) => 20_000 + year

export function createPrivacyDesk(house: PrivacyHouse): PrivacyDesk {
  const { ledger, holder } = house
  const desk: Desk<RequestState> = {
    kind: 'data-request',
    initial: noRequest,
    evolve: evolveRequest,
    derive(change) {
      const book = house.book()
      const found = book.readings('data-request', change.facts, change.now)
      const responsible = { officeId: change.state.officeId, officerId: null }
      return {
        clock_rows: clockRows(book, change.matterId, 'data-request', change.facts, found, responsible, change.now),
        data_request_rows: [dataRequestRow(change, found)],
      }
    },
  }

  /** What was granted is done before it is recorded: a crash in between leaves the request open, and doing it again changes nothing. */
  async function carryOut(state: RequestState, matterId: string, now: Instant, kept: boolean): Promise<void> {
    if (state.what === 'correct' && state.valuesId) {
      const values = (await readWords(ledger, matterId)).get(state.valuesId)
      if (values !== undefined) await holder.correct(state.about, JSON.parse(values))
    }
    if (state.what === 'erase') await (kept ? holder.eraseOptional(state.about) : holder.erase(state.about, now))
  }

  return {
    house,
    desk,
    read: async (matterId) => {
      const facts = await ledger.read(matterId)
      return { facts, state: fold(desk, facts) }
    },
    async ask({ about, input, channel, officer, now, key }) {
      const parsed = requestInput.safeParse(input)
      if (!parsed.success) return invalid(parsed.error)
      const petition = await holder.about(about)
      if (!petition) return { refused: 'UNKNOWN' }
      const year = Number(civilDateOf(now, house.book().calendar.zone).slice(0, 4))
      const opened = await ledger.open<RequestState, { number: string }>({
        desk,
        actor: officer ? actorOf(officer) : { kind: 'citizen' },
        now,
        key: {
          key: sha256(`data request ${about} ${key}`),
          bodyHash: sha256(canonicalJson(JSON.parse(JSON.stringify(parsed.data)))),
        },
        series: seriesOf(year),
        decide({ sequence }) {
          const number = `P${year}-${String(sequence).padStart(5, '0')}`
          const subject = { matterId: about, officeId: petition.officeId, language: petition.language }
          const outcome = receive({ input: parsed.data, number, about: subject, channel, now, newId: randomUUID })
          return { outcome, answer: { number } }
        },
      })
      return isRefusal(opened) ? opened : { matterId: opened.matterId, number: opened.answer.number }
    },
    async answer({ matterId, input, officer, now }) {
      const parsed = answerInput.safeParse(input)
      if (!parsed.success) return invalid(parsed.error)
      const { state } = await this.read(matterId)
      if (state.stage !== 'open') return { refused: 'ENDED' }
      const kept = await holder.isKept(state.about, now)
      const language = (await holder.about(state.about))?.language ?? 'ko'
      if (parsed.data.answer === 'grant') await carryOut(state, matterId, now, kept)
      return ledger.handle(desk, { matterId, actor: actorOf(officer), now }, (current) => {
        const outcome = answer(current, { input: parsed.data, now, newId: randomUUID, language, kept })
        return isRefusal(outcome) ? outcome : { outcome, answer: {} }
      })
    },
    withdraw: (matterId, now) =>
      ledger.handle(desk, { matterId, actor: { kind: 'citizen' }, now }, (current) =>
        current.stage === 'open'
          ? { outcome: { facts: [{ type: 'DataRequestWithdrawn', at: now, body: {} }] }, answer: {} }
          : { refused: 'ENDED' },
      ),
  }
}

function actorOf(officer: Officer): Actor {
  return { kind: 'officer', id: officer.officerId, officeId: officer.officeId }
}

function invalid(error: z.ZodError): Invalid {
  const problems: { [field: string]: string } = {}
  for (const { path, message } of error.issues) problems[path.map(String).join('-')] ??= message
  return { refused: 'INVALID', problems }
}
